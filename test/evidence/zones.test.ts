import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import {
  Analysis,
  checks,
  Grounds,
  Likelihood,
  misnumbered,
  stepSchemes,
  Vocabulary,
  ZONES,
  zonesOf,
} from '../../src/evidence/index.ts'
import { NOTHING_LEARNED } from '../../src/evidence/weights.ts'
import { builtInRules } from '../support/rules.ts'

const vocabulary = new Vocabulary(builtInRules().lexicon)
const likelihood = new Likelihood(NOTHING_LEARNED, [])

function groundsOf(source: string) {
  const read = readDocument(new TextEncoder().encode(source), 'protocol.md')
  if (!read.ok) throw new Error(read.error.code)
  const analysis = new Analysis(read.document, vocabulary)
  const schemes = stepSchemes(analysis)
  return new Grounds(analysis, schemes, zonesOf(analysis, schemes), likelihood)
}

const hasFiveSteps = (source: string) => checks['five-steps']!(groundsOf(source)).length > 0

const texts = [
  'De leerkracht noteert wat zij ziet.',
  'Zij bespreekt het met de intern begeleider.',
  'Samen praten zij met de ouders.',
  'Het team weegt hoe ernstig het is.',
  'De directeur besluit over hulp of een melding.',
]
const names = [
  'Signalen in kaart brengen',
  'Overleg met een collega',
  'Gesprek met de ouders',
  'Wegen',
  'Beslissen',
]
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde']
const numbered = (line: (name: string, i: number) => string) => names.map(line).join('\n\n')

