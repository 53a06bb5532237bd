import { describe, expect, test } from 'vitest'
import { at } from '../../../src/documents/index.ts'
import { documentIn, errorIn } from '../office/word.ts'
import { column, type Print, pdfOf } from './paper.ts'

const blocksOf = async (...pages: Print[][]) =>
  (await documentIn(pdfOf(pages), 'a.pdf')).blocks.map(({ kind, text }) => `${kind}: ${text}`)

const LONG = [
  'De leerkracht die zich zorgen maakt over een leerling legt haar',
  'waarnemingen vast en bespreekt ze binnen een week met de intern',
  'begeleider van de school.',
]

describe('lines that run on are one paragraph', () => {
  test.each([
    [
      'to the end of the sentence',
      [...LONG, 'Wij bellen Veilig Thuis als wij er samen niet meer uitkomen, en'],
      [LONG.join(' '), 'Wij bellen Veilig Thuis als wij er samen niet meer uitkomen, en'],
    ],
    [
      'a hyphenated word is whole again',
      ['Wij leggen de zaak dan voor aan de aandachtsfunctio-', 'naris.'],
      ['Wij leggen de zaak dan voor aan de aandachtsfunctionaris.'],
    ],
    [
      'but not where a word was left out',
      ['Dat geldt ook voor alle medewerkers van de in-', 'en uitstroom.'],
      ['Dat geldt ook voor alle medewerkers van de in- en uitstroom.'],
    ],
  ])('%s', async (_, lines, paragraphs) =>
    expect(await blocksOf(column(lines))).toEqual(paragraphs.map(text => `paragraph: ${text}`)),
  )

  test('also on the next page, of which the place is known', async () => {
    const document = await documentIn(
      pdfOf([column(LONG.slice(0, 2)), column([LONG[2]!, '', 'Einde.'])]),
      'a.pdf',
    )
    expect(document.blocks.map(({ text }) => text)).toEqual([LONG.join(' '), 'Einde.'])
    expect([0, LONG.join(' ').indexOf('begeleider')].map(offset => at(document, 0, offset).page)).toEqual([
      1, 2,
    ])
  })
})

test('a page with only a picture counts', async () => {
  const document = await documentIn(pdfOf([column(LONG), [], column(['Einde.'])]), 'a.pdf')
  expect(at(document, 1, 0)).toMatchObject({ line: 2, page: 3 })
})

test('headings are larger or bold', async () => {
  const page = [
    ...column(['Meldcode De Linde'], { size: 20, y: 760 }),
    ...column(LONG, { y: 720 }),
    ...column(['Privacy'], { bold: true, y: 660 }),
    ...column(LONG, { y: 640 }),
  ]
  const { sections, title } = await documentIn(pdfOf([page]), 'a.pdf')
  expect(title).toBe('Meldcode De Linde')
  expect(sections.slice(1).map(({ heading, level, origin }) => `${level} ${heading} (${origin})`)).toEqual([
    '1 Meldcode De Linde (markup)',
    '2 Privacy (bold)',
  ])
})

test('headers and footers are said once, at the end; page numbers are left out', async () => {
  const page = (number: number, text: string) => [
    ...column(['Meldcode De Linde, versie 2'], { y: 800 }),
    ...column([text], { y: 700 }),
    ...column([`Pagina ${number} van 3`], { y: 40 }),
  ]
  expect(await blocksOf(page(1, 'Wij kijken.'), page(2, 'Wij bellen.'), page(3, 'Wij beslissen.'))).toEqual([
    'paragraph: Wij kijken.',
    'paragraph: Wij bellen.',
    'paragraph: Wij beslissen.',
    'margin: Meldcode De Linde, versie 2',
  ])
})

test('two columns are read one after the other', async () => {
  const words = (side: string) =>
    Array.from({ length: 10 }, (_, i) => `${side} ${i} bespreekt met de intern begel`)
  const [first] = await blocksOf([...column(words('links')), ...column(words('rechts'), { x: 310 })])
  expect(first).toMatch(/links 9 .* rechts 0 /)
})

