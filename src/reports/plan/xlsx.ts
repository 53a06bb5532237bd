/** The action plan as a sheet to work in: a row per action, with columns for who, when and how far. */
import type { Cell, CellObject, Row } from 'write-excel-file/universal'
import type { OrganisationPage } from '../portfolio.ts'
import { xmlLines } from '../xml.ts'
import { type PlanRow, planOf } from './rows.ts'
import type { PlanWords } from './words.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#1F3A5F', textColor: '#FFFFFF', wrap: true } as const
const BODY = { wrap: true, alignVertical: 'top' } as const
const WIDTHS = [6, 18, 30, 55, 35, 50, 24, 20, 14, 12]

/** Every text is a cell of type text: what begins with = is shown, never reckoned. */
const textCell = (value: string, style: Omit<CellObject, 'value' | 'type'> = BODY): Cell => ({
  value: xmlLines(value),
  type: String,
  ...style,
})

/** A workbook (`.xlsx`): the actions, and on a second sheet what was waived, if anything. */
export async function renderPlanXlsx(page: OrganisationPage): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const { words, rows, waived } = planOf(page)
  const sheetOf = (sheet: string, rows: PlanRow[]) => ({
    sheet,
    data: [headOf(words), ...rows.map(row => rowOf(words, row))],
    columns: WIDTHS.map(width => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  })
  const sheets = [
    sheetOf(words.sheet, rows),
    ...(waived.length > 0 ? [sheetOf(words.waivedSheet, waived)] : []),
  ]
  const blob = await writeExcelFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function headOf({ columns }: PlanWords): Row {
  const { number, weight, element, write, where, why, who, effort, due, done } = columns
  return [number, weight, element, write, where, why, who, effort, due, done].map(name =>
    textCell(name, HEAD),
  )
}

function rowOf(words: PlanWords, row: PlanRow): Row {
  const { number, weight, element, criterion, write, where, why, source, who, effort, due, waived } = row
  return [
    { value: number, type: Number, ...BODY },
    textCell(words.weights[weight]),
    textCell([element, criterion].filter(Boolean).join('\n')),
    textCell(write.join(`\n${words.or}\n`)),
    textCell(where),
    textCell(why + (source && ` (${source})`)),
    textCell(who),
    textCell(effort),
    // an empty cell still is one for a date
    { ...(due && { value: new Date(`${due}T00:00:00Z`) }), type: Date, format: 'dd-mm-yyyy', ...BODY },
    textCell(waived || words.statuses[0]),
  ]
}
