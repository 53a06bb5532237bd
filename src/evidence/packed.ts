/**
 * The tables of a vocabulary, flat: forms in one long string, terms in one row of integers. A protocol uses a few
 * hundred of the tens of thousands of entries; reading those where they stand costs far less than building an
 * object for each when the command starts.
 */
import type { Term } from './lexicon.ts'

/** Word form → atoms: "|form atom,atom|form atom|", sorted. Forms are letters and digits only. */
export function packForms(forms: Record<string, number[]>): string {
  const entries = Object.entries(forms).map(([form, atoms]) => `${form} ${atoms.join()}`)
  return `|${entries.sort().join('|')}|`
}

/** The atoms of a form in a packed table. */
export function atomsOf(packed: string, form: string): number[] {
  const key = `${form} `
  const at = firstFrom(packed, key)
  if (!packed.startsWith(key, at)) return []
  return packed
    .slice(at + key.length, packed.indexOf('|', at))
    .split(',')
    .map(Number)
}

/** Whether a packed table has a longer form that begins with this one. */
export const opensForm = (packed: string, form: string): boolean =>
  packed.startsWith(form, firstFrom(packed, `${form}!`))

/** Where the first entry stands that does not come before a key, found by halving. */
function firstFrom(packed: string, key: string): number {
  let low = 0
  let high = packed.length - 1
  while (low < high) {
    const start = packed.lastIndexOf('|', (low + high) >>> 1)
    const end = packed.indexOf('|', start + 1)
    if (packed.slice(start + 1, Math.min(end, start + 1 + key.length)) < key) low = end
    else high = start
  }
  return high + 1
}

const KINDS: Term['kind'][] = ['word', 'phrase', 'loose', 'separable']
/** What stands before the parts of a term: kind, anchor, group, and how many parts, concepts and exceptions. */
const HEAD = 6

/** Terms one after another as integers, those sought from the same atom together; `index[atom]` is where they begin. */
export function packTerms(terms: Term[], atoms: number): { terms: number[]; index: number[] } {
  const byAtom = Array.from({ length: atoms }, (): number[] => [])
  for (const { kind, parts, anchor, concepts, excepts, group } of terms)
    byAtom[parts[anchor]![0]]!.push(
      KINDS.indexOf(kind),
      anchor,
      group,
      parts.length,
      concepts.length,
      excepts.length,
      ...parts.flat(),
      ...concepts,
      ...excepts,
    )
  const index = [0]
  for (const own of byAtom) index.push(index.at(-1)! + own.length)
  return { terms: byAtom.flat(), index }
}

/** Terms by their place in the row of integers. */
export class TermTable {
  readonly #row: Int32Array
  readonly #index: Int32Array
  readonly #concepts = new Map<number, number[]>()

  constructor(terms: ArrayLike<number>, index: ArrayLike<number>) {
    this.#row = terms instanceof Int32Array ? terms : Int32Array.from(terms)
    this.#index = index instanceof Int32Array ? index : Int32Array.from(index)
  }

  /** How many atoms there are. */
  get atoms(): number {
    return this.#index.length - 1
  }

  /** The terms sought from an atom. */
  ofAtom(atom: number): number[] {
    const terms: number[] = []
    for (let at = this.#index[atom]!; at < this.#index[atom + 1]!; at = this.#end(at)) terms.push(at)
    return terms
  }

  #end(term: number): number {
    const row = this.#row
    return term + HEAD + 2 * row[term + 3]! + row[term + 4]! + row[term + 5]!
  }

  kind(term: number): Term['kind'] {
    return KINDS[this.#row[term]!]!
  }

  /** Which of its parts the term is sought from. */
  anchor(term: number): number {
    return this.#row[term + 1]!
  }

  group(term: number): number {
    return this.#row[term + 2]!
  }

  /** How many parts a term has. */
  length(term: number): number {
    return this.#row[term + 3]!
  }

  atom(term: number, part: number): number {
    return this.#row[term + HEAD + 2 * part]!
  }

  gap(term: number, part: number): number {
    return this.#row[term + HEAD + 2 * part + 1]!
  }

  /** The concepts that a term expresses; always the same array. */
  concepts(term: number): number[] {
    let concepts = this.#concepts.get(term)
    if (!concepts) {
      const from = term + HEAD + 2 * this.length(term)
      concepts = [...this.#row.subarray(from, from + this.#row[term + 4]!)]
      this.#concepts.set(term, concepts)
    }
    return concepts
  }

  /** The concepts for which a term is an exception. */
  excepts(term: number): number[] {
    const end = this.#end(term)
    return [...this.#row.subarray(end - this.#row[term + 5]!, end)]
  }

  hasExceptions(term: number): boolean {
    return this.#row[term + 5]! > 0
  }
}
