/** What two versions of a protocol provide for: gained, lost, weakened. */
import type { DocumentFormat } from '../documents/index.ts'
import type { CriterionResult, DocumentReport, ElementResult } from './report.ts'

export type ChangeKind = 'lost' | 'weakened' | 'gained'

export interface Change {
  kind: ChangeKind
  element: ElementResult
  /** as they were and as they are; of alternatives, the one that comes furthest */
  before: CriterionResult
  after: CriterionResult
  /** of the documents: say what a line is in them */
  formats: { before: DocumentFormat; after: DocumentFormat }
}

/** How far a criterion is met: a denial is worse than silence, a plan better, weak evidence not yet enough. */
const rank = ({ status, certainty }: CriterionResult): number =>
  status === 'met' ? (certainty === 'firm' ? 4 : 3) : { intended: 2, unmet: 1, denied: 0 }[status]

/** The changes from one version to the next, in the order of the elements. What applies to neither is left out. */
export function changesBetween(before: DocumentReport, after: DocumentReport): Change[] {
  const formats = { before: before.format, after: after.format }
  const earlier = new Map(before.elements.map(element => [element.id, element]))
  return after.elements.flatMap(element => {
    const old = earlier.get(element.id)
    if (!old || element.requirement === 'not-applicable') return []
    return pairsOf(old, element).flatMap(([before, after]) => {
      const kind = kindOf(before, after)
      return kind ? [{ kind, element, before, after, formats }] : []
    })
  })
}

/** Whether a change takes away something that is required. */
export const isLoss = ({ kind, after }: Change): boolean =>
  kind !== 'gained' && after.requirement === 'required'

function pairsOf(old: ElementResult, element: ElementResult): [CriterionResult, CriterionResult][] {
  if (element.alternatives) return [[furthest(old), furthest(element)]]
  return element.criteria.flatMap((after): [CriterionResult, CriterionResult][] => {
    const before = old.criteria.find(({ id }) => id === after.id)
    return before && after.requirement !== 'not-applicable' ? [[before, after]] : []
  })
}

const furthest = ({ criteria }: ElementResult): CriterionResult =>
  criteria.reduce((best, each) => (rank(each) > rank(best) ? each : best))

function kindOf(before: CriterionResult, after: CriterionResult): ChangeKind | undefined {
  const [was, is] = [rank(before), rank(after)]
  if (is > was) return after.status === 'met' && before.status !== 'met' ? 'gained' : undefined
  if (is === was) return undefined
  return before.status === 'met' && after.status !== 'met' ? 'lost' : 'weakened'
}
