/** What counts as a gap: asked by the printed reports and by `--fail-on` alike. */
import type { CriterionResult, DocumentReport, ElementResult } from '../audit/report.ts'

/** How heavy a gap weighs, heaviest first. */
export type Gap = 'missing' | 'partial' | 'recommended'
export type FailOn = Gap | 'never'

/** The gap that an element is, or `null` when nothing is left to be done. */
export function gapOf(element: ElementResult): Gap | null {
  if (element.requirement === 'not-applicable' || element.verdict === 'not-applicable') return null
  if (element.verdict === 'present') return openCriteria(element).length > 0 ? 'recommended' : null
  return element.requirement === 'recommended' ? 'recommended' : element.verdict
}

/**
 * The criteria that remain to be met. Of alternatives, none remains once one is met; in an element that is
 * present, what remains can only be recommended.
 */
export function openCriteria(element: ElementResult): CriterionResult[] {
  if (element.alternatives && element.criteria.some(c => c.status === 'met')) return []
  return element.criteria.filter(c => c.status !== 'met' && c.requirement !== 'not-applicable')
}

export interface Tally {
  missing: number
  partial: number
  recommended: number
}

export function tally(document: DocumentReport): Tally {
  const counts: Tally = { missing: 0, partial: 0, recommended: 0 }
  for (const element of document.elements) {
    const gap = gapOf(element)
    if (gap) counts[gap]++
  }
  return counts
}

/** Whether a document has a gap at or above the level at which the user wants to be stopped. */
export function fails(document: DocumentReport, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  const { missing, partial, recommended } = tally(document)
  if (failOn === 'missing') return missing > 0
  return missing + partial + (failOn === 'recommended' ? recommended : 0) > 0
}
