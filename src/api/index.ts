/** What `import … from 'meldcode'` gives: the audit with the built-in rules, without any Node API. */
import rules from '#rules'
import { apiOf } from './api.ts'

export const { audit, loadModel, models, sectors } = apiOf(rules)
export type { Gap } from '../audit/gaps.ts'
export { gapOf, openCriteria } from '../audit/gaps.ts'
export { type Issue, issuesOf, tally } from '../audit/issues.ts'
export type * from '../audit/report.ts'
export type { AuditOptions, AuditResult, Model } from './api.ts'
