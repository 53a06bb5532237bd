/** One file to its outcome. Whatever goes wrong with it is an error of that file: the others are still audited. */
import { type PackedDocument, packed, type Rules, unpacked } from '../audit/packed.ts'
import type { DocumentReport } from '../audit/report.ts'
import type { ShownText } from '../audit/shown-text.ts'
import { type InlineWaiver, waiversIn } from '../audit/waivers.ts'
import type { ReadError, ReadOptions } from '../documents/index.ts'
import { reasonOf } from './bytes.ts'
import type { AuditOptions, Core } from './core.ts'

/** What became of a file. */
export type Outcome<Document = DocumentReport> =
  | { kind: 'audited'; document: Document; waivers: InlineWaiver[]; text?: ShownText }
  | { kind: 'failed'; error: ReadError }
  /** found, not named, and about something else */
  | { kind: 'skipped' }

export type PackedOutcome = Outcome<PackedDocument>

/** To keep, or to send to another process. */
export const packOutcome = (outcome: Outcome): PackedOutcome =>
  outcome.kind === 'audited' ? { ...outcome, document: packed(outcome.document) } : outcome

/** @throws RangeError when the rules are not those it was made with */
export const unpackOutcome = (outcome: PackedOutcome, rules: Rules): Outcome =>
  outcome.kind === 'audited' ? { ...outcome, document: unpacked(outcome.document, rules) } : outcome

/** Bytes to audit: under which name, and whether the user named the file itself. */
export interface Task {
  /** as the report shows it; says in which format the bytes are */
  path: string
  named: boolean
  options: AuditOptions
  /** whether the text is wanted too, for a report that shows it */
  withText?: boolean
  /** limits to read it with, where they are not the usual ones */
  read?: ReadOptions
}

export async function auditBytes(
  bytes: Uint8Array,
  { path, named, options, withText, read = {} }: Task,
  core: Pick<Core, 'read' | 'isAboutMeldcode' | 'audit'>,
): Promise<Outcome> {
  try {
    const result = await core.read(bytes, path, read)
    if (!result.ok) return { kind: 'failed', error: result.error }
    if (!named && !core.isAboutMeldcode(result.document)) return { kind: 'skipped' }
    const { format, source } = result.document
    const waivers = format === 'markdown' ? waiversIn(source) : []
    const document = core.audit(result.document, options)
    if (!withText) return { kind: 'audited', document, waivers }
    const { shownTextOf } = await import('../audit/shown-text.ts')
    return { kind: 'audited', document, waivers, text: shownTextOf(result.document, document) }
  } catch (thrown) {
    return internal(thrown)
  }
}

/** Our own failure, which the report shows as one of the file. */
export const internal = (thrown: unknown) => ({
  kind: 'failed' as const,
  error: { code: 'internal' as const, values: { reason: reasonOf(thrown) } },
})
