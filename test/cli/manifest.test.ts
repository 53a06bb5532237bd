import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { staffIn, yesOrNoIn } from '../../src/cli/portfolio/cells.ts'
import { csvRows } from '../../src/cli/portfolio/csv.ts'
import { type PortfolioRead, readPortfolio } from '../../src/cli/portfolio/manifest.ts'
import { sectorNamed } from '../../src/cli/portfolio/sectors.ts'
import { readSheet } from '../../src/cli/portfolio/xlsx.ts'
import { UsageError } from '../../src/cli/usage.ts'
import type { Lang } from '../../src/reports/messages.ts'
import { mutateArchive, mutateText, type Random, randomFrom } from '../fuzz/mutate.ts'
import { builtInRules, root } from '../support/rules.ts'

const { elements, sectors: sectorRules } = builtInRules()
const sectors = sectorRules.map(({ id }) => id)

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'meldcode-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(cwd, dirname(path)), { recursive: true })
  writeFileSync(join(cwd, path), content)
}
const read = (path = '.', lang: Lang = 'nl') => readPortfolio(path, cwd, lang, { elements, sectors })
const refusal = async (path = '.', lang: Lang = 'nl') => {
  const error = await read(path, lang).catch(thrown => thrown)
  expect(error).toBeInstanceOf(UsageError)
  return (error as UsageError).message
}
const csv = async (text: string | Uint8Array) => {
  put('organisaties.csv', text)
  return read('organisaties.csv')
}
const only = ({ portfolio: { organisations } }: PortfolioRead) => {
  expect(organisations).toHaveLength(1)
  return organisations[0]!
}
const names = ({ portfolio }: PortfolioRead) => portfolio.organisations.map(({ name }) => name)
const problems = (result: PortfolioRead) => result.problems.map(({ place, message }) => `${place} ${message}`)

