/** `meldcode check`: finds the files, reads and audits each, and hands the report to its format. */
import { resolve } from 'node:path'
import type { FailOn } from '../audit/gaps.ts'
import { fails } from '../audit/issues.ts'
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import type { ReadError } from '../documents/index.ts'
import { errorMessage } from '../reports/errors.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { bytesOfFile, bytesOfStream, reasonOf } from './bytes.ts'
import { type AuditOptions, type Core, DEFAULT_MODEL } from './core.ts'
import { type Found, type FoundFile, findFiles, STDIN } from './files.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import { guardOutputs, outputsOf, sinkOf } from './outputs.ts'
import { oneOf, UsageError } from './usage.ts'
import type { WantedReport } from './wanted.ts'

const FAIL_ON: readonly FailOn[] = ['missing', 'partial', 'recommended', 'never']

/** The options as they were typed. */
export interface CheckOptions {
  model?: string[]
  sector?: string
  staff?: string
  reports: WantedReport[]
  force?: boolean
  failOn?: string
  quiet?: boolean
  stdinFilename?: string
}

export async function check(
  paths: string[],
  typed: CheckOptions,
  io: Io,
  lang: Lang,
  loadCore: () => Promise<Core>,
): Promise<number> {
  const words = cliMessages[lang]
  const outputs = await outputsOf(typed.reports, io.cwd, lang)
  const failOn = await oneOf(typed.failOn ?? 'partial', FAIL_ON, 'failOn', words)
  const core = await loadCore()
  const options = await auditOptions(typed, core, lang)
  const found = await findFiles(paths.length > 0 ? paths : ['.'], io.cwd)
  const { force = false, quiet = false } = typed
  const inputs = found.files.filter(({ path }) => path !== STDIN).map(({ path }) => resolve(io.cwd, path))
  guardOutputs(outputs, inputs, force, lang)
  const sinkOptions = { lang, quiet, force, elements: core.elements }
  const sinks = await Promise.all(outputs.map(output => sinkOf(output, sinkOptions, io)))

  const report = await auditAll(found, typed.stdinFilename ?? 'stdin.md', options, core, io, document => {
    for (const sink of sinks) sink.document(document)
  })
  for (const sink of sinks) sink.end(report)
  // Whoever does not see the report in the terminal still sees what was left out of it.
  if (!outputs.some(({ format, file }) => format === 'terminal' && !file))
    for (const error of report.errors) io.stderr(`${errorMessage(error, lang)}\n`)
  if (!quiet) for (const { file } of outputs) if (file) io.stderr(`${words.written(file.shown)}\n`)

  if (report.errors.length > 0) return 3
  return report.documents.some(document => fails(document, failOn)) ? 1 : 0
}

async function auditOptions(typed: CheckOptions, core: Core, lang: Lang): Promise<AuditOptions> {
  const words = cliMessages[lang]
  const ids = core.models.map(model => model.id)
  const names = (typed.model ?? [DEFAULT_MODEL]).flatMap(list => list.split(',')).map(name => name.trim())
  const models = new Set<string>()
  for (const name of names) {
    const model = await oneOf(name, [...ids, 'all'], 'model', words)
    for (const id of model === 'all' ? ids : [model]) models.add(id)
  }
  const options: AuditOptions = { models: [...models], allCriteria: names.includes('all') }
  if (typed.sector !== undefined) options.sector = await oneOf(typed.sector, core.sectors, 'sector', words)
  if (typed.staff !== undefined) {
    if (!/^\d{1,7}$/.test(typed.staff)) throw new UsageError(words.staffNumber(safe(typed.staff)))
    options.staff = Number(typed.staff)
  }
  return options
}

async function auditAll(
  found: Found,
  stdinName: string,
  options: AuditOptions,
  core: Core,
  io: Io,
  onDocument: (document: DocumentReport) => void,
): Promise<AuditReport> {
  const report: AuditReport = {
    schemaVersion: 1,
    tool: { name: 'meldcode', version: core.version },
    models: options.models,
    documents: [],
    errors: [...found.errors],
    skipped: found.skipped.map(path => ({ path })),
  }
  const fruitful = new Set<string>()
  for (const file of found.files) {
    const path = file.path === STDIN ? stdinName : file.path
    const outcome = await auditOne(file, path, options, core, io)
    if (outcome === 'skipped') {
      report.skipped.push({ path })
      continue
    }
    if ('error' in outcome) report.errors.push({ path, error: outcome.error })
    else {
      report.documents.push(outcome.document)
      onDocument(outcome.document)
    }
    if (file.foundIn !== undefined) fruitful.add(file.foundIn)
  }
  for (const path of found.searched)
    if (!fruitful.has(path)) report.errors.push({ path, error: { code: 'no-protocol' } })
  report.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return report
}

/** Whatever goes wrong with one document is an error of that document: the others are still audited. */
async function auditOne(file: FoundFile, path: string, options: AuditOptions, core: Core, io: Io) {
  try {
    const read =
      file.path === STDIN
        ? await bytesOfStream(io.stdin(), core.maxBytes)
        : await bytesOfFile(resolve(io.cwd, file.path), core.maxBytes)
    if (!read.ok) return { error: read.error }
    const result = await core.read(read.bytes, path)
    if (!result.ok) return { error: result.error }
    if (!file.named && !core.isAboutMeldcode(result.document)) return 'skipped'
    return { document: core.audit(result.document, options) }
  } catch (thrown) {
    const error: ReadError = { code: 'internal', values: { reason: reasonOf(thrown) } }
    return { error }
  }
}
