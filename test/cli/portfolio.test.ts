/** `meldcode portfolio` on the fixture municipality, as a consultant would use it in two rounds. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readSheet } from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../support/browser.ts'
import { BIN, PLAIN, runIn, STACK_TRACE } from '../support/command.ts'
import { root } from '../support/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-portfolio-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inRoot = (...args: string[]) => runIn(root, ['portfolio', ...args])
const out = (...path: string[]) => join(folder, ...path)

let first: ReturnType<typeof inRoot>
let second: ReturnType<typeof inRoot>
beforeAll(() => {
  first = inRoot('fixtures/gemeente', '--json', out('2025.json'), '--date', '2025-11-03')
  second = inRoot(
    ...['fixtures/gemeente-2026', '--previous', out('2025.json'), '--date', '2026-11-02'],
    ...['--html', out('uit'), '--plan', out('uit'), '--plan-format', 'markdown', '--letters', out('uit')],
    ...['--xlsx', out('uit/overzicht.xlsx'), '--csv', out('uit/gaten.csv'), '--json', out('2026.json')],
  )
}, 120_000)

describe('the first round', () => {
  test('audits all organisations, and tells what could not be read', () => {
    expect(first.code).toBe(3)
    expect(first.err).toMatch(/zorgen-om-thuis\.docx .*beschadigd/)
    expect(first.err).toMatch(/niet-pluis-in-de-stoel\.pdf .*bestaat niet/)
    expect(first.out).toMatch(/Muziekschool De Stemvork +geen protocol/)
    expect(first.out).toMatch(/Peuteropvang Pim & Pip +is geen protocol/)
    expect(first.out).toContain('24 organisaties')
    expect(first.out + first.err).not.toMatch(STACK_TRACE)
  })

  test('counts the files of an organisation together, each quote with its file', () => {
    const { organisations } = JSON.parse(readFileSync(out('2025.json'), 'utf8'))
    const { report } = organisations.find((each: { organisation: { name: string } }) =>
      each.organisation.name.includes('Waterjuffer'),
    )
    expect(report.files.length).toBeGreaterThan(1)
    const quotes = report.elements.flatMap((element: { criteria: { evidence: { path: string }[] }[] }) =>
      element.criteria.flatMap(({ evidence }) => evidence.map(({ path }) => path)),
    )
    expect(new Set(quotes)).toEqual(new Set(report.files))
  })

  test('is kept as its schema says', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
    addFormats.default(ajv)
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(root, 'schemas/portfolio.schema.json'), 'utf8')),
    )
    validate(JSON.parse(readFileSync(out('2025.json'), 'utf8')))
    expect(validate.errors).toBeNull()
  })
})

describe('the second round', () => {
  test('shows the progress', () => {
    expect(second.code).toBe(0)
    expect(second.out).toMatch(/JGZ Waterlinge .*▲ beter/)
    expect(second.out).toMatch(/De Kikkerpoel|Kinderdagverblijf De… .*▼ slechter/)
    expect(second.out).toMatch(/Stichting Het Baken .*\+ nieuw/)
    expect(second.out).toContain('Niet meer in het portfolio: Zwembad De Lingeplas')
  })

  test('writes a page, a plan and a letter for each, and an overview that links to the pages', () => {
    const pages = readdirSync(out('uit/organisaties'))
    expect(pages).toHaveLength(24)
    expect(readdirSync(out('uit/actieplannen'))).toHaveLength(24)
    expect(readdirSync(out('uit/brieven'))).toHaveLength(24)
    const overview = readFileSync(out('uit/index.html'), 'utf8')
    expect(pages.filter(page => !overview.includes(`organisaties/${page}`))).toEqual([])
  })

  test('has the same figures in the workbook as on the screen', async () => {
    const rows = await readSheet(new Blob([readFileSync(out('uit/overzicht.xlsx'))]), 'Matrix')
    expect(rows).toHaveLength(25)
    const inWorkbook = rows
      .slice(1)
      .flatMap(([, met, required]) => (met === null ? [] : [`${met}/${required}`]))
    const onScreen = [...second.out.matchAll(/ (\d+\/\d+) /g)].map(match => match[1])
    // a text that is no protocol has a score in the workbook alone
    expect(inWorkbook.filter(score => !score.startsWith('0/'))).toEqual(onScreen)
  })

  test('has a row per gap in the CSV', async () => {
    const csv = readFileSync(out('uit/gaten.csv'), 'utf8')
    const rows = await readSheet(new Blob([readFileSync(out('uit/overzicht.xlsx'))]), 'Gaten')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(rows.length)
    expect(csv.startsWith('\ufeff"Organisatie";')).toBe(true)
  })
})

describe('nothing is overwritten, and what is wrong is told', () => {
  test('a file that is there already', () => {
    const again = inRoot('fixtures/gemeente', '--json', out('2025.json'))
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--force')])
    expect(inRoot('fixtures/gemeente', '--json', out('2025.json'), '--force', '--quiet').code).toBe(3)
  })

  test.each<[string, string[], RegExp]>([
    ['no folder', [], /Geef een map of manifest/],
    ['a folder that is not there', ['nergens'], /nergens/],
    ['a round that is a report of check', ['fixtures/gemeente', '--previous', 'package.json'], /geen ronde/],
    ['a date that is none', ['fixtures/gemeente', '--date', '2026-02-30'], /geen datum/],
    ['a plan in an unknown form', ['fixtures/gemeente', '--plan', 'x', '--plan-format', 'odt'], /odt/],
    [
      'a template that is not there',
      ['fixtures/gemeente', '--letters', 'x', '--letter-template', 'y.md'],
      /y\.md/,
    ],
  ])('%s', (_, args, message) => {
    const { code, err } = inRoot(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
    expect(err).not.toMatch(STACK_TRACE)
    expect(existsSync(join(root, 'x'))).toBe(false)
  })

  test('a template with a mistake, with its line', () => {
    writeFileSync(out('brief.md'), 'Beste {{organisatie}},\n\n{{#ontbreekt}}\n')
    const { code, err } = inRoot(
      'fixtures/gemeente',
      '--letters',
      out('b'),
      '--letter-template',
      out('brief.md'),
    )
    expect([code, err]).toEqual([2, expect.stringMatching(/brief\.md:\d /)])
  })
})

test('hostile names are inert wherever they come', () => {
  const hostile = '=1+1<script>alert(1)</script>\u202e"&'
  mkdirSync(out('boos'))
  const text = '# Meldcode\n\nDe leerkracht legt de signalen vast. <img src=x onerror=alert(1)>\n'
  writeFileSync(out('boos/p.md'), text)
  const cell = `"${hostile.replaceAll('"', '""')}"`
  writeFileSync(out('boos/organisaties.csv'), `organisatie;bestanden\n${cell};p.md\n`)
  const { err, code } = runIn(out('boos'), ['portfolio', '.', '--html', 'uit', '--csv', 'uit/g.csv'])
  expect([code, err]).toEqual([0, expect.not.stringMatching(STACK_TRACE)])
  const [page] = readdirSync(out('boos/uit/organisaties'))
  for (const file of ['uit/index.html', `uit/organisaties/${page}`]) {
    const html = readFileSync(out('boos', file), 'utf8')
    expect(html).not.toMatch(/<script>alert|<img|\u202e/)
    expect(html).toContain('&lt;script&gt;')
  }
  const csv = readFileSync(out('boos/uit/g.csv'), 'utf8')
  expect(csv).not.toMatch(/(?:^|;)"=/m)
  expect(csv).toMatch(/(?:^|;)"'=1\+1/m)
})

describe('PDF, by the browser that is there', () => {
  const print = (env: Record<string, string>) => {
    const folder = mkdtempSync(join(tmpdir(), 'meldcode-pdf-'))
    cpSync(join(root, 'fixtures/corpus/onderwijs-sint-jozef-2010.md'), join(folder, 'sint-jozef.md'))
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'portfolio', '.', '--pdf', 'uit'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...PLAIN, ...env },
    })
    const made = existsSync(join(folder, 'uit')) ? readdirSync(join(folder, 'uit/rapporten')) : []
    const start = made.map(name => readFileSync(join(folder, 'uit/rapporten', name)).toString('latin1', 0, 5))
    rmSync(folder, { recursive: true })
    return { status, stderr, made, start }
  }

  test.skipIf(!hasBrowser)('prints a page each', () => {
    expect(print({})).toMatchObject({ status: 0, made: ['sint-jozef.pdf'], start: ['%PDF-'] })
  })

  test('says what to do where there is none', () => {
    expect(print({ MELDCODE_BROWSER: '/nowhere/chromium' })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/Chromium.*--html.*\[E129\]/),
      made: [],
    })
  })
})
