/** What a letter can say: the tags of a template and their values for one organisation. */
import { actionsOf, type GapAction, isAskedFor } from '../../audit/portfolio/actions.ts'
import { conditionOf, shareOf, standingOf } from '../../audit/portfolio/run.ts'
import { dateIn } from '../dates.ts'
import { remarkPlaces } from '../plan/rows.ts'
import { planWords } from '../plan/words.ts'
import type { OrganisationPage } from '../portfolio.ts'

type Text = string | number | null

/** A list or an object opens a section (`{{#missing}} … {{/missing}}`); `null`, `false` and an empty list leave it out. */
export interface LetterVariables {
  organisation: Text
  municipality: Text
  contact: Text
  /** of the audit, in words */
  date: Text
  /** required criteria */
  met: Text
  required: Text
  /** share of them that is met, in whole per cents */
  percentage: Text
  // exactly one of these six is true
  noProtocol: boolean
  unreadable: boolean
  notAProtocol: boolean
  complete: boolean
  /** at most four required points open */
  fewGaps: boolean
  manyGaps: boolean
  hasGood: boolean
  /** elements that are present, at most five */
  good: { title: Text }[]
  moreGood: Text
  hasMissing: boolean
  /** required elements with a gap, the heaviest first, at most six; `sentence` tells what to do, `example` what to write */
  missing: { title: Text; sentence: Text; example: Text; who: Text }[]
  /** elements with a required gap */
  missingCount: Text
  moreMissing: Text
  hasRemarks: boolean
  /** on the draft */
  remarks: { sentence: Text }[]
  /** `null` without an earlier round */
  progress: {
    since: Text
    isBetter: boolean
    isWorse: boolean
    isMixed: boolean
    isSame: boolean
    isFirst: boolean
    gained: Text
    lost: Text
  } | null
  /** `null` for who gets no subsidy */
  condition: { isMet: boolean; isOpen: boolean; by: Text } | null
}

/** The tags that exist, with those of their section, for who checks a template. */
export const LETTER_TAGS: Record<keyof LetterVariables, readonly string[]> = {
  organisation: [],
  municipality: [],
  contact: [],
  date: [],
  met: [],
  required: [],
  percentage: [],
  noProtocol: [],
  unreadable: [],
  notAProtocol: [],
  complete: [],
  fewGaps: [],
  manyGaps: [],
  hasGood: [],
  good: ['title'],
  moreGood: [],
  hasMissing: [],
  missing: ['title', 'sentence', 'example', 'who'],
  missingCount: [],
  moreMissing: [],
  hasRemarks: [],
  remarks: ['sentence'],
  progress: ['since', 'isBetter', 'isWorse', 'isMixed', 'isSame', 'isFirst', 'gained', 'lost'],
  condition: ['isMet', 'isOpen', 'by'],
}

const FEW = 4
const MOST_MISSING = 6
const MOST_GOOD = 5
const MOST_PLACES = 3

export function letterVariables(page: OrganisationPage): LetterVariables {
  const { lang, result, run, progress } = page
  const { organisation, report } = result
  const standing = standingOf(result)
  const { actions } = actionsOf(result, page)
  const condition = conditionOf(result, run.condition)
  const isAudited = standing === 'audited'
  // a letter to who has no protocol does not sum up all that it would have
  const gaps = isAudited
    ? askedGaps(
        actions.filter(action => action.kind === 'gap'),
        condition?.open ?? [],
      )
    : []
  const good = (isAudited && report ? report.elements : []).filter(({ verdict }) => verdict === 'present')
  const remarks = isAudited ? actions.filter(action => action.kind === 'remark') : []
  const share = shareOf(result)
  const changed = (kind: string) => progress?.changes.filter(change => change.kind === kind).length ?? 0
  return {
    organisation: organisation.name,
    municipality: organisation.municipality,
    contact: organisation.contact,
    date: dateIn(run.date, lang),
    met: report?.score.met ?? null,
    required: report?.score.required ?? null,
    percentage: share === null ? null : Math.floor(share * 100),
    noProtocol: standing === 'no-protocol',
    unreadable: standing === 'unreadable',
    notAProtocol: standing === 'not-a-protocol',
    complete: isAudited && gaps.length === 0,
    fewGaps: isAudited && gaps.length > 0 && gaps.length <= FEW,
    manyGaps: gaps.length > FEW,
    hasGood: good.length > 0,
    good: good.slice(0, MOST_GOOD).map(({ title }) => ({ title: title[lang] })),
    moreGood: Math.max(0, good.length - MOST_GOOD),
    hasMissing: gaps.length > 0,
    missing: gaps.slice(0, MOST_MISSING).map(({ issue: { element, criteria }, owners }) => ({
      title: element.title[lang],
      sentence: criteria[0].remedy.advice[lang],
      example: criteria[0].remedy.example[lang],
      who: owners.map(owner => owner[lang]).join(' / '),
    })),
    missingCount: gaps.length,
    moreMissing: Math.max(0, gaps.length - MOST_MISSING),
    hasRemarks: remarks.length > 0,
    remarks: remarks.map(action => {
      const [{ finding }] = action.issues
      const places = remarkPlaces(action, lang, MOST_PLACES)
      const what = finding.rule === 'not-a-protocol' ? '' : planWords[lang].remarks[finding.rule]
      return { sentence: places ? `${what} (${places})` : what }
    }),
    // who has no protocol, or is new, has nothing to compare
    progress:
      progress && report && progress.movement !== 'joined'
        ? {
            since: dateIn(progress.since, lang),
            isBetter: progress.movement === 'better',
            isWorse: progress.movement === 'worse',
            isMixed: progress.movement === 'mixed',
            isSame: progress.movement === 'same',
            isFirst: progress.movement === 'first',
            gained: changed('gained'),
            lost: changed('lost'),
          }
        : null,
    condition: condition && {
      isMet: condition.isMet,
      isOpen: !condition.isMet,
      by: run.condition.by && dateIn(run.condition.by, lang),
    },
  }
}

/** One gap for each element that lacks what is required, by a model, the law or for the subsidy. */
function askedGaps(gaps: readonly GapAction[], open: readonly string[]): GapAction[] {
  const first = new Map<string, GapAction>()
  for (const gap of gaps) {
    const { id } = gap.issue.element
    if ((gap.weight !== 'recommended' || isAskedFor(gap, open)) && !first.has(id)) first.set(id, gap)
  }
  return [...first.values()]
}
