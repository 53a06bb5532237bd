/** The audit: facts about the organisation, verdicts, remarks on the draft. */
export * from './audit.ts'
export * from './context.ts'
export * from './dates.ts'
export * from './findings.ts'
export * from './genre.ts'
export * from './relevance.ts'
export * from './report.ts'
