/** `meldcode check`: audits the files, and hands the report to its formats. */
import { resolve } from 'node:path'
import type { DocumentReport } from '../audit/report.ts'
import type { ShownText } from '../audit/shown-text.ts'
import { ofOne } from '../reports/format.ts'
import type { Lang } from '../reports/messages.ts'
import { acceptanceOf, type KnownGaps, readBaseline, todayOf } from './acceptance.ts'
import { type Entry, entriesOf, reportOf } from './audit-all.ts'
import { packOutcome } from './audit-file.ts'
import { conclude } from './conclude.ts'
import type { Catalogue, LoadCore } from './core.ts'
import { STDIN } from './files.ts'
import type { Io } from './io.ts'
import { type Job, type JobOptions, jobOf, loweredIn } from './job.ts'
import { type MeansOptions, meansOf } from './means.ts'
import { cliMessages } from './messages.ts'
import { guardOutputs, outputsOf, sinkOf, writerOf } from './outputs.ts'
import { progressed } from './progress.ts'
import { type Part, type Shard, shardOf, sliceOf } from './shards.ts'
import { UsageError } from './usage.ts'
import type { WantedReport } from './wanted.ts'

/** The options as they were typed. */
export interface CheckOptions extends JobOptions, MeansOptions {
  reports: WantedReport[]
  force?: boolean
  quiet?: boolean
  stdinFilename?: string
  baseline?: string
  shard?: string
  combine?: boolean
  watch?: boolean
}

export async function check(
  paths: string[],
  typed: CheckOptions,
  io: Io,
  asked: Lang,
  loadCore: LoadCore,
  loadCatalogue: () => Promise<Catalogue>,
): Promise<number> {
  const outputs = await outputsOf(typed.reports, io.cwd, asked)
  const whole = await jobOf(paths, typed, io, asked, await loadCatalogue())
  const { lang, catalogue, models } = whole
  const shard = typed.shard === undefined ? undefined : shardOf(typed.shard, lang)
  if (shard && typed.reports.some(({ format }) => format))
    throw new UsageError(cliMessages[lang].shardFormat, 'shard-format')
  if (shard && typed.combine) throw new UsageError(cliMessages[lang].shardCombine, 'shard-combine')
  const job = shard ? shardJob(whole, shard) : typed.combine ? combinedJob(whole) : whole
  const { force = false, quiet = false } = typed
  const inputs = whole.found.files
    .filter(({ path }) => path !== STDIN)
    .map(({ path }) => resolve(io.cwd, path))
  guardOutputs(outputs, inputs, force, lang)
  const known = knownGaps(typed.baseline, job, io)
  const acceptance = acceptanceOf(job, known, todayOf(io.now()))
  const means = await meansOf(typed, job, io, loadCore)
  const withText = outputs.some(({ format }) => ofOne.has(format))
  const entries = progressed(
    entriesOf(job, { stdinName: typed.stdinFilename, withText }, acceptance, means, io),
    job.found.files.length,
    io,
  )
  const head = {
    tool: { name: 'meldcode', version: io.version } as const,
    models: models.models,
    ...loweredIn(job),
    isCompared: known !== undefined,
  }

  const remarks = () =>
    acceptance.remarks().map(({ text, fails }) => ({ text, fails: fails && typed.failOn !== 'never' }))

  if (shard) {
    const list: Entry[] = []
    for await (const entry of entries) list.push(entry)
    const { files, ...found } = whole.found
    const part: Part = {
      part: shard.index,
      run: {
        digest: catalogue.digest(),
        of: shard.of,
        files: files.map(({ path }) => path),
        lang,
        ...head,
        found,
      },
      entries: list.map(entry => ({ ...entry, outcome: packOutcome(entry.outcome) })),
      failOn: Object.fromEntries(list.map(({ path }) => [path, job.settingsOf(path).failOn.value])),
      remarks: remarks(),
    }
    writerOf(outputs[0]!, force, lang, io)(`${JSON.stringify(part)}\n`)
    return 0
  }
  const texts = new Map<string, ShownText>()
  const { elements, models: everyModel, sectorRules: sectors } = catalogue
  const date = todayOf(io.now())
  const sinkOptions = { lang, quiet, force, elements, sectors, models: everyModel, texts, date }
  const sinks = await Promise.all(outputs.map(output => sinkOf(output, sinkOptions, io)))
  const show = (document: DocumentReport) => {
    for (const sink of sinks) sink.document(document)
  }
  const report = await reportOf(
    keepingTexts(entries, texts),
    job.found,
    head,
    typed.combine ? undefined : show,
  )
  const [first, ...others] = report.documents
  if (typed.combine && first) {
    const { combined } = await import('../audit/portfolio/combine.ts')
    const rules = new Map(elements.map(element => [element.id, element]))
    report.documents = [combined([first, ...others], rules, models.allCriteria)]
    show(report.documents[0]!)
  }
  return conclude(
    { report, outputs, sinks, remarks: remarks(), quiet, lang },
    path => job.settingsOf(path).failOn.value,
    io,
  )
}

/** What applies to the organisation is known when all its files are read: until then all is asked. */
const combinedJob = (job: Job): Job => ({ ...job, models: { ...job.models, allCriteria: true } })

async function* keepingTexts(entries: AsyncIterable<Entry>, texts: Map<string, ShownText>) {
  for await (const entry of entries) {
    const { outcome } = entry
    if (outcome.kind === 'audited' && outcome.text) texts.set(outcome.document.path, outcome.text)
    yield entry
  }
}

const shardJob = (job: Job, shard: Shard): Job => ({
  ...job,
  isWhole: false,
  found: { ...job.found, files: sliceOf(job.found.files, shard) },
})

/** The baseline that was asked for, or that the configuration names. @throws UsageError */
export function knownGaps(typed: string | undefined, { config, lang }: Job, io: Io): KnownGaps | undefined {
  if (typed !== undefined) return readBaseline(typed, io.cwd, lang)
  const configured = config?.values.baseline
  return configured === undefined
    ? undefined
    : readBaseline(resolve(config!.folder, configured), io.cwd, lang)
}
