import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../src/text/index.ts'

const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence does not end at', () => {
  test.each([
    ['an abbreviation', 'Signalen zijn o.a. blauwe plekken en d.w.z. ook zwijgen.'],
    ['bijv. and enz. before a small letter', 'Denk aan bijv. school, huisarts enz. in de buurt.'],
    ['an article of law', 'Zie art. 5 van de wet en blz. 12.'],
    ['t/m', 'Stap 1 t/m 5 worden vastgelegd.'],
    ['a title and a name', 'Bespreek het met mw. De Vries of dhr. A. Jansen.'],
    ['a section number', 'De weging staat in 3.2 van dit protocol.'],
    ['a time', 'Bel tussen 9.00 en 17.30 uur met Veilig Thuis.'],
    ['a date', 'Vastgesteld op 12.03.2024 door het bestuur.'],
    ['a phone number', 'Veilig Thuis: 0800-2000, of 06.12.34.56.78 buiten kantoortijd.'],
    ['the number that opens it', '1. In kaart brengen van signalen.'],
    [
      'a line that is only wrapped',
      'De leerkracht legt de signalen die zij in de klas ziet\nvast in het dossier van het kind.',
    ],
    ['a question that is its condition', 'Twijfelt u? Leg de zaak dan voor aan Veilig Thuis.'],
  ])('%s', (_, text) => expect(sentences(text)).toEqual([text]))
})

describe('a sentence ends at', () => {
  test.each([
    ['a full stop', 'Wij noteren. Wij overleggen.', ['Wij noteren.', 'Wij overleggen.']],
    ['a full stop and a quotation mark', '“Bel ons.” Zo staat het er.', ['“Bel ons.”', 'Zo staat het er.']],
    [
      'a bullet',
      'De functionaris:\n• houdt overzicht\n• geeft advies',
      ['De functionaris:', '• houdt overzicht', '• geeft advies'],
    ],
    ['an empty line', 'Wij noteren\n\nWij overleggen', ['Wij noteren', 'Wij overleggen']],
    [
      'enz. before a capital',
      'Denk aan school, huisarts enz. De mentor belt.',
      ['Denk aan school, huisarts enz.', 'De mentor belt.'],
    ],
    [
      'a dotted leader with its page',
      'Inleiding ........ 3\nStappen ........ 5',
      ['Inleiding ........ 3', 'Stappen ........ 5'],
    ],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected))
})

test('no sentence is lost and none overlaps another', () => {
  const text = 'Eén. Twee? Drie!\n\n• vier\n• vijf: zes; zeven … acht'
  const stretches = sentencesOf(text)
  for (const [i, { start, end }] of stretches.entries()) {
    expect(end).toBeGreaterThan(start)
    if (i) expect(start).toBeGreaterThanOrEqual(stretches[i - 1]!.end)
  }
  expect(
    stretches
      .map(({ start, end }) => text.slice(start, end))
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))
})
