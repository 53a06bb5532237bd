import { describe, expect, test } from 'vitest'
import { reportOf } from '../support/audit.ts'

/** A protocol with nothing to remark, and room for more. */
const sound = (more = '') => `# Meldcode Basisschool De Linde

Versie 3, vastgesteld op 12 maart 2022 door de directie.

Wij bellen bij twijfel met Veilig Thuis, telefoon 0800-2000.

${more}
`

const findings = (source: string) => reportOf(source).findings.map(({ rule, quote }) => `${rule}: ${quote}`)

test('nothing to remark', () => expect(findings(sound())).toEqual([]))

describe('a name that is no longer in use', () => {
  test.each([
    ['De directeur belt het AMK.', 'AMK'],
    ['Bespreek het met Bureau Jeugdzorg.', 'Bureau Jeugdzorg'],
    ['De Wbp geldt voor het dossier.', 'Wbp'],
    ['Op grond van de Wet op de jeugdzorg doen wij dit.', 'Wet op de jeugdzorg'],
  ])('%s', (sentence, name) => expect(findings(sound(sentence))).toEqual([`abolished-name: ${name}`]))

  test.each([
    'Wij bellen Veilig Thuis (voorheen AMK).',
    'Veilig Thuis, tot 2015 het AMK, is dag en nacht bereikbaar.',
    'De kamk is een ander woord.',
  ])('but not: %s', sentence => expect(findings(sound(sentence))).toEqual([]))

  test('says what replaced it and since when', () => {
    const [finding] = reportOf(sound('De directeur belt het AMK.')).findings
    expect(finding!.message.nl).toMatch(/Veilig Thuis/)
    expect(finding!.message.nl).toMatch(/2015/)
    expect(finding!.severity).toBe('error')
  })

  test('in a protocol of its own time it is no error', () => {
    const [finding] = reportOf(sound('De directeur belt het AMK.').replace('2022', '2012')).findings
    expect(finding!.severity).toBe('info')
  })
})

describe('a placeholder', () => {
  test.each([
    ['De directeur van [naam organisatie] beslist.', '[naam organisatie]'],
    ['Aandachtsfunctionaris: <naam invullen>', 'Aandachtsfunctionaris: <naam invullen>'],
    ['Zaaknummer: XXX', 'Zaaknummer: XXX'],
    ['Telefoon huisarts: …………', 'Telefoon huisarts: …………'],
    ['Ingangsdatum: n.t.b.', 'Ingangsdatum: n.t.b.'],
    ['TODO: navragen bij de jurist.', 'TODO: navragen bij de jurist.'],
    ['De bewaartermijn is nog nader te bepalen.', 'nog nader te bepalen'],
    ['in te vullen door de school', 'in te vullen door de school'],
  ])('%s', (sentence, quote) => expect(findings(sound(sentence))).toEqual([`placeholder: ${quote}`]))

  test.each([
    'Zie noot [1].',
    '- [x] gedaan',
    'Mail naar <info@voorbeeld.nl>.',
    'En toen … was het stil.',
    'Deze site gebruikt cookies. [Weigeren] [Alles accepteren] [Instellingen]',
    '[Afspraak aanvragen] [Lees meer]',
  ])('but not: %s', sentence => expect(findings(sound(sentence))).toEqual([]))

  test('not the dots of a table of contents', () => {
    expect(findings(sound('1. Inleiding ............... 3'))).toEqual([])
  })
})

test('a heading with nothing under it', () => {
  expect(findings(sound('## Scholing\n\n## Privacy\n\nGegevens blijven binnen.'))).toEqual([
    'empty-section: Scholing',
  ])
})

test('a heading with nothing under it but the number of a page', () => {
  expect(findings(sound('## Scholing\n\nPagina 3 van 4\n\n## Privacy\n\nGegevens blijven binnen.'))).toEqual([
    'empty-section: Scholing',
  ])
})

describe('no date', () => {
  const dated = (line: string) =>
    findings(sound().replace(/Versie .*/, line)).map(remark => remark.split(':')[0])

  test('where there is none', () => expect(dated('Vastgesteld door de directie.')).toEqual(['no-date']))

  test.each([
    'v2.1 · febr. 2022 · beheer: ib',
    'Kerkbestuur, najaar 2022',
    'Schoolgids 2022-2023',
    'Laatst aangepast: maart 2021 (Petra, kantoor)',
    'Editie maart 2020, wordt bekeken in maart 2022',
    'Ingegaan op 1 september 2022. Wordt bekeken in september 2024.',
    'Dit reglement treedt in werking op 1 oktober 2021.',
  ])('but not “%s”', line => expect(dated(line)).toEqual([]))
})

