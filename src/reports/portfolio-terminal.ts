/** A portfolio on the screen: a line per organisation, then what deserves attention. */
import { Chalk } from 'chalk'
import { tally } from '../audit/issues.ts'
import {
  conditionOf,
  type Movement,
  type OrganisationResult,
  type Progress,
  type Standing,
  standingOf,
} from '../audit/portfolio/index.ts'
import type { RenderOptions } from './format.ts'
import { scoreText } from './issue-text.ts'
import { clipped, columnsOf, hanging, lineWidth, listed, padded, widthOf } from './layout.ts'
import { type Lang, messages } from './messages.ts'
import type { PortfolioPage } from './portfolio.ts'
import { safe } from './safe.ts'
import { coloured } from './terminal.ts'
import { terms } from './terms.ts'

interface Words {
  heading: string
  columns: Record<'partial' | 'condition', string>
  standing: Record<Exclude<Standing, 'audited'>, string>
  without: (count: number) => string
  condition: (met: number, of: number, by: string | null) => string
  since: (date: string) => string
  left: (names: string) => string
  none: string
}

const nl: Words = {
  heading: 'Meldcode-portfolio',
  columns: { partial: 'deels', condition: 'voldoet' },
  standing: {
    'not-a-protocol': 'is geen protocol',
    unreadable: 'niet te lezen',
    'no-protocol': 'geen protocol',
  },
  without: count => `${count} zonder bruikbaar protocol`,
  condition: (met, of, by) =>
    `${met} van de ${of} waarvoor de voorwaarde geldt, ${met === 1 ? 'voldoet' : 'voldoen'} eraan${by ? ` (uiterlijk ${by})` : ''}`,
  since: date => `Sinds ${date}`,
  left: names => `Niet meer in het portfolio: ${names}`,
  none: 'Er staan geen organisaties in.',
}

const en: Words = {
  heading: 'Meldcode portfolio',
  columns: { partial: 'partial', condition: 'meets' },
  standing: { 'not-a-protocol': 'not a protocol', unreadable: 'unreadable', 'no-protocol': 'no protocol' },
  without: count => `${count} without a usable protocol`,
  condition: (met, of, by) =>
    `${met} of the ${of} to which the condition applies ${met === 1 ? 'meets' : 'meet'} it${by ? ` (by ${by})` : ''}`,
  since: date => `Since ${date}`,
  left: names => `No longer in the portfolio: ${names}`,
  none: 'It holds no organisations.',
}

const words: Record<Lang, Words> = { nl, en }

/** Before the word for a movement. */
const SIGNS: Record<Movement, string> = {
  better: '▲',
  worse: '▼',
  mixed: '◆',
  same: '=',
  first: '▲',
  lost: '▼',
  joined: '+',
  left: '–',
}

type Options = Pick<RenderOptions, 'lang' | 'quiet' | 'columns' | 'colour'>

export function renderPortfolio({ run, progress }: PortfolioPage, options: Options): string {
  const own = words[options.lang]
  const chalk = new Chalk({ level: options.colour })
  const width = lineWidth(options.columns)
  const title = [own.heading, ...(run.name ? [safe(run.name)] : [])]
  const lines = [
    chalk.bold(title.join('  ')),
    chalk.dim([run.date, ...run.models].map(safe).join(' · ')),
    '',
    ...(run.organisations.length === 0 ? [own.none] : []),
    ...(options.quiet ? [] : tableOf(run, progress, options, chalk, width)),
    ...summaryOf(run, options.lang, width),
    ...(progress ? progressLines(progress, options.lang, width) : []),
  ]
  return `${lines.join('\n')}\n`
}

function tableOf(
  { organisations: results, condition }: PortfolioPage['run'],
  progress: Progress | null,
  { lang }: Options,
  chalk: InstanceType<typeof Chalk>,
  width: number,
): string[] {
  if (results.length === 0) return []
  const own = words[lang]
  const { facts, movements, yes, no } = terms[lang]
  const { score, missing } = messages[lang].columns
  const headings = [score, missing, own.columns.partial, own.columns.condition]
  const moved = new Map(
    progress?.organisations.map(({ organisation, movement }) => {
      const { short, narrow = short } = movements[movement]
      return [organisation.id, `${SIGNS[movement]} ${narrow}`]
    }),
  )
  const rows = results.map(result => ({ result, cells: cellsOf(result) }))
  const columns = columnsOf([headings, ...rows.flatMap(({ cells }) => (Array.isArray(cells) ? [cells] : []))])
  const widest = Math.max(0, ...[...moved.values()].map(widthOf))
  const room = width - columns.width - (widest > 0 ? widest + 2 : 0)
  return [
    chalk.dim(padded(facts.organisation.toLowerCase(), room) + columns.line(headings)),
    ...rows.map(({ result, cells }) => {
      const name = padded(clipped(safe(result.organisation.name), room), room)
      const movement = moved.get(result.organisation.id)
      const end = movement ? `  ${movement}` : ''
      if (!Array.isArray(cells))
        return `${name}${chalk.red(end ? padded(`  ${cells}`, columns.width) : `  ${cells}`)}${end}`
      return `${name}${coloured(chalk, columns.line(cells), cells)}${end}`
    }),
    '',
  ]

  function cellsOf(result: OrganisationResult): string[] | string {
    const standing = standingOf(result)
    if (standing !== 'audited') return own.standing[standing]
    const { missing, partial } = tally(result.report!)
    const state = conditionOf(result, condition)
    return [
      scoreText(result.report!.score),
      `${missing}`,
      `${partial}`,
      state === null ? '–' : state.isMet ? yes : no,
    ]
  }
}

function summaryOf(
  { organisations: results, condition }: PortfolioPage['run'],
  lang: Lang,
  width: number,
): string[] {
  const own = words[lang]
  const without = results.filter(result => standingOf(result) !== 'audited').length
  const subsidised = results.flatMap(result => conditionOf(result, condition) ?? [])
  const met = subsidised.filter(({ isMet }) => isMet).length
  return listed(
    [
      terms[lang].organisations(results.length),
      ...(without > 0 ? [own.without(without)] : []),
      ...(subsidised.length > 0 ? [own.condition(met, subsidised.length, condition.by)] : []),
    ],
    width,
  )
}

function progressLines({ since, totals, organisations }: Progress, lang: Lang, width: number): string[] {
  const own = words[lang]
  const { gained, lost, weakened } = messages[lang].changes.kinds
  const changed = [
    `${terms[lang].criteria(totals.gained)} ${gained}`,
    `${totals.lost} ${lost}`,
    `${totals.weakened} ${weakened}`,
  ]
  const left = organisations.filter(({ movement }) => movement === 'left')
  return [
    ...hanging('', `${own.since(since)}: ${changed.join(' · ').toLowerCase()}`, width),
    ...(left.length > 0
      ? hanging('', own.left(left.map(({ organisation }) => safe(organisation.name)).join(', ')), width)
      : []),
  ]
}
