import { describe, expect, test } from 'vitest'
import { type RuleFile, readRules } from '../../src/evidence/rule-files.ts'
import { ruleFiles } from '../support/rules.ts'

const good = ruleFiles()
const path = 'elements/juridische-ondersteuning.yaml'

/** The mistakes found when one file is changed. */
function mistakes(change: (text: string) => string, file = path): string[] {
  const files: RuleFile[] = good.map(other =>
    other.path === file ? { ...other, text: change(other.text) } : other,
  )
  const result = readRules(files)
  return result.ok ? [] : result.problems.map(({ path, line, message }) => `${path}:${line} ${message.nl}`)
}

test('the built-in rules have no mistakes', () => expect(mistakes(text => text)).toEqual([]))

describe('a rule file is refused, with its line and the way out, for', () => {
  test.each([
    [
      'an unknown concept',
      (text: string) => text.replace(/all: \[([\w-]+)/, 'all: [$1x'),
      /juridische-ondersteuning\.yaml:\d+ Het begrip ".+x" bestaat niet\. Bedoelde u/,
    ],
    [
      'a missing translation',
      (text: string) => text.replace(/^title: \{ nl: (.+), en: .+\}/m, 'title: { nl: $1 }'),
      /:\d+ Hier ontbreekt "en"/,
    ],
    ['an unknown key', (text: string) => `${text}\nkleur: rood\n`, /"kleur" hoort hier niet/],
    ['a duplicate id', (text: string) => text.replace(/^id: .+/m, 'id: opvolging'), /"opvolging" bestaat al/],
    ['a YAML error', (text: string) => `${text}\n  : : [`, /Geen geldige YAML/],
    [
      'an unknown model',
      (text: string) => text.replace('basismodel-2010:', 'basismodel-2011:'),
      /Het model "basismodel-2011" bestaat niet/,
    ],
    [
      'an unknown owner',
      (text: string) => text.replace(/^owner: .+/m, 'owner: burgemeester'),
      /:\d+ "burgemeester" staat niet in rules\/owners\.yaml\. Kies een van: schrijver, bestuur/,
    ],
    [
      'an unknown effort',
      (text: string) => text.replace(/^effort: .+/m, 'effort: veel'),
      /:\d+ Kies een van: text, agreement, means/,
    ],
    ['a file too large', (text: string) => text + '#'.repeat(600_000), /te groot/],
  ])('%s', (_, change, expected) => expect(mistakes(change).join('\n')).toMatch(expected))

  test('evidence that nothing can meet', () => {
    const unreachable = (text: string) =>
      text.replace(/- all: \[([\w-]+)[^\n]*\n( +unless:[^\n]*\n)?/, '- unless: [$1]\n        all: [$1]\n')
    expect(mistakes(unreachable).join('\n')).toMatch(/onbereikbaar/)
  })

  test('a concept without words', () => {
    const change = (text: string) =>
      text.replace('concepts:\n', 'concepts:\n  leeg:\n    label: { nl: leeg, en: empty }\n')
    expect(mistakes(change, 'lexicon/gedeeld.yaml').join('\n')).toMatch(/"leeg" heeft geen woorden/)
  })

  test.each(['*', '-', ''])('a word without a letter or digit: "%s"', word => {
    const change = (text: string) =>
      text.replace(
        'concepts:\n',
        `concepts:\n  leeg:\n    label: { nl: leeg, en: empty }\n    words: ["${word}"]\n`,
      )
    expect(mistakes(change, 'lexicon/gedeeld.yaml').join('\n')).toMatch(/lexicon\/gedeeld\.yaml:\d+/)
  })
})

describe('what closing a gap takes, and who does it', () => {
  const criterionOf = (change: (text: string) => string, id: string) => {
    const files = good.map(file => ({ ...file, text: change(file.text) }))
    const result = readRules(files)
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join(' '))
    return result.rules.elements.flatMap(({ criteria }) => criteria).find(criterion => criterion.id === id)
  }
  const asIs = (text: string) => text
  const without = (text: string) => text.replaceAll(/^ *(effort|owner): .+\n/gm, '')

  test.each([
    ['of the element', asIs, 'scholing', 'means', 'HR of scholing'],
    ['of the criterion, where it differs', asIs, 'eindverantwoordelijke', 'agreement', 'Bestuur of directie'],
    ['without a word on it', without, 'scholing', 'text', 'Schrijver van het protocol'],
  ])('%s', (_, change, id, effort, owner) =>
    expect(criterionOf(change, id)).toMatchObject({ effort, owner: { nl: owner } }),
  )
})
