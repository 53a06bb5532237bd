/** From the paragraphs of a docx, odt or pdf to a document: its source, a paragraph a line, and its outline. */
import type { Span } from '../document.ts'
import { type Outline, outlineOf } from '../outline.ts'
import { appendTo, type Part, shifted } from '../parts.ts'
import { lineIndexOf, rangeIn } from '../places.ts'
import { type Prose, trimmed } from '../prose.ts'
import { Refusal } from '../refusal.ts'
import { headerRowsOf } from './header-rows.ts'
import { OpenLists } from './lists.ts'
import { levelsByLook } from './look.ts'
import { saidInMargins } from './margins.ts'
import { type CellRef, MOST_COLUMNS, type Paragraph, type Table } from './paragraph.ts'

/** More than any protocol has, and what the audit of one takes a second for. */
const LIMITS = { length: 5_000_000, paragraphs: 50_000, cells: 20_000, columns: MOST_COLUMNS }

export interface Composed {
  source: string
  outline: Outline
  /** offsets in the source at which a page after the first begins */
  pageBreaks: number[]
  /** the title that the text itself gives; empty when there is none */
  title: string
}

/**
 * `margins` are the lines of headers and footers.
 *
 * @throws Refusal when there is more of it than is read
 */
export function compose(all: readonly Paragraph[], margins: readonly string[] = []): Composed {
  const paragraphs = withoutEmpty(all)
  if (paragraphs.length > LIMITS.paragraphs) throw tooMany('paragraphs')
  const levels = levelsByLook(paragraphs)
  const lines: string[] = []
  const pageBreaks: number[] = []
  const parts: Part[] = []
  const lists = new OpenLists(parts)
  const tables = new Map<Table, number>()
  const headers = headerRowsOf(paragraphs, cellOf)
  let length = 0
  let cells = 0
  let before: CellRef | undefined

  for (const paragraph of paragraphs) {
    const { label, text, isOmitted, hasImage } = paragraph
    const level = levels.get(paragraph) ?? 0
    const cell = cellOf(paragraph)
    const start = length
    const lead = label === '' ? '' : `${label} `
    const line = lead + text.replaceAll('\n', ' ')
    for (const offset of paragraph.pageBreaks) pageBreaks.push(start + (offset && lead.length + offset))
    if (text.trim() === '') {
      // Beside a picture stands its caption; in a cell it says nothing.
      if (!cell)
        parts.push({
          kind: 'paragraph',
          ...prose('', [], start),
          start,
          end: start,
          level: 0,
          hasImage: true,
        })
      continue
    }
    lines.push(line)
    length += line.length + 1
    if (length > LIMITS.length) throw tooMany('length')
    if (isOmitted) continue

    const isItem = !cell && level === 0 && paragraph.list !== undefined
    // A number that a list counts by is its item's, as in Markdown; any other is part of what is said.
    const isCounted = isItem && (!paragraph.list!.ordered || paragraph.list!.number !== undefined)
    const own = trimmed(
      isCounted
        ? prose(text, paragraph.spans, start + lead.length)
        : prose(lead + text, shifted(paragraph.spans, lead.length), start),
    )
    const end = start + line.length
    if (cell) {
      lists.closeAll()
      const last = parts.at(-1)
      if (last && before && before.table === cell.table && isSame(before, cell)) appendTo(last, own, end)
      else {
        if (++cells > LIMITS.cells) throw tooMany('cells')
        if (cell.column >= LIMITS.columns) throw tooMany('columns')
        const table = tables.get(cell.table) ?? tables.size
        tables.set(cell.table, table)
        const isHeader = cell.row < headers.get(cell.table)!
        const { row, column, rowHeader } = cell
        parts.push({
          kind: 'table-cell',
          ...own,
          start,
          end,
          level: 0,
          cell: { table, row, column, isHeader, ...(rowHeader !== undefined && { rowHeader }) },
        })
      }
    } else if (level > 0) {
      lists.closeAll()
      const flat = own.text.replaceAll('\n', ' ')
      parts.push({ kind: 'heading', ...own, text: flat, start, end, level })
    } else {
      const part: Part = { kind: paragraph.kind, ...own, start, end, level: 0 }
      if (paragraph.list) lists.add(part, paragraph.list, start)
      else if (paragraph.isContinued) lists.continue(part)
      else lists.closeAll()
      if (hasImage) part.hasImage = true
      parts.push(part)
    }
    before = cell
  }
  lists.closeAll()
  // behind all else, so that the numbers of the paragraphs stay as they are
  const notes = parts.length > 0 ? saidInMargins(margins, paragraphs) : []
  const source = `${[...lines, ...notes].join('\n')}\n`
  if (source.length > LIMITS.length) throw tooMany('length')
  const index = lineIndexOf(source)
  const outline = outlineOf(parts, source, index)
  for (const text of notes) {
    const range = rangeIn(index, length, length + text.length)
    outline.blocks.push({ kind: 'margin', ...prose(text, [], length), range, section: 0 })
    length += text.length + 1
  }
  const title = paragraphs.find(({ isTitle }) => isTitle)?.text.replaceAll('\n', ' ') ?? ''
  return { source, outline, pageBreaks, title }
}

/** The paragraphs with something in them; page breaks in others are those of the next. */
function withoutEmpty(all: readonly Paragraph[]): Paragraph[] {
  let breaks: number[] = []
  return all.filter(paragraph => {
    if (!paragraph.hasImage && paragraph.text.trim() === '') {
      breaks.push(...paragraph.pageBreaks)
      return false
    }
    paragraph.pageBreaks.unshift(...breaks.fill(0))
    breaks = []
    return true
  })
}

const tooMany = (what: keyof typeof LIMITS) => new Refusal('too-complex', { what, limit: LIMITS[what] })

/** A table of one column is a frame around text. */
const cellOf = ({ cells }: Paragraph): CellRef | undefined => cells.find(({ table }) => table.columns > 1)

const isSame = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column

/** Text that stands in the source from `start` on; its line breaks are spaces there, and lead nowhere. */
function prose(text: string, spans: Span[], start: number): Prose {
  const segments: Prose['segments'] = []
  let at = 0
  for (const piece of text.split('\n')) {
    if (piece !== '') segments.push({ text: at, source: start + at, length: piece.length })
    at += piece.length + 1
  }
  return { text, segments, spans }
}
