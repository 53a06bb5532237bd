import { parse, postprocess, preprocess } from 'micromark'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { decodeString } from 'micromark-util-decode-string'
import type { BlockKind, MetadataEntry, ReadError, SpanKind } from './document.ts'
import { markTitles } from './headings.ts'
import { htmlPieces, type Tag, tagOf } from './html.ts'
import { findMarkdownExcess } from './limits.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Part } from './parts.ts'
import { lineIndexOf } from './places.ts'
import { addLineEnd, addSource, addSpan, emptyProse, type Prose, partOf, trimmed } from './prose.ts'
import type { ReadOptions } from './read.ts'

export type MarkdownResult =
  | { ok: true; outline: Outline; metadata: MetadataEntry[]; title: string }
  | { ok: false; error: ReadError }

/**
 * Tables, footnotes and struck-out text change what a protocol says; the rest of GitHub's dialect does not,
 * and costs more than the whole audit. Four spaces are layout in a protocol, not a program: with indented
 * code left out, such lines stay prose. A single `~` means "about".
 */
const EXTENSIONS = [
  frontmatter(),
  gfmTable(),
  gfmFootnote(),
  gfmStrikethrough({ singleTilde: false }),
  { disable: { null: ['codeIndented'] } },
]

export function readMarkdown(source: string, { markdown, frontMatter }: ReadOptions = {}): MarkdownResult {
  const excess = findMarkdownExcess(source, markdown)
  if (excess) return { ok: false, error: excess }

  const lines = lineIndexOf(source)
  let read: ReturnType<typeof partsOf>
  try {
    read = partsOf(source)
  } catch (error) {
    // Nesting that the limits let through could still be too much for the stack of a small thread.
    if (!(error instanceof RangeError)) throw error
    return { ok: false, error: { code: 'too-complex', line: 1, column: 1, values: { what: 'depth' } } }
  }
  const outline = outlineOf(read.parts, source, lines)
  const metadata = (read.frontMatter && frontMatter?.(source, read.frontMatter, lines)) ?? []
  return { ok: true, outline, metadata, title: titleOf(metadata, outline) }
}

function titleOf(metadata: MetadataEntry[], { sections, blocks }: Outline): string {
  const named = metadata.find(entry => /^(?:titel|title)$/i.test(entry.key))
  if (named?.value) return named.value
  const highest = sections.find(section => section.level === 1 && section.origin === 'markup')
  return highest?.heading ?? blocks[0]?.text.split('\n', 1)[0] ?? ''
}

interface OpenList {
  list: number
  ordered: boolean
  number: number | undefined
  opener: number | undefined
  items: number
  /** offset of the bullet or number of the open item */
  marker: number
  /** index of the first part of the list */
  first: number
}

/**
 * Walks once through what the tokenizer saw. Its tokens, not a syntax tree: they are exact about where each
 * stretch of text stands, also around entities and escapes, and a tree would cost as much again.
 */
