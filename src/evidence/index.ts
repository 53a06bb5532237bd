/** Evidence: a protocol's sentences against the rules. */
export * from './checks.ts'
export * from './evidence.ts'
export * from './passages.ts'
export * from './rules.ts'
export * from './sections.ts'
export * from './steps.ts'
export * from './vocabulary.ts'
export * from './zones.ts'
