import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Outcome, Task } from '../../src/cli/audit-file.ts'
import { type Cache, cacheIn } from '../../src/cli/cache.ts'
import { reportOf } from '../support/audit.ts'
import { builtInRules } from '../support/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = new TextEncoder().encode('onze meldcode')
const task: Task = { path: 'a.md', named: true, options: { models: ['basismodel-2010'], allCriteria: false } }
const audited = reportOf('# Meldcode\n\nWij bellen het AMK.\n', {}, 'a.md')
const outcome: Outcome = { kind: 'audited', document: audited, waivers: [] }
const rules = new Map(builtInRules().elements.map(element => [element.id, element]))

let cache: Cache
beforeEach(() => {
  cache = cacheIn(folder, 'bouw-1', rules)
})

test('gives back what was put in, under the name that is asked for', () => {
  const key = cache.key(bytes, task)
  cache.put(key, outcome)
  expect(cache.get(key, 'b.md')).toEqual({ ...outcome, document: { ...audited, path: 'b.md' } })
})

describe('the key', () => {
  const key = (own: Partial<Task> = {}, text = 'onze meldcode', program = 'bouw-1') =>
    cacheIn(folder, program, rules).key(new TextEncoder().encode(text), { ...task, ...own })

  test.each([
    ['the bytes', () => key({}, 'andere meldcode')],
    ['the options', () => key({ options: { ...task.options, sector: 'onderwijs' } })],
    ['whether it was named', () => key({ named: false })],
    ['the format', () => key({ path: 'a.yaml' })],
    ['the program', () => key({}, 'onze meldcode', 'bouw-2')],
  ])('changes with %s', (_, other) => expect(other()).not.toBe(key()))

  test('does not change with the name', () => expect(key({ path: 'map/ander.md' })).toBe(key()))
})

test('an entry that is damaged, wherever, is as good as none', () => {
  const key = cache.key(bytes, task)
  cache.put(key, outcome)
  const file = join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
  const whole = readFileSync(file)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.boolean(), (at, isCut) => {
      const damaged = Buffer.from(isCut ? whole.subarray(0, at) : whole)
      if (!isCut) damaged[at]! ^= 1
      writeFileSync(file, damaged)
      expect(cache.get(key, 'a.md')).toBeUndefined()
    }),
  )
})

test('an entry under the name of another is none', () => {
  const key = cache.key(bytes, task)
  cache.put(key, outcome)
  const other = cache.key(new TextEncoder().encode('iets anders'), task)
  cache.put(other, { kind: 'skipped' })
  const fileOf = (of: string) => join(folder, of.slice(0, 2), `${of.slice(2)}.json`)
  writeFileSync(fileOf(other), readFileSync(fileOf(key)))
  expect(cache.get(other, 'a.md')).toBeUndefined()
})

test('a failure of our own is not kept, and nothing half written is left', () => {
  const key = cache.key(new TextEncoder().encode('stuk'), task)
  cache.put(key, { kind: 'failed', error: { code: 'internal' } })
  expect(cache.get(key, 'a.md')).toBeUndefined()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(names.filter(name => /\.json\./.test(name))).toEqual([])
})

test('a folder that cannot be written makes nothing wrong', () => {
  const file = join(folder, 'bestand')
  writeFileSync(file, '')
  const closed = cacheIn(file, 'bouw-1', rules)
  closed.put('0'.repeat(64), outcome)
  expect(closed.get('0'.repeat(64), 'a.md')).toBeUndefined()
})
