/** A document's report without what the rules say already: small enough to keep and to send. */
import type { ElementRule } from '../evidence/rules.ts'
import type { CriterionResult, DocumentReport, ElementResult } from './report.ts'

/** What a report says in the words of a rule. */
export type DescribedElement = Pick<ElementRule, 'id' | 'group' | 'title' | 'alternatives' | 'sources'> & {
  criteria: readonly Pick<ElementRule['criteria'][number], 'id' | 'title' | 'why' | 'remedy'>[]
}

/** The elements by their id. */
export type Rules = ReadonlyMap<string, DescribedElement>

export interface PackedDocument extends Omit<DocumentReport, 'elements'> {
  elements: PackedElement[]
}

type PackedElement = Pick<ElementResult, 'id' | 'requirement' | 'requirements' | 'verdict'> & {
  criteria: Omit<CriterionResult, 'title' | 'why' | 'sources' | 'remedy'>[]
}

export const packed = (document: DocumentReport): PackedDocument => ({
  ...document,
  elements: document.elements.map(({ id, requirement, requirements, verdict, criteria }) => ({
    id,
    requirement,
    requirements,
    verdict,
    criteria: criteria.map(({ title, why, sources, remedy, ...found }) => found),
  })),
})

/**
 * The report again, its keys in the order in which the audit gives them.
 * @throws RangeError when the rules are not those it was made with
 */
export function unpacked(document: PackedDocument, rules: Rules): DocumentReport {
  return {
    ...document,
    elements: document.elements.map(({ id, requirement, requirements, verdict, criteria }) => {
      const element = rules.get(id)
      if (!element) throw new RangeError(`there is no element "${id}"`)
      const { group, title, alternatives, sources } = element
      return {
        id,
        group,
        title,
        requirement,
        requirements,
        verdict,
        alternatives,
        criteria: criteria.map(({ suppression, ...found }) => {
          const rule = element.criteria.find(criterion => criterion.id === found.id)
          if (!rule) throw new RangeError(`there is no criterion "${found.id}"`)
          const { requirement, requirements, status, certainty, evidence, nearMiss } = found
          return {
            id: found.id,
            title: rule.title,
            requirement,
            requirements,
            status,
            certainty,
            evidence,
            nearMiss,
            why: rule.why,
            sources,
            remedy: rule.remedy,
            ...(suppression && { suppression }),
          }
        }),
      }
    }),
  }
}
