/** What counts as a gap: asked by the printed reports and by `--fail-on` alike. */
import type { CriterionResult, ElementResult } from './report.ts'

/** How heavy a gap weighs, heaviest first. */
export type Gap = 'missing' | 'partial' | 'recommended'
export type FailOn = Gap | 'never'

/** The gap that an element is, or `null` when nothing is left to be done. */
export function gapOf(element: ElementResult): Gap | null {
  const left = openCriteria(element).filter(criterion => !criterion.suppression)
  if (left.length === 0) return null
  const isAdvice = left.every(({ requirement }) => requirement === 'recommended')
  return isAdvice || element.verdict !== 'missing' ? (isAdvice ? 'recommended' : 'partial') : 'missing'
}

/**
 * The criteria that remain to be met, those that were waived or known before among them. Of alternatives,
 * none remains once one is met; in an element that is present, what remains can only be recommended.
 */
export function openCriteria(element: ElementResult): CriterionResult[] {
  if (element.requirement === 'not-applicable' || element.verdict === 'not-applicable') return []
  if (element.alternatives && element.criteria.some(c => c.status === 'met')) return []
  return element.criteria.filter(c => c.status !== 'met' && c.requirement !== 'not-applicable')
}
