/** Finding the concepts of a sentence: one lookup per word, however many terms the vocabulary has. */
import { COMMON_VERBS, FUNCTION_WORDS } from '../text/cues.ts'
import type { Word } from '../text/index.ts'
import type { Lexicon } from './lexicon.ts'
import { atomsOf, opensForm, TermTable } from './packed.ts'
import type { Text } from './rules.ts'

/** Concepts found in a sentence, at a word. */
export interface Hit {
  concepts: number[]
  /** index of the word in the sentence */
  word: number
  /** the thing that was named, for counting different ones */
  group: number
}

/** What a word expresses by itself. */
interface Meaning {
  concepts: number[]
  group: number
  /** the whole form, not a part of it */
  whole: boolean
}

/** What is known of a word form. */
interface Entry {
  atoms: number[]
  meanings: Meaning[]
  /** terms of several words that are sought from this one */
  anchored: number[]
  /** a longer form begins with it: with the next word it may be a compound written apart */
  opens: boolean
}

const NOTHING: Entry = { atoms: [], meanings: [], anchored: [], opens: false }
/** Bounds the memory of forms, so that a text of only new words cannot fill it. */
const MAX_FORMS = 50_000
const NONE: number[] = []

const isCapital = (code: number) => code >= 65 && code <= 90

/** A lexicon ready for use. */
export class Vocabulary {
  readonly names: readonly string[]
  readonly #lexicon: Lexicon
  readonly #terms: TermTable
  readonly #exact: string
  readonly #starts: Map<string, number[]>
  readonly #ends: Map<string, number[]>
  readonly #inside: [string, number[]][]
  /** lengths that an open part of a word can have */
  readonly #lengths: number[]
  readonly #forms = new Map<string, Entry>()
  /** what two words mean when they are written as one */
  readonly #compounds = new Map<string, Meaning[]>()
  readonly #index: Map<string, number>
  /** the last sentence in which each atom was seen: a term whose atoms are not all here needs no search */
  readonly #seen: Uint32Array
  #sentence = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.names = lexicon.names
    this.#index = new Map(lexicon.names.map((name, i) => [name, i]))
    this.#starts = new Map(Object.entries(lexicon.starts))
    this.#ends = new Map(Object.entries(lexicon.ends))
    this.#inside = Object.entries(lexicon.inside)
    this.#lengths = [
      ...new Set([...this.#starts.keys(), ...this.#ends.keys()].map(({ length }) => length)),
    ].sort((a, b) => a - b)
    this.#terms = new TermTable(lexicon.terms, lexicon.index)
    this.#exact = lexicon.exact
    this.#seen = new Uint32Array(this.#terms.atoms)
  }

  get size(): number {
    return this.names.length
  }

  /** The number of a concept, -1 when there is none of that name. */
  indexOf(concept: string): number {
    return this.#index.get(concept) ?? -1
  }

  /** The concepts that any person's name expresses: names are known by how they are written, not by a list. */
  get persons(): number[] {
    return this.#lexicon.persons
  }

  /** Whether a word form belongs to any concept. */
  knows(form: string): boolean {
    return this.#entry(form).atoms.length > 0
  }

  /** How a concept is named to a reader, after "noemt … maar niet …". */
  label(concept: number): Text {
    return this.#lexicon.labels[concept]!
  }

