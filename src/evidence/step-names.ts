/** What the five steps are called, and the marks by which they are counted. */

export type StepNumber = 1 | 2 | 3 | 4 | 5

/** Names by which a step is surely meant; the earliest in a label decides. */
const STRONG: [StepNumber, RegExp][] = [
  [
    1,
    /in kaart|in beeld|op een rij|signaler|signalen (?:verzamel|vastleg|noter|beschrijv|opschrijv|herken|bundel|ordenen)|waarnem|opmerk|opschrijv|noteren|noteer|vastleg|opvallen|verzamel|observ|rapporteren|schrijf|wat zie je|wat zien we|je ziet/i,
  ],
  [
    2,
    /consult(?:atie|eren|eer)|overleg|raadple|advies|ruggespraak|sparren|collega|teamoverleg|vakgenoten|meekijken|samen kijken|voorleggen|leg (?:het|de zaak|je zorg) voor|inbreng|casusbespreking|vraag hulp|deel je zorg|zorgteam|ib'?er\b|aandachtsfunctionaris/i,
  ],
  [
    3,
    /\bgesprek|\bpraat|\bpraten|spreken met de|in gesprek|met (?:de )?(?:ouder|cli[eë]nt|pati[eë]nt|kind|gezin|bewoner|jeugdig|leerling|betrokkene|inwoner|huurder|lid)|het consult$/i,
  ],
  [
    4,
    /\bwe(?:eg|gen|ging)|gewogen|afweg|afwegen|taxat|taxe|inschat|schat|beoorde|hoe erg|hoe ernstig|ernst/i,
  ],
  [
    5,
    /beslis|beslui|knoop|kiezen|actie ondernemen|hulp (?:organiseren|inzetten|bieden|regelen)|handelen|doorpakken/i,
  ],
]
const WEAK: [StepNumber, RegExp][] = [
  [1, /signal|vermoeden|zorg(?:en)? /i],
  [2, /bespre|intern|team|veilig thuis/i],
  [3, /ouders|cli[eë]nt|pati[eë]nt|bespre/i],
  [4, /risico|veiligheid/i],
  [5, /meld|hulp|verwijz/i],
]
/** What a step may be called where its place in a row of five says which it is. */
const IN_PLACE: [StepNumber, RegExp][] = [
  [
    1,
    /optek|beeldvorming|vergar|orden|bij elkaar|pen en papier|papier|\bzien\b|\bzie\b|kijk|luister|bevinding|aanwijzing|feit|onderbouw|registr|document|inventaris|merk|onthou|bijhou|formulier|logboek|lijst|dossier|schrift|schrijv/i,
  ],
  [
    2,
    /beraad|samen|afstem|meeden|denkt? (?:\w+ ){0,3}mee|meekij|kijkt mee|niet alleen|eentje|paar ogen|vier ogen|hoofden|collegiaal|toets|spar|raad|expert|deskundig|leidinggevende|mentor|gedragswetenschapper|bespre/i,
  ],
  [
    3,
    /onderhoud|tafel|benoem|aankaart|hoort het|vertel|zeggen|\bzegt\b|delen|deelt|uitnodig|horen|bakje|keuken|aanbellen|ouder|cli[eë]nt|pati[eë]nt|gezin|bewoner|inwoner|betrokken|jeugdig|leerling|moeder|vader|reactie|spreek|spreken/i,
  ],
  [4, /wikk|waarde|oorde|zwaar|zware|gewicht|duiden|duiding|balans|\berg|kans|gevaar|risico|veilig/i],
  [5, /\bdoen\b|uitkomst|vervolg|kies|keuze|hulp|help|meld|actie|wat nu|uitvoer|ingrijp|optreden|plan/i],
]

/** "Overleg met de ouders", "bespreken met jeugdige": a conversation, whatever the verb. */
const WITH_CLIENT =
  /(?:overleg|bespre\w+|raadple\w+|spreken|afstemmen) met (?:de |het )?(?:ouder|cli[eë]nt|pati[eë]nt|kind|gezin|jeugdig|leerling|betrokken|inwoner|bewoner)/i

const CLIENT =
  /ouder|cli[eë]nt|pati[eë]nt|\bkind|gezin|jongere|jeugdige|leerling|bewoner|inwoner|betrokkene|huurder/i

/**
 * Whether a second step is the talk with the client: its name says so, or says nothing of consulting where the text under it
 * speaks of the talk alone and the next step's name does not.
 */
export function talksFirst(name: string, text: string, next: string): boolean {
  const named = earliest(STRONG, name)
  if (named === 2) return false
  if (CLIENT.test(name)) return true
  return CLIENT.test(text) && !CLIENT.test(next) && !STRONG[1]![1].test(text) && earliest(STRONG, text) === 3
}

/** Which of the five steps a label names; 0 when it names none. */
export function stepFunction(label: string): StepNumber | 0 {
  return earliest(STRONG, label) || earliest(WEAK, label)
}

function earliest(cues: [StepNumber, RegExp][], label: string): StepNumber | 0 {
  let best: StepNumber | 0 = 0
  let at = Number.POSITIVE_INFINITY
  for (const [step, pattern] of cues) {
    const found = label.search(pattern)
    if (found >= 0 && found < at) {
      at = found
      best = step
    }
  }
  return best === 2 && WITH_CLIENT.test(label) ? 3 : best
}

