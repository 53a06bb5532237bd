/** The file of weights, `rules/weights.json`, as a person can read it, and how it becomes what the audit reads. */
import type { Weights } from './likelihood.ts'

/** What `npm run learn` writes; weights in tenths. */
export interface WeightsFile {
  criteria: string[]
  start: number[]
  /** by feature, `kind name`: pairs of the number of a criterion and a weight, "3:12 7:-4" */
  features: Record<string, string>
}

/** Nothing learned: the entries of the rules decide alone. */
export const NOTHING_LEARNED: Weights = { criteria: [], start: [], features: '', table: [] }

/** @throws RangeError when a weight does not fit its cell */
export function packWeights({ criteria, start, features }: WeightsFile): Weights {
  const ends: number[] = []
  const cells: number[] = []
  for (const [feature, pairs] of Object.entries(features)) {
    for (const pair of pairs ? pairs.split(' ') : []) {
      const [criterion, weight] = pair.split(':').map(Number) as [number, number]
      if (!(criterion in criteria) || !(Math.abs(weight) < 128))
        throw new RangeError(`rules/weights.json: "${feature}" has "${pair}"`)
      cells.push(criterion * 256 + 128 + weight)
    }
    ends.push(cells.length)
  }
  return { criteria, start, features: Object.keys(features).join(), table: [...ends, ...cells] }
}
