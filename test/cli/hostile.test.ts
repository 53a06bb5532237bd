/** One run over good files and bad: each bad one fails alone, with its reason. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf, heading, p, row, STYLES } from '../documents/office/word.ts'
import { column, pdfOf } from '../documents/pdf/paper.ts'
import { runIn, STACK_TRACE } from '../support/command.ts'
import { root } from '../support/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-hostile-'))
const bad = join(folder, 'slecht')
const meldcode = (...args: string[]) => runIn(folder, args)
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'Meldcode De Linde. De leerkracht bespreekt de signalen met de intern begeleider.'

/** A PDF of which each page is drawn by the same orders. */
function pdfDrawnBy(orders: Buffer, pages: number): Uint8Array {
  const stream = deflateSync(orders).toString('latin1')
  const empty = pdfOf(Array.from({ length: pages }, () => []))
  const filled = Buffer.from(empty)
    .toString('latin1')
    .replaceAll(/\/Contents \d+/g, '/Contents 7')
    .replace(
      /<< \/Length 0 >>\nstream\s*endstream/,
      () => `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
    )
  return Buffer.from(filled, 'latin1')
}

const HOSTILE: [name: string, content: string | Uint8Array, reason: string][] = [
  ['oud.doc', '\u00d0\u00cf\u0011\u00e0', 'sla het op als .docx'],
  ['oud.rtf', '{\\rtf1 Meldcode}', 'sla het op als .docx'],
  ['wachtwoord.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'wachtwoord'],
  ['half.docx', docxOf({ body: p(text) }).subarray(0, 200), 'beschadigd'],
  ['bom.docx', docxOf({ body: '<w:p/>'.padEnd(80_000_000) }), 'Uitgepakt'],
  [
    'entiteit.docx',
    docxOf({
      body: '',
      entries: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    }),
    'DOCTYPE',
  ],
  ['diep.docx', docxOf({ body: '<w:sdt>'.repeat(100_000) }), 'ingewikkeld'],
  ['cellen.docx', docxOf({ body: `<w:tbl>${row('a', 'b').repeat(15_000)}</w:tbl>` }), 'tabelcellen'],
  ['leeg.odt', '', 'leeg'],
  ['tekst.odt', text, 'beschadigd'],
  ['scan.pdf', pdfOf([[]]), 'scan'],
  ['half.pdf', pdfOf([column([text])]).subarray(0, 50), 'beschadigd'],
  ['diep.html', '<div>'.repeat(50_000), 'ingewikkeld'],
  ['broncode.html', `<script>${text}</script>`, 'leeg'],
  ['alinea.txt', 'meldcode\n'.repeat(60_000), 'regels'],
  ['groot.md', 'meldcode '.repeat(1_400_000), 'te groot'],
  ['aliassen.yaml', `meldcode: &a [x]\nb: &b [${'*a,'.repeat(200)}]\nc: [${'*b,'.repeat(200)}]\n`, 'YAML'],
  ['regel\nnaam.docx', 'x', 'beschadigd'],
]

describe('a folder with good files and bad', () => {
  let run: ReturnType<typeof meldcode>
  let report: { documents: { path: string }[]; errors: { path: string; message: string }[] }

  beforeAll(() => {
    mkdirSync(bad)
    for (const [name, content] of HOSTILE) writeFileSync(join(bad, name), content)
    writeFileSync(join(bad, 'bom.pdf'), pdfDrawnBy(Buffer.alloc(600_000_000, ' '), 1))
    symlinkSync(bad, join(bad, 'lus'))
    symlinkSync('zichzelf.md', join(bad, 'zichzelf.md'))
    spawnSync('mkfifo', [join(bad, 'pijp.docx'), join(folder, 'pijp.md')])
    writeFileSync(
      join(bad, 'front.md'),
      `---\n__proto__: { sector: sport }\nconstructor: x\n---\n\n# Meldcode\n\n${text}\n`,
    )
    writeFileSync(
      join(bad, 'goed.docx'),
      docxOf({ body: heading('Meldcode huiselijk geweld', 1) + p(text), styles: STYLES }),
    )
    cpSync(join(root, 'fixtures/corpus'), join(folder, 'goed'), { recursive: true })
    cpSync(join(root, 'fixtures/formats'), join(folder, 'goed/formats'), { recursive: true })
    const named = HOSTILE.filter(([name]) => /\.(?:doc|rtf)$/.test(name)).map(([name]) =>
      join('slecht', name),
    )
    run = meldcode('check', 'goed', 'slecht', ...named, '--format', 'json', '--limit', 'memory=300')
    report = JSON.parse(run.out)
  }, 240_000)

  test.each([...HOSTILE, ['bom.pdf', '', 'geheugen'] as const])(
    '%j fails with its reason',
    (name, _, reason) => {
      const error = report.errors.find(({ path }) => path === `slecht/${name}`)
      expect(error?.message).toContain(reason)
    },
  )

  test('the good ones are audited all the same', () => {
    const paths = report.documents.map(({ path }) => path)
    for (const extension of ['md', 'yaml', 'docx', 'odt', 'html', 'txt', 'pdf'])
      expect(
        paths.filter(path => path.startsWith('goed/') && path.endsWith(`.${extension}`)).length,
        extension,
      ).toBeGreaterThan(0)
    expect(paths).toContain('slecht/goed.docx')
    expect(paths).toContain('slecht/front.md')
    expect(run.code).toBe(3)
  })

  test('nothing else is said', () => {
    expect(run.err).not.toMatch(STACK_TRACE)
    expect(run.err.trim().split('\n')).toHaveLength(report.errors.length)
  })
})

