/** The files that pipelines take from this repository, run as far as that goes without the services. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runActionIn } from './support/action.ts'
import { BIN, PLAIN, runIn } from './support/command.ts'
import { root } from './support/rules.ts'

const NAME = 'protocollen/meldcode verslavingszorg.md'
const cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
afterAll(() => rmSync(cwd, { recursive: true }))

/** A repository of one protocol that has lost what it said of the yearly report. */
beforeAll(() => {
  mkdirSync(join(cwd, 'protocollen'))
  const source = readFileSync(
    join(root, 'fixtures/corpus/gezondheidszorg-verslavingszorg-meridiaan.md'),
    'utf8',
  )
  const worsened = source.replace(/^5\.5 .*$/m, '5.5 Een jaarlijks overzicht wordt niet gemaakt.')
  writeFileSync(join(cwd, NAME), worsened)
  spawnSync('git', ['init', '-q'], { cwd })
  spawnSync('git', ['add', '.'], { cwd })
})
const yaml = (path: string) => parse(readFileSync(join(root, path), 'utf8'))

describe('action.yml', () => {
  const action = yaml('action.yml')

  const runAction = (inputs: Record<string, string>) => runActionIn(cwd, inputs)

  test('a worsened protocol fails, with the annotation on the line', () => {
    const { stdout, status, output, summary } = runAction({ paths: 'protocollen' })
    const line =
      readFileSync(join(cwd, NAME), 'utf8')
        .split('\n')
        .findIndex(text => text.startsWith('5.5')) + 1
    expect(status).toBe(1)
    expect(output).toBe('exit-code=1\n')
    expect(stdout).toContain(`::error file=${NAME},line=${line},endLine=${line},col=1,`)
    expect(stdout).toContain('title=Registratie en jaaroverzicht::Ontbreekt: ')
    expect(summary).toMatch(/^### Meldcode-audit\n\n\| \| bestand/)
    expect(JSON.parse(readFileSync(join(cwd, 'meldcode.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(existsSync(join(cwd, '.meldcode-cache'))).toBe(true)
  })

  test('with the gaps accepted it passes', () => {
    expect(runIn(cwd, ['baseline', 'write', 'protocollen']).code).toBe(0)
    const { status, summary } = runAction({ paths: 'protocollen', baseline: 'meldcode-baseline.json' })
    expect(status).toBe(0)
    expect(summary).toContain('al bekend')
  })

  test('an input is no command, and no glob of the shell', () => {
    const { status, stderr } = runAction({
      paths: '$(touch kwaad) `touch kwaad` ; touch kwaad',
      args: '--fail-on never',
    })
    expect(status).toBe(3)
    expect(stderr).toContain('$(touch Dit bestand bestaat niet.')
    expect(existsSync(join(cwd, 'kwaad'))).toBe(false)
    expect(runAction({ paths: 'protocollen/*.md', args: '--fail-on never' }).status).toBe(0)
  })

  test('every input that it declares is used', () => {
    for (const name of Object.keys(action.inputs))
      expect(JSON.stringify(action.runs)).toContain(`inputs.${name}`)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const isThere = spawnSync('pre-commit', ['--version']).status === 0
  const preCommit = (...args: string[]) =>
    spawnSync('pre-commit', args, { cwd, encoding: 'utf8', env: PLAIN })

  test('is a manifest', context => {
    if (!isThere) return context.skip('pre-commit is not installed')
    const { status, stdout, stderr } = preCommit('validate-manifest', join(root, '.pre-commit-hooks.yaml'))
    expect(status, stdout + stderr).toBe(0)
  })

  test('stops a commit, for the files that it is about', context => {
    if (!isThere) return context.skip('pre-commit is not installed')
    const [hook] = yaml('.pre-commit-hooks.yaml')
    // the same hook, without installing this package again
    const entry = hook.entry.replace(/^meldcode/, `'${process.execPath}' '${BIN}'`)
    const config = { repos: [{ repo: 'local', hooks: [{ ...hook, language: 'system', entry }] }] }
    writeFileSync(join(cwd, '.pre-commit-config.yaml'), JSON.stringify(config))
    writeFileSync(join(cwd, 'README.md'), '# Iets anders\n')
    spawnSync('git', ['add', '.'], { cwd })
    const { status, stdout } = preCommit('run', '--all-files')
    expect(status, stdout).toBe(1)
    expect(stdout).toContain('Registratie en jaaroverzicht')
    expect(stdout).not.toContain('Iets anders')
  })
})

test('integrations/gitlab.yml writes the reports that it declares', () => {
  const { meldcode } = yaml('integrations/gitlab.yml')
  const bin = join(cwd, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${BIN}' "$@"\n`)
  chmodSync(join(bin, 'npx'), 0o755)
  const { status, stdout } = spawnSync('sh', ['-ec', meldcode.script.join('\n')], {
    cwd,
    encoding: 'utf8',
    env: {
      ...PLAIN,
      ...meldcode.variables,
      MELDCODE_PATHS: 'protocollen',
      PATH: `${bin}${delimiter}${process.env.PATH}`,
    },
  })
  expect(status).toBe(1)
  expect(stdout).toContain('MERIDIAAN')
  const { codequality, junit } = meldcode.artifacts.reports
  expect(JSON.parse(readFileSync(join(cwd, codequality), 'utf8'))[0].location.path).toBe(NAME)
  expect(readFileSync(join(cwd, junit), 'utf8')).toContain('<testsuites name="meldcode">')
})

test('what the Dockerfile copies is enough to run, workers and all', () => {
  const image = join(cwd, 'image')
  const copies = readFileSync(join(root, 'Dockerfile'), 'utf8').matchAll(/^COPY --from=build (.+) (\S+)$/gm)
  for (const [, sources, target] of copies)
    for (const source of sources!.split(' ')) {
      const from = source.replace('/src/', '')
      const to = target!.replace('/opt/meldcode', image)
      cpSync(join(root, from), to.endsWith('/') ? join(to, from) : to, { recursive: true })
    }
  writeFileSync(join(cwd, 'c.yaml'), 'failOn: never\n')
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(image, 'bin/meldcode.js'), 'check', 'protocollen', '--workers', '2', '--config', 'c.yaml'],
    { cwd, encoding: 'utf8', env: PLAIN },
  )
  expect([stdout, status]).toEqual([expect.stringContaining('MERIDIAAN'), 0])
})
