/** The tables of a web page, apart from those that only put things side by side. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { CellRef, Table } from './paragraphs/paragraph.ts'
import { attributeOf } from './web-content.ts'

export interface WebTable {
  /** place of each `<td>` and `<th>`; empty for a table that is there for layout */
  cells: Map<Tree.Element, CellRef>
}

/** Most columns and rows that one cell may take up. */
const MOST_SPAN = 64

export function tableOf(element: Tree.Element): WebTable {
  const rows = rowsOf(element)
  const table: Table = { columns: 0, headerRows: 0 }
  const cells = new Map<Tree.Element, CellRef>()
  /** by column: rows that a cell from above still takes up, and its text when it is the first */
  const taken: number[] = []
  let rowHeader: string | undefined
  for (const [row, tr] of rows.entries()) {
    let column = 0
    const own = childrenOf(tr, 'td', 'th')
    if ((taken[0] ?? 0) === 0) rowHeader = undefined
    if (table.headerRows === row && own.length > 0 && own.every(({ tagName }) => tagName === 'th'))
      table.headerRows++
    for (const cell of own) {
      while ((taken[column] ?? 0) > 0) taken[column++]!--
      cells.set(cell, { table, row, column, ...(rowHeader !== undefined && { rowHeader }) })
      const down = spanOf(cell, 'rowspan')
      if (column === 0 && down > 1) rowHeader = textOf(cell)
      for (let across = spanOf(cell, 'colspan'); across > 0; across--) taken[column++] = down - 1
    }
    for (; column < taken.length; column++) if (taken[column]! > 0) taken[column]!--
    table.columns = Math.max(table.columns, taken.length)
  }
  const isLayout = table.columns < 2 || attributeOf(element, 'role') === 'presentation' || holdsSections(rows)
  return { cells: isLayout ? new Map() : cells }
}

const spanOf = (cell: Tree.Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attributeOf(cell, name), 10) || 1, 1), MOST_SPAN)

const childrenOf = (element: Tree.Element, ...names: string[]): Tree.Element[] =>
  element.childNodes.filter((child): child is Tree.Element => names.includes(child.nodeName))

const rowsOf = (element: Tree.Element): Tree.Element[] => [
  ...childrenOf(element, 'tr'),
  ...childrenOf(element, 'thead', 'tbody', 'tfoot').flatMap(group => childrenOf(group, 'tr')),
]

/** Whether a heading or another table stands in it. */
function holdsSections(rows: Tree.Element[]): boolean {
  const stack: Tree.Node[] = [...rows]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (/^(?:table|h[1-6])$/.test(node.nodeName)) return true
    if ('childNodes' in node) stack.push(...node.childNodes)
  }
  return false
}

function textOf(cell: Tree.Element): string {
  let text = ''
  const stack: Tree.Node[] = [cell]
  for (let node = stack.pop(); node && text.length < 500; node = stack.pop()) {
    if ('value' in node && node.nodeName === '#text') text += node.value
    if ('childNodes' in node) stack.push(...[...node.childNodes].reverse())
  }
  return text.replace(/\s+/g, ' ').trim()
}
