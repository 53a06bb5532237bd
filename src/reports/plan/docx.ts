/** The action plan as a Word document: a table on A4, landscape, to fill in and send round. */
import { dateIn, localeOf } from '../dates.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { type Plan, type PlanRow, planOf } from './rows.ts'

/** In twips, of the 15,138 between the margins of an A4 on its side. */
const WIDTHS = [560, 2200, 4378, 3600, 2200, 1400, 800]
const FONT = 'Calibri'

export async function renderPlanDocx(page: OrganisationPage): Promise<Uint8Array> {
  const docx = await import('docx')
  const { BorderStyle, Document, HeadingLevel, Packer, PageOrientation, Paragraph, ShadingType } = docx
  const { Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx
  const plan = planOf(page)
  const { words, rows, waived, lang } = plan

  const line = (text: string, look: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
    new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, size: 18, ...look })] })
  const cell = (children: InstanceType<typeof Paragraph>[], column: number, fill?: string, columnSpan = 1) =>
    new TableCell({
      children,
      columnSpan,
      width: { size: WIDTHS[column]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 40, left: 90, right: 90 },
      ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headsOf(plan).map((name, i) =>
      cell([line(name, { bold: true, color: 'FFFFFF' })], i, '1F3A5F'),
    ),
  })
  const group = (name: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        cell(
          [new Paragraph({ keepNext: true, children: [new TextRun({ text: name, bold: true, size: 20 })] })],
          0,
          'E4EAF2',
          WIDTHS.length,
        ),
      ],
    })
  const action = (row: PlanRow) =>
    new TableRow({
      cantSplit: true,
      children: [
        cell([line(`${row.number}`)], 0),
        cell(
          [
            line(row.element, { bold: true }),
            ...row.criterion
              .split('\n')
              .filter(Boolean)
              .map(text => line(text)),
          ],
          1,
        ),
        cell(
          [
            ...row.write.flatMap((text, i) => [
              ...(i > 0 ? [line(words.or, { bold: true })] : []),
              line(text),
            ]),
            ...(row.where ? [line(row.where, { color: '555555', italics: true })] : []),
          ],
          2,
        ),
        cell(
          [line(row.why), ...(row.source ? [line(row.source, { color: '555555', italics: true })] : [])],
          3,
        ),
        cell([line(row.who), line(row.effort, { color: '555555' })], 4),
        cell([line(row.due === null ? '' : words.latest(dateIn(row.due, lang)))], 5),
        cell([line('☐')], 6),
      ],
    })
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CF' }
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS,
    width: { size: WIDTHS.reduce((sum, width) => sum + width), type: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      head,
      ...Object.entries(words.weights).flatMap(([weight, name]) => {
        const own = rows.filter(row => row.weight === weight)
        return own.length > 0 ? [group(name), ...own.map(action)] : []
      }),
    ],
  })
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading: level, children: [new TextRun(text)] })
  const document = new Document({
    title: words.title,
    creator: 'meldcode',
    styles: {
      default: {
        document: { run: { font: FONT, size: 20, language: { value: localeOf(lang) } } },
        heading1: {
          run: { font: FONT, size: 36, bold: true, color: '1F3A5F' },
          paragraph: { spacing: { after: 80 } },
        },
        heading2: {
          run: { font: FONT, size: 26, bold: true, color: '1F3A5F' },
          paragraph: { spacing: { before: 320, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        children: [
          heading(words.title, HeadingLevel.HEADING_1),
          new Paragraph({
            spacing: { after: 120 },
            children: [new TextRun({ text: plan.subtitle, bold: true })],
          }),
          new Paragraph({
            spacing: { after: 200 },
            children: [new TextRun(rows.length > 0 ? words.order : words.nothing)],
          }),
          ...(rows.length > 0 ? [table] : []),
          ...(waived.length > 0
            ? [
                heading(words.waived, HeadingLevel.HEADING_2),
                new Paragraph({ children: [new TextRun(words.waivedNote)] }),
                ...waived.map(
                  ({ element, criterion, waived }) =>
                    new Paragraph({
                      bullet: { level: 0 },
                      children: [
                        new TextRun(`${[element, criterion].filter(Boolean).join(': ')} (${waived})`),
                      ],
                    }),
                ),
              ]
            : []),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function headsOf({ words: { columns } }: Plan): string[] {
  const { number, element, write, why, who, due, done } = columns
  return [number, element, write, why, who, due, done]
}
