/** However the work is divided, the report is the same, byte for byte. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, PLAIN, runIn } from '../support/command.ts'
import { root } from '../support/rules.ts'
import { meldcode } from './fake-core.ts'

const cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
afterAll(() => rmSync(cwd, { recursive: true }))

beforeAll(() => {
  cpSync(join(root, 'fixtures/corpus'), join(cwd, 'protocollen'), { recursive: true })
  mkdirSync(join(cwd, 'leeg'))
  writeFileSync(join(cwd, 'protocollen/kapot.md'), '')
  writeFileSync(
    join(cwd, 'meldcode.config.yaml'),
    'waivers:\n  - { rule: deskundigheid, reason: staat elders, author: M. de Wit }\n',
  )
})

const run = (...args: string[]) => runIn(cwd, args)
const PATHS = ['protocollen', 'leeg', 'nergens.md']
const FORMATS = ['terminal', 'json', 'ndjson', 'sarif', 'junit', 'markdown']
const whole = (format: string) => run('check', ...PATHS, '--format', format)

test('two workers give what one gives', () => {
  for (const format of ['json', 'ndjson'])
    expect(run('check', ...PATHS, '--format', format, '--workers', '2').out).toBe(whole(format).out)
})

test('a run from the cache gives what the first gave', () => {
  const cached = () => run('check', ...PATHS, '--format', 'json', '--cache-folder', 'bewaard')
  const { out, code } = whole('json')
  for (const again of [cached(), cached()]) expect([again.out, again.code]).toEqual([out, code])
  for (const name of readdirSync(join(cwd, 'bewaard'), { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) writeFileSync(join(cwd, 'bewaard', name), 'kapot')
  expect(cached().out).toBe(out)
})

describe('parts', () => {
  const parts = ['deel-3.json', 'deel-1.json', 'deel-2.json']
  beforeAll(() => {
    for (const i of [1, 2, 3])
      expect(run('check', ...PATHS, '--shard', `${i}/3`, '--output', `deel-${i}.json`).code).toBe(0)
  })

  test.each(FORMATS)('merged in any order they are the whole: %s', format => {
    const { out, code } = whole(format)
    const merged = run('merge', ...parts, '--format', format)
    expect(merged.out).toBe(out)
    expect(merged.code).toBe(code)
  })

  test('GNU parallel makes them', context => {
    if (spawnSync('parallel', ['--version']).status !== 0)
      return context.skip('GNU parallel is not installed')
    const command = `"${process.execPath}" "${BIN}" check protocollen --shard {}/4 --output p-{}.json`
    const made = spawnSync('parallel', ['--will-cite', command, ':::', '1', '2', '3', '4'], {
      cwd,
      encoding: 'utf8',
      env: PLAIN,
    })
    expect(made.status, made.stderr).toBe(0)
    const merged = run('merge', 'p-1.json', 'p-2.json', 'p-3.json', 'p-4.json', '--format', 'json')
    expect(merged.out).toBe(run('check', 'protocollen', '--format', 'json').out)
  })

  test.each([
    [['deel-1.json', 'deel-3.json'], 'Van de 3 delen ontbreekt 2.'],
    [['deel-1.json', 'deel-2.json', 'deel-3.json', 'deel-3.json'], 'Een deel is twee keer gegeven.'],
    [['nergens.json'], 'nergens.json is niet te lezen als deel van een rapport (ENOENT).'],
    [['protocollen/kapot.md'], 'is niet te lezen als deel'],
    [['ander.json', ...parts], 'deel-3.json hoort niet bij ander.json'],
    [[], 'Noem de delen'],
  ])('%j → %s', (paths, message) => {
    writeFileSync(
      join(cwd, 'ander.json'),
      readFileSync(join(cwd, 'deel-1.json'), 'utf8').replace('basismodel-2010', 'besluit-2019'),
    )
    const { code, err } = run('merge', ...paths)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

test.each([
  [['--shard', '4/3'], '--shard vraagt een deel en het aantal delen, zoals 1/3, niet “4/3”.'],
  [['--shard', '1/2', '--format', 'json'], 'Een deel heeft geen --format.'],
  [['--workers', 'veel'], '--workers vraagt een aantal'],
])('%j', (args, message) => {
  const { code, err } = run('check', 'protocollen', ...args)
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
})

test('a long run says how far it is, and wipes that away', async () => {
  for (let i = 0; i < 25; i++) writeFileSync(join(cwd, `leeg/${i}.md`), 'onze meldcode')
  let shown = ''
  let time = 0
  const progress = (text: string) => {
    shown += text
  }
  const now = () => new Date((time += 60))
  await meldcode(['check', 'leeg', '--no-config'], { cwd, progress, now })
  expect(shown).toMatch(/^\r\d+\/25(\r\d+\/25)+\r {5}\r$/)
})
