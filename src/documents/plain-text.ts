/** Plain text, laid out by hand: what stands on a line of its own is a heading, what is indented a list. */
import { readMarkdown } from './markdown.ts'
import { outlineOf } from './outline.ts'
import { OpenLists } from './paragraphs/lists.ts'
import type { Part } from './parts.ts'
import { lineIndexOf } from './places.ts'
import { addSource, emptyProse } from './prose.ts'
import type { Reader } from './read.ts'
import { cellsOf, tableAt } from './text-tables.ts'

const LIMITS = { length: 5_000_000, lines: 50_000 }

/** A `.txt` with headings, bold words or tables of Markdown in it is Markdown. */
const MARKDOWN = /^#{1,6} \S|\*\*\S|^\|.*\|[ \t]*\r?\n\|[ :|-]+\|/m

/** A bullet or number, and the space before and after it. */
const MARK = /^([ \t]*)(?:([•▪●○◦‣·–—*o-])|\(?(\d{1,3}|[a-hA-H]|[ivxIVX]{1,4})[.)])([ \t]+)(?=\S)/
const UNDERLINE = /^[ \t]*(?:={3,}|-{3,}|~{3,}|_{3,})[ \t]*$/
/** Longest line that may be a heading by its place alone. */
const LONGEST_HEADING = 70

export interface Line {
  start: number
  /** offset of its end, without the line break */
  end: number
  text: string
}

export const readPlainText: Reader = (source, options) => {
  if (MARKDOWN.test(source.slice(0, 200_000))) return readMarkdown(source, options)
  for (const what of ['length', 'lines'] as const) {
    const count = what === 'length' ? source.length : lineIndexOf(source).length
    if (count > LIMITS[what])
      return {
        ok: false,
        error: { code: 'too-complex', line: 1, column: 1, values: { what, limit: LIMITS[what] } },
      }
  }
  const index = lineIndexOf(source)
  const parts = partsOf(linesOf(source, index), source)
  const outline = outlineOf(parts, source, index)
  const title = outline.blocks[0]?.text.split('\n', 1)[0]?.trim() ?? ''
  return { ok: true, outline, metadata: [], title }
}

function linesOf(source: string, index: readonly number[]): Line[] {
  return index.map((start, i) => {
    const raw = source.slice(start, index[i + 1] ?? source.length)
    const text = raw.replace(/[\r\n\f]+$/, '')
    return { start, end: start + text.length, text }
  })
}

function partsOf(lines: Line[], source: string): Part[] {
  const parts: Part[] = []
  const lists = new OpenLists(parts)
  const isWrapped = linesAreWrapped(lines)
  let tables = 0
  let at = 0
  while (at < lines.length) {
    if (isBlank(lines[at])) {
      at++
      continue
    }
    const table = tableAt(lines, at)
    if (table) {
      lists.closeAll()
      parts.push(...cellsOf(table, source, tables++))
      at = table.end
      continue
    }
    const first = lines[at]!
    const mark = MARK.exec(first.text)
    // A paragraph goes on to a blank line, to a bullet, or where each line is one: to its end.
    let end = at + 1
    while (isWrapped && end < lines.length && !isBlank(lines[end]) && !MARK.test(lines[end]!.text)) {
      if (UNDERLINE.test(lines[end]!.text) || (end === at + 1 && isCutShort(lines, at))) break
      end++
    }
    const isUnderlined = end === at + 1 && UNDERLINE.test(lines[end]?.text ?? '')
    const part = partOf(lines.slice(at, end), mark?.[0].length ?? 0, source)
    if (isUnderlined) {
      lists.closeAll()
      part.kind = 'heading'
      part.level = lines[end]!.text.trim().startsWith('=') ? 1 : 2
    } else if (mark && !standsApart(lines, at, end, isWrapped)) {
      const depth = 1 + Math.floor(mark[1]!.replaceAll('\t', '    ').length / 3)
      const ordered = mark[2] === undefined
      const number = ordered && /^\d/.test(mark[3]!) ? Number(mark[3]) : undefined
      // Only a number counts apart from the text: "a)" and "IV." are read as part of it.
      const own = ordered && number === undefined ? partOf(lines.slice(at, end), 0, source) : part
      lists.add(
        own,
        { id: ordered ? 'ordered' : 'bullets', depth, ordered, number },
        first.start + mark[1]!.length,
      )
      parts.push(own)
      at = end
      continue
    } else if (!mark && /^[ \t]{2,}/.test(first.text) && parts.at(-1)?.list) lists.continue(part)
    else {
      lists.closeAll()
      if (mark) Object.assign(part, partOf(lines.slice(at, end), 0, source))
      if (isHeading(lines, at, end, isWrapped))
        part.spans.push({ kind: 'strong', start: 0, end: part.text.length })
    }
    parts.push(part)
    at = end + (isUnderlined ? 1 : 0)
  }
  lists.closeAll()
  return parts
}

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === ''

