import { describe, expect, test } from 'vitest'
import { at } from '../../../src/documents/index.ts'
import {
  blocksOf,
  documentIn,
  docxOf,
  errorIn,
  heading,
  item,
  NUMBERING,
  p,
  r,
  row,
  STYLES,
  tc,
} from './word.ts'

const sectionsOf = async (body: string, own = {}) => {
  const { sections } = await documentIn(docxOf({ body, styles: STYLES, numbering: NUMBERING, ...own }))
  return sections.slice(1).map(({ heading, level, origin }) => `${level} ${heading} (${origin})`)
}

describe('headings', () => {
  test('by style', async () =>
    expect(await sectionsOf(heading('Werkwijze', 1) + p('Tekst.') + heading('Privacy', 2))).toEqual([
      '1 Werkwijze (markup)',
      '2 Privacy (markup)',
    ]))

  test('by outline level, without a style', async () =>
    expect(await sectionsOf(p('Werkwijze', '<w:outlineLvl w:val="1"/>'))).toEqual(['2 Werkwijze (markup)']))

  test('by a bold line', async () =>
    expect(await sectionsOf(p(r('Privacy', '<w:b/>')) + p('Wij bewaren het.'))).toEqual(['1 Privacy (bold)']))

  test('bold by style, and not bold after all', async () =>
    expect(
      await sectionsOf(p(r('Privacy', '<w:b w:val="0"/>'), '<w:pStyle w:val="Vet"/>') + p('Tekst.'), {
        styles:
          '<w:style w:type="paragraph" w:styleId="Vet"><w:name w:val="Vet"/><w:rPr><w:b/></w:rPr></w:style>',
      }),
    ).toEqual([]))

  test('by larger print: the largest is the highest', async () => {
    const size = (points: number) => `<w:sz w:val="${2 * points}"/>`
    const text = p(r('De leerkracht bespreekt de signalen met de intern begeleider.', size(11)))
    expect(
      await sectionsOf(
        p(r('Meldcode De Linde', size(24))) +
          text +
          p(r('Privacy', size(14))) +
          text +
          p(r('Scholing', size(14))),
      ),
    ).toEqual(['1 Meldcode De Linde (markup)', '2 Privacy (markup)', '2 Scholing (markup)'])
  })

  test('under the title of the document', async () => {
    const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>`
    expect(
      await sectionsOf(p('Meldcode', '<w:pStyle w:val="Titel"/>') + heading('Doel', 1), { styles }),
    ).toEqual(['1 Meldcode (markup)', '2 Doel (markup)'])
  })
})

describe('numbers that stand in no text', () => {
  test('"Stap 2" by automatic numbering', async () =>
    expect(await blocksOf(item('Signaleren', 3) + p('Wij kijken.') + item('Overleggen', 3))).toEqual([
      'heading: Stap 1: Signaleren',
      'paragraph: Wij kijken.',
      'heading: Stap 2: Overleggen',
    ]))

  test('a list counts its items', async () => {
    const { blocks } = await documentIn(
      docxOf({
        body: p('De begeleider:') + item('kijkt;', 1) + item('luistert', 1) + item('naar het kind;', 1, 1),
        numbering: NUMBERING,
      }),
    )
    expect(blocks.map(({ text, list, opener }) => [text, list?.number, list?.depth, opener])).toEqual([
      ['De begeleider:', undefined, undefined, undefined],
      ['kijkt;', 1, 1, 0],
      ['luistert', 2, 1, 0],
      ['a. naar het kind;', undefined, 2, 2],
    ])
  })

  test('levels count together', async () =>
    expect(
      await sectionsOf(
        [1, 1, 2, 2]
          .map((level, i) =>
            p(
              `Kop ${'abcd'[i]}`,
              `<w:pStyle w:val="Kop${level}"/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="4"/></w:numPr>`,
            ),
          )
          .join(''),
      ),
    ).toEqual(['1 Kop a (markup)', '1 Kop b (markup)', '2 Kop c (markup)', '2 Kop d (markup)']))

  test('and are quoted as they are seen', async () => {
    const { source } = await documentIn(
      docxOf({ body: item('kijkt', 1) + item('luistert', 1), numbering: NUMBERING }),
    )
    expect(source).toBe('1. kijkt\n2. luistert\n')
  })
})

describe('tables', () => {
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
  const cellsOf = async (body: string) => {
    const { blocks } = await documentIn(docxOf({ body }))
    return blocks.map(({ text, cell }) => [text, cell?.rowHeader, cell?.columnHeader])
  }
  const LONG = 'De aandachtsfunctionaris belt dezelfde dag nog met Veilig Thuis en legt dat vast.'

  test('a row that is marked as header', async () =>
    expect(
      await cellsOf(
        table(`<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('Stap')}${tc('Wie')}</w:tr>`, row('1', 'De mentor')),
      ),
    ).toEqual([
      ['Stap', '', ''],
      ['Wie', '', ''],
      ['1', '', 'Stap'],
      ['De mentor', '1', 'Wie'],
    ]))

  test('a row of labels above columns of sentences is one', async () =>
    expect((await cellsOf(table(row('Wie', 'Doet wat'), row('Mentor', LONG))))[3]).toEqual([
      LONG,
      'Mentor',
      'Doet wat',
    ]))

  test('a form has none', async () =>
    expect((await cellsOf(table(row('Stap 1', LONG), row('Stap 2', LONG))))[3]).toEqual([LONG, 'Stap 2', '']))

  test('cells that are merged: beside each row, and over two columns', async () =>
    expect(
      await cellsOf(
        table(
          row(tc('Mentor', '<w:vMerge w:val="restart"/>'), 'kijkt'),
          row(tc('', '<w:vMerge/>'), 'luistert'),
          row(tc('Samen', '<w:gridSpan w:val="2"/>')),
        ),
      ),
    ).toEqual([
      ['Mentor', '', ''],
      ['kijkt', 'Mentor', ''],
      ['luistert', 'Mentor', ''],
      ['Samen', '', ''],
    ]))

  test('a picture in a cell is between its paragraphs', async () =>
    expect(
      await blocksOf(table(row(tc(p('Eerst.') + p('<w:r><w:drawing/></w:r>') + p('Dan.')), 'Wie'))),
    ).toEqual(['table-cell: Eerst.\nDan.', 'table-cell: Wie']))

  test('paragraphs of a cell belong together; one column is a frame around text', async () => {
    expect(await blocksOf(table(row(tc(p('Eerst.') + p('Dan.')), 'Wie')))).toEqual([
      'table-cell: Eerst.\nDan.',
      'table-cell: Wie',
    ])
    expect(await blocksOf(table(row(tc(heading('Kader', 2) + p('Tekst.')))))).toEqual([
      'heading: Kader',
      'paragraph: Tekst.',
    ])
  })
})

describe('what a reader sees, and no more', () => {
  test.each([
    ['an insertion', `<w:ins>${r('Wij bellen.')}</w:ins>`, 'Wij bellen.'],
    [
      'a deletion',
      `<w:del><w:r><w:delText>nooit</w:delText></w:r></w:del>${r('Wij bellen.')}`,
      'Wij bellen.',
    ],
    [
      'moved text',
      `<w:moveFrom>${r('Wij bellen.')}</w:moveFrom><w:moveTo>${r('Wij bellen.')}</w:moveTo>`,
      'Wij bellen.',
    ],
    ['hidden text', r('geheim', '<w:vanish/>') + r('Wij bellen.'), 'Wij bellen.'],
    [
      'a comment',
      `<w:commentRangeStart w:id="1"/>${r('Wij bellen.')}<w:r><w:commentReference w:id="1"/></w:r>`,
      'Wij bellen.',
    ],
    ['a link', `<w:hyperlink>${r('veiligthuis.nl')}</w:hyperlink>`, 'veiligthuis.nl'],
    [
      'a field',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE \\@ "d"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1 mei</w:t><w:fldChar w:fldCharType="end"/></w:r>',
      '1 mei',
    ],
    [
      'a place to click',
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>MACROBUTTON NoMacro naam school</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
      '[naam school]',
    ],
    [
      'an empty content control',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Naam invullen')}</w:sdtContent></w:sdt>`,
      '[Naam invullen]',
    ],
    [
      'a line break and a tab',
      '<w:r><w:t>Veilig Thuis</w:t><w:tab/><w:t>0800-2000</w:t><w:br/><w:t>dag en nacht</w:t></w:r>',
      'Veilig Thuis\t0800-2000\ndag en nacht',
    ],
    [
      'a shape with its older twin',
      `<mc:AlternateContent><mc:Choice>${r('Let op.')}</mc:Choice><mc:Fallback>${r('Let op.')}</mc:Fallback></mc:AlternateContent>`,
      'Let op.',
    ],
  ])('%s', async (_, content, text) =>
    expect(await blocksOf(`<w:p>${content}</w:p>`)).toEqual([`paragraph: ${text}`]),
  )

  test('paragraphs between which the mark was deleted are one', async () =>
    expect(
      await blocksOf(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Wij ')}</w:p>${p('bellen.')}`),
    ).toEqual(['paragraph: Wij bellen.']))

  test('a text box comes after the paragraph that it hangs on', async () =>
    expect(
      await blocksOf(
        `<w:p>${r('Wij bellen.')}<w:r><w:pict><w:txbxContent>${p('Let op.')}</w:txbxContent></w:pict></w:r></w:p>`,
      ),
    ).toEqual(['paragraph: Wij bellen.', 'paragraph: Let op.']))

  test('footnotes stand at the end', async () =>
    expect(
      await blocksOf(p('Wij bellen.'), {
        footnotes: `<w:footnote w:type="separator">${p('-')}</w:footnote><w:footnote>${p('Zie de wet.')}</w:footnote>`,
      }),
    ).toEqual(['paragraph: Wij bellen.', 'footnote: Zie de wet.']))

  test('a table of contents has a place and no say', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Privacy\t4')}</w:sdtContent></w:sdt>`
    const { blocks } = await documentIn(docxOf({ body: contents + p('Wij bellen.') }))
    expect(blocks.map(({ text, range }) => [text, range.start.line])).toEqual([['Wij bellen.', 2]])
  })
})

