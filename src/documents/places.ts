import type { Position, ProtocolDocument, SourceRange } from './document.ts'

/** Offsets at which the lines of a source begin. */
export type LineIndex = readonly number[]

/** A line ends at LF, CRLF or a lone CR: editors count all three. */
export function lineIndexOf(source: string): LineIndex {
  const starts = [0]
  // Two searches by the engine are several times faster than a look at each character.
  let lf = source.indexOf('\n')
  let cr = source.indexOf('\r')
  while (lf >= 0 || cr >= 0) {
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      if (cr + 1 !== lf) starts.push(cr + 1)
      cr = source.indexOf('\r', cr + 1)
    } else {
      starts.push(lf + 1)
      lf = source.indexOf('\n', lf + 1)
    }
  }
  return starts
}

export function positionIn(lines: LineIndex, offset: number): Position {
  const line = lastAtMost(lines, start => start, offset)
  return { line: line + 1, column: offset - lines[line]! + 1, offset }
}

export function rangeIn(lines: LineIndex, start: number, end: number): SourceRange {
  return { start: positionIn(lines, start), end: positionIn(lines, end) }
}

const indexes = new WeakMap<ProtocolDocument, LineIndex>()

/** Where in the source an offset of a block's text stands, with the page if the document has pages. */
export function at(document: ProtocolDocument, blockIndex: number, textOffset: number): Position {
  const position = positionOf(document, blockIndex, textOffset)
  const { pageBreaks } = document
  if (!pageBreaks) return position
  const before = lastAtMost(pageBreaks, offset => offset, position.offset)
  return { ...position, page: (pageBreaks[before] ?? Infinity) <= position.offset ? before + 2 : 1 }
}

function positionOf(document: ProtocolDocument, blockIndex: number, textOffset: number): Position {
  let lines = indexes.get(document)
  if (!lines) {
    lines = lineIndexOf(document.source)
    indexes.set(document, lines)
  }
  const block = document.blocks[blockIndex]!
  const found = lastAtMost(block.segments, segment => segment.text, textOffset)
  const segment = block.segments[found]
  if (!segment) return block.range.start
  // Between two segments stands what has no source of its own, such as a resolved entity: it begins
  // where the one before it ends.
  return positionIn(lines, segment.source + Math.min(Math.max(textOffset - segment.text, 0), segment.length))
}

/** Index of the last entry that is at most `value`; 0 when all are greater. */
function lastAtMost<T>(entries: readonly T[], key: (entry: T) => number, value: number): number {
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (key(entries[middle]!) <= value) low = middle
    else high = middle - 1
  }
  return low
}