describe('no contact', () => {
  const without = (line: string) => sound().replace(', telefoon 0800-2000', line)

  test('where there is none', () =>
    expect(findings(without(''))).toEqual([expect.stringMatching(/^no-contact/)]))

  // one remark is enough: it tells the number that has come in its place
  test.each(['0900-1231230', '0900-123 12 30', '0900 - 123 123 0'])('but an abolished number: %s', number =>
    expect(findings(without(`, telefoon ${number}`))).toEqual([`abolished-name: ${number}`]),
  )

  test.each([', telefoon 088-1234567', ' (veiligthuis.nl)'])('but not “%s”', line =>
    expect(findings(without(line))).toEqual([]),
  )
})

describe('steps', () => {
  const steps = (...numbers: number[]) =>
    numbers.map(number => `## Stap ${number}: iets\n\nWij doen iets.`).join('\n\n')

  test.each([
    ['that skip a number', [1, 2, 3, 5], 'Stap 5: iets'],
    ['that repeat a number', [1, 2, 2, 3], 'Stap 2: iets'],
  ])('%s', (_, numbers, quote) => {
    const [finding] = findings(sound(steps(...numbers)))
    expect(finding).toMatch(/^misnumbered-steps: Stap/)
    expect(quote).toContain(finding!.slice('misnumbered-steps: '.length).replace(/:$/, ''))
  })

  test('that are announced and not all described', () => {
    expect(findings(sound(`Wij volgen de vijf stappen.\n\n${steps(1, 2, 3)}`))).toEqual([
      'misnumbered-steps: Wij volgen de vijf stappen.',
    ])
  })

  test('that count well', () => expect(findings(sound(steps(0, 1, 2, 3, 4, 5)))).toEqual([]))

  test('with the aftercare called after the last of them', () =>
    expect(findings(sound(`${steps(1, 2, 3, 4, 5)}\n\n## Nazorg, na stap 5\n\nWij volgen het.`))).toEqual([]))

  test('one of which takes two decisions', () => {
    const source = sound(steps(1, 2, 3, 4, 5)).replace('Stap 5: iets', 'Stap 5 – Twee besluiten')
    expect(findings(source)).toEqual([])
  })
})

describe('a text that is no organisation’s protocol', () => {
  test.each([
    [
      'explains the law',
      'Sinds 1 juli 2013 zijn organisaties verplicht om een meldcode te hebben. De wet geldt voor professionals in het onderwijs. Een meldcode moet vijf stappen bevatten. De inspectie ziet toe op instellingen. Professionals raadplegen in stap 2 een collega. Het besluit noemt ook de kindcheck. Organisaties moeten de meldcode bekend maken.',
    ],
    [
      'advertises',
      'Schrijf je nu in voor de training meldcode! Deelnemers leren de vijf stappen kennen. Kosten: € 249 per persoon. Na afloop ontvang je een certificaat. Onze trainers komen ook incompany. Accreditatie is aangevraagd. Aanmelden kan via het formulier.',
    ],
    [
      'judges another’s protocol',
      'In opdracht van het bestuur beoordeelden wij de meldcode van de school. Bevindingen: stap 1 voldoet aan de norm. In stap 2 troffen wij geen collegiale consultatie aan; dat onderdeel is onvoldoende. De vijf stappen scoren ruim voldoende. Aanbevelingen: neem de kindcheck op. De steekproef van dossiers voldoet niet. Een verbeterpunt is de scholing.',
    ],
    [
      'says where the protocol is',
      'De meldcode is te vinden op intranet. De folder vindt u op de website, of klik hier voor de download. Het protocol ligt ter inzage bij de balie.',
    ],
  ])('%s', (_, text) => {
    const report = reportOf(`# De meldcode\n\n${text}\n`)
    expect(report.findings[0]?.rule).toBe('not-a-protocol')
    expect(report.findings[0]?.quote).not.toBe('De meldcode')
    expect(
      report.elements.flatMap(({ criteria }) => criteria).filter(({ status }) => status === 'met'),
    ).toEqual([])
  })
})

test('a short note of an organisation itself is no such text', () => {
  const report = reportOf('# Meldcode\n\nWat je opvalt schrijf je op; het schema vind je op intranet.\n')
  expect(report.findings.map(({ rule }) => rule)).not.toContain('not-a-protocol')
})

test('every finding points at its quote', () => {
  const source = sound('## Scholing\n\n## Adressen\n\nBureau Jeugdzorg: [nummer invullen]\n\nDe Wbp geldt.')
  const lines = source.split('\n')
  for (const { quote, line, column, endLine, endColumn } of reportOf(source).findings) {
    expect(line).toBe(endLine)
    expect(lines[line - 1]!.slice(column - 1, endColumn - 1)).toContain(quote)
  }
})
