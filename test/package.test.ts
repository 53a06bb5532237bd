/** The package as it is published: packed, installed in an empty folder, and used. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { PLAIN } from './support/command.ts'
import { root } from './support/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, args: string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', env: PLAIN, maxBuffer: 50_000_000 })
function done(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = run(command, args, cwd)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}
const example = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/api.md'), 'utf8'))![1]!
const SHOWN =
  /^\d+ elementen ontbreken\n(?:\d+:\d+ .+\n)*3:\d+ “AMK” .+\n(?:.+\n)*Besluit .+: \d+ elementen\n$/

let files: string[]
beforeAll(() => {
  done(process.execPath, ['scripts/types.js'], root)
  const [own] = JSON.parse(
    done('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, '.'], root),
  )
  files = own.files.map(({ path }: { path: string }) => path)
  const empty = join(folder, 'leeg')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{ "type": "module" }')
  done('npm', ['install', '--offline', '--no-audit', '--no-fund', `../${own.filename}`], empty)
}, 120_000)
const at = () => join(folder, 'leeg')

test('holds what is needed, and no more', () => {
  const folders = [...new Set(files.map(path => path.split('/')[0]))].sort()
  expect(folders).toEqual(['LICENSE', 'README.md', 'bin', 'dist', 'man', 'package.json', 'schemas', 'types'])
  expect(files.filter(path => /test|fixture|\.ts$(?<!\.d\.ts)|\.map$/.test(path))).toEqual([])
  expect(
    readdirSync(join(at(), 'node_modules'))
      .filter(name => !name.startsWith('.'))
      .sort(),
  ).toEqual(['meldcode'])
})

test('ships its manual pages', () => expect(files).toEqual(expect.arrayContaining(manifest.man)))

test('ships the licences of what it bundles', () => {
  const text = readFileSync(join(at(), 'node_modules/meldcode/dist/THIRD-PARTY.txt'), 'utf8')
  for (const name of ['commander', 'yaml', 'micromark']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('the command runs', () => {
  writeFileSync(join(at(), 'p.md'), '# Meldcode De Linde\n\nBel bij twijfel het AMK.\n')
  const { stdout, status } = run('npx', ['--no', 'meldcode', 'check', 'p.md', '--workers', '2'], at())
  expect([stdout, status]).toEqual([expect.stringContaining('Meldcode De Linde'), 1])
})

describe('the API', () => {
  test('the example of the docs', () => {
    writeFileSync(join(at(), 'voorbeeld.js'), example)
    expect(done(process.execPath, ['voorbeeld.js'], at())).toMatch(SHOWN)
  })

  test('compiles against its types, and a wrong option does not', () => {
    const tsc = (source: string) => {
      writeFileSync(join(at(), 'voorbeeld.ts'), source)
      const options = [
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--lib',
        'es2023,dom',
      ]
      return run(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'voorbeeld.ts'],
        at(),
      )
    }
    const right = tsc(example)
    expect(right.status, right.stdout).toBe(0)
    expect(tsc(example.replace('staff: 26', 'staf: 26')).stdout).toContain("'staf' does not exist")
  })

  test('in a browser: bundled, and run with nothing of Node', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `(async () => {${example.replace(/^import (.*) from (.*)$/m, 'const $1 = await import($2)')}})().then(done, done)`,
        resolveDir: at(),
      },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      logLevel: 'silent',
    })
    let shown = ''
    const error = await new Promise(done => {
      const console = { log: (text: string) => (shown += `${text}\n`) }
      runInContext(outputFiles[0]!.text, createContext({ console, done, TextEncoder, TextDecoder, atob }))
    })
    expect(error).toBeUndefined()
    expect(shown).toMatch(SHOWN)
  })

  test('a document that cannot be read, and names that do not exist', async () => {
    const script = `
      import { audit, loadModel } from 'meldcode'
      const { ok, error } = await audit('a: [', { path: 'p.yaml' })
      console.log(ok, error.code, error.line, error.message.nl)
      for (const wrong of [audit('x', { models: ['basis'] }), audit('x', { sector: 'zorg' }), loadModel('basis')])
        await wrong.catch(({ name, message }) => console.log(name, message.split(';')[0]))`
    writeFileSync(join(at(), 'fout.js'), script)
    expect(done(process.execPath, ['fout.js'], at()).trim().split('\n')).toEqual([
      expect.stringMatching(/^false yaml-syntax 1 Dit is geen geldige YAML/),
      'RangeError there is no model "basis"',
      'RangeError there is no sector "zorg"',
      'RangeError there is no model "basis"',
    ])
  })
})

describe('what others ask of a package', () => {
  test('publint', () => {
    const { stdout, status } = run(
      'npx',
      ['--no', 'publint', 'run', '--strict', '--pack', 'false', join(at(), 'node_modules/meldcode')],
      root,
    )
    expect(stdout).toContain('All good!')
    expect(status).toBe(0)
  })

  test('are the types wrong?', () => {
    const tarball = readdirSync(folder).find(name => /^meldcode-.*\.tgz$/.test(name))!
    const { stdout, status } = run(
      'npx',
      [
        '--no',
        'attw',
        join(folder, tarball),
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        './schemas/*',
      ],
      root,
    )
    expect(status, stdout).toBe(0)
  })
})
