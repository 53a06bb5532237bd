/** Headers, footers and page numbers: they stand on every page, and in the middle of a sentence that runs on. */
import { type Line, textOf } from './lines.ts'

/** How many lines at the top and bottom of a page may be such. */
const DEPTH = 3
const PAGE_NUMBER =
  /^(?:[-–|]\s*)?(?:pagina|pag\.?|blz\.?|bladzijde|page|p\.?)?\s*\d{1,4}(?:\s*(?:van|\/|of|\|)\s*\d{1,4})?(?:\s*[-–|])?$/i

/**
 * The pages without what stands on most of them in the same place, and `margins`: each such line once, its
 * pieces parted by tabs, without page numbers.
 */
export function withoutMargins(pages: readonly Line[][]): { pages: Line[][]; margins: string[] } {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length / 2))
  const margins = new Map<string, string>()
  const bodies = pages.map(lines => {
    const edges = new Set(edgesOf(lines))
    const outer = [lines[0], lines.at(-1)]
    return lines.filter(line => {
      if (outer.includes(line) && lines.length > 1 && PAGE_NUMBER.test(textOf(line))) return false
      const key = keyOf(line)
      if (!edges.has(line) || (counts.get(key) ?? 0) < least) return true
      if (!margins.has(key)) margins.set(key, withoutNumber(line))
      return false
    })
  })
  return { pages: bodies, margins: [...margins.values()] }
}

const edgesOf = (lines: Line[]): Line[] => [...lines.slice(0, DEPTH), ...lines.slice(DEPTH).slice(-DEPTH)]

/** The same on each page but for its number, and at the same height. */
const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${textOf(line).replace(/\d+/g, '#')}`

const withoutNumber = ({ segments }: Line): string =>
  segments
    .map(({ text }) => text.trim())
    .filter(text => !PAGE_NUMBER.test(text))
    .join('\t')
