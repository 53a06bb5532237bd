/**
 * Sets of passages as bits, one set per concept. A rule that asks for three concepts is the intersection of
 * three sets: a few machine words for a whole protocol, so that rules cost next to nothing.
 */
export class PassageSets {
  /** all sets in one stretch of memory: a protocol has hundreds, and each alone would have to be cleared up */
  readonly #bits: Uint32Array
  /** number of 32-bit words in a set */
  readonly #width: number

  constructor(concepts: number, passages: number, bits?: Uint32Array) {
    this.#width = (passages + 31) >>> 5
    this.#bits = bits ?? new Uint32Array(concepts * this.#width)
  }

  /** The same sets, to be added to. */
  copy(): PassageSets {
    return new PassageSets(0, this.#width * 32, this.#bits.slice())
  }

  empty(): Uint32Array {
    return new Uint32Array(this.#width)
  }

  add(concept: number, passage: number): void {
    this.#bits[concept * this.#width + (passage >>> 5)]! |= 1 << (passage & 31)
  }

  has(concept: number, passage: number): boolean {
    return (this.#bits[concept * this.#width + (passage >>> 5)]! & (1 << (passage & 31))) !== 0
  }

  /** Adds the passages with a concept to a set. */
  addTo(set: Uint32Array, concept: number): void {
    const from = concept * this.#width
    for (let word = 0; word < set.length; word++) set[word]! |= this.#bits[from + word]!
  }

  /** Takes the passages with a concept out of a set. */
  takeFrom(set: Uint32Array, concept: number): void {
    const from = concept * this.#width
    for (let word = 0; word < set.length; word++) set[word]! &= ~this.#bits[from + word]!
  }

  /** How many passages have a concept. */
  count(concept: number): number {
    let count = 0
    for (let word = concept * this.#width; word < (concept + 1) * this.#width; word++)
      for (let bits = this.#bits[word]!; bits !== 0; bits &= bits - 1) count++
    return count
  }

  /** The passages with a concept. */
  set(concept: number): Uint32Array {
    return this.#bits.subarray(concept * this.#width, (concept + 1) * this.#width)
  }

  /** The passages with a concept, ascending. */
  members(concept: number): number[] {
    return membersOf(this.set(concept))
  }
}

/** Adds to a set what is in another. */
export function addAll(set: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < set.length; word++) set[word]! |= other[word]!
}

/** Leaves in a set what is in another too. @returns whether anything is left */
export function intersect(set: Uint32Array, other: Uint32Array): boolean {
  let left = 0
  for (let word = 0; word < set.length; word++) left |= set[word]! &= other[word]!
  return left !== 0
}

export function include(set: Uint32Array, passage: number): void {
  set[passage >>> 5]! |= 1 << (passage & 31)
}

export const includes = (set: Uint32Array, passage: number): boolean =>
  (set[passage >>> 5]! & (1 << (passage & 31))) !== 0

/** The passages in a set, ascending. */
export function membersOf(set: Uint32Array): number[] {
  const members: number[] = []
  for (let word = 0; word < set.length; word++)
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1)
      members.push(word * 32 + (31 - Math.clz32(bits & -bits)))
  return members
}
