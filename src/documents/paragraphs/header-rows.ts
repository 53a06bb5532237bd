/** Which rows of a table are its header. */
import type { Span } from '../document.ts'
import type { CellRef, Table } from './paragraph.ts'

interface Row {
  texts: string[]
  isBold: boolean
}

/**
 * Number of header rows of each table: as marked in the file, else one where the first row looks like it.
 * Most authors mark nothing: they make the row bold, or just write a word or two over columns of sentences.
 */
export function headerRowsOf<T extends { text: string; spans: readonly Span[] }>(
  paragraphs: readonly T[],
  cellOf: (paragraph: T) => CellRef | undefined,
): Map<Table, number> {
  const first = new Map<Table, Row>()
  const longest = new Map<Table, number>()
  for (const paragraph of paragraphs) {
    const cell = cellOf(paragraph)
    if (!cell) continue
    const { table, row } = cell
    const text = paragraph.text.trim()
    if (row > 0) longest.set(table, Math.max(longest.get(table) ?? 0, text.length))
    else {
      const top = first.get(table) ?? { texts: [], isBold: true }
      top.texts.push(text)
      top.isBold &&= paragraph.spans.some(
        ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length,
      )
      first.set(table, top)
    }
  }
  const tables = new Set([...first.keys(), ...longest.keys()])
  return new Map(
    [...tables].map(table => [
      table,
      table.headerRows || (looksLikeHeader(first.get(table), table, longest.get(table) ?? 0) ? 1 : 0),
    ]),
  )
}

function looksLikeHeader(top: Row | undefined, { columns }: Table, longestBelow: number): boolean {
  if (!top || longestBelow === 0 || top.texts.length < columns) return false
  if (top.isBold) return true
  const areLabels = top.texts.every(text => text.length <= 40 && !/[.:;]$/.test(text))
  return areLabels && longestBelow > 60 && !/^(?:stap|fase)?\s*(?:\d|I\b)/i.test(top.texts[0]!)
}
