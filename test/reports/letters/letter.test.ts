import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import { renderLetterDocx } from '../../../src/reports/letters/docx.ts'
import { renderLetter } from '../../../src/reports/letters/letter.ts'
import { TemplateError, templateProblems } from '../../../src/reports/letters/template.ts'
import { letterTemplates } from '../../../src/reports/letters/templates.ts'
import { LANGS, type Lang } from '../../../src/reports/messages.ts'
import { toText } from '../../support/mdast.ts'
import { office, textByOffice } from '../../support/office.ts'
import { type Kind, pageOfKind } from './kinds.ts'

const OPENINGS: [Kind, Record<Lang, string>][] = [
  ['no protocol', { nl: 'nog geen meldcode van u gekregen', en: 'not had a meldcode from you yet' }],
  ['unreadable', { nl: 'niet openen of lezen', en: 'not open or read the file' }],
  ['not a protocol', { nl: 'Dit stuk is geen meldcode', en: 'This document is not a meldcode' }],
  ['few gaps', { nl: 'U heeft al veel goed geregeld', en: 'You have arranged a lot already' }],
  ['many gaps', { nl: 'Er moet nog wel veel bij', en: 'a lot is still to be added' }],
  ['complete', { nl: 'Die is goed op orde', en: 'It is in good order' }],
]

const CASES = OPENINGS.flatMap(([kind, opening]) => LANGS.map(lang => [kind, lang, opening[lang]] as const))

describe('the letter to an organisation with', () => {
  test.each(CASES)('%s, in %s, says so and nothing of the others', async (kind, lang, opening) => {
    const letter = renderLetter(await pageOfKind(kind, lang), letterTemplates[lang])
    const said = OPENINGS.filter(([, each]) => letter.includes(each[lang])).map(([kind]) => kind)
    expect(letter).toContain(opening)
    expect(said).toEqual([kind])
    expect(letter).not.toMatch(/\{\{|\}\}|undefined|null|\n\n\n/)
  })

  test.each(CASES)('%s, in %s, has short sentences', async (kind, lang) => {
    const letter = renderLetter(await pageOfKind(kind, lang), letterTemplates[lang])
    const lengths = sentencesOf(letter).map(sentence => sentence.split(/\s+/).length)
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    expect(lengths.length).toBeGreaterThan(5)
    expect(mean).toBeLessThanOrEqual(15)
  })

  test('an earlier round and a subsidy tells how it went and until when', async () => {
    const page = await pageOfKind('few gaps', 'nl')
    const { organisation } = page.result
    const letter = renderLetter(
      {
        ...page,
        progress: {
          organisation,
          movement: 'better',
          before: null,
          after: null,
          changes: [],
          since: '2025-11-03',
        },
      },
      letterTemplates.nl,
    )
    expect(letter).toContain('Uw meldcode is beter dan op 3 november 2025.')
    expect(letter).toContain('U heeft tot en met 31 december 2026 de tijd.')
  })
})

/** Headings, lines of an address and titles are no sentences. */
const sentencesOf = (letter: string): string[] =>
  letter
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => line.replace(/^- (\*\*.+?\*\*)?/, '').split(/(?<=[.?!])\**\s+/))
    .filter(sentence => /[.?!]\**$/.test(sentence.trim()))

describe('a template is refused, with its line and the way out:', () => {
  test.each([
    [
      'an unknown tag',
      'Beste\n\n{{organisatoin}}',
      3,
      '"organisatoin" bestaat niet. Bedoelde u "organisation"?',
    ],
    [
      'a tag outside its section',
      '{{since}}',
      1,
      '"since" bestaat alleen binnen {{#progress}} … {{/progress}}.',
    ],
    [
      'a tag like nothing there is',
      '{{constructor}}',
      1,
      '"constructor" bestaat niet. Kies uit: organisation,',
    ],
    ['an unclosed tag', 'a\nb {{organisation', 2, 'wordt niet gesloten. Zet er }} achter.'],
    ['an unclosed section', 'a\n{{#missing}}\n{{title}}', 3, 'Zet {{/missing}} aan het eind'],
    ['a section closed twice', '\n{{/missing}}', 2, '{{/missing}} sluit iets dat niet geopend is.'],
    ['another template', '{{> kop}}', 1, 'haalt een ander sjabloon binnen'],
    ['markup', '{{{organisation}}}', 1, 'Schrijf {{organisation}}, met twee accolades.'],
    ['markup with an ampersand', '{{& organisation}}', 1, 'Schrijf {{organisation}}, met twee accolades.'],
    ['other marks', '{{=<% %>=}}', 1, 'Andere tekens'],
  ])('%s', async (_, template, line, message) => {
    const [problem] = templateProblems(template)
    expect(problem).toMatchObject({ line, message: { nl: expect.stringContaining(message) } })
    expect(problem!.message.en).not.toBe('')
    const page = await pageOfKind('no protocol', 'nl')
    expect(() => renderLetter(page, template)).toThrow(TemplateError)
  })

  test.each(LANGS)('none in the letter that comes with the tool (%s)', lang =>
    expect(templateProblems(letterTemplates[lang])).toEqual([]),
  )
})

describe('the name of an organisation stays text', () => {
  test.each([
    '{{#missing}}x{{/missing}}',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '# Kop',
    '- punt',
    '+ punt',
    '1. punt',
    '2) punt',
    '---',
    '===',
    '**vet** _schuin_ `code`',
    '[klik](https://example.org)',
    '![](x.png)',
    '> citaat',
    '~~~',
    '| a | b |',
    '&lt;b&gt; &amp; co',
    'regel\n\n# twee',
    'a\\*b\\',
    '    inspringen',
  ])('%j', async name => {
    const page = await pageOfKind('no protocol', 'nl', name)
    const tree = fromMarkdown(renderLetter(page, 'Voor\n\n{{organisation}}\n\nna {{organisation}}.\n'))
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph'])
    expect(toText(tree.children[1]!)).toBe(name.replace(/\s*\n\s*/g, '  ').trim())
    const within = tree.children.flatMap(node => (node.type === 'paragraph' ? node.children : []))
    expect(within.map(({ type }) => type)).toEqual(['text', 'text', 'text'])
  })
})

test.skipIf(!office)('Word shows the words of the letter', { timeout: 120_000 }, async () => {
  const page = await pageOfKind('few gaps', 'nl', '<b>Jansen & Zn</b> {{date}}')
  const letter = renderLetter(page, letterTemplates.nl)
  const shown = await textByOffice(await renderLetterDocx(page, letterTemplates.nl), 'letter.docx')
  const words = (text: string) => text.replace(/[^\p{L}\p{N}<>&{}]+/gu, ' ').trim()
  expect(words(shown)).toBe(words(fromMarkdown(letter).children.map(toText).join(' ')))
})
