/** `meldcode check`: finds the files, reads and audits each, and hands the report to its format. */
import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AuditReport } from '../audit/report.ts'
import { errorMessage } from '../reports/errors.ts'
import { type Format, formats } from '../reports/format.ts'
import { type FailOn, fails } from '../reports/gaps.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { auditBytes, type Job, type Outcome } from './audit-bytes.ts'
import { bytesOfFile, bytesOfStream, reasonOf } from './bytes.ts'
import { type AuditOptions, type Core, DEFAULT_MODEL } from './core.ts'
import { type Found, type FoundFile, findFiles, realPath, STDIN } from './files.ts'
import { needsGuard } from './guard.ts'
import type { Io } from './io.ts'
import { type Limits, limitsOf, secondsFor } from './limits.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError } from './usage.ts'

const MB = 1024 * 1024

const FAIL_ON: readonly FailOn[] = ['missing', 'partial', 'recommended', 'never']

/** The options as they were typed. */
export interface CheckOptions {
  model?: string[]
  sector?: string
  staff?: string
  format?: string
  output?: string
  force?: boolean
  failOn?: string
  quiet?: boolean
  stdinFilename?: string
  limit?: string[]
}

export async function check(
  paths: string[],
  typed: CheckOptions,
  io: Io,
  lang: Lang,
  loadCore: () => Promise<Core>,
): Promise<number> {
  const words = cliMessages[lang]
  const format = await oneOf(typed.format ?? 'terminal', Object.keys(formats) as Format[], 'format', words)
  const failOn = await oneOf(typed.failOn ?? 'partial', FAIL_ON, 'failOn', words)
  const limits = await limitsOf(typed.limit ?? [], words)
  const core = await loadCore()
  const options = await auditOptions(typed, core, lang)
  const found = await findFiles(paths.length > 0 ? paths : ['.'], io.cwd)
  const output = typed.output === undefined ? undefined : resolve(io.cwd, typed.output)
  if (output !== undefined) guardOutput(output, typed, found, io, lang)

  const report = await auditAll(found, typed.stdinFilename ?? 'stdin.md', options, limits, core, io)
  await core.guard?.close()
  const render = await formats[format]()
  const quiet = typed.quiet ?? false
  // A file has no window and shows no colours.
  const page =
    output === undefined ? { columns: io.columns, colour: io.colour } : { columns: 80, colour: 0 as const }
  const text = render(report, { ...page, lang, quiet })

  if (output === undefined) io.stdout(text)
  else write(output, text, typed, lang)
  // Whoever does not see the report in the terminal still sees what was left out of it.
  if (output !== undefined || format !== 'terminal')
    for (const error of report.errors) io.stderr(`${errorMessage(error, lang)}\n`)
  if (output !== undefined && !quiet) io.stderr(`${words.written(safe(typed.output!))}\n`)

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
  limits: Limits,
  core: Core,
  io: Io,
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
    const outcome = await auditOne(file, path, options, limits, core, io)
    if (outcome === 'skipped') {
      report.skipped.push({ path })
      continue
    }
    if ('error' in outcome) report.errors.push({ path, error: outcome.error })
    else report.documents.push(outcome.document)
    if (file.foundIn !== undefined) fruitful.add(file.foundIn)
  }
  for (const path of found.searched)
    if (!fruitful.has(path)) report.errors.push({ path, error: { code: 'no-protocol' } })
  report.skipped.sort((a, b) => (a.path < b.path ? -1 : 1))
  return report
}

async function auditOne(
  file: FoundFile,
  path: string,
  options: AuditOptions,
  limits: Limits,
  core: Core,
  io: Io,
): Promise<Outcome> {
  const maxBytes = limits.size === undefined ? core.maxBytesOf(path) : limits.size * MB
  const found =
    file.path === STDIN
      ? await bytesOfStream(io.stdin(), maxBytes)
      : await bytesOfFile(resolve(io.cwd, file.path), maxBytes)
  if (!found.ok) return { error: found.error }
  const { bytes } = found
  const read = { maxBytes, maxUnpacked: limits.unpacked * MB, maxDepth: limits.depth }
  const job: Job = { bytes, path, named: file.named, options, read }
  if (!core.guard || !needsGuard(job)) return auditBytes(core, job)
  return core.guard.audit(job, { seconds: limits.time ?? secondsFor(bytes.length), memory: limits.memory })
}

/** Nothing is overwritten without being asked, and a protocol that is being audited never. */
function guardOutput(output: string, typed: CheckOptions, found: Found, io: Io, lang: Lang): void {
  const words = cliMessages[lang]
  const shown = safe(typed.output!)
  if (!existsSync(output)) return
  const target = realPath(output)
  if (found.files.some(file => file.path !== STDIN && realPath(resolve(io.cwd, file.path)) === target))
    throw new UsageError(words.outputIsInput(shown))
  if (!typed.force) throw new UsageError(words.outputExists(shown))
}

function write(output: string, text: string, typed: CheckOptions, lang: Lang): void {
  try {
    writeFileSync(output, text, { flag: typed.force ? 'w' : 'wx' })
  } catch (error) {
    throw new UsageError(cliMessages[lang].outputFailed(safe(typed.output!), reasonOf(error)))
  }
}
