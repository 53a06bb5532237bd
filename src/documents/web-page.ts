/** Web pages: the text of the main content, with the way back to the file. */

import { decodeString } from 'micromark-util-decode-string'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { BlockKind, SpanKind } from './document.ts'
import { outlineOf } from './outline.ts'
import { headerRowsOf } from './paragraphs/header-rows.ts'
import { OpenLists } from './paragraphs/lists.ts'
import { type CellRef, MOST_COLUMNS } from './paragraphs/paragraph.ts'
import { appendTo, type Part } from './parts.ts'
import { lineIndexOf } from './places.ts'
import { addSource, addSpan, emptyProse, type Prose, trimmed } from './prose.ts'
import type { Reader } from './read.ts'
import { Refusal } from './refusal.ts'
import { attributeOf, isSkipped, mainOf } from './web-content.ts'
import { tableOf, type WebTable } from './web-tables.ts'

/** Deeper than any page; the parser's work grows with its square. */
const MAX_DEPTH = 256
const MOST_CHARACTERS = 5_000_000
const MOST_CELLS = 20_000

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const MARKUP: Record<string, SpanKind> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  a: 'link',
}

/** Reads a web page as a browser shows it, without what stands around its content. */
export const readWebPage: Reader = (source, { maxDepth = MAX_DEPTH }) => {
  try {
    return read(source, maxDepth)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error }
    throw error
  }
}

function read(source: string, maxDepth: number): ReturnType<Reader> {
  if (source.length > MOST_CHARACTERS)
    throw new Refusal('too-complex', { what: 'length', limit: MOST_CHARACTERS })
  let depth = 0
  const page = parse(source, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > maxDepth) throw new Refusal('too-complex', { what: 'nesting', limit: maxDepth })
      },
      onItemPop: () => depth--,
    },
  })
  const walk = new PageWalk(source)
  walk.visit(mainOf(page))
  const outline = outlineOf(walk.finished(), source, lineIndexOf(source))
  const highest = outline.sections.find(({ level, origin }) => level === 1 && origin === 'markup')
  const title = highest?.heading ?? titleOf(page) ?? outline.blocks[0]?.text.split('\n', 1)[0] ?? ''
  return { ok: true, outline, metadata: [], title }
}

function titleOf(page: Tree.Document): string | undefined {
  const html = page.childNodes.find(node => node.nodeName === 'html') as Tree.Element | undefined
  const head = html?.childNodes.find(node => node.nodeName === 'head') as Tree.Element | undefined
  const title = head?.childNodes.find(node => node.nodeName === 'title') as Tree.Element | undefined
  const text = title?.childNodes[0]
  return text && 'value' in text ? text.value.replace(/\s+/g, ' ').trim() || undefined : undefined
}

interface OpenItem {
  id: string
  ordered: boolean
  number: number | undefined
  /** whether the item has text yet: what follows is a further paragraph of it */
  hasText: boolean
}

/** Walks through the elements of a page and makes parts of them. */
class PageWalk {
  readonly #source: string
  readonly #parts: Part[] = []
  readonly #cells = new Map<Part, CellRef>()
  readonly #lists = new OpenLists(this.#parts)
  readonly #items: OpenItem[] = []
  readonly #tables: WebTable[] = []
  #prose: Prose = emptyProse()
  #start = 0
  #kind: BlockKind = 'paragraph'
  #level = 0
  #hasImage = false
  #isPreformatted = false
  #cell: CellRef | undefined
  #aside: 'quotation' | 'footnote' | undefined
  #lastCell: Part | undefined
  #listCount = 0

  constructor(source: string) {
    this.#source = source
  }

  visit(node: Tree.Node): void {
    if (node.nodeName === '#text') this.#text(node as Tree.TextNode)
    else if (!('childNodes' in node)) return
    else if (!('tagName' in node)) for (const child of node.childNodes) this.visit(child)
    else if (isSkipped(node)) return
    else if (BLOCKS.has(node.tagName)) this.#block(node)
    else this.#inline(node)
  }

