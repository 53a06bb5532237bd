/** The same protocol written otherwise has the same verdicts. */

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelledProtocols } from '../../scripts/labelled.ts'
import { MODELS, reportOf } from '../support/audit.ts'
import { REWRITES } from '../support/rewrites.ts'
import { root } from '../support/rules.ts'

const protocols = labelledProtocols(join(root, 'fixtures/corpus')).filter(({ path }) => path.endsWith('.md'))

/** Every criterion with its status. */
function statuses(source: string): Record<string, string> {
  const report = reportOf(source, { models: MODELS, allCriteria: true })
  return Object.fromEntries(
    report.elements.flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])),
  )
}

const before = new Map(protocols.map(({ name, source }) => [name, statuses(source)]))

describe.each(Object.entries(REWRITES))('%s', (_, rewrite) => {
  test.each(protocols)('$name', ({ name, source }) => {
    expect(statuses(rewrite(source))).toEqual(before.get(name))
  })
})

test('any of them together', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...protocols),
      fc.uniqueArray(fc.constantFrom(...Object.values(REWRITES)), { minLength: 2, maxLength: 4 }),
      ({ name, source }, rewrites) => {
        const rewritten = rewrites.reduce((text, rewrite) => rewrite(text), source)
        expect(statuses(rewritten)).toEqual(before.get(name))
      },
    ),
    { numRuns: 60, seed: 7 },
  )
})
