import { describe, expect, test } from 'vitest'
import { at } from '../../src/documents/index.ts'
import { utf8 } from './bytes.ts'
import { documentIn, errorIn } from './office/word.ts'

const blocksOf = async (html: string) =>
  (await documentIn(utf8(html), 'a.html')).blocks.map(({ kind, text }) => `${kind}: ${text}`)

test.each([
  [
    'headings and paragraphs',
    '<h1>Meldcode</h1><p>Wij <b>bellen</b>.',
    ['heading: Meldcode', 'paragraph: Wij bellen.'],
  ],
  [
    'white space as a browser shows it',
    '<p>Wij\n   bellen<br>Veilig&nbsp;Thuis &amp; de huisarts.</p>',
    ['paragraph: Wij bellen\nVeilig\u00a0Thuis & de huisarts.'],
  ],
  [
    'a quotation, a caption and code',
    '<blockquote><p>De wet.</p></blockquote><figcaption>Schema 1</figcaption><pre>a\n b</pre>',
    ['quotation: De wet.', 'caption: Schema 1', 'code: a\n b'],
  ],
  [
    'footnotes, without their marks',
    '<p>Wij bellen.<a role="doc-noteref">1</a></p><section role="doc-endnotes"><ol><li>Zie de wet.<a role="doc-backlink">↩</a></li></ol></section>',
    ['paragraph: Wij bellen.', 'footnote: Zie de wet.'],
  ],
  [
    'only the main content',
    '<header><nav>Home</nav></header><main><p>Wij bellen.</p></main><aside>Reclame</aside><footer>Contact</footer>',
    ['paragraph: Wij bellen.'],
  ],
  ['the only article', '<div>Menu</div><article><p>Wij bellen.</p></article>', ['paragraph: Wij bellen.']],
  [
    'nothing that is hidden',
    '<p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><script>d</script><template>e</template><noscript>f</noscript><del>g</del><p>Wij bellen.</p>',
    ['paragraph: Wij bellen.'],
  ],
  [
    'tags that never close',
    '<p>Een<p>Twee<ul><li>Drie<li>Vier',
    ['paragraph: Een', 'paragraph: Twee', 'list-item: Drie', 'list-item: Vier'],
  ],
])('%s', async (_, html, blocks) => expect(await blocksOf(html)).toEqual(blocks))

test('lists: numbers, depth, and the line that opens them', async () => {
  const html = '<p>De mentor:</p><ol start="3"><li>kijkt<ul><li>goed</ul><li><p>belt</p><p>terug</p></ol>'
  const { blocks } = await documentIn(utf8(html), 'a.html')
  expect(blocks.map(({ text, list, opener }) => [text, list?.number, list?.depth, opener])).toEqual([
    ['De mentor:', undefined, undefined, undefined],
    ['kijkt', 3, 1, 0],
    ['goed', undefined, 2, 1],
    ['belt', 4, 1, 0],
    ['terug', 4, 1, 0],
  ])
})

describe('tables', () => {
  test('with their headers, and cells beside more rows than one', async () => {
    const html =
      '<table><tr><th>Wie<th>Doet<tr><td rowspan=2>Mentor<td>kijkt<tr><td>belt<tr><td colspan=2>samen</table>'
    const { blocks } = await documentIn(utf8(html), 'a.html')
    expect(blocks.map(({ text, cell }) => [text, cell?.column, cell?.rowHeader, cell?.columnHeader])).toEqual(
      [
        ['Wie', 0, '', ''],
        ['Doet', 1, '', ''],
        ['Mentor', 0, '', 'Wie'],
        ['kijkt', 1, 'Mentor', 'Doet'],
        ['belt', 1, 'Mentor', 'Doet'],
        ['samen', 0, '', 'Wie'],
      ],
    )
  })

  test('for layout are none', async () =>
    expect(await blocksOf('<table><tr><td><h2>Privacy</h2><p>Wij bewaren het.</p><td>Menu</table>')).toEqual([
      'heading: Privacy',
      'paragraph: Wij bewaren het.',
      'paragraph: Menu',
    ]))
})

test('a place is that in the file, also behind entities and tags', async () => {
  const html = '<h1>Meldcode</h1>\n<p>Veilig&nbsp;Thuis &amp;\n  de <b>huisarts</b></p>\n'
  const document = await documentIn(utf8(html), 'a.html')
  const offset = document.blocks[1]!.text.indexOf('huisarts')
  expect(at(document, 1, offset)).toMatchObject({ line: 3, column: 9 })
})

test.each([
  ['the first heading', '<title>Site</title><h1>Meldcode</h1>', 'Meldcode'],
  ['the title of the page', '<title>Meldcode | School</title><p>Tekst', 'Meldcode | School'],
  ['the first line', '<p>Meldcode De Linde', 'Meldcode De Linde'],
])('title: %s', async (_, html, title) => expect((await documentIn(utf8(html), 'a.html')).title).toBe(title))

test.each([
  ['nothing to see', '<script>alert(1)</script>', 'empty'],
  ['a thousand levels', '<div>'.repeat(1000), 'too-complex'],
  ['100 000 open tags', '<b>'.repeat(100_000), 'too-complex'],
  ['a table of 30 000 cells', `<table>${`<tr>${'<td>a'.repeat(10)}`.repeat(3000)}</table>`, 'too-complex'],
  ['a row of 300 cells', `<table><tr>${'<td>a'.repeat(300)}</table>`, 'too-complex'],
])('%s is refused', async (_, html, code) => expect((await errorIn(utf8(html), 'a.html'))?.code).toBe(code))
