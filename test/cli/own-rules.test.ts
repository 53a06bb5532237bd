/** The command with rules of an organisation's own: the example of docs/writing-rules.md. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { BIN, PLAIN, runIn } from '../support/command.ts'
import { ownRuleFiles, putFiles } from '../support/own-rules.ts'
import { root } from '../support/rules.ts'

const cwd = mkdtempSync(join(tmpdir(), 'meldcode-own-'))
afterAll(() => rmSync(cwd, { recursive: true }))
beforeAll(() => {
  putFiles(cwd, ownRuleFiles())
  cpSync(join(root, 'fixtures/corpus/onderwijs-de-regenboog.md'), join(cwd, 'protocol.md'))
  const text = readFileSync(join(cwd, 'protocol.md'), 'utf8')
  writeFileSync(join(cwd, 'dieren.md'), `${text}\nDe mentor vraagt of er huisdieren zijn.\n`)
})

const run = (...args: string[]) => runIn(cwd, args)
const json = (...args: string[]) => JSON.parse(run('check', '--format', 'json', ...args).out)
const ELEMENT = join(cwd, 'beleid/regels/elements/huisdieren.yaml')

/** Does something while a file is otherwise than it was. */
function whileChanged(path: string, change: (text: string) => string, act: () => void): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, change(text))
  try {
    act()
  } finally {
    writeFileSync(path, text)
  }
}

describe('check', () => {
  const verdictOf = (report: ReturnType<typeof json>, path: string) =>
    report.documents
      .find((document: { path: string }) => document.path === path)
      .elements.find(({ id }: { id: string }) => id === 'huisdieren')?.verdict

  test('asks what the own model adds, and tells what it lowers', () => {
    const report = json('protocol.md', 'dieren.md')
    expect([verdictOf(report, 'protocol.md'), verdictOf(report, 'dieren.md')]).toEqual(['missing', 'present'])
    expect(report.lowered).toMatchObject([
      {
        model: 'ooststelle-2026',
        rule: 'bestaande-protocollen',
        path: 'beleid/regels/models/ooststelle.yaml',
      },
    ])
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
    validate(report)
    expect(validate.errors).toBeNull()
  })

  test('--model names the own model beside others, and all includes it', () => {
    expect(json('dieren.md', '--model', 'all').models).toContain('ooststelle-2026')
    const { models, documents } = json('dieren.md', '--model', 'ooststelle-2026,besluit-2019')
    expect(models).toEqual(['ooststelle-2026', 'besluit-2019'])
    expect(Object.keys(documents[0].scores)).toEqual(models)
  })

  test('the built-in elements get the verdicts that they get without', () => {
    const built = (report: ReturnType<typeof json>) =>
      report.documents[0].elements.filter(({ id }: { id: string }) => id !== 'huisdieren')
    expect(built(json('dieren.md', '--model', 'basismodel-2010'))).toEqual(
      built(json('dieren.md', '--model', 'basismodel-2010', '--no-config')),
    )
  })

  test('without the configuration there is no own model', () => {
    const { err, code } = run('check', 'dieren.md', '--no-config', '--model', 'ooststelle-2026')
    expect([err, code]).toEqual([expect.stringContaining('model “ooststelle-2026”'), 2])
  })

  test('workers audit with the own rules', () => {
    const paths = ['protocol.md', 'dieren.md']
    expect(json(...paths, '--workers', '2')).toEqual(json(...paths))
  })

  test('an outcome kept under other rules is not used', () => {
    const cached = () => verdictOf(json('dieren.md', '--cache-folder', 'bewaard'), 'dieren.md')
    expect([cached(), cached()]).toEqual(['present', 'present'])
    const other = (text: string) => text.replace('all: [huisdier, navragen]', 'all: [huisdier, meldpunt]')
    whileChanged(ELEMENT, other, () => expect(cached()).toBe('missing'))
  })

  test('without own rules, nothing that reads or compiles them is loaded, nor any YAML', () => {
    writeFileSync(join(cwd, 'kaal.md'), '# Meldcode\n\nDe mentor overlegt met een collega.\n')
    const loaded = (...args: string[]) => {
      const folder = mkdtempSync(join(cwd, 'dekking-'))
      spawnSync(process.execPath, [BIN, 'check', 'kaal.md', ...args], {
        cwd,
        env: { ...PLAIN, NODE_V8_COVERAGE: folder },
      })
      const urls = readdirSync(folder).flatMap(name =>
        JSON.parse(readFileSync(join(folder, name), 'utf8')).result.map(({ url }: { url: string }) => url),
      )
      return urls
        .filter(url => url.startsWith('file:') && url.includes('/dist/'))
        .filter(url => /heeft geen woorden|YAMLParseError/.test(readFileSync(fileURLToPath(url), 'utf8')))
        .length
    }
    expect(loaded()).toBeGreaterThan(1)
    expect(loaded('--no-config')).toBe(0)
  })
})

