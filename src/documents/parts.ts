import type { BlockKind, ListPlace } from './document.ts'
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
