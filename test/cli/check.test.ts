import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meldcode } from './fake-core.ts'

let cwd: string

const FILES = {
  'goed.md': 'onze meldcode',
  'deels.md': 'onze meldcode: partial',
  'mist.md': 'onze meldcode: denied',
  'advies.md': 'onze meldcode: recommended',
  'leeg.md': ' ',
  'kapot.md': 'BOOM',
  'groot.md': 'x'.repeat(2000),
  'README.md': 'over iets anders',
  'map/a.md': 'onze meldcode',
  'map/b/c.yaml': 'onze meldcode',
  'map/b/c.gold.yaml': 'onze meldcode',
  'map/LICENSE.txt': 'over iets anders',
  'map/plaatje.png': 'onze meldcode',
  'map/node_modules/x.md': 'onze meldcode',
  'map/.git/x.md': 'onze meldcode',
  'anders/x.md': 'over iets anders',
  'met[haken].md': 'onze meldcode',
}

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  symlinkSync('..', join(cwd, 'map/b/lus'))
  mkdirSync(join(cwd, 'leeg'))
})

afterAll(() => rmSync(cwd, { recursive: true }))

const check = (...argv: string[]) => meldcode(['check', ...argv], { cwd })

async function json(...argv: string[]) {
  const { code, out } = await check(...argv, '--format', 'json')
  const report = JSON.parse(out)
  const paths = (list: { path: string }[]) => list.map(({ path }) => path)
  return {
    code,
    report,
    audited: paths(report.documents),
    skipped: paths(report.skipped),
    errors: report.errors,
  }
}

describe('exit code', () => {
  test.each([
    [['goed.md'], 0],
    [['deels.md'], 1],
    [['mist.md'], 1],
    [['advies.md'], 0],
    [['deels.md', '--fail-on', 'missing'], 0],
    [['mist.md', '--fail-on', 'missing'], 1],
    [['advies.md', '--fail-on', 'recommended'], 1],
    [['mist.md', '--fail-on', 'never'], 0],
    [['leeg.md', 'goed.md'], 3],
    [['bestaat-niet.md', 'mist.md'], 3],
    [['kapot.md'], 3],
    [['map'], 0],
    [['anders'], 3],
    [['leeg'], 3],
  ])('%j → %i', async (argv, code) => expect((await check(...argv)).code).toBe(code))
})

describe('paths', () => {
  test('a folder: what is about the subject, in order, without labels, packages or loops', async () => {
    const { audited, skipped, code } = await json('map')
    expect(audited).toEqual(['map/a.md', 'map/b/c.yaml'])
    expect(skipped).toEqual(['map/LICENSE.txt', 'map/b/c.gold.yaml'])
    expect(code).toBe(0)
  })

  test('a named file is audited whatever it is about', async () => {
    expect((await json('map/LICENSE.txt', 'map/b/c.gold.yaml')).audited).toHaveLength(2)
  })

  test('a file both found and named is audited once', async () => {
    expect((await json('map', 'map/a.md', './map/a.md')).audited).toEqual(['map/a.md', 'map/b/c.yaml'])
    expect((await json('anders', 'anders/x.md')).code).toBe(0)
  })

  test('a glob finds as a folder does', async () => {
    const { audited, skipped } = await json('map/**/*')
    expect(audited).toEqual(['map/a.md', 'map/b/c.yaml'])
    expect(skipped).toEqual(['map/LICENSE.txt', 'map/b/c.gold.yaml', 'map/plaatje.png'])
  })

  test('a file whose name looks like a glob is a file', async () => {
    expect((await json('met[haken].md')).audited).toEqual(['met[haken].md'])
  })

  test('no paths: this folder', async () => {
    const { out } = await meldcode(['check', '--format', 'json'], { cwd: join(cwd, 'map') })
    expect(JSON.parse(out).documents.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'b/c.yaml'])
  })

  test('- is standard input', async () => {
    const { out, code } = await meldcode(['check', '-', '--stdin-filename', 'p.yaml', '--format', 'json'], {
      input: 'denied',
    })
    expect([JSON.parse(out).documents[0].path, code]).toEqual(['p.yaml', 1])
  })
})

