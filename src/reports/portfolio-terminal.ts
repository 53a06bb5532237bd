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
import { clipped, hanging, lineWidth, listed, padded, widthOf } from './layout.ts'
import type { Lang } from './messages.ts'
import type { PortfolioPage } from './portfolio.ts'
import { safe } from './safe.ts'

interface Words {
  heading: string
  columns: Record<'organisation' | 'score' | 'missing' | 'partial' | 'condition', string>
  standing: Record<Exclude<Standing, 'audited'>, string>
  movement: Record<Movement, string>
  yes: string
  no: string
  organisations: (count: number) => string
  without: (count: number) => string
  condition: (met: number, of: number, by: string | null) => string
  since: (date: string) => string
  totals: (gained: number, lost: number, weakened: number) => string
  left: (names: string) => string
  none: string
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

const nl: Words = {
  heading: 'Meldcode-portfolio',
  columns: {
    organisation: 'organisatie',
    score: 'criteria',
    missing: 'ontbreekt',
    partial: 'deels',
    condition: 'voldoet',
  },
  standing: {
    'not-a-protocol': 'is geen protocol',
    unreadable: 'niet te lezen',
    'no-protocol': 'geen protocol',
  },
  movement: {
    better: '▲ beter',
    worse: '▼ slechter',
    mixed: '◆ deels beter',
    same: '= gelijk',
    first: '▲ eerste protocol',
    lost: '▼ geen protocol meer',
    joined: '+ nieuw',
    left: '– weg',
  },
  yes: 'ja',
  no: 'nee',
  organisations: count => many(count, 'organisatie', 'organisaties'),
  without: count => `${count} zonder bruikbaar protocol`,
  condition: (met, of, by) =>
    `${met} van de ${of} waarvoor de voorwaarde geldt, ${met === 1 ? 'voldoet' : 'voldoen'} eraan${by ? ` (uiterlijk ${by})` : ''}`,
  since: date => `Sinds ${date}`,
  totals: (gained, lost, weakened) =>
    `${many(gained, 'criterium gewonnen', 'criteria gewonnen')} · ${lost} verloren · ${weakened} verzwakt`,
  left: names => `Niet meer in het portfolio: ${names}`,
  none: 'Er staan geen organisaties in.',
}

const en: Words = {
  heading: 'Meldcode portfolio',
  columns: {
    organisation: 'organisation',
    score: 'criteria',
    missing: 'missing',
    partial: 'partial',
    condition: 'meets',
  },
  standing: { 'not-a-protocol': 'not a protocol', unreadable: 'unreadable', 'no-protocol': 'no protocol' },
  movement: {
    better: '▲ better',
    worse: '▼ worse',
    mixed: '◆ partly better',
    same: '= same',
    first: '▲ first protocol',
    lost: '▼ protocol gone',
    joined: '+ new',
    left: '– left',
  },
  yes: 'yes',
  no: 'no',
  organisations: count => many(count, 'organisation', 'organisations'),
  without: count => `${count} without a usable protocol`,
  condition: (met, of, by) =>
    `${met} of the ${of} to which the condition applies ${met === 1 ? 'meets' : 'meet'} it${by ? ` (by ${by})` : ''}`,
  since: date => `Since ${date}`,
  totals: (gained, lost, weakened) =>
    `${many(gained, 'criterion gained', 'criteria gained')} · ${lost} lost · ${weakened} weakened`,
  left: names => `No longer in the portfolio: ${names}`,
  none: 'It holds no organisations.',
}

const words: Record<Lang, Words> = { nl, en }

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
    ...summaryOf(run.organisations, run.condition, own, width),
    ...(progress ? progressLines(progress, own, width) : []),
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
  const { organisation, ...numbers } = own.columns
  const movements = new Map(
    progress?.organisations.map(each => [each.organisation.id, own.movement[each.movement]]),
  )
  const rows = results.map(result => ({ result, cells: cellsOf(result, own) }))
  const widths = Object.values(numbers).map((heading, i) =>
    Math.max(widthOf(heading), ...rows.map(({ cells }) => (Array.isArray(cells) ? widthOf(cells[i]!) : 0))),
  )
  const moved = Math.max(0, ...[...movements.values()].map(widthOf))
  const room = width - widths.reduce((sum, each) => sum + each + 2, 0) - (moved > 0 ? moved + 2 : 0)
  const right = (cells: readonly string[]) =>
    cells.map((cell, i) => `  ${' '.repeat(Math.max(0, widths[i]! - widthOf(cell)))}${cell}`).join('')
  const span = widths.reduce((sum, each) => sum + each + 2, 0)
  return [
    chalk.dim(padded(organisation, room) + right(Object.values(numbers))),
    ...rows.map(({ result, cells }) => {
      const name = padded(clipped(safe(result.organisation.name), room), room)
      const movement = movements.get(result.organisation.id)
      const end = movement ? `  ${movement}` : ''
      if (!Array.isArray(cells))
        return `${name}${chalk.red(end ? padded(`  ${cells}`, span) : `  ${cells}`)}${end}`
      const [, missing, partial] = cells
      const paint = missing !== '0' ? chalk.red : partial !== '0' ? chalk.yellow : chalk.green
      return `${name}${paint(right(cells))}${end}`
    }),
    '',
  ]

  function cellsOf(result: OrganisationResult, own: Words): string[] | string {
    const standing = standingOf(result)
    if (standing !== 'audited') return own.standing[standing]
    const { score } = result.report!
    const { missing, partial } = tally(result.report!)
    const state = conditionOf(result, condition)
    return [
      `${score.met}/${score.required}`,
      `${missing}`,
      `${partial}`,
      state === null ? '–' : state.isMet ? own.yes : own.no,
    ]
  }
}

function summaryOf(
  results: readonly OrganisationResult[],
  condition: PortfolioPage['run']['condition'],
  own: Words,
  width: number,
): string[] {
  const without = results.filter(result => standingOf(result) !== 'audited').length
  const subsidised = results.flatMap(result => conditionOf(result, condition) ?? [])
  const met = subsidised.filter(({ isMet }) => isMet).length
  return listed(
    [
      own.organisations(results.length),
      ...(without > 0 ? [own.without(without)] : []),
      ...(subsidised.length > 0 ? [own.condition(met, subsidised.length, condition.by)] : []),
    ],
    width,
  )
}

function progressLines({ since, totals, organisations }: Progress, own: Words, width: number): string[] {
  const left = organisations.filter(({ movement }) => movement === 'left')
  return [
    ...hanging('', `${own.since(since)}: ${own.totals(totals.gained, totals.lost, totals.weakened)}`, width),
    ...(left.length > 0
      ? hanging('', own.left(left.map(({ organisation }) => safe(organisation.name)).join(', ')), width)
      : []),
  ]
}