describe('a CSV file', () => {
  test('a row is an organisation', async () => {
    const result = await csv(
      'id;organisatie;sector;medewerkers;gemeente;wijk;gesubsidieerd;contact;bestanden\n' +
        'R-7;De Linde;onderwijs;34;Waterlinge;Oost;ja;directie;scholen/de-linde.docx\n',
    )
    expect(result.problems).toEqual([])
    expect(result.folder).toBe(cwd)
    expect(result.portfolio).toEqual({
      name: null,
      condition: { elements: null, by: null },
      organisations: [
        {
          id: 'R-7',
          name: 'De Linde',
          sector: 'onderwijs',
          staff: 34,
          municipality: 'Waterlinge',
          neighbourhood: 'Oost',
          subsidised: true,
          contact: 'directie',
          files: ['scholen/de-linde.docx'],
        },
      ],
    })
  })

  test.each([
    ['in English', 'organisation,sector,staff\nDe Linde,education,34'],
    ['in any case and order', 'STAFF;Sector;ORGANISATIE\n34;Onderwijs;De Linde'],
    ['with words around them', 'Naam organisatie *;Sector (hoofd);Aantal medewerkers (fte)\nDe Linde;PO;34'],
    ['with a tab between', 'organisatie\tsector\tmedewerkers\nDe Linde\tonderwijs\t34'],
    ['with a comma between, and semicolons in cells', 'organisatie,sector,medewerkers\n"De Linde",PO,"34"'],
    ['with a separator told to Excel', 'sep=;\norganisatie;sector;medewerkers\nDe Linde;onderwijs;34'],
    ['below a title', 'Registratie 2026;;\n;;\norganisatie;sector;medewerkers\nDe Linde;onderwijs;34'],
    ['with a byte-order mark', '\uFEFForganisatie;sector;medewerkers\r\nDe Linde;onderwijs;34\r\n'],
    ['with columns that we leave alone', 'KvK;organisatie;sector;medewerkers\n1;De Linde;onderwijs;34'],
    ['twice', 'naam;organisatie;sector;medewerkers\nM. de Wit;De Linde;onderwijs;34'],
  ])('headers %s', async (_, text) => {
    const result = await csv(text)
    expect(only(result)).toMatchObject({ name: 'De Linde', sector: 'onderwijs', staff: 34 })
    expect(result.problems).toEqual([])
  })

  test('of Windows-1252', async () => {
    const result = await csv(iconv.encode('organisatie;wijk\nCrèche ’t Hoekje;Zuidïndië', 'win1252'))
    expect(only(result)).toMatchObject({ name: 'Crèche ’t Hoekje', neighbourhood: 'Zuidïndië' })
  })

  test.each([
    ['a.md', ['a.md']],
    ['"a.md; b.docx"', ['a.md', 'b.docx']],
    ['a.md | kaart/*.pdf', ['a.md', 'kaart/*.pdf']],
    ['"a.md\r\nb.docx\r\n"', ['a.md', 'b.docx']],
    ['../gedeeld/kaart.docx', ['../gedeeld/kaart.docx']],
    ['protocol van A, B en C.md', ['protocol van A, B en C.md']],
    ['', []],
    ['-', []],
  ])('files %j', async (cell, files) => {
    expect(only(await csv(`organisatie;bestanden\nDe Linde;${cell}`)).files).toEqual(files)
  })

  test('quotes within a name are its own', async () => {
    expect(names(await csv('organisatie;wijk\nStichting "De Brug";Oost\n"De ""Linde""";West'))).toEqual([
      'Stichting "De Brug"',
      'De "Linde"',
    ])
  })

  test('what is wrong is told with line and column, and the rest goes on', async () => {
    const result = await csv(
      [
        'organisatie;sector;aantal medewerkers;subsidie;id',
        'De Linde;"onderwijs\nprimair";veel;misschien;1',
        ';onderwijs;3;ja;2',
        'De Brug;onderwjs;3;ja;1',
        'De Brug;onderwijs;3;ja;',
        'De brug;onderwijs;3;ja;',
      ].join('\r\n'),
    )
    expect(problems(result)).toEqual([
      'organisaties.csv:2:sector De sector “onderwijs primair” kennen wij niet, of het is er meer dan één. Bedoelde u “onderwijs”? De organisatie telt mee; haar sector wordt uit de tekst afgeleid.',
      'organisaties.csv:2:aantal medewerkers “veel” is geen aantal medewerkers. Schrijf een getal, zoals 12. De organisatie telt mee, zonder aantal.',
      'organisaties.csv:2:subsidie Of de organisatie subsidie krijgt, is niet te lezen uit “misschien”. Schrijf ja of nee. De organisatie telt mee, zonder dit gegeven.',
      'organisaties.csv:4:organisatie Hier ontbreekt de naam van de organisatie; de rij is overgeslagen. Vul haar in.',
      'organisaties.csv:5:id Het id “1” heeft een andere organisatie al. Deze rij telt mee als “1-2”; geef haar een eigen id.',
      'organisaties.csv:5:sector De sector “onderwjs” kennen wij niet, of het is er meer dan één. Bedoelde u “onderwijs”? De organisatie telt mee; haar sector wordt uit de tekst afgeleid.',
      'organisaties.csv:7:organisatie De naam “De brug” staat er al. Deze rij telt mee als “de-brug-2”; geef de organisaties elk een eigen id als het er twee zijn, en haal anders een rij weg.',
    ])
    expect(result.portfolio.organisations).toMatchObject([
      { id: '1', name: 'De Linde', sector: null, staff: null, subsidised: null },
      { id: '1-2', name: 'De Brug', sector: null, staff: 3 },
      { id: 'de-brug', name: 'De Brug', sector: 'onderwijs' },
      { id: 'de-brug-2', name: 'De brug' },
    ])
  })

  test('a quote that never ends takes the rows behind it along', async () => {
    const result = await csv('organisatie;wijk\nDe Linde;Oost\n"De Brug;West\nDe Kade;Zuid\n')
    expect(names(result)).toEqual(['De Linde'])
    expect(problems(result)).toEqual([
      expect.stringMatching(/^organisaties\.csv:3 Hier begint een aanhalingsteken dat nergens eindigt/),
    ])
  })

  test('what acts on a terminal is shown instead', async () => {
    const result = await csv('organisatie;sector\nDe \u001b[2JLinde\u202e;\u001b[31mrood')
    expect(only(result).name).toBe('De ␛[2JLinde\\u202e')
    expect(problems(result)[0]).toContain('“␛[31mrood”')
  })

  test('reads back whatever a program wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé;,\t"|\n ') }).map(text => text.replace(/\s+$/, ''))
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain(width =>
        fc.tuple(
          fc.constantFrom(';', ',', '\t'),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          fc.constantFrom('\n', '\r\n'),
        ),
      )
    fc.assert(
      fc.property(table, ([separator, cells, end]) => {
        const header = ['organisatie', 'sector', 'wijk', 'contact'].slice(0, cells[0]!.length)
        const written = [header, ...cells].map(row =>
          row.map(each => `"${each.replaceAll('"', '""').replaceAll('\n', end)}"`).join(separator),
        )
        const { rows, unclosed } = csvRows(written.join(end))
        expect(unclosed).toBeUndefined()
        expect(rows.map(row => row.cells)).toEqual([header, ...cells])
        // each row begins behind the line breaks of those before it
        const lines = [header, ...cells].map(row => row.join('').split('\n').length)
        expect(rows.map(row => row.number)).toEqual(lines.map((_, i) => 1 + sum(lines.slice(0, i))))
      }),
    )
  })
})

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