describe('five steps are seen', () => {
  test.each([
    ['as headings', numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)],
    ['as headings without a number', numbered((name, i) => `## ${name}\n\n${texts[i]}`)],
    [
      'as lettered bold lines among more chapters than steps',
      [
        ...names.map((name, i) => `**${'ABCDE'[i]}. ${name}**\n\n${texts[i]}`),
        ...['Contactpersoon', 'Dossier', 'Inzage', 'Scholing', 'Adressen', 'Vaststelling'].map(
          chapter => `**${chapter}**\n\nDaarover staat hier iets.`,
        ),
      ].join('\n\n'),
    ],
    [
      'as numbered parts with the step behind them',
      [...texts, 'Daarna wordt de zaak gevolgd.']
        .map((text, i) => `3.${i + 1} ${names[i] ? `${names[i]} (stap ${i + 1}).` : 'Na stap 5.'} ${text}`)
        .join('\n\n'),
    ],
    ['as bold lines', numbered((name, i) => `**Stap ${i + 1}. ${name}**\n\n${texts[i]}`)],
    ['as bold first words', numbered((name, i) => `**Stap ${i + 1}. ${name}.** ${texts[i]}`)],
    [
      'as articles of a regulation',
      texts.map((text, i) => `**Artikel ${i + 4} (${ORDINALS[i]} stap).** ${text}`).join('\n\n'),
    ],
    ['as headings of an ordinal', texts.map((text, i) => `### ${ORDINALS[i]}\n\n${text}`).join('\n\n')],
    ['as first words', numbered((_, i) => `Stap ${i + 1}: ${texts[i]}`)],
    ['as a numbered list', names.map((name, i) => `${i + 1}. ${name}: ${texts[i]}`).join('\n')],
    [
      'as a table',
      `| stap | wat |\n| --- | --- |\n${names.map((name, i) => `| ${i + 1}. ${name} | ${texts[i]} |`).join('\n')}`,
    ],
    [
      'as a table with the number apart',
      `| stap | wat | hoe |\n| --- | --- | --- |\n${names.map((name, i) => `| ${i + 1} | ${name} | ${texts[i]} |`).join('\n')}`,
    ],
    [
      'with arrows',
      'Signalen noteren → overleg met collega → gesprek met ouders → wegen → beslissen over hulp of melden',
    ],
    [
      'after a step 0',
      `## Stap 0: Signaleren\n\nWij kijken goed.\n\n${numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)}`,
    ],
    ['by letters', numbered((name, i) => `## ${'ABCDE'[i]}. ${name}\n\n${texts[i]}`)],
    [
      'by Roman numbers',
      numbered((name, i) => `**${['I', 'II', 'III', 'IV', 'V'][i]}. ${name}**\n\n${texts[i]}`),
    ],
    [
      'by ordinals',
      numbered(
        (name, i) =>
          `## ${['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde'][i]} stap: ${name}\n\n${texts[i]}`,
      ),
    ],
    [
      'within the headings of articles',
      numbered((name, i) => `**Artikel ${i + 3} (stap ${i + 1}: ${name})**\n\n${texts[i]}`),
    ],
    [
      'by names that only their place explains',
      ['Verzamelen', 'Niet in uw eentje', 'De ouders horen het van u', 'Wikken', 'Kiezen']
        .map((name, i) => `## ${i + 1}. ${name}\n\n${texts[i]}`)
        .join('\n\n'),
    ],
    [
      'in one sentence',
      `Wij werken zo: ${names.map((name, i) => `stap ${i + 1} ${name.toLowerCase()}`).join(', ')}.`,
    ],
    [
      'told in order',
      'Eerst leggen we de signalen vast. Daarna overleggen we met een collega. Vervolgens spreken we de ouders. Dan wegen we de ernst. Ten slotte beslissen we over hulp of melden.',
    ],
    [
      'twice, in short and in full',
      `${numbered((name, i) => `Stap ${i + 1}: ${name}`)}\n\n${numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)}`,
    ],
    [
      'under a chapter for the last two',
      `${numbered((name, i) => `${i === 3 ? '## 2.2 Stap 4 en 5\n\n' : ''}### Stap ${i + 1} ${name}\n\n${texts[i]}`)}`,
    ],
    [
      'in a flow chart',
      `\`\`\`\n${names.map((name, i) => `[${i + 1}] ${name.toUpperCase()}`).join('\n')}\n\`\`\``,
    ],
    [
      'before a sixth phase of follow-up',
      `${numbered((name, i) => `## Fase ${i + 1}: ${name}\n\n${texts[i]}`)}\n\n## Fase 6: Nazorg\n\nDe mentor volgt het kind.`,
    ],
    [
      'as Roman first words',
      numbered((name, i) => `${['I', 'II', 'III', 'IV', 'V'][i]}. ${name}\n${texts[i]}`),
    ],
    ['by numbers behind a letter', numbered((name, i) => `**C${i + 1} ${name}.** ${texts[i]}`)],
    ['by circled numbers', numbered((name, i) => `${'①②③④⑤'[i]} ${name}\n${texts[i]}`)],
    ['as lines of lettered phases', names.map((name, i) => `fase ${'ABCDE'[i]}   ${name}`).join('\n')],
    [
      'as bold first words with the step behind them',
      numbered((name, i) => `**${name} (stap ${i + 1}).** ${texts[i]}`),
    ],
    [
      'as first words in italics that give the order',
      ['Om te beginnen', 'Daarna', 'Het moeilijkste stuk.', 'Dan wordt er gewogen.', 'Tot slot het besluit.']
        .map((name, i) => `*${name}* ${texts[i]}`)
        .join('\n\n'),
    ],
    [
      'when the second names nobody and the third the parents',
      ['Je ziet iets', 'Je praat erover', 'Met de ouders', 'Hoe erg is het', 'En dan beslis je']
        .map(
          (name, i) =>
            `## Stap ${i + 1}, ${name}\n\n${i === 1 ? 'Praat met Saskia. Zij vraagt de ouders om een handtekening.' : texts[i]}`,
        )
        .join('\n\n'),
    ],
    [
      'with two merged',
      `${numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`).split('## Stap 4')[0]}## Stap 4 en 5: Wegen en beslissen\n\n${texts[3]} ${texts[4]}`,
    ],
  ])('%s', (_, source) => expect(hasFiveSteps(source)).toBe(true))
})

