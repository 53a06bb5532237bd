import { describe, expect, test } from 'vitest'
import { documentOf, headingsOf, outlineOf } from './bytes.ts'

describe('blocks are plain text', () => {
  test.each([
    ['entities and escapes', 'Zorg &amp; \\*hulp\\*', ['paragraph: Zorg & *hulp*']],
    [
      'markup',
      '**Vet**, *schuin*, `code` en [een koppeling](https://x.nl "t")',
      ['paragraph: Vet, schuin, code en een koppeling'],
    ],
    ['soft and hard line breaks', 'een  \ntwee\\\ndrie\nvier', ['paragraph: een\ntwee\ndrie\nvier']],
    ['struck-out words are gone', 'Wij melden ~~niet~~ altijd.', ['paragraph: Wij melden  altijd.']],
    ['about is no strike-out', 'Dat is ~3 uur, ~4 uur.', ['paragraph: Dat is ~3 uur, ~4 uur.']],
    ['images', 'Zie ![het schema](s.png) hier.', ['paragraph: Zie  hier.']],
    ['a quotation', '> Een code\n> bevat stappen.', ['quotation: Een code\nbevat stappen.']],
    ['a list in a quotation', '> - een', ['quotation: een']],
    ['fenced code', '```yaml\na: 1\n```', ['code: a: 1']],
    ['indented lines are prose', 'Kop:\n\n    Wij melden.', ['paragraph: Kop:', 'paragraph: Wij melden.']],
    ['a footnote', 'Tekst[^1].\n\n[^1]: De noot.', ['paragraph: Tekst.', 'footnote: De noot.']],
    ['a box to tick', '- [x] gesprek gevoerd', ['list-item: gesprek gevoerd']],
    ['a gap that looks like a link definition', '[Naam]: Jansen', ['paragraph: [Naam]: Jansen']],
    ['a link definition', 'Zie [site].\n\n[site]: https://x.nl', ['paragraph: Zie site.']],
    ['typed bullets stay together', '• een\n• twee', ['paragraph: • een\n• twee']],
    [
      'a caption',
      'Tabel 1: termijnen\n\n| a | b |\n|---|---|\n',
      ['caption: Tabel 1: termijnen', 'table-cell: a', 'table-cell: b'],
    ],
    ['a caption of an image', '![x](y.png)\n\nFiguur 2. De route', ['caption: Figuur 2. De route']],
    ['no caption without a table', 'Tabel 1 staat achterin.', ['paragraph: Tabel 1 staat achterin.']],
    ['a rule under a sentence is no heading', 'Wij melden altijd.\n---', ['paragraph: Wij melden altijd.']],
  ])('%s', (_, source, blocks) => expect(outlineOf(source)).toEqual(blocks))
})

describe('HTML goes, what only looks like it stays', () => {
  test.each([
    ['a gap', 'Eigenaar: <naam organisatie invullen>', ['paragraph: Eigenaar: <naam organisatie invullen>']],
    ['a gap on a line of its own', '<invullen>', ['paragraph: <invullen>']],
    ['a gap that begins as a tag', 'Zie <link naar website>.', ['paragraph: Zie <link naar website>.']],
    ['a comment', 'Wij <!-- niet --> melden.', ['paragraph: Wij  melden.']],
    ['a comment of several paragraphs', '<!-- een\n\ntwee -->\n\nDrie.', ['paragraph: Drie.']],
    ['a line break', 'een<br>twee', ['paragraph: een\ntwee']],
    ['inline tags', '<span class="x">Wij</span> <u>melden</u>', ['paragraph: Wij melden']],
    [
      'paragraphs',
      '<div><p>Een &amp; twee.</p>\n<p>Drie.</p></div>',
      ['paragraph: Een & twee.', 'paragraph: Drie.'],
    ],
    ['a heading', '<h2>Taken</h2>', ['heading: Taken']],
    [
      'a list in a table cell',
      '| a |\n|---|\n| <ul><li>een</li><li>twee</li></ul> |',
      ['table-cell: a', 'table-cell: een\ntwee'],
    ],
    ['a script', '<script>alert(1)</script>\n\nTekst', ['paragraph: Tekst']],
    ['a table', '<table><tr><td>Stap</td><td>Wie</td></tr></table>', ['table-cell: Stap', 'table-cell: Wie']],
  ])('%s', (_, source, blocks) => expect(outlineOf(source)).toEqual(blocks))

  test('struck-out HTML', () =>
    expect(outlineOf('Wij <del>niet</del> melden')).toEqual(['paragraph: Wij  melden']))
})

