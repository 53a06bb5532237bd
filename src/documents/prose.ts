import type { Segment, Span, SpanKind } from './document.ts'

/** A stretch of text under construction, with the way back to the source it is taken from. */
export interface Prose {
  text: string
  segments: Segment[]
  spans: Span[]
}

export const emptyProse = (): Prose => ({ text: '', segments: [], spans: [] })

/** Adds a stretch of the source as it stands. */
export function addSource(prose: Prose, source: string, start: number, end: number): void {
  if (end <= start) return
  const last = prose.segments.at(-1)
  if (last && last.text + last.length === prose.text.length && last.source + last.length === start)
    last.length += end - start
  else prose.segments.push({ text: prose.text.length, source: start, length: end - start })
  prose.text += source.slice(start, end)
}

/** Adds a line end; CRLF and CR become LF, and only what is LF in the source leads back to it. */
export function addLineEnd(prose: Prose, source: string, end: number): void {
  if (source.charCodeAt(end - 1) === 10) addSource(prose, source, end - 1, end)
  else prose.text += '\n'
}

export function addSpan(prose: Prose, kind: SpanKind, start: number): void {
  if (prose.text.length > start) prose.spans.push({ kind, start, end: prose.text.length })
}

/** The part of the text from `start` to `end`, white space at both ends left out. */
export function partOf(prose: Prose, start: number, end: number): Prose {
  const { text } = prose
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === 0 && end === text.length) return prose

  const segments: Segment[] = []
  // Long texts are cut in many parts: to look at all segments for each would be quadratic.
  for (let i = firstEndingAfter(prose.segments, start); i < prose.segments.length; i++) {
    const segment = prose.segments[i]!
    if (segment.text >= end) break
    const from = Math.max(segment.text, start)
    const to = Math.min(segment.text + segment.length, end)
    if (from < to)
      segments.push({ text: from - start, source: segment.source + from - segment.text, length: to - from })
  }
  const spans: Span[] = []
  for (const span of prose.spans) {
    const from = Math.max(span.start, start)
    const to = Math.min(span.end, end)
    if (from < to) spans.push({ kind: span.kind, start: from - start, end: to - start })
  }
  return { text: text.slice(start, end), segments, spans }
}

function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { text, length } = segments[middle]!
    if (text + length > offset) high = middle
    else low = middle + 1
  }
  return low
}

export const trimmed = (prose: Prose): Prose => partOf(prose, 0, prose.text.length)

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
