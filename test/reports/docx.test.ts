/** The Word report of an organisation, read back by our own reader and by LibreOffice. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '../../src/documents/index.ts'
import { renderOrganisationDocx } from '../../src/reports/docx/organisation.ts'
import { messages } from '../../src/reports/messages.ts'
import { office, textByOffice } from '../support/office.ts'
import { organisationPage } from '../support/portfolio.ts'
import { pageOfKind } from './letters/kinds.ts'

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

test.each(['nl', 'en'] as const)('has every element as a heading, and every quote, in %s', async lang => {
  const page = await organisationPage([{ path: 'fixtures/corpus/onderwijs-sint-jozef-2010.md' }], lang)
  const read = await readFile(await renderOrganisationDocx(page), 'rapport.docx')
  if (!read.ok) throw new Error(read.error.code)
  const headings = read.document.sections.map(({ heading }) => plain(heading))
  const elements = page.result.report!.elements.filter(({ requirement }) => requirement !== 'not-applicable')
  expect(elements.map(({ title }) => plain(title[lang])).filter(title => !headings.includes(title))).toEqual(
    [],
  )
  expect(headings).toContain(plain(messages[lang].groups.steps))
  const text = plain(read.document.source)
  const quotes = elements.flatMap(({ criteria }) =>
    criteria.flatMap(({ status, evidence }) => (status === 'met' ? evidence.slice(0, 1) : [])),
  )
  expect(quotes.map(({ quote }) => plain(quote)).filter(quote => !text.includes(quote))).toEqual([])
})

test.skipIf(!office)('opens in LibreOffice, hostile text and all', async () => {
  const name = '=cmd|’ <w:p/> & \u0007\u202e\uffff Stichting'
  const text = '# Meldcode\n\n## Stap 1\n\nDe leerkracht legt <w:t>de signalen</w:t> vast.\n'
  const page = await organisationPage([{ path: 'p.md', text }], 'nl', name)
  const shown = await textByOffice(await renderOrganisationDocx(page), 'rapport.docx')
  expect(shown).toContain('=cmd|’ <w:p/> &')
  expect(shown).toContain('<w:t>de signalen</w:t>')
  expect(shown).not.toMatch(/[\u0007\u202e]/)
})

test('leads from its contents to each element', async () => {
  const page = await organisationPage([{ path: 'fixtures/corpus/onderwijs-sint-jozef-2010.md' }])
  const parts = unzipSync(await renderOrganisationDocx(page))
  const xml = strFromU8(parts['word/document.xml']!)
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(match => match[1]!)
  const marks = all(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)
  expect(all(/<w:hyperlink[^>]* w:anchor="([^"]+)"/g)).toEqual(marks)
  const numbers = all(/<w:bookmarkStart[^>]*w:id="(\d+)"/g)
  expect([new Set(numbers).size, marks.length]).toEqual([marks.length, numbers.length])
})

test('says so when there is no protocol', async () => {
  const page = await pageOfKind('no protocol', 'nl')
  const read = await readFile(await renderOrganisationDocx(page), 'rapport.docx')
  expect(read.ok && read.document.source).toContain('Er is geen protocol aangeleverd')
})
