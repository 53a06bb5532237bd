/**
 * How likely it is that a sentence provides for a criterion, by its words, its concepts and the part of the protocol it
 * stands in: a logistic regression for each criterion, learned from labelled protocols (`npm run learn`). The entries of
 * a rule say what a requirement means; this knows how protocols word it. A verdict asks both (`evidence.ts`).
 */
import type { Analysis, Passage } from './passages.ts'
import { ZONES } from './zones.ts'

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
export const stemOf = (form: string): string => form.slice(0, 7)

/** Tells the features of a passage, some more than once: of a word its form, of the others their number. */
export function eachFeature(
  analysis: Analysis,
  zones: number,
  passage: Passage,
  tell: (kind: FeatureKind, key: string | number) => void,
): void {
  for (const { form } of passage.words) tell('word', form)
  for (const { concepts } of passage.hits) for (const concept of concepts) tell('concept', concept)
  for (const { passage: from } of analysis.leansOn(passage))
    for (const { concepts } of from.hits) for (const concept of concepts) tell('lean', concept)
  for (let bits = zones; bits !== 0; bits &= bits - 1) tell('zone', 31 - Math.clz32(bits & -bits))
}

const MAX_FORMS = 50_000

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
  readonly #count: number
  /** the rows of words, by their stem, and of the forms that were met */
  readonly #stems = new Map<string, number>()
  readonly #forms = new Map<string, number>()
  /** the rows of the other features by their number, -1 where nothing was learned */
  readonly #rows: Record<Exclude<FeatureKind, 'word'>, Int32Array>

  /** `concepts` are the names of the concepts, in the order of their numbers */
  constructor(weights: Weights, concepts: readonly string[]) {
    this.#weights = weights
    const features = weights.features ? weights.features.split(',') : []
    const rows = new Map(features.map((feature, row) => [feature, row]))
    const rowsOf = (kind: FeatureKind, names: readonly string[]) =>
      Int32Array.from(names, name => rows.get(`${kind} ${name}`) ?? -1)
    this.#count = features.length
    this.#rows = {
      concept: rowsOf('concept', concepts),
      lean: rowsOf('lean', concepts),
      zone: rowsOf('zone', Object.keys(ZONES)),
    }
    for (const [feature, row] of rows)
      if (feature.startsWith('word ')) this.#stems.set(feature.slice('word '.length), row)
  }

  /** The number of a criterion, -1 when nothing was learned of it. */
  indexOf(criterion: string): number {
    return this.#weights.criteria.indexOf(criterion)
  }

  #rowOfWord(form: string): number {
    let row = this.#forms.get(form)
    if (row === undefined) {
      row = this.#stems.get(stemOf(form)) ?? -1
      // bounded, so that a text of only new words cannot fill the memory
      if (this.#forms.size >= MAX_FORMS) this.#forms.clear()
      this.#forms.set(form, row)
    }
    return row
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
        const row = kind === 'word' ? this.#rowOfWord(key as string) : this.#rows[kind][key as number]!
        if (row < 0 || seen[row] === index) return
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
