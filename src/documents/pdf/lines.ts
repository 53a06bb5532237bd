/** The lines of a PDF page: a PDF holds no words, only pieces of text at places on paper. */

/** A piece of text as the PDF draws it; `x` and `y` in points from the bottom left of the page. */
export interface Item {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: string
}

/** Pieces on one line with no more than a word space between them. */
export interface Segment {
  text: string
  x: number
  right: number
  y: number
  size: number
  /** font of most of its letters */
  font: string
  /** whether all its letters are in that font */
  isUniform: boolean
}

/** Segments at the same height, from left to right. */
export interface Line {
  y: number
  segments: Segment[]
}

/** A bullet or number, of which the text follows at some distance. */
export const MARK = /^(?:[•▪●○◦‣·–—*o\uf0a7\uf0b7-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])$/

/** Wider than this many times the letters' size, a gap parts two columns or cells. */
const WIDE_GAP = 0.75
const WORD_GAP = 0.12

export function linesOf(items: readonly Item[]): Line[] {
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: { y: number; items: Item[] }[] = []
  for (const item of sorted) {
    const line = lines.at(-1)
    // A footnote mark stands a little higher than the line it is in.
    if (line && line.y - item.y < 0.45 * Math.max(item.size, line.items[0]!.size)) line.items.push(item)
    else lines.push({ y: item.y, items: [item] })
  }
  return lines.map(({ items }) => lineOf(items.sort((a, b) => a.x - b.x)))
}

function lineOf(items: Item[]): Line {
  const segments: Segment[] = []
  let letters = new Map<string, number>()
  for (const { text, x, y, width, size, font } of items) {
    const last = segments.at(-1)
    const gap = last ? x - last.right : Infinity
    const shown = text.replace(/[\ufb00-\ufb06]/g, letter => letter.normalize('NFKC'))
    if (last && (gap < WIDE_GAP * Math.max(size, last.size) || MARK.test(last.text.trim()))) {
      last.text += gap > WORD_GAP * size && !/\s$/.test(last.text) ? ` ${shown}` : shown
      last.right = x + width
      last.isUniform &&= font === last.font
    } else {
      letters = new Map()
      segments.push({ text: shown, x, right: x + width, y, size, font, isUniform: true })
    }
    const segment = segments.at(-1)!
    letters.set(font, (letters.get(font) ?? 0) + text.length)
    if (letters.get(font)! > (letters.get(segment.font) ?? 0)) {
      segment.font = font
      segment.size = size
    }
  }
  const main = segments.reduce((most, segment) => (segment.text.length > most.text.length ? segment : most))
  return { y: main.y, segments }
}

export const textOf = ({ segments }: Line): string => segments.map(({ text }) => text.trim()).join(' ')
