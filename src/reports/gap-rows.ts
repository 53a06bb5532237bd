/** Every gap and remark as a row of a sheet: what lacks where, and what to write. */
import { type Issue, issuesOf } from '../audit/issues.ts'
import type { DocumentReport } from '../audit/report.ts'
import { issueTitle, remarkTitle, suppressionText } from './issue-text.ts'
import { type Lang, messages } from './messages.ts'
import { fileName, placeOf } from './places.ts'
import { type PortfolioPage, titleOf } from './portfolio.ts'
import { safe } from './safe.ts'
import { terms } from './terms.ts'

export const GAP_COLUMNS = [
  'organisation',
  'sector',
  'neighbourhood',
  'element',
  'criterion',
  'requirement',
  'status',
  'file',
  'place',
  'quote',
  'lacks',
  'write',
  'source',
  'waived',
] as const
export type GapColumn = (typeof GAP_COLUMNS)[number]
export type GapRow = Record<GapColumn, string>

export const gapHeadings: Record<Lang, GapRow> = {
  nl: {
    ...terms.nl.facts,
    element: 'Element',
    criterion: 'Wat ontbreekt',
    requirement: 'Eis',
    status: 'Stand',
    file: 'Bestand',
    place: 'Plaats',
    quote: 'Wat er staat',
    lacks: 'Wat daaraan ontbreekt',
    write: terms.nl.write,
    source: terms.nl.source,
    waived: 'Terzijde gelegd',
  },
  en: {
    ...terms.en.facts,
    element: 'Element',
    criterion: 'What is missing',
    requirement: 'Requirement',
    status: 'State',
    file: 'File',
    place: 'Place',
    quote: 'What it says',
    lacks: 'What that lacks',
    write: terms.en.write,
    source: terms.en.source,
    waived: 'Set aside',
  },
}

/** Whose document it is. */
export type GapOwner = Pick<GapRow, 'organisation' | 'sector' | 'neighbourhood'>

export const gapRowsOf = (report: DocumentReport, owner: GapOwner, lang: Lang): GapRow[] =>
  issuesOf(report).map(issue => rowOf(issue, owner, lang))

/** Of all organisations that have a report. */
export const gapRowsOfAll = ({ run, sectors, lang }: PortfolioPage): GapRow[] =>
  run.organisations.flatMap(({ organisation, report }) => {
    if (!report) return []
    const { name, neighbourhood } = organisation
    const sector = titleOf(sectors, report.context.sector.value, lang) ?? ''
    return gapRowsOf(report, { organisation: name, sector, neighbourhood: neighbourhood ?? '' }, lang)
  })

function rowOf(issue: Issue, owner: GapOwner, lang: Lang): GapRow {
  const common = {
    organisation: safe(owner.organisation),
    sector: safe(owner.sector),
    neighbourhood: safe(owner.neighbourhood),
    file: fileName(issue.path),
    waived: suppressionText(issue.suppression, lang),
  }
  const place = (of: Parameters<typeof placeOf>[2]) => {
    const { path, ...where } = of
    return placeOf(messages[lang], issue.format, where)
  }
  if (issue.kind === 'remark') {
    const { finding } = issue
    return {
      ...common,
      element: remarkTitle(finding.rule, lang),
      criterion: safe(finding.message[lang]),
      requirement: '',
      status: terms[lang].states.remark,
      place: place(finding),
      quote: safe(finding.quote).trim(),
      lacks: '',
      write: '',
      source: '',
    }
  }
  const { criteria } = issue
  const [first] = criteria
  const said = criteria.find(({ status, evidence }) => status !== 'unmet' && evidence[0])
  const quote = said?.evidence[0] ?? first.nearMiss
  const or = ` ${messages[lang].labels.or} `
  return {
    ...common,
    element: issueTitle(issue, lang),
    criterion: criteria.map(({ title }) => safe(title[lang])).join(or),
    requirement: messages[lang].requirements[first.requirement],
    status: terms[lang].states[said && said.status !== 'met' ? said.status : 'unmet'],
    place: quote ? place(quote) : '',
    quote: quote ? safe(quote.quote).trim() : '',
    lacks: said || !first.nearMiss ? '' : safe(first.nearMiss.lacks[lang]),
    write: criteria.map(({ remedy }) => safe(remedy.example[lang])).join(or),
    source: safe(first.sources.join('; ')),
  }
}
