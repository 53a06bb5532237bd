/** From the bytes of one document to its report: what runs in this thread for small text, in a worker for the rest. */
import type { DocumentReport } from '../audit/report.ts'
import type { ReadError, ReadOptions } from '../documents/index.ts'
import { reasonOf } from './bytes.ts'
import type { AuditOptions, Core } from './core.ts'

/** One document to audit: plain data, that can be sent to a worker. */
export interface Job {
  bytes: Uint8Array
  path: string
  /** whether the user named the file itself; one that was only found may be about something else */
  named: boolean
  options: AuditOptions
  read: ReadOptions
}

export type Outcome = 'skipped' | { error: ReadError } | { document: DocumentReport }

/** Whatever goes wrong with a document is an error of that document: the others are still audited. */
export async function auditBytes(core: Core, { bytes, path, named, options, read }: Job): Promise<Outcome> {
  try {
    const result = await core.read(bytes, path, read)
    if (!result.ok) return { error: result.error }
    if (!named && !core.isAboutMeldcode(result.document)) return 'skipped'
    return { document: core.audit(result.document, options) }
  } catch (thrown) {
    return { error: { code: 'internal', values: { reason: reasonOf(thrown) } } }
  }
}