describe('headings, with and without markup', () => {
  test.each([
    [
      'markup',
      '# Een\n\n## 3.2.1. Privacy\n\nKop\n===',
      ['Een (markup)', '  Privacy (markup)', 'Kop (markup)'],
    ],
    [
      'steps keep their number',
      '## Stap 2: Overleg\n\n## 4. Stap 4: Wegen',
      ['  Stap 2: Overleg (markup)', '  Stap 4: Wegen (markup)'],
    ],
    ['appendices keep their letter', '# Bijlage A. Kaart', ['Bijlage A. Kaart (markup)']],
    ['a bold line', '# Code\n\n**Taken:**\n\nTekst.', ['Code (markup)', '  Taken (bold)']],
    ['a bold line with prose under it', '**Taken**\nDe directeur beslist.', ['Taken (bold)']],
    ['bold lines that look alike are equals', '**Een**\n\n**Twee**', ['Een (bold)', 'Twee (bold)']],
    ['a bold sentence', '**Wij melden altijd.**', []],
    ['a bold label', '**Status:** concept', []],
    ['a bold telephone number', '**Veilig Thuis: 0800-2000**', []],
    [
      'numbers',
      '1. Taken\n\nTekst.\n\n1.1 Directeur\n\nTekst.\n\n2. Privacy\n\nTekst.',
      ['Taken (numbered)', '  Directeur (numbered)', 'Privacy (numbered)'],
    ],
    ['deep numbers', '3.2.1. Privacy', ['    Privacy (numbered)']],
    ['steps', 'Stap 2: Overleg met collega\n\nTekst.', ['Stap 2: Overleg met collega (numbered)']],
    [
      'steps with prose under them',
      'Stap 2: Overleg\nDe medewerker overlegt met een collega over de signalen.',
      ['Stap 2: Overleg (numbered)'],
    ],
    ['chapters', 'HOOFDSTUK 2 Taken', ['Taken (numbered)']],
    [
      'numbers that Markdown takes for a list',
      '1. Inleiding\nDeze code geldt voor iedereen.\n\n2. Taken\n\nTekst.',
      ['Inleiding (numbered)', 'Taken (numbered)'],
    ],
    [
      'several steps in one paragraph',
      'Stap 1: Zien\nDe medewerker legt alles wat opvalt vast.\nStap 2: Overleg\nDe medewerker overlegt met een collega.',
      ['Stap 1: Zien (numbered)', 'Stap 2: Overleg (numbered)'],
    ],
    [
      'steps under their chapter',
      '1.2 Werkwijze\n\nStap 1: Zien\n\nTekst.',
      ['  Werkwijze (numbered)', '    Stap 1: Zien (numbered)'],
    ],
    [
      'items broken by the width of the page',
      '1. De medewerker overlegt met een collega en legt dat in het\ndossier vast.\n2. Melden.',
      [],
    ],
    ['letters', 'A. Signaleren\n\nTekst.', ['Signaleren (numbered)']],
    ['capitals', 'PRIVACY EN DOSSIER\n\nTekst.', ['PRIVACY EN DOSSIER (numbered)']],
    ['short capitals', 'TEAM\n\nTekst.', ['TEAM (numbered)']],
    ['a number and short capitals', '2 WIE IS WIE\n\nTekst.', ['WIE IS WIE (numbered)']],
    [
      'an italic phase',
      '*Fase 1 – rapporteren*\nDe medewerker rapporteert.',
      ['Fase 1 – rapporteren (numbered)'],
    ],
    ['an italic remark', '*nog invullen*', []],
    ['a list', '1. Taken\n2. Privacy', []],
    ['a list of one after its opening line', 'De stap is:\n\n1. Overleg\n\nDaarna niets.', []],
    ['a sentence with a number', '2. Wij melden altijd.\n\nTekst.', []],
    ['a step in a sentence', 'Stap 2 is het overleg met een collega', []],
    ['a table of contents', '1. Inleiding ........ 3\n2. Taken ............ 4\n\n5.1 Taken ........ 10', []],
    ['an abbreviation', 'AVG\n\nTekst.', []],
  ])('%s', (_, source, headings) => expect(headingsOf(source)).toEqual(headings))

  test('a heading takes the prose under it as a block of its own', () =>
    expect(outlineOf('**Taken**\nDe directeur beslist.')).toEqual([
      'heading: Taken',
      'paragraph: De directeur beslist.',
    ]))
})

