/** One round of audits over a portfolio: its organisations with what was found, kept from year to year. */
import type { DocumentError, DocumentReport, ElementResult } from '../report.ts'
import type { Organisation, SubsidyCondition } from './organisation.ts'

export interface OrganisationResult {
  organisation: Organisation
  /** on all its files together; `null` without any that could be read */
  report: DocumentReport | null
  errors: DocumentError[]
}

export interface PortfolioRun {
  schemaVersion: 1
  tool: { name: 'meldcode'; version: string }
  /** ISO date of the audit */
  date: string
  /** usually the municipality */
  name: string | null
  models: string[]
  condition: SubsidyCondition
  organisations: OrganisationResult[]
}

/** How an organisation stands before any element is looked at. */
export type Standing = 'audited' | 'not-a-protocol' | 'unreadable' | 'no-protocol'

export function standingOf({ report, errors }: OrganisationResult): Standing {
  if (!report) return errors.length > 0 ? 'unreadable' : 'no-protocol'
  return report.findings.some(({ rule, suppression }) => rule === 'not-a-protocol' && !suppression)
    ? 'not-a-protocol'
    : 'audited'
}

/** What an organisation still has to do for the subsidy; `null` for one that gets none. */
export function conditionOf(
  { organisation, report }: OrganisationResult,
  { elements }: SubsidyCondition,
): { isMet: boolean; open: string[] } | null {
  if (organisation.subsidised === false) return null
  if (!report) return { isMet: false, open: elements ?? [] }
  const asked = report.elements.filter(({ id, requirement }) =>
    elements ? elements.includes(id) && requirement !== 'not-applicable' : requirement === 'required',
  )
  const open = asked.filter(element => !isSettled(element)).map(({ id }) => id)
  return { isMet: open.length === 0, open }
}

/** Present, or all that is open waived by the auditor. */
export const isSettled = ({ verdict, requirement, criteria, alternatives }: ElementResult): boolean => {
  if (verdict === 'present') return true
  const open = criteria.filter(c => c.requirement === requirement && c.status !== 'met')
  return alternatives
    ? open.some(({ suppression }) => suppression?.kind === 'waiver')
    : open.every(({ suppression }) => suppression?.kind === 'waiver')
}

/** Share of the required criteria that are met, from 0 to 1; `null` when nothing was audited. */
export const shareOf = ({ report }: OrganisationResult): number | null =>
  report ? (report.score.required > 0 ? report.score.met / report.score.required : 1) : null
