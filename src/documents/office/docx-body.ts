/** Walks through the text of a Word document and collects its paragraphs. */
import type { SpanKind } from '../document.ts'
import { type ListRef, type Paragraph, ParagraphDraft } from '../paragraphs/paragraph.ts'
import { DocxFields } from './docx-fields.ts'
import { isOn, type RunLook, readRunProperty, roleOf, type Style, type Styles } from './docx-styles.ts'
import { DocxTables } from './docx-tables.ts'
import type { Mark, Numbering } from './numbering.ts'
import type { Attributes, XmlHandler } from './xml.ts'

/** Elements whose text is not part of the document as it reads: struck by a tracked change, or there twice. */
const SILENT = new Set(['del', 'moveFrom', 'Fallback', 'rt'])
/** Footnotes that only draw the line above the others. */
const SEPARATORS = /eparator$/

interface Draft {
  text: ParagraphDraft
  style: Style
  numId?: string
  indentLevel?: number
  outline?: number
  isOmitted: boolean
  isJoined: boolean
  hasImage: boolean
  kind?: 'footnote'
  /** paragraphs of the text boxes that hang on this one */
  boxed: Paragraph[]
}

interface Control {
  isPlaceholder: boolean
  isContents: boolean
}

export class DocxBody implements XmlHandler {
  readonly paragraphs: Paragraph[] = []
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #isMargin: boolean
  readonly #fields = new DocxFields()
  readonly #tables = new DocxTables()
  readonly #drafts: Draft[] = []
  readonly #controls: Control[] = []
  #silent = 0
  #note: 'footnote' | 'separator' | undefined
  #links = 0
  #look: RunLook = {}
  /** the element that text stands in */
  #element = ''
  /** a paragraph whose end was deleted */
  #carried: ParagraphDraft | undefined

  /** `isMargin`: of a header or footer, where what the program fills in says nothing of the protocol */
  constructor(styles: Styles, numbering: Numbering, isMargin = false) {
    this.#styles = styles
    this.#numbering = numbering
    this.#isMargin = isMargin
  }