describe('an Excel file', () => {
  const sheet = (...rows: unknown[][]) =>
    writeExcelFile(rows.map(row => row.map(value => ({ value }))) as never, {
      sheet: 'Organisaties',
    }).toBuffer()

  test('numbers, booleans and text, below a title', async () => {
    put(
      'lijst.xlsx',
      await sheet(
        ['Registratie van Waterlinge'],
        [],
        ['Nummer', 'Organisatie', 'Sector', 'Medewerkers', 'Gesubsidieerd', 'Bestanden'],
        [12, 'De Linde', 'Basisonderwijs', 33.5, true, 'a.md\nb.docx'],
        [null, '=1+1 & <Zn>', 'GGZ', '1.200', false, null],
      ),
    )
    const result = await read('lijst.xlsx')
    expect(result.problems).toEqual([])
    expect(result.portfolio.organisations).toMatchObject([
      {
        id: '12',
        name: 'De Linde',
        sector: 'onderwijs',
        staff: 34,
        subsidised: true,
        files: ['a.md', 'b.docx'],
      },
      { name: '=1+1 & <Zn>', sector: 'gezondheidszorg', staff: 1200, subsidised: false, files: [] },
    ])
  })

  test.each([
    ['nl', 'lijst.xlsx, blad Organisaties, rij 3, kolom sector'],
    ['en', 'lijst.xlsx, sheet Organisaties, row 3, column sector'],
  ] as const)('%s: a problem names sheet, row and column', async (lang, place) => {
    put('lijst.xlsx', await sheet(['organisatie', 'sector'], ['De Linde', 'PO'], ['De Brug', 'tovenarij']))
    expect((await read('lijst.xlsx', lang)).problems[0]!.place).toBe(place)
  })

  const bookOf = (sheetData: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/><sheet name="Blad2" sheetId="2" r:id="r2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
      ...more,
    })
  const row = (...cells: string[]) => `<row>${cells.join('')}</row>`
  const inline = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`

  test.each([
    ['runs', inline('<r><t>De </t></r><r><t>Linde</t></r>'), 'De Linde'],
    ['shared', '<c t="s"><v>1</v></c>', 'De Brug'],
    ['without how it is pronounced', '<c t="s"><v>2</v></c>', '東京'],
    ['the outcome of a formula', '<c t="str"><f>A1&amp;B1</f><v>De Kade</v></c>', 'De Kade'],
    ['a line break as the format escapes it', inline('<t>De_x000D_ Linde</t>'), 'De Linde'],
    ['a number with the noise of arithmetic', '<c><v>0.30000000000000004</v></c>', '0.3'],
  ])('text: %s', async (_, cell, name) => {
    put(
      'lijst.xlsx',
      bookOf(row(inline('<t>organisatie</t>')) + row(cell), {
        'xl/sharedStrings.xml': strToU8(
          '<sst><si><t>a</t></si><si><r><t>De </t></r><r><t>Brug</t></r></si><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si></sst>',
        ),
      }),
    )
    expect(names(await read('lijst.xlsx'))).toEqual([name])
  })

  test('cells keep their columns when some are left out', () => {
    const bytes = bookOf(
      '<row r="4"><c r="B4"><v>1</v></c><c r="AA4"><v>2</v></c><c r="XFD4"><v>3</v></c></row>',
    )
    const { rows } = readSheet(bytes)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.number).toBe(4)
    expect(Object.entries(rows[0]!.cells).filter(([, cell]) => cell !== '')).toEqual([
      ['1', '1'],
      ['26', '2'],
    ])
  })

  test.each([
    [
      'a bomb',
      bookOf('', { 'xl/sharedStrings.xml': new Uint8Array(80 * 1024 * 1024) }),
      'uitgepakt is het te groot',
    ],
    ['no archive', strToU8('organisatie;sector'), 'beschadigd of geen Excel-bestand'],
    [
      'another archive',
      zipSync({ 'word/document.xml': strToU8('<a/>') }),
      'beschadigd of geen Excel-bestand',
    ],
    ['XML that is cut off', bookOf('<row><c>'), 'beschadigd'],
    [
      'entities',
      bookOf('', { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst/>') }),
      'er staat XML in die daar niet hoort',
    ],
    ['elements without end', bookOf('<a>'.repeat(300) + '</a>'.repeat(300)), 'te ingewikkeld'],
  ])('%s is refused with the reason', async (_, bytes, reason) => {
    put('lijst.xlsx', bytes)
    const message = await refusal('lijst.xlsx')
    expect(message).toContain('De lijst met organisaties lijst.xlsx is niet te lezen')
    expect(message).toContain(reason)
  })
})

describe('portfolio.yaml', () => {
  const yaml = async (text: string) => {
    put('portfolio.yaml', text)
    return read('portfolio.yaml')
  }

  test('organisations in it', async () => {
    const { portfolio, problems } = await yaml(`
municipality: Waterlinge
condition: { elements: [kindcheck, stap-4-wegen], by: 2026-12-31 }
organisations:
  - name: De Linde
    sector: basisonderwijs
    staff: ca. 30
    subsidised: true
    files: [linde/protocol.md, linde/kaart.md]
  - { id: 7, name: De Brug, municipality: Ooststelle, staff: 12, files: brug.md }
`)
    expect(problems).toEqual([])
    expect(portfolio).toMatchObject({
      name: 'Waterlinge',
      condition: { elements: ['kindcheck', 'stap-4-wegen'], by: '2026-12-31' },
      organisations: [
        {
          id: 'de-linde',
          sector: 'onderwijs',
          staff: 30,
          municipality: 'Waterlinge',
          subsidised: true,
          files: ['linde/protocol.md', 'linde/kaart.md'],
        },
        { id: '7', municipality: 'Ooststelle', staff: 12, subsidised: null, files: ['brug.md'] },
      ],
    })
  })

  test('or in a list beside it', async () => {
    put('registratie/lijst.csv', 'organisatie;sector\nDe Linde;tovenarij')
    const result = await yaml(
      'name: Jeugd\nmunicipality: Waterlinge\ncondition: { elements: required }\norganisations: registratie/lijst.csv',
    )
    expect(result.folder).toBe(cwd)
    expect(result.portfolio).toMatchObject({
      name: 'Jeugd',
      condition: { elements: null, by: null },
      organisations: [{ name: 'De Linde', municipality: 'Waterlinge' }],
    })
    expect(result.problems[0]!.place).toBe('registratie/lijst.csv:2:sector')
  })

  test.each([
    ['conditoin: {}', '2:1 De sleutel “conditoin” kennen wij niet. Bedoelde u “condition”?'],
    [
      'condition: { by: morgen }',
      '2:14 Bij “by” staat niet wat daar hoort (verwacht: een datum als 2027-01-31).',
    ],
    ['condition: { by: 2026-13-01 }', '2:14 Bij “by” staat niet wat daar hoort'],
    [
      'condition: { elements: [kindchek] }',
      '2:25 Onbekend: element of criterium “kindchek”. Bedoelde u “kindcheck”?',
    ],
    [
      'organisations: [{ name: De Linde, sectr: po }]',
      '2:35 De sleutel “sectr” kennen wij niet. Bedoelde u “sector”?',
    ],
    ['organisations: [{ name: De Linde, sector: [po] }]', '2:35 Bij “sector” staat niet wat daar hoort'],
    ['organisations: [{ name: De Linde, staff: veel }]', '2:35 “veel” is geen aantal medewerkers.'],
    ['organisations: [{ name: De Linde }, { sector: po }]', '2:37 Hier ontbreekt de naam van de organisatie'],
    ['organisations: [{ name: De Linde }, De Brug]', '2:37 Hier ontbreekt de naam van de organisatie'],
    ['organisations: [{ name: De Linde }, { name: " " }]', '2:39 Hier ontbreekt de naam van de organisatie'],
    ['organisations: [{ name: De Linde, files: [a.md, 3] }]', '2:49 Bij “1” staat niet wat daar hoort'],
  ])('%s is told with its place, and the rest goes on', async (text, message) => {
    const whole = text.startsWith('organisations') ? text : `${text}\norganisations: [{ name: De Linde }]`
    const result = await yaml(`name: Waterlinge\n${whole}`)
    expect(names(result)).toEqual(['De Linde'])
    expect(problems(result)).toEqual([expect.stringContaining(`portfolio.yaml:${message}`)])
  })

  test.each([
    ['name: Waterlinge', 'portfolio.yaml:1:1 Hier ontbreekt “organisations”.'],
    [
      'organisaties: []',
      'portfolio.yaml:1:1 De sleutel “organisaties” kennen wij niet. Bedoelde u “organisations”?',
    ],
    ['organisations: []', 'portfolio.yaml:1:1 Bij “organisations” staat niet wat daar hoort'],
    ['- De Linde', 'portfolio.yaml:1:1 '],
    ['organisations: [a', 'Dit is geen geldige YAML'],
    [
      'organisations: weg.csv',
      'De lijst met organisaties weg.csv is niet te lezen: het bestand bestaat niet',
    ],
    ['organisations: lijst.docx', 'lijst.docx is geen map en geen manifest'],
    [`# ${'x'.repeat(500_000)}`, 'het bestand is te groot; zet de organisaties in een .csv of .xlsx'],
  ])('%.30s: nothing of it is usable', async (text, message) => {
    put('portfolio.yaml', text)
    expect(await refusal('portfolio.yaml')).toContain(message)
  })
})

