/**
 * How likely it is that a sentence provides for a criterion, by its words, its concepts and the part of the protocol it
 * stands in: a logistic regression for each criterion, learned from labelled protocols (`npm run learn`). The entries of
 * a rule say what a requirement means; this knows how protocols word it. A verdict asks both (`evidence.ts`).
 */
import type { Analysis, Passage } from './passages.ts'
import { ZONES, type Zone } from './zones.ts'

/** What was learned, flat: reading a row where it stands costs less than an object for each when the command starts. */
export interface Weights {
  /** ids of the criteria that something was learned of */
  criteria: string[]
  /** by criterion: the log-odds of a sentence of which nothing is known, in tenths */
  start: number[]
  /** names of features, `kind name`, with commas between */
  features: string
  /** where the cells of each feature end; then the cells: 256 × criterion + 128 + weight in tenths */
  table: ArrayLike<number>
}

/** What a sentence is known by: its words, its concepts, those of what it leans on, and its zones. */
export const FEATURE_KINDS = ['word', 'concept', 'lean', 'zone'] as const
export type FeatureKind = (typeof FEATURE_KINDS)[number]

/** Enough of a word to know it by, whatever its inflection. */
const STEM = 7

/** Tells the features of a passage, some more than once: of a word its beginning, of the others their number. */
export function eachFeature(
  analysis: Analysis,
  zones: number,
  passage: Passage,
  tell: (kind: FeatureKind, key: string | number) => void,
): void {
  for (const { form } of passage.words) tell('word', form.slice(0, STEM))
  for (const { concepts } of passage.hits) for (const concept of concepts) tell('concept', concept)
  for (const { passage: from } of analysis.leansOn(passage))
    for (const { concepts } of from.hits) for (const concept of concepts) tell('lean', concept)
  for (let bits = zones; bits !== 0; bits &= bits - 1) tell('zone', 31 - Math.clz32(bits & -bits))
}

/** Log-odds that passages provide for criteria. */
export interface Odds {
  /** those of a passage together, `count` by `count` */
  odds: Float32Array
  /** by criterion: the most that a passage has */
  most: Float32Array
  count: number
}

/** The weights, ready for use with a vocabulary. */
export class Likelihood {
  readonly #weights: Weights
  /** by kind and key: the row of a feature */
  readonly #rows: Record<FeatureKind, Map<string | number, number>>
  readonly #count: number

  /** `conceptOf` gives the number of a concept by its name, -1 when there is none */
  constructor(weights: Weights, conceptOf: (name: string) => number) {
    this.#weights = weights
    this.#rows = { word: new Map(), concept: new Map(), lean: new Map(), zone: new Map() }
    const features = weights.features ? weights.features.split(',') : []
    this.#count = features.length
    for (const [row, feature] of features.entries()) {
      const [kind, name] = feature.split(' ') as [FeatureKind, string]
      const key =
        kind === 'word' ? name : kind === 'zone' ? Math.log2(ZONES[name as Zone] ?? 0) : conceptOf(name)
      this.#rows[kind].set(key, row)
    }
  }

  /** The number of a criterion, -1 when nothing was learned of it. */
  indexOf(criterion: string): number {
    return this.#weights.criteria.indexOf(criterion)
  }

  /** The log-odds that the passages of a protocol provide for the criteria. */
  of(analysis: Analysis, zones: ArrayLike<number>): Odds {
    const { criteria, start, table } = this.#weights
    const count = criteria.length
    // a heading provides for nothing
    const odds = new Float32Array(analysis.passages.length * count).fill(Number.NEGATIVE_INFINITY)
    const most = new Float32Array(count).fill(Number.NEGATIVE_INFINITY)
    const sums = new Int32Array(count)
    // the last passage in which each feature was seen, so that it counts once
    const seen = new Int32Array(this.#count).fill(-1)
    for (const passage of analysis.passages) {
      if (passage.isHeading) continue
      const { index } = passage
      let known = 0
      sums.fill(0)
      eachFeature(analysis, zones[index]!, passage, (kind, key) => {
        const row = this.#rows[kind].get(key)
        if (row === undefined || seen[row] === index) return
        seen[row] = index
        known++
        const end = this.#count + table[row]!
        for (let at = this.#count + (row ? table[row - 1]! : 0); at < end; at++) {
          const cell = table[at]!
          sums[cell >> 8]! += (cell & 255) - 128
        }
      })
      const scale = 1 / (10 * Math.sqrt(known || 1))
      for (let i = 0; i < count; i++) {
        const value = start[i]! / 10 + sums[i]! * scale
        odds[index * count + i] = value
        if (value > most[i]!) most[i] = value
      }
    }
    return { odds, most, count }
  }
}
