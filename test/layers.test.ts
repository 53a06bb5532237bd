import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from './support/rules.ts'

const LAYERS = ['documents', 'text', 'evidence', 'audit', 'reports', 'api', 'cli']

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'))

const importsOf = (path: string) =>
  [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    match => match[1]!,
  )

test('every source file lies in a layer', () => {
  expect(new Set(sources.map(path => path.split('/')[0]))).toEqual(new Set(LAYERS))
})

test('no layer imports from one above it', () => {
  const upward = sources.flatMap(path => {
    const layer = LAYERS.indexOf(path.split('/')[0]!)
    return importsOf(path)
      .filter(target => target.startsWith('../'))
      .map(target => join(path, '..', target).replaceAll('\\', '/').split('/')[0]!)
      .filter(target => LAYERS.indexOf(target) > layer)
      .map(target => `${path} imports ${target}`)
  })
  expect(upward).toEqual([])
})

test('only the command line uses Node', () => {
  const users = sources.filter(
    path =>
      !path.startsWith('cli/') &&
      importsOf(path).some(target => target.startsWith('node:') || builtinModules.includes(target)),
  )
  expect(users).toEqual([])
})

test('the core bundles for a browser', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './src/audit/index.ts'; export * from './src/documents/index.ts'",
      resolveDir: root,
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  })
  expect(outputFiles[0]!.text.length).toBeGreaterThan(10_000)
})