describe('a folder', () => {
  test('without a manifest: its folders and its protocols', async () => {
    put('waterlinge/De Linde/protocol.docx', '')
    put('waterlinge/huisarts-aan-de-vliet.md', '')
    put('waterlinge/zwembad; de golf.md', '')
    for (const other of [
      '.git/HEAD',
      'node_modules/a.md',
      '~$a.docx',
      'foto.jpg',
      'meldcode.config.yaml',
      'a.gold.yaml',
    ])
      put(`waterlinge/${other}`, '')
    const { portfolio, folder, problems } = await read('waterlinge/')
    expect(folder).toBe(join(cwd, 'waterlinge'))
    expect(problems).toEqual([])
    expect(portfolio.organisations).toMatchObject([
      { id: 'de-linde', name: 'De Linde', sector: null, files: ['De Linde'] },
      { id: 'huisarts-aan-de-vliet', name: 'Huisarts aan de vliet', files: ['huisarts-aan-de-vliet.md'] },
      { id: 'zwembad-de-golf', name: 'Zwembad; de golf', files: ['zwembad; de golf.md'] },
    ])
  })

  test.each(['portfolio.yaml', 'Manifest.yml'])('with %s, which wins over the list it names', async name => {
    put(name, 'name: Waterlinge\norganisations: organisaties.csv')
    put('organisaties.csv', 'organisatie\nDe Linde')
    put('ander.md', '')
    expect((await read()).portfolio).toMatchObject({
      name: 'Waterlinge',
      organisations: [{ name: 'De Linde' }],
    })
  })

  test('with a list alone', async () => {
    put('organisaties.csv', 'organisatie\nDe Linde')
    expect(names(await read())).toEqual(['De Linde'])
  })

  test.each([
    [['organisaties.csv', 'manifest.csv'], 'manifest.csv en organisaties.csv'],
    [['organisaties.csv', 'portfolio.yaml'], 'organisaties.csv en portfolio.yaml'],
  ])('with %j it is not clear which one is meant', async (files, both) => {
    for (const file of files)
      put(file, file.endsWith('.csv') ? 'organisatie\nDe Linde' : 'organisations: [{ name: De Linde }]')
    expect(await refusal()).toBe(
      `In . staat meer dan één manifest: ${both}. Noem het bestand zelf, of haal de andere weg.`,
    )
  })
})

