/** `meldcode check --watch`, for who is writing: the report again after each change, and what the change did. */
import { createHash } from 'node:crypto'
import { dirname, join, relative, resolve } from 'node:path'
import { changesBetween } from '../audit/changes.ts'
import type { DocumentReport } from '../audit/report.ts'
import { changeFormats } from '../reports/changes.ts'
import { coded } from '../reports/error-codes.ts'
import type { Lang } from '../reports/messages.ts'
import { acceptanceOf, todayOf } from './acceptance.ts'
import { entriesOf, reportOf } from './audit-all.ts'
import type { Outcome } from './audit-file.ts'
import { reasonOf } from './bytes.ts'
import type { Cache } from './cache.ts'
import { type CheckOptions, knownGaps } from './check.ts'
import { conclude } from './conclude.ts'
import { CONFIG_NAME } from './config.ts'
import type { Catalogue, Core, LoadCore } from './core.ts'
import { READABLE, STDIN } from './files.ts'
import type { Io } from './io.ts'
import { type Job, jobOf, loweredIn } from './job.ts'
import { meansOf } from './means.ts'
import { cliMessages } from './messages.ts'
import { sinkOf } from './outputs.ts'
import { UsageError } from './usage.ts'

/** An editor writes a file in several steps: a change is over when nothing more has come for this long. */
const QUIET_MS = 100
const IGNORED = /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/

/**
 * Audits, and again after each change, until it is stopped. Returns the exit code of the last run.
 * @throws UsageError when the system cannot watch the files
 */
export async function watch(
  paths: string[],
  typed: CheckOptions,
  io: Io,
  asked: Lang,
  loadCore: LoadCore,
  builtIn: Catalogue,
): Promise<number> {
  refuse(paths, typed, asked)
  const first = await jobOf(paths, typed, io, asked, builtIn)
  const { watch: start } = await import('chokidar')
  const watcher = start(placesOf(first, io.cwd), {
    ignoreInitial: true,
    ignored: path => IGNORED.test(relative(io.cwd, path)),
  })
  const changes = bell()
  let quiet: NodeJS.Timeout | undefined
  watcher.on('all', (_, path) => {
    if (!READABLE.test(path)) return
    clearTimeout(quiet)
    quiet = setTimeout(changes.ring, QUIET_MS)
  })
  const failed = new Promise<never>((_, reject) =>
    watcher.on('error', error =>
      reject(new UsageError(cliMessages[first.lang].watchFailed(reasonOf(error)), 'watch-failed')),
    ),
  )
  const stopped = io.stopped?.().then(() => 'stopped' as const) ?? new Promise<never>(() => {})
  const round = rounds(typed, io, loadCore)
  let code = 0
  let job: Job | undefined = first
  try {
    await Promise.race([new Promise<void>(resolve => watcher.once('ready', resolve)), failed])
    for (;;) {
      try {
        code = await round(job ?? (await jobOf(paths, typed, io, asked, builtIn)))
      } catch (error) {
        // the configuration or a rule, half written: the next change may mend it
        if (!(error instanceof UsageError)) throw error
        io.stderr(`${coded(error.message, error.error)}\n`)
        code = 2
      }
      job = undefined
      io.stdout(`\n${cliMessages[first.lang].watching}\n`)
      if ((await Promise.race([changes.rung(), stopped, failed])) === 'stopped') return code
    }
  } finally {
    clearTimeout(quiet)
    await watcher.close()
  }
}

/** @throws UsageError for what has nobody to look at it, or does not change */
function refuse(paths: readonly string[], typed: CheckOptions, lang: Lang): void {
  const words = cliMessages[lang]
  const what = paths.includes(STDIN)
    ? STDIN
    : typed.shard !== undefined
      ? '--shard'
      : typed.reports.some(({ output }) => output !== undefined)
        ? '--output'
        : typed.reports.map(({ format }) => format).find(format => format && format !== 'terminal')
  if (what !== undefined) throw new UsageError(words.watchRefused(what), 'watch-refused')
}

