/** Audits the files of a job, in their order, to one report. */
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import type { Acceptance } from './acceptance.ts'
import type { Outcome } from './audit-file.ts'
import { type Found, STDIN } from './files.ts'
import type { Io } from './io.ts'
import { auditOptionsOf, type Job } from './job.ts'
import { type Means, outcomesOf } from './runner.ts'

/** A file with what became of it, what was accepted marked. */
export interface Entry {
  path: string
  foundIn?: string
  outcome: Outcome
}

/** Yields an entry per file, in order. `stdinName` is how the report calls standard input; without it, by what it is. */
export async function* entriesOf(
  job: Job,
  { stdinName, withText }: { stdinName?: string | undefined; withText: boolean },
  acceptance: Acceptance,
  means: Means,
  io: Io,
): AsyncGenerator<Entry> {
  const { files } = job.found
  const stdin = files.some(({ path }) => path === STDIN)
    ? await (await import('./stdin.ts')).readStdin(stdinName, means, io)
    : undefined
  const tasks = files.map(file => {
    const given = file.path === STDIN ? stdin : undefined
    const path = given?.path ?? file.path
    const task = { path, named: file.named, withText, options: auditOptionsOf(path, job) }
    return { file, task, ...(given && { read: given.read }) }
  })
  let index = 0
  for await (const outcome of outcomesOf(tasks, means, io)) {
    const { file, task } = tasks[index++]!
    yield {
      path: task.path,
      ...(file.foundIn !== undefined && { foundIn: file.foundIn }),
      outcome:
        outcome.kind === 'audited'
          ? { ...outcome, document: acceptance.apply(outcome.document, outcome.waivers) }
          : outcome,
    }
  }
}

/** The report of all entries. `onDocument` gets each document as it comes. */
export async function reportOf(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  { errors, skipped, searched }: Omit<Found, 'files'>,
  head: Pick<AuditReport, 'tool' | 'models' | 'lowered'> & { isCompared: boolean },
  onDocument: (document: DocumentReport) => void = () => {},
): Promise<AuditReport> {
  const report: AuditReport = {
    schemaVersion: 1,
    tool: head.tool,
    models: head.models,
    ...(head.lowered && { lowered: head.lowered }),
    documents: [],
    errors: [...errors],
    skipped: skipped.map(path => ({ path })),
    ...(head.isCompared && { baseline: true }),
  }
  const fruitful = new Set<string>()
  for await (const { path, foundIn, outcome } of entries) {
    if (outcome.kind === 'skipped') {
      report.skipped.push({ path })
      continue
    }
    if (outcome.kind === 'failed') report.errors.push({ path, error: outcome.error })
    else {
      report.documents.push(outcome.document)
      onDocument(outcome.document)
    }
    if (foundIn !== undefined) fruitful.add(foundIn)
  }
  for (const path of searched)
    if (!fruitful.has(path)) report.errors.push({ path, error: { code: 'no-protocol' } })
  report.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return report
}
