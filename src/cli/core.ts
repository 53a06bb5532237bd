/** What the command line needs of the audit. It is handed in, so that it is loaded only when it is used. */
import type { DocumentReport } from '../audit/report.ts'
import type { ProtocolDocument, ReadResult } from '../documents/index.ts'
import type { ElementRule, ModelId, ModelRule } from '../evidence/rules.ts'

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

/** The rules alone: all that `explain` and `models` need. */
export interface Catalogue {
  models: ModelRule[]
  elements: ElementRule[]
  sectors: string[]
}

export interface Core extends Catalogue {
  version: string
  /** largest file that `read` takes, in bytes; of a larger one no more is read than it takes to know that */
  maxBytes?: number
  read(bytes: Uint8Array, path: string): Promise<ReadResult>
  /** for files found by walking a folder */
  isAboutMeldcode(document: ProtocolDocument): boolean
  audit(document: ProtocolDocument, options: AuditOptions): DocumentReport
}