describe('an enumeration knows the line that opens it', () => {
  const openers = (source: string) => {
    const { blocks } = documentOf(source)
    return blocks.flatMap(({ text, opener }) =>
      opener === undefined ? [] : [`${blocks[opener]!.text} ${text}`],
    )
  }
  test.each([
    [
      'a colon',
      'De functionaris:\n\n- beheert\n- bewaakt',
      ['De functionaris: beheert', 'De functionaris: bewaakt'],
    ],
    ['a sentence without an end', 'De functionaris\n- beheert', ['De functionaris beheert']],
    ['a whole sentence opens nothing', 'Zo werkt het.\n\n- beheert', []],
    ['the item above', '- De directeur:\n  - beslist\n- Rest', ['De directeur: beslist']],
    ['a bold heading with a colon', '**De directeur:**\n\n- beslist', ['De directeur: beslist']],
    ['a bold heading without one', '**Taken**\n\n- beslist', []],
    ['typed bullets', 'De directeur:\n\n• beslist\n• tekent', ['De directeur: • beslist\n• tekent']],
    ['a paragraph in between', 'De directeur:\n\n# Kop\n\n- beslist', []],
  ])('%s', (_, source, expected) => expect(openers(source)).toEqual(expected))
})

test('list items know their list, depth and number', () => {
  const { blocks } = documentOf('3. drie\n   - diep\n\n   vervolg\n4. vier')
  expect(blocks.map(({ kind, text, list }) => [kind, text, list])).toEqual([
    ['list-item', 'drie', { list: 0, depth: 1, ordered: true, number: 3 }],
    ['list-item', 'diep', { list: 1, depth: 2, ordered: false, number: undefined }],
    ['paragraph', 'vervolg', { list: 0, depth: 1, ordered: true, number: 3 }],
    ['list-item', 'vier', { list: 0, depth: 1, ordered: true, number: 4 }],
  ])
})

test('table cells know their row and column', () => {
  const { blocks } = documentOf('| Stap | Wie |\n| --- | --- |\n| Overleg | arts |\n| | zuster |')
  expect(
    blocks.map(({ text, cell }) => [text, cell?.row, cell?.column, cell?.rowHeader, cell?.columnHeader]),
  ).toEqual([
    ['Stap', 0, 0, '', ''],
    ['Wie', 0, 1, '', ''],
    ['Overleg', 1, 0, '', 'Stap'],
    ['arts', 1, 1, 'Overleg', 'Wie'],
    ['zuster', 2, 1, '', 'Wie'],
  ])
})

test('spans say what is strong, stressed or a link', () => {
  const [block] = documentOf('Wij **moeten** *altijd* [bellen](x).').blocks
  expect(block!.spans.map(({ kind, start, end }) => [kind, block!.text.slice(start, end)])).toEqual([
    ['strong', 'moeten'],
    ['emphasis', 'altijd'],
    ['link', 'bellen'],
  ])
})

describe('front matter', () => {
  test('becomes metadata with its place', () => {
    const { metadata, title, blocks } = documentOf(
      '---\ntitel: Meldcode\ndocument:\n  versie: 4.0\n---\n# Kop',
    )
    expect(
      metadata.map(({ key, value, range }) => [key, value, range.start.line, range.start.column]),
    ).toEqual([
      ['titel', 'Meldcode', 2, 1],
      ['document.versie', '4.0', 4, 3],
    ])
    expect(title).toBe('Meldcode')
    expect(blocks.map(block => block.text)).toEqual(['Kop'])
  })

  test('that is broken does not stand in the way', () => {
    const { metadata, title } = documentOf('---\ntitel: [a\n b: "c\n---\n# Kop')
    expect([metadata, title]).toEqual([[], 'Kop'])
  })

  test('cannot reach the prototype of objects', () => {
    expect(documentOf('---\n__proto__:\n  vervuild: ja\n---\nTekst').metadata[0]?.key).toBe(
      '__proto__.vervuild',
    )
    expect('vervuild' in {}).toBe(false)
  })
})

test.each([
  ['front matter', '---\ntitle: Voorin\n---\n# Kop', 'Voorin'],
  ['the highest heading', 'Tekst\n\n# 1. Kop', 'Kop'],
  ['the first line', 'Meldcode De Brug\nversie 2', 'Meldcode De Brug'],
])('the title is taken from %s', (_, source, title) => expect(documentOf(source).title).toBe(title))
