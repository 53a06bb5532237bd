/** What a portfolio says as a whole: counts of organisations, elements and scores. */
import type { ElementResult, Score } from '../report.ts'
import type { Movement, Progress } from './progress.ts'
import {
  conditionOf,
  isSettled,
  type OrganisationResult,
  type PortfolioRun,
  type Standing,
  shareOf,
  standingOf,
} from './run.ts'

/**
 * How an element stands with an organisation. `recommended` is advice that is not followed in full, `waived` a
 * gap of which the auditor set aside all that is required.
 */
export type Mark = 'present' | 'partial' | 'missing' | 'recommended' | 'waived' | 'not-applicable'

export function markOf(element: ElementResult): Mark {
  const { requirement, verdict } = element
  if (requirement === 'not-applicable' || verdict === 'not-applicable') return 'not-applicable'
  if (verdict === 'present') return 'present'
  if (isSettled(element)) return 'waived'
  return requirement === 'recommended' ? 'recommended' : verdict
}

export const SIZES = ['1-20', '21-50', '51-100', '>100'] as const
export type Size = (typeof SIZES)[number]

/** The class of a number of staff; `null` when it is unknown. */
export function sizeOf(staff: number | null): Size | null {
  if (staff === null) return null
  return staff <= 20 ? '1-20' : staff <= 50 ? '21-50' : staff <= 100 ? '51-100' : '>100'
}

/** What the registration says, or else the protocol. */
export const sectorOf = ({ organisation, report }: OrganisationResult): string | null =>
  organisation.sector ?? report?.context.sector.value ?? null

/** What the registration says, or else the protocol. */
export const staffOf = ({ organisation, report }: OrganisationResult): number | null =>
  organisation.staff ?? report?.context.staff.value ?? null

/** How many organisations have each mark for an element. */
export interface ElementCount {
  id: string
  marks: Record<Mark, number>
}

/** Organisations that are alike in one respect. */
export interface GroupCount<Key> {
  /** `null` when it is unknown */
  key: Key | null
  organisations: number
  audited: number
  /** of the audited; `null` without any */
  median: number | null
  condition: { asked: number; met: number }
  /** of required elements, in all its audited organisations */
  marks: Record<'present' | 'partial' | 'missing' | 'waived', number>
}

export interface ConditionCount {
  met: OrganisationResult[]
  /** most open first: who has furthest to go needs to begin first, since the date is the same for all */
  open: { result: OrganisationResult; elements: string[] }[]
}

/** An organisation with the names in its protocol that no longer exist, most frequent first. */
export interface Outdated {
  result: OrganisationResult
  names: { name: string; count: number }[]
}

export interface Statistics {
  standings: Record<Standing, OrganisationResult[]>
  /** middle one of the scores of the audited, from 0 to 1; `null` without any */
  median: number | null
  /** of the audited, by tenths: from 0 to under 10%, …, from 90 up to and including 100% */
  distribution: number[]
  condition: ConditionCount
  /** those that apply somewhere, in the order of the elements */
  elements: ElementCount[]
  /** largest first, unknown last */
  sectors: GroupCount<string>[]
  /** smallest class first, unknown last; those without organisations are left out */
  sizes: GroupCount<Size>[]
  outdated: Outdated[]
}

/** Elements and scores are counted over the audited alone: what is no protocol would make all seem missing. */
export function statisticsOf(run: PortfolioRun): Statistics {
  const { organisations } = run
  const having = (standing: Standing) => organisations.filter(result => standingOf(result) === standing)
  const audited = having('audited')
  const shares = audited.flatMap(result => shareOf(result) ?? [])
  const sizes = groupsBy(run, result => sizeOf(staffOf(result)))
  return {
    standings: {
      audited,
      'not-a-protocol': having('not-a-protocol'),
      unreadable: having('unreadable'),
      'no-protocol': having('no-protocol'),
    },
    median: medianOf(shares),
    distribution: distributionOf(shares),
    condition: conditionCount(run),
    elements: elementCounts(audited),
    sectors: groupsBy(run, sectorOf).sort(
      (a, b) => Number(a.key === null) - Number(b.key === null) || b.organisations - a.organisations,
    ),
    sizes: [...SIZES, null].flatMap(size => sizes.filter(({ key }) => key === size)),
    outdated: audited.flatMap(result => {
      const names = outdatedNames(result)
      return names.length > 0 ? [{ result, names }] : []
    }),
  }
}

