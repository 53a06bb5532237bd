import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openCriteria } from '../../src/audit/gaps.ts'
import { coreOf } from '../../src/cli/built-in.ts'
import { run } from '../../src/cli/main.ts'
import { reportOf } from '../support/audit.ts'
import { runIn } from '../support/command.ts'
import { builtInRules } from '../support/rules.ts'
import { meldcode } from './fake-core.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const files = () =>
  readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(cwd.length + 1))
    .sort()
const read = (path: string) => readFileSync(join(cwd, path), 'utf8')

test('the configuration alone, with nobody to ask', () => {
  const { out, code } = runIn(cwd, ['init', '--sector', 'onderwijs', '--staff', '26'])
  expect(code).toBe(0)
  expect(out).toBe('Geschreven: meldcode.config.yaml\nToets nu de protocollen met: meldcode check\n')
  expect(runIn(cwd, ['config']).out).toContain('meldcode.config.yaml klopt')
  expect(parse(read('meldcode.config.yaml'))).toMatchObject({ sector: 'onderwijs', staff: 26 })
})

test('all of it, and the skeleton fails its own audit', () => {
  const { code } = runIn(cwd, [
    'init',
    '--sector',
    'onderwijs',
    '--ci',
    'github',
    '--pre-commit',
    '--skeleton',
  ])
  expect(code).toBe(0)
  expect(files()).toEqual([
    '.github/workflows/meldcode.yml',
    '.pre-commit-config.yaml',
    'meldcode.config.yaml',
    'protocollen/meldcode.md',
  ])
  expect(parse(read('.github/workflows/meldcode.yml')).jobs.meldcode.steps).toHaveLength(4)
  expect(
    new RegExp(parse(read('.pre-commit-config.yaml')).repos[0].hooks[0].files).test('protocollen/a.md'),
  ).toBe(true)
  const check = runIn(cwd, ['check', '--quiet'])
  expect(check.code).toBe(1)
  expect(check.out).toContain('protocollen/meldcode.md')
})

test('asks what was not given', async () => {
  const answers = ['De Linde', 'onderwijs', '26', 'gitlab', 'n', 'n']
  const { code, err } = await meldcode(['init'], { cwd, ask: async () => answers.shift()! })
  expect([code, err, answers]).toEqual([0, '', []])
  expect(files()).toEqual(['.gitlab-ci.yml', 'meldcode.config.yaml'])
  expect(parse(read('.gitlab-ci.yml')).meldcode.artifacts.reports).toHaveProperty('codequality')
})

test('writes over nothing, and then nothing at all, unless forced', () => {
  writeFileSync(join(cwd, 'meldcode.config.yaml'), 'staff: 3\n')
  const refused = runIn(cwd, ['init', '--ci', 'github'])
  expect([refused.code, refused.err]).toEqual([
    2,
    expect.stringContaining('Er staat al: meldcode.config.yaml.'),
  ])
  expect(files()).toEqual(['meldcode.config.yaml'])
  expect(runIn(cwd, ['init', '--ci', 'github', '--force']).code).toBe(0)
})

test.each([
  [['--sector', 'ondewijs'], 'Bedoelde u “onderwijs”?'],
  [['--ci', 'gihtub'], 'Bedoelde u “github”?'],
  [['--staff', 'veel'], '--staff vraagt'],
])('%j', async (args, message) => {
  const { code, err } = await meldcode(['init', ...args], { cwd })
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
})

describe('the skeleton', () => {
  const core = coreOf(builtInRules())
  const io = {
    version: '1',
    stdout: () => {},
    stderr: () => {},
    stdin: async function* () {},
    columns: 80,
    colour: 0 as const,
    now: () => new Date(),
  }

  test.each(core.sectors)(
    'of %s: every required criterion a placeholder, and none of them met',
    async sector => {
      expect(
        await run(
          ['init', '--sector', sector, '--staff', '40', '--skeleton', '--organisation', 'De [Linde] *x*'],
          { ...io, cwd },
          async () => core,
        ),
      ).toBe(0)
      const report = reportOf(read('protocollen/meldcode.md'))
      expect(report.context.sector).toEqual({ value: sector, origin: 'document' })
      const required = report.elements
        .flatMap(({ criteria }) => criteria)
        .filter(({ requirement }) => requirement === 'required')
      expect(required.filter(({ status }) => status === 'met').map(({ id }) => id)).toEqual([])
      expect(required.length).toBeGreaterThan(15)
      const open = report.elements
        .filter(({ requirement }) => requirement === 'required')
        .flatMap(openCriteria)
        .filter(({ requirement }) => requirement === 'required')
      const placeholders = report.findings.filter(
        ({ rule, quote }) => rule === 'placeholder' && quote.startsWith('[in te vullen'),
      )
      expect(placeholders).toHaveLength(open.length)
    },
  )
})
