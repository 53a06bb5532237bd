/** Rules as the audit uses them: what `rules/*.yaml` becomes when it is compiled. Plain JSON. */
import type { Lexicon } from './lexicon.ts'
import type { Weights } from './likelihood.ts'

/** A text in both languages of the tool. */
export interface Text {
  nl: string
  en: string
}

/** What closing a gap takes: a sentence, an agreement between people, or time or money. */
export type Effort = 'text' | 'agreement' | 'means'

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
  /** whether it is the law of today */
  binding: boolean
  sources: string[]
  /** the model that an organisation's own one was made of */
  extends?: ModelId
  /** what an own model leaves out, or asks less strictly than the models it was made of */
  lowered?: LoweredRule[]
}

/** An element or a criterion that an own model asks less strictly than the model `than`, and where it says so. */
export interface LoweredRule {
  rule: string
  title: Text
  than: ModelId
  from: Strictness
  to: Strictness
  /** of the model's file; line and column 1-based */
  path: string
  line: number
  column: number
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
  effort: Effort
  /** who usually does it (`rules/owners.yaml`) */
  owner: Text
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
  criteria: CriterionRule[]
}

/** A sector of the catalogue (MIZ 1.1.4) and the facts that follow from it (`rules/sectors.yaml`). */
export interface SectorRule {
  id: string
  title: Text
  duty: 'mandatory' | 'advised'
  adultClients: boolean
  mayReportToIndex: boolean
  /** normalised names by which such an organisation speaks of itself */
  own: string[]
  /** words that a protocol of this sector uses */
  words: string[]
}

/** A name that is no longer in use, and what replaced it (`rules/findings.yaml`). */
export interface AbolishedName {
  terms: string[]
  successor: Text
  /** ISO date from which the new name holds */
  since: string
  severity: 'error' | 'warning' | 'info'
  note: Text
}

export interface FindingRules {
  abolishedNames: AbolishedName[]
  /** words that make the mention of an old name history */
  history: string[]
  /** wording per finding; `{slot}` is filled in */
  messages: Record<string, Text>
}

/** All rules, compiled. Plain JSON, made at build time. */
export interface RuleSet {
  /** who can be named as the one who does what an element asks (`rules/owners.yaml`) */
  owners: Record<string, Text>
  models: ModelRule[]
  elements: ElementRule[]
  sectors: SectorRule[]
  findings: FindingRules
  lexicon: Lexicon
  /** what labelled protocols have taught (`rules/weights.json`) */
  weights: Weights
}

/** All but the large tables, which only an audit needs. */
export type RulesAlone = Omit<RuleSet, 'lexicon' | 'weights'>
