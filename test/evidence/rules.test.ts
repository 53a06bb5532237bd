/** Every rule's examples are its tests. */
import { describe, expect, test } from 'vitest'
import { Auditor } from '../../src/audit/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import type { ElementRule } from '../../src/evidence/rules.ts'
import { builtInRules } from '../support/rules.ts'

const rules = builtInRules()
const auditor = new Auditor(rules)

function isMet(criterion: string, passage: string, { group }: ElementRule): boolean {
  const read = readDocument(new TextEncoder().encode(passage), 'voorbeeld.md')
  if (!read.ok) throw new Error(`not read: ${read.error.code}`)
  const sector = group === 'municipality' ? 'gemeente' : undefined
  return auditor.seek(criterion, auditor.examine(read.document, { sector }).grounds).status === 'met'
}

describe.each(rules.elements)('$id', element => {
  describe.each(element.criteria)('$id', ({ id, examples, remedy }) => {
    test.each(examples.meets)('is met by: %s', passage => expect(isMet(id, passage, element)).toBe(true))
    test.each(examples.fails)('is not met by $kind: $text', ({ text }) =>
      expect(isMet(id, text, element)).toBe(false),
    )
    test('is met by the passage that its remedy proposes', () =>
      expect(isMet(id, remedy.example.nl, element)).toBe(true))
  })
})
