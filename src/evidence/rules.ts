/** Rules as the audit uses them: what `rules/*.yaml` becomes when it is compiled. Plain JSON. */

/** A text in both languages of the tool. */
export interface Text {
  nl: string
  en: string
}

export type ModelId = string
export type Group = 'steps' | 'organisation' | 'principles' | 'decree' | 'municipality'
export type Requirement = 'required' | 'recommended' | 'not-applicable'

/** Facts about an organisation on which a requirement can depend. */
export type Condition = 'adult-clients' | 'may-report-to-index' | 'more-than-20-staff' | 'municipality'

/** How strictly a model asks for an element: always so, or depending on a fact. */
export type Strictness = Requirement | { when: Condition; then: Requirement; else: Requirement }

/** A reference model (`rules/models/<id>.yaml`). */
export interface ModelRule {
  id: ModelId
  order: number
  title: Text
  /** who wants it and what it is, in one or two sentences */
  description: Text
  sources: string[]
}

/** A passage that does not meet a criterion, and why not. */
export interface FailingExample {
  kind: 'denial' | 'intention' | 'other' | 'mention' | 'near'
  text: string
}

/** One way to meet a criterion; concepts by their name in the lexicon. See `docs/writing-rules.md`. */
export interface EvidenceRule {
  /** each entry is a choice: one of its concepts must be there */
  all: string[][]
  about: string[][]
  unless: string[]
  zones: string[]
  outside: string[]
  atLeast: [concept: string, count: number][]
  says: 'yes' | 'no' | 'either'
  byAnyone: boolean
  certainty: 'firm' | 'weak'
  check: string | undefined
}

export interface CriterionRule {
  id: string
  title: Text
  models: Record<ModelId, Strictness>
  why: Text
  remedy: { advice: Text; example: Text }
  evidence: EvidenceRule[]
  examples: { meets: string[]; fails: FailingExample[] }
}

export interface ElementRule {
  id: string
  order: number
  group: Group
  title: Text
  sources: string[]
  models: Record<ModelId, Strictness>
  /** true when one met criterion is enough (`satisfied-by: any`) */
  alternatives: boolean
  /** organisations whose acting counts as the organisation's own in this element ("de gemeente") */
  actors: string[]
  criteria: CriterionRule[]
}
