/** The outcome of an audit: plain data, the same for every report format. */
import type { DocumentFormat, ReadError } from '../documents/index.ts'
import type { Group, LoweredRule, ModelId, Requirement, Text } from '../evidence/rules.ts'

export type Verdict = 'present' | 'partial' | 'missing' | 'not-applicable'
export type CriterionStatus = 'met' | 'denied' | 'intended' | 'unmet'
export type Origin = 'option' | 'config' | 'document' | 'detected' | 'unknown'

/** A fact about the organisation and where it came from; value `null` when unknown. */
export interface Fact<T> {
  value: T | null
  origin: Origin
}

export interface AuditContext {
  sector: Fact<string>
  staff: Fact<number>
  adultClients: Fact<boolean>
  mayReportToIndex: Fact<boolean>
}

/**
 * A quotation with its place: 1-based line and column, end exclusive, in UTF-16 code units. In a docx, odt or
 * pdf a line is a paragraph.
 */
export interface Quote {
  quote: string
  /** the file it stands in, where several count together as one protocol */
  path?: string
  /** 1-based page it begins on, where the file has pages */
  page?: number
  line: number
  column: number
  endLine: number
  endColumn: number
  /** headings from the outermost to the innermost */
  section: string[]
}

/** The sentence that comes closest to an unmet criterion. */
export interface NearMiss extends Quote {
  /** what the sentence has and lacks, in words */
  lacks: Text
}

/** Why a gap or remark no longer counts. It is marked, never dropped: who reads a report must see it. */
export type Suppression =
  | {
      kind: 'waiver'
      /** written in the document itself, or in the configuration */
      origin: 'inline' | 'config'
      reason: string
      author: string
      /** ISO date of the last day it holds */
      expires: string | null
    }
  | { kind: 'baseline' }

export interface CriterionResult {
  id: string
  title: Text
  requirement: Requirement
  requirements: Record<ModelId, Requirement>
  status: CriterionStatus
  /** how sure the evidence is; `weak` asks the reader to look for themselves */
  certainty: 'firm' | 'weak'
  /** met: what proves it, best first; denied or intended: the sentence that says so */
  evidence: Quote[]
  nearMiss: NearMiss | null
  why: Text
  sources: string[]
  remedy: { advice: Text; example: Text }
  suppression?: Suppression
}

export interface ElementResult {
  id: string
  group: Group
  title: Text
  requirement: Requirement
  requirements: Record<ModelId, Requirement>
  verdict: Verdict
  /** true when one met criterion is enough */
  alternatives: boolean
  criteria: CriterionResult[]
}

export type FindingRule =
  | 'abolished-name'
  | 'placeholder'
  | 'empty-section'
  | 'no-date'
  | 'no-contact'
  | 'misnumbered-steps'
  | 'not-a-protocol'

/** A remark on the draft. `message` holds the words of the rule file, filled in. */
export interface Finding {
  rule: FindingRule
  severity: 'error' | 'warning' | 'info'
  message: Text
  quote: string
  /** the file, where several count together as one protocol */
  path?: string
  page?: number
  /** the text around the quote, by which a later version of the document knows the remark again */
  around: string
  line: number
  column: number
  endLine: number
  endColumn: number
  suppression?: Suppression
}

export interface Score {
  met: number
  required: number
}

export interface DocumentReport {
  path: string
  /** where several files count together as one protocol: all of them; `path` is then the main one */
  files?: string[]
  format: DocumentFormat
  title: string
  context: AuditContext
  score: Score
  scores: Record<ModelId, Score>
  elements: ElementResult[]
  findings: Finding[]
}

export interface DocumentError {
  path: string
  error: ReadError
}

/** A file found while walking a folder that has nothing to do with the subject. */
export interface SkippedFile {
  path: string
}

/** What an own model among those audited against asks less strictly than the one it was made of. */
export interface LoweredModelRule extends LoweredRule {
  model: ModelId
}

export interface AuditReport {
  schemaVersion: 1
  tool: { name: 'meldcode'; version: string }
  models: ModelId[]
  /** absent where nothing is lowered */
  lowered?: LoweredModelRule[]
  documents: DocumentReport[]
  errors: DocumentError[]
  skipped: SkippedFile[]
  /** whether gaps were compared with a baseline: what it does not know is then new */
  baseline?: boolean
}
