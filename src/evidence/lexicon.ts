/**
 * The vocabulary, compiled: from concepts as people write them (`rules/lexicon/*.yaml`) to tables in which
 * every form of a word finds the terms that it belongs to. Plain JSON, made once, at build time.
 */
import { adjectiveForms, joinedForms, normalise, nounForms, verbForms, wordsOf } from '../text/index.ts'
import { packForms, packTerms } from './packed.ts'
import type { Text } from './rules.ts'

/** A concept as the lexicon files hold it. */
export interface ConceptSource {
  label: Text
  verbs?: string[]
  nouns?: string[]
  adjectives?: string[]
  words?: string[]
  includes?: string[]
  except?: string[]
}

/** One step in a phrase: an atom, and how many words may stand before it. */
export type Part = [atom: number, gap: number]

/**
 * A term: one way to express a concept.
 * - `word`: a single atom
 * - `phrase`: atoms next to each other, in order
 * - `loose`: atoms anywhere in the sentence ("brengt de signalen … in kaart")
 * - `separable`: verb, and its particle at the end of the clause ("legt de zaak … voor"), and loose words
 */
export interface Term {
  kind: 'word' | 'phrase' | 'loose' | 'separable'
  parts: Part[]
  /** index in `parts` of the atom that starts the search for the others */
  anchor: number
  /** concepts that this term expresses */
  concepts: number[]
  /** concepts for which this term is an exception, not an expression */
  excepts: number[]
  /** terms with the same number are one thing for `at-least` */
  group: number
}

/** The compiled vocabulary; `terms` and the forms are packed (`packed.ts`). */
export interface Lexicon {
  names: string[]
  labels: Text[]
  terms: ArrayLike<number>
  /** where the terms of each atom begin in `terms` */
  index: ArrayLike<number>
  /** word form → atoms: the whole word */
  exact: string
  /** … and where a star leaves the word open at its end, its start, or both */
  starts: Record<string, number[]>
  ends: Record<string, number[]>
  inside: Record<string, number[]>
  /** the concepts that any person's name expresses */
  persons: number[]
}

/** The concept that stands for every person's name, found by how it is written. */
const PERSONS = 'persoonsnaam'

type Side = 'exact' | 'starts' | 'ends' | 'inside'
/** A pattern for one word: its forms and the side on which a star leaves it open. */
interface Atom {
  side: Side
  forms: Iterable<string>
  /** the forms are compared as they stand, capitals and all */
  asWritten?: boolean
}

/** Names of concepts that a concept includes and that do not exist. */
export function unknownIncludes(
  concepts: Record<string, ConceptSource>,
): { concept: string; unknown: string }[] {
  return Object.entries(concepts).flatMap(([concept, { includes = [] }]) =>
    includes.filter(name => !(name in concepts)).map(unknown => ({ concept, unknown })),
  )
}

/**
 * Compiles the vocabulary.
 *
 * @throws RangeError when a concept includes one that does not exist
 */
export function compileLexicon(concepts: Record<string, ConceptSource>): Lexicon {
  const names = Object.keys(concepts)
  const [unknown] = unknownIncludes(concepts)
  if (unknown)
    throw new RangeError(`concept ${unknown.concept} includes ${unknown.unknown}, which does not exist`)
  const terms: Term[] = []
  const tables: Record<Side, Record<string, number[]>> = {
    exact: Object.create(null),
    starts: Object.create(null),
    ends: Object.create(null),
    inside: Object.create(null),
  }
  const expresses = includers(concepts)
  const atoms = new Map<string, number>()
  const atomOf = (atom: Atom): number => {
    const forms = [...new Set(atom.asWritten ? atom.forms : [...atom.forms].map(normalise))].sort()
    const key = `${atom.side} ${forms.join(' ')}`
    const known = atoms.get(key)
    if (known !== undefined) return known
    const id = atoms.size
    atoms.set(key, id)
    for (const form of forms) (tables[atom.side][form] ??= []).push(id)
    return id
  }
  /** terms by how they are written in the files: what several concepts share is sought once */
  const written = new Map<string, Term[]>()
  const termsOf = (key: string, drafts: () => DraftTerm[]): Term[] => {
    let own = written.get(key)
    if (!own) {
      own = drafts().map(({ kind, parts, anchor }) => ({
        kind,
        parts: parts.map(({ atom, gap }) => [atomOf(atom), gap]),
        anchor,
        concepts: [],
        excepts: [],
        group: written.size,
      }))
      written.set(key, own)
      terms.push(...own)
    }
    return own
  }
  for (const [index, name] of names.entries()) {
    const source = concepts[name]!
    const own = expresses.get(name)!.map(concept => names.indexOf(concept))
    const add = (key: string, drafts: () => DraftTerm[]) => {
      for (const term of termsOf(key, drafts)) term.concepts = [...new Set([...term.concepts, ...own])]
    }
    for (const verb of source.verbs ?? []) add(`verb ${verb}`, () => verbTerms(verb))
    for (const noun of source.nouns ?? []) add(`noun ${noun}`, () => [nounTerm(noun)])
    for (const adjective of source.adjectives ?? [])
      add(`adjective ${adjective}`, () => [
        wordTerm({ side: 'exact', forms: adjectiveForms(normalise(adjective)) }),
      ])
    for (const phrase of source.words ?? []) add(`words ${phrase}`, () => [phraseTerm(phrase)])
    for (const exception of source.except ?? [])
      for (const term of termsOf(`except ${exception}`, () => [
        / /.test(exception) ? phraseTerm(exception) : nounTerm(exception),
      ]))
        term.excepts.push(index)
  }
  anchorAtRarest(terms)
  const { exact, ...open } = tables
  return {
    names,
    labels: names.map(name => concepts[name]!.label),
    ...packTerms(terms, atoms.size),
    exact: packForms(exact),
    ...open,
    persons: (expresses.get(PERSONS) ?? []).map(name => names.indexOf(name)),
  }
}

