/** Several files of one organisation as one protocol: evidence from any, each quote with its file. */
import type { Requirement, Strictness } from '../../evidence/rules.ts'
import { scoreOf, strictestModel, verdictOf } from '../audit.ts'
import { requirementOf, strictest } from '../context.ts'
import type {
  AuditContext,
  CriterionResult,
  DocumentReport,
  ElementResult,
  Fact,
  Finding,
  FindingRule,
  Origin,
} from '../report.ts'

export type Documents = readonly [DocumentReport, ...DocumentReport[]]

/** What each model asks, by element: `Rules` of the audit do. */
export type Asked = ReadonlyMap<
  string,
  {
    models: Record<string, Strictness>
    criteria: readonly { id: string; models: Record<string, Strictness> }[]
  }
>

/**
 * The report on files that count together. Each of them must be audited with all criteria, since what applies
 * is decided anew: one file may tell the sector of the whole. A single file gives the report it had, less what
 * does not apply. `allCriteria` keeps also that.
 * @throws RangeError when a criterion is not among the rules
 */
export function combined(documents: Documents, asked: Asked, allCriteria: boolean): DocumentReport {
  const main = mainOf(documents)
  const ordered: Documents = [main, ...documents.filter(document => document !== main)]
  const isAlone = documents.length === 1
  const context = contextOf(ordered)
  const elements = main.elements.flatMap((_, index) => {
    const found = elementOf(
      ordered.map(({ path, elements }) => located(elements[index]!, isAlone ? undefined : path)),
      context,
      asked,
      allCriteria,
    )
    return found ? [found] : []
  })
  const scores = Object.fromEntries(Object.keys(main.scores).map(model => [model, scoreOf(elements, model)]))
  return {
    ...main,
    ...(!isAlone && { files: documents.map(({ path }) => path) }),
    context,
    score: scores[strictestModel(scores)] ?? { met: 0, required: 0 },
    scores,
    elements,
    findings: findingsOf(ordered),
  }
}

/** The protocol itself among its annexes: a protocol before what is none, then the one that provides for most. */
function mainOf(documents: Documents): DocumentReport {
  const rank = (document: DocumentReport) =>
    document.findings.some(({ rule }) => rule === 'not-a-protocol') ? -1 : document.score.met
  return documents.reduce((best, each) => (rank(each) > rank(best) ? each : best))
}

const ORIGINS: readonly Origin[] = ['option', 'config', 'document', 'detected', 'unknown']

function contextOf(ordered: Documents): AuditContext {
  const best = <K extends keyof AuditContext>(key: K): AuditContext[K] =>
    ordered
      .map(({ context }) => context[key])
      .reduce((best, each) => (certaintyOf(each) < certaintyOf(best) ? each : best))
  return {
    sector: best('sector'),
    staff: best('staff'),
    adultClients: best('adultClients'),
    mayReportToIndex: best('mayReportToIndex'),
  }
}

const certaintyOf = ({ origin }: Fact<unknown>): number => ORIGINS.indexOf(origin)

/** An element with its quotes told apart by their file. */
function located(element: ElementResult, path: string | undefined): ElementResult {
  if (path === undefined) return element
  return {
    ...element,
    criteria: element.criteria.map(criterion => ({
      ...criterion,
      evidence: criterion.evidence.map(quote => ({ ...quote, path })),
      nearMiss: criterion.nearMiss && { ...criterion.nearMiss, path },
    })),
  }
}

function elementOf(
  found: readonly ElementResult[],
  context: AuditContext,
  asked: Asked,
  allCriteria: boolean,
): ElementResult | undefined {
  const [first] = found as [ElementResult]
  const models = Object.keys(first.requirements)
  const element = asked.get(first.id)
  if (!allCriteria && !models.some(model => model in (element?.models ?? {}))) return undefined
  const criteria = first.criteria.flatMap((_, index) => {
    const criterion = criterionOf(found.map(({ criteria }) => criteria[index]!))
    const rule = element?.criteria.find(({ id }) => id === criterion.id)
    if (!rule) throw new RangeError(`there is no criterion "${criterion.id}"`)
    const requirements = Object.fromEntries(
      models.map((model): [string, Requirement] => [model, requirementOf(rule.models[model], context)]),
    )
    const requirement = strictest(Object.values(requirements))
    return allCriteria || requirement !== 'not-applicable'
      ? [{ ...criterion, requirement, requirements }]
      : []
  })
  const requirements = Object.fromEntries(
    models.map(model => [
      model,
      strictest(criteria.map(criterion => criterion.requirements[model] ?? 'not-applicable')),
    ]),
  )
  const requirement = strictest(Object.values(requirements))
  return {
    ...first,
    requirement,
    requirements,
    verdict: verdictOf(criteria, requirement, first.alternatives),
    criteria,
  }
}

/** How much each file says of a criterion: what one provides for, silence elsewhere does not undo. */
const weight = ({ status, certainty }: CriterionResult): number =>
  ({ met: certainty === 'firm' ? 4 : 3, intended: 2, denied: 1, unmet: 0 })[status]

function criterionOf(found: readonly CriterionResult[]): CriterionResult {
  const best = found.reduce((best, each) => (weight(each) > weight(best) ? each : best))
  const alike = found.filter(({ status }) => status === best.status)
  const { suppression, ...criterion } = best
  const mark = best.status === 'met' ? undefined : suppressionOf(found)
  return {
    ...criterion,
    evidence: [best, ...alike.filter(each => each !== best)].flatMap(({ evidence }) => evidence),
    nearMiss: best.nearMiss ?? found.find(({ nearMiss }) => nearMiss)?.nearMiss ?? null,
    ...(mark && { suppression: mark }),
  }
}

/** Waived in one file is waived; known before is what was known of every file. */
function suppressionOf(found: readonly CriterionResult[]) {
  const marks = found.map(({ suppression }) => suppression)
  return marks.find(mark => mark?.kind === 'waiver') ?? (marks.every(Boolean) ? marks[0] : undefined)
}

/** Remarks that hold of the whole only when they hold of each file. */
const OF_ALL: ReadonlySet<FindingRule> = new Set(['no-date', 'no-contact', 'not-a-protocol'])

function findingsOf(ordered: Documents): Finding[] {
  if (ordered.length === 1) return ordered[0].findings
  return ordered.flatMap(({ path, findings }, index) =>
    findings
      .filter(
        ({ rule }) =>
          !OF_ALL.has(rule) ||
          (index === 0 && ordered.every(each => each.findings.some(f => f.rule === rule))),
      )
      .map(finding => ({ ...finding, path })),
  )
}
