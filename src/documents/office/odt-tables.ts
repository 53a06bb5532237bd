/** The tables of an odt that the text at hand stands in. */
import type { CellRef, Table } from '../paragraphs/paragraph.ts'
import type { Attributes } from './xml.ts'

interface OpenTable {
  table: Table
  row: number
  column: number
  inHeader: boolean
  /** text of the first cell at hand, and the row up to which it goes on */
  text: string
  merged: string
  mergedTo: number
}

export class OdtTables {
  readonly #open: OpenTable[] = []

  open(name: string, attributes: Attributes): void {
    if (name === 'table') {
      const table = { columns: 0, headerRows: 0 }
      this.#open.push({ table, row: -1, column: -1, inHeader: false, text: '', merged: '', mergedTo: -1 })
    }
    const top = this.#open.at(-1)
    if (!top) return
    if (name === 'table-header-rows') top.inHeader = true
    else if (name === 'table-row') {
      top.row++
      top.column = -1
      if (top.inHeader) top.table.headerRows++
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      top.column++
      top.table.columns = Math.max(top.table.columns, top.column + 1)
      const down = Number(attributes.get('number-rows-spanned')) || 1
      if (top.column > 0 || name !== 'table-cell') return
      top.text = ''
      top.mergedTo = top.row + down - 1
    }
  }

  close(name: string): void {
    const top = this.#open.at(-1)
    if (!top) return
    if (name === 'table') this.#open.pop()
    else if (name === 'table-header-rows') top.inHeader = false
    else if (name === 'table-cell' && top.column === 0) top.merged = top.text
  }

  /** The text of a paragraph in the cell at hand. */
  note(text: string): void {
    const top = this.#open.at(-1)
    if (top && top.column === 0 && top.text.length < 500) top.text += top.text === '' ? text : `\n${text}`
  }

  get cells(): CellRef[] {
    return this.#open.map(({ table, row, column, merged, mergedTo }) => ({
      table,
      row,
      column,
      ...(merged !== '' && column > 0 && row <= mergedTo && { rowHeader: merged }),
    }))
  }
}
