/** A portfolio as a workbook: the matrix, every gap, the organisations, and how to read them. */
import type { Cell, Row } from 'write-excel-file/universal'
import {
  conditionOf,
  type Mark,
  markOf,
  type OrganisationResult,
  standingOf,
} from '../../audit/portfolio/index.ts'
import type { Score } from '../../audit/report.ts'
import { dateIn } from '../dates.ts'
import { GAP_COLUMNS, gapHeadings, gapRowsOfAll } from '../gap-rows.ts'
import { scoreText } from '../issue-text.ts'
import type { Lang } from '../messages.ts'
import { askedModels, type PortfolioPage, titleOf } from '../portfolio.ts'
import { terms } from '../terms.ts'
import { finishing, HEAD, number, type Sheet, sheetOf, text } from './cells.ts'
import { workbookWords } from './words.ts'

/** A workbook (`.xlsx`): three sheets to sort and filter, their first row and names frozen, and notes on how to read them. */
export async function renderPortfolioXlsx(page: PortfolioPage): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const { sheets } = workbookWords[page.lang]
  const tables = {
    [sheets.matrix]: matrixOf(page),
    [sheets.gaps]: gapsOf(page),
    [sheets.organisations]: organisationsOf(page),
  }
  const blob = await writeExcelFile(
    [
      ...Object.entries(tables).map(([sheet, table]) => ({
        sheet,
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape' as const,
        ...table,
      })),
      { sheet: sheets.notes, orientation: 'landscape', ...notesOf(page) },
    ],
    // without a font, each office takes another, and rows that are too low for it
    { features: [finishing(tables)], fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

const TINTS: Record<Mark, string> = {
  present: '#E4F2E9',
  partial: '#FBF0D6',
  missing: '#FBE6E6',
  recommended: '#EEF0F3',
  waived: '#ECE8F6',
  'not-applicable': '#FFFFFF',
}

function matrixOf({ run, elements, progress, lang }: PortfolioPage): Sheet {
  const { columns, standing } = workbookWords[lang]
  const { facts, marks, yes, no } = terms[lang]
  const asked = elements.filter(({ models }) => run.models.some(model => model in models))
  const moved = movedIn(progress, lang)
  const rowOf = (result: OrganisationResult): Row => {
    const { organisation, report } = result
    const state = conditionOf(result, run.condition)
    const own = new Map(report?.elements.map(element => [element.id, element]))
    return [
      text(organisation.name),
      number(report?.score.met ?? null),
      number(report?.score.required ?? null),
      text(state === null ? '' : state.isMet ? yes : no),
      ...(progress ? [text(moved.get(organisation.id) ?? '')] : []),
      ...asked.map(({ id }): Cell => {
        if (!report) return text(standing[standingOf(result)], { textColor: '#5B6673' })
        const element = own.get(id)
        const mark = element ? markOf(element) : 'not-applicable'
        return text(marks[mark], { backgroundColor: TINTS[mark] })
      }),
    ]
  }
  const names = [
    ...[facts.organisation, columns.met, columns.required, columns.condition],
    ...(progress ? [columns.movement] : []),
    ...asked.map(({ title }) => title[lang]),
  ]
  return sheetOf(
    [names.map(name => text(name, HEAD)), ...run.organisations.map(rowOf)],
    [34, 11, 10, 13, ...(progress ? [18] : []), ...asked.map(() => 18)],
  )
}

/** How each organisation moved since the round before, in words. */
const movedIn = (progress: PortfolioPage['progress'], lang: Lang): ReadonlyMap<string, string> =>
  new Map(
    progress?.organisations.map(({ organisation, movement }) => [
      organisation.id,
      terms[lang].movements[movement].title,
    ]),
  )

function notesOf(page: PortfolioPage): Sheet {
  const { run, elements, progress, problems, lang } = page
  const { notes, sheets, columns } = workbookWords[lang]
  const { facts, marks } = terms[lang]
  const { elements: asked, by } = run.condition
  const line = (label: string, value: string, style = {}): Row => [
    text(label, { fontWeight: 'bold', ...style }),
    text(value, { wrap: true }),
  ]
  const marked = (Object.keys(marks) as Mark[]).map(mark =>
    line(marks[mark], notes.marks[mark], { backgroundColor: TINTS[mark] }),
  )
  return sheetOf(
    [
      [text(notes.title(run.name), { fontWeight: 'bold', fontSize: 16 })],
      [],
      line(facts.date, dateIn(run.date, lang)),
      ...(progress ? [line(columns.before, dateIn(progress.since, lang))] : []),
      line(
        facts.model,
        askedModels(page)
          .map(({ title, id }) => `${title[lang]} (${id})`)
          .join(', '),
      ),
      line(
        facts.condition,
        asked ? asked.map(id => titleOf(elements, id, lang) ?? id).join(', ') : notes.required,
      ),
      ...(by ? [line(notes.facts.by, dateIn(by, lang))] : []),
      line(notes.facts.made, `meldcode ${run.tool.version}`),
      [],
      ...(['matrix', 'gaps', 'organisations'] as const).map(sheet =>
        line(sheets[sheet], notes.sheets[sheet]),
      ),
      [],
      [text(notes.legend, { fontWeight: 'bold' })],
      ...marked,
      [],
      [text(''), text(notes.limits, { wrap: true })],
      ...(problems.length > 0 ? [[], [text(notes.problems, { fontWeight: 'bold' })]] : []),
      ...problems.map(problem => [text(''), text(problem, { wrap: true })]),
    ],
    [26, 90],
  )
}

const GAP_WIDTHS = [30, 20, 16, 28, 40, 12, 14, 24, 16, 50, 40, 50, 30, 30]

const gapsOf = (page: PortfolioPage): Sheet =>
  sheetOf(
    [
      GAP_COLUMNS.map(column => text(gapHeadings[page.lang][column], HEAD)),
      ...gapRowsOfAll(page).map(row => GAP_COLUMNS.map(column => text(row[column], { wrap: true }))),
    ],
    GAP_WIDTHS,
  )

function organisationsOf({ run, sectors, progress, lang }: PortfolioPage): Sheet {
  const { columns, standing } = workbookWords[lang]
  const { facts, yes, no } = terms[lang]
  const headings = { ...facts, ...columns }
  const moved = new Map(progress?.organisations.map(each => [each.organisation.id, each]))
  const movements = movedIn(progress, lang)
  const score = (of: Score | null | undefined) => text(of ? scoreText(of) : '')
  const names = [
    'organisation',
    'sector',
    'neighbourhood',
    'staff',
    'subsidised',
    'contact',
    'files',
    'standing',
    'now',
  ] as const
  const more = progress ? (['before', 'movement'] as const) : []
  return sheetOf(
    [
      [...names, ...more].map(name => text(headings[name], HEAD)),
      ...run.organisations.map((result): Row => {
        const { organisation, report } = result
        const { name, neighbourhood, staff, subsidised, contact, files } = organisation
        const sector = report?.context.sector.value ?? organisation.sector
        const own = moved.get(organisation.id)
        return [
          text(name),
          text(titleOf(sectors, sector, lang) ?? ''),
          text(neighbourhood ?? ''),
          number(report?.context.staff.value ?? staff),
          text(subsidised === null ? '' : subsidised ? yes : no),
          text(contact ?? ''),
          text(files.join('; '), { wrap: true }),
          text(standing[standingOf(result)]),
          score(report?.score),
          ...(progress ? [score(own?.before), text(movements.get(organisation.id) ?? '')] : []),
        ]
      }),
    ],
    [34, 24, 18, 13, 14, 28, 40, 18, 12, ...more.map(() => 20)],
  )
}
