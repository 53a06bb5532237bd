import type { ReadError } from './document.ts'

/**
 * How much of each construct a Markdown file may hold. The parser's work grows with the square of some of
 * these, so that a small file can keep it busy for minutes; no real protocol comes near any of them.
 */
export interface MarkdownLimits {
  /** characters in the file */
  length: number
  lines: number
  /** characters in the file that may be markup */
  marks: number
  /** characters in a run of lines without a blank one, a bullet or a heading in between */
  paragraph: number
  /** list items and quotes opened on one line */
  depth: number
  /** columns before the first character of a line */
  indent: number
  /** times that a quote or list begins anew */
  containers: number
  /** `[` and `]` in a paragraph */
  brackets: number
  /** runs of `*`, `_` or `~` in a paragraph; a run may be long, as the line to fill in on a form */
  emphasis: number
  /** `*`, `_` or `~` in a row, of which each pair could be a level of nesting */
  run: number
  /** runs of backticks in a paragraph */
  backticks: number
  /** `<!` and `<?` in a paragraph: each looks for its end through all that follows */
  comments: number
  /** `|` on a line */
  columns: number
  /** `|` in the file */
  cells: number
}

export const MARKDOWN_LIMITS: MarkdownLimits = {
  length: 5_000_000,
  lines: 50_000,
  marks: 250_000,
  paragraph: 128 * 1024,
  depth: 32,
  indent: 256,
  containers: 5_000,
  brackets: 1_000,
  emphasis: 2_000,
  run: 256,
  backticks: 500,
  comments: 100,
  columns: 256,
  cells: 20_000,
}

const MARKS = new Uint8Array(65_536)
for (const mark of '[]*_~`<&\\!|') MARKS[mark.charCodeAt(0)] = 1

/** The first place at which a Markdown file goes over a limit, found in one scan before it is parsed. */
export function findMarkdownExcess(source: string, own?: Partial<MarkdownLimits>): ReadError | undefined {
  const limits = { ...MARKDOWN_LIMITS, ...own }
  if (source.length > limits.length) return excess('length', limits.length, 1, 1)

  let line = 0
  let containers = 0
  let cells = 0
  let marks = 0
  let inContainer = false
  let paragraph = 0
  let brackets = 0
  let emphasis = 0
  let backticks = 0
  let comments = 0

  let at = 0
  while (at < source.length) {
    if (++line > limits.lines) return excess('lines', limits.lines, line, 1)
    const start = at
    let depth = 0
    let bullet = false
    let isNumbered = false
    // What stands before the text of a line: white space, quote marks, bullets and numbers.
    for (;;) {
      let code = source.charCodeAt(at)
      while (code === 32 || code === 9) code = source.charCodeAt(++at)
      const length = markerLength(source, at, code)
      if (length === 0) break
      // A bullet begins a paragraph; a number need not, since it could be one within a sentence.
      if (code >= 48) isNumbered ||= code <= 57
      else bullet ||= !isNumbered
      at += length
      if (++depth > limits.depth) return excess('depth', limits.depth, line, at - start)
      if (at - start > limits.indent) break
    }
    if (at - start > limits.indent) return excess('indent', limits.indent, line, at - start)

    const first = source.charCodeAt(at)
    const isBlank = first === 10 || first === 13 || at === source.length
    if (depth > 0) {
      if (!inContainer) containers += depth
      if (containers > limits.containers) return excess('containers', limits.containers, line, 1)
      inContainer = true
    } else inContainer = false
    if (isBlank || bullet || isHeading(source, at)) paragraph = brackets = emphasis = backticks = comments = 0

    let columns = 0
    let previous = 0
    let run = 0
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at)
      if (code === 10 || code === 13) break
      if (MARKS[code] === 1 && ++marks > limits.marks)
        return excess('marks', limits.marks, line, at - start + 1)
      if (code === 91 || code === 93) {
        if (++brackets > limits.brackets) return excess('brackets', limits.brackets, line, at - start + 1)
      } else if (code === 42 || code === 95 || code === 126) {
        run = previous === code ? run + 1 : 1
        if (run > limits.run) return excess('run', limits.run, line, at - start + 1)
        if (run === 1 && ++emphasis > limits.emphasis)
          return excess('emphasis', limits.emphasis, line, at - start + 1)
      } else if (code === 96) {
        if (previous !== 96 && ++backticks > limits.backticks)
          return excess('backticks', limits.backticks, line, at - start + 1)
      } else if (code === 33 || code === 63) {
        if (previous === 60 && ++comments > limits.comments)
          return excess('comments', limits.comments, line, at - start)
      } else if (code === 124) {
        if (++columns > limits.columns) return excess('columns', limits.columns, line, at - start + 1)
        if (++cells > limits.cells) return excess('cells', limits.cells, line, at - start + 1)
      }
      previous = code
    }
    paragraph += at - start
    if (paragraph > limits.paragraph) return excess('paragraph', limits.paragraph, line, 1)
    if (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10) at++
    at++
  }
  return undefined
}

const excess = (what: keyof MarkdownLimits, limit: number, line: number, column: number): ReadError => ({
  code: 'too-complex',
  line,
  column,
  values: { what, limit },
})

/** Length of the quote mark, bullet or number at `at`; 0 when there is none. */
function markerLength(source: string, at: number, code: number): number {
  if (code === 62) return 1
  let end = at
  if (code === 42 || code === 43 || code === 45) end = at + 1
  else if (code >= 48 && code <= 57) {
    while (end < at + 9 && isDigit(source.charCodeAt(end))) end++
    const mark = source.charCodeAt(end)
    if (mark !== 41 && mark !== 46) return 0
    end++
  } else return 0
  const after = source.charCodeAt(end)
  return after === 32 || after === 9 || after === 10 || after === 13 || end === source.length ? end - at : 0
}

/** One to six `#` and a space: with anything else after it, the line goes on with the paragraph. */
function isHeading(source: string, at: number): boolean {
  let end = at
  while (source.charCodeAt(end) === 35) end++
  return end > at && end <= at + 6 && source.charCodeAt(end) === 32
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
