/** Tables in a PDF: nothing says where one is but that the text keeps to columns. */
import type { Line, Segment } from './lines.ts'

export interface PdfTable {
  /** index of the first line after it */
  end: number
  /** left sides of its columns */
  lefts: number[]
  /** cells by row and column, each with its lines from top to bottom */
  rows: Segment[][][]
}

/** Columns are at least this far apart, in points. */
const LEAST_GAP = 4
/** The space between two rows is this much larger than that between the lines of a cell. */
const ROW_GAP = 1.12

/** The table that begins at a line; undefined when the lines from there on are running text. */
export function tableAt(lines: readonly Line[], at: number): PdfTable | undefined {
  if (!opensTable(lines[at]!, lines[at + 1])) return undefined
  let columns = columnsOf(lines[at]!.segments)
  let end = at + 1
  for (; end < lines.length; end++) {
    const line = lines[end]!
    const gap = lines[end - 1]!.y - line.y
    if (gap <= 0 || gap > 5 * line.segments[0]!.size) break
    const next = columnsOf([...columns, ...line.segments])
    if ((columns.length > 1 && next.length < 2) || next.length < columns.length - 1 || spans(line, columns))
      break
    columns = next
  }
  const rows = rowsOf(lines.slice(at, end))
  // A heading or short paragraph below the table fits in its first column.
  while (rows.length > 0 && isLone(rows.at(-1)!, columns)) rows.pop()
  if (rows.length < 2) return undefined
  const used = rows.reduce((sum, row) => sum + row.length, 0)
  return {
    end: at + used,
    lefts: columns.map(({ x }) => x),
    rows: rows.map(row =>
      columns.map(({ x, right }) =>
        row.flatMap(({ segments }) => segments.filter(s => s.x >= x - 1 && s.x < right + 1)),
      ),
    ),
  }
}

/** Two segments side by side; or one above such a line, in another column than the first. */
function opensTable({ y, segments }: Line, next: Line | undefined): boolean {
  const [first, second] = next?.segments ?? []
  if (segments.length > 1) return true
  return second !== undefined && y - next!.y < 2 * first!.size && segments[0]!.x >= first!.right
}

const isLone = (row: Line[], columns: { right: number }[]): boolean =>
  row.every(({ segments }) => segments.length === 1 && segments[0]!.x < columns[0]!.right)

/** Whether a line runs over the space between two columns, as a paragraph below a table does. */
const spans = ({ segments }: Line, columns: { x: number; right: number }[]): boolean =>
  segments.some(({ x, right }) => columns.filter(column => column.x < right && column.right > x).length > 1)

/** The stretches of the page's width that some segment takes up. */
function columnsOf(segments: readonly { x: number; right: number }[]): { x: number; right: number }[] {
  const columns: { x: number; right: number }[] = []
  for (const { x, right } of [...segments].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    if (last && x < last.right + LEAST_GAP) last.right = Math.max(last.right, right)
    else columns.push({ x, right })
  }
  return columns
}

/** Lines put in rows: by the space between them, or else by what stands in the first column. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y)
  const leading = Math.min(...gaps)
  const isSpaced = gaps.some(gap => gap > leading * ROW_GAP)
  const left = Math.min(...lines.map(({ segments }) => segments[0]!.x))
  const rows: Line[][] = []
  for (const [i, line] of lines.entries()) {
    const begins = isSpaced ? gaps[i - 1]! > leading * ROW_GAP : line.segments[0]!.x < left + LEAST_GAP
    if (i === 0 || begins) rows.push([line])
    else rows.at(-1)!.push(line)
  }
  return rows
}
