/** How a place is told: by line in a text file, else by page or paragraph, since Word shows no lines. */
import type { Issue } from '../audit/issues.ts'
import type { DocumentReport } from '../audit/report.ts'
import type { DocumentFormat } from '../documents/document.ts'
import { formatOf } from '../documents/formats.ts'
import { clipped } from './layout.ts'
import type { Messages, Unit } from './messages.ts'
import { safe } from './safe.ts'

/** Where something stands, as in `Quote` and `Finding`. */
export interface Place {
  /** the file, where several count together as one protocol */
  path?: string
  line: number
  page?: number
  /** headings from the outermost to the innermost */
  section?: string[]
}

/** Enough of a heading to find it. */
const HEADING_LENGTH = 40

const TEXTS: readonly DocumentFormat[] = ['markdown', 'yaml', 'text', 'html']

/**
 * "regel 12", "blz. 3, alinea 12, onder “Privacy”": where there are no lines, the heading above it helps to find it.
 * A paragraph of a PDF is ours, not the reader's: there the page must do.
 */
export function placeOf(
  { places, under }: Messages,
  documentFormat: DocumentFormat,
  { path, line, page, section = [] }: Place,
): string {
  const format = path === undefined ? documentFormat : formatOf(path)
  const unit = lineUnit(format)
  const at = path === undefined ? [] : [fileName(path)]
  if (page !== undefined) at.push(places('page', [page], 0))
  if (format !== 'pdf' || page === undefined) at.push(places(unit, [line], 0))
  const heading = unit === 'paragraph' ? safe(section.at(-1) ?? '').trim() : ''
  if (heading !== '') at.push(under(clipped(heading, HEADING_LENGTH)))
  return at.join(', ')
}

/** The files that count together as one protocol; mostly it is one. */
export const filesOf = ({ path, files = [path] }: Pick<DocumentReport, 'path' | 'files'>): string[] => files

/** The last part of a path: enough to know the file by, among those of one organisation. */
export const fileName = (path: string): string => safe(path).replace(/^.*[/\\]/, '')

/** "regel 3, 9 en nog 2", "blz. 1, 4": each place once, the first `most` of each file. */
export function placesOf(
  words: Messages,
  format: DocumentFormat,
  found: readonly Place[],
  most: number,
): string {
  const files = [...new Set(found.map(({ path }) => path))]
  return files
    .map(path => {
      const own = found.filter(place => place.path === path)
      return path === undefined
        ? placesIn(words, format, own, most)
        : `${fileName(path)} ${placesIn(words, formatOf(path), own, most)}`
    })
    .join('; ')
}

function placesIn(
  { places }: Messages,
  format: DocumentFormat,
  found: readonly Place[],
  most: number,
): string {
  const unit = found.every(({ page }) => page !== undefined) ? 'page' : lineUnit(format)
  const numbers = found.map(place => (unit === 'page' ? place.page! : place.line))
  const each = [...new Set(numbers)].sort((a, b) => a - b)
  return each.length > 0 ? places(unit, each.slice(0, most), each.length - most) : ''
}

/** Whether an editor shows the lines of such a document. */
export const hasLines = (format: DocumentFormat): boolean => TEXTS.includes(format)

/** Where an editor should look: at the top of a document that it shows no lines of. */
export const editorPlace = ({ format, place }: Pick<Issue, 'format' | 'place'>): Issue['place'] =>
  hasLines(format) ? place : { line: 1, column: 1, endLine: 1, endColumn: 1 }

const lineUnit = (format: DocumentFormat): Unit => (hasLines(format) ? 'line' : 'paragraph')