const inText = (bytes: Uint8Array, random: Random) =>
  new TextEncoder().encode(mutateText(new TextDecoder().decode(bytes), random))

test.each([
  ['gemeente/organisaties.csv', inText],
  ['gemeente/portfolio.yaml', inText],
  ['gemeente-2026/organisaties.xlsx', mutateArchive],
])('%s, damaged anywhere, is read or refused with words', async (path, mutate) => {
  const whole = readFileSync(join(root, 'fixtures', path))
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      put(basename(path), mutate(whole, randomFrom(seed)))
      const result = await read(basename(path)).catch(thrown => thrown)
      if (result instanceof Error) expect(result).toBeInstanceOf(UsageError)
      else expect(result.portfolio.organisations).toBeInstanceOf(Array)
    }),
  )
})

test.each([
  ['gemeente', 'Waterlinge 2025', 2],
  ['gemeente-2026', 'Waterlinge 2026', 1],
])('the municipality of the fixtures: %s', async (folder, name, without) => {
  const { portfolio, problems } = await readPortfolio(join(root, 'fixtures', folder), cwd, 'nl', {
    elements,
    sectors,
  })
  expect(problems).toEqual([])
  expect(portfolio).toMatchObject({ name, condition: { elements: null, by: '2026-12-31' } })
  expect(portfolio.organisations).toHaveLength(24)
  expect(portfolio.organisations.filter(({ files }) => files.length === 0)).toHaveLength(without)
  expect(new Set(portfolio.organisations.map(({ sector }) => sector))).not.toContain(null)
})

