/** The compiled rules that lie beside the bundle. */
import { readFileSync } from 'node:fs'
import type { RuleSet } from '../evidence/rules.ts'

const json = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
/** Tables of letters without accents and digits: one byte a character, the quickest to read. */
const table = (name: string) => readFileSync(new URL(name, import.meta.url), 'latin1')

/** All but the vocabulary: enough to tell about the rules. */
export const loadRules = (): Omit<RuleSet, 'lexicon'> => json('./rules.json')

export const loadLexicon = (): RuleSet['lexicon'] => ({
  ...json('./lexicon.json'),
  terms: table('./terms.txt'),
  exact: table('./forms.txt'),
})
