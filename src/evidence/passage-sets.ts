/**
 * Sets of passages as bits, one set per concept. A rule that asks for three concepts is the intersection of
 * three sets: a few machine words for a whole protocol, so that rules cost next to nothing.
 */
export class PassageSets {
  readonly #sets: Uint32Array[] = []
  readonly #none: Uint32Array
  readonly #base: PassageSets | undefined
  /** number of 32-bit words in a set */
  readonly width: number

  /** `base`: sets to which these add */
  constructor(passages: number, base?: PassageSets) {
    this.#base = base
    this.width = (passages + 31) >>> 5
    this.#none = this.empty()
  }

  empty(): Uint32Array {
    return new Uint32Array(this.width)
  }

  /** The passages with a concept; not to be changed. */
  of(concept: number): Uint32Array {
    return this.#sets[concept] ?? this.#base?.of(concept) ?? this.#none
  }

  add(concept: number, passage: number): void {
    include((this.#sets[concept] ??= this.#base?.of(concept).slice() ?? this.empty()), passage)
  }

  has(concept: number, passage: number): boolean {
    return includes(this.of(concept), passage)
  }
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
