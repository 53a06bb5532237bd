import { addLineEnd, addSource, emptyProse, type Prose, partOf } from './prose.ts'
import type { YamlNode } from './yaml-nodes.ts'

export const spaced = (key: string): string => key.replace(/[_-]+/g, ' ').trim() || key

/** A key as words: `vastgesteld_door` is "vastgesteld door". */
export function keyProse(source: string, key: string, start: number, end: number): Prose {
  const prose = emptyProse()
  if (source.slice(start, end) !== key) return { ...prose, text: spaced(key) }
  for (const word of key.matchAll(/[^_-]+/g)) {
    if (prose.text !== '') prose.text += ' '
    addSource(prose, source, start + word.index, start + word.index + word[0].length)
  }
  return prose.text === '' ? { ...prose, text: key } : prose
}

/** What escapes of a quoted text look like: `\x41`, `\u00e9`, an escaped line end, `\n`. */
const ESCAPE = /\\(?:x..|u.{4}|U.{8}|(?:\r\n|\r|\n)[ \t]*|[\s\S])/y

/**
 * A scalar's text with the way back. What YAML changes is known: it drops indentation, folds line ends to a
 * space and resolves escapes. So value and source are walked side by side, and what differs has no source.
 */
export function proseOf(source: string, { text, start, end, style }: YamlNode & { type: 'scalar' }): Prose {
  const prose = emptyProse()
  const isQuoted = style === 'quoted'
  let at = start
  if (isQuoted) at++
  // The header of a block scalar (`|2-  # remark`) is no text.
  if (style === 'block') at = afterLineEnd(source, at)
  let lineEnd = -1
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (letter === '\n' || letter === ' ') {
      // The next line end, if only white space stands before it. Looked up once, not for each space.
      if (lineEnd < at) lineEnd = nextLineEnd(source, at, end)
      const breaks = isLineEnd(source, lineEnd)
      if (breaks && letter === '\n') {
        at = afterLineEnd(source, lineEnd)
        addLineEnd(prose, source, at)
        at = afterIndent(source, at, end, text, i + 1)
        continue
      }
      if (breaks && lineEnd === at) {
        prose.text += letter
        at = skipSpace(source, at, end)
        continue
      }
    } else if (isSpace(source.charCodeAt(at))) at = skipSpace(source, at, end)

    if (isQuoted && source[at] === '\\' && source[start] === '"') {
      ESCAPE.lastIndex = at
      const found = ESCAPE.exec(source)?.[0] ?? '\\'
      at += found.length
      // An escaped line end stands for nothing: the letter is still to come.
      if (/^\\[\r\n]/.test(found)) i--
      else {
        prose.text += letter
        if (found.length === 10 && /[\ud800-\udbff]/.test(letter)) prose.text += text[++i] ?? ''
      }
    } else if (source[at] === letter) {
      addSource(prose, source, at, at + 1)
      // A quote within single quotes is written twice.
      at += isQuoted && letter === "'" && source[start] === "'" ? 2 : 1
    } else prose.text += letter
  }
  return prose
}

/** Indentation goes with the line end, but for what a literal text keeps of it. */
function afterIndent(source: string, at: number, end: number, text: string, next: number): number {
  let stop = at
  while (stop < end && (source[stop] === ' ' || source[stop] === '\t')) stop++
  if (isLineEnd(source, stop)) return at
  let kept = 0
  while (text[next + kept] === ' ') kept++
  return Math.max(at, stop - kept)
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

const isLineEnd = (source: string, at: number): boolean => source[at] === '\n' || source[at] === '\r'

function skipSpace(source: string, at: number, end: number): number {
  while (at < end && isSpace(source.charCodeAt(at))) at++
  return at
}

/** The first line end or other character than a space or tab. */
function nextLineEnd(source: string, at: number, end: number): number {
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++
  return at
}

/** Offset after the first line end at or after `at`. */
function afterLineEnd(source: string, at: number): number {
  while (at < source.length && !isLineEnd(source, at)) at++
  return source[at] === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1
}

interface Paragraph {
  prose: Prose
  bullet: { number: number | undefined } | undefined
  startsParagraph: boolean
}

/** The paragraphs and typed list items of a text of several lines. */
export function paragraphsOf(prose: Prose): Paragraph[] {
  const found: Paragraph[] = []
  const { text } = prose
  const bullet = /^[ \t]*(?:[-*•▪–]|(\d{1,3})[.)])[ \t]+(?=\S)/
  let start = 0
  let mark: RegExpExecArray | null = null
  let afterBlank = true
  let startsParagraph = true
  const finish = (end: number): void => {
    const part = partOf(prose, start, end)
    const number = mark?.[1] === undefined ? undefined : Number(mark[1])
    if (part.text !== '') found.push({ prose: part, bullet: mark ? { number } : undefined, startsParagraph })
    mark = null
  }
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(at, end)
    const next = bullet.exec(line)
    if (line.trim() === '' || next) {
      finish(at)
      mark = next
      start = next ? at + next[0].length : end
      startsParagraph = afterBlank
    } else if (afterBlank && !mark) startsParagraph = true
    afterBlank = line.trim() === ''
    at = end + 1
  }
  finish(text.length)
  return found
}
