/** A protocol's text to its report, for the tests. */
import { type AuditOptions, Auditor, type DocumentReport } from '../../src/audit/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import { builtInRules } from './rules.ts'

let auditor: Auditor | undefined

export function theAuditor(): Auditor {
  auditor ??= new Auditor(builtInRules())
  return auditor
}

export const MODELS = ['basismodel-2010', 'rotterdam-2008', 'besluit-2013', 'besluit-2019']

/** @throws Error when the text cannot be read */
export function reportOf(
  source: string,
  options: Partial<AuditOptions> = {},
  path = 'protocol.md',
): DocumentReport {
  const read = readDocument(new TextEncoder().encode(source), path)
  if (!read.ok) throw new Error(`not read: ${read.error.code}`)
  return theAuditor().audit(read.document, { models: ['basismodel-2010'], allCriteria: false, ...options })
}

export function criterionOf(report: DocumentReport, id: string) {
  const criterion = report.elements.flatMap(({ criteria }) => criteria).find(other => other.id === id)
  if (!criterion) throw new Error(`${id} is not reported`)
  return criterion
}

export function elementOf(report: DocumentReport, id: string) {
  const element = report.elements.find(other => other.id === id)
  if (!element) throw new Error(`${id} is not reported`)
  return element
}
