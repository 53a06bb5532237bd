import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { AuditReport } from '../../src/audit/report.ts'
import type { RenderOptions } from '../../src/reports/format.ts'
import { renderTerminal } from '../../src/reports/terminal.ts'
import { criterion, document, element, elements, finding, HOSTILE, quote, report, text } from './sample.ts'

const rendered = (of: AuditReport, own: Partial<RenderOptions> = {}) =>
  renderTerminal(of, { lang: 'nl', columns: 80, colour: 0, quiet: false, ...own })

const only = (name: keyof typeof elements) =>
  rendered(report({ documents: [document({ elements: [elements[name]], findings: [] })] }))

describe('a document', () => {
  test('opens with what it is and the context with its origins', () => {
    const [header, context, more] = rendered(report()).split('\n')
    expect(header).toBe('Meldcode-audit  Basisschool De Regenboog                             protocol.md')
    expect(`${context} ${more}`).toMatch(
      /^basismodel-2010 · onderwijs \(uit het document\) · 26 medewerkers \(--staff\) geen volwassen/,
    )
  })

  test('unknown facts say with which option to give them', () => {
    const unknown = { value: null, origin: 'unknown' } as const
    const context = { sector: unknown, staff: unknown, adultClients: unknown, mayReportToIndex: unknown }
    const shown = rendered(report({ documents: [document({ context })] }))
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'sector onbekend (geef --sector) aantal medewerkers onbekend (geef --staff) De',
    )
  })

  test('a present element is one line with its place', () => {
    expect(only('present')).toMatch(/^ ✔ Element aanwezig {40,}regel 31$/m)
  })

  test('a gap says what is missing, what comes near, why it matters and what to write', () => {
    expect(only('partial')).toContain(
      [
        ' ◐ Element deels                                                1 van 2 criteria',
        '     ontbreekt  Titel van niet',
        '     bijna      regel 50: “Veilig Thuis is bereikbaar op 0800-2000.”',
        '                noemt het meldpunt, maar niet dat er advies wordt gevraagd',
        '     waarom     Daarom niet. (MIZ § 1.1.4)',
        '     schrijf    “Voorbeeld niet.”',
      ].join('\n'),
    )
  })

  test.each([
    ['denied', '     ontkend    regel 12: “Wij hebben er geen.”'],
    ['intended', '     voornemen  regel 13: “In 2030 stellen wij iemand aan.”'],
    ['weak', '     lees na    zwak bewijs, regel 70: “Misschien dit.”'],
    ['presentWithAdvice', '     ontbreekt  Titel van advies (aanbevolen)'],
    ['alternatives', '     of         Titel van voorleggen (een van beide volstaat)'],
    ['alternatives', '     of         “Voorbeeld voorleggen.”'],
    ['elsewhere', 'Niet van toepassing: Element gemeente-regie'],
  ] as const)('%s shows %j', (name, line) => expect(only(name).split('\n')).toContain(line))

  test.each([
    ['docx', {}, 'alinea 31', 'alinea 12, onder “Stap 2”: “'],
    ['docx', { page: 3 }, 'blz. 3', 'blz. 3, alinea 12, onder “Stap 2”: “'],
    ['pdf', { page: 3 }, 'blz. 3', 'blz. 3, onder “Stap 2”: “'],
    ['html', {}, 'regel 31', 'regel 12: “'],
  ] as const)('in a %s with %j a place is %s', (format, page, place, found) => {
    const [present, denied] = [elements.present, elements.denied].map(element => ({
      ...element,
      criteria: element.criteria.map(criterion => ({
        ...criterion,
        evidence: criterion.evidence.map(quote => ({ ...quote, ...page })),
      })),
    }))
    const own = document({ format, elements: [present!, denied!] })
    const shown = rendered(report({ documents: [own] }))
    expect(shown).toMatch(new RegExp(`Element aanwezig +${place}$`, 'm'))
    expect(shown).toContain(found)
  })

  test('a recommended gap is marked and short', () => {
    const shown = only('recommended')
    expect(shown).toMatch(/^ ○ Element aanrader +aanbevolen, ontbreekt$/m)
    expect(shown).toContain('meldcode explain aanrader-criterium')
    expect(shown).not.toMatch(/waarom|schrijf/)
  })

  test('alternatives are one gap', () => {
    expect(only('alternatives').match(/ontbreekt {2}/g)).toHaveLength(1)
    expect(only('chosen')).not.toMatch(/ontbreekt {2}/)
  })

  test('ends with the score', () => {
    expect(rendered(report())).toContain(
      '21 van 26 vereiste criteria · 3 elementen ontbreken · 1 gedeeltelijk\n2 aanbevolen',
    )
    expect(only('present')).toContain('21 van 26 vereiste criteria · niets ontbreekt')
  })

  test('with several models: the score of each, and which ask for what is missing', () => {
    const requirements = { 'basismodel-2010': 'not-applicable', 'besluit-2019': 'required' } as const
    const gap = element('kindcheck', {
      verdict: 'missing',
      criteria: [criterion('kindcheck-instructie', { status: 'unmet', requirements })],
    })
    const scores = { 'basismodel-2010': { met: 3, required: 3 }, 'besluit-2019': { met: 1, required: 2 } }
    const shown = rendered(
      report({ models: Object.keys(scores), documents: [document({ elements: [gap], scores })] }),
    )
    expect(shown).toContain('     geldt in   besluit-2019')
    expect(shown).toContain('Per model: basismodel-2010 3/3 · besluit-2019 1/2')
  })
})