function partsOf(source: string): { parts: Part[]; frontMatter?: [number, number] } {
  const parts: Part[] = []
  const lists: OpenList[] = []
  let listCount = 0
  let itemHasText = false
  let quotes = 0
  let footnotes = 0
  let frontMatter: [number, number] | undefined

  let prose: Prose | undefined
  let muted = 0
  let deleted = 0
  let hasImage = false
  let marks: [kind: SpanKind, start: number][] = []

  let headingLevel = 0
  let destination = ''
  let table = -1
  let row = -1
  let column = -1
  let htmlTable = false

  const open = (): void => {
    prose = emptyProse()
    muted = deleted = 0
    hasImage = false
    marks = []
  }

  const close = (kind: BlockKind, start: number, end: number, level = 0): Part | undefined => {
    if (!prose) return undefined
    const { text, segments, spans } = trimmed(prose)
    prose = undefined
    if (text === '' && !hasImage) return undefined
    const outer = lists.at(-1)
    const part: Part = { kind, text, segments, spans, start, end, level }
    if (hasImage) part.hasImage = true
    if (outer) {
      if (kind === 'paragraph' && !itemHasText) {
        part.kind = 'list-item'
        part.marker = outer.marker
        const box = /^\[[ x]\]\s+/i.exec(text)
        if (box) Object.assign(part, partOf(part, box[0].length, text.length))
      }
      itemHasText = true
      part.list = { list: outer.list, depth: lists.length, ordered: outer.ordered, number: outer.number }
      if (outer.opener !== undefined) part.opener = outer.opener
    }
    if (footnotes > 0) part.kind = 'footnote'
    else if (quotes > 0) part.kind = 'quotation'
    if (part.kind !== 'heading') part.level = 0
    parts.push(part)
    return part
  }

  const closeCell = (isHeader: boolean, start: number, end: number): void => {
    const cell = { table, row, column, isHeader }
    const part = close('table-cell', start, end)
    if (part) part.cell = cell
  }

  const mark = (kind: SpanKind): void => {
    if (prose) marks.push([kind, prose.text.length])
  }

  const unmark = (kind: SpanKind): void => {
    const index = marks.findLastIndex(open => open[0] === kind)
    const [opened] = index < 0 ? [] : marks.splice(index, 1)
    if (opened && prose) addSpan(prose, kind, opened[1])
  }

  /** A tag within a line: of its meaning only what changes the text is kept. */
  const inlineTag = ({ name, closing, flow }: Tag): void => {
    if ((name === 'br' || flow) && prose && !/\n$|^$/.test(prose.text)) prose.text += '\n'
    if (name === 'b' || name === 'strong') (closing ? unmark : mark)('strong')
    else if (name === 'i' || name === 'em') (closing ? unmark : mark)('emphasis')
    else if (name === 'del' || name === 's' || name === 'strike')
      deleted = Math.max(0, deleted + (closing ? -1 : 1))
    if (name === 'img') hasImage = true
  }

  /** A block of HTML: the text between its tags, in the blocks that the tags make of it. */
  const html = (from: number, to: number): void => {
    let at = from
    let cell: 'td' | 'th' | '' = ''
    let kind: BlockKind = 'paragraph'
    let level = 0
    let start = from
    const text = (end: number): void => {
      if (prose && deleted === 0) addSource(prose, source, at, end)
    }
    const end = (offset: number): void => {
      if (cell) closeCell(cell === 'th' && row === 0, start, offset)
      else close(kind, start, offset, level)
      cell = ''
      kind = 'paragraph'
      level = 0
      open()
    }
    open()
    for (const piece of source.slice(from, to).matchAll(htmlPieces())) {
      const found = piece[0]
      const offset = from + piece.index
      const tag = found[0] !== '<' ? undefined : piece[1] ? 'ignored' : tagOf(found)
      if (found[0] === '<' && !tag) continue
      text(offset)
      at = offset + found.length
      if (tag === 'ignored') continue
      if (!tag) {
        if (prose && deleted === 0) {
          if (found[0] === '&') prose.text += decodeString(found)
          else if (prose.text !== '') addLineEnd(prose, source, offset + found.trimEnd().length || at)
        }
      } else if (!tag.flow) inlineTag(tag)
      else {
        end(offset)
        start = at
        const { name, closing } = tag
        if (name === 'table') {
          htmlTable = !closing
          if (htmlTable) table++
          row = -1
        } else if (!closing && name === 'tr') {
          row++
          column = -1
        } else if (!closing && (name === 'td' || name === 'th') && htmlTable) {
          column++
          cell = name
        } else if (!closing && /^h[1-6]$/.test(name)) {
          kind = 'heading'
          level = Number(name[1])
        } else if (!closing && name === 'li') kind = 'list-item'
      }
    }
    text(to)
    end(to)
    prose = undefined
  }

  const events = postprocess(
    parse({ extensions: EXTENSIONS })
      .document()
      .write(preprocess()(source, undefined, true)),
  )
  for (const [step, token] of events) {
    const start = token.start.offset
    const end = token.end.offset
    // A string, since the front matter's own token is not in the tokenizer's list of names.
    const type: string = token.type
    if (step === 'enter') {
      switch (type) {
        case 'paragraph':
        case 'atxHeadingText':
        case 'setextHeadingText':
        case 'codeFenced':
          open()
          break
        case 'atxHeading':
          headingLevel = 0
          break
        case 'data':
        case 'codeTextData':
        case 'codeFlowValue':
        case 'characterEscapeValue':
        case 'autolinkProtocol':
        case 'autolinkEmail':
        case 'htmlTextData':
          if (prose && muted === 0 && deleted === 0) addSource(prose, source, start, end)
          break
        case 'characterReference':
          if (prose && muted === 0 && deleted === 0) prose.text += decodeString(source.slice(start, end))
          break
        case 'lineEnding':
        case 'lineEndingBlank':
          if (prose && muted === 0 && deleted === 0) addLineEnd(prose, source, end)
          break
        case 'strong':
          mark('strong')
          break
        case 'emphasis':
          mark('emphasis')
          break
        case 'link':
        case 'autolink':
          mark('link')
          break
        case 'strikethrough':
          deleted++
          break
        case 'image':
          hasImage = true
          muted++
          break
        case 'resource':
        case 'reference':
        case 'gfmFootnoteCall':
        case 'codeFencedFence':
          muted++
          break
        case 'htmlText': {
          const tag = tagOf(source.slice(start, end))
          if (tag && tag !== 'ignored' && muted === 0) inlineTag(tag)
          if (tag) muted++
          break
        }
        case 'blockQuote':
          quotes++
          break
        case 'gfmFootnoteDefinition':
          footnotes++
          break
        case 'listOrdered':
        case 'listUnordered':
          lists.push({
            list: listCount++,
            ordered: type === 'listOrdered',
            number: undefined,
            opener: openerBefore(parts, lists.at(-1)?.list, lists.length > 0 && !itemHasText),
            items: 0,
            marker: start,
            first: parts.length,
          })
          break
        case 'listItemPrefix':
          lists.at(-1)!.items++
          lists.at(-1)!.number = undefined
          lists.at(-1)!.marker = start
          itemHasText = false
          break
        case 'listItemValue':
          lists.at(-1)!.number = Number(source.slice(start, end))
          break
        case 'table':
          table++
          row = -1
          break
        case 'tableRow':
          row++
          column = -1
          break
        case 'tableHeader':
        case 'tableData':
          column++
          open()
          break
        case 'yaml':
          frontMatter = [source.indexOf('\n', start) + 1, end]
          break
      }
    } else {
      switch (type) {
        case 'paragraph':
          close('paragraph', start, end)
          break
        case 'atxHeadingSequence':
          if (headingLevel === 0) headingLevel = end - start
          break
        case 'atxHeading':
          close('heading', start, end, headingLevel)
          break
        case 'setextHeadingLineSequence':
          headingLevel = source[start] === '=' ? 1 : 2
          break
        case 'setextHeading':
          // A rule drawn right under a paragraph makes a heading of it by accident.
          if (prose && /\n|[.;]$/.test(trimmed(prose).text)) close('paragraph', start, end)
          else close('heading', start, end, headingLevel)
          break
        case 'definitionDestinationString':
          destination = source.slice(start, end)
          break
        case 'definition':
          // "[Naam functionaris]: Jansen" has the form of a link definition, but no address.
          if (/[/.#:@]/.test(destination)) break
          open()
          if (prose) addSource(prose, source, start, end)
          close('paragraph', start, end)
          break
        case 'codeFenced':
          close('code', start, end)
          break
        case 'tableHeader':
        case 'tableData':
          closeCell(type === 'tableHeader', start, end)
          break
        case 'strong':
          unmark('strong')
          break
        case 'emphasis':
          unmark('emphasis')
          break
        case 'link':
        case 'autolink':
          unmark('link')
          break
        case 'strikethrough':
          deleted--
          break
        case 'image':
        case 'resource':
        case 'reference':
        case 'gfmFootnoteCall':
        case 'codeFencedFence':
          muted--
          break
        case 'htmlText':
          if (tagOf(source.slice(start, end))) muted--
          break
        case 'htmlFlow':
          html(start, end)
          break
        case 'blockQuote':
          quotes--
          break
        case 'gfmFootnoteDefinition':
          footnotes--
          break
        case 'listOrdered':
        case 'listUnordered': {
          const { list, first, items, ordered, opener } = lists.pop()!
          const own = parts.slice(first)
          if (
            ordered &&
            lists.length === 0 &&
            own.length === items &&
            own.every(part => part.list?.list === list)
          )
            markTitles(own, opener === undefined ? undefined : parts[opener])
          itemHasText = true
          break
        }
      }
    }
  }
  return frontMatter ? { parts, frontMatter } : { parts }
}

/** The line right before a list, when it can be the beginning of its items' sentences. */
function openerBefore(parts: Part[], outer: number | undefined, itemIsEmpty: boolean): number | undefined {
  const before = parts.at(-1)
  if (!before || itemIsEmpty || before.list?.list !== outer) return undefined
  return /^(?:paragraph|list-item|quotation|footnote|heading)$/.test(before.kind)
    ? parts.length - 1
    : undefined
}
