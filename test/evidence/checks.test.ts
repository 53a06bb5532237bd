/** The checks in code, where structure is the requirement: who does which step, and the map of help. */
import { describe, expect, test } from 'vitest'
import { criterionOf, MODELS, reportOf } from '../support/audit.ts'

const quotesOf = (source: string, criterion: string) =>
  criterionOf(reportOf(source, { models: MODELS, allCriteria: true }), criterion).evidence.map(
    ({ quote }) => quote,
  )

const steps = (...texts: string[]) =>
  texts
    .map(
      (text, i) =>
        `## Stap ${i + 1}: ${['Signalen in kaart brengen', 'Overleg', 'Gesprek', 'Wegen', 'Beslissen'][i]}\n\n${text}\n`,
    )
    .join('\n')

describe('who does which step', () => {
  test('the one who is the subject', () => {
    const quotes = quotesOf(
      steps(
        'De mentor legt de signalen vast.',
        'De mentor bespreekt ze met de intern begeleider.',
        'De mentor spreekt met de ouders.',
        'De ernst wordt gewogen.',
        'De directeur beslist.',
      ),
      'toebedeling-stappen',
    )
    expect(quotes).toContain('De directeur beslist.')
    expect(quotes).not.toContain('De ernst wordt gewogen.')
  })

  test('the column that says who, as a whole row', () => {
    const table = `| Stap | Wat | Wie |\n| --- | --- | --- |\n| 1 | signalen noteren | mentor |\n| 2 | overleggen | intern begeleider |\n| 3 | gesprek met ouders | mentor |\n| 4 | wegen | intern begeleider |\n| 5 | beslissen | directeur |\n`
    expect(quotesOf(table, 'toebedeling-stappen')).toContain('5 | beslissen | directeur')
  })

  test('a person whose role the text tells', () => {
    const quotes = quotesOf(
      `Esther is onze aandachtsfunctionaris. De directeur heet Wim.\n\n${steps(
        'Schrijf op wat je ziet.',
        'Esther denkt met je mee.',
        'Esther maakt een afspraak met de ouders.',
        'Esther weegt hoe ernstig het is.',
        'De directeur beslist.',
      )}`,
      'toebedeling-stappen',
    )
    expect(quotes).toContain('Esther weegt hoe ernstig het is.')
  })

  test('nobody, when the passive says no one', () => {
    const nobody = steps(
      'De signalen worden vastgelegd.',
      'Er wordt overlegd.',
      'Er volgt een gesprek.',
      'De ernst wordt gewogen.',
      'Er wordt besloten.',
    )
    expect(quotesOf(nobody, 'toebedeling-stappen')).toEqual([])
  })
})

describe('a map of help', () => {
  const page = (...lines: string[]) =>
    `# Meldcode\n\n## Sociale kaart\n\n${lines.map(line => `- ${line}`).join('\n')}\n`

  test('of two kinds of help', () => {
    expect(
      quotesOf(
        page(
          'Veilig Thuis: 0800-2000',
          'Vrouwenopvang De Haven: 010-1234567',
          'Maatschappelijk werk: op dinsdag',
        ),
        'sociale-kaart',
      ),
    ).toEqual(['Vrouwenopvang De Haven: 010-1234567', 'Maatschappelijk werk: op dinsdag'])
  })

  test('is no list of Veilig Thuis and the police', () =>
    expect(quotesOf(page('Veilig Thuis: 0800-2000', 'Politie: 112'), 'sociale-kaart')).toEqual([]))
})
