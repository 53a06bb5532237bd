import { describe, expect, test } from 'vitest'
import { cliMessages } from '../../src/cli/messages.ts'
import type { ReadErrorCode } from '../../src/documents/index.ts'
import { errorMessage, sentences } from '../../src/reports/errors.ts'
import { messages } from '../../src/reports/messages.ts'

/** All texts of a table by their path; functions called with stand-ins. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(['a'], 2, 3))]]
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

const listed = (table: { names: unknown }) => texts(table.names).map(([path]) => path)

describe.each([
  ['reports', messages],
  ['command line', cliMessages],
])('%s', (_, table) => {
  const safely = (lang: 'nl' | 'en') =>
    JSON.stringify(table[lang], (_, value) => (typeof value === 'function' ? 'ƒ' : value))

  test('both languages have the same entries', () => {
    const keys = (lang: 'nl' | 'en') => listed({ names: JSON.parse(safely(lang)) })
    expect(keys('en')).toEqual(keys('nl'))
  })

  test('no text is empty', () => {
    for (const lang of ['nl', 'en'] as const) expect(safely(lang)).not.toMatch(/:""/)
  })
})

const CODES = Object.keys(sentences.nl) as ReadErrorCode[]

describe.each(['nl', 'en'] as const)('errors in %s', lang => {
  test.each(CODES)('%s: the file, the place, what is wrong and the way out', code => {
    const error = { code, line: 12, column: 5, values: { key: 'stapen', nearest: 'stappen' } }
    const message = errorMessage({ path: 'protocol.yaml', error }, lang)
    expect(message).toMatch(/^protocol\.yaml:12:5 [A-Z]\S+ .+\. .+[.?)]? \[E\d{3}\]$/)
    expect(message).not.toContain('undefined')
  })
})

test.each([
  ['nl', 'p.yaml:12:5 De sleutel “stapen” kennen wij niet. Bedoelde u “stappen”? [E015]'],
  ['en', 'p.yaml:12:5 Unknown key "stapen". Did you mean "stappen"? [E015]'],
] as const)('an unknown key in %s', (lang, message) => {
  const error = {
    code: 'unknown-key',
    line: 12,
    column: 5,
    values: { key: 'stapen', nearest: 'stappen' },
  } as const
  expect(errorMessage({ path: 'p.yaml', error }, lang)).toBe(message)
})

test.each([
  [{ code: 'too-large', values: { bytes: 99, limit: 10 * 1024 * 1024 } }, 'meer dan 10 MB'],
  [
    { code: 'too-complex', values: { what: 'depth', limit: 32 } },
    'te veel lijsten of citaten in elkaar (meer dan 32)',
  ],
  [
    { code: 'yaml-syntax', values: { reason: 'DUPLICATE_KEY', key: 'datum' } },
    'de sleutel “datum” staat er al',
  ],
  [
    { code: 'schema', values: { keyword: 'required', path: 'stappen', expected: 'titel' } },
    'Bij “stappen” ontbreekt de sleutel “titel”',
  ],
  [{ code: 'no-protocol' }, 'Hier is geen protocol over de meldcode gevonden'],
  [{ code: 'unreadable', values: { reason: 'EACCES' } }, '(EACCES)'],
] as const)('%j says %s', (error, part) => {
  expect(errorMessage({ path: 'p', error }, 'nl')).toContain(part)
})

test('a hostile path or key is made visible', () => {
  const error = { code: 'unknown-key', values: { key: '\u001b[2J' } } as const
  expect(errorMessage({ path: 'a\u202eb', error }, 'nl')).toBe(
    'a\\u202eb De sleutel “␛[2J” kennen wij niet. Zie schemas/protocol.schema.json voor de sleutels. [E015]',
  )
})
