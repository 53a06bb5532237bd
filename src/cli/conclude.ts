/** The end of a run: the reports are finished, the rest is told, and the exit code is decided. */
import type { FailOn } from '../audit/gaps.ts'
import { fails } from '../audit/issues.ts'
import type { AuditReport } from '../audit/report.ts'
import { errorMessage } from '../reports/errors.ts'
import type { Lang } from '../reports/messages.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import type { Output, Sink } from './outputs.ts'

export interface Conclusion {
  report: AuditReport
  outputs: readonly Output[]
  sinks: readonly Sink[]
  remarks: readonly { text: string; fails: boolean }[]
  quiet: boolean
  lang: Lang
}

export async function conclude(
  { report, outputs, sinks, remarks, quiet, lang }: Conclusion,
  failOn: (path: string) => FailOn,
  io: Io,
): Promise<number> {
  for (const sink of sinks) await sink.end(report)
  // Whoever does not see the report in the terminal still sees what was left out of it.
  if (!outputs.some(({ format, file }) => format === 'terminal' && !file))
    for (const error of report.errors) io.stderr(`${errorMessage(error, lang)}\n`)
  for (const { text } of remarks) io.stderr(`${text}\n`)
  if (!quiet)
    for (const { file } of outputs) if (file) io.stderr(`${cliMessages[lang].written(file.shown)}\n`)
  if (report.errors.length > 0) return 3
  const isStopped = report.documents.some(document => fails(document, failOn(document.path)))
  return isStopped || remarks.some(remark => remark.fails) ? 1 : 0
}
