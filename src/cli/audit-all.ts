/** Audits the files of a job, in their order, to one report. */
import { resolve } from 'node:path'
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import type { Acceptance } from './acceptance.ts'
import { auditFile, type Outcome } from './audit-file.ts'
import { bytesOfFile, bytesOfStream } from './bytes.ts'
import { STDIN } from './files.ts'
import type { Io } from './io.ts'
import type { Job } from './job.ts'

/** `onDocument` gets each document as soon as it is done, in the order of the report. */
export async function auditAll(
  job: Job,
  stdinName: string,
  acceptance: Acceptance,
  io: Io,
  onDocument: (document: DocumentReport) => void = () => {},
): Promise<AuditReport> {
  const { core, found, models } = job
  const report: AuditReport = {
    schemaVersion: 1,
    tool: { name: 'meldcode', version: core.version },
    models: models.models,
    documents: [],
    errors: [...found.errors],
    skipped: found.skipped.map(path => ({ path })),
  }
  const fruitful = new Set<string>()
  for (const { path: source, named, foundIn } of found.files) {
    const path = source === STDIN ? stdinName : source
    const read = () =>
      source === STDIN
        ? bytesOfStream(io.stdin(), core.maxBytes)
        : bytesOfFile(resolve(io.cwd, source), core.maxBytes)
    const outcome: Outcome = await auditFile({ path, named, read }, job.auditOptionsOf(path), core)
    if (outcome.kind === 'skipped') {
      report.skipped.push({ path })
      continue
    }
    if (outcome.kind === 'failed') report.errors.push({ path, error: outcome.error })
    else {
      const document = acceptance.apply(outcome.document, outcome.waivers)
      report.documents.push(document)
      onDocument(document)
    }
    if (foundIn !== undefined) fruitful.add(foundIn)
  }
  for (const path of found.searched)
    if (!fruitful.has(path)) report.errors.push({ path, error: { code: 'no-protocol' } })
  report.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return report
}