/** Phrases are sought from the word that the fewest of them have: from "eens" in "niet eens", not from "niet". */
function anchorAtRarest(terms: Term[]): void {
  const phrases = terms.filter(({ kind }) => kind === 'phrase')
  const uses = new Map<number, number>()
  for (const { parts } of phrases) for (const [atom] of parts) uses.set(atom, (uses.get(atom) ?? 0) + 1)
  for (const term of phrases) {
    const counts = term.parts.map(([atom]) => uses.get(atom)!)
    const least = Math.min(...counts)
    if (counts[term.anchor]! > least) term.anchor = counts.indexOf(least)
  }
}

/** For each concept: itself and all that include it, directly or through others. */
function includers(concepts: Record<string, ConceptSource>): Map<string, string[]> {
  const direct = new Map<string, string[]>()
  for (const [outer, { includes = [] }] of Object.entries(concepts))
    for (const inner of includes) direct.set(inner, [...(direct.get(inner) ?? []), outer])
  const result = new Map<string, string[]>()
  for (const name of Object.keys(concepts)) {
    const found = new Set([name])
    for (const inner of found) for (const outer of direct.get(inner) ?? []) found.add(outer)
    result.set(name, [...found])
  }
  return result
}

interface DraftTerm {
  kind: Term['kind']
  parts: { atom: Atom; gap: number }[]
  anchor: number
}

const wordTerm = (atom: Atom): DraftTerm => ({ kind: 'word', parts: [{ atom, gap: 0 }], anchor: 0 })

/** The bare letters of a term and the side that its star leaves open. */
function star(term: string): { bare: string; side: Side } {
  const open = term.startsWith('*')
  const close = term.endsWith('*')
  return {
    bare: term.replace(/^\*|\*$/g, ''),
    side: open && close ? 'inside' : open ? 'ends' : close ? 'starts' : 'exact',
  }
}

function nounTerm(noun: string): DraftTerm {
  if (isAbbreviation(noun)) return phraseTerm(noun)
  const words = noun.split(/\s+/)
  const { bare, side } = star(words.at(-1)!)
  const last: Atom = { side, forms: side === 'inside' ? [normalise(bare)] : nounForms(normalise(bare)) }
  if (words.length === 1) return wordTerm(last)
  const parts = [...words.slice(0, -1).flatMap(phraseAtoms), last].map(atom => ({ atom, gap: 0 }))
  return { kind: 'phrase', parts, anchor: parts.length - 1 }
}

function verbTerms(verb: string): DraftTerm[] {
  const words = verb.split(/\s+/)
  const infinitive = words.pop()!
  const loose = words.flatMap(phraseAtoms).map(part)
  const kind = loose.length ? 'loose' : 'word'
  const [particle, base] = infinitive.split('|') as [string, string?]
  const term = (forms: Iterable<string>, particles: string[] = []): DraftTerm => {
    const fixed = [forms, ...particles.map(form => [form])].map(forms => part({ side: 'exact', forms }))
    // the search starts from the rarest word: "advies" in "advies vragen"
    const anchor = loose.length ? fixed.length + longest(loose) : 0
    return { kind: particles.length ? 'separable' : kind, parts: [...fixed, ...loose], anchor }
  }
  if (!base) return [term(verbForms(normalise(particle)))]
  return [
    term(joinedForms(normalise(particle), normalise(base))),
    term(verbForms(normalise(base)), [normalise(particle)]),
  ]
}

const part = (atom: Atom) => ({ atom, gap: 0 })

/** The part with the longest word, which is likely the rarest. */
function longest(parts: DraftTerm['parts']): number {
  const lengths = parts.map(({ atom }) => [...atom.forms][0]!.length)
  return lengths.indexOf(Math.max(...lengths))
}

/** An abbreviation in capitals ("VT", "ONS") is found in capitals only: "ons" is another word. */
const isAbbreviation = (word: string) => /^[A-Z]{2,4}$/.test(word)

function phraseTerm(phrase: string): DraftTerm {
  if (isAbbreviation(phrase)) return wordTerm({ side: 'exact', forms: [phrase], asWritten: true })
  const parts: DraftTerm['parts'] = []
  let gap = 0
  for (const word of phrase.split(/\s+/)) {
    if (word === '…') {
      gap = 5
      continue
    }
    for (const atom of phraseAtoms(word)) {
      parts.push({ atom, gap })
      gap = 0
    }
  }
  if (parts.length === 1) return wordTerm(parts[0]!.atom)
  return { kind: 'phrase', parts, anchor: longest(parts) }
}

/** The atoms of one written word of a phrase; "en/of" is two, "&" none. */
function phraseAtoms(word: string): Atom[] {
  const { bare, side } = star(word)
  return wordsOf(bare).map(({ form }) => ({ side, forms: [form] }))
}
