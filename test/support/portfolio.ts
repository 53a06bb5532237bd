/** Organisations made of the labelled protocols, for the tests of what is made of a portfolio. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { combined } from '../../src/audit/portfolio/combine.ts'
import { type Organisation, slugOf } from '../../src/audit/portfolio/organisation.ts'
import { progressBetween } from '../../src/audit/portfolio/progress.ts'
import type { OrganisationResult, PortfolioRun } from '../../src/audit/portfolio/run.ts'
import type { DocumentReport } from '../../src/audit/report.ts'
import { type ShownText, shownTextOf } from '../../src/audit/shown-text.ts'
import { readFile } from '../../src/documents/index.ts'
import type { Lang } from '../../src/reports/messages.ts'
import type { OrganisationPage, PortfolioPage } from '../../src/reports/portfolio.ts'
import { theAuditor } from './audit.ts'
import { builtInRules, root } from './rules.ts'

/** A file by its path, with its text unless it is read from there. */
export interface Source {
  path: string
  text?: string
}

export interface Examined {
  report: DocumentReport
  texts: Map<string, ShownText>
}

/** The files of one organisation, audited together. */
export async function examined(sources: readonly [Source, ...Source[]], sector?: string): Promise<Examined> {
  const texts = new Map<string, ShownText>()
  const reports: DocumentReport[] = []
  for (const { path, text } of sources) {
    const read = await readFile(
      text === undefined ? readFileSync(join(root, path)) : new TextEncoder().encode(text),
      path,
    )
    if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
    const report = theAuditor().audit(read.document, {
      models: ['basismodel-2010'],
      allCriteria: true,
      sector,
    })
    reports.push(report)
    texts.set(path, shownTextOf(read.document, report))
  }
  const rules = new Map(builtInRules().elements.map(element => [element.id, element]))
  return { report: combined([reports[0]!, ...reports.slice(1)], rules, false), texts }
}

export const organisation = (name: string, more: Partial<Organisation> = {}): Organisation => ({
  id: slugOf(name),
  name,
  sector: null,
  staff: null,
  municipality: 'Waterlinge',
  neighbourhood: null,
  subsidised: true,
  contact: null,
  files: [],
  ...more,
})

/** What was found with an organisation; without a report it has no protocol. */
export const resultOf = (
  name: string,
  report: DocumentReport | null = null,
  more: Partial<Organisation> = {},
): OrganisationResult => ({ organisation: organisation(name, more), report, errors: [] })

/** What every page has. */
function common(lang: Lang) {
  const { models, elements, sectors } = builtInRules()
  return { lang, models, elements, sectors }
}

export const runOf = (organisations: OrganisationResult[], date = '2026-11-02'): PortfolioRun => ({
  schemaVersion: 1,
  tool: { name: 'meldcode', version: '0.0.0' },
  date,
  name: 'Waterlinge',
  models: ['basismodel-2010'],
  condition: { elements: null, by: '2026-12-31' },
  organisations,
})

/** The page of an organisation with these files. */
export async function organisationPage(
  sources: readonly [Source, ...Source[]],
  lang: Lang = 'nl',
  name = 'Stichting De Voorbeeldige',
): Promise<OrganisationPage> {
  const { report, texts } = await examined(sources)
  const { organisations, ...run } = runOf([])
  return {
    ...common(lang),
    run,
    result: resultOf(name, report, { files: sources.map(({ path }) => path) }),
    texts,
    progress: null,
    lowered: [],
    overview: null,
  }
}

const NEIGHBOURHOODS = ['Centrum', 'Noorderkwartier', 'De Weiden', 'Havenbuurt']

/** A portfolio of the first `count` labelled protocols, with one organisation that has none. */
export async function portfolioPage(
  count: number,
  lang: Lang = 'nl',
  earlier?: PortfolioRun,
): Promise<PortfolioPage> {
  const folder = 'fixtures/fresh'
  const paths = readdirSync(join(root, folder))
    .filter(name => name.endsWith('.md'))
    .slice(0, count)
  const results: OrganisationResult[] = []
  for (const [index, name] of paths.entries()) {
    const { report } = await examined([{ path: `${folder}/${name}` }])
    const more = {
      sector: report.context.sector.value,
      staff: (index + 1) * 7,
      neighbourhood: NEIGHBOURHOODS[index % NEIGHBOURHOODS.length]!,
      subsidised: index % 5 !== 0,
      files: [`${folder}/${name}`],
    }
    results.push(resultOf(name.replace(/\.md$/, '').replaceAll('-', ' '), report, more))
  }
  const run = runOf([...results, resultOf('Speelgroep Zonder Protocol')])
  return {
    ...common(lang),
    run,
    progress: earlier ? progressBetween(earlier, run) : null,
    problems: [],
    pageOf: id => `organisaties/${id}.html`,
  }
}