describe('errors', () => {
  test.each([
    ['bestaat-niet.md', 'bestaat-niet.md Dit bestand bestaat niet. Controleer de naam en de map.'],
    ['*.geen', '*.geen Hier is geen protocol over de meldcode gevonden.'],
    ['anders', 'anders Hier is geen protocol over de meldcode gevonden.'],
    ['leeg.md', 'leeg.md Het bestand is leeg.'],
    ['groot.md', 'groot.md Het bestand is te groot'],
    ['kapot.md', 'kapot.md Bij dit bestand liep het programma vast (Maximum call stack size exceeded).'],
  ])('%s', async (path, message) => {
    const { out, code } = await check(path, 'goed.md')
    expect(out.replace(/\s+/g, ' ')).toContain(message)
    expect(out).toContain('niets ontbreekt')
    expect(code).toBe(3)
  })

  test('on standard error when the report is not for the terminal', async () => {
    const { err } = await check('leeg.md', '--format', 'json')
    expect(err).toBe('leeg.md Het bestand is leeg. Sla het protocol erin op en probeer het opnieuw. [E001]\n')
  })
})

describe('options', () => {
  const optionsOf = async (...argv: string[]) =>
    JSON.parse((await json('goed.md', ...argv)).report.documents[0].title)

  test.each([
    [[], { models: ['basismodel-2010'], allCriteria: false }],
    [['--model', 'besluit-2019'], { models: ['besluit-2019'], allCriteria: false }],
    [
      ['--model', 'besluit-2019,basismodel-2010'],
      { models: ['besluit-2019', 'basismodel-2010'], allCriteria: false },
    ],
    [['--model', 'all'], { models: ['basismodel-2010', 'besluit-2019'], allCriteria: true }],
    [
      ['--sector=onderwijs', '--staff', '26'],
      { models: ['basismodel-2010'], allCriteria: false, sector: 'onderwijs', staff: 26 },
    ],
  ])('%j → %j', async (argv, options) => expect(await optionsOf(...argv)).toEqual(options))
})

describe('--output', () => {
  const at = (name: string) => join(cwd, name)

  test('writes a file without colours, and says so', async () => {
    const { out, err, code } = await meldcode(['check', 'mist.md', '--output', 'rapport.txt'], {
      cwd,
      colour: 1,
    })
    expect({ out, err, code }).toEqual({ out: '', err: 'Rapport geschreven in rapport.txt\n', code: 1 })
    expect(readFileSync(at('rapport.txt'), 'utf8')).toMatch(/^Meldcode-audit/)
  })

  test('overwrites nothing without --force', async () => {
    writeFileSync(at('bestaat.txt'), 'oud')
    const refused = await check('goed.md', '--output', 'bestaat.txt')
    expect(refused.code).toBe(2)
    expect(refused.err).toBe(
      'bestaat.txt bestaat al. Geef --force om het te overschrijven, of een andere naam. [E113]\n',
    )
    expect(readFileSync(at('bestaat.txt'), 'utf8')).toBe('oud')
    expect((await check('goed.md', '--output', 'bestaat.txt', '--force', '--quiet')).err).toBe('')
    expect(readFileSync(at('bestaat.txt'), 'utf8')).toMatch(/^Meldcode-audit/)
  })

  test('never overwrites a document under audit', async () => {
    const { code, err } = await check('goed.md', '--output', './goed.md', '--force')
    expect(code).toBe(2)
    expect(err).toContain('is zelf een van de documenten')
    expect(readFileSync(at('goed.md'), 'utf8')).toBe(FILES['goed.md'])
  })

  test('an output belongs to the format before it; the one without goes to the screen', async () => {
    const { out, err, code } = await check(
      ...['mist.md', '--format', 'ndjson', '--output', 'r.ndjson', '--format', 'terminal'],
      ...['--format=sarif', '--output=r.sarif'],
    )
    expect([code, err]).toEqual([1, 'Rapport geschreven in r.ndjson\nRapport geschreven in r.sarif\n'])
    expect(out).toMatch(/^Meldcode-audit/)
    expect(JSON.parse(readFileSync(at('r.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(at('r.ndjson'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  test.each([
    [['--format', 'json', '--format', 'tap'], 'Maar één rapport kan op het scherm.'],
    [['--output', 'x.txt', '--format', 'json', '--output', './x.txt'], 'Twee rapporten in ./x.txt'],
  ])('two reports to one place: %j', async (argv, message) => {
    const { code, err } = await check('goed.md', ...argv)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })

  test('a folder that is not there', async () => {
    const { code, err } = await check('goed.md', '--output', 'nergens/rapport.txt')
    expect(code).toBe(2)
    expect(err).toContain('kon niet worden geschreven (ENOENT)')
  })
})