/** Whether a text may be about a step, by any of the names that the step can have. */
export const speaksOfStep = (text: string, step: StepNumber): boolean =>
  [STRONG, WEAK, IN_PLACE].some(cues => cues[step - 1]![1].test(text))

const COUNT: Record<string, number> = {
  een: 1,
  één: 1,
  eerste: 1,
  i: 1,
  a: 1,
  twee: 2,
  tweede: 2,
  ii: 2,
  b: 2,
  drie: 3,
  derde: 3,
  iii: 3,
  c: 3,
  vier: 4,
  vierde: 4,
  iv: 4,
  d: 4,
  vijf: 5,
  vijfde: 5,
  v: 5,
  e: 5,
  zes: 6,
  zesde: 6,
  vi: 6,
  zeven: 7,
  zevende: 7,
  vii: 7,
}
const WORD = '\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|iii|ii|iv|i|vii|vi|v|[a-e]'
const ORDINAL = 'eerste|tweede|derde|vierde|vijfde|zesde|zevende'
const NAMED = `(?:stap|fase)\\s*:?\\s*(${WORD})(?:\\s*(?:en|&|/|\\+|[,–-](?=\\s*(?:stap\\s*)?\\d))\\s*(?:stap\\s*)?(${WORD}))?(?![a-z\\d])(?!\\s*(?:t/m|tot|en\\s+\\d\\s+samen))`
/** "Stap 3", "3.1 Stap 4 en 5", "Derde stap" at the start of a line, "derde" alone on it. */
const STEP = new RegExp(
  `^[^a-z\\d]*(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?\\s+)?[^a-z\\d]*(?:${NAMED}|(${ORDINAL})(?:\\s+(?:stap|fase)\\b|\\W*$))`,
  'i',
)
/** "Artikel 6 (stap 4: oordeelsvorming)", "Artikel 5. Tweede stap: beraad": anywhere in a heading, but not "na stap 5". */
const STEP_INSIDE = new RegExp(
  `(?<!\\b(?:na|voor|vanaf|tot|naar)\\s+)(?<![a-z])(?:${NAMED}|(${ORDINAL})\\s+(?:stap|fase)\\b)`,
  'i',
)
/** "3.2 Overleg (stap 2).": the title of a part, with the step that it is. */
const STEP_BEHIND = /^[^A-Za-z\d]*\d[\d.]*\s+([^()]{2,60})\((?:stap|fase) (\d)\)\W*$/i
const NUMBER =
  /^[^A-Za-z\d]*(?:[A-Z](?=\d\s)|(?:\d{1,2}\.)*)(\d{1,2})(?:[.):\]]|\s*[-–—·]|\s+(?=[A-Z])|$)(?!\d)/
const ROMAN = /^[^A-Za-z\d]*(III|II|IV|I|VII|VI|V)(?:[.):\]]|\s*[-–—·]|\s+(?=[A-Z])|$)(?![A-Za-z])/
const LETTER = /^[^A-Za-z\d]*([A-Ea-e])(?:[.):\]]|\s*[-–—·]|[_ ](?=[a-z]{2}))/

const CIRCLED = /^\W*([①-⑦])\s*/
const circledNumber = (_: string, mark: string) => `${mark.charCodeAt(0) - 0x245f}. `

/** How a label is counted: the numbers before its name, and whether it says "stap". */
export interface Mark {
  numbers: number[]
  explicit: boolean
  style: 'step' | 'number' | 'roman' | 'letter'
  /** the label without its mark */
  bare: string
}

const numberOf = (text: string) => COUNT[text.toLowerCase()] ?? Number(text)

// Patterns that ignore case by Unicode's rules cost more to compile than the rest of the audit of a short text.

/** The mark of a label; `undefined` without one. In a heading "stap 3" may stand anywhere. */
export function markOf(label: string, isHeading: boolean): Mark | undefined {
  if (CIRCLED.test(label)) return markOf(label.replace(CIRCLED, circledNumber), isHeading)
  const named = /stap|fase|(?:st|d)e\W*$/i.test(label)
  const behind = named && STEP_BEHIND.exec(label)
  if (behind) return { numbers: [Number(behind[2])], explicit: true, style: 'step', bare: behind[1]! }
  const step = named ? (STEP.exec(label) ?? (isHeading ? STEP_INSIDE.exec(label) : null)) : null
  if (step) {
    const numbers = [step[1], step[2], step[3]].filter(text => text !== undefined).map(numberOf)
    const rest = label.slice(step.index + step[0].length)
    const before = label.slice(0, step.index)
    return { numbers, explicit: true, style: 'step', bare: /\p{L}{3}/u.test(rest) ? rest : before }
  }
  for (const [style, pattern] of [
    ['number', NUMBER],
    ['roman', ROMAN],
    ['letter', LETTER],
  ] as const) {
    const found = pattern.exec(label)
    if (found)
      return {
        numbers: [numberOf(found[1]!)],
        explicit: false,
        style,
        bare: label.slice(found[0].length),
      }
  }
  return undefined
}
