/**
 * A pipeline from end to end: a repository of all protocols of the corpus, of which the gaps were accepted, and
 * a change that makes one of them worse.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runActionIn } from './support/action.ts'
import { runIn } from './support/command.ts'
import { root } from './support/rules.ts'

const NAME = 'protocollen/gezondheidszorg-verslavingszorg-meridiaan.md'
const BASELINE = 'meldcode-baseline.json'
const cwd = mkdtempSync(join(tmpdir(), 'meldcode-pipeline-'))
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a', ...args], { cwd, encoding: 'utf8' })
const runAction = () => runActionIn(cwd, { paths: 'protocollen', baseline: BASELINE })
const accept = () => runIn(cwd, ['baseline', 'write', 'protocollen'])
afterAll(() => rmSync(cwd, { recursive: true }))
beforeAll(() => {
  for (const name of readdirSync(join(root, 'fixtures/corpus')).filter(name => name.endsWith('.md')))
    cpSync(join(root, 'fixtures/corpus', name), join(cwd, 'protocollen', name))
  git('init', '-q')
  accept()
  git('add', 'protocollen', BASELINE)
  git('commit', '-qm', 'Zoals het was')
})

/** What makes the protocol worse: each line with the element or remark that it is about. */
const WORSE = {
  registratie: '5.5 Een jaarlijks overzicht van de meldingen wordt niet gemaakt.',
  'abolished-name': '6.4 Voor advies belt men het AMK.',
  'juridische-ondersteuning': '7.1 Rechtsbijstand is voor rekening van de medewerker zelf.',
}

test('what was accepted passes, and is still told', () => {
  const { status, stdout, summary } = runAction()
  expect(status).toBe(0)
  expect(stdout).not.toMatch(/^::(?:error|warning)/m)
  expect(stdout).toMatch(/^::notice .+\[al bekend in de nulmeting\]/m)
  expect(summary).toMatch(/ 4\/21 \| niets nieuws ontbreekt · \d+ al bekend \|/)
})

describe('a protocol that is made worse', () => {
  let outcome: ReturnType<typeof runAction>
  beforeAll(() => {
    const text = readFileSync(join(cwd, NAME), 'utf8')
    const worse = text
      .replace(/^5\.5 .*$/m, WORSE.registratie)
      .replace(/^7\.1 .*$/m, WORSE['juridische-ondersteuning'])
      .replace(/^### 7\./m, `${WORSE['abolished-name']}\n\n$&`)
      // nothing wrong with this, but all that follows moves
      .replace(/^### 3\./m, '2.3 Deze beleidslijn is besproken in de cliëntenraad.\n\n$&')
    writeFileSync(join(cwd, NAME), worse)
    outcome = runAction()
  })
  /** Each element or remark with the line that the change gave it. */
  const expected = () => {
    const text = readFileSync(join(cwd, NAME), 'utf8').split('\n')
    return Object.fromEntries(Object.entries(WORSE).map(([id, line]) => [id, text.indexOf(line) + 1]))
  }
  const lines = () => Object.values(expected()).sort()
  const check = (format: string) =>
    runIn(cwd, ['check', 'protocollen', '--baseline', BASELINE, '--format', format]).out

  test('stops the pipeline, with an annotation on each of its lines and on no other', () => {
    const { status, stdout, output, summary } = outcome
    expect([status, output]).toEqual([1, 'exit-code=1\n'])
    const places = [...stdout.matchAll(/^::(?:error|warning) file=(.+?),line=(\d+),/gm)]
    expect(places.map(([, file]) => file)).toEqual([NAME, NAME, NAME])
    expect(places.map(([, , line]) => Number(line)).sort()).toEqual(lines())
    expect(summary).toContain(`| ❌ | ${NAME} |`)
  })

  test('code scanning sees those as new, and all else as it was', () => {
    const [{ results }] = JSON.parse(readFileSync(join(cwd, 'meldcode.sarif'), 'utf8')).runs
    type Result = (typeof results)[number]
    const isNew = ({ baselineState }: Result) => baselineState === 'new'
    const placeOf = ({ locations: [{ physicalLocation, logicalLocations }] }: Result) => [
      logicalLocations[0].fullyQualifiedName,
      physicalLocation.region.startLine,
    ]
    expect(Object.fromEntries(results.filter(isNew).map(placeOf))).toEqual(expected())
    const others = results.filter((result: Result) => !isNew(result))
    expect(others.length).toBeGreaterThan(100)
    for (const { baselineState, suppressions } of others)
      expect([baselineState, suppressions.length]).toEqual(['unchanged', 1])
  })

  test('GitLab, review tools and test results say the same', () => {
    const issues = JSON.parse(check('gitlab')).filter(
      ({ severity }: { severity: string }) => severity !== 'info',
    )
    expect(
      issues.map(({ location }: { location: { lines: { begin: number } } }) => location.lines.begin).sort(),
    ).toEqual(lines())
    const rows = [...check('checkstyle').matchAll(/line="(\d+)" column="\d+" severity="(?:error|warning)"/g)]
    expect(rows.map(([, line]) => Number(line)).sort()).toEqual(lines())
    const suites = check('junit').matchAll(/<testsuite name="(.+?)" tests="\d+" failures="([1-9]\d*)"/g)
    expect([...suites].map(([, name, failures]) => [name, failures])).toEqual([[NAME, '2']])
  })

  test('accepted in its turn, it passes', () => {
    const known = () => JSON.parse(readFileSync(join(cwd, BASELINE), 'utf8')).documents
    const before = known()
    expect(accept().code).toBe(0)
    const after = known()
    expect(after).toEqual({ ...before, [NAME]: expect.objectContaining(before[NAME]) })
    expect(Object.keys(after[NAME]).length - Object.keys(before[NAME]).length).toBe(lines().length)
    expect(runAction().status).toBe(0)
  })
})
