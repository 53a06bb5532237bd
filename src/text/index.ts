/** Dutch text: words and their forms, sentences, clauses, and how they speak. */
export * from './clauses.ts'
export * from './nouns.ts'
export * from './placeholders.ts'
export * from './sentences.ts'
export * from './standing.ts'
export * from './verbs.ts'
export * from './words.ts'
