/** Headings by their look: larger than the text around them. Bold ones are found in every format alike. */
import type { Paragraph } from './paragraph.ts'

/** How much larger than the text a heading is at least. */
const LARGER = 1.15
const LONGEST = 120

/**
 * The level of each heading, of those by style and of those that are only larger. A document that has
 * headings by style uses size for emphasis: there, large print counts as bold.
 */
export function levelsByLook(paragraphs: readonly Paragraph[]): Map<Paragraph, number> {
  const levels = new Map<Paragraph, number>()
  const titled = paragraphs.some(({ isTitle }) => isTitle)
  for (const paragraph of paragraphs) {
    // Everything stands under the title of the document.
    if (paragraph.isTitle) levels.set(paragraph, 1)
    else if (paragraph.level > 0) levels.set(paragraph, paragraph.level + (titled ? 1 : 0))
  }
  const body = bodySize(paragraphs)
  const larger = paragraphs.filter(
    paragraph =>
      !levels.has(paragraph) && paragraph.size >= body * LARGER && body > 0 && readsAsHeading(paragraph),
  )
  if (paragraphs.some(({ level }) => level > 0)) {
    for (const { text, spans } of larger) spans.unshift({ kind: 'strong', start: 0, end: text.length })
    return levels
  }
  const sizes = [...new Set(larger.map(({ size }) => size))].sort((a, b) => b - a)
  const ranks = new Map(sizes.map((size, i) => [size, Math.min(i + 1, 6)]))
  for (const paragraph of larger) levels.set(paragraph, ranks.get(paragraph.size)!)
  return levels
}

const readsAsHeading = ({ kind, text, cells, list, isOmitted }: Paragraph): boolean =>
  kind === 'paragraph' &&
  cells.length === 0 &&
  !(list && !list.ordered) &&
  !isOmitted &&
  text.length <= LONGEST &&
  /\p{L}{2}/u.test(text) &&
  !/[.;,:]$/.test(text.trimEnd())

/** The size that most of the text has. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]!
}
