/** Words of a text, in the form in which they are compared. */

/** A word and where it stands; offsets in UTF-16 code units of the block's text. */
export interface Word {
  /** lower case, without accents, hyphens, apostrophes and soft hyphens */
  form: string
  start: number
  end: number
}

// A hyphen at a line end, or with a space after it as PDF copies have it, joins what follows:
// "kindermishande- ling". Not "advies- en meldpunt", where the hyphen stands for a shared part.
const WORD =
  /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]+(?:(?:['’‘‐‑-]|[-‐]\s+(?!en\b|of\b|en\/of\b|noch\b|tot\b|als\b)(?=\p{Ll}))[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]+)*/gu

const PLAIN = /^[a-z0-9]+$/
const known = new Map<string, string>()

/** The form in which words are compared: `Cliënt-gesprekken` → `clientgesprekken`. */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return word
  let form = known.get(word)
  if (form === undefined) {
    form = word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
    // bounded, so that a text of only new words cannot fill the memory
    if (known.size > 50_000) known.clear()
    known.set(word, form)
  }
  return form
}

/** The words of `text` between two offsets, in order. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = []
  WORD.lastIndex = from
  for (let match = WORD.exec(text); match && match.index < to; match = WORD.exec(text)) {
    const end = match.index + match[0].length
    words.push({ form: normalise(match[0]), start: match.index, end })
  }
  return words
}
