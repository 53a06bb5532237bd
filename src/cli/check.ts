/** `meldcode check`: audits the files, and hands the report to its formats. */
import { resolve } from 'node:path'
import { fails } from '../audit/issues.ts'
import { errorMessage } from '../reports/errors.ts'
import type { Lang } from '../reports/messages.ts'
import { acceptanceOf, readBaseline, todayOf } from './acceptance.ts'
import { auditAll } from './audit-all.ts'
import type { Core } from './core.ts'
import { STDIN } from './files.ts'
import type { Io } from './io.ts'
import { type Job, type JobOptions, jobOf } from './job.ts'
import { cliMessages } from './messages.ts'
import { guardOutputs, outputsOf, sinkOf } from './outputs.ts'
import type { WantedReport } from './wanted.ts'

/** The options as they were typed. */
export interface CheckOptions extends JobOptions {
  reports: WantedReport[]
  force?: boolean
  quiet?: boolean
  stdinFilename?: string
  baseline?: string
}

export async function check(
  paths: string[],
  typed: CheckOptions,
  io: Io,
  asked: Lang,
  loadCore: () => Promise<Core>,
): Promise<number> {
  const outputs = await outputsOf(typed.reports, io.cwd, asked)
  const job = await jobOf(paths, typed, io, asked, loadCore)
  const { lang, found, core } = job
  const words = cliMessages[lang]
  const { force = false, quiet = false } = typed
  const inputs = found.files.filter(({ path }) => path !== STDIN).map(({ path }) => resolve(io.cwd, path))
  guardOutputs(outputs, inputs, force, lang)
  const known = knownGaps(typed.baseline, job, io)
  const acceptance = acceptanceOf(job, known, todayOf(io.now()))
  const sinkOptions = { lang, quiet, force, elements: core.elements }
  const sinks = await Promise.all(outputs.map(output => sinkOf(output, sinkOptions, io)))

  const report = await auditAll(job, typed.stdinFilename ?? 'stdin.md', acceptance, io, document => {
    for (const sink of sinks) sink.document(document)
  })
  if (known) report.baseline = true
  for (const sink of sinks) sink.end(report)
  // Whoever does not see the report in the terminal still sees what was left out of it.
  if (!outputs.some(({ format, file }) => format === 'terminal' && !file))
    for (const error of report.errors) io.stderr(`${errorMessage(error, lang)}\n`)
  const remarks = acceptance.remarks()
  for (const { text } of remarks) io.stderr(`${text}\n`)
  if (!quiet) for (const { file } of outputs) if (file) io.stderr(`${words.written(file.shown)}\n`)

  if (report.errors.length > 0) return 3
  const failOn = (path: string) => job.settingsOf(path).failOn.value
  const isStopped = report.documents.some(document => fails(document, failOn(document.path)))
  return isStopped || (typed.failOn !== 'never' && remarks.some(remark => remark.fails)) ? 1 : 0
}

function knownGaps(typed: string | undefined, { config, lang }: Job, io: Io) {
  if (typed !== undefined) return readBaseline(typed, io.cwd, lang)
  const configured = config?.values.baseline
  return configured === undefined
    ? undefined
    : readBaseline(resolve(config!.folder, configured), io.cwd, lang)
}
