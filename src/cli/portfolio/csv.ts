/** Rows of a CSV file as registrations export it, each with the line it begins on. */
import { parse } from 'csv-parse/sync'
import { fieldsOf } from './header.ts'

export interface TableRow {
  /** 1-based: the line of a text file, the row of a sheet */
  number: number
  cells: string[]
}

const SEPARATORS = [';', ',', '\t', '|']

/**
 * @returns the rows, empty ones too; `unclosed` is the line of a quote that never ends, behind which no row
 *   can be told from another
 */
export function csvRows(source: string): { rows: TableRow[]; unclosed?: number } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  // "sep=;" is how a file tells Excel
  const told = /^sep=(.)\n/i.exec(text)?.[1]
  return rowsOf(text, told ?? separatorOf(text))
}

/** That by which the first rows have the most headers that we know. */
function separatorOf(text: string): string {
  const counts = SEPARATORS.map(separator => {
    const { rows } = rowsOf(text, separator, 20)
    return { separator, known: Math.max(0, ...rows.map(({ cells }) => Object.keys(fieldsOf(cells)).length)) }
  })
  return counts.reduce((best, each) => (each.known > best.known ? each : best)).separator
}

function rowsOf(text: string, separator: string, most = -1): { rows: TableRow[]; unclosed?: number } {
  const rows: TableRow[] = []
  let number = 1
  let unclosed = false
  parse(text, {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    to: most,
    on_record(cells: string[], { lines }) {
      rows.push({ number, cells })
      number = lines + 1
      return null
    },
    on_skip() {
      unclosed = true
      return undefined
    },
  })
  return unclosed ? { rows, unclosed: number } : { rows }
}