test.each([
  ['nl', 'weg', 'weg bestaat niet. Noem een map, of een manifest (.yaml, .csv of .xlsx).'],
  ['en', 'weg', 'weg does not exist. Name a folder, or a manifest (.yaml, .csv or .xlsx).'],
  ['nl', 'protocol.docx', 'protocol.docx is geen map en geen manifest.'],
  ['nl', 'leeg', 'In leeg staat geen manifest, geen map en geen protocol.'],
  ['nl', 'leeg.csv', 'De lijst met organisaties leeg.csv is niet te lezen: het bestand is leeg.'],
  ['nl', 'beeld.csv', 'De lijst met organisaties beeld.csv is niet te lezen: dit is geen tekst'],
  ['nl', 'koploos.csv', 'In koploos.csv staat geen rij met koppen.'],
  ['nl', 'koppen.csv', 'In koppen.csv staat geen enkele organisatie.'],
  ['en', 'koppen.csv', 'koppen.csv has no organisation at all.'],
] as const)('%s %s: what is wrong, and the way out', async (lang, path, message) => {
  mkdirSync(join(cwd, 'leeg'))
  put('protocol.docx', '')
  put('leeg.csv', '')
  put('beeld.csv', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))
  put('koploos.csv', 'De Linde;onderwijs')
  put('koppen.csv', 'organisatie;sector\n;\n')
  expect(await refusal(path, lang)).toContain(message)
})

test.each([
  ['onderwijs', 'onderwijs'],
  ['Basisonderwijs', 'onderwijs'],
  ['Onderwijs (PO)', 'onderwijs'],
  ['SO/VSO', 'onderwijs'],
  ['GGZ', 'gezondheidszorg'],
  ['Huisartsen', 'gezondheidszorg'],
  ['GGZ / verslavingszorg', 'gezondheidszorg'],
  ['Crèche', 'kinderopvang'],
  ['KDV en BSO', 'kinderopvang'],
  ['JGZ', 'jeugdgezondheidszorg'],
  ['Jeugd- en gezinshulp: pleegzorg', 'jeugdzorg'],
  ['Wmo', 'maatschappelijke-ondersteuning'],
  ['Maatschappelijke ondersteuning', 'maatschappelijke-ondersteuning'],
  ['Politie & Justitie', 'politie-justitie'],
  ['Police and justice', 'politie-justitie'],
  ['sportvereniging', 'sport'],
  ['Gemeente', 'gemeente'],
  ['onderwijs en kinderopvang', null],
  ['tovenarij', null],
  ['constructor', null],
])('sector %s → %s', (written, id) => {
  expect(sectorNamed(written, sectors)).toBe(id)
})

test.each([
  ['12', 12],
  ['12 fte', 12],
  ['12,5 fte', 13],
  ['12.5', 13],
  ['ca. 30', 30],
  ['± 30 medewerkers', 30],
  ['> 100', 100],
  ['50+', 50],
  ['1.200', 1200],
  ['1 200', 1200],
  ['1,200 employees', 1200],
  ['0', 0],
  ['', null],
  ['-', null],
  ['veel', undefined],
  ['-3', undefined],
  ['10-20', undefined],
  ['12 appels', undefined],
  ['99999999999', undefined],
])('staff %j → %j', (cell, staff) => {
  expect(staffIn(cell)).toBe(staff)
})

test.each([
  ['ja', true],
  ['Ja', true],
  ['x', true],
  ['1', true],
  ['TRUE', true],
  ['€ 12.500,-', true],
  ['nee', false],
  ['N', false],
  ['0', false],
  ['€ 0,00', false],
  ['onwaar', false],
  ['', null],
  ['misschien', undefined],
])('subsidised %j → %j', (cell, value) => {
  expect(yesOrNoIn(cell)).toBe(value)
})
