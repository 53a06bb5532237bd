import type { MetadataEntry, ReadError, SourceRange } from './document.ts'
import { type Outline, rootSection } from './outline.ts'
import { type LineIndex, lineIndexOf, positionIn, rangeIn } from './places.ts'
import { addSource, emptyProse, type Prose } from './prose.ts'
import type { ReadOptions } from './read.ts'
import { parseYaml, scalarsIn, type YamlEntry, type YamlNode } from './yaml-nodes.ts'
import { keyProse, paragraphsOf, proseOf, spaced } from './yaml-text.ts'

export type YamlDocumentResult =
  | { ok: true; outline: Outline; metadata: MetadataEntry[]; title: string }
  | { ok: false; error: ReadError }

/** What a value does wrong against the schema, and where in the value. */
export interface SchemaViolation {
  path: (string | number)[]
  code: 'schema' | 'unknown-key'
  values: Record<string, string | number>
}

export type Validate = (value: unknown) => SchemaViolation[]

/** How a file says that it keeps to our schema; without it any YAML will do. */
const SCHEMA_KEYS = new Set(['schema', '$schema'])
const OUR_SCHEMA = /(?:^|\/)meldcode-protocol\b|(?:^|\/)protocol\.schema\.json$/

/** Keys that only say "here comes the text": their value stands right under the heading above it. */
const TEXT_KEYS = /^(?:tekst|text|inhoud|omschrijving|beschrijving|toelichting)$/i
const TITLE_KEYS = /^(?:titel|title|naam|name|kop)$/i
const NUMBER_KEYS = /^(?:nummer|nr|stap|number)$/i

export function readYaml(source: string, { validate }: ReadOptions = {}): YamlDocumentResult {
  const parsed = parseYaml(source)
  if (!parsed.ok) return parsed
  const { contents } = parsed
  const lines = lineIndexOf(source)

  if (validate && declaresSchema(contents)) {
    const violations = validate(plainValue(contents))
    // a key that is misspelt is also a key that is missing: the first says where to look
    const violation = violations.find(({ code }) => code === 'unknown-key') ?? violations[0]
    if (violation) return { ok: false, error: placed(violation, contents, lines) }
  }
  const metadata = scalarsIn(contents).map(({ path, text, start, end }) => ({
    key: path.join('.'),
    value: text,
    range: rangeIn(lines, start, end),
  }))
  return { ok: true, outline: outlineOfYaml(source, contents, lines), metadata, title: titleOf(contents) }
}

function declaresSchema(root: YamlNode): boolean {
  if (root.type !== 'map') return false
  return root.entries.some(
    ({ key, value }) => SCHEMA_KEYS.has(key) && value.type === 'scalar' && OUR_SCHEMA.test(value.text),
  )
}

/** The title stands at the top, or in the first group of keys ("document:"). */
function titleOf(root: YamlNode): string {
  if (root.type !== 'map') return root.type === 'scalar' ? root.text.split('\n', 1)[0]!.trim() : ''
  for (const group of [root, root.entries[0]?.value]) {
    if (group?.type !== 'map') continue
    const named = group.entries.find(({ key, value }) => TITLE_KEYS.test(key) && value.type === 'scalar')
    if (named?.value.type === 'scalar') return named.value.text.trim()
  }
  return ''
}

/** The value as a validator wants it. Objects without a prototype: a key `__proto__` is a key like any other. */
function plainValue(node: YamlNode): unknown {
  if (node.type === 'list') return node.items.map(plainValue)
  if (node.type === 'scalar') return node.value
  const object: Record<string, unknown> = Object.create(null)
  for (const { key, value } of node.entries) object[key] = plainValue(value)
  return object
}

function placed({ path, code, values }: SchemaViolation, root: YamlNode, lines: LineIndex): ReadError {
  let node = root
  let offset = root.start
  for (const step of path) {
    const entry = node.type === 'map' ? node.entries.find(({ key }) => key === step) : undefined
    const next = entry?.value ?? (node.type === 'list' ? node.items[Number(step)] : undefined)
    if (!next) break
    offset = entry ? entry.keyStart : next.start
    node = next
  }
  const { line, column } = positionIn(lines, offset)
  return { code, line, column, values }
}