/** What to keep an eye on: the files and folders of the job, its configuration and its rules. */
function placesOf({ found, config }: Job, cwd: string): string[] {
  const { folder = cwd, values } = config ?? {}
  return [
    ...found.searched.map(globBase),
    ...found.files.filter(({ named }) => named).map(({ path }) => path),
    ...found.errors.map(({ path }) => path),
    join(folder, CONFIG_NAME),
    ...(values?.rules ?? []).map(rules => resolve(folder, rules)),
  ].map(path => resolve(cwd, path))
}

/** The folder in which all that a glob can match lies; of a path without a star, the path itself. */
function globBase(glob: string): string {
  const star = glob.search(/[*?[\]{}!]/)
  return star < 0 ? glob : dirname(`${glob.slice(0, star)}x`)
}

/** A bell that may be rung before somebody listens. */
function bell(): { ring: () => void; rung: () => Promise<void> } {
  let isRung = false
  let wake = () => {}
  return {
    ring: () => {
      isRung = true
      wake()
    },
    rung: async () => {
      if (!isRung)
        await new Promise<void>(resolve => {
          wake = resolve
        })
      isRung = false
    },
  }
}

/** A run after a run: files that did not change are not audited again, and the difference with the last one is told. */
function rounds(typed: CheckOptions, io: Io, loadCore: LoadCore): (job: Job) => Promise<number> {
  const { quiet = false, failOn } = typed
  let kept = new Map<string, Outcome>()
  let core: { digest: string; loaded: Promise<Core> } | undefined
  let before: Map<string, DocumentReport> | undefined
  return async job => {
    const { lang, catalogue, models } = job
    const digest = catalogue.digest()
    const load = () => {
      if (core?.digest !== digest) core = { digest, loaded: loadCore(catalogue.own) }
      return core.loaded
    }
    const used = new Map<string, Outcome>()
    const cache: Cache = {
      key: (bytes, { path, named, options }) =>
        createHash('sha256')
          .update(JSON.stringify([digest, path, named, options]))
          .update(bytes)
          .digest('hex'),
      get: key => {
        const outcome = kept.get(key)
        if (outcome) used.set(key, outcome)
        return outcome
      },
      put: (key, outcome) => used.set(key, outcome),
    }
    const known = knownGaps(typed.baseline, job, io)
    const acceptance = acceptanceOf(job, known, todayOf(io.now()))
    const means = { ...(await meansOf(typed, job, io, load)), cache }
    const output = { format: 'terminal' as const }
    const sinkOptions = {
      lang,
      quiet,
      force: false,
      elements: catalogue.elements,
      models: catalogue.models,
      sectors: catalogue.sectorRules,
      date: todayOf(io.now()),
      texts: new Map(),
    }
    const report = await reportOf(entriesOf(job, { withText: false }, acceptance, means, io), job.found, {
      tool: { name: 'meldcode', version: io.version },
      models: models.models,
      ...loweredIn(job),
      isCompared: known !== undefined,
    })
    kept = used
    io.clear?.()
    const remarks = acceptance
      .remarks()
      .map(({ text, fails }) => ({ text, fails: fails && failOn !== 'never' }))
    const code = await conclude(
      { report, outputs: [output], sinks: [await sinkOf(output, sinkOptions, io)], remarks, quiet, lang },
      path => job.settingsOf(path).failOn.value,
      io,
    )
    for (const document of report.documents) {
      const old = before?.get(document.path)
      const changes = old ? changesBetween(old, document) : []
      if (changes.length === 0) continue
      const versions = { before: cliMessages[lang].lastRun, after: document.path }
      io.stdout(
        `\n${changeFormats.terminal(changes, versions, { lang, columns: io.columns, colour: io.colour })}`,
      )
    }
    before = new Map(report.documents.map(document => [document.path, document]))
    return code
  }
}
