/** Headers and footers: where an organisation often says who it is, and of when the protocol is. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProtocolDocument } from '../../../src/documents/index.ts'
import { theAuditor } from '../../support/audit.ts'
import { office } from '../../support/office.ts'
import { documentIn, docxOf, errorIn, heading, p, r, row, STYLES, tc } from './word.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"'

const marginsOf = ({ blocks }: ProtocolDocument): string[] =>
  blocks.filter(({ kind }) => kind === 'margin').map(({ text }) => text)

/** A field of Word, with what it showed last. */
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('docx', () => {
  /** `parts` by name; `sections` in the order of the document, each what stands in its `w:sectPr`. */
  const wordWith = (parts: Record<string, string>, sections: string[], settings = '') => {
    const entries: Record<string, string> = {
      'word/settings.xml': `<w:settings ${W}>${settings}</w:settings>`,
    }
    for (const [name, content] of Object.entries(parts))
      entries[`word/${name}.xml`] = `<w:hdr ${W}>${content}</w:hdr>`
    entries['word/_rels/document.xml.rels'] = `<Relationships>${Object.keys(parts)
      .map(name => `<Relationship Id="${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`
    const body = sections
      .map(section => p('Wij bellen Veilig Thuis.', `<w:sectPr>${section}</w:sectPr>`))
      .join('')
    return docxOf({ body: heading('Meldcode De Linde', 1) + body, styles: STYLES, entries })
  }
  const shows = (part: string, type = 'default') =>
    `<w:${part.startsWith('f') ? 'footer' : 'header'}Reference w:type="${type}" r:id="${part}"/>`
  const footerOf = async (content: string) =>
    marginsOf(await documentIn(wordWith({ footer1: content }, [shows('footer1')])))

  test.each([
    ['a line', p('Versie 3.2 – vastgesteld 12 maart 2024'), ['Versie 3.2 – vastgesteld 12 maart 2024']],
    [
      'number and count of pages, with what stands around them',
      p(`${r('Versie 3.2 | Pagina ')}${field('PAGE', '2')}${r(' van ')}${field('NUMPAGES', '12')}`),
      ['Versie 3.2'],
    ],
    ['a number alone', p(field(' PAGE \\* MERGEFORMAT', '2')) + p('- 2 -'), []],
    [
      'the title again, beside the version',
      p('Meldcode De Linde</w:t><w:tab/><w:t>Versie 3.2'),
      ['Versie 3.2'],
    ],
    ['the day of printing', p(r('Versie 3, ') + field('DATE \\@ "d-M-yyyy"', '25-11-2026')), ['Versie 3']],
    [
      'a table: a row is a line',
      `<w:tbl>${row('Eigenaar', 'Herziening')}${row('A. de Wit', '12-3-2027')}</w:tbl>`,
      ['Eigenaar\tHerziening', 'A. de Wit\t12-3-2027'],
    ],
    [
      'a table that only puts things side by side',
      `<w:tbl>${row(tc(p('Eigenaar: A. de Wit') + p('Versie 3.2')), 'Stichting De Linde')}</w:tbl>`,
      ['Eigenaar: A. de Wit', 'Versie 3.2', 'Stichting De Linde'],
    ],
    ['the same line twice', p('Versie 3.2') + p('versie 3.2.'), ['Versie 3.2']],
  ])('%s', async (_, footer, said) => expect(await footerOf(footer)).toEqual(said))

  test('of each section what it shows, once', async () => {
    const parts = {
      ...{ header1: p('Stichting De Linde'), header2: p('Locatie Oost'), header3: p('Het voorblad') },
      ...{ header4: p('Links'), header5: p('Een oud sjabloon') },
    }
    const sections = [
      shows('header1') + shows('header3', 'first') + shows('header4', 'even'),
      '',
      `${shows('header2')}<w:titlePg/>`,
    ]
    const saidBy = async (settings: string) =>
      marginsOf(await documentIn(wordWith(parts, sections, settings))).toSorted()
    expect(await saidBy('')).toEqual(['Het voorblad', 'Locatie Oost', 'Stichting De Linde'])
    expect(await saidBy('<w:evenAndOddHeaders/>')).toContain('Links')
    expect(await saidBy('<w:evenAndOddHeaders w:val="0"/>')).not.toContain('Links')
  })

  test('come last, under no heading, whatever they look like', async () => {
    const bytes = wordWith({ header1: heading('Stichting De Linde', 1) }, [shows('header1')])
    const { blocks, sections, source } = await documentIn(bytes)
    expect(sections.slice(1).map(section => section.heading)).toEqual(['Meldcode De Linde'])
    expect(blocks.at(-1)).toMatchObject({ kind: 'margin', section: 0, range: { start: { line: 3 } } })
    expect(source).toBe('Meldcode De Linde\nWij bellen Veilig Thuis.\nStichting De Linde\n')
  })

  test('do not make a document of an empty file', async () => {
    const entries = {
      'word/header1.xml': `<w:hdr ${W}>${p('Stichting De Linde')}</w:hdr>`,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="header1" Target="header1.xml"/></Relationships>',
    }
    const body = p('', `<w:sectPr>${shows('header1')}</w:sectPr>`)
    expect((await errorIn(docxOf({ body, entries })))?.code).toBe('empty')
  })
})

