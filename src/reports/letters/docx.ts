/** The letter as a Word document. */
import type { IParagraphOptions, TextRun } from 'docx'
import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { localeOf } from '../dates.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { renderLetter } from './letter.ts'

const FONT = 'Calibri'
const COLOUR = '1F3A5F'

/** Headings, paragraphs, lists and bold or italic words; of anything else a template has, its text. */
export async function renderLetterDocx(page: OrganisationPage, template: string): Promise<Uint8Array> {
  const markdown = renderLetter(page, template)
  const { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } = await import(
    'docx'
  )
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
  type Look = { bold?: boolean; italics?: boolean }

  const runsOf = (nodes: readonly PhrasingContent[], look: Look = {}): TextRun[] =>
    nodes.flatMap(node => {
      if (node.type === 'break') return [new TextRun({ break: 1 })]
      if (node.type === 'strong') return runsOf(node.children, { ...look, bold: true })
      if (node.type === 'emphasis') return runsOf(node.children, { ...look, italics: true })
      if ('children' in node) return runsOf(node.children, look)
      // a line break in Markdown is a space
      return 'value' in node ? [new TextRun({ text: node.value.replaceAll('\n', ' '), ...look })] : []
    })
  const paragraphsOf = (
    nodes: readonly RootContent[],
    options: IParagraphOptions = {},
  ): InstanceType<typeof Paragraph>[] =>
    nodes.flatMap(node => {
      if (node.type === 'heading')
        return [
          new Paragraph({ heading: levels[Math.min(node.depth, 3) - 1]!, children: runsOf(node.children) }),
        ]
      if (node.type === 'paragraph') return [new Paragraph({ ...options, children: runsOf(node.children) })]
      if (node.type === 'list')
        return node.children.flatMap(item =>
          paragraphsOf(item.children, {
            numbering: { reference: node.ordered ? 'numbers' : 'bullets', level: 0 },
            spacing: { after: 60 },
          }),
        )
      if (node.type === 'blockquote') return paragraphsOf(node.children, { indent: { left: 567 } })
      return 'value' in node && node.type !== 'html'
        ? [new Paragraph({ children: [new TextRun(node.value)] })]
        : []
    })

  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 397, hanging: 284 } } },
    },
  ]
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: COLOUR },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  const document = new Document({
    creator: 'meldcode',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: localeOf(page.lang) } },
          paragraph: { spacing: { after: 140, line: 276 } },
        },
        heading1: heading(30, 0),
        heading2: heading(24, 240),
        heading3: heading(22, 200),
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1418, bottom: 1134, left: 1418, right: 1418 },
          },
        },
        children: paragraphsOf(fromMarkdown(markdown).children),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