describe('places', () => {
  test('a line is a paragraph with text in it', async () => {
    const document = await documentIn(docxOf({ body: p('Een.') + p('') + p('Twee. Drie.') }))
    expect(at(document, 1, 6)).toEqual({ line: 2, column: 7, offset: 11 })
  })

  test('pages, where Word has left them', async () => {
    const page = '<w:r><w:lastRenderedPageBreak/><w:t>Drie.</w:t></w:r>'
    const document = await documentIn(
      docxOf({ body: p('Een.') + p(r('Twee. ') + page) + p('Vier.') + p(page) }),
    )
    const pages = [
      [0, 0],
      [1, 0],
      [1, 6],
      [2, 0],
      [3, 0],
    ].map(([block, offset]) => at(document, block!, offset!).page)
    expect(pages).toEqual([1, 1, 2, 2, 3])
  })

  test('a page that begins with an empty paragraph begins all the same', async () => {
    const empty = '<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>'
    const document = await documentIn(docxOf({ body: p('Een.') + empty + empty + p('Twee.') }))
    expect(at(document, 1, 0)).toMatchObject({ line: 2, page: 3 })
  })

  test('a row that runs on to the next page begins it once', async () => {
    const cell = tc(`<w:p>${r('a')}<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>`)
    const document = await documentIn(docxOf({ body: `<w:tbl>${row(cell, cell)}</w:tbl>${p('Na.')}` }))
    expect(at(document, 2, 0).page).toBe(2)
  })
})