describe('odt', () => {
  const NAMESPACES = ['office', 'text', 'style', 'fo'].map(name => `xmlns:${name}="urn:${name}"`).join(' ')
  const odtWith = (masterPages: string, body = '<text:p>Wij bellen Veilig Thuis.</text:p>', styles = '') =>
    zipSync({
      'styles.xml': strToU8(
        `<office:document-styles ${NAMESPACES}><office:master-styles>${masterPages}</office:master-styles></office:document-styles>`,
      ),
      'content.xml': strToU8(
        `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    })
  const page = (name: string, content: string, own = '') =>
    `<style:master-page style:name="${name}" ${own}>${content}</style:master-page>`
  const part = (kind: string, text: string, own = '') =>
    `<style:${kind} ${own}><text:p>${text}</text:p></style:${kind}>`
  const saidBy = async (bytes: Uint8Array) => marginsOf(await documentIn(bytes, 'a.odt'))

  test.each([
    ['a line', 'Versie 3.2 – vastgesteld 12 maart 2024', ['Versie 3.2 – vastgesteld 12 maart 2024']],
    [
      'number and count of pages',
      'Versie 3.2, pagina <text:page-number>2</text:page-number> van <text:page-count>12</text:page-count>',
      ['Versie 3.2'],
    ],
    ['the day of printing', 'Versie 3<text:tab/><text:date>25-11-2026</text:date>', ['Versie 3']],
    ['a day that was filled in', '<text:date text:fixed="true">1 mei 2024</text:date>', ['1 mei 2024']],
  ])('%s', async (_, footer, said) =>
    expect(await saidBy(odtWith(page('Standard', part('footer', footer))))).toEqual(said),
  )

  test('of the pages that are used, the headers that are switched on', async () => {
    const pages =
      page('Standard', part('header', 'Stichting De Linde') + part('header-left', 'Links')) +
      page('First', part('header', 'Het voorblad'), 'style:next-style-name="Other"') +
      page('Other', part('footer', 'Locatie Oost') + part('footer-first', 'Uit', 'style:display="false"')) +
      page('Landscape', part('header', 'Een oud sjabloon'))
    const style = '<style:style style:name="P1" style:master-page-name="First"/>'
    const body = '<text:p text:style-name="P1">Wij bellen Veilig Thuis.</text:p>'
    expect(await saidBy(odtWith(pages, body, style))).toEqual([
      'Stichting De Linde',
      'Links',
      'Het voorblad',
      'Locatie Oost',
    ])
  })
})

describe('a protocol of which only the footer has a date', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-margins-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const TEXT = 'De leerkracht bespreekt de signalen met de intern begeleider en belt Veilig Thuis, 0800-2000.'
  const wordFile = (footer: string) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('Stichting De Linde')] }) },
            footers: {
              default: new Footer({
                children: [
                  new Paragraph(footer),
                  new Paragraph({ children: [new TextRun({ children: ['Pagina ', PageNumber.CURRENT] })] }),
                ],
              }),
            },
            children: [
              new Paragraph({ text: 'Meldcode De Linde', heading: HeadingLevel.HEADING_1 }),
              ...Array.from({ length: 80 }, (_, i) => new Paragraph(`${i + 1}) ${TEXT}`)),
            ],
          },
        ],
      }),
    )
  const findingsIn = (document: ProtocolDocument) =>
    theAuditor()
      .audit(document, { models: ['basismodel-2010'], allCriteria: false })
      .findings.map(({ rule }) => rule)
  const path = join(folder, 'protocol.docx')
  beforeAll(async () => writeFileSync(path, await wordFile('Versie 3.2 – vastgesteld 12 maart 2024')))

  test('docx', async () => {
    const document = await documentIn(readFileSync(path))
    expect(marginsOf(document)).toEqual(['Stichting De Linde', 'Versie 3.2 – vastgesteld 12 maart 2024'])
    expect(findingsIn(document)).not.toContain('no-date')
  })

  test('a review to come is no date of the protocol', async () =>
    expect(findingsIn(await documentIn(await wordFile('Herziening: maart 2027')))).toContain('no-date'))

  test.skipIf(!office).each(['odt', 'pdf'])(
    '%s, as LibreOffice saves it',
    async extension => {
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile-${extension}`,
        ...['--headless', '--convert-to', extension, '--outdir', folder, path],
      ])
      const saved = join(folder, `protocol.${extension}`)
      const document = await documentIn(readFileSync(saved), saved)
      expect(marginsOf(document).toSorted()).toEqual([
        'Stichting De Linde',
        'Versie 3.2 – vastgesteld 12 maart 2024',
      ])
      expect(findingsIn(document)).not.toContain('no-date')
    },
    120_000,
  )
})