/** The middle value, or the mean of the middle two; `null` without any. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function distributionOf(shares: readonly number[]): number[] {
  const classes = Array<number>(10).fill(0)
  for (const share of shares) classes[Math.min(9, Math.floor(share * 10))]!++
  return classes
}

function conditionCount({ organisations, condition }: PortfolioRun): ConditionCount {
  const count: ConditionCount = { met: [], open: [] }
  for (const result of organisations) {
    const outcome = conditionOf(result, condition)
    if (outcome?.isMet) count.met.push(result)
    else if (outcome) count.open.push({ result, elements: outcome.open })
  }
  // without a protocol all is open, also where no list says what is asked
  const left = ({ result, elements }: ConditionCount['open'][number]) =>
    result.report ? elements.length : Number.POSITIVE_INFINITY
  count.open.sort((a, b) => (left(a) === left(b) ? 0 : left(b) - left(a)))
  return count
}

const NO_MARKS: Record<Mark, number> = {
  present: 0,
  partial: 0,
  missing: 0,
  recommended: 0,
  waived: 0,
  'not-applicable': 0,
}

function elementCounts(audited: readonly OrganisationResult[]): ElementCount[] {
  const counts = new Map<string, ElementCount>()
  for (const { report } of audited)
    for (const element of report?.elements ?? []) {
      const count = counts.get(element.id) ?? { id: element.id, marks: { ...NO_MARKS } }
      count.marks[markOf(element)]++
      counts.set(element.id, count)
    }
  return [...counts.values()].filter(({ marks }) =>
    Object.entries(marks).some(([mark, count]) => mark !== 'not-applicable' && count > 0),
  )
}

function groupsBy<Key extends string>(
  { organisations, condition }: PortfolioRun,
  keyOf: (result: OrganisationResult) => Key | null,
): GroupCount<Key>[] {
  const groups = new Map<Key | null, OrganisationResult[]>()
  for (const result of organisations) {
    const key = keyOf(result)
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  return [...groups].map(([key, results]) => {
    const audited = results.filter(result => standingOf(result) === 'audited')
    const outcomes = results.flatMap(result => conditionOf(result, condition) ?? [])
    const marks = { present: 0, partial: 0, missing: 0, waived: 0 }
    for (const { report } of audited)
      for (const element of report?.elements ?? []) {
        const mark = markOf(element)
        if (element.requirement === 'required' && mark in marks) marks[mark as keyof typeof marks]++
      }
    return {
      key,
      organisations: results.length,
      audited: audited.length,
      median: medianOf(audited.flatMap(result => shareOf(result) ?? [])),
      condition: { asked: outcomes.length, met: outcomes.filter(({ isMet }) => isMet).length },
      marks,
    }
  })
}

function outdatedNames({ report }: OrganisationResult): Outdated['names'] {
  const names = new Map<string, number>()
  for (const { rule, quote, suppression } of report?.findings ?? [])
    if (rule === 'abolished-name' && suppression?.kind !== 'waiver')
      names.set(quote, (names.get(quote) ?? 0) + 1)
  return [...names].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}

export interface Movements {
  counts: Record<Movement, number>
  /** medians over the organisations that have a score in both rounds; `null` without any */
  compared: { organisations: number; before: number; after: number } | null
}

/** How the organisations moved, counted. Medians are of the same organisations, or they would not compare. */
export function movementsOf({ organisations }: Progress): Movements {
  const counts = { better: 0, worse: 0, mixed: 0, same: 0, first: 0, lost: 0, joined: 0, left: 0 }
  for (const { movement } of organisations) counts[movement]++
  const both = organisations.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []))
  const share = ({ met, required }: Score) => (required > 0 ? met / required : 1)
  const [before, after] = [
    medianOf(both.map(each => share(each.before))),
    medianOf(both.map(each => share(each.after))),
  ]
  return {
    counts,
    compared: before === null || after === null ? null : { organisations: both.length, before, after },
  }
}
