import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { combined } from '../../../src/audit/portfolio/combine.ts'
import type { DocumentReport } from '../../../src/audit/report.ts'
import { setAside } from '../../../src/audit/waivers.ts'
import { criterionOf, elementOf, reportOf } from '../../support/audit.ts'
import { builtInRules, root } from '../../support/rules.ts'

const rules = new Map(builtInRules().elements.map(element => [element.id, element]))
const fixture = (name: string) => readFileSync(join(root, 'fixtures/corpus', `${name}.md`), 'utf8')
const part = (path: string, text: string) => reportOf(text, { allCriteria: true }, path)
const together = (...documents: [DocumentReport, ...DocumentReport[]]) => combined(documents, rules, false)

const PROTOCOL = `# Meldcode Basisschool De Lange Akker

Vastgesteld op 3 maart 2024 door het bestuur van de basisschool. Onze school heeft 18 leerkrachten. Veilig Thuis: 0800-2000.

## Stap 1: in kaart brengen van signalen

De leerkracht legt de signalen vast in het leerlingdossier.

## Stap 2: overleg

De leerkracht bespreekt de signalen met de intern begeleider.
`

const TRAINING = `# Scholing rond de meldcode

Vastgesteld op 1 mei 2024.

Alle leerkrachten volgen iedere twee jaar een training over de meldcode en over signalen van kindermishandeling.
`

describe('files that count together', () => {
  const both = together(part('protocol.md', PROTOCOL), part('bijlagen/scholing.md', TRAINING))

  test('prove from any of them, and say from which', () => {
    expect(criterionOf(both, 'signalen-in-kaart').evidence[0]).toMatchObject({ path: 'protocol.md', line: 7 })
    expect(criterionOf(both, 'scholing')).toMatchObject({
      status: 'met',
      evidence: [{ path: 'bijlagen/scholing.md', line: 5 }],
    })
    expect(elementOf(both, 'deskundigheid').verdict).toBe('present')
  })

  test('are told by the protocol itself, whichever comes first', () => {
    const turned = together(part('bijlagen/scholing.md', TRAINING), part('protocol.md', PROTOCOL))
    expect([both.path, turned.path]).toEqual(['protocol.md', 'protocol.md'])
    expect([both.files, turned.files]).toEqual([
      ['protocol.md', 'bijlagen/scholing.md'],
      ['bijlagen/scholing.md', 'protocol.md'],
    ])
    expect(turned.score).toEqual(both.score)
  })

  test('share what is known of the organisation', () => {
    expect(both.context.sector).toEqual({ value: 'onderwijs', origin: 'detected' })
    expect(both.context.staff).toEqual({ value: 18, origin: 'detected' })
    // with at most 20 staff and one sector for all: what applies is the same as for the protocol alone
    const ids = (report: DocumentReport) =>
      report.elements.flatMap(({ criteria }) => criteria.map(({ id, requirement }) => `${id} ${requirement}`))
    expect(ids(both)).toEqual(ids(reportOf(PROTOCOL)))
  })

  test('lack a number of Veilig Thuis only when each of them does', () => {
    const rulesOf = (report: DocumentReport) => report.findings.map(({ rule }) => rule)
    expect(rulesOf(part('scholing.md', TRAINING))).toContain('no-contact')
    expect(rulesOf(both)).not.toContain('no-contact')
    const without = PROTOCOL.replace(' Veilig Thuis: 0800-2000.', '')
    const neither = together(part('protocol.md', without), part('scholing.md', TRAINING))
    expect(rulesOf(neither).filter(rule => rule === 'no-contact')).toHaveLength(1)
  })

  test.each<[string, string, 'met' | 'denied']>([
    ['what one provides for, another does not undo', TRAINING, 'met'],
    [
      'what one denies, silence does not mend',
      '# Sociale kaart\n\nDe huisarts zit in de Dorpsstraat.\n',
      'denied',
    ],
  ])('%s', (_, other, status) => {
    const denial = `${PROTOCOL}\n## Scholing\n\nHet scholingsbudget is per 2019 vervallen.\n`
    const report = together(part('a.md', denial), part('b.md', other))
    expect(criterionOf(report, 'scholing').status).toBe(status)
  })

  test('keep a waiver that stands in one of them', () => {
    const waiver = {
      kind: 'waiver',
      origin: 'inline',
      reason: 'loopt',
      author: 'bestuur',
      expires: null,
    } as const
    const waived = setAside(part('protocol.md', PROTOCOL), issue =>
      issue.rule === 'netwerk' ? waiver : undefined,
    )
    const report = together(waived, part('scholing.md', TRAINING))
    expect(criterionOf(report, 'netwerk').suppression).toEqual(waiver)
  })
})

test.each(['onderwijs-de-regenboog', 'gemeente-ooststelle', 'gezondheidszorg-verslavingszorg-meridiaan'])(
  'one file alone is what it was: %s',
  name => {
    expect(together(part('protocol.md', fixture(name)))).toEqual(reportOf(fixture(name)))
  },
)
