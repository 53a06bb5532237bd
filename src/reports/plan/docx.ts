/** The action plan as a Word document: a table on A4, landscape, to fill in and send round. */
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { dateIn } from '../dates.ts'
import { headingStyle, NAVY, textStyle, wordFile } from '../docx/file.ts'
import { bullet, paragraph } from '../docx/parts.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { xmlText } from '../xml.ts'
import { byWeight, type Plan, type PlanRow, planOf } from './rows.ts'

/** In twips, of the 15,138 between the margins of an A4 on its side. */
const WIDTHS = [560, 2200, 4378, 3600, 2200, 1400, 800]
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CF' }
const SOFT = '555555'
type Look = { bold?: boolean; italics?: boolean; color?: string }

export async function renderPlanDocx(page: OrganisationPage): Promise<Uint8Array> {
  const plan = planOf(page)
  const { words, rows, waived, lang } = plan
  const lead = (text: string, after: number, look: Look = {}) =>
    new Paragraph({ spacing: { after }, children: [new TextRun({ text: xmlText(text), ...look })] })
  const heading = (text: string, level: 'HEADING_1' | 'HEADING_2') =>
    new Paragraph({ heading: HeadingLevel[level], children: [new TextRun(text)] })
  const children = [
    heading(words.title, 'HEADING_1'),
    lead(plan.subtitle, 120, { bold: true }),
    lead(rows.length > 0 ? words.order : words.nothing, 200),
    ...(rows.length > 0 ? [tableOf(plan)] : []),
    ...(waived.length > 0 ? [heading(words.waived, 'HEADING_2'), paragraph(words.waivedNote)] : []),
    ...waived.map(({ element, criterion, waived }) =>
      bullet(`${[element, criterion].filter(Boolean).join(': ')} (${waived})`),
    ),
  ]
  return wordFile({
    title: words.title,
    styles: {
      default: {
        document: { run: textStyle(lang, 20) },
        heading1: headingStyle(36, { spacing: { after: 80 } }),
        heading2: headingStyle(26, { spacing: { before: 320, after: 80 } }),
      },
    },
    isLandscape: true,
    margin: { top: 850, bottom: 850, left: 850, right: 850 },
    section: { children },
  })
}

function tableOf(plan: Plan): Table {
  const { number, element, write, why, who, due, done } = plan.words.columns
  const heads = [number, element, write, why, who, due, done]
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS,
    width: { size: WIDTHS.reduce((sum, width) => sum + width), type: WidthType.DXA },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((name, i) => cell([line(name, { bold: true, color: 'FFFFFF' })], i, NAVY)),
      }),
      ...byWeight(plan).flatMap(([name, own]) => [groupRow(name), ...own.map(row => actionRow(plan, row))]),
    ],
  })
}

const groupRow = (name: string): TableRow => {
  const run = new TextRun({ text: name, bold: true, size: 20 })
  const title = new Paragraph({ keepNext: true, children: [run] })
  return new TableRow({ cantSplit: true, children: [cell([title], 0, 'E4EAF2', WIDTHS.length)] })
}

function actionRow({ words, lang }: Plan, row: PlanRow): TableRow {
  const criteria = row.criterion.split('\n').filter(Boolean)
  const aside = (text: string) => (text ? [line(text, { color: SOFT, italics: true })] : [])
  const cells = [
    [line(`${row.number}`)],
    [line(row.element, { bold: true }), ...criteria.map(text => line(text))],
    [
      ...row.write.flatMap((text, i) => [...(i > 0 ? [line(words.or, { bold: true })] : []), line(text)]),
      ...aside(row.where),
    ],
    [line(row.why), ...aside(row.source)],
    [line(row.who), line(row.effort, { color: SOFT })],
    [line(row.due === null ? '' : words.latest(dateIn(row.due, lang)))],
    [line('☐')],
  ]
  return new TableRow({ cantSplit: true, children: cells.map((lines, column) => cell(lines, column)) })
}

const line = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: xmlText(text), size: 18, ...look })],
  })

const cell = (children: Paragraph[], column: number, fill?: string, columnSpan = 1): TableCell =>
  new TableCell({
    children,
    columnSpan,
    width: { size: WIDTHS[column]!, type: WidthType.DXA },
    margins: { top: 60, bottom: 40, left: 90, right: 90 },
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  })
