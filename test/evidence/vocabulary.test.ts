import { describe, expect, test } from 'vitest'
import { type ConceptSource, compileLexicon } from '../../src/evidence/lexicon.ts'
import { Vocabulary } from '../../src/evidence/vocabulary.ts'
import { wordsOf } from '../../src/text/index.ts'

const label = { nl: 'iets', en: 'something' }

function finds(
  source: Omit<ConceptSource, 'label'>,
  text: string,
  more: Record<string, ConceptSource> = {},
): boolean {
  const lexicon = compileLexicon({ sought: { label, ...source }, ...more })
  const vocabulary = new Vocabulary(JSON.parse(JSON.stringify(lexicon)))
  return vocabulary
    .hits(text, wordsOf(text))
    .some(({ concepts }) => concepts.some(concept => vocabulary.names[concept] === 'sought'))
}

describe('a verb', () => {
  test.each([
    ['raadplegen', 'De mentor raadpleegt Veilig Thuis.', true],
    ['raadplegen', 'Veilig Thuis wordt geraadpleegd.', true],
    ['raadplegen', 'Een raadslid vraagt ernaar.', false],
    ['advies vragen', 'Zij vraagt Veilig Thuis om advies.', true],
    ['advies vragen', 'Zij vraagt naar de weg.', false],
    ['in kaart brengen', 'Hij brengt de signalen die hij ziet zo feitelijk mogelijk in kaart.', true],
    ['voor|leggen', 'Hij legt de zaak voor aan het team.', true],
    ['voor|leggen', 'De zaak wordt voorgelegd.', true],
    ['voor|leggen', 'Het team vraagt haar de zaak voor te leggen.', true],
    ['voor|leggen', 'Hij legt de map klaar voor het team.', false],
    ['voor|leggen', 'Hij legt de zaak nu voor.', true],
    ['aan|vragen', 'Zij vraagt hulp aan.', true],
    ['aan|vragen', 'Zij vraagt aan Veilig Thuis wat te doen.', false],
  ])('%s in “%s”: %s', (verb, text, expected) => expect(finds({ verbs: [verb] }, text)).toBe(expected))
})

describe('a noun', () => {
  test.each([
    ['dossier', 'Het dossier van het kind', true],
    ['dossier', 'De dossiers van kinderen', true],
    ['dossier', 'Het leerlingdossier', false],
    ['*dossier', 'Het leerlingdossier', true],
    ['*dossier', 'De leerling-dossiers', true],
    ['signaal*', 'Een signaallijst', true],
    ['risicotaxatie', 'Een risico taxatie volgt', true],
    ['risicotaxatie-instrument', 'Het risicotaxatieinstrument', true],
    ['intern begeleider', 'Met de intern begeleiders', true],
  ])('%s in “%s”: %s', (noun, text, expected) => expect(finds({ nouns: [noun] }, text)).toBe(expected))
})

describe('words', () => {
  test.each([
    ['Veilig Thuis', 'Bel veilig thuis.', true],
    ['Veilig Thuis', 'Is het kind veilig bij u thuis?', false],
    ['niet … eigen houtje', 'Doe dit niet op je eigen houtje.', true],
    ['*mishandel*', 'kindermishandeling', true],
    ['advies- en meldpunt', 'Het Advies- en Meldpunt', true],
  ])('%s in “%s”: %s', (phrase, text, expected) => expect(finds({ words: [phrase] }, text)).toBe(expected))
})

test('an adjective bends', () =>
  expect(finds({ adjectives: ['vertrouwelijk'] }, 'vertrouwelijke gegevens')).toBe(true))

test('an exception is no expression', () => {
  const source = { nouns: ['*zorg'], except: ['jeugdzorg', 'zorg dragen voor'] }
  expect(finds(source, 'Er is een zorg.')).toBe(true)
  expect(finds(source, 'Bureau Jeugdzorg')).toBe(false)
  expect(finds(source, 'zorg dragen voor de planning')).toBe(false)
})

test('a concept includes another', () => {
  const more = { inner: { label, nouns: ['peuter'] } }
  expect(finds({ includes: ['inner'] }, 'de peuter', more)).toBe(true)
  expect(() => compileLexicon({ a: { label, includes: ['b'] } })).toThrow(RangeError)
})

test('words that name what every object has find nothing', () => {
  expect(finds({ nouns: ['dossier'] }, 'constructor toString __proto__ hasOwnProperty')).toBe(false)
})

test('a text of only new words keeps the memory bounded', () => {
  const vocabulary = new Vocabulary(compileLexicon({ sought: { label, nouns: ['dossier'] } }))
  for (let i = 0; i < 60_000; i++) vocabulary.hits(`w${i}`, [{ form: `w${i}`, start: 0, end: 6 }])
  expect(vocabulary.hits('dossier', wordsOf('dossier'))).toHaveLength(1)
})
