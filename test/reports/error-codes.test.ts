/** The codes behind errors, which people search for and scripts rely on. */
import { describe, expect, test } from 'vitest'
import { programOf } from '../../src/cli/program.ts'
import { ERROR_CODES, type ErrorName } from '../../src/reports/error-codes.ts'
import { errorNamed, errorPages, renderErrorPage } from '../../src/reports/error-page.ts'
import { errorMessage, sentences } from '../../src/reports/errors.ts'
import { meldcode } from '../cli/fake-core.ts'

const names = Object.keys(ERROR_CODES) as ErrorName[]

test('a code never changes: new ones are added to this list, none is taken from it or used again', () => {
  expect(names.map(name => `${ERROR_CODES[name]} ${name}`).join('\n')).toMatchInlineSnapshot(`
    "E001 empty
    E002 binary
    E003 too-large
    E004 not-found
    E005 unreadable
    E006 invalid-encoding
    E007 unsupported-format
    E008 too-complex
    E009 yaml-syntax
    E010 yaml-aliases
    E011 yaml-too-complex
    E012 schema
    E013 no-protocol
    E014 internal
    E015 unknown-key
    E016 legacy-format
    E017 damaged
    E018 encrypted
    E019 no-text
    E020 doctype
    E021 unpacked-too-large
    E022 timeout
    E023 too-much-memory
    E101 unknown-option
    E102 unknown-command
    E103 unknown-value
    E104 unknown-model
    E105 unknown-sector
    E106 unknown-element
    E107 missing-value
    E108 missing-argument
    E109 wrong-use
    E110 wrong-number
    E111 two-models
    E112 same-output
    E113 output-exists
    E114 output-is-input
    E115 output-failed
    E116 files-exist
    E117 git-failed
    E118 shard-form
    E119 shard-format
    E120 part-unreadable
    E121 part-of-other
    E122 parts-absent
    E123 other-program
    E124 watch-refused
    E125 shard-combine
    E126 one-protocol
    E127 round-unreadable
    E128 template-unreadable
    E129 browser
    E130 portfolio-unusable
    E131 watch-failed
    E201 config-unreadable
    E202 config-syntax
    E203 config-mistake
    E204 baseline-unreadable
    E205 waiver-expired
    E206 waiver-form
    E207 rules-folder
    E208 rule-mistake
    E901 unexpected"
  `)
})

test('no two errors share a code', () => expect(new Set(Object.values(ERROR_CODES)).size).toBe(names.length))

test.each(Object.keys(sentences.nl) as (keyof typeof sentences.nl)[])(
  'the message on a document that is %s ends in its code',
  code => {
    for (const lang of ['nl', 'en'] as const)
      expect(errorMessage({ path: 'a.md', error: { code } }, lang)).toMatch(
        new RegExp(` \\[${ERROR_CODES[code]}\\]$`),
      )
  },
)

test.each([
  [['check', '--modle', 'x'], 'unknown-option'],
  [['chek'], 'unknown-command'],
  [['check', '--format', 'sarf'], 'unknown-value'],
  [['check', '--model', 'basismodel'], 'unknown-model'],
  [['check', '--sector', 'school'], 'unknown-sector'],
  [['explain', 'kindchek'], 'unknown-element'],
  [['explain', 'E999'], 'unknown-value'],
  [['check', '--format'], 'missing-value'],
  [['explain'], 'missing-argument'],
  [['explain', 'kindcheck', 'nog', 'iets'], 'wrong-use'],
  [['check', '--staff', 'veel'], 'wrong-number'],
  [['models', '--diff', 'basismodel-2010'], 'two-models'],
  [['check', '--format', 'json', '--format', 'tap'], 'same-output'],
  [['check', '--format', 'json', '--output', 'package.json'], 'output-exists'],
  [['check', '--shard', '9/3'], 'shard-form'],
  [['check', '-', '--watch'], 'watch-refused'],
  [['merge', 'nergens.json'], 'part-unreadable'],
  [['check', '--config', 'nergens.yaml'], 'config-unreadable'],
  [['check', '--baseline', 'nergens.json'], 'baseline-unreadable'],
] as const)('%j: %s', async (args, name) => {
  const { err, code } = await meldcode([...args])
  expect([code, err.trimEnd()]).toEqual([2, expect.stringMatching(`\\[${ERROR_CODES[name]}\\]$`)])
})

describe('explain', () => {
  test('shows the page in both languages, also of a code in lower case', async () => {
    const { out, code } = await meldcode(['explain', 'e012'])
    expect([out, code]).toEqual([renderErrorPage('schema', { lang: 'nl', columns: 80, colour: 0 }), 0])
    expect(out).toContain('Wat u kunt doen')
    expect((await meldcode(['explain', 'E012', '--lang', 'en'])).out).toContain('What to do')
  })

  test('needs no rules for it', async () => {
    const { loads, out } = await meldcode(['explain', 'E203', '--config', 'nergens.yaml'])
    expect([loads, out]).toEqual([0, expect.stringContaining('E203')])
  })

  const io = { version: '1', columns: 80, colour: 0 } as Parameters<typeof programOf>[0]
  const flags = new Set(
    programOf(io, 'nl', {} as Parameters<typeof programOf>[2])
      .commands.flatMap(command => [command, ...command.commands])
      .flatMap(({ options }) => options.map(({ long }) => long))
      .concat('--lang', '--version', '--help'),
  )
  test.each(names)('the page on %s is whole, and names options that exist', name => {
    expect(errorNamed(ERROR_CODES[name])).toBe(name)
    for (const lang of ['nl', 'en'] as const) {
      const page = errorPages[lang][name]
      for (const text of Object.values(page)) expect(text).toMatch(/\S/)
      const own = [page.why, page.todo, page.example].filter(text => !/libreoffice|iconv|ocrmypdf/.test(text))
      for (const [flag] of own.join(' ').matchAll(/(?<!<!)--[a-z][a-z-]*/g)) expect(flags).toContain(flag)
    }
  })
})
