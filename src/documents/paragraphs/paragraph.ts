/** What the readers of docx, odt and pdf find: paragraphs, with what of their look says something. */
import type { BlockKind, Span, SpanKind } from '../document.ts'

/** Most columns of a table that is read, as in Markdown: each cell is understood from all others of its row. */
export const MOST_COLUMNS = 256

/** A cell of a table; a table may stand in a cell of another. */
export interface CellRef {
  table: Table
  row: number
  column: number
  /** text of a cell above that goes on in this row's first column */
  rowHeader?: string
}

export interface Table {
  /** number of columns of its widest row */
  columns: number
  /** rows at the top that the author marked as a header */
  headerRows: number
}

export interface ListRef {
  /** the same for all items that are numbered together */
  id: string
  /** 1 for the outermost level */
  depth: number
  ordered: boolean
  /** its number; undefined for bullets and letters */
  number: number | undefined
}

export interface Paragraph {
  kind: Exclude<BlockKind, 'heading' | 'list-item' | 'table-cell' | 'margin'>
  /** with line breaks as `\n` */
  text: string
  spans: Span[]
  /** what the program itself writes before it: "1.", "Stap 2:", "•"; empty for most */
  label: string
  /** level of a heading by its style, 0 for anything else */
  level: number
  /** the title of the document as a whole */
  isTitle?: boolean
  /** part of a table of contents or the like: it has a place, and says nothing */
  isOmitted?: boolean
  /** indented under a list item, without a mark of its own */
  isContinued?: boolean
  hasImage?: boolean
  list?: ListRef
  /** from the outermost table to the innermost */
  cells: readonly CellRef[]
  /** font size of its text, in points */
  size: number
  /** offsets in the text at which a new page begins */
  pageBreaks: number[]
}

/** A paragraph being read. */
export class ParagraphDraft {
  text = ''
  readonly spans: Span[] = []
  readonly pageBreaks: number[] = []
  /** characters by font size */
  readonly #sizes = new Map<number, number>()

  /** Adds text with the markup it has; adjoining text with the same markup becomes one span. */
  add(added: string, kinds: readonly SpanKind[], size: number): void {
    const start = this.text.length
    const text = added.replace(/\r\n?/g, '\n')
    this.text += text
    this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + text.trim().length)
    for (const kind of kinds) {
      const last = this.spans.findLast(span => span.kind === kind)
      if (last && (last.end === start || this.text.slice(last.end, start).trim() === ''))
        last.end = this.text.length
      else if (text.trim() !== '') this.spans.push({ kind, start, end: this.text.length })
    }
  }

  get size(): number {
    let most = 0
    let size = 0
    for (const [points, letters] of this.#sizes) if (letters > most) [most, size] = [letters, points]
    return size
  }
}
