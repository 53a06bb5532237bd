import { strFromU8, unzipSync } from 'fflate'
import { fromMarkdown } from 'mdast-util-from-markdown'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { renderLetterDocx } from '../../../src/reports/letters/docx.ts'
import { LANGS } from '../../../src/reports/messages.ts'
import { renderPlanDocx } from '../../../src/reports/plan/docx.ts'
import { renderPlanMarkdown } from '../../../src/reports/plan/markdown.ts'
import { planOf } from '../../../src/reports/plan/rows.ts'
import { planWords } from '../../../src/reports/plan/words.ts'
import { renderPlanXlsx } from '../../../src/reports/plan/xlsx.ts'
import type { OrganisationPage } from '../../../src/reports/portfolio.ts'
import { office, textByOffice } from '../../support/office.ts'
import { type Kind, pageOfKind } from '../letters/kinds.ts'

const HOSTILE = '=HYPERLINK("http://x","<b>klik</b>")'

const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

describe('Markdown', () => {
  test.each(LANGS)('has a heading for each action (%s)', async lang => {
    const page = await pageOfKind('many gaps', lang)
    const headings = renderPlanMarkdown(page).match(/^### \d+\./gm)
    expect(headings).toHaveLength(planOf(page).rows.length)
  })

  test('says when there is nothing to do', async () =>
    expect(renderPlanMarkdown(await pageOfKind('complete', 'nl'))).toContain(planWords.nl.nothing))

  test('keeps the name of an organisation text', async () => {
    const tree = fromMarkdown(renderPlanMarkdown(await pageOfKind('no protocol', 'nl', HOSTILE)))
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(html|link|image)"/)
  })
})

test('only what the subsidy asks has its date, and a protocol above all', async () => {
  const page = await pageOfKind('no protocol', 'nl')
  const unpaid = {
    ...page,
    result: { ...page.result, organisation: { ...page.result.organisation, subsidised: false } },
  }
  expect([planOf(page), planOf(unpaid)].map(({ rows }) => rows[0]!.due)).toEqual(['2026-12-31', null])
  const rows = planOf(await pageOfKind('many gaps', 'nl')).rows
  expect(rows.filter(({ weight }) => weight === 'recommended').map(({ due }) => due)).not.toContain(
    '2026-12-31',
  )
})

test.each([
  ['plan', renderPlanDocx],
  ['letter', (page: OrganisationPage) => renderLetterDocx(page, 'Aan {{organisation}}')],
])('no character that XML does not know reaches the %s as a Word document', async (_, render) => {
  const page = await pageOfKind('no protocol', 'nl', 'Stichting \uffff\u202e Aan')
  const parts = Object.values(unzipSync(await render(page))).map(part => strFromU8(part))
  expect(parts.join('')).not.toMatch(/[\uffff\u202e]/)
  expect(parts.join('')).toContain('Stichting')
})

describe('xlsx', () => {
  test.each(['many gaps', 'no protocol'] as Kind[])('has a row for each action: %s', async kind => {
    const page = await pageOfKind(kind, 'nl')
    const { rows } = planOf(page)
    const [sheet] = await readXlsxFile(Buffer.from(await renderPlanXlsx(page)))
    const [head, ...body] = sheet!.data
    expect(head).toHaveLength(10)
    expect(body.map(row => [row[0], row[6], row[8]])).toEqual(
      rows.map(({ number, who, due }) => [number, who, due ? new Date(`${due}T00:00:00Z`) : null]),
    )
  })

  test('has no formula, and its head stays in sight', async () => {
    const page = await pageOfKind('many gaps', 'nl')
    const report = page.result.report!
    const elements = report.elements.map(element => ({ ...element, title: { nl: HOSTILE, en: HOSTILE } }))
    const bytes = await renderPlanXlsx({
      ...page,
      result: { ...page.result, report: { ...report, elements } },
    })
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toMatch(/ySplit="1"[^>]*state="frozen"/)
    const [read] = await readXlsxFile(Buffer.from(bytes))
    expect(read!.data.flat().some(cell => String(cell).startsWith(HOSTILE))).toBe(true)
  })
})

describe.skipIf(!office)('docx, as LibreOffice opens it', () => {
  test.each(LANGS)('has each action (%s)', { timeout: 120_000 }, async lang => {
    const page = await pageOfKind('many gaps', lang, HOSTILE)
    const shown = words(await textByOffice(await renderPlanDocx(page), 'plan.docx'))
    const { rows, subtitle } = planOf(page)
    const asked = [subtitle, ...rows.flatMap(row => [row.element, ...row.write, row.why, row.who, row.where])]
    expect(asked.filter(text => !shown.includes(words(text)))).toEqual([])
  })
})
