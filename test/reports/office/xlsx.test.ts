/** The workbook and the CSV of a portfolio, as LibreOffice and two independent readers open them. */
import { parse as parseCsv } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { issuesOf } from '../../../src/audit/issues.ts'
import { renderPortfolioCsv } from '../../../src/reports/csv.ts'
import { LANGS, type Lang } from '../../../src/reports/messages.ts'
import type { PortfolioPage } from '../../../src/reports/portfolio.ts'
import { terms } from '../../../src/reports/terms.ts'
import { renderPortfolioXlsx } from '../../../src/reports/xlsx/portfolio.ts'
import { workbookWords } from '../../../src/reports/xlsx/words.ts'
import { opensSheets, sheetsByOffice } from '../../support/office.ts'
import { elementsOf, packageOf, packageProblems } from '../../support/office-package.ts'
import { portfolioPage, runOf } from '../../support/portfolio.ts'

const sheetsOpen = opensSheets()

type Sheets = Map<string, (string | null)[][]>

const pages = {} as Record<Lang, PortfolioPage>
beforeAll(async () => {
  for (const lang of LANGS) {
    const earlier = await portfolioPage(2, lang)
    pages[lang] = await portfolioPage(4, lang, { ...earlier.run, date: '2025-10-01' })
  }
})

async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  const sheets = await readXlsxFile(Buffer.from(bytes))
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map(row => row.map(cell => (cell === null ? null : String(cell)))),
    ]),
  )
}

const gapsIn = ({ run }: PortfolioPage) =>
  run.organisations.flatMap(({ report }) => (report ? issuesOf(report) : []))

describe.each(LANGS)('the workbook (%s)', lang => {
  const { sheets: names, standing } = workbookWords[lang]
  const { marks } = terms[lang]
  let bytes: Uint8Array
  let sheets: Sheets
  beforeAll(async () => {
    bytes = await renderPortfolioXlsx(pages[lang])
    sheets = await sheetsOf(bytes)
  })

  test('has a row for each organisation, with its score and a word for each element', () => {
    const [head, ...rows] = sheets.get(names.matrix)!
    const { run, elements } = pages[lang]
    expect(rows.map(([name, met, required]) => [name, met, required])).toEqual(
      run.organisations.map(({ organisation, report }) => [
        organisation.name,
        report ? `${report.score.met}` : null,
        report ? `${report.score.required}` : null,
      ]),
    )
    for (const [index, { report }] of run.organisations.entries())
      for (const [column, title] of head!.entries()) {
        const rule = elements.find(each => each.title[lang] === title)
        const element = report?.elements.find(({ id }) => id === rule?.id)
        if (rule && !report) expect(rows[index]![column]).toBe(standing['no-protocol'])
        if (element?.verdict === 'present') expect(rows[index]![column]).toBe(marks.present)
      }
  })

  test('has a row for each gap and remark, and how each organisation moved', () => {
    expect(sheets.get(names.gaps)).toHaveLength(gapsIn(pages[lang]).length + 1)
    const organisations = sheets.get(names.organisations)!
    expect(organisations[0]).toContain(workbookWords[lang].columns.movement)
    expect(organisations).toHaveLength(pages[lang].run.organisations.length + 1)
  })

  test('tells what its words mean and what was asked', () => {
    const notes = sheets.get(names.notes)!.flat()
    expect(notes).toEqual(expect.arrayContaining(Object.values(workbookWords[lang].notes.marks)))
    expect(notes.join()).toContain('basismodel-2010')
  })

  test('can be filtered on every row and column, and keeps its head and names in sight', () => {
    const parts = packageOf(bytes)
    for (const [index, name] of [names.matrix, names.gaps, names.organisations].entries()) {
      const elements = elementsOf(parts[`xl/worksheets/sheet${index + 1}.xml`]!)
      const cells = elements.flatMap(({ name, attributes }) => (name === 'c' ? [attributes.r!] : []))
      const filter = elements.find(({ name }) => name === 'autoFilter')
      const last = cells
        .filter(cell => /^[A-Z]+1$/.test(cell))
        .at(-1)!
        .replace('1', '')
      expect(filter?.attributes.ref).toBe(`A1:${last}${sheets.get(name)!.length}`)
      const pane = elements.find(({ name }) => name === 'pane')
      expect(pane?.attributes).toMatchObject({ xSplit: '1', ySplit: '1', state: 'frozen' })
    }
    expect(packageProblems(parts)).toEqual([])
  })

  test.skipIf(!sheetsOpen)('shows the same in LibreOffice', { timeout: 120_000 }, async () => {
    const shown = sheetsByOffice(bytes, 'overzicht.xlsx')
    expect([...shown.keys()].sort()).toEqual([...sheets.keys()].sort())
    for (const name of [names.matrix, names.gaps, names.organisations]) {
      const rows = parseCsv(shown.get(name)!, { relax_column_count: true }) as string[][]
      const expected = sheets.get(name)!.map(row => row.map(cell => cell ?? ''))
      expect(rows).toEqual(expected)
    }
  })
})

test('the CSV has the rows of the sheet of gaps', async () => {
  const sheets = await sheetsOf(await renderPortfolioXlsx(pages.nl))
  const rows = parseCsv(renderPortfolioCsv(pages.nl), { delimiter: ';', bom: true }) as string[][]
  const inSheet = sheets.get(workbookWords.nl.sheets.gaps)!.map(row => row.map(cell => cell ?? ''))
  expect(rows.map(row => row.map(cell => cell.replace(/^'/, '')))).toEqual(inSheet)
})

describe('hostile text', () => {
  const EVILS = [
    '=HYPERLINK("http://x","klik")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '</t></is><f>1+1</f> & <b>',
    '\u0000\u0008\ud800\uffff\u202e',
    `${'lang '.repeat(20_000)}`,
  ]

  test('stays text, in the workbook as in the CSV', { timeout: 120_000 }, async () => {
    const [first] = pages.nl.run.organisations
    const page: PortfolioPage = {
      ...pages.nl,
      progress: null,
      run: runOf(
        EVILS.map((evil, i) => {
          const report = structuredClone(first!.report!)
          for (const { criteria } of report.elements)
            for (const { nearMiss } of criteria) if (nearMiss) nearMiss.quote = evil
          return { ...first!, report, organisation: { ...first!.organisation, id: `${i}`, name: evil } }
        }),
      ),
    }
    const bytes = await renderPortfolioXlsx(page)
    const parts = packageOf(bytes)
    expect(packageProblems(parts)).toEqual([])
    const elements = Object.keys(parts)
      .filter(name => name.startsWith('xl/worksheets/sheet'))
      .flatMap(name => elementsOf(parts[name]!))
    expect(elements.filter(({ name }) => name === 'f' || name === 'hyperlink')).toEqual([])
    const names = (await sheetsOf(bytes)).get('Matrix')!.map(([name]) => name)
    expect(names.slice(1, 5)).toEqual(EVILS.slice(0, 4))
    expect(names[7]).toBe(EVILS[6])
    expect(Object.values(parts).join('')).not.toMatch(/[\u0000-\u0008\u202e\uffff]/)
    expect(names[9]!.length).toBeLessThan(32_767)
    if (sheetsOpen) {
      const shown = parseCsv(sheetsByOffice(bytes, 'boos.xlsx').get('Matrix')!) as string[][]
      expect(shown.slice(1, 5).map(([name]) => name)).toEqual(EVILS.slice(0, 4))
    }

    const rows = parseCsv(renderPortfolioCsv(page), { delimiter: ';', bom: true }) as string[][]
    expect(rows.flat().filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})
