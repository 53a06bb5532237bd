/** Paragraphs of a Word document with real styles, so that whoever goes on with it changes a style, not a hundred lines. */
import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type IStylesOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Lang } from '../messages.ts'
import { xmlText } from '../xml.ts'
import { textStyle } from './file.ts'

const ACCENT = '154273'

/** The styles of our own, beside those of Word. */
export type StyleName = 'Quote' | 'Advice' | 'Meta' | 'Gap'

export const stylesOf = (lang: Lang): IStylesOptions => ({
  default: {
    document: {
      run: textStyle(lang, 21),
      paragraph: { spacing: { after: 100 } },
    },
    title: { run: { size: 44, bold: true, color: ACCENT }, paragraph: { spacing: { after: 60 } } },
    heading1: {
      run: { size: 30, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 360, after: 100 } },
    },
    heading2: {
      run: { size: 25, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 280, after: 80 } },
    },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Citaat uit het protocol',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 360 }, spacing: { after: 80 } },
    },
    {
      id: 'Advice',
      name: 'Tekst om over te nemen',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 360 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: ACCENT } },
      },
    },
    { id: 'Meta', name: 'Toelichting', basedOn: 'Normal', run: { size: 19, color: '526070' } },
    { id: 'Gap', name: 'Wat ontbreekt', basedOn: 'Normal', run: { bold: true, color: 'A3242B' } },
  ],
})

const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

/** Where a line of the contents leads to; `number` is unique in the document. */
export interface Anchor {
  name: string
  number: number
}

/** `level` 0 is the title; with an `anchor`, `contentsLine` leads to it. */
export function heading(text: string, level: 0 | 1 | 2 | 3, anchor?: Anchor): Paragraph {
  const words = new TextRun(xmlText(text))
  // the Bookmark of the library gives every one the same number
  const children = anchor
    ? [new BookmarkStart(anchor.name, anchor.number), words, new BookmarkEnd(anchor.number)]
    : [words]
  return new Paragraph({ heading: LEVELS[level]!, keepNext: true, children })
}

/** A line of the contents. A field of Word would be empty until it is updated; this is there at once, in any program. */
export const contentsLine = (sign: string, text: string, anchor: string): Paragraph =>
  new Paragraph({
    spacing: { after: 20 },
    indent: { left: 240 },
    children: [
      new TextRun(`${sign} `),
      new InternalHyperlink({ anchor, children: [new TextRun(xmlText(text))] }),
    ],
  })

export const paragraph = (text: string, style?: StyleName): Paragraph =>
  new Paragraph({ ...(style && { style }), children: [new TextRun(xmlText(text))] })

/** A word in bold before the rest. */
export const labelled = (label: string, text: string, style?: StyleName): Paragraph =>
  new Paragraph({
    ...(style && { style }),
    children: [
      new TextRun({ text: text ? `${xmlText(label)}: ` : xmlText(label), bold: true }),
      new TextRun(xmlText(text)),
    ],
  })

export const bullet = (text: string): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, children: [new TextRun(xmlText(text))] })

/** Names with what they are, without lines: facts, places to sign. */
export function factTable(rows: readonly (readonly [string, string])[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 2, color: 'D9DEE5' }
  const cell = (child: Paragraph, size: number) =>
    new TableCell({
      children: [child],
      width: { size, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: line },
      margins: { top: 40, bottom: 20 },
    })
  return new Table({
    columnWidths: [2800, 6800],
    width: { size: 9600, type: WidthType.DXA },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({ children: [cell(paragraph(name, 'Meta'), 2800), cell(paragraph(value), 6800)] }),
    ),
  })
}

/** What stands at the top and the foot of each page. */
export const frameOf = (top: string) => ({
  headers: { default: new Header({ children: [paragraph(top, 'Meta')] }) },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          style: 'Meta',
          children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
        }),
      ],
    }),
  },
})
