/** Placing text on lines of limited width. Takes text that is already safe and perhaps coloured. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100
const NARROWEST = 40

export const lineWidth = (columns: number): number =>
  Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns) || 80))

/** How many columns a text takes. */
export const widthOf = (text: string): number => stringWidth(text)

/** `text` padded with spaces on its right. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)))

/** `lead` followed by `text`, wrapped; later lines hang below the text's start. */
export function hanging(lead: string, text: string, width: number): string[] {
  const indent = stringWidth(lead)
  const lines = wrapAnsi(text, Math.max(10, width - indent), { hard: true }).split('\n')
  return lines.map((line, i) => (i === 0 ? lead : ' '.repeat(indent)) + line)
}

/** As `hanging`, with `right` at the right end of the first line. */
export function spread(lead: string, text: string, right: string, width: number): string[] {
  if (right === '') return hanging(lead, text, width)
  const room = width - stringWidth(right) - 2
  // A place that takes half of the line has a line of its own.
  if (room < width / 2)
    return [...hanging(lead, text, width), ...hanging(' '.repeat(stringWidth(lead)), right, width)]
  const [first, ...rest] = hanging(lead, text, room)
  return [padded(first!, room + 2) + right, ...rest]
}

/** At most `length` characters of a text, cut at a word, with an ellipsis where something was left out. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text)
  if (characters.length <= length) return text
  const cut = characters.slice(0, length - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : undefined).trimEnd()}…`
}
