/** What changed from one round to the next, per organisation and in all. */
import { type Change, changesBetween } from '../changes.ts'
import type { Score } from '../report.ts'
import type { Organisation } from './organisation.ts'
import { type OrganisationResult, type PortfolioRun, shareOf } from './run.ts'

/** `joined` was not in the round before, `first` was, without a protocol; `left` is in this round no more. */
export type Movement = 'better' | 'worse' | 'mixed' | 'same' | 'first' | 'lost' | 'joined' | 'left'

export interface OrganisationProgress {
  organisation: Organisation
  movement: Movement
  before: Score | null
  after: Score | null
  /** of criteria; none unless both rounds have a protocol */
  changes: Change[]
}

export interface Progress {
  /** ISO date of the round before */
  since: string
  /** in the order of this round, then those that left */
  organisations: OrganisationProgress[]
  /** of required and recommended criteria in all organisations */
  totals: Record<'gained' | 'lost' | 'weakened', number>
}

export function progressBetween(before: PortfolioRun, after: PortfolioRun): Progress {
  const earlier = new Map(before.organisations.map(result => [result.organisation.id, result]))
  const organisations = after.organisations.map(result => {
    const old = earlier.get(result.organisation.id)
    earlier.delete(result.organisation.id)
    return progressOf(old, result)
  })
  organisations.push(...[...earlier.values()].map(old => progressOf(old, undefined)))
  const changes = organisations.flatMap(({ changes }) => changes)
  const count = (kind: Change['kind']) => changes.filter(change => change.kind === kind).length
  return {
    since: before.date,
    organisations,
    totals: { gained: count('gained'), lost: count('lost'), weakened: count('weakened') },
  }
}

function progressOf(
  old: OrganisationResult | undefined,
  now: OrganisationResult | undefined,
): OrganisationProgress {
  const changes = old?.report && now?.report ? changesBetween(old.report, now.report) : []
  return {
    organisation: (now ?? old)!.organisation,
    movement: movementOf(old, now, changes),
    before: old?.report?.score ?? null,
    after: now?.report?.score ?? null,
    changes,
  }
}

function movementOf(
  old: OrganisationResult | undefined,
  now: OrganisationResult | undefined,
  changes: readonly Change[],
): Movement {
  if (!old) return 'joined'
  if (!now) return 'left'
  if (!old.report) return now.report ? 'first' : 'same'
  if (!now.report) return 'lost'
  const gained = changes.some(({ kind }) => kind === 'gained')
  const lost = changes.some(({ kind }) => kind !== 'gained')
  if (gained && lost) return 'mixed'
  if (gained || lost) return gained ? 'better' : 'worse'
  // what is asked may have changed, not what is said
  const step = (shareOf(now) ?? 0) - (shareOf(old) ?? 0)
  return step > 0 ? 'better' : step < 0 ? 'worse' : 'same'
}
