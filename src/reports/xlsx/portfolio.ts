/** A portfolio as a workbook: the matrix, every gap, the organisations. */
import type { Cell, CellObject, Row } from 'write-excel-file/universal'
import { conditionOf, type OrganisationResult, standingOf } from '../../audit/portfolio/index.ts'
import { GAP_COLUMNS, gapHeadings, gapRowsOf } from '../gap-rows.ts'
import { signOf } from '../html/findings.ts'
import { pageWords } from '../html/words.ts'
import { type Lang, messages } from '../messages.ts'
import type { PortfolioPage } from '../portfolio.ts'
import { safe } from '../safe.ts'

interface Words {
  sheets: Record<'matrix' | 'gaps' | 'organisations', string>
  columns: Record<
    | 'organisation'
    | 'sector'
    | 'neighbourhood'
    | 'staff'
    | 'subsidised'
    | 'contact'
    | 'files'
    | 'standing'
    | 'met'
    | 'required'
    | 'condition'
    | 'before'
    | 'now'
    | 'movement',
    string
  >
  standing: Record<ReturnType<typeof standingOf>, string>
  yes: string
  no: string
}

const nl: Words = {
  sheets: { matrix: 'Matrix', gaps: 'Gaten', organisations: 'Organisaties' },
  columns: {
    organisation: 'Organisatie',
    sector: 'Sector',
    neighbourhood: 'Wijk',
    staff: 'Medewerkers',
    subsidised: 'Gesubsidieerd',
    contact: 'Contact',
    files: 'Bestanden',
    standing: 'Stand',
    met: 'Geregeld',
    required: 'Vereist',
    condition: 'Voldoet aan voorwaarde',
    before: 'Vorige ronde',
    now: 'Deze ronde',
    movement: 'Verandering',
  },
  standing: {
    audited: 'getoetst',
    'not-a-protocol': 'geen protocol',
    unreadable: 'niet te lezen',
    'no-protocol': 'niets aangeleverd',
  },
  yes: 'ja',
  no: 'nee',
}

const en: Words = {
  sheets: { matrix: 'Matrix', gaps: 'Gaps', organisations: 'Organisations' },
  columns: {
    organisation: 'Organisation',
    sector: 'Sector',
    neighbourhood: 'Neighbourhood',
    staff: 'Staff',
    subsidised: 'Subsidised',
    contact: 'Contact',
    files: 'Files',
    standing: 'State',
    met: 'Met',
    required: 'Required',
    condition: 'Meets the condition',
    before: 'Round before',
    now: 'This round',
    movement: 'Change',
  },
  standing: {
    audited: 'audited',
    'not-a-protocol': 'not a protocol',
    unreadable: 'unreadable',
    'no-protocol': 'nothing handed in',
  },
  yes: 'yes',
  no: 'no',
}

const words: Record<Lang, Words> = { nl, en }

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#154273',
  textColor: '#FFFFFF',
  wrap: true,
  alignVertical: 'top',
} as const
const TINTS = {
  present: '#E4F2E9',
  partial: '#FBF0D6',
  missing: '#FBE6E6',
  none: '#EEF0F3',
  waived: '#ECE8F6',
} as const

/** Every text is a cell of type text: what begins with = is shown, never reckoned. */
const text = (value: string, style: Omit<CellObject, 'value' | 'type'> = {}): Cell => ({
  value: safe(value),
  type: String,
  alignVertical: 'top',
  ...style,
})
const number = (value: number | null): Cell => (value === null ? null : { value, type: Number })

/** A workbook (`.xlsx`) of three sheets, the first row and the names frozen. */
export async function renderPortfolioXlsx(page: PortfolioPage): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const { sheets } = words[page.lang]
  const blob = await writeExcelFile([
    {
      sheet: sheets.matrix,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
      ...matrixOf(page),
    },
    {
      sheet: sheets.gaps,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
      ...gapsOf(page),
    },
    { sheet: sheets.organisations, stickyRowsCount: 1, stickyColumnsCount: 1, ...organisationsOf(page) },
  ]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

interface Sheet {
  data: Row[]
  columns: { width: number }[]
}

function matrixOf({ run, elements, lang }: PortfolioPage): Sheet {
  const { columns, standing, yes, no } = words[lang]
  const { verdicts, setAside } = messages[lang]
  const asked = elements.filter(({ models }) => run.models.some(model => model in models))
  const rowOf = (result: OrganisationResult): Row => {
    const { organisation, report } = result
    const state = conditionOf(result, run.condition)
    return [
      text(organisation.name),
      number(report?.score.met ?? null),
      number(report?.score.required ?? null),
      text(state === null ? '' : state.isMet ? yes : no),
      ...asked.map(({ id }): Cell => {
        const element = report?.elements.find(each => each.id === id)
        if (!element) return text(report ? verdicts['not-applicable'] : standing[standingOf(result)])
        const sign = signOf(element)
        const word = sign === 'waived' ? setAside.waiver : verdicts[element.verdict]
        return text(word, { backgroundColor: TINTS[sign] })
      }),
    ]
  }
  return {
    data: [
      [columns.organisation, columns.met, columns.required, columns.condition]
        .map(name => text(name, HEAD))
        .concat(asked.map(({ title }) => text(title[lang], HEAD))),
      ...run.organisations.map(rowOf),
    ],
    columns: [34, 10, 10, 12, ...asked.map(() => 16)].map(width => ({ width })),
  }
}

const GAP_WIDTHS = [30, 20, 16, 28, 40, 12, 14, 24, 16, 50, 40, 50, 30, 30]

function gapsOf({ run, sectors, lang }: PortfolioPage): Sheet {
  const rows = run.organisations.flatMap(({ organisation, report }) => {
    if (!report) return []
    const { name, neighbourhood } = organisation
    const sector = sectors.find(({ id }) => id === report.context.sector.value)?.title[lang] ?? ''
    return gapRowsOf(report, { organisation: name, sector, neighbourhood: neighbourhood ?? '' }, lang)
  })
  return {
    data: [
      GAP_COLUMNS.map(column => text(gapHeadings[lang][column], HEAD)),
      ...rows.map(row => GAP_COLUMNS.map(column => text(row[column], { wrap: true }))),
    ],
    columns: GAP_WIDTHS.map(width => ({ width })),
  }
}

function organisationsOf({ run, sectors, progress, lang }: PortfolioPage): Sheet {
  const { columns, standing, yes, no } = words[lang]
  const moved = new Map(progress?.organisations.map(each => [each.organisation.id, each]))
  const score = (of: { met: number; required: number } | null | undefined) =>
    text(of ? `${of.met}/${of.required}` : '')
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
  return {
    data: [
      [...names, ...more].map(name => text(columns[name], HEAD)),
      ...run.organisations.map((result): Row => {
        const { organisation, report } = result
        const { name, neighbourhood, staff, subsidised, contact, files } = organisation
        const sector = report?.context.sector.value ?? organisation.sector
        const own = moved.get(organisation.id)
        return [
          text(name),
          text(sectors.find(({ id }) => id === sector)?.title[lang] ?? ''),
          text(neighbourhood ?? ''),
          number(report?.context.staff.value ?? staff),
          text(subsidised === null ? '' : subsidised ? yes : no),
          text(contact ?? ''),
          text(files.join('; ')),
          text(standing[standingOf(result)]),
          score(report?.score),
          ...(progress
            ? [score(own?.before), text(own ? pageWords[lang].progress.movement[own.movement] : '')]
            : []),
        ]
      }),
    ],
    columns: [34, 24, 18, 12, 14, 28, 40, 18, 12, ...more.map(() => 14)].map(width => ({ width })),
  }
}
