/** A rule's examples as its tests: whether the evidence bears them out. */
import { readDocument } from '../documents/index.ts'
import type { CriterionRule, ElementRule } from '../evidence/rules.ts'
import type { Auditor } from './audit.ts'

/** An example of which the audit says otherwise than the rule does. */
export interface WrongExample {
  criterion: string
  text: string
  /** what the rule says of it */
  should: 'meet' | 'fail'
  /** where it stands: keys from the criterion on */
  keys: readonly (string | number)[]
}

/** How many examples an element has, and which of them are wrong. */
export function examplesOf(auditor: Auditor, element: ElementRule): { count: number; wrong: WrongExample[] } {
  const all = element.criteria.flatMap(criterion =>
    examplesIn(criterion).map(example => ({ ...example, criterion: criterion.id })),
  )
  const wrong = all.filter(
    ({ criterion, text, should }) => isMet(auditor, element, criterion, text) !== (should === 'meet'),
  )
  return { count: all.length, wrong }
}

function examplesIn({ examples, remedy }: CriterionRule): Omit<WrongExample, 'criterion'>[] {
  const times = new Map<string, number>()
  return [
    ...examples.meets.map((text, i) => ({ text, should: 'meet' as const, keys: ['examples', 'meets', i] })),
    ...examples.fails.map(({ kind, text }) => {
      const i = times.get(kind) ?? 0
      times.set(kind, i + 1)
      return { text, should: 'fail' as const, keys: ['examples', 'fails', kind, i] }
    }),
    { text: remedy.example.nl, should: 'meet', keys: ['remedy', 'example', 'nl'] },
  ]
}

function isMet(auditor: Auditor, { group }: ElementRule, criterion: string, text: string): boolean {
  const read = readDocument(new TextEncoder().encode(text), 'voorbeeld.md')
  if (!read.ok) return false
  const sector = group === 'municipality' ? 'gemeente' : undefined
  return auditor.seek(criterion, auditor.examine(read.document, { sector }).grounds).status === 'met'
}
