import type { Block, CellPlace, Section } from './document.ts'
import {
  type Heading,
  headingIn,
  headingOfLine,
  isCaption,
  LevelBook,
  nextHeadingIn,
  withoutNumber,
} from './headings.ts'
import type { Part } from './parts.ts'
import { type LineIndex, rangeIn } from './places.ts'
import { addSource, emptyProse, type Prose, partOf } from './prose.ts'

export interface Outline {
  sections: Section[]
  blocks: Block[]
}

export const rootSection = (): Section => ({
  heading: '',
  level: 0,
  parent: -1,
  headingBlock: -1,
  origin: 'root',
})

/** Puts the parts in sections: finds the headings, also those that were only made to look like one. */
export function outlineOf(parts: readonly Part[], source: string, lines: LineIndex): Outline {
  const sections = [rootSection()]
  const blocks: Block[] = []
  const open = [0]
  const levels = new LevelBook()
  /** index of the last block made of each part; -1 when it left none */
  const blockOf: number[] = []
  let current = { table: -1, row: -1, rowHeader: '', columnHeaders: [] as string[] }

  const add = (kind: Block['kind'], prose: Prose, start: number, end: number): Block => {
    const block: Block = {
      kind,
      text: prose.text,
      range: rangeIn(lines, start, end),
      segments: prose.segments,
      spans: prose.spans,
      section: open.at(-1)!,
    }
    blocks.push(block)
    return block
  }

  const addHeading = (prose: Prose, start: number, end: number, heading: Heading): void => {
    const level = levels.levelOf(heading)
    while (sections[open.at(-1)!]!.level >= level) open.pop()
    const { origin } = heading
    const text = withoutNumber(prose.text)
    sections.push({ heading: text, level, parent: open.at(-1)!, headingBlock: blocks.length, origin })
    open.push(sections.length - 1)
    add('heading', prose, start, end)
  }

  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const next = parts[index + 1]
    const opened = part.opener === undefined ? undefined : openerOf(blocks[blockOf[part.opener]!])
    let rest: Prose = part
    const { end } = part
    let start = part.isTitled ? (part.marker ?? part.start) : part.start

    if (part.level > 0) {
      addHeading(part, start, end, { origin: 'markup', depth: part.level, style: 'markup', length: 0 })
      blockOf.push(blocks.length - 1)
      continue
    }
    const captioned = part.kind === 'paragraph' && isCaption(part.text)
    const isAside = captioned && (part.hasImage || beside(parts[index - 1]) || beside(next))
    let heading = isAside ? undefined : headingIn(rest, part, next, opened !== undefined)
    const hasHeading = heading !== undefined
    // Of a paragraph that begins with a heading, what follows is the paragraph, up to its next heading.
    while (heading) {
      const line = partOf(rest, 0, heading.length)
      const after = partOf(rest, heading.length, rest.text.length)
      const last = line.segments.at(-1)
      addHeading(
        rest === part ? withMark(line, part, source) : line,
        start,
        after.text === '' || !last ? end : last.source + last.length,
        heading,
      )
      rest = after
      start = rest.segments[0]?.source ?? start
      heading = rest.text === '' ? undefined : headingOfLine(rest, next)
      if (heading) continue
      const stop = nextHeadingIn(rest)
      const following = partOf(rest, stop, rest.text.length)
      if (following.text === '') break
      heading = headingOfLine(following, next)
      if (!heading) break
      add('paragraph', partOf(rest, 0, stop), start, following.segments[0]?.source ?? end)
      rest = following
      start = rest.segments[0]?.source ?? start
    }
    if (rest.text !== '') {
      const block = add(isAside ? 'caption' : hasHeading ? 'paragraph' : part.kind, rest, start, end)
      if (part.list && !hasHeading) block.list = part.list
      if (opened !== undefined) block.opener = blockOf[part.opener!]!
      else if (part.kind === 'paragraph' && !part.list && isEnumeration(rest.text)) {
        const before = blocks[blocks.length - 2]
        if (before?.text.endsWith(':') && blockOf.at(-1) === blocks.length - 2)
          block.opener = blocks.length - 2
      }
      if (part.cell) block.cell = placeOf(part)
    }
    blockOf.push(rest.text === '' && part.text === '' ? -1 : blocks.length - 1)
  }
  return { sections, blocks }

  function placeOf({ cell, text }: Part): CellPlace {
    const { table, row, column, isHeader, rowHeader } = cell!
    if (table !== current.table) current = { table, row: -1, rowHeader: '', columnHeaders: [] }
    if (isHeader) current.columnHeaders[column] = text
    if (row !== current.row) {
      current.row = row
      current.rowHeader = column === 0 && !isHeader ? text : (rowHeader ?? '')
    }
    return {
      table,
      row,
      column,
      isHeader,
      rowHeader: column === 0 ? '' : current.rowHeader,
      columnHeader: isHeader ? '' : (current.columnHeaders[column] ?? ''),
    }
  }
}

/** The title of a list item with its number: "1." is part of the heading, as it is in any other. */
function withMark(line: Prose, { isTitled, marker }: Part, source: string): Prose {
  if (!isTitled || marker === undefined) return line
  const mark = emptyProse()
  addSource(mark, source, marker, marker + /^\d*[.)]?/.exec(source.slice(marker, marker + 10))![0].length)
  mark.text += ' '
  const shift = mark.text.length
  return {
    text: mark.text + line.text,
    segments: [
      ...mark.segments,
      ...line.segments.map(segment => ({ ...segment, text: segment.text + shift })),
    ],
    spans: line.spans.map(({ kind, start, end }) => ({ kind, start: start + shift, end: end + shift })),
  }
}

const beside = (part: Part | undefined): boolean => part !== undefined && (!!part.cell || !!part.hasImage)

/** A line opens an enumeration when it ends in a colon, or is a piece of a sentence without an end. */
function openerOf(before: Block | undefined): Block | undefined {
  if (!before) return undefined
  if (before.text.endsWith(':')) return before
  return before.kind === 'heading' || /[.!?;,…)\]”"]$/.test(before.text) ? undefined : before
}

/** Items that an author numbered by hand: a paragraph of lines each with its own mark. */
const isEnumeration = (text: string): boolean => /^(?:[•▪◦‣·–]|\(?(?:[a-z]|\d{1,2})[.)])\s/.test(text)
