/** Which sentences prove a criterion, which deny or intend it, and which comes closest. */
import type { Grounds } from './grounds.ts'
import { type Match, withoutEchoes } from './matches.ts'
import { type NearMiss, nearest } from './near-miss.ts'
import { includes } from './passage-sets.ts'
import type { Analysis, Passage } from './passages.ts'
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

/**
 * Log-odds that a passage provides for a criterion. Where no passage reaches `doubtful`, what an entry finds is only alike,
 * where none reaches `doubtfulWhenWeak`, what a weak one does; from `likely` on, a passage that no entry knows counts all
 * the same, and from `sure` on it stands beside what entries find. `firm` is what firm evidence has.
 */
const ODDS = { doubtful: -1.7, doubtfulWhenWeak: -1.1, likely: 0.5, sure: 1, firm: 0.4 }

/** A shorter passage says nothing by itself. */
const LEAST_WORDS = 5

/** Seeks the evidence of a criterion. */
export function seek(criterion: CompiledCriterion, grounds: Grounds): Finding {
  const matches = criterion.patterns.flatMap(pattern => grounds.matches(pattern))
  const found = withoutEchoes(
    matches.filter(({ standing }) => standing === 'provision'),
    grounds.analysis,
  )
  const learned = criterion.learned >= 0
  const odds = (passage: Passage) => grounds.odds(passage, criterion.learned)
  const most = learned ? grounds.mostOdds(criterion.learned) : Number.POSITIVE_INFINITY
  const proof = found.filter(({ weak }) => most >= (weak ? ODDS.doubtfulWhenWeak : ODDS.doubtful))
  if (proof.length) {
    // what proves little by itself adds nothing to what proves it
    const firm = proof.filter(({ weak }) => !weak)
    const passages = best(firm.length ? firm : proof)
    const credible = learned ? passages.filter(passage => odds(passage) >= ODDS.doubtful) : passages
    const kept = credible.length ? credible : passages
    const others = (learned ? likelyTo(ODDS.sure, odds, grounds) : []).filter(
      passage => !kept.includes(passage),
    )
    return {
      status: 'met',
      certainty: firm.length && most >= ODDS.firm ? 'firm' : 'weak',
      passages: learned ? [...kept, ...others].sort((a, b) => odds(b) - odds(a)) : kept,
      nearMiss: undefined,
    }
  }
  for (const [standing, status] of [
    ['refusal', 'denied'],
    ['denial', 'denied'],
    ['intention', 'intended'],
  ] as const) {
    const found = matches.filter(match => match.standing === standing)
    if (found.length) return { status, certainty: 'firm', passages: best(found), nearMiss: undefined }
  }
  const likely = learned ? likelyTo(ODDS.likely, odds, grounds) : []
  if (likely.length) return { status: 'met', certainty: 'weak', passages: likely, nearMiss: undefined }
  return { status: 'unmet', certainty: 'firm', passages: [], nearMiss: nearest(criterion, matches, grounds) }
}

/** The passages that nothing but provides, with at least these odds, likeliest first. */
function likelyTo(least: number, odds: (passage: Passage) => number, { analysis }: Grounds): Passage[] {
  return analysis.passages
    .filter(passage => odds(passage) >= least && provides(passage, analysis))
    .sort((a, b) => odds(b) - odds(a))
}

const provides = (passage: Passage, analysis: Analysis): boolean =>
  passage.words.length >= LEAST_WORDS &&
  includes(analysis.prose, passage.index) &&
  analysis.clausesOf(passage).every(({ last }) => analysis.standingAt(passage, last) === 'provision')

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
