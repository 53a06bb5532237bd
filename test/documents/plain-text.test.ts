import { expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { documentIn, errorIn } from './office/word.ts'

const LONG = 'De leerkracht bespreekt haar zorgen over een leerling binnen een week met de intern begeleider.'

const sectionsOf = async (text: string) =>
  (await documentIn(utf8(text), 'a.txt')).sections.slice(1).map(({ heading, level }) => `${level} ${heading}`)

test.each([
  ['underlined', `Meldcode\n========\n\nPrivacy\n-------\n${LONG}\n`, ['1 Meldcode', '2 Privacy']],
  ['in capitals', `PRIVACY EN DOSSIER\n\n${LONG}\n`, ['1 PRIVACY EN DOSSIER']],
  ['numbered by hand', `2. Privacy\n\n${LONG}\n\n2.1 Dossier\n\n${LONG}\n`, ['1 Privacy', '2 Dossier']],
  ['on a line of its own', `Privacy\n\n${LONG}\n\nScholing\n\n${LONG}\n`, ['1 Privacy', '1 Scholing']],
  [
    'between lines that are paragraphs',
    `Privacy\n${LONG} ${LONG}\nScholing\n${LONG} ${LONG}\n`,
    ['1 Privacy', '1 Scholing'],
  ],
  ['of Markdown', `# Meldcode\n\n${LONG}\n`, ['1 Meldcode']],
])('headings %s', async (_, text, sections) => expect(await sectionsOf(text)).toEqual(sections))

test.each([
  ['a sentence', `Wij bellen.\n\n${LONG}\n`],
  ['a label of a form', 'Naam:  \n\nAdres:  \n'],
  ['a line of a table of contents', `Privacy ........ 4\nScholing ....... 5\n`],
  ['the start of a wrapped sentence', 'De leerkracht\nbespreekt haar zorgen met\nde begeleider.\n'],
])('%s is no heading', async (_, text) => expect(await sectionsOf(text)).toEqual([]))

test('lists', async () => {
  const { blocks } = await documentIn(
    utf8('De mentor:\n- kijkt\n- luistert\n   1. naar het kind\n   2. naar de\n      ouder\n'),
    'a.txt',
  )
  expect(blocks.map(({ text, list, opener }) => [text, list?.depth, list?.number, opener])).toEqual([
    ['De mentor:', undefined, undefined, undefined],
    ['kijkt', 1, undefined, 0],
    ['luistert', 1, undefined, 0],
    ['naar het kind', 2, 1, 2],
    ['naar de\nouder', 2, 2, 2],
  ])
})

test('tables under dashes', async () => {
  const text =
    '  Wie       Doet\n  --------- ---------------\n  Mentor    kijkt\n  Directie  beslist\n\nEinde.\n'
  const { blocks } = await documentIn(utf8(text), 'a.txt')
  expect(blocks.map(({ text, cell }) => [text, cell?.rowHeader, cell?.columnHeader])).toEqual([
    ['Wie', '', ''],
    ['Doet', '', ''],
    ['Mentor', '', 'Wie'],
    ['kijkt', 'Mentor', 'Doet'],
    ['Directie', '', 'Wie'],
    ['beslist', 'Directie', 'Doet'],
    ['Einde.', undefined, undefined],
  ])
})

test('each place is one in the file', async () => {
  const text = `Privacy\n\n  ${LONG}\n`
  const { blocks, source } = await documentIn(utf8(text), 'a.txt')
  for (const { segments, text } of blocks)
    for (const segment of segments)
      expect(source.slice(segment.source, segment.source + segment.length)).toBe(
        text.slice(segment.text, segment.text + segment.length),
      )
})

test.each([
  ['6 MB', 'a\n\n'.repeat(2_000_000)],
  ['a million lines', '\n'.repeat(1_000_000).concat('a')],
])('%s is refused', async (_, text) => expect((await errorIn(utf8(text), 'a.txt'))?.code).toBe('too-complex'))
