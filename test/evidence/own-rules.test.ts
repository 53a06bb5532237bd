/** An organisation's rules beside the built-in ones. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isLower } from '../../src/evidence/own-models.ts'
import { type OwnRulesResult, readOwnRules, type UncompiledRules } from '../../src/evidence/own-rules.ts'
import { type RuleFile, readRules } from '../../src/evidence/rule-files.ts'
import type { Strictness } from '../../src/evidence/rules.ts'
import { ownRuleFiles } from '../support/own-rules.ts'
import { ruleFiles } from '../support/rules.ts'

const good = ownRuleFiles().filter(({ path }) => path !== 'meldcode.config.yaml')
const ELEMENT = 'beleid/regels/elements/huisdieren.yaml'
const LEXICON = 'beleid/regels/lexicon/huisdieren.yaml'

let base: UncompiledRules
beforeAll(() => {
  const built = readRules(ruleFiles())
  if (!built.ok) throw new Error('the built-in rules have mistakes')
  base = { rules: built.rules, concepts: built.concepts }
})

const own = (files: RuleFile[]): OwnRulesResult & { ok: true } => {
  const result = readOwnRules(base, files)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join('\n'))
  return result
}
const changed = (path: string, change: (text: string) => string): RuleFile[] =>
  good.map(file => (file.path === path ? { path, text: change(file.text) } : file))
const model = (id: string, parent: string, rest = ''): RuleFile => ({
  path: `regels/models/${id}.yaml`,
  text: `id: ${id}\nextends: ${parent}\ntitle: { nl: a, en: a }\ndescription: { nl: a, en: a }\nsources: [wet]\n${rest}`,
})
const strictnessIn = (files: RuleFile[], id: string, rule: string) =>
  own(files)
    .own.rules.elements.flatMap(element => [element, ...element.criteria])
    .find(each => each.id === rule)?.models[id]

describe('a model that extends another asks', () => {
  test.each([
    ['what that asks', 'scholing', 'required'],
    ['what that recommends', 'bijzondere-vormen', 'recommended'],
    ['what it raises, in the criteria too', 'plicht-tot-handelen', 'required'],
    ['what it adds', 'huisdieren-nagevraagd', 'required'],
    ['not what it drops', 'protocollen-afgestemd', 'not-applicable'],
    ['not what only others ask', 'afwegingskader-gebruik', undefined],
  ])('%s', (_, rule, expected) => expect(strictnessIn(good, 'ooststelle-2026', rule)).toEqual(expected))

  test('what the built-in models ask stays as it is', () => {
    const { rules } = own(good).own
    for (const element of base.rules.elements) {
      const same = rules.elements.find(({ id }) => id === element.id)!
      const { 'ooststelle-2026': _, ...models } = same.models
      expect(models).toEqual(element.models)
    }
  })

  test('a single criterion can be raised', () => {
    const files = [model('streng', 'basismodel-2010', 'elements: { bijzondere-vormen: required }\n')]
    expect(strictnessIn(files, 'streng', 'bijzondere-vormen')).toBe('required')
    expect(own(files).own.rules.models.find(({ id }) => id === 'streng')?.lowered).toBeUndefined()
  })
})

describe('what a model lowers is told', () => {
  const loweredIn = (files: RuleFile[], id: string) =>
    own(files)
      .own.rules.models.find(each => each.id === id)
      ?.lowered?.map(({ rule, than, from, to, line }) => [rule, than, from, to, line])

  test('with the element, and where', () =>
    expect(loweredIn(good, 'ooststelle-2026')).toEqual([
      ['bestaande-protocollen', 'basismodel-2010', 'recommended', 'not-applicable', 10],
    ]))

  test('of one criterion', () =>
    expect(
      loweredIn(
        [model('los', 'basismodel-2010', 'elements:\n  collegiale-consultatie: recommended\n')],
        'los',
      ),
    ).toEqual([['collegiale-consultatie', 'basismodel-2010', 'required', 'recommended', 7]]))

  test('also by a model that extends the one that lowered it', () =>
    expect(
      loweredIn(
        [
          model('tweede', 'eerste', 'elements: { deskundigheid: recommended }\n'),
          model('eerste', 'basismodel-2010', 'elements: { deskundigheid: not-applicable }\n'),
        ],
        'tweede',
      ),
    ).toEqual([['deskundigheid', 'basismodel-2010', 'required', 'recommended', 6]]))

  const when: Strictness = {
    when: 'adult-clients',
    // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
    then: 'required',
    else: 'not-applicable',
  }
  test.each<[Strictness, Strictness, boolean]>([
    ['recommended', 'required', true],
    ['required', 'recommended', false],
    ['required', when, false],
    ['recommended', when, true],
    [when, 'recommended', true],
    [when, when, false],
    [when, { ...when, when: 'municipality' }, true],
  ])('%j instead of %j: %s', (now, before, expected) => expect(isLower(now, before)).toBe(expected))
})

describe('refused, with its place and the way out', () => {
  const mistakes = (files: RuleFile[]) => {
    const result = readOwnRules(base, files)
    return result.ok
      ? []
      : result.problems.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message.nl}`)
  }

  test.each<[string, RuleFile[] | (() => RuleFile[]), RegExp]>([
    [
      'an element with the name of a built-in one',
      () => changed(ELEMENT, text => text.replace('id: huisdieren', 'id: kindcheck')),
      /huisdieren\.yaml:1:5 "kindcheck" bestaat al in meldcode \(rules\/elements\/kindcheck\.yaml\)/,
    ],
    [
      'a concept with the name of a built-in one',
      () => changed(LEXICON, text => text.replace('  huisdier:', '  meldpunt:')),
      /lexicon\/huisdieren\.yaml:3:\d+ Het begrip "meldpunt" bestaat al in meldcode/,
    ],
    [
      'a model with the name of a built-in one',
      [model('besluit-2019', 'basismodel-2010')],
      /besluit-2019\.yaml:1:5 Het model "besluit-2019" bestaat al in meldcode \(rules\/models/,
    ],
    ['a model called all', [model('all', 'basismodel-2010')], /"all" bestaat al/],
    ['a model called as what every object has', [model('constructor', 'basismodel-2010')], /bestaat al/],
    [
      'a model of nothing',
      [model('los', 'basismodel-2011')],
      /los\.yaml:2:10 "basismodel-2011" bestaat niet\. Bedoelde u "basismodel-2010"\?/,
    ],
    [
      'models of each other',
      [model('a', 'b'), model('b', 'a')],
      /a\.yaml:2:10 Deze modellen breiden elkaar uit/,
    ],
    [
      'an element that is not there',
      [model('los', 'basismodel-2010', 'elements:\n  deskundigheit: required\n')],
      /los\.yaml:7:\d+ "deskundigheit" bestaat niet\. Bedoelde u "deskundigheid"\?/,
    ],
    [
      'a key that is not there',
      [model('los', 'basismodel-2010', 'element: {}\n')],
      /los\.yaml:\d+:\d+ "element" hoort hier niet\. Bedoelde u "elements"\?/,
    ],
    ['no model to extend', [{ path: 'r/models/x.yaml', text: 'id: x\n' }], /ontbreekt "extends"/],
    [
      'a built-in model that would change',
      () => changed(ELEMENT, text => text.replace('  ooststelle-2026: required', '  besluit-2019: required')),
      /huisdieren\.yaml:7:\d+ "besluit-2019" is ingebouwd en blijft zoals het is/,
    ],
    [
      'a name that is none',
      () => changed(ELEMENT, text => text.replace('id: huisdieren', 'id: Huisdieren!')),
      /huisdieren\.yaml:1:5 Schrijf een naam met kleine letters/,
    ],
    [
      'more concepts than anyone needs',
      [
        {
          path: 'r/lexicon/veel.yaml',
          text: `concepts:\n${Array.from({ length: 1001 }, (_, i) => `  a${i}: { label: { nl: a, en: a }, words: [a${i}] }\n`).join('')}`,
        },
      ],
      /meer dan 1000 eigen begrippen/,
    ],
    [
      'YAML that nests without end',
      [{ path: 'r/lexicon/diep.yaml', text: `concepts: ${'['.repeat(100_000)}` }],
      /diep\.yaml:1:\d+ /,
    ],
  ])('%s', (_, files, expected) =>
    expect(mistakes(typeof files === 'function' ? files() : files).join('\n')).toMatch(expected),
  )
})