  /** The concepts in a sentence; `text` is the block's text, to which the words' offsets refer. */
  hits(text: string, words: Word[]): Hit[] {
    const table = this.#terms
    const sentence = new Sentence(
      text,
      words,
      words.map(({ form }) => this.#entry(form)),
      table,
    )
    this.#sentence++
    for (const { atoms } of sentence.entries) for (const atom of atoms) this.#seen[atom] = this.#sentence
    const hits: Hit[] = []
    const excepted: { concept: number; word: number; length: number }[] = []
    for (let i = 0; i < words.length; i++) {
      const { meanings, anchored, opens } = sentence.entries[i]!
      for (const { concepts, group } of meanings) hits.push({ concepts, word: i, group })
      for (const term of anchored) {
        if (!this.#allSeen(term) || !sentence.matches(term, i)) continue
        if (table.hasExceptions(term))
          for (const concept of table.excepts(term))
            excepted.push({ concept, word: i, length: table.length(term) })
        const concepts = table.concepts(term)
        if (concepts.length) hits.push({ concepts, word: i, group: table.group(term) })
      }
      this.#abbreviation(text, words[i]!, i, hits)
      if (opens) this.#writtenApart(words, i, hits)
    }
    if (excepted.length === 0) return hits
    return hits.map(hit => {
      const near = excepted.filter(({ word, length }) => Math.abs(word - hit.word) < length)
      return near.length
        ? { ...hit, concepts: hit.concepts.filter(own => !near.some(({ concept }) => concept === own)) }
        : hit
    })
  }

  /** "VT", "MT": abbreviations that in small letters are another word. */
  #abbreviation(text: string, { start, end }: Word, word: number, hits: Hit[]): void {
    const isShort = end - start > 1 && end - start <= 4
    if (isShort && isCapital(text.charCodeAt(start)) && isCapital(text.charCodeAt(start + 1)))
      for (const { concepts, group } of this.#entry(text.slice(start, end)).meanings)
        hits.push({ concepts, word, group })
  }

  /** "risico taxatie": a compound in two words. */
  #writtenApart(words: Word[], i: number, hits: Hit[]): void {
    const one = words[i]!
    const two = words[i + 1]
    if (!two || two.form.length < 5 || two.start - one.end !== 1 || COMMON_VERBS.has(two.form)) return
    const joined = one.form + two.form
    let meanings = this.#compounds.get(joined)
    if (!meanings) {
      const known = atomsOf(this.#exact, joined).length > 0
      meanings = known ? this.#entry(joined).meanings.filter(({ whole }) => whole) : []
      if (this.#compounds.size > MAX_FORMS) this.#compounds.clear()
      this.#compounds.set(joined, meanings)
    }
    for (const { concepts, group } of meanings) hits.push({ concepts, word: i, group })
  }

  #allSeen(term: number): boolean {
    const table = this.#terms
    for (let part = table.length(term) - 1; part >= 0; part--)
      if (this.#seen[table.atom(term, part)] !== this.#sentence) return false
    return true
  }

  #entry(form: string): Entry {
    let entry = this.#forms.get(form)
    if (!entry) {
      entry = this.#lookUp(form)
      if (this.#forms.size > MAX_FORMS) this.#forms.clear()
      this.#forms.set(form, entry)
    }
    return entry
  }

  #lookUp(form: string): Entry {
    const exact = atomsOf(this.#exact, form)
    const atoms = new Set(exact)
    for (const length of this.#lengths) {
      if (length > form.length) break
      for (const atom of this.#starts.get(form.slice(0, length)) ?? NONE) atoms.add(atom)
      for (const atom of this.#ends.get(form.slice(-length)) ?? NONE) atoms.add(atom)
    }
    for (const [part, ids] of this.#inside) if (form.includes(part)) for (const atom of ids) atoms.add(atom)
    const opens =
      form.length >= 4 && !COMMON_VERBS.has(form) && !FUNCTION_WORDS.has(form) && opensForm(this.#exact, form)
    if (atoms.size === 0) return opens ? { ...NOTHING, opens } : NOTHING
    const table = this.#terms
    const single: { term: number; atom: number }[] = []
    const anchored: number[] = []
    for (const atom of atoms)
      for (const term of table.ofAtom(atom))
        if (table.kind(term) === 'word') single.push({ term, atom })
        else anchored.push(term)
    const excepted = new Set(
      single.flatMap(({ term }) => (table.hasExceptions(term) ? table.excepts(term) : NONE)),
    )
    const meanings = single
      .map(({ term, atom }) => ({
        concepts: excepted.size
          ? table.concepts(term).filter(concept => !excepted.has(concept))
          : table.concepts(term),
        group: table.group(term),
        whole: exact.includes(atom),
      }))
      .filter(({ concepts }) => concepts.length)
    return { atoms: [...atoms], meanings, anchored, opens }
  }
}

/** A sentence in which terms of several words are sought. */
class Sentence {
  readonly text: string
  readonly words: Word[]
  readonly entries: Entry[]
  readonly #terms: TermTable

  constructor(text: string, words: Word[], entries: Entry[], terms: TermTable) {
    this.text = text
    this.words = words
    this.entries = entries
    this.#terms = terms
  }

  #has(word: number, atom: number): boolean {
    return this.entries[word]?.atoms.includes(atom) ?? false
  }

  /** Whether a term stands in the sentence with its anchor at a word. */
  matches(term: number, at: number): boolean {
    const terms = this.#terms
    const kind = terms.kind(term)
    if (kind === 'phrase') return this.#phrase(term, at)
    const anchor = terms.anchor(term)
    const fixed = kind === 'separable' ? 2 : 0
    for (let part = fixed; part < terms.length(term); part++)
      if (part !== anchor && !this.#elsewhere(terms.atom(term, part), at)) return false
    if (kind === 'loose') return true
    const verb = terms.atom(term, 0)
    const particle = terms.atom(term, 1)
    return this.words.some((_, i) => this.#has(i, verb) && !this.#isNoun(i) && this.#particle(particle, i))
  }

  /** "De school … bij": a noun, and no form of "bijscholen", as any form is behind its article. */
  #isNoun(word: number): boolean {
    return (
      this.words[word]!.form === 'school' ||
      /^(?:de|een|onze|elke|iedere)$/.test(this.words[word - 1]?.form ?? '')
    )
  }

  #elsewhere(atom: number, than: number): boolean {
    for (let i = 0; i < this.words.length; i++) if (i !== than && this.#has(i, atom)) return true
    return false
  }

  #phrase(term: number, at: number): boolean {
    const terms = this.#terms
    const anchor = terms.anchor(term)
    let i = at
    for (let part = anchor - 1; part >= 0; part--) {
      const furthest = i - 1 - terms.gap(term, part + 1)
      const atom = terms.atom(term, part)
      do i--
      while (i >= furthest && !this.#has(i, atom))
      if (i < furthest) return false
    }
    i = at
    for (let part = anchor + 1; part < terms.length(term); part++) {
      const furthest = i + 1 + terms.gap(term, part)
      const atom = terms.atom(term, part)
      do i++
      while (i <= furthest && !this.#has(i, atom))
      if (i > furthest) return false
    }
    return true
  }

  /**
   * Whether the particle belongs to the verb at `at`: it ends the clause ("legt de zaak voor."), stands
   * before a function word ("legt vast in"), or before "te" and the verb ("voor te leggen").
   */
  #particle(particle: number, at: number): boolean {
    const { text, words } = this
    if (words[at - 1]?.form === 'te' && this.#has(at - 2, particle)) return true
    for (let i = at + 1; i < words.length; i++) {
      if (/[.;:?!]/.test(text.slice(words[i - 1]!.end, words[i]!.start))) return false
      if (!this.#has(i, particle)) continue
      const next = words[i + 1]
      if (!next || FUNCTION_WORDS.has(next.form) || /[^ ]/.test(text.slice(words[i]!.end, next.start)))
        return true
    }
    return false
  }
}
