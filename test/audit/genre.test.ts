/** Texts about protocols prove nothing: taken for a protocol, one would be praised for all that it tells. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notAProtocol } from '../../src/audit/genre.ts'
import { readDocument } from '../../src/documents/index.ts'
import { criterionOf, MODELS, reportOf } from '../support/audit.ts'
import { root } from '../support/rules.ts'

const folder = join(root, 'fixtures/not-protocols')

function kindOf(name: string) {
  const read = readDocument(readFileSync(join(folder, name)), name)
  if (!read.ok) throw new Error(read.error.code)
  return notAProtocol(read.document)
}

const [protocols, others] = [true, false].map(own =>
  readdirSync(folder).filter(name => name.endsWith('.md') && name.startsWith('protocol-') === own),
)
/** Speaks as "bij ons" throughout, as a protocol does. */
const TAKEN_FOR_ONE = 'column-podcast-drempelvrees.md'

describe('a text about protocols is none', () => {
  test.each(others!.filter(name => name !== TAKEN_FOR_ONE))('%s', name => expect(kindOf(name)).toBeDefined())
  test.fails(TAKEN_FOR_ONE, () => expect(kindOf(TAKEN_FOR_ONE)).toBeDefined())
})

describe('a protocol is one in any voice', () => {
  test.each(protocols!)('%s', name => expect(kindOf(name)).toBeUndefined())
})

test('nothing in the minutes of a meeting is a provision', () => {
  const source = readFileSync(join(folder, 'notulen-teamoverleg-kruimels.md'), 'utf8')
  const report = reportOf(source, { models: MODELS, allCriteria: true })
  expect(report.findings[0]).toMatchObject({ rule: 'not-a-protocol' })
  expect(criterionOf(report, 'eindverantwoordelijke').status).toBe('unmet')
})
