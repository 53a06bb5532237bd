/** The gap report as text for a terminal: what is there, what is missing, why it matters, what to write. */
import { Chalk, type ChalkInstance } from 'chalk'
import { tally } from '../audit/issues.ts'
import type { AuditReport, DocumentReport, Fact, LoweredModelRule } from '../audit/report.ts'
import { documentLines, type Page } from './document.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { gapCounts, scoreText } from './issue-text.ts'
import { clipped, columnsOf, hanging, lineWidth, listed, padded, spread, widthOf } from './layout.ts'
import { loweredText } from './lowered.ts'
import { messages } from './messages.ts'
import { filesOf } from './places.ts'
import { safe } from './safe.ts'

/** A list of skipped files is a reassurance, not something to read through. */
const MOST_SKIPPED = 5

export function renderTerminal(report: AuditReport, options: RenderOptions): string {
  const chalk = new Chalk({ level: options.colour })
  const page: Page = { ...options, chalk, width: lineWidth(options.columns), words: messages[options.lang] }
  const parts = report.documents.map(document => [
    ...headerLines(page, report, document),
    ...documentLines(page, document),
    ...scoreLines(page, report, document),
  ])
  if (report.lowered) parts.unshift(loweredLines(page, report.lowered))
  if (report.documents.length > 1) parts.push(summaryLines(page, report.documents))
  if (report.skipped.length > 0 && !page.quiet) parts.push(skippedLines(page, report))
  if (report.errors.length > 0) parts.push(errorLines(page, report))
  if (parts.length === 0) parts.push([page.words.nothing])
  return `${parts.map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** That an own model asks less than the national one is told before anything that follows from it. */
const loweredLines = ({ chalk, width, lang }: Page, lowered: readonly LoweredModelRule[]): string[] =>
  lowered.flatMap(each => hanging(` ${chalk.yellow('!')} `, loweredText(each, lang), width))

function headerLines(page: Page, report: AuditReport, document: DocumentReport): string[] {
  const { words, chalk, width } = page
  const title = clipped(safe(document.title), 200) || words.untitled
  const context = [...report.models.map(safe), ...contextOf(page, document)]
  return [
    ...spread(
      '',
      `${chalk.bold(words.tool)}  ${chalk.bold(title)}`,
      filesOf(document).map(safe).join(' + '),
      width,
    ).flatMap(line => (widthOf(line) > width ? hanging('', line, width) : [line])),
    ...listed(context, width).map(line => chalk.dim(line)),
  ]
}

/** The facts that decide what applies, each with where it came from. */
function contextOf({ words }: Page, { context }: DocumentReport): string[] {
  const fact = <T>({ value, origin }: Fact<T>, option: string, say: (value: T | null) => string) =>
    value === null
      ? say(null)
      : `${safe(say(value))} (${origin === 'option' ? option : words.origins[origin]})`
  const derived = [
    context.adultClients.value === null ? '' : words.adultClients(context.adultClients.value),
    context.mayReportToIndex.value === null ? '' : words.mayReport(context.mayReportToIndex.value),
  ]
  return [
    fact(context.sector, '--sector', words.sector),
    fact(context.staff, '--staff', words.staff),
    ...derived.filter(text => text !== ''),
  ]
}

function scoreLines(page: Page, report: AuditReport, document: DocumentReport): string[] {
  const { words, chalk, width } = page
  const colours = {
    missing: chalk.red,
    partial: chalk.yellow,
    recommended: chalk.cyan,
    waived: chalk.dim,
    known: chalk.dim,
    complete: chalk.green,
  }
  const gaps = gapCounts(document, page.lang)
  const score = chalk.bold(words.score(document.score.met, document.score.required))
  const lines = ['', ...listed([score, ...gaps.map(({ kind, text }) => colours[kind](text))], width)]
  if (report.models.length > 1) {
    const each = report.models.flatMap(model => {
      const score = document.scores[model]
      return score ? [`${safe(model)} ${scoreText(score)}`] : []
    })
    lines.push(...hanging('', chalk.dim(`${words.perModel}: ${each.join(' · ')}`), width))
  }
  if (gaps[0]?.kind !== 'complete' && report.documents.length === 1 && !page.quiet)
    lines.push(...hanging('', chalk.dim(words.findMore), width))
  return lines
}

function summaryLines(page: Page, documents: DocumentReport[]): string[] {
  const { words, chalk, width } = page
  const { file, score, missing, partial } = words.columns
  const rows = documents.map(document => {
    const counts = tally(document)
    const cells = [scoreText(document.score), `${counts.missing}`, `${counts.partial}`]
    return { path: safe(document.path), cells }
  })
  const headings = [score, missing, partial]
  const columns = columnsOf([headings, ...rows.map(({ cells }) => cells)])
  const room = width - columns.width
  return [
    chalk.bold(words.summary),
    chalk.dim(padded(file, room) + columns.line(headings)),
    ...rows.flatMap(({ path, cells }) => {
      const [first, ...rest] = hanging('', path, room)
      return [padded(first!, room) + coloured(chalk, columns.line(cells), cells), ...rest]
    }),
  ]
}

/** A line of figures, by what it says of missing and partial elements. */
export const coloured = (chalk: ChalkInstance, text: string, [, missing, partial]: string[]): string =>
  missing !== '0' ? chalk.red(text) : partial !== '0' ? chalk.yellow(text) : chalk.green(text)

function skippedLines(page: Page, { skipped }: AuditReport): string[] {
  const { words, chalk, width } = page
  const shown = skipped.slice(0, MOST_SKIPPED).map(({ path }) => safe(path))
  if (skipped.length > shown.length) shown.push(words.andMore(skipped.length - shown.length))
  return [
    ...hanging('', chalk.dim(`${words.skipped(skipped.length)} (${words.skippedWhy})`), width),
    ...shown.flatMap(path => hanging('  ', chalk.dim(path), width)),
  ]
}

function errorLines(page: Page, { errors }: AuditReport): string[] {
  const { words, chalk, width, lang } = page
  return [
    chalk.bold.red(words.errors(errors.length)),
    ...errors.flatMap(error => hanging(` ${chalk.red('✘')} `, errorMessage(error, lang), width)),
  ]
}
