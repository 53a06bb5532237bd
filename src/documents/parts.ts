import type { BlockKind, ListPlace, Span } from './document.ts'
import type { Prose } from './prose.ts'

/** A block as a format's parser finds it, before headings without markup are recognised. */
export interface Part extends Prose {
  kind: BlockKind
  /** offsets of the whole construct in the source, markers included */
  start: number
  end: number
  /** level of a heading in markup; 0 for anything else */
  level: number
  list?: ListPlace
  /** offset of the bullet or number before a list item */
  marker?: number
  /** whether the first line of this list item reads as a heading, its number as the heading's */
  isTitled?: boolean
  /** `rowHeader`: text of a first cell that stands beside more rows than one, for the rows below its own */
  cell?: { table: number; row: number; column: number; isHeader: boolean; rowHeader?: string }
  /** an image stands in it, or is all there is to it */
  hasImage?: boolean
  /** index of the part that may open the enumeration of which this part is an item */
  opener?: number
}

/** Adds another paragraph of the same cell, on a line of its own. */
export function appendTo(part: Part, { text, segments, spans }: Prose, end: number): void {
  const by = part.text.length + 1
  part.text += `\n${text}`
  for (const segment of segments) part.segments.push({ ...segment, text: segment.text + by })
  part.spans.push(...shifted(spans, by))
  part.end = end
}

/** Spans of a text before which something was put. */
export const shifted = (spans: Span[], by: number): Span[] =>
  spans.map(({ kind, start, end }) => ({ kind, start: start + by, end: end + by }))
