/** The cells and sheets of our workbooks. */
import type { Cell, CellObject, Feature, Row } from 'write-excel-file/universal'
import { clipped } from '../clipped.ts'
import { xmlText } from '../xml.ts'

export interface Sheet {
  data: Row[]
  columns: { width: number }[]
}

/** In characters: Excel takes 32,767 units of UTF-16 in a cell, and a character is at most two. */
const LONGEST = 16_000

export const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#154273',
  textColor: '#FFFFFF',
  wrap: true,
  alignVertical: 'top',
} as const

/** Every text is a cell of type text: what begins with = is shown, never reckoned. */
export function text(value: string, style: Omit<CellObject, 'value' | 'type'> = {}): Cell {
  const shown = xmlText(value)
  return {
    value: shown.length > LONGEST ? clipped(shown, LONGEST) : shown,
    type: String,
    alignVertical: 'top',
    ...style,
  }
}

export const number = (value: number | null): Cell =>
  value === null ? null : { value, type: Number, alignVertical: 'top' }

/** In points: a line of our font, and the highest row that Excel knows. */
const LINE = 15
const HIGHEST = 409

/** A sheet of which each row is as high as its longest text asks: an office reckons that for its own files alone. */
export const sheetOf = (data: readonly Row[], widths: readonly number[]): Sheet => ({
  data: data.map(row => {
    const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, widths[column] ?? 10)))
    const [first, ...rest] = row
    return lines > 1 ? [{ ...(first as CellObject), height: Math.min(lines * LINE, HIGHEST) }, ...rest] : row
  }),
  columns: widths.map(width => ({ width })),
})

/** How many lines a text takes in a column so many digits wide; words that do not fit leave some of it empty. */
function linesOf(cell: Cell, width: number): number {
  const { value, wrap } = (cell ?? {}) as CellObject
  return typeof value === 'string' && wrap ? Math.ceil(value.length / (width * 0.95)) : 1
}

/**
 * What the library lacks: buttons to filter by in the first row of these sheets, by their names and each sheet
 * printed as wide as the paper.
 */
export const finishing = (tables: Readonly<Record<string, Sheet>>): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { sheet = '' }) => {
          const filter = tables[sheet] ? `<autoFilter ref="${extentOf(tables[sheet])}"/>` : ''
          return xml
            .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('</sheetData>', `$&${filter}`)
            .replace('<pageSetup ', '$&fitToHeight="0" ')
        },
      },
    },
  },
})

const extentOf = ({ data }: Sheet): string => `A1:${columnName(data[0]?.length ?? 1)}${data.length}`

/** `A` of 1, `AB` of 28. */
const columnName = (number: number): string =>
  number > 26
    ? columnName(Math.floor((number - 1) / 26)) + columnName(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number)
