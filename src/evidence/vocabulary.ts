/** Finding the concepts of a sentence: one lookup per word, however many terms the vocabulary has. */
import { FUNCTION_WORDS } from '../text/cues.ts'
import type { Word } from '../text/index.ts'
import type { Lexicon, Term } from './lexicon.ts'

/** A concept found in a sentence, at a word. */
export interface Hit {
  concept: number
  /** index of the word in the sentence */
  word: number
  /** the thing that was named, for counting different ones */
  group: number
}

/** What is known of a word form. */
interface Entry {
  atoms: number[]
  /** terms of this one word */
  terms: Term[]
  /** terms of several words that are sought from this one */
  anchored: Term[]
}

const NOTHING: Entry = { atoms: [], terms: [], anchored: [] }
/** Bounds the memory of forms, so that a text of only new words cannot fill it. */
const MAX_FORMS = 50_000

/** A word may be called "constructor": only the table's own entries count. */
const own = (table: Record<string, number[]>, form: string) =>
  Object.hasOwn(table, form) ? table[form] : undefined

const isCapital = (code: number) => code >= 65 && code <= 90

/** A lexicon ready for use. */
export class Vocabulary {
  readonly names: readonly string[]
  readonly #lexicon: Lexicon
  readonly #byAtom = new Map<number, Term[]>()
  readonly #inside: [string, number[]][]
  readonly #forms = new Map<string, Entry>()
  readonly #index: Map<string, number>

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.names = lexicon.names
    this.#index = new Map(lexicon.names.map((name, i) => [name, i]))
    this.#inside = Object.entries(lexicon.inside)
    for (const term of lexicon.terms) {
      const atom = term.parts[term.anchor]![0]
      const terms = this.#byAtom.get(atom)
      if (terms) terms.push(term)
      else this.#byAtom.set(atom, [term])
    }
  }

  get size(): number {
    return this.names.length
  }

  /** The number of a concept, -1 when there is none of that name. */
  indexOf(concept: string): number {
    return this.#index.get(concept) ?? -1
  }

  label(concept: number) {
    return this.#lexicon.labels[concept]!
  }

  /** The concepts in a sentence; `text` is the block's text, to which the words' offsets refer. */
  hits(text: string, words: Word[]): Hit[] {
    const hits: Hit[] = []
    let excepted: Hit[] | undefined
    for (let i = 0; i < words.length; i++) {
      const { form, start, end } = words[i]!
      const entry = this.#entry(form)
      for (const term of entry.terms) this.#take(term, i, hits)
      if (
        end - start <= 4 &&
        end - start > 1 &&
        isCapital(text.charCodeAt(start)) &&
        isCapital(text.charCodeAt(start + 1))
      )
        for (const term of this.#entry(text.slice(start, end)).terms) this.#take(term, i, hits)
      for (const term of entry.anchored) {
        if (!this.#matches(term, text, words, i)) continue
        if (term.excepts.length)
          (excepted ??= []).push(
            ...term.excepts.map(concept => ({ concept, word: i, group: term.parts.length })),
          )
        this.#take(term, i, hits)
      }
      // "risico taxatie": a compound written apart
      const next = words[i + 1]
      if (
        next &&
        form.length > 2 &&
        next.form.length > 2 &&
        next.start - words[i]!.end === 1 &&
        !FUNCTION_WORDS.has(next.form)
      ) {
        const atoms = own(this.#lexicon.exact, form + next.form)
        if (atoms)
          for (const atom of atoms)
            for (const term of this.#byAtom.get(atom) ?? [])
              if (term.kind === 'word') this.#take(term, i, hits)
      }
    }
    return excepted
      ? hits.filter(
          hit =>
            !excepted.some(
              ({ concept, word, group }) => concept === hit.concept && Math.abs(word - hit.word) < group,
            ),
        )
      : hits
  }

  #take(term: Term, word: number, hits: Hit[]): void {
    for (const concept of term.concepts) hits.push({ concept, word, group: term.group })
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
    const { exact, starts, ends } = this.#lexicon
    const atoms: number[] = [...(own(exact, form) ?? [])]
    // a stem may not be all of a long compound, but two letters are no part of one
    const longest = Math.min(form.length, 40)
    for (let length = 2; length <= longest; length++) {
      const start = own(starts, form.slice(0, length))
      if (start) atoms.push(...start)
      const end = own(ends, form.slice(-length))
      if (end) atoms.push(...end)
    }
    for (const [part, ids] of this.#inside) if (form.includes(part)) atoms.push(...ids)
    if (atoms.length === 0) return NOTHING
    const terms: Term[] = []
    const anchored: Term[] = []
    for (const atom of new Set(atoms))
      for (const term of this.#byAtom.get(atom) ?? []) (term.kind === 'word' ? terms : anchored).push(term)
    const excepted = new Set(terms.flatMap(term => term.excepts))
    const kept = excepted.size
      ? terms.map(term => ({ ...term, concepts: term.concepts.filter(concept => !excepted.has(concept)) }))
      : terms
    return { atoms, terms: kept.filter(term => term.concepts.length), anchored }
  }

  #has(word: Word | undefined, atom: number): boolean {
    return word !== undefined && this.#entry(word.form).atoms.includes(atom)
  }

  #matches(term: Term, text: string, words: Word[], at: number): boolean {
    if (term.kind === 'phrase') return this.#phrase(term, words, at)
    const loose = term.kind === 'separable' ? 2 : 1
    if (term.kind === 'separable' && !this.#particle(term.parts[1]![0], text, words, at)) return false
    for (let part = loose; part < term.parts.length; part++)
      if (!words.some((word, i) => i !== at && this.#has(word, term.parts[part]![0]))) return false
    return true
  }

  #phrase({ parts, anchor }: Term, words: Word[], at: number): boolean {
    let i = at
    for (let part = anchor - 1; part >= 0; part--) {
      const gap = parts[part + 1]![1]
      let back = i - 1
      while (back >= i - 1 - gap && !this.#has(words[back], parts[part]![0])) back--
      if (back < i - 1 - gap) return false
      i = back
    }
    i = at
    for (let part = anchor + 1; part < parts.length; part++) {
      const [atom, gap] = parts[part]!
      let ahead = i + 1
      while (ahead <= i + 1 + gap && !this.#has(words[ahead], atom)) ahead++
      if (ahead > i + 1 + gap) return false
      i = ahead
    }
    return true
  }

  /**
   * Whether the particle belongs to the verb at `at`: it ends the clause ("legt de zaak voor."), stands
   * before a function word ("legt vast in"), or before "te" and the verb ("voor te leggen").
   */
  #particle(particle: number, text: string, words: Word[], at: number): boolean {
    if (words[at - 1]?.form === 'te' && this.#has(words[at - 2], particle)) return true
    for (let i = at + 1; i < words.length; i++) {
      if (/[.;:?!]/.test(text.slice(words[i - 1]!.end, words[i]!.start))) return false
      if (!this.#has(words[i], particle)) continue
      const next = words[i + 1]
      if (!next || FUNCTION_WORDS.has(next.form) || /[^\s]/.test(text.slice(words[i]!.end, next.start)))
        return true
    }
    return false
  }
}
