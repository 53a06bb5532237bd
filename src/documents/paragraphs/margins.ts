/** Headers and footers of the pages: often the only place that names the organisation, the version and the date. */
import type { Paragraph } from './paragraph.ts'

/** "Pagina 3 van 12", also where the program has yet to fill in the numbers. */
const PAGE = /\b(?:pagina|pag|blz|bladzijde|page)\b\.?[\s\d]*(?:(?:\/|van\b|of\b)[\s\d]*)?/gi
/** What is left around a page number that was taken out. */
const LOOSE = /^[\s|/,;–-]+|(?<![\s|/,;–-])[\s|/,;–-]+$/g

/** The lines of a header or footer: the cells of a row are one line, parted by tabs. */
export function marginLinesOf(paragraphs: readonly Paragraph[]): string[] {
  const rows: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    if (paragraph.isOmitted || paragraph.text.trim() === '') continue
    const last = rows.at(-1)
    if (last && isSameRow(last[0]!, paragraph)) last.push(paragraph)
    else rows.push([paragraph])
  }
  return rows.flatMap(row => {
    const columns = new Set(row.map(({ cells }) => cells[0]?.column))
    const texts = row.map(({ text }) => text)
    // a cell with several paragraphs is a piece of page of its own
    return columns.size === row.length && row.length > 1
      ? texts.join('\t').replaceAll('\n', ' ')
      : texts.flatMap(text => text.split('\n'))
  })
}

const isSameRow = ({ cells: [a] }: Paragraph, { cells: [b] }: Paragraph): boolean =>
  a !== undefined && b !== undefined && a.table === b.table && a.row === b.row

/** What the margins say that the text of the pages does not, each line once, without page numbers. */
export function saidInMargins(lines: readonly string[], body: readonly Paragraph[]): string[] {
  const said = new Set(body.filter(({ cells }) => cells.length === 0).map(({ text }) => keyOf(text)))
  return lines.flatMap(line => {
    const pieces = line.split('\t').map(piece => piece.replace(PAGE, '').replace(LOOSE, ''))
    const text = pieces.filter(piece => keyOf(piece) !== '' && !said.has(keyOf(piece))).join('\t')
    const key = keyOf(text)
    // a number alone is that of the page
    if (!/\p{L}/u.test(key) || said.has(key)) return []
    said.add(key)
    return [text]
  })
}

/** The same but for marks, spaces and capitals. */
const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
