/** A list of organisations as CSV or Excel file, to its rows. */
import { decode } from '../../documents/decode.ts'
import type { ReadError } from '../../documents/index.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { bytesOfFile } from '../bytes.ts'
import { UsageError } from '../usage.ts'
import type { TableRow } from './csv.ts'
import { fieldsOf } from './header.ts'
import { manifestMessages } from './manifest-messages.ts'
import type { ManifestProblem, Row } from './organisations.ts'

/** Where messages say a file is, and its full path. */
export interface Place {
  shown: string
  path: string
}

export interface ListFile {
  rows: Row[]
  problems: ManifestProblem[]
}

const SHEET = /\.xlsx$/i
export const isList = (path: string): boolean => /\.(?:csv|xlsx)$/i.test(path)

/** Largest list that is read, in bytes: of a thousand organisations it is 200 kB. */
const MAX_BYTES = 10 * 1024 * 1024

/** @throws UsageError when it cannot be read, or has no header that we know */
export async function readList(place: Place, lang: Lang): Promise<ListFile> {
  const words = manifestMessages[lang]
  const { shown } = place
  if (!isList(place.path)) throw new UsageError(words.kind(shown), 'portfolio-unusable')
  if (SHEET.test(place.path)) {
    const { name, rows } = await sheetOf(place, lang)
    const at = (row: number, column?: string) => words.sheetPlace(shown, safe(name), row, column)
    return { rows: rowsBelowHeader(rows, at, place, lang), problems: [] }
  }
  const { csvRows } = await import('./csv.ts')
  const { rows, unclosed } = csvRows(await textOf(place, lang))
  const at = (row: number, column?: string) => [shown, row, ...(column ? [column] : [])].join(':')
  const problems = unclosed === undefined ? [] : [{ place: at(unclosed), message: words.unclosed }]
  return { rows: rowsBelowHeader(rows, at, place, lang), problems }
}

/** @throws UsageError when the file is no text */
export async function textOf(place: Place, lang: Lang): Promise<string> {
  const decoded = decode(await bytesOf(place, lang), MAX_BYTES)
  if (!decoded.ok) throw unreadable(place, decoded.error, lang)
  return decoded.text
}

async function sheetOf(place: Place, lang: Lang) {
  const { readSheet } = await import('./xlsx.ts')
  const bytes = await bytesOf(place, lang)
  try {
    return readSheet(bytes)
  } catch (error) {
    throw error instanceof Refusal ? unreadable(place, error.error, lang) : error
  }
}

async function bytesOf(place: Place, lang: Lang): Promise<Uint8Array> {
  const read = await bytesOfFile(place.path, MAX_BYTES)
  if (!read.ok) throw unreadable(place, read.error, lang)
  return read.bytes
}

function unreadable({ shown }: Place, { code, values }: ReadError, lang: Lang): UsageError {
  const words = manifestMessages[lang]
  return new UsageError(
    words.unreadable(shown, words.reasons[code] ?? String(values?.reason ?? code)),
    'portfolio-unusable',
  )
}

/** Below the first row that has a header for the name; above it exports have a title, a date and the like. */
function rowsBelowHeader(
  table: readonly TableRow[],
  at: (row: number, column?: string) => string,
  { shown }: Place,
  lang: Lang,
): Row[] {
  const index = table.findIndex(({ cells }) => fieldsOf(cells).name !== undefined)
  if (index < 0) throw new UsageError(manifestMessages[lang].noHeader(shown), 'portfolio-unusable')
  const header = table[index]!.cells
  const fields = fieldsOf(header)
  const columns = Object.entries(fields)
  return table
    .slice(index + 1)
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    .map(({ number, cells }) => ({
      cells: Object.fromEntries(columns.map(([field, column]) => [field, cells[column]])),
      place: field => {
        const column = field && fields[field]
        return at(number, column === undefined ? undefined : titleOf(header[column]!))
      },
    }))
}

/** A header as people know it, on one line. */
const titleOf = (header: string): string => safe(header).replace(/\s+/g, ' ').trim()
