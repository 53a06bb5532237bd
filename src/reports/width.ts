/**
 * How wide text is in a terminal, and breaking it there. Does for text that went through `safe` what
 * string-width and wrap-ansi do for any text; those take half as long to load as Node itself, and `safe`
 * has already dealt with what makes their work hard. The tests hold it against them.
 */

const STYLE = /\u001b\[([\d;]*)m/g
const MARKS = /\p{M}/gu
/** East Asian wide characters and pictures take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/gu
/** Up to here there are neither marks nor wide characters: nearly all Dutch text. */
const NARROW = /^[\u0020-\u02ff\u2010-\u2027]*$/

/** The columns that a text takes, styling not counted. */
export function widthOf(text: string): number {
  const plain = text.replace(STYLE, '')
  if (NARROW.test(plain)) return plain.length
  const bare = plain.replace(MARKS, '')
  return Array.from(bare).length + (bare.match(WIDE)?.length ?? 0)
}

/** The lines of a text broken at spaces, and within a word only where it is wider than a line. */
export function wrapped(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  const next = () => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const word of text.split(' ')) {
    const size = widthOf(word)
    if (used > 0 && used + 1 + size > width) next()
    if (used > 0) {
      line += ' '
      used++
    }
    if (used + size <= width) {
      line += word
      used += size
      continue
    }
    for (const [piece] of word.matchAll(/\u001b\[[\d;]*m|\P{M}\p{M}*|\p{M}+/gu)) {
      const columns = widthOf(piece)
      if (used + columns > width) next()
      line += piece
      used += columns
    }
  }
  next()
  return styledApart(lines)
}

/** Ends styling at the end of each line and takes it up again on the next, so that it stays within the text. */
function styledApart(lines: string[]): string[] {
  let open: string[] = []
  return lines.map(line => {
    const before = open.map(code => `\u001b[${code}m`).join('')
    for (const [, code] of line.matchAll(STYLE)) {
      const closes = code === '22' || code === '39'
      open = closes ? open.filter(other => closerOf(other) !== code) : [...open, code!]
    }
    const after = open.map(code => `\u001b[${closerOf(code)}m`).reverse()
    return before + line + after.join('')
  })
}

/** Bold and dim share an end, and so have all colours: the only styles that the reports use. */
const closerOf = (code: string): '22' | '39' => (code === '1' || code === '2' ? '22' : '39')
