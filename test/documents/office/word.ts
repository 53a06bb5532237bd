/** Makes Word files of a few lines, for the tests. */
import { strToU8, zipSync } from 'fflate'
import {
  type ProtocolDocument,
  type ReadError,
  type ReadOptions,
  readFile,
} from '../../../src/documents/index.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export interface WordFile {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  title?: string
  /** entries besides those of a Word file */
  entries?: Record<string, string | Uint8Array>
}

export function docxOf({ body, styles, numbering, footnotes, title, entries }: WordFile): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${content}</w:${root}>`)
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  }
  if (styles) files['word/styles.xml'] = part('styles', styles)
  if (numbering) files['word/numbering.xml'] = part('numbering', numbering)
  if (footnotes) files['word/footnotes.xml'] = part('footnotes', footnotes)
  if (title) files['docProps/core.xml'] = strToU8(`<cp><dc:title>${title}</dc:title></cp>`)
  for (const [name, content] of Object.entries(entries ?? {}))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

/** A paragraph with its properties and its runs; plain text becomes a run. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`

export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const heading = (text: string, level: number): string => p(text, `<w:pStyle w:val="Kop${level}"/>`)

export const item = (text: string, numId: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map(cell => (cell.startsWith('<w:tc') ? cell : tc(cell))).join('')}</w:tr>`

export const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(text)}</w:tc>`

/** The headings of a Dutch Word. */
export const STYLES = [1, 2, 3]
  .map(
    level =>
      `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('')

/** Lists: 1 counts "1.", 2 has bullets, 3 counts "Stap 1:", 4 is of several levels ("1.1"), 5 counts "a)". */
export const NUMBERING = [
  list(1, ['decimal', '%1.'], ['lowerLetter', '%2.']),
  list(2, ['bullet', ''], ['bullet', 'o']),
  list(3, ['decimal', 'Stap %1:']),
  list(4, ['decimal', '%1'], ['decimal', '%1.%2']),
  list(5, ['lowerLetter', '%1)']),
]
  .concat([1, 2, 3, 4, 5].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('')

function list(id: number, ...levels: [format: string, text: string][]): string {
  const level = ([format, text]: [string, string], at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join('')}</w:abstractNum>`
}

export async function documentIn(
  bytes: Uint8Array,
  path = 'protocol.docx',
  options?: ReadOptions,
): Promise<ProtocolDocument> {
  const result = await readFile(bytes, path, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.document
}

export async function errorIn(
  bytes: Uint8Array,
  path = 'protocol.docx',
  options?: ReadOptions,
): Promise<ReadError | undefined> {
  const result = await readFile(bytes, path, options)
  return result.ok ? undefined : result.error
}

/** The blocks of a Word file with this body, each as `kind: text`. */
export async function blocksOf(body: string, own: Partial<WordFile> = {}): Promise<string[]> {
  const { blocks } = await documentIn(docxOf({ body, styles: STYLES, numbering: NUMBERING, ...own }))
  return blocks.map(({ kind, text }) => `${kind}: ${text}`)
}