describe('limits', () => {
  const long = docxOf({ body: p(text).repeat(40_000) })
  beforeAll(() => writeFileSync(join(folder, 'lang.docx'), long))

  test.each([
    ['size=1', 'groot.docx', 'te groot (meer dan 1 MB)'],
    ['unpacked=1', 'lang.docx', 'Uitgepakt is het bestand te groot (meer dan 1 MB)'],
    ['depth=3', 'lang.docx', 'onderdelen in elkaar (meer dan 3)'],
    ['memory=16', 'lang.docx', 'te veel geheugen nodig (meer dan 16 MB)'],
  ])('--limit %s', (limit, name, reason) => {
    writeFileSync(join(folder, 'groot.docx'), Buffer.alloc(1_100_000, 'x'))
    const { out, code } = meldcode('check', name, '--limit', limit)
    expect(out.replace(/\s+/g, ' ')).toContain(reason)
    expect(code).toBe(3)
  })

  test('a document that takes too long is ended, and the others are audited', () => {
    // minutes of work in 120 KB: 500 pages, each a million orders that draw nothing
    writeFileSync(join(folder, 'traag.pdf'), pdfDrawnBy(Buffer.alloc(4_000_000, 'q Q '), 500))
    const { out, code } = meldcode(
      ...['check', 'traag.pdf', 'goed/onderwijs-de-regenboog.md', '--format', 'json'],
      ...['--limit', 'time=1'],
    )
    const { documents, errors } = JSON.parse(out)
    expect(errors).toHaveLength(1)
    expect(errors[0].message).toContain('Het duurde te lang (meer dan 1 seconde)')
    expect(documents).toHaveLength(1)
    expect(code).toBe(3)
  })

  test.each([
    ['tijd=3', 'Onbekend: grens van --limit “tijd”'],
    ['time=veel', '--limit time vraagt een getal vanaf 1'],
    ['time', '--limit time vraagt een getal vanaf 1'],
  ])('--limit %s is wrong use', (limit, message) => {
    const { err, code } = meldcode('check', 'lang.docx', '--limit', limit)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

test.each([
  ['a pipe that nothing writes to', 'pijp.md', 'FIFO'],
  ['a device without end', '/dev/zero', 'te groot'],
  ['links that lead to each other', 'slecht/zichzelf.md', 'bestaat niet'],
])('%s', (_, path, reason) => {
  const { out, code } = meldcode('check', path)
  expect(out.replace(/\s+/g, ' ')).toContain(reason)
  expect(code).toBe(3)
})

test('a row of two cells with a book in each is audited', () => {
  const book = 'Wij bellen. '.repeat(5_000)
  writeFileSync(join(folder, 'boeken.md'), `# Meldcode\n\n|a|b|\n|-|-|\n|${book}|${book}|\n`)
  const { out, code } = meldcode('check', 'boeken.md')
  expect(out).toContain('boeken.md')
  expect(code).toBe(1)
})

test('nothing goes over the network, whatever the format', () => {
  const guard = join(folder, 'no-network.cjs')
  writeFileSync(
    guard,
    `const denied = name => () => { console.error('NETWORK ' + name); throw new Error('network') }
     for (const [name, module] of [['net', require('net')], ['dns', require('dns')], ['http', require('http')], ['https', require('https')], ['tls', require('tls')], ['dgram', require('dgram')]])
       for (const key of ['connect', 'createConnection', 'request', 'get', 'lookup', 'resolve', 'createSocket'])
         if (typeof module[key] === 'function') module[key] = denied(name + '.' + key)
     require('net').Socket.prototype.connect = denied('Socket.connect')
     globalThis.fetch = denied('fetch')`,
  )
  writeFileSync(
    join(folder, 'extern.html'),
    `<h1>Meldcode</h1><img src="http://example.org/a.png"><link href="http://example.org/a.css"><p>${text}`,
  )
  const { err, out, code } = runIn(
    folder,
    ['check', 'goed/formats', 'goed', 'extern.html', '--format', 'json'],
    undefined,
    ['--require', guard],
  )
  expect(err).not.toContain('NETWORK')
  expect(JSON.parse(out).documents.length).toBeGreaterThan(30)
  expect(code).toBe(1)
})
