/** Many organisations: their files together, rounds, progress. */
export * from './actions.ts'
export * from './combine.ts'
export * from './organisation.ts'
export * from './progress.ts'
export * from './run.ts'
export * from './statistics.ts'
export * from './stored-run.ts'