  open(name: string, attributes: Attributes, parent: string): void {
    // Within properties, "deleted" is about a mark or a row, and stands beside what it is about.
    if (SILENT.has(name) && !/^(?:rPr|trPr|tcPr)$/.test(parent)) this.#silent++
    const draft = this.#drafts.at(-1)
    switch (name) {
      case 'p':
        this.#drafts.push(this.#begin())
        break
      case 'pStyle':
        if (draft) draft.style = { ...this.#styles.normal, ...this.#styles.get(attributes.get('val')) }
        break
      case 'outlineLvl':
        if (draft) draft.outline = Number(attributes.get('val'))
        break
      case 'numId':
        if (draft && parent === 'numPr') draft.numId = attributes.get('val') ?? ''
        break
      case 'ilvl':
        if (draft && parent === 'numPr') draft.indentLevel = Number(attributes.get('val')) || 0
        break
      case 'del':
        // The end of the paragraph was deleted: what follows is the same paragraph.
        if (draft && parent === 'rPr') draft.isJoined = true
        break
      case 'r':
        this.#look = {}
        break
      case 'rStyle':
        Object.assign(this.#look, this.#styles.get(attributes.get('val')), { ...this.#look })
        break
      case 'tab':
        if (parent === 'r') this.#add('\t')
        break
      case 'br':
        if (!/page|column/.test(attributes.get('type') ?? '')) this.#add('\n')
        break
      case 'cr':
        this.#add('\n')
        break
      case 'noBreakHyphen':
        this.#add('-')
        break
      case 'lastRenderedPageBreak':
        this.#breakPage(draft)
        break
      case 'drawing':
      case 'pict':
        if (draft) draft.hasImage = true
        break
      case 'hyperlink':
        this.#links++
        break
      case 'fldChar':
      case 'fldSimple':
        this.#add(this.#fields.open(name, attributes))
        break
      case 'sdt':
        this.#controls.push({ isPlaceholder: false, isContents: false })
        break
      case 'showingPlcHdr':
        if (this.#controls.length > 0) this.#controls.at(-1)!.isPlaceholder = isOn(attributes)
        break
      case 'docPartGallery':
        if (this.#controls.length > 0)
          this.#controls.at(-1)!.isContents = /table of (?:contents|figures)/i.test(
            attributes.get('val') ?? '',
          )
        break
      case 'footnote':
      case 'endnote':
        this.#note = SEPARATORS.test(attributes.get('type') ?? '') ? 'separator' : 'footnote'
        break
      default:
        if (parent === 'rPr' && this.#drafts.length > 0) readRunProperty(this.#look, name, attributes)
        else this.#tables.open(name, attributes)
    }
    this.#element = name
  }

  text(text: string): void {
    if (this.#element === 't') this.#add(text)
    else if (this.#element === 'instrText') this.#fields.instruction(text)
  }

  close(name: string, parent: string): void {
    if (SILENT.has(name) && !/^(?:rPr|trPr|tcPr)$/.test(parent)) this.#silent--
    this.#element = parent
    if (name === 'p') this.#end()
    else if (name === 'hyperlink') this.#links--
    else if (name === 'fldSimple') this.#fields.close()
    else if (name === 'sdt') this.#controls.pop()
    else if (name === 'footnote' || name === 'endnote') this.#note = undefined
    // What stands in `w:rPr` of the paragraph's own mark says nothing of its runs.
    else if (name === 'pPr') this.#look = {}
    else this.#tables.close(name)
  }

  #begin(): Draft {
    const draft: Draft = {
      text: this.#carried ?? new ParagraphDraft(),
      style: this.#styles.normal,
      isOmitted: false,
      isJoined: false,
      hasImage: false,
      boxed: [],
    }
    this.#carried = undefined
    if (this.#note === 'footnote') draft.kind = 'footnote'
    return draft
  }

  #add(text: string): void {
    const draft = this.#drafts.at(-1)
    if (!draft || text === '' || this.#silent > 0 || this.#note === 'separator') return
    const look = { ...draft.style, ...this.#look }
    if (look.hidden || (this.#isMargin && this.#fields.isOfProgram)) return
    if (this.#fields.inContents || this.#controls.some(({ isContents }) => isContents)) draft.isOmitted = true
    const isPlaceholder = this.#controls.at(-1)?.isPlaceholder && text.trim() !== '' && !text.startsWith('[')
    // An empty content control asks for something: to a reader that is a gap, as `[naam]` is.
    const shown = isPlaceholder ? `[${text}]` : text
    const kinds: SpanKind[] = []
    if (look.bold) kinds.push('strong')
    if (look.italic) kinds.push('emphasis')
    if (this.#links > 0) kinds.push('link')
    draft.text.add(shown, kinds, look.size ?? 0)
  }

  #breakPage(draft: Draft | undefined): void {
    if (draft && this.#tables.mayBreakPage()) draft.text.pageBreaks.push(draft.text.text.length)
  }

  #end(): void {
    const draft = this.#drafts.pop()
    if (!draft) return
    if (draft.isJoined) this.#carried = draft.text
    const outer = this.#drafts.at(-1)
    const target = outer ? outer.boxed : this.paragraphs
    if (!draft.isJoined) target.push(this.#finished(draft))
    target.push(...draft.boxed)
  }

  #finished(draft: Draft): Paragraph {
    const { style, text, hasImage } = draft
    const role = roleOf(draft.outline === undefined ? style : { ...style, outline: draft.outline })
    const numId = draft.numId ?? style.numId
    const indent = Math.min(Math.max(draft.indentLevel ?? style.indentLevel ?? 0, 0), 8)
    const isEmpty = text.text.trim() === ''
    const mark = numId && numId !== '0' && !isEmpty ? this.#numbering.next(numId, indent) : undefined
    const paragraph: Paragraph = {
      kind: draft.kind ?? role.kind,
      text: text.text,
      spans: text.spans,
      label: mark?.label ?? '',
      level: role.level,
      isTitle: role.isTitle && !isEmpty,
      isOmitted: draft.isOmitted || role.isContents,
      isContinued: mark !== undefined && mark.label === '',
      hasImage,
      cells: this.#tables.cells,
      size: text.size,
      pageBreaks: text.pageBreaks,
    }
    const list = mark && mark.label !== '' ? listOf(mark, numId!, indent) : undefined
    if (list) paragraph.list = list
    this.#tables.note(text.text)
    return paragraph
  }
}

function listOf({ label, format, number }: Mark, id: string, indent: number): ListRef | undefined {
  const depth = indent + 1
  if (format === 'bullet') return { id, depth, ordered: false, number: undefined }
  // "Stap 2:" and "3.1" are words of the paragraph; "2." and "(2)" count the items of a list.
  if (/^\(?\d+[.)]?$/.test(label)) return { id, depth, ordered: true, number }
  return /^\(?(?:[a-z]|[ivx]+)[.)]?$/i.test(label)
    ? { id, depth, ordered: true, number: undefined }
    : undefined
}