/** Keys become headings, values the text under them. */
function outlineOfYaml(source: string, root: YamlNode, lines: LineIndex): Outline {
  const outline: Outline = { sections: [rootSection()], blocks: [] }
  const { sections, blocks } = outline
  let lists = 0
  let tables = 0

  const addBlock = (
    kind: Outline['blocks'][number]['kind'],
    prose: Prose,
    section: number,
    range: SourceRange,
  ) => {
    const block: Outline['blocks'][number] = { kind, ...prose, range, section }
    blocks.push(block)
    return block
  }

  const addSection = (prose: Prose, parent: number, start: number, end: number): number => {
    const level = sections[parent]!.level + 1
    sections.push({ heading: prose.text, level, parent, headingBlock: blocks.length, origin: 'key' })
    addBlock('heading', prose, sections.length - 1, rangeIn(lines, start, end))
    return sections.length - 1
  }

  const addText = (node: YamlNode & { type: 'scalar' }, section: number): void => {
    if (node.style === 'empty') return
    let opener: number | undefined
    let list: { list: number; opener: number | undefined } | undefined
    for (const { prose, bullet, startsParagraph } of paragraphsOf(proseOf(source, node))) {
      const first = prose.segments[0]
      const last = prose.segments.at(-1)
      const range = rangeIn(lines, first?.source ?? node.start, last ? last.source + last.length : node.end)
      const block = addBlock(bullet ? 'list-item' : 'paragraph', prose, section, range)
      if (!bullet) {
        opener = prose.text.endsWith(':') ? blocks.length - 1 : undefined
        list = undefined
        continue
      }
      if (!list || (startsParagraph && opener !== list.opener)) list = { list: lists++, opener }
      block.list = { list: list.list, depth: 1, ordered: bullet.number !== undefined, number: bullet.number }
      if (list.opener !== undefined) block.opener = list.opener
    }
  }

  const addEntry = ({ key, keyStart, keyEnd, value }: YamlEntry, section: number): void => {
    const childless = sections.length - 1 === section
    if (TEXT_KEYS.test(key) && childless && value.type === 'scalar') addText(value, section)
    else
      addNode(value, addSection(keyProse(source, key, keyStart, keyEnd), section, keyStart, keyEnd), 1, key)
  }

  const addNode = (node: YamlNode, section: number, depth: number, key = ''): void => {
    if (node.type === 'scalar') addText(node, section)
    else if (node.type === 'map') for (const entry of node.entries) addEntry(entry, section)
    else if (isTable(node.items)) addTable(node.items, section)
    else {
      // A list of sections is none to a reader, and gets no number.
      let list = -1
      for (const listed of node.items) {
        const item = soleTitle(listed) ?? listed
        if (item.type === 'map') addItemSection(item, section, key)
        else if (item.type === 'list') addNode(item, section, depth + 1)
        else if (item.style !== 'empty') {
          if (list < 0) list = lists++
          const block = addBlock(
            'list-item',
            proseOf(source, item),
            section,
            rangeIn(lines, item.start, item.end),
          )
          block.list = { list, depth, ordered: false, number: undefined }
        }
      }
    }
  }

  /** An item with a title is a section of its own: "stappen: - nummer: 2, titel: Overleg" is "Stap 2: Overleg". */
  const addItemSection = (item: YamlNode & { type: 'map' }, section: number, key: string): void => {
    const title = item.entries.find(entry => TITLE_KEYS.test(entry.key) && entry.value.type === 'scalar')
    const number = item.entries.find(entry => NUMBER_KEYS.test(entry.key) && entry.value.type === 'scalar')
    const prose = emptyProse()
    if (number) {
      const name = number.value.type === 'scalar' ? number.value.text : ''
      if (/^(?:stappen|stappenplan|steps)$/i.test(key) && /^\d/.test(name)) prose.text = 'Stap '
      addSource(prose, source, number.value.start, number.value.end)
      if (title) prose.text += ': '
    }
    if (title) {
      const own = proseOf(source, title.value as YamlNode & { type: 'scalar' })
      // The way back must ascend: a number written after its title is left without one.
      if (number && number.value.start > title.value.start) prose.segments = []
      const shift = prose.text.length
      prose.segments.push(...own.segments.map(segment => ({ ...segment, text: segment.text + shift })))
      prose.text += own.text
    }
    const own = prose.text === '' ? section : addSection(prose, section, item.start, item.end)
    for (const entry of item.entries) if (entry !== title && entry !== number) addEntry(entry, own)
  }

  const addTable = (rows: (YamlNode & { type: 'map' })[], section: number): void => {
    const table = tables++
    for (const [row, { entries }] of rows.entries()) {
      let rowHeader = ''
      for (const [column, { key, value }] of entries.entries()) {
        if (value.type !== 'scalar' || value.style === 'empty') continue
        const prose = proseOf(source, value)
        const block = addBlock('table-cell', prose, section, rangeIn(lines, value.start, value.end))
        const columnHeader = spaced(key)
        // Row 0 is for the header, here the keys.
        block.cell = { table, row: row + 1, column, isHeader: false, rowHeader, columnHeader }
        if (column === 0) rowHeader = prose.text
      }
    }
  }

  addNode(root, 0, 1)
  return outline
}

/** The title of an item that has nothing else, `- naam: Ruben Stam`: with no text to stand over, it is no heading. */
function soleTitle(item: YamlNode): YamlNode | undefined {
  if (item.type !== 'map' || item.entries.length !== 1) return undefined
  const { key, value } = item.entries[0]!
  return TITLE_KEYS.test(key) && value.type === 'scalar' ? value : undefined
}

/** Records without a title, such as `- functie: … taak: …`, are the rows of a table. */
function isTable(items: YamlNode[]): items is (YamlNode & { type: 'map' })[] {
  return (
    items.length > 0 &&
    items.every(
      item =>
        item.type === 'map' &&
        item.entries.every(({ value }) => value.type === 'scalar') &&
        !item.entries.some(({ key }) => TITLE_KEYS.test(key) || NUMBER_KEYS.test(key) || TEXT_KEYS.test(key)),
    )
  )
}
