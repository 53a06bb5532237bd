/** Rows of the first sheet of an Excel file. Only what is needed of the format, within the limits of archives. */
import { entriesOf, MAX_UNPACKED } from '../../documents/office/archive.ts'
import { type Attributes, walkXml } from '../../documents/office/xml.ts'
import { Refusal } from '../../documents/refusal.ts'
import type { TableRow } from './csv.ts'

/** Farther to the right no registration has anything; a sheet has 16,384. */
const MOST_COLUMNS = 256

export interface Sheet {
  name: string
  rows: TableRow[]
}

/** @throws Refusal when it is damaged, too large or no Excel file */
export function readSheet(bytes: Uint8Array, maxUnpacked = MAX_UNPACKED): Sheet {
  const book = entriesOf(bytes, name => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(name))
  const { name, relation } = firstSheetOf(partOf(book, 'xl/workbook.xml'))
  const target = targetOf(partOf(book, 'xl/_rels/workbook.xml.rels'), relation)
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  const parts = entriesOf(bytes, each => each === path || each === 'xl/sharedStrings.xml', maxUnpacked)
  const shared = parts.get('xl/sharedStrings.xml')
  return { name, rows: rowsOf(partOf(parts, path), shared ? sharedStringsOf(shared) : []) }
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const part = parts.get(name)
  if (!part) throw new Refusal('damaged')
  return part
}

const nothing = () => {}
const eachTag = (xml: Uint8Array, open: (name: string, attributes: Attributes) => void) =>
  walkXml(xml, { open, text: nothing, close: nothing })

function firstSheetOf(workbook: Uint8Array): { name: string; relation: string } {
  let first: { name: string; relation: string } | undefined
  eachTag(workbook, (tag, attributes) => {
    if (tag === 'sheet')
      first ??= { name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '' }
  })
  if (!first) throw new Refusal('damaged')
  return first
}

function targetOf(relations: Uint8Array, id: string): string {
  let target = ''
  eachTag(relations, (_, attributes) => {
    if (attributes.get('Id') === id) target = attributes.get('Target') ?? ''
  })
  return target
}

/** A string of runs is one string; how it is pronounced (`rPh`) is no part of it. */
function sharedStringsOf(xml: Uint8Array): string[] {
  const strings: string[] = []
  let tag = ''
  walkXml(xml, {
    open(name, _, parent) {
      tag = name === 't' && parent !== 'rPh' ? 't' : ''
      if (name === 'si') strings.push('')
    },
    text(text) {
      if (tag === 't') strings[strings.length - 1] += text
    },
    close() {
      tag = ''
    },
  })
  return strings
}

function rowsOf(xml: Uint8Array, shared: readonly string[]): TableRow[] {
  const rows: TableRow[] = []
  let row: TableRow = { number: 0, cells: [] }
  let cell = { column: -1, type: '', text: '' }
  let isText = false
  walkXml(xml, {
    open(name, attributes, parent) {
      isText = (name === 'v' && parent === 'c') || (name === 't' && parent !== 'rPh')
      if (name === 'row') {
        // places may be left out where they follow from the one before
        row = { number: Number(attributes.get('r')) || row.number + 1, cells: [] }
        cell.column = -1
        rows.push(row)
      } else if (name === 'c') {
        const place = attributes.get('r')
        cell = {
          column: place ? columnIn(place) : cell.column + 1,
          type: attributes.get('t') ?? '',
          text: '',
        }
      }
    },
    text(text) {
      if (isText) cell.text += text
    },
    close(name) {
      isText = false
      if (name !== 'c' || cell.column >= MOST_COLUMNS || cell.text === '') return
      while (row.cells.length < cell.column) row.cells.push('')
      row.cells[cell.column] = textOfCell(cell.type, cell.text, shared)
    },
  })
  return rows
}

function textOfCell(type: string, text: string, shared: readonly string[]): string {
  const value = type === 's' ? (shared[Number(text)] ?? '') : text
  // a number is written in full: 2.0000000000000001E-2; more digits than two are its arithmetic
  if (type === '' || type === 'n') return String(Math.round(Number(value) * 100) / 100)
  // how the format writes control characters within text
  return value.replace(/_x000[aAdD]_/g, '\n')
}

/** Index of the column in a place such as `AB12`. */
function columnIn(place: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? 'A') column = 26 * column + letter.charCodeAt(0) - 64
  return column - 1
}
