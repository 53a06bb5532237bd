/**
 * The tables of a vocabulary as long strings. A protocol uses a few hundred of the tens of thousands of
 * forms: reading those few from a string costs far less than building every entry when the command starts.
 */
import type { Part, Term } from './lexicon.ts'

/** Word form → atoms: "form atom,atom|form atom", sorted. Forms are letters and digits only. */
export function packForms(forms: Record<string, number[]>): string {
  return Object.entries(forms)
    .map(([form, atoms]) => `${form} ${atoms.join()}`)
    .sort()
    .join('|')
}

/** The forms of a packed table, found by halving. */
export class FormTable {
  readonly #entries: string[]

  constructor(packed: string) {
    this.#entries = packed.split('|')
  }

  atomsOf(form: string): number[] {
    const key = `${form} `
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#entries[middle]! < key) low = middle + 1
      else high = middle
    }
    const entry = this.#entries[low]
    return entry?.startsWith(key) ? entry.slice(key.length).split(',').map(Number) : []
  }
}

const KINDS: Term['kind'][] = ['word', 'phrase', 'loose', 'separable']

/** Terms by the atom that they are sought from: atoms apart by "|", their terms by ";". */
export function packTerms(terms: Term[], atoms: number): string {
  const byAtom = Array.from({ length: atoms }, (): string[] => [])
  for (const { kind, parts, anchor, concepts, excepts, group } of terms)
    byAtom[parts[anchor]![0]]!.push(
      [
        KINDS.indexOf(kind),
        anchor,
        group,
        parts.map(([atom, gap]) => (gap ? `${atom}:${gap}` : atom)).join(),
        concepts.join(),
        excepts.join(),
      ].join(' '),
    )
  return byAtom.map(packed => packed.join(';')).join('|')
}

/** The terms of a packed table, unpacked when they are asked for. */
export class TermTable {
  readonly #packed: string[]
  readonly #terms: (Term[] | undefined)[] = []

  constructor(packed: string) {
    this.#packed = packed.split('|')
  }

  /** How many atoms there are. */
  get size(): number {
    return this.#packed.length
  }

  /** The terms sought from an atom. */
  of(atom: number): Term[] {
    return (this.#terms[atom] ??= this.#packed[atom] ? this.#packed[atom].split(';').map(unpacked) : [])
  }
}

const numbers = (text: string) => (text ? text.split(',').map(Number) : [])

function unpacked(text: string): Term {
  const [kind, anchor, group, parts, concepts, excepts] = text.split(' ') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    kind: KINDS[Number(kind)]!,
    parts: parts.split(',').map((part): Part => {
      const [atom, gap] = part.split(':')
      return [Number(atom), Number(gap ?? 0)]
    }),
    anchor: Number(anchor),
    concepts: numbers(concepts),
    excepts: numbers(excepts),
    group: Number(group),
  }
}
