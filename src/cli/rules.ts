/** The compiled rules that lie beside the bundle. */
import { readFileSync } from 'node:fs'
import { maxBytesOf } from '../documents/formats.ts'
import type { Concepts } from '../evidence/rule-files.ts'
import type { RuleSet, RulesAlone } from '../evidence/rules.ts'
import type { Catalogue } from './core.ts'

const json = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
/** A table of letters without accents and digits: one byte a character, the quickest to read. */
const table = (name: string) => readFileSync(new URL(name, import.meta.url), 'latin1')
/** A row of integers in the order of bytes of every machine that Node runs on. */
const integers = (name: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(new URL(name, import.meta.url))
  return new Int32Array(buffer, byteOffset, byteLength / 4)
}

let rules: RulesAlone | undefined

/** All but the large tables and the examples. */
export const loadRules = (): RulesAlone => (rules ??= json('./rules.json'))

/** Rules as the command line knows them before anything is audited. */
export const catalogueOf = ({ models, elements, sectors }: RulesAlone): Catalogue => ({
  models,
  elements,
  sectors: sectors.map(({ id }) => id),
  sectorRules: sectors,
  maxBytesOf,
  digest: () => readFileSync(new URL('./digest.txt', import.meta.url), 'utf8'),
})

/** The rules with their examples: all that there is to tell about them. */
export function loadExplainedRules(): RulesAlone {
  const rules = structuredClone(loadRules())
  const examples = json('./examples.json')
  for (const { criteria } of rules.elements)
    for (const criterion of criteria) criterion.examples = examples[criterion.id]
  return rules
}

/** What the vocabulary was compiled from. */
export const loadConcepts = (): Concepts => json('./concepts.json')

export const loadLexicon = (): RuleSet['lexicon'] => ({
  ...json('./lexicon.json'),
  terms: integers('./terms.bin'),
  index: integers('./index.bin'),
  exact: table('./forms.txt'),
})

/** What labelled protocols have taught. */
export const loadWeights = (): RuleSet['weights'] => ({
  ...json('./weights.json'),
  table: integers('./weights.bin'),
})
