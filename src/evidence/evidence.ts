/** Which sentences prove a criterion, which deny or intend it, and which comes closest. */
import type { Grounds } from './grounds.ts'
import { type Match, withoutEchoes } from './matches.ts'
import { type NearMiss, nearest } from './near-miss.ts'
import type { Passage } from './passages.ts'
import type { CompiledCriterion } from './patterns.ts'

export type CriterionStatus = 'met' | 'denied' | 'intended' | 'unmet'

/** What was found for a criterion. */
export interface Finding {
  status: CriterionStatus
  certainty: 'firm' | 'weak'
  /** met: what proves it, best first; denied or intended: the sentences that say so */
  passages: Passage[]
  nearMiss: NearMiss | undefined
}

/** Seeks the evidence of a criterion. */
export function seek(criterion: CompiledCriterion, grounds: Grounds): Finding {
  const matches = criterion.patterns.flatMap(pattern => grounds.matches(pattern))
  const proof = withoutEchoes(
    matches.filter(({ standing }) => standing === 'provision'),
    grounds.analysis,
  )
  // what proves little by itself adds nothing to what proves it
  const firm = proof.filter(({ weak }) => !weak)
  if (firm.length) return { status: 'met', certainty: 'firm', passages: best(firm), nearMiss: undefined }
  if (proof.length) return { status: 'met', certainty: 'weak', passages: best(proof), nearMiss: undefined }
  for (const [standing, status] of [
    ['refusal', 'denied'],
    ['denial', 'denied'],
    ['intention', 'intended'],
  ] as const) {
    const found = matches.filter(match => match.standing === standing)
    if (found.length) return { status, certainty: 'firm', passages: best(found), nearMiss: undefined }
  }
  return { status: 'unmet', certainty: 'firm', passages: [], nearMiss: nearest(criterion, matches, grounds) }
}

/**
 * Distinct passages, best first: the fullest, then as they stand. Those that say all of it themselves; where none
 * does, those that lean on a heading or a sentence beside them for the rest.
 */
function best(matches: Match[]): Passage[] {
  const whole = matches.filter(({ complete }) => complete)
  const sorted = (whole.length ? whole : matches).toSorted(
    (a, b) => b.own - a.own || a.passage.index - b.passage.index,
  )
  return [...new Set(sorted.map(({ passage }) => passage))]
}
