/**
 * The document model: what every reader makes of a file, whatever its format.
 *
 * Offsets count UTF-16 code units from the start of the decoded source; lines and columns are
 * 1-based, columns in UTF-16 code units. Of a format that is no text (docx, odt, pdf) the source is
 * its text as a reader sees it, a paragraph a line: line 12 is the twelfth paragraph with text in it.
 */

/** A point in the decoded source text. */
export interface Position {
  line: number
  column: number
  offset: number
  /** 1-based page, where the file says where its pages begin */
  page?: number
}

/** A stretch of the source: `start` inclusive, `end` exclusive. */
export interface SourceRange {
  start: Position
  end: Position
}

/** What a block is, as far as the meaning of its text depends on it. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quotation'
  | 'footnote'
  | 'caption'
  | 'code'
  /** header or footer of the pages; comes last, and belongs to no chapter */
  | 'margin'

/** Markup within a block that changes how its words are to be read. */
export type SpanKind = 'strong' | 'emphasis' | 'link' | 'deleted'

/** Marked-up words of a block; `start` and `end` are offsets in `Block.text`. */
export interface Span {
  kind: SpanKind
  start: number
  end: number
}

/** Equal stretches of `Block.text` and of the source: how a place in the text is found back. */
export interface Segment {
  /** offset in `Block.text` */
  text: number
  /** offset in the source */
  source: number
  /** length of the stretch, equal in both */
  length: number
}

/** A list item's place: which list, how deep, and the number written before it. */
export interface ListPlace {
  /** number of the list within the document, from 0 */
  list: number
  /** 1 for the outermost list */
  depth: number
  ordered: boolean
  /** the item's number as it stands in the file; undefined for bullets */
  number: number | undefined
}

/** A table cell's place. Row 0 is the header row when the table has one. */
export interface CellPlace {
  /** number of the table within the document, from 0 */
  table: number
  row: number
  column: number
  isHeader: boolean
  /** text of the first cell of this row; empty in the first column */
  rowHeader: string
  /** text of the header cell of this column; empty in the header row or without one */
  columnHeader: string
}

/** A stretch of prose of one kind, with the way back to the source. */
export interface Block {
  kind: BlockKind
  /** plain text: markup gone, entities resolved, line breaks kept as `\n` */
  text: string
  range: SourceRange
  /** ascending, non-overlapping; text between two segments has no source of its own */
  segments: Segment[]
  spans: Span[]
  /** index in `ProtocolDocument.sections` of the section this block stands in */
  section: number
  list?: ListPlace
  cell?: CellPlace
  /** index in `ProtocolDocument.blocks` of the line that opens this block's enumeration ("De aandachtsfunctionaris:") */
  opener?: number
}

/** A heading with all that stands under it, up to the next heading of its level or higher. */
export interface Section {
  /** heading text without its number marks; empty for what stands before the first heading */
  heading: string
  /** 0 for the root, 1 for the highest headings */
  level: number
  /** index of the parent section; -1 for the root, which is always section 0 */
  parent: number
  /** index of the heading's own block in `blocks`; -1 for the root */
  headingBlock: number
  /** how the heading was recognised */
  origin: 'markup' | 'bold' | 'numbered' | 'key' | 'root'
}

/** A key of the front matter or of a YAML protocol, with where it stands. */
export interface MetadataEntry {
  /** dotted path of keys, e.g. `document.versie`; as written in the file */
  key: string
  value: string
  range: SourceRange
}

export type DocumentFormat = 'markdown' | 'yaml' | 'text' | 'html' | 'docx' | 'odt' | 'pdf'

/** A protocol as read: sections in document order, blocks in document order. */
export interface ProtocolDocument {
  path: string
  format: DocumentFormat
  /** the decoded source, byte-order mark removed; of docx, odt and pdf its paragraphs, one a line */
  source: string
  /** offsets in the source at which a page after the first begins; absent when the file does not say */
  pageBreaks?: number[]
  /** from front matter, the first heading or the first line; empty when there is none */
  title: string
  metadata: MetadataEntry[]
  sections: Section[]
  blocks: Block[]
  /** how the bytes were decoded; docx, odt and pdf say so themselves, and count as UTF-8 */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mac-roman'
}

/** Why a document could not be read: a code and its arguments; words are made in `reports/messages`. */
export interface ReadError {
  code: ReadErrorCode
  /** 1-based place in the file, where there is one */
  line?: number
  column?: number
  /** values that the message names: a limit, a key, the nearest known key, … */
  values?: Record<string, string | number>
}

export type ReadErrorCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'not-found'
  | 'unreadable'
  | 'invalid-encoding'
  | 'unsupported-format'
  | 'too-complex'
  | 'yaml-syntax'
  | 'yaml-aliases'
  | 'yaml-too-complex'
  | 'schema'
  | 'no-protocol'
  | 'internal'
  | 'unknown-key'
  | 'legacy-format'
  | 'damaged'
  | 'encrypted'
  | 'no-text'
  | 'doctype'
  | 'unpacked-too-large'
  | 'timeout'
  | 'too-much-memory'

/** Either a document or the reason why there is none. */
export type ReadResult = { ok: true; document: ProtocolDocument } | { ok: false; error: ReadError }
