/** Tables in plain text: columns under rows of dashes. */
import { MOST_COLUMNS } from './paragraphs/paragraph.ts'
import type { Part } from './parts.ts'
import type { Line } from './plain-text.ts'
import { addSource, emptyProse } from './prose.ts'

/** Dashes in two groups or more: each spans a column. */
const RULE = /^[ \t]*-{2,}(?:[ ]+-{2,})+[ \t]*$/
/** A line above and below a table of which rows have several lines. */
const EDGE = /^[ \t]*-{6,}[ \t]*$/

export interface TextTable {
  columns: { from: number; to: number }[]
  rows: Line[][]
  headerRows: number
  /** index of the first line after it */
  end: number
}

/** The table that begins at a line; undefined when there is none. */
export function tableAt(lines: Line[], at: number): TextTable | undefined {
  const isFramed = EDGE.test(lines[at]!.text) || RULE.test(lines[at]!.text)
  let rule = at
  while (rule < at + 6 && rule < lines.length && !RULE.test(lines[rule]!.text)) {
    if (lines[rule]!.text.trim() === '') return undefined
    rule++
  }
  if (rule >= lines.length || !RULE.test(lines[rule]!.text)) return undefined
  const columns = columnsOf(lines[rule]!.text)
  if (columns.length > MOST_COLUMNS) return undefined
  const head = lines.slice(isFramed ? at + 1 : at, rule)
  // Without a frame, more than a line above the dashes is prose.
  if (!isFramed && head.length > 1) return undefined

  const rows: Line[][] = head.length > 0 ? [head] : []
  const headerRows = rows.length
  let row: Line[] = []
  let end = rule + 1
  const isRuled = (text: string) => EDGE.test(text) || RULE.test(text)
  const closing = isFramed && lines.slice(end, end + 2000).findIndex(({ text }) => isRuled(text))
  const areParted = hasBlankRows(lines, rule, closing)
  for (; end < lines.length; end++) {
    const line = lines[end]!
    const isEmpty = line.text.trim() === ''
    if (isRuled(line.text)) {
      end++
      break
    }
    if (isEmpty && (closing === false || closing < 0)) break
    if (isEmpty) {
      if (row.length > 0) rows.push(row)
      row = []
    } else if (areParted) row.push(line)
    else rows.push([line])
  }
  if (row.length > 0) rows.push(row)
  return rows.length > headerRows ? { columns, rows, headerRows, end } : undefined
}

/** Rows of several lines are parted by blank lines. */
const hasBlankRows = (lines: Line[], rule: number, closing: number | false): boolean =>
  closing !== false &&
  closing >= 0 &&
  lines.slice(rule + 1, rule + 1 + closing).some(({ text }) => text.trim() === '')

function columnsOf(rule: string): TextTable['columns'] {
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index)
  return starts.map((from, i) => ({ from: i === 0 ? 0 : from, to: starts[i + 1] ?? Infinity }))
}

/** The cells of a table as parts, row by row. */
export function cellsOf({ columns, rows, headerRows }: TextTable, source: string, table: number): Part[] {
  return rows.flatMap((lines, row) =>
    columns.flatMap(({ from, to }, column) => {
      const prose = emptyProse()
      for (const { start, text } of lines) {
        const slice = text.slice(from, to)
        if (slice.trim() === '') continue
        if (prose.text !== '') prose.text += ' '
        const begin = start + from + slice.length - slice.trimStart().length
        addSource(prose, source, begin, begin + slice.trim().length)
      }
      if (prose.text === '') return []
      const { segments } = prose
      const last = segments.at(-1)!
      const place = { table, row, column, isHeader: row < headerRows }
      return [
        {
          kind: 'table-cell' as const,
          ...prose,
          start: segments[0]!.source,
          end: last.source + last.length,
          level: 0,
          cell: place,
        },
      ]
    }),
  )
}
