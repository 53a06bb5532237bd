import { describe, expect, test } from 'vitest'
import { at } from '../../src/documents/index.ts'
import { validateProtocol } from '../../src/documents/protocol-schema.ts'
import { documentOf, errorOf, headingsOf, outlineOf } from './bytes.ts'

const read = (source: string) => outlineOf(source, 'protocol.yaml')
const refused = (source: string) => errorOf(source, 'protocol.yaml', { validate: validateProtocol })

describe('keys are headings, values the text under them', () => {
  test.each([
    ['a text', 'doel: Wij melden.', ['heading: doel', 'paragraph: Wij melden.']],
    ['underscores', 'vastgesteld_door: Bestuur', ['heading: vastgesteld door', 'paragraph: Bestuur']],
    ['an empty key', 'kindcheck:', ['heading: kindcheck']],
    ['a list', 'a:\n  - een\n  - twee', ['heading: a', 'list-item: een', 'list-item: twee']],
    [
      'a literal text',
      'a: |\n  een\n  twee\n\n  drie',
      ['heading: a', 'paragraph: een\ntwee', 'paragraph: drie'],
    ],
    ['a folded text', 'a: >\n  een\n  twee', ['heading: a', 'paragraph: een twee']],
    ['a quoted text', 'a: "een\\ttwee \\u00e9"', ['heading: a', 'paragraph: een\ttwee é']],
    [
      'bullets in a text',
      'a: |\n  Taken:\n  - een\n  - twee',
      ['heading: a', 'paragraph: Taken:', 'list-item: een', 'list-item: twee'],
    ],
    [
      'steps',
      'stappen:\n  - nummer: 2\n    titel: Overleg\n    tekst: Wij bellen.',
      ['heading: stappen', 'heading: Stap 2: Overleg', 'paragraph: Wij bellen.'],
    ],
    [
      'items that are only named',
      'functionaris:\n  - naam: Ruben Stam\n  - naam: vacature',
      ['heading: functionaris', 'list-item: Ruben Stam', 'list-item: vacature'],
    ],
    [
      'records',
      'taken:\n  - wie: arts\n    wat: melden',
      ['heading: taken', 'table-cell: arts', 'table-cell: melden'],
    ],
    ['an alias', 'a: &x tekst\nb: *x', ['heading: a', 'paragraph: tekst', 'heading: b', 'paragraph: tekst']],
  ])('%s', (_, source, blocks) => expect(read(source)).toEqual(blocks))

  test('nesting is the level', () =>
    expect(headingsOf('a:\n  b:\n    c: x\nd: y', 'p.yml')).toEqual([
      'a (key)',
      '  b (key)',
      '    c (key)',
      'd (key)',
    ]))

  test('all single values are metadata, as written', () => {
    const { metadata, title } = documentOf('document:\n  naam: Code\n  versie: 4.0\nlijst: [a]', 'p.yaml')
    expect(metadata.map(({ key, value }) => `${key}=${value}`)).toEqual([
      'document.naam=Code',
      'document.versie=4.0',
      'lijst.0=a',
    ])
    expect(title).toBe('Code')
  })

  test.each([
    ['literal', 'a: |\n  een\n  twee drie\n'],
    ['folded', 'a: >-\n  een\n  twee drie\n'],
    ['plain', 'a: een\n  twee drie\n'],
    ['double quotes', 'a: "een\\u0020\n  twee  drie"\n'],
    ['spaces before the fold', 'a: een   \n  twee drie\n'],
    ['single quotes', "a: 'een\n  twee drie'\n"],
  ])('a place in a text (%s) is exact', (_, source) => {
    const document = documentOf(source, 'p.yaml')
    expect(at(document, 1, document.blocks[1]!.text.indexOf('drie'))).toMatchObject({
      line: 3 - (source[3] === '|' || source[3] === '>' ? 0 : 1),
    })
    expect(at(document, 1, document.blocks[1]!.text.indexOf('drie')).offset).toBe(source.indexOf('drie'))
  })
})

describe('YAML that cannot be read says where', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let i = 0; i < 8; i++) {
    const [name, before] = ['bcdefghi'[i], 'abcdefgh'[i]]
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
  }
  test.each([
    ['a syntax error', 'a: b\nc: "d\n', { code: 'yaml-syntax', line: 3 }],
    ['a key twice', 'a: b\na: c', { code: 'yaml-syntax', line: 2, column: 1 }],
    ['an alias bomb', bomb.join('\n'), { code: 'yaml-aliases' }],
    ['an alias of itself', 'a: &a [*a]', { code: 'yaml-aliases' }],
    ['an alias of nothing', 'a: *b', { line: 1 }],
    ['brackets', 'a: '.concat('['.repeat(100_000)), { code: 'yaml-too-complex', line: 1 }],
    ['dashes', '- '.repeat(16_384), { code: 'yaml-too-complex', line: 1 }],
    [
      'deep keys',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      { code: 'yaml-too-complex' },
    ],
    ['comments only', '# niets\n', { code: 'empty' }],
  ])('%s', (_, source, error) => expect(refused(source)).toMatchObject(error))
})

describe('a protocol that declares our schema is held to it', () => {
  const head = 'schema: meldcode-protocol/1\ntitel: Code\n'
  const steps = 'stappen:\n  - titel: Overleg\n'
  test.each([
    [
      'a misspelt key',
      `${head}stapen: []\n${steps}`,
      { code: 'unknown-key', line: 3, column: 1, values: { key: 'stapen', nearest: 'stappen' } },
    ],
    [
      'a misspelt key in a step',
      `${head}${steps}    tekts: x\n`,
      { code: 'unknown-key', line: 5, column: 5, values: { key: 'tekts', nearest: 'tekst' } },
    ],
    ['a number for a text', `${head}${steps}eigenaar: 3\n`, { code: 'schema', line: 5, column: 1 }],
    ['no steps', head, { code: 'schema', line: 1, column: 1, values: { expected: 'stappen' } }],
    ['an unknown version', `schema: meldcode-protocol/9\ntitel: C\n${steps}`, { code: 'schema', line: 1 }],
  ])('%s', (_, source, error) => expect(refused(source)).toMatchObject(error))

  test('and read when it keeps to it', () =>
    expect(refused(`${head}${steps}datum: 2024-01-01\nmedewerkers: 12\n`)).toBeUndefined())
  test('other YAML is free', () => expect(refused('stapen: x')).toBeUndefined())
})
