import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { at } from '../../../src/documents/index.ts'
import { documentIn, errorIn } from './word.ts'

interface OdtFile {
  body: string
  styles?: string
  meta?: string
  manifest?: string
}

const NAMESPACES = ['office', 'text', 'table', 'style', 'draw', 'fo', 'meta', 'dc']
  .map(prefix => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ')

function odtOf({ body, styles = '', meta, manifest }: OdtFile): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'content.xml': strToU8(
      `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  }
  if (meta) files['meta.xml'] = strToU8(`<office:meta ${NAMESPACES}>${meta}</office:meta>`)
  if (manifest) files['META-INF/manifest.xml'] = strToU8(manifest)
  return zipSync(files)
}

const p = (content: string, style = ''): string => `<text:p text:style-name="${style}">${content}</text:p>`
const h = (content: string, level: number): string =>
  `<text:h text:outline-level="${level}">${content}</text:h>`
const list = (style: string, ...items: string[]): string =>
  `<text:list text:style-name="${style}">${items.map(item => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`

const STYLES = `
  <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <text:list-style style:name="L1">
    <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
    <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
  </text:list-style>
  <text:list-style style:name="L2">
    <text:list-level-style-number text:level="1" style:num-prefix="Stap " style:num-suffix=":" style:num-format="1"/>
  </text:list-style>`

const blocksOf = async (body: string) =>
  (await documentIn(odtOf({ body, styles: STYLES }), 'a.odt')).blocks.map(
    ({ kind, text }) => `${kind}: ${text}`,
  )

describe('what a reader sees, and no more', () => {
  test.each([
    ['spaces, tabs and line breaks', 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d', 'a  b\tc\nd'],
    ['XML that was indented', '\n   Wij\n   bellen.\n', 'Wij bellen.'],
    ['a comment', 'Wij bellen.<office:annotation><text:p>Zeker?</text:p></office:annotation>', 'Wij bellen.'],
    ['struck text', '<text:span text:style-name="T2">nooit </text:span>Wij bellen.', 'Wij bellen.'],
    ['a link', '<text:a>veiligthuis.nl</text:a>', 'veiligthuis.nl'],
    ['a place to fill in', '<text:placeholder>&lt;naam school&gt;</text:placeholder>', '[naam school]'],
  ])('%s', async (_, content, text) => expect(await blocksOf(p(content))).toEqual([`paragraph: ${text}`]))

  test('not what was deleted', async () =>
    expect(
      await blocksOf(
        `<text:tracked-changes><text:deletion>${p('nooit')}</text:deletion></text:tracked-changes>${p('Wij bellen.')}`,
      ),
    ).toEqual(['paragraph: Wij bellen.']))

  test('notes stand at the end, text boxes behind their paragraph, a table of contents says nothing', async () =>
    expect(
      await blocksOf(
        `<text:table-of-content><text:index-body>${p('Privacy 4')}</text:index-body></text:table-of-content>` +
          p(
            `Wij bellen.<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Zie de wet.')}</text:note-body></text:note><draw:frame><draw:text-box>${p('Let op.')}</draw:text-box></draw:frame>`,
          ),
      ),
    ).toEqual(['paragraph: Wij bellen.', 'paragraph: Let op.', 'footnote: Zie de wet.']))
})

test('headings by level and by bold', async () => {
  const body =
    h('Werkwijze', 1) + p('Tekst.') + p('<text:span text:style-name="T1">Privacy</text:span>') + p('Tekst.')
  const { sections } = await documentIn(odtOf({ body, styles: STYLES }), 'a.odt')
  expect(sections.slice(1).map(({ heading, level, origin }) => `${level} ${heading} (${origin})`)).toEqual([
    '1 Werkwijze (markup)',
    '2 Privacy (bold)',
  ])
})

test('numbers that stand in no text', async () => {
  const body =
    p('De mentor:') +
    list('L1', p('kijkt') + list('', p('goed')), p('belt') + p('terug')) +
    list('L2', p('Signaleren'))
  const { blocks } = await documentIn(odtOf({ body, styles: STYLES }), 'a.odt')
  expect(blocks.map(({ text, list }) => [text, list?.number, list?.depth])).toEqual([
    ['De mentor:', undefined, undefined],
    ['kijkt', 1, 1],
    ['a) goed', undefined, 2],
    ['belt', 2, 1],
    ['terug', 2, 1],
    ['Stap 1: Signaleren', undefined, undefined],
  ])
})

test('tables: header rows, and a cell beside more rows than one', async () => {
  const cell = (text: string, own = '') => `<table:table-cell ${own}>${p(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const body = `<table:table><table:table-header-rows>${row(cell('Wie'), cell('Doet'))}</table:table-header-rows>${row(
    cell('Mentor', 'table:number-rows-spanned="2"'),
    cell('kijkt'),
  )}${row('<table:covered-table-cell/>', cell('belt'))}</table:table>`
  const { blocks } = await documentIn(odtOf({ body }), 'a.odt')
  expect(blocks.map(({ text, cell }) => [text, cell?.rowHeader, cell?.columnHeader])).toEqual([
    ['Wie', '', ''],
    ['Doet', '', ''],
    ['Mentor', '', 'Wie'],
    ['kijkt', 'Mentor', 'Doet'],
    ['belt', 'Mentor', 'Doet'],
  ])
})

test('places are paragraphs, and pages', async () => {
  const document = await documentIn(
    odtOf({ body: p('Een.') + p('Twee. <text:soft-page-break/>Drie.') }),
    'a.odt',
  )
  expect(at(document, 1, 6)).toEqual({ line: 2, column: 7, offset: 11, page: 2 })
})

test("the file's own fields are keys of the document", async () => {
  const meta =
    '<dc:title>Meldcode</dc:title><meta:user-defined meta:name="Sector">onderwijs</meta:user-defined>'
  const { title, metadata } = await documentIn(odtOf({ body: p('Tekst.'), meta }), 'a.odt')
  expect([title, ...metadata.map(({ key, value }) => `${key}=${value}`)]).toEqual([
    'Meldcode',
    'title=Meldcode',
    'Sector=onderwijs',
  ])
})

test.each([
  ['half a file', odtOf({ body: p('a') }).subarray(0, 100), 'damaged'],
  ['another kind of archive', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
  ['a password', odtOf({ body: p('a'), manifest: '<manifest><encryption-data/></manifest>' }), 'encrypted'],
  ['nothing in it', odtOf({ body: '' }), 'empty'],
])('%s is refused', async (_, bytes, code) => expect((await errorIn(bytes, 'a.odt'))?.code).toBe(code))
