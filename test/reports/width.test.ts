import { Chalk } from 'chalk'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { safe } from '../../src/reports/safe.ts'
import { widthOf, wrapped } from '../../src/reports/width.ts'

const chalk = new Chalk({ level: 1 })

describe('widthOf is what string-width says', () => {
  test.each([
    '',
    'Signalen in kaart brengen',
    '“geciteerd” – cliënt …',
    'e\u0301e\u0301n',
    '漢字 한국어 カナ',
    '😀 ✔ ◐ ✘ ○ · ␛',
    chalk.red(`rood ${chalk.bold('vet')}`),
  ])('%j', text => expect(widthOf(text)).toBe(stringWidth(text)))
})

describe('wrapped', () => {
  const dutch = 'De aandachtsfunctionaris neemt drie keer per jaar deel aan het regionale netwerk.'

  test.each([24, 33, 60, 80, 200])('breaks prose at %i columns as wrap-ansi does', width => {
    expect(wrapped(dutch, width)).toEqual(wrapAnsi(dutch, width, { hard: true, wordWrap: true }).split('\n'))
  })

  test('styling stays within its lines', () => {
    for (const line of wrapped(`vooraf ${chalk.dim(dutch)}`, 30).slice(1))
      expect(line).toMatch(/^\u001b\[2m.*\u001b\[22m$/)
    expect(wrapped(`${chalk.bold('kop')} ${dutch}`, 30)[1]).not.toContain('\u001b')
  })

  test('loses nothing and is never too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 10, max: 60 }),
        (any, width) => {
          const text = safe(any)
          const lines = wrapped(text, width)
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
