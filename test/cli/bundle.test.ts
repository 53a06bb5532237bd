/** The command as it is shipped: built, and run as a process of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { runIn } from '../support/command.ts'
import { root } from '../support/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-'))
afterAll(() => rmSync(folder, { recursive: true }))

function meldcode(args: string[], input?: string | Uint8Array) {
  const { out, err, code } = runIn(folder, args, input)
  return { out, err, status: code }
}

const protocol =
  '# Meldcode De Linde\n\nVersie 1, maart 2022.\n\nDe leerkracht bespreekt de signalen met de intern begeleider.\n'

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return name
}

describe('a file that cannot be read gets one clear sentence, and the others are still audited', () => {
  const good = () => file('goed.md', protocol)
  const latin = (text: string) => Buffer.from(text, 'latin1')

  test.each([
    ['an empty file', 'leeg.md', '', 'Het bestand is leeg'],
    ['only white space', 'wit.md', ' \n\t\n ', 'Het bestand is leeg'],
    [
      'a picture called .md',
      'plaatje.md',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'Dit is geen tekst',
    ],
    ['a Word file called .md', 'word.md', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'geen tekst'],
    ['a YAML mistake', 'fout.yaml', 'meldcode: "open\nstappen: [a, b\n', 'fout.yaml:'],
    ['an alias bomb', 'bom.yaml', bomb(), 'YAML'],
    ['50 MB', 'groot.md', Buffer.alloc(50_000_000, 'meldcode '), 'te groot'],
    ['a line of 5 MB', 'regel.md', 'meldcode '.repeat(600_000), 'regel.md'],
    ['10,000 nested quotes', 'citaten.md', `${'>'.repeat(10_000)} a`, 'citaten.md:1'],
    ['10,000 nested lists', 'lijsten.md', `${'- '.repeat(10_000)}a`, 'lijsten.md:1'],
    ['quotes with blank lines', 'witregels.md', '> a\n\n'.repeat(30_000), 'witregels.md'],
    ['32 KB of dashes', 'strepen.md', '- '.repeat(16_000), 'strepen.md:1'],
    ['1 MB of open links', 'haken.md', '[a]('.repeat(260_000), 'haken.md:1'],
  ])(
    '%s',
    (_, name, content, message) => {
      const { out, err, status } = meldcode(['check', file(name, content), good()])
      const text = (out + err).replace(/\s+/g, ' ')
      expect(status).toBe(3)
      expect(text).toContain(message)
      expect(text).toContain('Meldcode De Linde')
      expect(text).not.toMatch(/\bat \S+ \(|node:internal|\.ts:\d|\.js:\d/)
    },
    60_000,
  )

  test.each([
    ['no file', 'bestaat-niet.md', 'bestaat niet'],
    ['a folder without protocols', 'map', 'geen protocol'],
  ])('%s', (_, path, message) => {
    file('map/recept.md', '# Soep\n\nSnijd de prei.\n')
    const { out, status } = meldcode(['check', path, good()])
    expect(out.replace(/\s+/g, ' ')).toContain(message)
    expect(status).toBe(3)
  })

  test.each([
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${protocol}`)],
    ['UTF-16', Buffer.from(`\uFEFF${protocol}`, 'utf16le')],
    ['Windows-1252', latin(`${protocol}Coördinator: zie boven.\n`)],
    ['CRLF', protocol.replaceAll('\n', '\r\n')],
    ['control and bidi characters', `${protocol}Wij \u001b[31mbellen\u0007 \u202egekeerd\u202c.\n`],
  ])('%s is read as it is', (name, content) => {
    const { out, status } = meldcode(['check', file(`${name.replace(/\W/g, '')}.md`, content)])
    expect(status).toBe(1)
    expect(out).toContain('Meldcode De Linde')
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})

function bomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < 9; i++) {
    const [name, before] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)]
    lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
  }
  return `${lines.join('\n')}\n`
}

test('the JSON report keeps to its schema', () => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
  const { out } = meldcode(['check', '--format', 'json', '--model', 'all', join(root, 'fixtures/corpus')])
  const report = JSON.parse(out)
  expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  expect(report.documents.length).toBeGreaterThan(10)
  expect(
    report.skipped
      .map(({ path }: { path: string }) => path)
      .some((path: string) => path.endsWith('.gold.yaml')),
  ).toBe(true)
})

test('every quote in the JSON report stands where it says', () => {
  const name = file('citaat.md', `${protocol}\nBij twijfel\nwordt altijd **Veilig Thuis** geraadpleegd.\n`)
  const [document] = JSON.parse(meldcode(['check', '--format', 'json', name]).out).documents
  const lines = `${protocol}\nBij twijfel\nwordt altijd **Veilig Thuis** geraadpleegd.\n`.split('\n')
  const quotes = document.elements.flatMap((element: { criteria: { evidence: unknown[] }[] }) =>
    element.criteria.flatMap(({ evidence }) => evidence),
  )
  expect(quotes.length).toBeGreaterThan(0)
  for (const { quote, line, column, endLine, endColumn } of quotes) {
    const slice =
      line === endLine
        ? lines[line - 1]!.slice(column - 1, endColumn - 1)
        : [
            lines[line - 1]!.slice(column - 1),
            ...lines.slice(line, endLine - 1),
            lines[endLine - 1]!.slice(0, endColumn - 1),
          ].join(' ')
    expect(slice).toBe(quote)
  }
})

describe('standard input', () => {
  test('has the name that it is given', () => {
    const { out, status } = meldcode(['check', '-', '--stdin-filename', 'concept.md'], protocol)
    expect(out).toContain('concept.md')
    expect(status).toBe(1)
  })

  const made = (extension: string) =>
    readFileSync(join(root, `fixtures/formats/woningcorporatie-thuiswaard.${extension}`))
  test.each([
    ['stdin.docx', made('docx'), 'alinea'],
    ['stdin.odt', made('odt'), 'alinea'],
    ['stdin.pdf', made('pdf'), 'blz.'],
    ['stdin.md', protocol, 'regel'],
  ])('is known as %s by what it is', (path, input, unit) => {
    const { out, status } = meldcode(['check', '-'], input)
    expect(out).toContain(path)
    expect(out).toContain(unit)
    expect(status).toBe(1)
  })

  test.each([
    ['half a Word file', made('docx').subarray(0, 5000), 'stdin.docx', 'beschadigd'],
    ['a workbook', zipSync({ 'xl/workbook.xml': new Uint8Array() }), 'stdin.md', 'geen tekst'],
  ])('%s is refused', (_, input, path, reason) => {
    const { out, status } = meldcode(['check', '-'], input)
    expect(out.replace(/\s+/g, ' ')).toMatch(new RegExp(`${path}.*${reason}`))
    expect(status).toBe(3)
  })
})

test('YAML that declares our schema is held to it', () => {
  const { out, status } = meldcode([
    'check',
    file('schema.yaml', 'schema: meldcode-protocol/1\ntitel: Meldcode\nstapen: []\n'),
  ])
  expect(out.replace(/\s+/g, ' ')).toMatch(/schema\.yaml:3.*stappen/)
  expect(status).toBe(3)
})

test('explain and models know the built-in rules', () => {
  expect(meldcode(['explain', 'kindcheck']).out).toContain('Besluit')
  expect(meldcode(['models']).out).toContain('besluit-2019')
  expect(meldcode(['models', '--diff', 'besluit-2013', 'besluit-2019']).out).toContain('afwegingskader')
  const wrong = meldcode(['explain', 'kindchek'])
  expect(wrong.err).toContain('kindcheck')
  expect(wrong.status).toBe(2)
})

test('help is in both languages', () => {
  expect(meldcode(['--help']).out).toContain('Gebruik')
  expect(meldcode(['--help', '--lang', 'en']).out).toContain('Usage')
})