describe('a divided run', () => {
  beforeAll(() => {
    for (const i of [1, 2]) run('check', 'protocol.md', 'dieren.md', '--shard', `${i}/2`, '--output', `d${i}`)
  })

  test('merged it is the whole', () =>
    expect(run('merge', 'd1', 'd2', '--format', 'json').out).toBe(
      run('check', 'protocol.md', 'dieren.md', '--format', 'json').out,
    ))

  test('is refused where other rules hold', () => {
    const refused = { code: 2, out: '', err: expect.stringContaining('andere eigen regels') }
    expect(run('merge', 'd1', 'd2', '--no-config')).toEqual(refused)
    whileChanged(
      ELEMENT,
      text => `${text}\n`,
      () => expect(run('merge', 'd1', 'd2')).toEqual(refused),
    )
  })
})

describe('looking up', () => {
  test.each([
    [['explain', 'huisdieren'], /Huisdieren in het gezin[\s\S]*ooststelle-2026 +vereist/],
    [['explain', 'handelingsplicht'], /basismodel-2010 +aanbevolen[\s\S]*ooststelle-2026 +vereist/],
    [['models'], /breidt basismodel-2010 uit[\s\S]*! ooststelle-2026 verlaagt “Bestaande protocollen”/],
    [['models', '--diff', 'basismodel-2010', 'ooststelle-2026'], /Alleen in ooststelle-2026\n +Huisdieren/],
    [
      ['config', '--print'],
      /# ooststelle-2026 verlaagt .+ {2}# beleid\/regels\/models\/ooststelle\.yaml:\d+:\d+/,
    ],
    [['config', '--print'], /rules: \["beleid\/regels"\]/],
  ])('%j', (args, expected) => expect(run(...args).out).toMatch(expected))

  test('without the configuration the element is not known', () =>
    expect(run('explain', 'huisdieren', '--no-config').code).toBe(2))
})

describe('rules test', () => {
  test.each([[[]], [['beleid/regels']], [['beleid/regels', '--no-config']]])('%j: all are right', folder => {
    const { out, code } = run('rules', 'test', ...folder)
    expect([out, code]).toEqual(['13 voorbeelden getoetst, alle kloppen.\n', 0])
  })

  test('names each example that is wrong, with its place', () => {
    const wrong = (text: string) =>
      text
        .replace('De arts vraagt naar dierenmishandeling.', 'De arts vraagt naar de buren.')
        .replace('De hond van de conciërge is welkom.', 'De mentor vraagt naar de hond.')
    whileChanged(ELEMENT, wrong, () => {
      const { out, code } = run('rules', 'test')
      const line = (text: string) =>
        readFileSync(ELEMENT, 'utf8')
          .split('\n')
          .findIndex(each => each.includes(text)) + 1
      expect(out.split('\n')).toEqual([
        expect.stringContaining(
          `beleid/regels/elements/huisdieren.yaml:${line('de buren')}:11 “De arts vraagt naar de buren.” zou moeten voldoen aan huisdieren-nagevraagd`,
        ),
        expect.stringContaining(
          `beleid/regels/elements/huisdieren.yaml:${line('naar de hond')}:16 “De mentor vraagt naar de hond.” zou niet mogen voldoen`,
        ),
        '13 voorbeelden getoetst, 2 kloppen niet.',
        '',
      ])
      expect(code).toBe(1)
    })
  })
})

describe('refused with words', () => {
  const config = join(cwd, 'meldcode.config.yaml')
  const withRules = (folder: string, act: () => void) =>
    whileChanged(config, () => `rules: [${folder}]\n`, act)

  test('a mistake in a rule, with its file as seen from here', () => {
    const typo = (text: string) => text.replace('satisfied-by', 'x').replace('sources:', 'source:')
    whileChanged(ELEMENT, typo, () => {
      const { err, code } = run('check', 'dieren.md')
      expect([err, code]).toEqual([
        expect.stringMatching(
          /^beleid\/regels\/elements\/huisdieren\.yaml:\d+:\d+ .*[\s\S]*"source" hoort hier niet\. Bedoelde u "sources"\?/,
        ),
        2,
      ])
    })
  })

  test.each([
    ['nergens', () => {}, /^meldcode\.config\.yaml:1:9 De map nergens .+\(ENOENT\)/],
    ['protocol.md', () => {}, /protocol\.md is geen map/],
    ['leeg', () => mkdirSync(join(cwd, 'leeg')), /In leeg staan geen regels/],
    [
      'los',
      () => putFiles(cwd, [{ path: 'los/tolk.yaml', text: 'id: tolk\n' }]),
      /^los\/tolk\.yaml:1:1 Dit bestand ligt niet waar regels liggen/,
    ],
    [
      'groot',
      () =>
        putFiles(
          cwd,
          Array.from({ length: 5 }, (_, i) => ({
            path: `groot/lexicon/${i}.yaml`,
            text: '#'.repeat(499_000),
          })),
        ),
      /In groot staat te veel/,
    ],
    [
      'kwaad',
      () =>
        putFiles(cwd, [{ path: 'kwaad/lexicon/a.yaml', text: 'concepts: { "a\\e[2J": { label: 1 } }\n' }]),
      /^(?=.*a\.yaml:1:)[^\u001b]+$/s,
    ],
  ])('the folder %s', (folder, prepare, expected) => {
    prepare()
    withRules(folder, () => {
      const { err, code } = run('check', 'dieren.md')
      expect([err, code]).toEqual([expect.stringMatching(expected), 2])
    })
  })

  test('a test of rules that are not there', () =>
    expect(run('rules', 'test', '--no-config')).toMatchObject({
      code: 2,
      err: expect.stringContaining('geen eigen regels'),
    }))
})
