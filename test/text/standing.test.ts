import { describe, expect, test } from 'vitest'
import { clausesOf, type Standing, standingsOf, wordsOf } from '../../src/text/index.ts'

/** The standing of each clause, with the words it begins with. */
function standings(text: string, year?: number): string[] {
  const words = wordsOf(text)
  const clauses = clausesOf(text, words)
  return standingsOf(text, words, clauses, { year, own: new Set() }).map(
    (standing, i) => `${words[clauses[i]!.first]!.form}: ${standing}`,
  )
}

const least = (text: string, year?: number): Standing[] =>
  standings(text, year).map(line => line.split(': ')[1] as Standing)

describe('provides', () => {
  test.each([
    'De intern begeleider brengt de signalen in kaart.',
    'De IB’er zal de signalen vastleggen in het dossier.',
    'Er wordt nooit gemeld zonder eerst met een collega te overleggen.',
    'Wij overleggen niet alleen met een collega, maar ook met Veilig Thuis.',
    'Zonder toestemming van de ouders wordt niet gemeld, tenzij de veiligheid dat vraagt.',
    'Aarzel niet om Veilig Thuis te bellen.',
    'Zo nodig vraagt de mentor advies aan Veilig Thuis.',
  ])('%s', text => expect(least(text)).toContain('provision'))
})

describe('denies', () => {
  test.each([
    'Wij beschikken niet over een risicotaxatie-instrument.',
    'Er is geen aandachtsfunctionaris.',
    'Een jaarlijks overzicht wordt niet gemaakt.',
    'Een scholingsplan ontbreekt.',
  ])('%s', text => expect(least(text)).toContain('denial'))
})

test('a denial reaches its own clause only', () => {
  expect(
    standings('Wij hebben geen eigen instrument en leggen de weging daarom voor aan Veilig Thuis.'),
  ).toEqual(['wij: denial', 'en: provision'])
})

describe('intends', () => {
  test.each([
    'In 2025 stellen we een aandachtsfunctionaris aan.',
    'Er wordt nog een aandachtsfunctionaris gezocht.',
    'Wij zijn voornemens een scholingsplan te maken.',
    'Een folder voor ouders is in ontwikkeling.',
    'Volgend schooljaar komt er een scholing.',
  ])('%s', text => expect(least(text, 2024)).toContain('intention'))

  test('no more when the year has come', () => {
    expect(least('Sinds 2023 is er een aandachtsfunctionaris.', 2024)).toEqual(['provision'])
  })
})

describe('speaks of another', () => {
  test.each([
    'De gemeente houdt een jaarlijks overzicht bij.',
    'Na de melding bepaalt Veilig Thuis wat er gebeurt.',
    'De branchevereniging informeert alle leden over de meldcode.',
  ])('%s', text => expect(least(text)).toContain('other'))

  test('but a label is nobody’s duty', () => expect(least('Veilig Thuis: 0800-2000')).not.toContain('other'))
})

describe('only refers', () => {
  test.each([
    'Volgens de wet bevat een meldcode in ieder geval vijf stappen.',
    'Een meldcode moet een stappenplan bevatten.',
    'De meldcode is te downloaden op rijksoverheid.nl.',
  ])('%s', text => expect(least(text)).toContain('reference'))
})
