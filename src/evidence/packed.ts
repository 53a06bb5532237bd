/**
 * The tables of a vocabulary as long strings. A protocol uses a few hundred of the tens of thousands of
 * forms: reading those few where they stand costs far less than building every entry when the command starts.
 */
import type { Part, Term } from './lexicon.ts'

/** Word form → atoms: "|form atom,atom|form atom|", sorted. Forms are letters and digits only. */
export function packForms(forms: Record<string, number[]>): string {
  const entries = Object.entries(forms).map(([form, atoms]) => `${form} ${atoms.join()}`)
  return `|${entries.sort().join('|')}|`
}

/** The atoms of a form in a packed table, found by halving. */
export function atomsOf(packed: string, form: string): number[] {
  const key = `${form} `
  let low = 0
  let high = packed.length - 1
  while (low < high) {
    const start = packed.lastIndexOf('|', (low + high) >>> 1)
    const end = packed.indexOf('|', start + 1)
    const entry = packed.slice(start + 1, Math.min(end, start + 1 + key.length))
    if (entry === key) return numbers(packed.slice(start + 1 + key.length, end))
    if (entry < key) low = end
    else high = start
  }
  return []
}

const KINDS: Term['kind'][] = ['word', 'phrase', 'loose', 'separable']
/** Digits of an offset in `index`, in base 36. */
const WIDTH = 5

/** Terms by the atom that they are sought from, one after another, and where those of each atom begin. */
export function packTerms(terms: Term[], atoms: number): { terms: string; index: string } {
  const byAtom = Array.from({ length: atoms }, (): string[] => [])
  for (const { kind, parts, anchor, concepts, excepts, group } of terms) {
    const fields = [KINDS.indexOf(kind), group, concepts.join(), excepts.join()]
    if (kind !== 'word')
      fields.push(anchor, parts.map(([atom, gap]) => (gap ? `${atom}:${gap}` : atom)).join())
    byAtom[parts[anchor]![0]]!.push(fields.join(' '))
  }
  let packed = ''
  let index = ''
  for (const own of byAtom) {
    index += packed.length.toString(36).padStart(WIDTH, '0')
    packed += `${own.join(';')}|`
  }
  return { terms: packed, index }
}

/** A term as it is sought: with the atoms that it needs besides its anchor. */
export interface SoughtTerm extends Term {
  others: number[]
}

/** The terms of a packed table, unpacked when they are asked for. */
export class TermTable {
  readonly #packed: string
  readonly #index: string
  readonly #terms = new Map<number, SoughtTerm[]>()

  constructor(terms: string, index: string) {
    this.#packed = terms
    this.#index = index
  }

  /** How many atoms there are. */
  get size(): number {
    return this.#index.length / WIDTH
  }

  /** The terms sought from an atom. */
  of(atom: number): SoughtTerm[] {
    let terms = this.#terms.get(atom)
    if (!terms) {
      const start = Number.parseInt(this.#index.slice(atom * WIDTH, (atom + 1) * WIDTH), 36)
      const packed = this.#packed.slice(start, this.#packed.indexOf('|', start))
      terms = packed ? packed.split(';').map(text => unpacked(text, atom)) : []
      this.#terms.set(atom, terms)
    }
    return terms
  }
}

const numbers = (text: string) => (text ? text.split(',').map(Number) : [])

function unpacked(text: string, atom: number): SoughtTerm {
  const [kind, group, concepts, excepts, at, needs] = text.split(' ')
  const anchor = Number(at ?? 0)
  const parts: Part[] = needs ? needs.split(',').map(partOf) : [[atom, 0]]
  return {
    kind: KINDS[Number(kind)]!,
    parts,
    others: parts.flatMap(([other], i) => (i === anchor ? [] : [other])),
    anchor,
    concepts: numbers(concepts!),
    excepts: numbers(excepts!),
    group: Number(group),
  }
}

function partOf(text: string): Part {
  const [atom, gap] = text.split(':')
  return [Number(atom), Number(gap ?? 0)]
}
