/** How a place is told: by line in a text file, else by page or paragraph, since Word shows no lines. */
import type { DocumentFormat } from '../documents/index.ts'
import type { Messages, Unit } from './messages.ts'

/** Where something stands, as in `Quote` and `Finding`. */
export interface Place {
  line: number
  page?: number
}

const TEXTS: readonly DocumentFormat[] = ['markdown', 'yaml', 'text', 'html']

/** "blz. 3, alinea 12". A paragraph of a PDF is ours, not the reader's: there the page must do. */
export function placeOf({ places }: Messages, format: DocumentFormat, { line, page }: Place): string {
  const at = page === undefined ? [] : [places('page', [page], 0)]
  if (format !== 'pdf' || page === undefined) at.push(places(lineUnit(format), [line], 0))
  return at.join(', ')
}

/** "regel 3, 9 en nog 2", "blz. 1, 4": each place once, the first `most` of them. */
export function placesOf(
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

const lineUnit = (format: DocumentFormat): Unit => (TEXTS.includes(format) ? 'line' : 'paragraph')
