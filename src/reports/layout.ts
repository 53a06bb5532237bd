/** Placing text on lines of limited width. Takes text that is already safe and perhaps coloured. */
import { widthOf, wrapped } from './width.ts'

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100
const NARROWEST = 48

export const lineWidth = (columns: number): number =>
  Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns) || 80))

export { clipped } from './clipped.ts'
export { widthOf }

/** `text` padded with spaces on its right. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** `lead` followed by `text`, wrapped; later lines hang below the text's start. */
export function hanging(lead: string, text: string, width: number): string[] {
  const indent = widthOf(lead)
  const lines = wrapped(text, Math.max(10, width - indent))
  return lines.map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line)
}

/** As `hanging`, with `right` at the right end of the first line. */
export function spread(lead: string, text: string, right: string, width: number): string[] {
  if (right === '') return hanging(lead, text, width)
  const room = width - widthOf(right) - 2
  // A place that takes half of the line has a line of its own.
  if (room < width / 2)
    return [...hanging(lead, text, width), ...hanging(' '.repeat(widthOf(lead)), right, width)]
  const [first, ...rest] = hanging(lead, text, room)
  return [padded(first!, room + 2) + right, ...rest]
}

/** Short cells at the right end of lines, each column as wide as its widest. `rows` has all of them. */
export function columnsOf(rows: readonly (readonly string[])[]): {
  width: number
  line: (cells: readonly string[]) => string
} {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map(row => widthOf(row[i]!))) + 2)
  return {
    width: widths.reduce((sum, each) => sum + each),
    line: cells => cells.map((cell, i) => ' '.repeat(widths[i]! - widthOf(cell)) + cell).join(''),
  }
}

/** Parts side by side with dots between them, broken only between parts where that is possible. */
export function listed(parts: readonly string[], width: number, separator = ' · '): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const line = lines.at(-1)
    if (line !== undefined && widthOf(line + separator + part) <= width)
      lines[lines.length - 1] += separator + part
    else lines.push(part)
  }
  return lines.flatMap(line => hanging('', line, width))
}
