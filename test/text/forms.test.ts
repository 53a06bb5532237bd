import { describe, expect, test } from 'vitest'
import {
  adjectiveForms,
  joinedForms,
  normalise,
  nounForms,
  verbForms,
  wordsOf,
} from '../../src/text/index.ts'

describe('forms of a verb', () => {
  test.each([
    ['vragen', ['vraag', 'vraagt', 'vroeg', 'vroegen', 'gevraagd', 'gevraagde']],
    ['wegen', ['weeg', 'weegt', 'woog', 'gewogen']],
    ['bespreken', ['bespreekt', 'besprak', 'besproken']],
    ['registreren', ['registreer', 'registreert', 'registreerde', 'geregistreerd', 'geregistreerde']],
    ['overleggen', ['overleg', 'overlegt', 'overlegde', 'overlegd']],
    ['beslissen', ['beslis', 'beslist', 'besliste']],
    ['noteren', ['noteer', 'noteert', 'genoteerd']],
    ['volgen', ['volg', 'volgt', 'gevolgd']],
    ['vergaderen', ['vergadert', 'vergaderde']],
    ['zijn', ['is', 'was', 'geweest']],
  ])('%s', (infinitive, forms) => {
    for (const form of forms) expect(verbForms(infinitive), form).toContain(form)
  })

  test.each([
    ['begeleiden', 'beleid'],
    ['legen', 'gelegd'],
  ])('%s has no form %s', (infinitive, form) => expect(verbForms(infinitive)).not.toContain(form))
})

test('a separable verb, written as one word', () => {
  for (const form of ['voorleggen', 'voorlegt', 'voorgelegd', 'voorgelegde'])
    expect(joinedForms('voor', 'leggen')).toContain(form)
})

describe('forms of a noun', () => {
  test.each([
    ['signaal', 'signalen'],
    ['kind', 'kinderen'],
    ['lid', 'leden'],
    ['mogelijkheid', 'mogelijkheden'],
    ['gesprek', 'gesprekken'],
    ['dossier', 'dossiers'],
    ['aandachtsfunctionaris', 'aandachtsfunctionarissen'],
    ['huis', 'huizen'],
    ['folder', 'foldertje'],
  ])('%s, %s', (singular, form) => expect(nounForms(singular)).toContain(form))
})

test.each([
  ['acuut', 'acute'],
  ['ernstig', 'ernstigste'],
  ['vertrouwelijk', 'vertrouwelijke'],
])('%s, %s', (adjective, form) => expect(adjectiveForms(adjective)).toContain(form))

describe('words compare alike', () => {
  test.each([
    ['Cliënt', 'client'],
    ['cli\u0308ent', 'client'],
    ['risicotaxatie-instrument', 'risicotaxatieinstrument'],
    ['IB’er', 'iber'],
    ['kinder\u00ADmishandeling', 'kindermishandeling'],
    ['éé\u0301n', 'een'],
  ])('%s', (word, form) => expect(wordsOf(word).map(word => word.form)).toEqual([form]))

  test('a word that a PDF cut at a line end', () => {
    expect(wordsOf('kindermishande-\nling').map(({ form }) => form)).toEqual(['kindermishandeling'])
    expect(wordsOf('advies- en meldpunt').map(({ form }) => form)).toEqual(['advies', 'en', 'meldpunt'])
  })

  test('offsets are those of the text', () => {
    const text = 'De cliënt — thuis'
    for (const { form, start, end } of wordsOf(text)) expect(normalise(text.slice(start, end))).toBe(form)
  })
})