describe('five steps are not seen', () => {
  test.each([
    [
      'where one is missing',
      numbered((name, i) => (i === 3 ? '' : `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)),
    ],
    [
      'where two change places',
      [0, 1, 3, 2, 4].map((k, i) => `## Stap ${i + 1}: ${names[k]}\n\n${texts[k]}`).join('\n\n'),
    ],
    [
      'where a heading has nothing under it',
      numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${i === 2 ? '' : texts[i]}`),
    ],
    [
      'in a table of contents',
      `# Inhoud\n\n${names.map((name, i) => `${i + 1}. ${name} ........ ${i + 3}`).join('\n')}`,
    ],
    [
      'where the client is spoken to before a colleague is',
      ['Opschrijven', 'Praten met de jongere', 'Teamtafel', 'Afwegen', 'Besluiten']
        .map((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)
        .join('\n\n'),
    ],
    [
      'in six phases of another kind',
      ['Vermoeden', 'Onderbouwing', 'Overleg', 'Plan van aanpak', 'Beslissing', 'Evaluatie']
        .map((name, i) => `## Fase ${i + 1}: ${name}\n\n${texts[i] ?? 'De mentor volgt het kind.'}`)
        .join('\n\n'),
    ],
    [
      'in chapters that are numbered 1 to 5',
      ['Inleiding', 'Doel', 'Organisatie', 'Privacy', 'Scholing']
        .map((name, i) => `## ${i + 1}. ${name}\n\nTekst.`)
        .join('\n\n'),
    ],
  ])('%s', (_, source) => expect(hasFiveSteps(source)).toBe(false))
})

describe('numbers that are wrong', () => {
  test.each([
    ['gap', [1, 2, 4, 5]],
    ['duplicated', [1, 2, 2, 3]],
    ['out-of-order', [1, 3, 2, 4]],
  ] as const)('%s: %s', (variant, numbers) => {
    const source = numbers.map(number => `## Stap ${number}: iets\n\nTekst.`).join('\n\n')
    const found = misnumbered(groundsOf(source).schemes)[0]
    expect(found?.variant === variant || (variant === 'out-of-order' && found?.variant === 'gap')).toBe(true)
  })

  test('none in a row that counts well', () => {
    const source = [0, 1, 2, 3, 4, 5, 6, 7].map(number => `## Stap ${number}: iets\n\nTekst.`).join('\n\n')
    expect(misnumbered(groundsOf(source).schemes)).toEqual([])
  })
})

test('a zone reaches to the next step', () => {
  const { analysis, zones } = groundsOf(
    `${numbered((name, i) => `## Stap ${i + 1}: ${name}\n\n${texts[i]}`)}\n\n## Privacy\n\nGegevens blijven binnen.`,
  )
  const steps = texts.map(
    text => zones[analysis.passages.find(passage => analysis.textOf(passage) === text)!.index]! & 31,
  )
  expect(steps).toEqual([1, 2, 4, 8, 16])
  const privacy = analysis.passages.at(-1)!
  expect(zones[privacy.index]! & 31).toBe(0)
  expect(zones[privacy.index]! & ZONES.privacy).toBeTruthy()
})

describe('a place left open leaves open what stands with it', () => {
  const standing = (sentence: string) => {
    const { analysis } = groundsOf(`# Meldcode\n\n${sentence}\n`)
    const passage = analysis.passages.find(({ isHeading }) => !isHeading)!
    return analysis.standingAt(passage, 1)
  }

  test.each([
    ['De aandachtsfunctionaris is Ineke Bakker, telefoon [nummer invullen].', 'provision'],
    ['De aandachtsfunctionaris is [naam].', 'placeholder'],
    ['De aandachtsfunctionaris, [naam], is op dinsdag aanwezig.', 'placeholder'],
    ['Het wijkteam, geld en wonen: …………', 'placeholder'],
    ['Bij twijfel belt Corine altijd met Veilig Thuis [regio invullen] om raad.', 'provision'],
  ])('%s %s', (sentence, expected) => expect(standing(sentence)).toBe(expected))
})

describe('the talk before the consultation is another order', () => {
  const swapped = [texts[0], texts[2], texts[1], texts[3], texts[4]]

  test.each([
    ['under bare numbers', swapped.map((text, i) => `## Stap ${i + 1}\n\n${text}`).join('\n\n')],
    [
      'in the names',
      swapped
        .map(
          (text, i) =>
            `## Stap ${i + 1}. ${['Noteren', 'Praat met de ander', 'Praat met Ria', 'Wegen', 'Kies'][i]}\n\n${text}`,
        )
        .join('\n\n'),
    ],
  ])('%s', (_, source) => expect(hasFiveSteps(source)).toBe(false))
})

describe('a cell that says how far it is speaks for its row', () => {
  const standing = (header: string, status: string) => {
    const { analysis } = groundsOf(
      `# Meldcode\n\n| Onderwerp | ${header} |\n| --- | --- |\n| Een advocaat voor medewerkers | ${status} |\n| Een jaarlijks overzicht | door de ib'er |\n`,
    )
    const subject = analysis.passages.find(passage => analysis.textOf(passage).startsWith('Een advocaat'))!
    return analysis.standingAt(subject, 1)
  }

  test.each([
    ['Status', 'offerte aangevraagd', 'intention'],
    ['Wanneer', 'volgt', 'intention'],
    ['Opmerking', 'geschrapt; te weinig aan de orde', 'denial'],
    ['Geregeld', 'nee', 'denial'],
    ['Kosten voor de medewerker', 'geen', 'provision'],
    ['Status', 'sinds 2023 in gebruik', 'provision'],
    ['Stand', 'aangemeld, wachtlijst', 'intention'],
  ])('%s: %s, %s', (header, status, expected) => expect(standing(header, status)).toBe(expected))
})
