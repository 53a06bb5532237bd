/** From lines on pages to paragraphs: lines that run on are joined, also from one page to the next. */
import {
  type CellRef,
  type ListRef,
  type Paragraph,
  ParagraphDraft,
  type Table,
} from '../paragraphs/paragraph.ts'
import type { Line, Segment } from './lines.ts'
import { type PdfTable, tableAt } from './tables.ts'

const LIST_MARK =
  /^(?:([•▪●○◦‣·–—\uf0a7\uf0b7-]|o(?= ))|\(?(?:(\d{1,3})|[a-zA-Z]|[ivxIVX]{1,4})[.)])\s+(?=\S)/
/** Words that a hyphen at the end of a line is followed by when it stands for a word left out: "in- en uitstroom". */
const AND = /^(?:en|of|tot|dan)\b/

const SENTENCE_END = /[.!?:;]["”’)]?$/
/** A gap this many times the size of the letters is a tab; a smaller one comes of lines made equally long. */
const TAB = 1.5

/** The paragraphs of a document, page by page. `bodyFont` is the one that most of it is set in. */
export function paragraphsOf(pages: readonly Line[][], bodyFont: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let openTable: OpenTable | undefined
  const leading = leadingOf(pages)
  /** pages turned since the last one with text on it */
  let turns = 0
  for (const [page, lines] of pages.entries()) {
    const first = paragraphs.length
    const right = Math.max(0, ...lines.map(({ segments }) => segments.at(-1)!.right))
    let rows: Segment[] = []
    const flush = () => {
      if (rows.length > 0) paragraphs.push(paragraphOf(rows, bodyFont))
      rows = []
    }
    for (let at = 0; at < lines.length; ) {
      const table = tableAt(lines, at)
      if (table) {
        flush()
        const [cells, open] = cellsOf(table, bodyFont, at === 0 ? openTable : undefined)
        paragraphs.push(...cells)
        at = table.end
        openTable = at === lines.length ? open : undefined
        continue
      }
      openTable = undefined
      const segment = joined(lines[at]!.segments)
      if (rows.length > 0 && !runsOn(rows, segment, leading, right)) flush()
      rows.push(segment)
      at++
    }
    flush()
    if (page > 0) turns++
    if (paragraphs.length > first) {
      turnPage(paragraphs, first, turns)
      turns = 0
    }
  }
  return withDepths(paragraphs)
}

/** Marks where a page begins, and joins a sentence that it cut in two. */
function turnPage(paragraphs: Paragraph[], first: number, turns: number): void {
  const before = paragraphs[first - 1]
  const after = paragraphs[first]!
  const runsOn =
    before &&
    before.cells.length === 0 &&
    after.cells.length === 0 &&
    before.size === after.size &&
    !SENTENCE_END.test(before.text) &&
    /^\p{Ll}/u.test(after.text)
  if (!runsOn) {
    after.pageBreaks.push(...Array<number>(turns).fill(0))
    return
  }
  const text = join(before.text, after.text)
  before.pageBreaks.push(...Array<number>(turns).fill(text.length - after.text.length))
  before.text = text
  paragraphs.splice(first, 1)
}

/** Whether a line goes on with the paragraph above it. */
function runsOn(rows: readonly Segment[], segment: Segment, leading: number, right: number): boolean {
  const above = rows.at(-1)!
  const gap = above.y - segment.y
  // The top of the next column.
  if (gap <= 0) return !SENTENCE_END.test(above.text.trim()) && /^\p{Ll}/u.test(segment.text)
  if (gap > Math.max(leading * 1.3, segment.size * 1.35) || Math.abs(segment.size - above.size) > 0.6)
    return false
  if (LIST_MARK.test(segment.text) && beginsItem(segment, rows)) return false
  if (segment.font !== above.font && segment.isUniform && above.isUniform) return false
  // A line that ended well before the margin was the last of its paragraph.
  const room = right - above.right
  const firstWord = segment.text.split(' ', 1)[0]!.length * segment.size * 0.5
  if (/^\p{Ll}/u.test(segment.text)) return !/[;:]$/.test(above.text.trim()) || room < firstWord
  const width = right - above.x
  const isFull = room < Math.max(firstWord + segment.size, 0.12 * width)
  return room < 0.35 * width && (isFull || !/[.!?:;]$/.test(above.text.trim()))
}

/** Whether a mark begins an item, and is not a number that a sentence happens to have at the start of a line. */
function beginsItem({ text, x }: Segment, rows: readonly Segment[]): boolean {
  const first = rows[0]!
  const above = rows.at(-1)!
  const isBullet = LIST_MARK.exec(text)?.[1] !== undefined
  return (
    isBullet ||
    !/^\p{Ll}/u.test(text.replace(LIST_MARK, '')) ||
    /[.:;]$/.test(above.text.trim()) ||
    (LIST_MARK.test(first.text) && x < first.x + 3)
  )
}

function paragraphOf(rows: readonly Segment[], bodyFont: string, cells: CellRef[] = []): Paragraph {
  const draft = new ParagraphDraft()
  let text = ''
  for (const row of rows) text = text === '' ? row.text.trim() : join(text, row.text.trim())
  const isBold = rows.every(({ font, isUniform }) => font !== bodyFont && isUniform)
  const found = cells.length === 0 ? LIST_MARK.exec(text) : null
  // "B. Werkwijze" in bold heads what follows; it is no item of a list.
  const mark = found && isBold && found[1] === undefined ? null : found
  const isCounted = mark !== null && (mark[1] !== undefined || mark[2] !== undefined)
  const own = isCounted ? text.slice(mark[0].length) : text
  const { size } = rows[0]!
  draft.add(own, isBold ? ['strong'] : [], size)
  const paragraph: Paragraph = {
    kind: 'paragraph',
    text: draft.text,
    spans: draft.spans,
    label: isCounted ? (mark[1] === undefined ? mark[0].trim() : '•') : '',
    level: 0,
    cells,
    size,
    pageBreaks: [],
  }
  if (mark) paragraph.list = listOf(mark, rows[0]!.x)
  return paragraph
}

/** The depth is the place from the left for now: only its neighbours tell how deep that is. */
const listOf = (mark: RegExpExecArray, x: number): ListRef => ({
  id: mark[1] === undefined ? 'numbers' : 'bullets',
  depth: Math.round(x),
  ordered: mark[1] === undefined,
  number: mark[2] === undefined ? undefined : Number(mark[2]),
})

function withDepths(paragraphs: Paragraph[]): Paragraph[] {
  let open: number[] = []
  for (const { list } of paragraphs) {
    if (!list) {
      open = []
      continue
    }
    const x = list.depth
    open = open.filter(other => other < x - 3)
    open.push(x)
    list.depth = open.length
  }
  return paragraphs
}

/** Two lines as one text: a word that was hyphenated to fit is whole again. */
function join(above: string, below: string): string {
  if (/\u00ad$/.test(above)) return above.slice(0, -1) + below
  if (/\p{Ll}[-‐]$/u.test(above) && /^\p{Ll}/u.test(below) && !AND.test(below))
    return above.slice(0, -1) + below
  if (/\p{L}[-‐/]$/u.test(above) && !AND.test(below)) return above + below
  return `${above} ${below}`
}

/** Segments of a line that is in no table: a label and what is filled in behind it. */
function joined(segments: readonly Segment[]): Segment {
  const first = segments[0]!
  return {
    ...first,
    text: segments
      .map(({ text, x, size }, i) => {
        const gap = i === 0 ? 0 : x - segments[i - 1]!.right
        return `${i === 0 ? '' : gap > TAB * size ? '\t' : ' '}${text.trim()}`
      })
      .join(''),
    right: segments.at(-1)!.right,
    isUniform: segments.every(({ isUniform, font }) => isUniform && font === first.font),
  }
}

/** A table that may go on at the top of the next page. */
interface OpenTable {
  table: Table
  /** the columns' left sides */
  lefts: number[]
  header: string
  rows: number
  /** the last row's cells by column */
  last: Map<number, Paragraph>
}

/** The cells of a table; one that goes on from the page before gives its rows to that. */
function cellsOf(found: PdfTable, bodyFont: string, before: OpenTable | undefined): [Paragraph[], OpenTable] {
  const lefts = found.lefts
  const header = rowText(found.rows[0]!)
  const goesOn =
    before !== undefined &&
    before.lefts.length === lefts.length &&
    before.lefts.every((left, i) => Math.abs(left - lefts[i]!) < 6)
  const open: OpenTable = goesOn
    ? before
    : { table: { columns: lefts.length, headerRows: 0 }, lefts, header, rows: 0, last: new Map() }
  const rows = goesOn && header === before.header ? found.rows.slice(1) : found.rows
  const paragraphs: Paragraph[] = []
  for (const [i, cells] of rows.entries()) {
    // The rest of a row that the page cut in two.
    const isRest = goesOn && i === 0 && cells[0]!.length === 0
    if (!isRest) {
      open.rows++
      open.last = new Map()
    }
    for (const [column, segments] of cells.entries()) {
      if (segments.length === 0) continue
      const place = [{ table: open.table, row: open.rows - 1, column }]
      const paragraph = paragraphOf(segments, bodyFont, place)
      const cut = isRest ? open.last.get(column) : undefined
      if (cut) cut.text = join(cut.text, paragraph.text)
      else {
        open.last.set(column, paragraph)
        paragraphs.push(paragraph)
      }
    }
  }
  return [paragraphs, open]
}

const rowText = (row: Segment[][]): string =>
  row.map(cell => cell.map(({ text }) => text).join(' ')).join('|')

/** The usual distance between two lines of a paragraph. */
function leadingOf(pages: readonly Line[][]): number {
  const gaps = pages
    .flatMap(lines => lines.slice(1).map((line, i) => lines[i]!.y - line.y))
    .filter(gap => gap > 0)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.3)] ?? 14
}
