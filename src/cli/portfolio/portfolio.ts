/** `meldcode portfolio`: audits the organisations of a manifest or folder, and writes what is handed over. */
import { fails } from '../../audit/issues.ts'
import { type PortfolioRun, type Progress, progressBetween } from '../../audit/portfolio/index.ts'
import { errorMessage } from '../../reports/errors.ts'
import { loweredText } from '../../reports/lowered.ts'
import type { Lang } from '../../reports/messages.ts'
import type { PortfolioPage } from '../../reports/portfolio.ts'
import { safe } from '../../reports/safe.ts'
import { acceptanceOf, todayOf } from '../acceptance.ts'
import type { Catalogue, Core } from '../core.ts'
import type { Io } from '../io.ts'
import { type Job, type JobOptions, loweredIn, scopeOf } from '../job.ts'
import { type MeansOptions, meansOf } from '../means.ts'
import { cliMessages } from '../messages.ts'
import { progressed } from '../progress.ts'
import { UsageError } from '../usage.ts'
import { auditedOrganisations, filesOf, type OrganisationFiles } from './audited.ts'
import {
  type DeliverableOptions,
  deliver,
  deliverablesOf,
  guardDeliverables,
  pageOf,
  stemOf,
} from './deliverables.ts'
import { readPortfolio } from './manifest.ts'
import { readRound } from './rounds.ts'

export interface PortfolioOptions extends JobOptions, MeansOptions, DeliverableOptions {
  previous?: string
  date?: string
  force?: boolean
  quiet?: boolean
}

/** Returns the exit code: 1 for gaps only when `--fail-on` asks for it, 3 when something could not be read. */
export async function portfolio(
  path: string,
  typed: PortfolioOptions,
  io: Io,
  asked: Lang,
  loadCore: () => Promise<Core>,
  builtIn: Catalogue,
): Promise<number> {
  const scope = await scopeOf({ failOn: 'never', ...typed }, io, asked, builtIn)
  const { lang, models, catalogue } = scope
  const { force = false, quiet = false } = typed
  const date = dateOf(typed.date, io, lang)
  const earlier = typed.previous === undefined ? undefined : readRound(typed.previous, io.cwd, lang)
  const { portfolio, folder, problems } = await readPortfolio(path, io.cwd, lang, catalogue)
  const list = await filesOf(portfolio.organisations, folder, io.cwd)
  const deliverables = await deliverablesOf(typed, io.cwd, lang)
  const stems = new Map(portfolio.organisations.map(each => [each.id, stemOf(each)]))
  const inputs = [path, ...(typed.previous ? [typed.previous] : []), ...list.flatMap(pathsOf)]
  guardDeliverables(deliverables, [...stems.values()], inputs, force, io.cwd, lang)

  const job = jobOf(list, scope, catalogue)
  const acceptance = acceptanceOf(job, undefined, todayOf(io.now()))
  const means = await meansOf(typed, job, io, loadCore)
  const run: PortfolioRun = {
    schemaVersion: 1,
    tool: { name: 'meldcode', version: io.version },
    date,
    name: portfolio.name,
    models: models.models,
    condition: portfolio.condition,
    organisations: [],
  }
  const { organisations: _, ...head } = run
  const { elements, sectorRules: sectors } = catalogue
  const common = { lang, models: catalogue.models, elements, sectors }
  const audited = auditedOrganisations(
    list,
    { scope, elements, acceptance, withText: deliverables.needsText },
    means,
    io,
  )
  const lowered = (loweredIn(scope).lowered ?? []).map(each => loweredText(each, lang))
  for await (const { result, texts } of progressed(audited, list.length, io)) {
    run.organisations.push(result)
    const { id } = result.organisation
    const alone = { ...run, organisations: [result] }
    const own = earlier && progressBetween(onlyOf(earlier, id), alone)
    const page = {
      ...common,
      run: head,
      result,
      texts,
      progress: own ? { ...own.organisations[0]!, since: own.since } : null,
      lowered,
      overview: typed.html === undefined ? null : '../index.html',
    }
    for (const { fileOf, render } of deliverables.each)
      deliver(fileOf(stems.get(id)!), await render(page), force, io.cwd, lang)
  }
  const progress: Progress | null = earlier ? progressBetween(earlier, run) : null
  const told = problems.map(({ place, message }) => `${place} ${message}`)
  const overview: PortfolioPage = {
    ...common,
    run,
    progress,
    problems: told,
    pageOf: id => (typed.html === undefined ? null : pageOf(stems.get(id)!, lang)),
  }
  for (const { fileOf, render } of deliverables.whole)
    deliver(fileOf(''), await render(overview), force, io.cwd, lang)

  const { renderPortfolio } = await import('../../reports/portfolio-terminal.ts')
  io.stdout(renderPortfolio(overview, { lang, quiet, columns: io.columns, colour: io.colour }))
  const errors = run.organisations.flatMap(({ errors }) => errors)
  for (const error of errors) io.stderr(`${errorMessage(error, lang)}\n`)
  for (const problem of told) io.stderr(`${problem}\n`)
  // what an own model asks less of must be seen by who reads the figures
  for (const sentence of lowered) io.stderr(`${sentence}\n`)
  const remarks = acceptance.remarks()
  for (const { text } of remarks) io.stderr(`${text}\n`)
  if (!quiet) for (const shown of writtenTo(typed)) io.stderr(`${cliMessages[lang].written(safe(shown))}\n`)
  if (errors.length > 0 || problems.length > 0) return 3
  const isStopped = run.organisations.some(
    ({ report }) => report && fails(report, scope.settingsOf(report.path).failOn.value),
  )
  return isStopped ? 1 : 0
}

const pathsOf = ({ found }: OrganisationFiles): string[] => found.files.map(({ path }) => path)

/** The round before with this organisation alone. */
const onlyOf = (run: PortfolioRun, id: string): PortfolioRun => ({
  ...run,
  organisations: run.organisations.filter(({ organisation }) => organisation.id === id),
})

const jobOf = (
  list: readonly OrganisationFiles[],
  scope: Awaited<ReturnType<typeof scopeOf>>,
  catalogue: Catalogue,
): Job => ({
  ...scope,
  catalogue,
  rules: new Map(catalogue.elements.map(element => [element.id, element])),
  isWhole: true,
  found: {
    files: list.flatMap(({ found }) => found.files),
    skipped: list.flatMap(({ found }) => found.skipped),
    searched: list.flatMap(({ found }) => found.searched),
    errors: list.flatMap(({ found }) => found.errors),
  },
})

/** @throws UsageError for what is no date */
function dateOf(typed: string | undefined, io: Io, lang: Lang): string {
  if (typed === undefined) return todayOf(io.now())
  const date = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== typed)
    throw new UsageError(cliMessages[lang].dateForm(safe(typed)), 'wrong-use')
  return typed
}

/** Each folder and file that was asked for, once. */
const writtenTo = ({ html, pdf, docx, plan, letters, xlsx, csv, json }: DeliverableOptions): string[] => [
  ...new Set([html, pdf, docx, plan, letters, xlsx, csv, json].filter(each => each !== undefined)),
]
