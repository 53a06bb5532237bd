/** Walks through the text of an odt and collects its paragraphs. */
import type { SpanKind } from '../document.ts'
import { type Paragraph, ParagraphDraft } from '../paragraphs/paragraph.ts'
import { roleOf } from './docx-styles.ts'
import { OdtLists } from './odt-lists.ts'
import type { OdtStyle, OdtStyles } from './odt-styles.ts'
import { OdtTables } from './odt-tables.ts'
import type { Attributes, XmlHandler } from './xml.ts'

/** Elements of which the text is not part of the document as it reads. */
const SILENT = new Set([
  'tracked-changes',
  'annotation',
  'note-citation',
  'number',
  'forms',
  'title',
  'desc',
  'ruby-text',
  'hidden-text',
  'script',
])
/** Lists of headings and captions with the pages they stand on. */
const CONTENTS = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'alphabetical-index',
  'user-index',
])

interface Draft {
  text: ParagraphDraft
  style: OdtStyle
  level: number
  hasImage: boolean
  isNote: boolean
  /** paragraphs of the text boxes that hang on this one */
  boxed: Paragraph[]
}

export class OdtBody implements XmlHandler {
  readonly #paragraphs: Paragraph[] = []
  readonly #notes: Paragraph[] = []
  readonly #styles: OdtStyles
  readonly #lists: OdtLists
  readonly #tables = new OdtTables()
  readonly #drafts: Draft[] = []
  readonly #spans: OdtStyle[] = []
  #silent = 0
  #contents = 0
  #noteDepth = 0
  #links = 0

  constructor(styles: OdtStyles) {
    this.#styles = styles
    this.#lists = new OdtLists(styles)
  }

  /** All paragraphs; notes come last, as they would in a file of text. */
  get paragraphs(): Paragraph[] {
    return [...this.#paragraphs, ...this.#notes]
  }

  open(name: string, attributes: Attributes): void {
    if (SILENT.has(name)) this.#silent++
    else if (CONTENTS.has(name)) this.#contents++
    const draft = this.#drafts.at(-1)
    switch (name) {
      case 'p':
      case 'h':
        this.#drafts.push({
          text: new ParagraphDraft(),
          style: this.#styles.get(attributes.get('style-name')),
          level: name === 'h' ? Math.max(Number(attributes.get('outline-level')) || 1, 1) : 0,
          hasImage: false,
          isNote: this.#noteDepth > 0,
          boxed: [],
        })
        break
      case 'span':
        this.#spans.push(this.#styles.get(attributes.get('style-name')))
        break
      case 'a':
        this.#links++
        break
      case 's':
        this.#add(' '.repeat(Math.min(Number(attributes.get('c')) || 1, 100)))
        break
      case 'tab':
        this.#add('\t')
        break
      case 'line-break':
        this.#add('\n')
        break
      case 'soft-page-break':
        if (draft) draft.text.pageBreaks.push(draft.text.text.length)
        else this.#breaksBefore++
        break
      case 'placeholder':
        this.#add('[')
        break
      case 'image':
      case 'object':
        if (draft) draft.hasImage = true
        break
      case 'note':
        this.#noteDepth++
        break
      default:
        this.#lists.open(name, attributes)
        this.#tables.open(name, attributes)
    }
  }

  /** page breaks between the last paragraph and the next */
  #breaksBefore = 0

  text(text: string): void {
    if (this.#drafts.length === 0) return
    const last = this.#drafts.at(-1)!.text.text
    // White space is one space, and none at the start: programs indent their XML with it.
    const shown = text.replace(/[ \t\r\n]+/g, ' ')
    this.#add(last === '' || /\s$/.test(last) ? shown.replace(/^ /, '') : shown)
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent--
    else if (CONTENTS.has(name)) this.#contents--
    if (name === 'p' || name === 'h') this.#end()
    else if (name === 'span') this.#spans.pop()
    else if (name === 'a') this.#links--
    else if (name === 'placeholder') this.#add(']')
    else if (name === 'note') this.#noteDepth--
    else {
      this.#lists.close(name)
      this.#tables.close(name)
    }
  }

  #add(text: string): void {
    const draft = this.#drafts.at(-1)
    if (!draft || text === '' || this.#silent > 0) return
    let { bold, italic, size, hidden, struck } = draft.style
    for (const span of this.#spans) {
      bold = span.bold ?? bold
      italic = span.italic ?? italic
      hidden ||= span.hidden ?? false
      struck ||= span.struck ?? false
    }
    size = this.#spans.findLast(span => span.ownSize !== undefined)?.ownSize ?? size
    if (hidden || struck) return
    const kinds: SpanKind[] = []
    if (bold) kinds.push('strong')
    if (italic) kinds.push('emphasis')
    if (this.#links > 0) kinds.push('link')
    draft.text.add(/^<.*>$/.test(text) ? text.slice(1, -1) : text, kinds, size ?? 0)
  }

  #end(): void {
    const draft = this.#drafts.pop()
    if (!draft || this.#silent > 0) return
    const { text, style, level, hasImage, isNote, boxed } = draft
    const role = roleOf(style)
    const isEmpty = text.text.trim() === ''
    const { label, list, isContinued } =
      isEmpty || isNote ? { label: '', list: undefined, isContinued: false } : this.#lists.next()
    const paragraph: Paragraph = {
      kind: isNote ? 'footnote' : role.kind,
      text: text.text.trimEnd(),
      spans: text.spans,
      label: label || (level > 0 && !isEmpty ? this.#lists.chapter(level) : ''),
      level,
      isTitle: role.isTitle && !isEmpty,
      isOmitted: this.#contents > 0 || role.isContents,
      isContinued,
      hasImage,
      cells: this.#tables.cells,
      size: text.size,
      pageBreaks: [...Array<number>(this.#breaksBefore).fill(0), ...text.pageBreaks],
    }
    this.#breaksBefore = 0
    if (list && level === 0) paragraph.list = list
    this.#tables.note(text.text)
    const target = isNote ? this.#notes : (this.#drafts.at(-1)?.boxed ?? this.#paragraphs)
    target.push(paragraph, ...boxed)
  }
}
