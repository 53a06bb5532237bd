/** The letter as a Word document. */
import { AlignmentType, HeadingLevel, type IParagraphOptions, LevelFormat, Paragraph, TextRun } from 'docx'
import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { headingStyle, textStyle, wordFile } from '../docx/file.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { xmlText } from '../xml.ts'
import { renderLetter } from './letter.ts'

/** Headings, paragraphs, lists and bold or italic words; of anything else a template has, its text. */
export async function renderLetterDocx(page: OrganisationPage, template: string): Promise<Uint8Array> {
  const { children } = fromMarkdown(renderLetter(page, template))
  const heading = (size: number, before: number) =>
    headingStyle(size, { spacing: { before, after: 100 }, keepNext: true })
  return wordFile({
    styles: {
      default: {
        document: {
          run: textStyle(page.lang, 22),
          paragraph: { spacing: { after: 140, line: 276 } },
        },
        heading1: heading(30, 0),
        heading2: heading(24, 240),
        heading3: heading(22, 200),
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levelsOf(LevelFormat.BULLET, '•') },
        { reference: 'numbers', levels: levelsOf(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    margin: { top: 1418, bottom: 1134, left: 1418, right: 1418 },
    section: { children: paragraphsOf(children) },
  })
}

const levelsOf = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 397, hanging: 284 } } },
  },
]

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function paragraphsOf(nodes: readonly RootContent[], options: IParagraphOptions = {}): Paragraph[] {
  return nodes.flatMap(node => {
    if (node.type === 'heading')
      return [
        new Paragraph({
          heading: HEADINGS[Math.min(node.depth, 3) - 1]!,
          children: runsOf(node.children),
        }),
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
      ? [new Paragraph({ children: [new TextRun(xmlText(node.value))] })]
      : []
  })
}

function runsOf(
  nodes: readonly PhrasingContent[],
  look: { bold?: boolean; italics?: boolean } = {},
): TextRun[] {
  return nodes.flatMap(node => {
    if (node.type === 'break') return [new TextRun({ break: 1 })]
    if (node.type === 'strong') return runsOf(node.children, { ...look, bold: true })
    if (node.type === 'emphasis') return runsOf(node.children, { ...look, italics: true })
    if ('children' in node) return runsOf(node.children, look)
    // a line break in Markdown is a space
    return 'value' in node ? [new TextRun({ text: xmlText(node.value.replaceAll('\n', ' ')), ...look })] : []
  })
}
