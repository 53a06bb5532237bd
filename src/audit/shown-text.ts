/** The text of a protocol as its reader sees it, with the places that a report points at. Plain data. */
import type { Block, BlockKind, CellPlace, ListPlace, ProtocolDocument, Span } from '../documents/index.ts'
import { lineIndexOf } from '../documents/places.ts'
import type { DocumentReport } from './report.ts'

export interface ShownBlock {
  kind: BlockKind
  text: string
  /** markup within the text; offsets in it */
  spans: Span[]
  /** 1-based line, or paragraph, it begins on */
  line: number
  /** of a heading: 1 for the highest */
  level?: number
  list?: Pick<ListPlace, 'list' | 'depth' | 'ordered' | 'number'>
  cell?: Pick<CellPlace, 'table' | 'row' | 'column' | 'isHeader'>
}

/** Words of a block that a quote or remark consists of, or a part of it: a row of a table has several. */
export interface ShownPlace {
  /** as `placeKey` makes it of the quote or remark */
  key: string
  /** index in `blocks` */
  block: number
  /** offsets in the text of the block; end exclusive */
  start: number
  end: number
}

export interface ShownText {
  blocks: ShownBlock[]
  /** ascending by block and start; may overlap */
  places: ShownPlace[]
}

interface Range {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** What ties a quote or remark to its place in the text of its file. */
export const placeKey = ({ line, column, endLine, endColumn }: Range): string =>
  `${line}:${column}-${endLine}:${endColumn}`

export function shownTextOf(document: ProtocolDocument, report: DocumentReport): ShownText {
  const lines = lineIndexOf(document.source)
  const offsetOf = (line: number, column: number) => (lines[line - 1] ?? document.source.length) + column - 1
  const ranges = new Map(rangesOf(report).map(range => [placeKey(range), range]))
  const places = [...ranges].flatMap(([key, { line, column, endLine, endColumn }]) =>
    placesIn(document.blocks, offsetOf(line, column), offsetOf(endLine, endColumn)).map(place => ({
      key,
      ...place,
    })),
  )
  return {
    blocks: document.blocks.map(block => shownBlockOf(block, document)),
    places: places.sort((a, b) => a.block - b.block || a.start - b.start),
  }
}

const rangesOf = ({ elements, findings }: DocumentReport): Range[] => [
  ...elements.flatMap(({ criteria }) =>
    criteria.flatMap(({ evidence, nearMiss }) => [...evidence, ...(nearMiss ? [nearMiss] : [])]),
  ),
  ...findings,
]

function shownBlockOf(block: Block, { sections }: ProtocolDocument): ShownBlock {
  const { kind, text, spans, range, list, cell, section } = block
  return {
    kind,
    text,
    spans,
    line: range.start.line,
    ...(kind === 'heading' && { level: sections[section]?.level ?? 1 }),
    ...(list && { list: { list: list.list, depth: list.depth, ordered: list.ordered, number: list.number } }),
    ...(cell && {
      cell: { table: cell.table, row: cell.row, column: cell.column, isHeader: cell.isHeader },
    }),
  }
}

/** The words of each block that lie between two offsets in the source. */
function placesIn(blocks: readonly Block[], from: number, to: number): Omit<ShownPlace, 'key'>[] {
  const found: Omit<ShownPlace, 'key'>[] = []
  for (let block = firstEndingAfter(blocks, from); block < blocks.length; block++) {
    const { segments, range } = blocks[block]!
    if (range.start.offset >= to) break
    const own = segments.filter(({ source, length }) => source < to && source + length > from)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) continue
    found.push({
      block,
      start: first.text + Math.max(0, from - first.source),
      end: last.text + Math.min(last.length, to - last.source),
    })
  }
  return found
}

/** Index of the first block of which the end lies behind an offset. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.range.end.offset > offset) high = middle
    else low = middle + 1
  }
  return low
}
