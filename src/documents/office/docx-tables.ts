/** The tables that the text at hand stands in. */

import type { CellRef, Table } from '../paragraphs/paragraph.ts'
import { isOn } from './docx-styles.ts'
import type { Attributes } from './xml.ts'

interface OpenTable {
  table: Table
  row: number
  column: number
  span: number
  /** page breaks in the row so far: each cell of a row that runs on to the next page has one */
  rowBreaks: number
  cellBreaks: number
  /** text of the cell at hand, and of the first cell when it goes on in the rows below */
  text: string
  merged: string
  merge: 'restart' | 'continue' | undefined
}

export class DocxTables {
  readonly #open: OpenTable[] = []

  open(name: string, attributes: Attributes): void {
    const top = this.#open.at(-1)
    if (name === 'tbl')
      this.#open.push({
        table: { columns: 0, headerRows: 0 },
        row: -1,
        column: -1,
        span: 1,
        rowBreaks: 0,
        cellBreaks: 0,
        text: '',
        merged: '',
        merge: undefined,
      })
    if (!top) return
    if (name === 'tr') {
      top.row++
      top.column = -1
      top.span = 1
      top.rowBreaks = 0
    } else if (name === 'tc') {
      top.column += top.span
      top.span = 1
      top.cellBreaks = 0
      top.text = ''
      top.merge = undefined
      top.table.columns = Math.max(top.table.columns, top.column + 1)
    } else if (name === 'gridSpan') top.span = Math.min(Math.max(Number(attributes.get('val')) || 1, 1), 64)
    else if (name === 'vMerge') top.merge = attributes.get('val') === 'restart' ? 'restart' : 'continue'
    else if (name === 'tblHeader' && isOn(attributes) && top.table.headerRows === top.row)
      top.table.headerRows = top.row + 1
  }

  close(name: string): void {
    const top = this.#open.at(-1)
    if (!top) return
    if (name === 'tbl') this.#open.pop()
    else if (name === 'tc' && top.column === 0 && top.merge !== 'continue')
      top.merged = top.merge === 'restart' ? top.text : ''
  }

  /** The text of a paragraph in the cell at hand. */
  note(text: string): void {
    const top = this.#open.at(-1)
    if (top && top.column === 0 && top.text.length < 500) top.text += top.text === '' ? text : `\n${text}`
  }

  get cells(): CellRef[] {
    return this.#open.map(({ table, row, column, merged }) => ({
      table,
      row,
      column,
      ...(merged !== '' && column > 0 && { rowHeader: merged }),
    }))
  }

  /** Whether a page break here is a new one: the cells of a row each tell of the same. */
  mayBreakPage(): boolean {
    const row = this.#open[0]
    if (!row) return true
    if (++row.cellBreaks <= row.rowBreaks) return false
    row.rowBreaks = row.cellBreaks
    return true
  }
}
