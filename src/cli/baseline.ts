/** `meldcode baseline write`: accepts what is there now, so that only new gaps fail. */
import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { baselineOf } from '../audit/baseline.ts'
import { errorMessage } from '../reports/errors.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { acceptanceOf, knownPath, todayOf } from './acceptance.ts'
import { entriesOf, reportOf } from './audit-all.ts'
import { reasonOf } from './bytes.ts'
import type { Catalogue, LoadCore } from './core.ts'
import type { Io } from './io.ts'
import { type JobOptions, jobOf } from './job.ts'
import { meansOf } from './means.ts'
import { cliMessages } from './messages.ts'
import { UsageError } from './usage.ts'

const DEFAULT_NAME = 'meldcode-baseline.json'

export interface BaselineOptions extends JobOptions {
  baseline?: string
}

/** Writes the file, over an older one: that is what it is for. Returns the exit code. */
export async function writeBaseline(
  paths: string[],
  typed: BaselineOptions,
  io: Io,
  asked: Lang,
  loadCore: LoadCore,
  catalogue: Catalogue,
): Promise<number> {
  const job = await jobOf(paths, typed, io, asked, catalogue)
  const { config, lang } = job
  const words = cliMessages[lang]
  const own = config?.values.baseline
  const path = typed.baseline
    ? resolve(io.cwd, typed.baseline)
    : resolve(config && own ? config.folder : io.cwd, own ?? DEFAULT_NAME)
  const shown = safe(relative(io.cwd, path))
  const acceptance = acceptanceOf(job, undefined, todayOf(io.now()))
  const means = await meansOf({}, job, io, loadCore)
  const entries = entriesOf(job, { withText: false }, acceptance, means, io)
  const head = {
    tool: { name: 'meldcode', version: io.version } as const,
    models: job.models.models,
    isCompared: false,
  }
  const report = await reportOf(entries, job.found, head)
  for (const error of report.errors) io.stderr(`${errorMessage(error, lang)}\n`)
  const baseline = baselineOf(report.documents, knownPath(path, io.cwd))
  try {
    writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`)
  } catch (error) {
    throw new UsageError(words.outputFailed(shown, reasonOf(error)), 'output-failed')
  }
  const count = Object.values(baseline.documents).reduce((sum, known) => sum + Object.keys(known).length, 0)
  io.stdout(`${words.baselineWritten(shown, count, report.documents.length)}\n`)
  return report.errors.length > 0 ? 3 : 0
}