  /** All parts, the cells among them with their place. */
  finished(): Part[] {
    this.#flush(this.#source.length)
    this.#lists.closeAll()
    const headers = headerRowsOf(this.#parts, part => this.#cells.get(part))
    const numbers = new Map<CellRef['table'], number>()
    for (const [part, { table, row, column, rowHeader }] of this.#cells) {
      const number = numbers.get(table) ?? numbers.size
      numbers.set(table, number)
      const isHeader = row < headers.get(table)!
      part.cell = { table: number, row, column, isHeader, ...(rowHeader !== undefined && { rowHeader }) }
    }
    return this.#parts
  }

  #inline(element: Tree.Element): void {
    const { tagName } = element
    if (tagName === 'br') this.#prose.text += '\n'
    else if (tagName === 'img') this.#hasImage = true
    const start = this.#prose.text.length
    const prose = this.#prose
    for (const child of element.childNodes) this.visit(child)
    const kind = MARKUP[tagName]
    if (kind && prose === this.#prose) addSpan(prose, kind, start)
  }

  #block(element: Tree.Element): void {
    const { tagName, sourceCodeLocation: place } = element
    const start = place?.startOffset ?? this.#start
    this.#flush(start)
    const outer = { kind: this.#kind, level: this.#level, cell: this.#cell, aside: this.#aside }
    const wasPreformatted = this.#isPreformatted
    if (/^h[1-6]$/.test(tagName)) this.#level = Number(tagName[1])
    else if (tagName === 'pre') this.#isPreformatted = true
    else if (tagName === 'figcaption' || tagName === 'caption') this.#kind = 'caption'
    else if (tagName === 'blockquote') this.#aside = 'quotation'
    if (/^doc-(?:endnotes|footnote)$/.test(attributeOf(element, 'role'))) this.#aside = 'footnote'

    const isList = tagName === 'ol' || tagName === 'ul'
    if (isList) this.#openList(element)
    else if (tagName === 'li') this.#openItem(element)
    const table = tagName === 'table' ? tableOf(element) : undefined
    if (table) this.#tables.push(table)
    const cell = this.#tables.at(-1)?.cells.get(element)
    if (cell) this.#cell = cell

    for (const child of element.childNodes) this.visit(child)

    this.#flush(place?.endOffset ?? start)
    if (isList) this.#items.pop()
    if (table) this.#tables.pop()
    this.#kind = outer.kind
    this.#level = outer.level
    this.#cell = outer.cell
    this.#aside = outer.aside
    this.#isPreformatted = wasPreformatted
  }

  #openList(element: Tree.Element): void {
    const ordered = element.tagName === 'ol'
    const first = Number.parseInt(attributeOf(element, 'start'), 10)
    const counts = ordered && !/^[aAiI]$/.test(attributeOf(element, 'type'))
    const number = counts ? (Number.isNaN(first) ? 1 : first) - 1 : undefined
    this.#items.push({ id: `${this.#listCount++}`, ordered, number, hasText: true })
  }

  #openItem(element: Tree.Element): void {
    const item = this.#items.at(-1)
    if (!item) return
    const own = Number.parseInt(attributeOf(element, 'value'), 10)
    if (item.number !== undefined) item.number = Number.isNaN(own) ? item.number + 1 : own
    item.hasText = false
  }

  /** Ends the text so far as a part of its own. */
  #flush(end: number): void {
    const { text, segments, spans } = trimmed(this.#prose)
    const start = segments[0]?.source ?? this.#start
    this.#prose = emptyProse()
    this.#start = end
    const hasImage = this.#hasImage
    this.#hasImage = false
    if (text === '' && !hasImage) return
    const part: Part = { kind: this.#aside ?? this.#kind, text, segments, spans, start, end, level: 0 }
    if (hasImage) part.hasImage = true
    if (this.#cell) {
      this.#addToCell(part, this.#cell)
      return
    }
    this.#lastCell = undefined
    const item = this.#items.at(-1)
    if (this.#level > 0) {
      this.#lists.closeAll()
      part.kind = 'heading'
      part.level = this.#level
      part.text = text.replaceAll('\n', ' ')
    } else if (!item) this.#lists.closeAll()
    else if (item.hasText) this.#lists.continue(part)
    else {
      item.hasText = true
      this.#lists.add(part, { ...item, depth: this.#items.length })
    }
    if (this.#isPreformatted && part.kind === 'paragraph') part.kind = 'code'
    this.#parts.push(part)
  }

  #addToCell(part: Part, cell: CellRef): void {
    this.#lists.closeAll()
    const last = this.#lastCell
    if (last && this.#cells.get(last) === cell) {
      appendTo(last, part, part.end)
      return
    }
    part.kind = 'table-cell'
    this.#parts.push(part)
    this.#cells.set(part, cell)
    this.#lastCell = part
    if (this.#cells.size > MOST_CELLS) throw new Refusal('too-complex', { what: 'cells', limit: MOST_CELLS })
    if (cell.column >= MOST_COLUMNS)
      throw new Refusal('too-complex', { what: 'columns', limit: MOST_COLUMNS })
  }

  /** Adds text as a browser shows it: white space as one space, entities as their character. */
  #text({ sourceCodeLocation: place }: Tree.TextNode): void {
    const prose = this.#prose
    if (!place) return
    const { startOffset, endOffset } = place
    const raw = this.#source.slice(startOffset, endOffset)
    for (const piece of raw.matchAll(/[ \t\r\n\f]+|&[#\w]{1,32};|[^ \t\r\n\f&]+|&/g)) {
      const at = startOffset + piece.index
      const found = piece[0]
      if (/^[ \t\r\n\f]/.test(found) && !this.#isPreformatted) {
        if (prose.text === '' || /\s$/.test(prose.text)) continue
        if (found === ' ') addSource(prose, this.#source, at, at + 1)
        else prose.text += ' '
      } else if (found.length > 1 && found[0] === '&' && decodeString(found) !== found)
        prose.text += decodeString(found)
      else addSource(prose, this.#source, at, at + found.length)
    }
  }
}
