/** What the command line needs of the audit. It is handed in, so that it is loaded only when it is used. */
import type { DocumentReport } from '../audit/report.ts'
import type { ProtocolDocument, ReadOptions, ReadResult } from '../documents/index.ts'
import type { UncompiledRules } from '../evidence/own-rules.ts'
import type { ElementRule, ModelId, ModelRule, SectorRule } from '../evidence/rules.ts'

/** The model of whoever names none. */
export const DEFAULT_MODEL: ModelId = 'basismodel-2010'

export interface AuditOptions {
  models: ModelId[]
  /** report every criterion of every model, whether or not it applies (`--model all`) */
  allCriteria: boolean
  sector?: string
  staff?: number
  configured?: { sector?: string; staff?: number }
}

/** What is known without the readers and the vocabulary: the rules, the limits, the build. */
export interface Catalogue {
  models: ModelRule[]
  elements: ElementRule[]
  sectors: string[]
  sectorRules: SectorRule[]
  /** largest file of this name that is read, in bytes; of a larger one no more is read than it takes to know that */
  maxBytesOf(path: string): number
  /** tells one build of the program and its rules from another, own rules among them */
  digest(): string
  /** all rules, where an organisation has added its own: what the core is to be loaded with */
  own?: UncompiledRules
}

/** Loads the audit: with the built-in rules, or with all that are given. */
export type LoadCore = (own?: UncompiledRules) => Promise<Core>

export interface Core extends Catalogue {
  read(bytes: Uint8Array, path: string, options: ReadOptions): Promise<ReadResult>
  /** for files found by walking a folder */
  isAboutMeldcode(document: ProtocolDocument): boolean
  audit(document: ProtocolDocument, options: AuditOptions): DocumentReport
}
