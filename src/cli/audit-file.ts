/** One file to its outcome. Whatever goes wrong with it is an error of that file: the others are still audited. */
import type { DocumentReport } from '../audit/report.ts'
import { type InlineWaiver, waiversIn } from '../audit/waivers.ts'
import type { ReadError } from '../documents/index.ts'
import { type BytesResult, reasonOf } from './bytes.ts'
import type { AuditOptions, Core } from './core.ts'

/** What became of a file. */
export type Outcome =
  | { kind: 'audited'; document: DocumentReport; waivers: InlineWaiver[] }
  | { kind: 'failed'; error: ReadError }
  /** found, not named, and about something else */
  | { kind: 'skipped' }

/** `path` is the one that the report shows; `named` whether the user named the file itself. */
export async function auditFile(
  { path, named, read }: { path: string; named: boolean; read: () => Promise<BytesResult> },
  options: AuditOptions,
  core: Pick<Core, 'read' | 'isAboutMeldcode' | 'audit'>,
): Promise<Outcome> {
  try {
    const bytes = await read()
    if (!bytes.ok) return { kind: 'failed', error: bytes.error }
    const result = await core.read(bytes.bytes, path)
    if (!result.ok) return { kind: 'failed', error: result.error }
    if (!named && !core.isAboutMeldcode(result.document)) return { kind: 'skipped' }
    const { format, source } = result.document
    const waivers = format === 'markdown' ? waiversIn(source) : []
    return { kind: 'audited', document: core.audit(result.document, options), waivers }
  } catch (thrown) {
    return { kind: 'failed', error: { code: 'internal', values: { reason: reasonOf(thrown) } } }
  }
}
