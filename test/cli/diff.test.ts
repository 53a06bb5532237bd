import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changesBetween, isLoss } from '../../src/audit/changes.ts'
import { criterion, document, element, quote } from '../reports/sample.ts'
import { runIn } from '../support/command.ts'
import { root } from '../support/rules.ts'

describe('what changed', () => {
  const met = criterion('a')
  const weak = criterion('a', { certainty: 'weak' })
  const unmet = criterion('a', { status: 'unmet' })
  const denied = criterion('a', { status: 'denied', evidence: [quote(1, 'Nee.')] })
  const of = (...criteria: (typeof met)[]) => document({ elements: [element('e', { criteria })] })
  const advice = { requirement: 'recommended' } as const

  test.each([
    ['met → unmet', met, unmet, 'lost', true],
    ['met → denied', met, denied, 'lost', true],
    ['met → weak', met, weak, 'weakened', true],
    ['unmet → denied', unmet, denied, 'weakened', true],
    ['unmet → met', unmet, met, 'gained', false],
    ['denied → unmet', denied, unmet, undefined, false],
    ['weak → met', weak, met, undefined, false],
    ['advice: met → unmet', { ...met, ...advice }, { ...unmet, ...advice }, 'lost', false],
  ])('%s', (_, before, after, kind, loss) => {
    const changes = changesBetween(of(before), of(after))
    expect(changes.map(change => change.kind)).toEqual(kind ? [kind] : [])
    expect(changes.some(isLoss)).toBe(loss)
  })

  test('one alternative for another is no change', () => {
    const either = (first: 'met' | 'unmet', second: 'met' | 'unmet') =>
      document({
        elements: [
          element('e', {
            alternatives: true,
            criteria: [criterion('a', { status: first }), criterion('b', { status: second })],
          }),
        ],
      })
    expect(changesBetween(either('met', 'unmet'), either('unmet', 'met'))).toEqual([])
    expect(changesBetween(either('met', 'unmet'), either('unmet', 'unmet'))).toHaveLength(1)
  })
})

describe('the command', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
  afterAll(() => rmSync(cwd, { recursive: true }))
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      'git',
      ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args],
      { cwd, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
  }
  const run = (...args: string[]) => runIn(cwd, ['diff', ...args])
  const sentence = '5.5 De aandachtsfunctionarissen rapporteren elk jaar'

  beforeAll(() => {
    copyFileSync(
      join(root, 'fixtures/corpus/gezondheidszorg-verslavingszorg-meridiaan.md'),
      join(cwd, 'p.md'),
    )
    copyFileSync(join(cwd, 'p.md'), join(cwd, 'oud.md'))
    git('init', '-q')
    git('add', 'p.md')
    git('commit', '-qm', 'eerste')
    const lines = readFileSync(join(cwd, 'p.md'), 'utf8').split('\n')
    writeFileSync(join(cwd, 'p.md'), lines.filter(line => !line.startsWith(sentence)).join('\n'))
  })

  test.each(['oud.md', 'HEAD:p.md', 'HEAD:./p.md'])('%s against a worsened file', before => {
    const { out, code } = run(before, 'p.md')
    expect(code).toBe(1)
    expect(out).toContain(`Van ${before} naar p.md`)
    expect(out).toContain('Verloren (1)\n  Registratie en jaaroverzicht:')
    expect(out.replace(/\s+/g, ' ')).toContain(`was regel 58: “${sentence}`)
  })

  test('the other way round it is a gain', () => {
    const { out, code } = run('p.md', 'oud.md', '--lang', 'en')
    expect([code, out]).toEqual([0, expect.stringContaining('Gained (1)')])
  })

  test('the same twice', () => {
    expect(run('HEAD:p.md', 'oud.md')).toEqual({
      code: 0,
      err: '',
      out: 'Van HEAD:p.md naar oud.md\n\nAan wat het protocol regelt, is niets veranderd.\n',
    })
  })

  test('for a comment, and for programs', () => {
    expect(run('oud.md', 'p.md', '--format', 'markdown').out).toMatch(
      /^### Van oud\.md naar p\.md\n\n\*\*Verloren\*\* \(1\)/,
    )
    const { changes } = JSON.parse(run('oud.md', 'p.md', '--format', 'json').out)
    expect(changes).toMatchObject([{ kind: 'lost', element: 'registratie', before: { status: 'met' } }])
  })

  test.each([
    [['HEAD:nergens.md', 'p.md'], 2, 'Git kan HEAD:nergens.md niet geven'],
    [['--', '--output=x:y', 'p.md'], 2, 'Git kan --output=x:y niet geven'],
    [['nergens.md', 'p.md'], 3, 'nergens.md Dit bestand bestaat niet.'],
    [['p.md'], 2, 'Noem de oude en de nieuwe versie'],
  ])('%j', (args, code, message) => {
    const outcome = run(...args)
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringContaining(message)])
    expect(outcome.err.trim().split('\n')).toHaveLength(1)
  })
})
