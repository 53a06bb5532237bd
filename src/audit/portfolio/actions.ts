/** What an organisation still has to do, the heaviest first, and of what weighs the same the easiest first. */
import type { CriterionRule, Effort, ElementRule, ModelRule, Text } from '../../evidence/rules.ts'
import { requirementOf } from '../context.ts'
import { type GapIssue, issuesOf, type RemarkIssue } from '../issues.ts'
import type { DocumentReport } from '../report.ts'
import { type OrganisationResult, type Standing, standingOf } from './run.ts'

/**
 * Who asks for it, heaviest first: the law of today, a model that was audited, the draft itself, or advice.
 * `adopt` comes before all: without a protocol there is nothing to improve.
 */
export type Weight = 'adopt' | 'law' | 'model' | 'draft' | 'recommended'

/** A gap to be closed; of alternatives, by one of its criteria. */
export interface GapAction {
  kind: 'gap'
  weight: Weight
  effort: Effort
  /** who usually does it; of alternatives, of each way */
  owners: Text[]
  issue: GapIssue
}

/** Something to put right in the draft: equal remarks, such as ten times the same old name, are one. */
export interface RemarkAction {
  kind: 'remark'
  weight: Weight
  effort: Effort
  issues: [RemarkIssue, ...RemarkIssue[]]
}

/** There is no protocol yet, or none that could be read. */
export interface AdoptAction {
  kind: 'adopt'
  weight: Weight
  effort: Effort
  standing: Exclude<Standing, 'audited'>
}

export type Action = AdoptAction | GapAction | RemarkAction

export interface Actions {
  actions: Action[]
  /** set aside by the auditor: shown, not asked */
  waived: (GapAction | RemarkAction)[]
}

interface Rules {
  models: readonly ModelRule[]
  elements: readonly ElementRule[]
}

const WEIGHTS: readonly Weight[] = ['adopt', 'law', 'model', 'draft', 'recommended']
const EFFORTS: readonly Effort[] = ['text', 'agreement', 'means']

/** The actions of an organisation, by weight, then effort, then the order of the elements. */
export function actionsOf(result: Pick<OrganisationResult, 'report' | 'errors'>, rules: Rules): Actions {
  const standing = standingOf(result as OrganisationResult)
  const found = result.report ? [...gapActions(result.report, rules), ...remarkActions(result.report)] : []
  const adopt: AdoptAction[] =
    standing === 'audited' ? [] : [{ kind: 'adopt', weight: 'adopt', effort: 'agreement', standing }]
  return {
    actions: [...adopt, ...found.filter(action => !isWaived(action))].sort(byWeight),
    waived: found.filter(isWaived).sort(byWeight),
  }
}

/** Whether the subsidy waits for it: `open` as `conditionOf` gives it. What an element merely advises it does not. */
export const isAskedFor = ({ issue: { element, criteria } }: GapAction, open: readonly string[]): boolean =>
  open.includes(element.id) && criteria[0].requirement === element.requirement

const isWaived = (action: GapAction | RemarkAction): boolean =>
  (action.kind === 'gap' ? action.issue : action.issues[0]).suppression?.kind === 'waiver'

const byWeight = (a: Action, b: Action): number =>
  WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
  EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort)

function gapActions(report: DocumentReport, { models, elements }: Rules): GapAction[] {
  const criteria = new Map(elements.flatMap(({ criteria }) => criteria.map(rule => [rule.id, rule])))
  const laws = models.filter(({ binding }) => binding).map(({ id }) => id)
  return issuesOf(report).flatMap((issue): GapAction[] => {
    if (issue.kind !== 'gap') return []
    // a rule of an earlier year may be gone
    const rules = issue.criteria.flatMap(({ id }) => criteria.get(id) ?? [])
    return [
      {
        kind: 'gap',
        weight: weightOf(issue, rules, laws, report),
        effort: leastOf(rules),
        owners: ownersOf(rules),
        issue,
      },
    ]
  })
}

/** The law counts also where only another model was audited: it binds all the same. */
function weightOf(
  { criteria }: GapIssue,
  rules: readonly CriterionRule[],
  laws: readonly string[],
  { context }: DocumentReport,
): Weight {
  const isLaw = rules.some(({ models }) =>
    laws.some(law => requirementOf(models[law], context) === 'required'),
  )
  if (isLaw) return 'law'
  return criteria.some(({ requirement }) => requirement === 'required') ? 'model' : 'recommended'
}

/** Of alternatives the easiest is enough. */
const leastOf = (rules: readonly CriterionRule[]): Effort =>
  EFFORTS.find(effort => rules.some(rule => rule.effort === effort)) ?? 'text'

const ownersOf = (rules: readonly CriterionRule[]): Text[] => [
  ...new Map(rules.map(({ owner }) => [owner.nl, owner])).values(),
]

function remarkActions(report: DocumentReport): RemarkAction[] {
  const same = new Map<string, RemarkAction>()
  for (const issue of issuesOf(report)) {
    if (issue.kind !== 'remark' || issue.rule === 'not-a-protocol') continue
    const key = `${issue.finding.message.nl}\n${JSON.stringify(issue.suppression)}`
    const known = same.get(key)
    if (known) known.issues.push(issue)
    else same.set(key, { kind: 'remark', weight: 'draft', effort: 'text', issues: [issue] })
  }
  return [...same.values()]
}
