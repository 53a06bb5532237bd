import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { meldcode } from './fake-core.ts'

let cwd: string
const put = (path: string, content: string) => {
  mkdirSync(join(cwd, dirname(path)), { recursive: true })
  writeFileSync(join(cwd, path), content)
}
const config = (text: string) => put('meldcode.config.yaml', text)
const run = (...argv: string[]) => meldcode(argv, { cwd })
const report = async (...argv: string[]) => JSON.parse((await run('check', '--format', 'json', ...argv)).out)

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
  put('.git/HEAD', '')
  put('goed.md', 'onze meldcode')
  put('mist.md', 'onze meldcode: denied')
  put('scholen/a.md', 'onze meldcode')
  put('concept/b.md', 'onze meldcode: denied')
})
beforeEach(() => config(''))
afterAll(() => rmSync(cwd, { recursive: true }))

describe('what holds for a file', () => {
  const settings = `sector: kinderopvang
staff: 40
failOn: never
exclude: ["concept/**"]
overrides:
  - { paths: ["**/*.md"], staff: 12 }
  - { paths: ["scholen/**"], sector: onderwijs, failOn: missing }
`
  const optionsOf = async (path: string, ...argv: string[]) => {
    const { documents } = await report(...argv)
    return JSON.parse(documents.find((each: { path: string }) => each.path === path).title)
  }

  test('the last override that fits, then the file, then what we do by ourselves', async () => {
    config(settings)
    expect(await optionsOf('goed.md')).toMatchObject({ configured: { sector: 'kinderopvang', staff: 12 } })
    expect(await optionsOf('scholen/a.md')).toMatchObject({ configured: { sector: 'onderwijs', staff: 12 } })
  })

  test('an option wins', async () => {
    config(settings)
    const options = await optionsOf('scholen/a.md', '--sector', 'kinderopvang')
    expect(options).toMatchObject({ sector: 'kinderopvang', configured: { staff: 12 } })
    expect((await run('check')).code).toBe(0)
    expect((await run('check', '--fail-on', 'partial')).code).toBe(1)
  })

  test('what is excluded is skipped, unless it is named', async () => {
    config(settings)
    const paths = async (...argv: string[]) =>
      (await report(...argv)).documents.map((each: { path: string }) => each.path)
    expect(await paths()).toEqual(['goed.md', 'mist.md', 'scholen/a.md'])
    expect(await paths('concept/b.md')).toEqual(['concept/b.md'])
  })

  test('include, models and language, from a folder below too', async () => {
    config('include: ["scholen/*.md"]\nmodels: [besluit-2019]\nlang: en\n')
    const { out } = await meldcode(['check'], { cwd: join(cwd, 'scholen') })
    expect(out).toContain('besluit-2019')
    expect(out).toContain('nothing is missing')
    expect(out).not.toContain('mist.md')
  })

  test('--print says where each value comes from', async () => {
    config(settings)
    expect((await run('config', 'scholen/a.md', '--print', '--staff', '3')).out).toBe(
      [
        'models: ["basismodel-2010"]  # standaard',
        'lang: nl  # standaard',
        'sector: "onderwijs"  # meldcode.config.yaml:7:30',
        'staff: 3  # optie',
        'failOn: missing  # meldcode.config.yaml:7:49',
        'exclude: ["concept/**"]  # meldcode.config.yaml:4:1\n',
      ].join('\n'),
    )
  })

  test('--no-config, and none at all', async () => {
    config('sector: onderwijs')
    expect(await optionsOf('goed.md', '--no-config')).not.toHaveProperty('configured')
    expect((await run('config', '--no-config')).out).toContain('Er is geen meldcode.config.yaml')
    expect((await run('config')).out).toBe(
      'meldcode.config.yaml klopt. Wat er geldt: meldcode config --print\n',
    )
  })
})

