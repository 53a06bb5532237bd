/** What labelled protocols have taught, beside the entries of a rule: a verdict asks both. */
import { describe, expect, test } from 'vitest'
import { Auditor } from '../../src/audit/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import { NOTHING_LEARNED, packWeights, type WeightsFile } from '../../src/evidence/weights.ts'
import { builtInRules } from '../support/rules.ts'

const CRITERION = 'collegiale-consultatie'
/** Says what an entry of the rule asks. */
const PLAIN = 'De mentor bespreekt de signalen met de intern begeleider.'
/** Says it in words that no entry knows. */
const ODD = 'Op maandag knutselen twee begeleiders samen een zwaluwstaart.'

const learned = (start: number, features: Record<string, string> = {}): WeightsFile => ({
  criteria: [CRITERION],
  start: [start],
  features,
})

function found(source: string, weights: WeightsFile | undefined) {
  const read = readDocument(new TextEncoder().encode(source), 'protocol.md')
  if (!read.ok) throw new Error(read.error.code)
  const rules = { ...builtInRules(), weights: weights ? packWeights(weights) : NOTHING_LEARNED }
  const auditor = new Auditor(rules)
  return auditor.seek(CRITERION, auditor.examine(read.document, {}).grounds)
}

describe('what an entry finds', () => {
  test.each([
    ['is firm where nothing was learned of the criterion', undefined, 'met', 'firm'],
    ['is firm where it is likely', learned(10), 'met', 'firm'],
    ['is weak where it is not unlikely', learned(-10), 'met', 'weak'],
    ['is only alike where it is unlikely', learned(-40), 'unmet', 'firm'],
  ])('%s', (_, weights, status, certainty) => {
    expect(found(PLAIN, weights)).toMatchObject({ status, certainty })
  })

  test('stands in the near miss where it is only alike', () => {
    expect(found(PLAIN, learned(-40)).nearMiss?.lacks.nl).toBe('noemt het, maar regelt het niet')
  })
})

describe('what no entry knows', () => {
  // a word is known by its first seven letters; -4.0 + 8.0 = 4.0
  const swallow = learned(-40, { 'word zwaluws': '0:80' })

  test.each([
    ['is weak evidence where it is likely', ODD, 'met'],
    ['is none where it is not', ODD.replace('zwaluwstaart', 'vogelhuisje'), 'unmet'],
    ['is none in a denial', `Wij hebben geen zwaluwstaart. ${ODD.replace('een', 'geen')}`, 'unmet'],
    ['is none in a heading', `# ${ODD}\n`, 'unmet'],
    ['is none in a word or two', 'Een zwaluwstaart.', 'unmet'],
    ['is none in a list of definitions', `## Begrippen\n\n${ODD}\n`, 'unmet'],
  ])('%s', (_, source, status) => {
    expect(found(source, swallow).status).toBe(status)
  })

  test('is quoted as it stands', () => {
    const { passages, certainty } = found(`Eerst dit.\n\n${ODD}\n`, swallow)
    expect(certainty).toBe('weak')
    expect(passages).toMatchObject([{ start: 0, end: ODD.length }])
  })
})

test.each([
  ['a criterion that is not listed', { 'word met': '1:20' }],
  ['a weight that does not fit', { 'word met': '0:200' }],
  ['what is no pair', { 'word met': '0' }],
])('weights with %s are refused', (_, features) => {
  expect(() => packWeights(learned(0, features))).toThrow('rules/weights.json: "word met"')
})