describe('remarks on the draft', () => {
  test('equal remarks are one remark with its lines', () => {
    expect(rendered(report())).toMatch(
      /Opmerkingen bij het concept\n ! AMK heet sinds 2015 Veilig Thuis\. +regel 3, 9\n/,
    )
  })

  test('that a text is no protocol stands above all gaps', () => {
    const remark = finding({
      rule: 'not-a-protocol',
      severity: 'error',
      message: text('Dit is geen protocol.'),
    })
    const shown = rendered(report({ documents: [document({ findings: [remark] })] }))
    expect(shown.indexOf('Dit is geen protocol.')).toBeLessThan(shown.indexOf('De vijf stappen'))
  })
})

describe('a report', () => {
  const errors = [{ path: 'kapot.md', error: { code: 'binary' } }] as const
  const many = report({
    documents: [document(), document({ path: 'b.md', elements: [elements.present] })],
    skipped: ['LICENSE.md', 'README.md', '1.md', '2.md', '3.md', '4.md'].map(path => ({ path })),
    errors: [...errors],
  })

  test('over several documents ends with a table', () => {
    const table = rendered(many).split('\n')
    const from = table.indexOf('Samenvatting')
    expect(table[from + 1]).toMatch(/^bestand +criteria {2}ontbreekt {2}gedeeltelijk$/)
    expect(table[from + 2]).toMatch(/^protocol\.md +21\/26 +3 +1$/)
  })

  test('names what was skipped and what could not be read', () => {
    expect(rendered(many)).toMatch(/6 bestanden overgeslagen \(.+\n.*\n {2}LICENSE\.md/)
    expect(rendered(many)).toContain('  en nog 1')
    expect(rendered(many)).toContain(' ✘ kapot.md Dit is geen tekst.')
  })

  test('--quiet leaves out what is in order', () => {
    const shown = rendered(many, { quiet: true })
    expect(shown).not.toMatch(/✔ Element aanwezig|overgeslagen|waarom|schrijf|Niet van toepassing|AMK/)
    expect(shown).toContain('ontkend')
  })

  test('speaks English', () => {
    const shown = rendered(many, { lang: 'en' })
    expect(shown).toContain('The five steps')
    expect(shown).toContain('denied    line 12: “Wij hebben er geen.”')
    expect(shown).not.toMatch(/regel|ontbreekt|waarom|criteria van/)
  })

  test.each([48, 60, 80, 100, 200])('fits in %i columns', columns => {
    const long = 'Een heel lange titel van een organisatie met veel woorden '.repeat(5)
    const hostile = document({
      path: 'map/'.repeat(40),
      title: long,
      elements: [
        ...Object.values(elements),
        element('lang', {
          title: text(long),
          verdict: 'missing',
          criteria: [criterion('x', { status: 'denied', evidence: [quote(1, 'w'.repeat(500))] })],
        }),
      ],
      findings: [finding({ message: text(long), quote: '漢字'.repeat(90) })],
    })
    for (const lang of ['nl', 'en'] as const)
      for (const line of rendered({ ...many, documents: [hostile, document()] }, { columns, lang }).split(
        '\n',
      ))
        expect(stringWidth(line), line).toBeLessThanOrEqual(Math.min(100, columns))
  })

  test('colours only when asked', () => {
    expect(rendered(many)).not.toContain('\u001b')
    expect(rendered(many, { colour: 1 })).toContain('\u001b[31m')
  })

  test('never passes on what acts on a terminal', () => {
    const shown = rendered(
      report({
        documents: [
          document({
            path: HOSTILE,
            title: HOSTILE,
            context: { ...document().context, sector: { value: HOSTILE, origin: 'document' } },
            elements: [
              element('vijandig', {
                title: text(HOSTILE),
                verdict: 'missing',
                criteria: [
                  criterion('a', { status: 'denied', evidence: [quote(1, HOSTILE)], why: text(HOSTILE) }),
                  criterion('b', {
                    status: 'unmet',
                    nearMiss: { ...quote(2, HOSTILE), lacks: text(HOSTILE) },
                    remedy: { advice: text(HOSTILE), example: text(HOSTILE) },
                  }),
                ],
              }),
            ],
            findings: [finding({ message: text(HOSTILE), quote: `q${HOSTILE}` })],
          }),
          document(),
        ],
        skipped: [{ path: HOSTILE }],
        errors: [
          {
            path: HOSTILE,
            error: { code: 'yaml-syntax', values: { reason: 'DUPLICATE_KEY', key: HOSTILE } },
          },
        ],
      }),
    )
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
    expect(shown).toContain('␛[31mrood')
  })
})