test.each([
  ['modles: [x]', '1:1 De sleutel “modles” kennen wij niet. Bedoelde u “models”?'],
  ['overrides:\n  - path: [a]', '2:5 De sleutel “path” kennen wij niet. Bedoelde u “paths”?'],
  ['staff: veel', '1:1 Bij “staff” staat niet wat daar hoort (verwacht: integer).'],
  [
    'failOn: soms',
    '1:1 Bij “failOn” staat niet wat daar hoort (verwacht: missing, partial, recommended, never).',
  ],
  ['waivers:\n  - rule: kindcheck\n    reason: x', '2:5 Hier ontbreekt “author”. Voeg het toe.'],
  [
    'waivers:\n  - { rule: kindcheck, reason: x, author: y, expires: morgen }',
    '(verwacht: een datum als 2027-01-31)',
  ],
  [
    'waivers:\n  - { rule: kindchek, reason: x, author: y }',
    '2:7 Onbekend: element, criterium of opmerking “kindchek”. Bedoelde u “kindcheck”?',
  ],
  ['models: [basismodel2010]', 'Bedoelde u “basismodel-2010”?'],
  ['overrides: [{ paths: [a], sector: ondewijs }]', 'Bedoelde u “onderwijs”?'],
  ['models: [a', 'Dit is geen geldige YAML'],
  ['"\\e[2J": 1', '␛[2J'],
])('a mistake is told with its place and the nearest right word: %j', async (text, message) => {
  config(text)
  const { code, out, err } = await run('check', 'goed.md')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^meldcode\.config\.yaml:/)
  expect(err).toContain(message)
})

describe('waivers', () => {
  const check = async (...argv: string[]) => run('check', 'mist.md', ...argv)

  test('a waived gap counts no longer and stays visible', async () => {
    put(
      'mist.md',
      'onze meldcode: denied <!-- meldcode-waive ontkend: staat elders (M. de Wit, 2026-06-15) -->',
    )
    const { code, out } = await check()
    put('mist.md', 'onze meldcode: denied')
    expect(code).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toContain(
      'vrijgesteld door M. de Wit tot en met 2026-06-15: staat elders',
    )
    expect(out).toContain('1 vrijgesteld')
  })

  test.each([
    [
      'after its last day',
      '<!-- meldcode-waive ontkend: x (y, 2026-06-14) -->',
      'mist.md:2:1 De vrijstelling van “ontkend” liep tot en met 2026-06-14.',
    ],
    [
      'in the wrong form',
      '<!-- meldcode-waive ontkend -->',
      'mist.md:2:1 Deze vrijstelling is niet te lezen: “ontkend”.',
    ],
    [
      'without need',
      '<!-- meldcode-waive kindcheck: x (y) -->',
      'mist.md:2:1 De vrijstelling van “kindcheck” is nergens voor nodig.',
    ],
  ])('%s it is told, and waives nothing', async (_, comment, message) => {
    put('mist.md', `onze meldcode: denied\n${comment}\n`)
    const { code, err } = await check()
    put('mist.md', 'onze meldcode: denied')
    expect(code).toBe(1)
    expect(err).toContain(message)
  })

  test('one of the configuration that nothing needs is told only when all is audited', async () => {
    config('waivers:\n  - { rule: kindcheck, reason: staat elders, author: M. de Wit }\n')
    expect((await check()).err).toBe('')
    expect((await run('check')).err).toContain(
      'meldcode.config.yaml:2:5 De vrijstelling van “kindcheck” is nergens voor nodig',
    )
  })
})

describe('baseline', () => {
  test('what was known no longer fails, what is new does', async () => {
    expect((await run('baseline', 'write', 'mist.md')).out).toBe(
      '1 punt uit 1 document vastgelegd in meldcode-baseline.json\n',
    )
    const check = (...argv: string[]) => run('check', '--baseline', 'meldcode-baseline.json', ...argv)
    const { code, out } = await check('mist.md')
    expect(code).toBe(0)
    expect(out).toContain('1 al bekend')
    put('mist.md', 'onze meldcode: denied, partial')
    expect((await check('mist.md')).code).toBe(1)
    put('mist.md', 'onze meldcode: denied')
    expect((await check('concept/b.md')).code).toBe(1)
    const sarif = JSON.parse((await check('mist.md', '--format', 'sarif')).out)
    expect(sarif.runs[0].results[0].baselineState).toBe('unchanged')
  })

  test('from the configuration', async () => {
    config('baseline: meldcode-baseline.json\n')
    expect((await meldcode(['check', '../mist.md'], { cwd: join(cwd, 'scholen') })).code).toBe(0)
  })

  test.each([
    ['nergens.json', 'ENOENT'],
    ['goed.md', 'is not valid JSON'],
    ['leeg.json', 'geen nulmeting'],
  ])('one that cannot be read: %s', async (file, reason) => {
    put('leeg.json', '{}')
    const { code, err } = await run('check', 'goed.md', '--baseline', file)
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(err).toContain('meldcode baseline write')
  })

  test('is a file that reads well in a diff', () => {
    const { documents } = JSON.parse(readFileSync(join(cwd, 'meldcode-baseline.json'), 'utf8'))
    expect(documents).toEqual({ 'mist.md': { [Object.keys(documents['mist.md'])[0]!]: 'ontkend-criterium' } })
  })
})
