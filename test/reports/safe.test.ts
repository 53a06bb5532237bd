import { describe, expect, test } from 'vitest'
import { safe } from '../../src/reports/safe.ts'

describe('safe', () => {
  test.each([
    ['Gewone tekst, “geciteerd” – met ë.', 'Gewone tekst, “geciteerd” – met ë.'],
    ['rood: \u001b[31m', 'rood: ␛[31m'],
    ['bel \u0007', 'bel ␇'],
    ['C1 \u009b2J', 'C1 \\u009b2J'],
    ['wis \u007f', 'wis ␡'],
    ['om\u202ekeer', 'om\\u202ekeer'],
    ['nul\u200bbreed', 'nul\\u200bbreed'],
    ['tag \u{e0041}', 'tag \\u{e0041}'],
    ['half \ud800', 'half \\ud800'],
    ['zacht\u00adkoppelteken', 'zachtkoppelteken'],
    ['een\r\ntwee\ndrie\tvier\u2028vijf', 'een twee drie vier vijf'],
    ['emoji 😀', 'emoji 😀'],
  ])('%j → %j', (text, shown) => expect(safe(text)).toBe(shown))
})
