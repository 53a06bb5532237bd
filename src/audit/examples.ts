/** A rule's examples as its tests: whether the evidence bears them out. */
import type { ProtocolDocument } from '../documents/index.ts'
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

/** Reads an example as a protocol of its own; what is no protocol meets nothing. */
export type ReadExample = (text: string) => Promise<ProtocolDocument | undefined>

/** How many examples an element has, and which of them are wrong. */
export async function examplesOf(
  auditor: Auditor,
  element: ElementRule,
  read: ReadExample,
): Promise<{ count: number; wrong: WrongExample[] }> {
  const all = element.criteria.flatMap(criterion =>
    examplesIn(criterion).map(example => ({ ...example, criterion: criterion.id })),
  )
  const wrong: WrongExample[] = []
  const sector = element.group === 'municipality' ? 'gemeente' : undefined
  for (const example of all) {
    const document = await read(example.text)
    const isMet =
      document !== undefined &&
      auditor.seek(example.criterion, auditor.examine(document, { sector }).grounds).status === 'met'
    if (isMet !== (example.should === 'meet')) wrong.push(example)
  }
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