describe('tables', () => {
  const row = (y: number, ...cells: string[][]): Print[] =>
    cells.flatMap((lines, i) => column(lines, { x: 72 + 150 * i, y }))

  test('are cells in rows, each with all its lines', async () => {
    const page = [
      ...column(LONG, { y: 780 }),
      ...row(700, ['Wie'], ['Doet wat']),
      ...row(680, ['De mentor'], ['kijkt en schrijft het op in', 'het dossier']),
      ...row(646, ['De directeur'], ['beslist']),
    ]
    const { blocks } = await documentIn(pdfOf([page]), 'a.pdf')
    expect(blocks.slice(1).map(({ text, cell }) => [cell?.row, cell?.column, text])).toEqual([
      [0, 0, 'Wie'],
      [0, 1, 'Doet wat'],
      [1, 0, 'De mentor'],
      [1, 1, 'kijkt en schrijft het op in het dossier'],
      [2, 0, 'De directeur'],
      [2, 1, 'beslist'],
    ])
  })

  test('that go on on the next page are one, with their header once', async () => {
    const pages = ['De mentor', 'De directeur'].map((who, page) => [
      ...row(700 + 20 * page, ['Wie'], ['Doet wat']),
      ...row(680 + 20 * page, [who], ['kijkt, beslist en schrijft het op']),
    ])
    const { blocks } = await documentIn(pdfOf(pages), 'a.pdf')
    expect(blocks.map(({ cell, text }) => [cell?.table, cell?.row, text])).toEqual([
      [0, 0, 'Wie'],
      [0, 0, 'Doet wat'],
      [0, 1, 'De mentor'],
      [0, 1, 'kijkt, beslist en schrijft het op'],
      [0, 2, 'De directeur'],
      [0, 2, 'kijkt, beslist en schrijft het op'],
    ])
  })
})

test('lists have their marks and depth', async () => {
  const page = [
    ...column(['De mentor:']),
    ...column(['1. kijkt'], { x: 90, y: 686 }),
    ...column(['\x95 goed'], { x: 108, y: 672 }),
    ...column(['2. belt'], { x: 90, y: 658 }),
  ]
  const { blocks } = await documentIn(pdfOf([page]), 'a.pdf')
  expect(blocks.map(({ text, list }) => [text, list?.number, list?.depth])).toEqual([
    ['De mentor:', undefined, undefined],
    ['kijkt', 1, 1],
    ['goed', undefined, 2],
    ['belt', 2, 1],
  ])
})

test('a title that is the name of a file is none', async () => {
  const titleOf = async (title: string) => (await documentIn(pdfOf([column(LONG)], { title }), 'a.pdf')).title
  expect(await titleOf('Meldcode De Linde')).toBe('Meldcode De Linde')
  expect(await titleOf('Microsoft Word - concept3.docx')).toContain('De leerkracht')
})

describe('what cannot be read is refused', () => {
  const good = pdfOf([column(LONG)])
  test.each([
    ['a scan', pdfOf([[], []]), 'no-text'],
    ['something else', new TextEncoder().encode('Meldcode'), 'damaged'],
    ['the first bytes alone', good.subarray(0, 60), 'damaged'],
    ['nothing', new Uint8Array(), 'empty'],
    ['a file without pages', pdfOf([]), 'damaged'],
  ])('%s', async (_, bytes, code) => expect((await errorIn(bytes, 'a.pdf'))?.code).toBe(code))

  test('scripts and attachments are left alone', async () => {
    const extra =
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [] >> >>'
    expect((await documentIn(pdfOf([column(LONG)], { extra }), 'a.pdf')).blocks).toHaveLength(1)
  })

  test('pages that hold themselves', async () => {
    const text = new TextDecoder('latin1').decode(good).replace('/Kids [6 0 R]', '/Kids [2 0 R]')
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0))
    expect(['damaged', 'no-text']).toContain((await errorIn(bytes, 'a.pdf'))?.code)
  })
})