/** Whether paragraphs are broken into lines: then the end of a line is no end of what is said. */
function linesAreWrapped(lines: Line[]): boolean {
  let long = 0
  let going = 0
  for (const [i, { text }] of lines.entries()) {
    if (text.length > 100) long++
    else if (/\p{Ll},?$/u.test(text) && /^\s*\p{Ll}/u.test(lines[i + 1]?.text ?? '')) going++
  }
  return going >= long
}

function partOf(lines: Line[], skip: number, source: string): Part {
  const prose = emptyProse()
  for (const [i, { start, end, text }] of lines.entries()) {
    const indent = i === 0 && skip > 0 ? skip : text.length - text.trimStart().length
    if (i > 0) prose.text += '\n'
    addSource(prose, source, start + indent, end - (text.length - text.trimEnd().length))
  }
  return { kind: 'paragraph', ...prose, start: lines[0]!.start, end: lines.at(-1)!.end, level: 0 }
}

/** "2. Overleggen" apart from what is around it, with prose below it, heads that prose. */
function standsApart(lines: Line[], at: number, end: number, isWrapped: boolean): boolean {
  const { text } = lines[at]!
  if (end > at + 1 || !/^(?:\d|[A-Z]|[IVX]+)/.test(text) || text.length > LONGEST_HEADING) return false
  if (/[.;,:]$/.test(text) || /\.{4,}|\t/.test(text) || !beginsProse(lines, end)) return false
  if (isWrapped) return isBlank(lines[at - 1]) && isBlank(lines[end])
  return ![lines[at - 1], lines[end]].some(line => line !== undefined && MARK.test(line.text))
}

/** A title right above its text: there was ample room on its line for the capital that follows. */
function isCutShort(lines: Line[], at: number): boolean {
  const [text, next] = [lines[at]!.text.trim(), lines[at + 1]?.text.trim() ?? '']
  return (
    isBlank(lines[at - 1]) &&
    /^\p{Lu}[^.!?;,]*[^.!?;,:]$/u.test(text) &&
    /^\p{Lu}/u.test(next) &&
    next.length > 40 &&
    text.length < 0.7 * next.length
  )
}

/** A short line that ends as no sentence does, apart from what is above it, with prose below it. */
function isHeading(lines: Line[], at: number, end: number, isWrapped: boolean): boolean {
  const text = lines[at]!.text.trim()
  if (end > at + 1 || text.length > LONGEST_HEADING || !/^[\p{Lu}\d]/u.test(text)) return false
  if (/[.;,:!?]$/.test(text) || /\.{4,}|\t|\s{3,}|@|https?:|\d{3,}[ -]?\d{3,}/.test(text)) return false
  const above = lines[at - 1]
  const isApart = isBlank(above) || /[.!?]$/.test(above!.text.trimEnd())
  return isApart && (isBlank(lines[end]) || !isWrapped || isCutShort(lines, at)) && beginsProse(lines, end)
}

/** Whether a sentence, a list or another heading follows, not another label. */
function beginsProse(lines: Line[], from: number): boolean {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at++
  if (at === lines.length) return false
  const { text } = lines[at]!
  return (
    MARK.test(text) ||
    text.trim().length > LONGEST_HEADING * 0.7 ||
    /[.:?]$/.test(text.trim()) ||
    !isBlank(lines[at + 1]) ||
    at > from
  )
}