describe('the title', () => {
  test.each([
    ['the highest heading', heading('Meldcode', 1), 'Titel van het sjabloon', 'Meldcode'],
    ['the property, without headings', p('Tekst.'), 'Meldcode De Linde', 'Meldcode De Linde'],
    ['the first line', p('Meldcode De Linde'), undefined, 'Meldcode De Linde'],
  ])('%s', async (_, body, property, title) =>
    expect(
      (await documentIn(docxOf({ body, styles: STYLES, ...(property && { title: property }) }))).title,
    ).toBe(title),
  )
})

describe('what is no Word document is refused', () => {
  const good = docxOf({ body: p('Wij bellen.') })
  const bomb = '<w:p/>'.padEnd(20_000_000)

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a Word file without text', docxOf({ body: p('') }), 'empty'],
    ['half a file', good.subarray(0, good.length / 2), 'damaged'],
    ['something else', new TextEncoder().encode('Meldcode'), 'damaged'],
    ['a password, or a .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'encrypted'],
    ['broken XML', docxOf({ body: '<w:p><w:r>' }), 'damaged'],
    [
      'entities that expand',
      docxOf({ body: '', entries: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' } }),
      'doctype',
    ],
    ['20 MB in 20 kB', docxOf({ body: bomb }), 'unpacked-too-large'],
    ['nesting', docxOf({ body: `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}` }), 'too-complex'],
    [
      'a table of 30 000 cells',
      docxOf({ body: `<w:tbl>${row(...Array<string>(10).fill('a')).repeat(3000)}</w:tbl>` }),
      'too-complex',
    ],
    [
      'a row of 300 cells',
      docxOf({ body: `<w:tbl>${row(...Array<string>(300).fill('a'))}</w:tbl>` }),
      'too-complex',
    ],
  ])('%s', async (_, bytes, code) =>
    expect((await errorIn(bytes, 'a.docx', { maxUnpacked: 16_000_000 }))?.code).toBe(code),
  )

  test('names that point outside and archives within are not even looked at', async () => {
    const entries = { '../../etc/passwd': 'x', 'word/embeddings/bom.zip': good }
    expect((await documentIn(docxOf({ body: p('Wij bellen.'), entries }))).blocks).toHaveLength(1)
  })
})
