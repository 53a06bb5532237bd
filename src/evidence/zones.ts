/**
 * The parts of a protocol, recognised once for all rules: the five steps, the division of roles, the
 * sociale kaart, privacy, follow-up.
 *
 * A step is known by what it does ("leg het voor aan een collega") and by its number; the number decides
 * where a scheme counts from one to five, the wording where it does not.
 */
import type { Analysis, Passage } from './passages.ts'

/** A zone's bit; a passage may lie in several. */
export const ZONES = {
  'stap-1': 1,
  'stap-2': 2,
  'stap-3': 4,
  'stap-4': 8,
  'stap-5': 16,
  stappen: 32,
  rollen: 64,
  'sociale-kaart': 128,
  privacy: 256,
  opvolging: 512,
} as const

export type Zone = keyof typeof ZONES

/** A step as the protocol presents it. */
export interface Step {
  /** numbers written before it; more than one for "stap 4 en 5", none when it is not numbered */
  numbers: number[]
  /** which of the five steps it is, by number or by wording; more than one when merged */
  functions: number[]
  /** the passage that names it */
  label: Passage
  /** index of its first passage, and one past its last */
  from: number
  to: number
  /** written as "stap 3", not only as an item's number */
  explicit: boolean
}

/** Steps that belong together: the rows of a table, sibling headings, the items of a list. */
export interface StepScheme {
  kind: 'headings' | 'rows' | 'items' | 'sentences' | 'arrows'
  steps: Step[]
}

const COUNT = '(?:\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|i{1,3}|iv|v)'
const STEP = new RegExp(
  `^[^\\p{L}\\d]*(?:\\d{1,2}[.)]\\s*)?[^\\p{L}\\d]*(?:stap|fase)\\s*(${COUNT})(?:\\s*(?:en|&|/|\\+|,|-|–)\\s*(?:stap\\s*)?(${COUNT}))?(?![\\p{L}\\d])(?!\\s*(?:t/m|tot|en\\s+\\d\\s+samen))`,
  'iu',
)
const NUMBERED = /^[^\p{L}\d]*(?:\d{1,2}\.)*(\d{1,2})(?:[.):]|\s*[-–—]|\s+(?=\p{Lu}))(?!\d)/u
const WORDS: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
}
const numberOf = (text: string) => WORDS[text.toLowerCase()] ?? Number(text)

/** What steps are called; the earliest of the strong words decides, else the earliest of the weak. */
const STRONG: [number, RegExp][] = [
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
const WEAK: [number, RegExp][] = [
  [1, /signal|vermoeden|zorg(?:en)? /i],
  [2, /bespre|intern|team|veilig thuis/i],
  [3, /ouders|cli[eë]nt|pati[eë]nt|bespre/i],
  [4, /risico|veiligheid/i],
  [5, /meld|hulp|verwijz/i],
]

/** Which of the five steps a label names; 0 when it names none. */
export function stepFunction(label: string): number {
  return earliest(STRONG, label) || earliest(WEAK, label)
}

function earliest(cues: [number, RegExp][], label: string): number {
  let best = 0
  let at = Number.POSITIVE_INFINITY
  for (const [step, pattern] of cues) {
    const found = label.search(pattern)
    if (found >= 0 && found < at) {
      at = found
      best = step
    }
  }
  // "Overleg met de ouders", "bespreken met jeugdige": a conversation, whatever the verb
  if (
    best === 2 &&
    /(?:overleg|bespre\w+|raadple\w+|spreken|afstemmen) met (?:de |het )?(?:ouder|cli[eë]nt|pati[eë]nt|kind|gezin|jeugdig|leerling|betrokken|inwoner|bewoner)/i.test(
      label,
    )
  )
    return 3
  return best
}

/** A step as it is first seen, before its scheme is known. */
interface Candidate {
  numbers: number[]
  explicit: boolean
  wording: number
  label: Passage
  from: number
  to: number
}

/** The schemes of steps in a protocol, in document order. */
export function stepSchemes(analysis: Analysis): StepScheme[] {
  const schemes = new Map<string, { kind: StepScheme['kind']; candidates: Candidate[] }>()
  const add = (key: string, kind: StepScheme['kind'], candidate: Candidate) => {
    const scheme = schemes.get(key)
    if (scheme) scheme.candidates.push(candidate)
    else schemes.set(key, { kind, candidates: [candidate] })
  }
  const { blocks, sections } = analysis.document
  for (const [number, block] of blocks.entries()) {
    const [first] = analysis.ofBlock(number)
    if (
      !first ||
      (analysis.sectionKinds[block.section] ?? 'body') === 'reference' ||
      block.kind === 'quotation'
    )
      continue
    const end = first.index + analysis.ofBlock(number).length
    if (block.kind === 'heading') {
      const section = sections[block.section]!
      const candidate = candidateOf(labelOf(block.text), first, first.index, sectionEnd(analysis, number))
      if (!/^\W*(?:toelichting|bijlage|uitleg|voorbeeld|vragen)\b/i.test(block.text)) {
        add(`h ${section.parent} ${section.level}`, 'headings', candidate)
        if (candidate.explicit) add('explicit headings', 'headings', candidate)
      }
    } else if (block.cell) {
      const { table, row, column, isHeader } = block.cell
      if (isHeader || column > 0) continue
      const cells = analysis.rowOf(table, row)
      const label = /^\W*(?:(?:stap|fase)\s*)?\d{0,2}\W*$/i.test(block.text)
        ? `${block.text} ${textOfCell(analysis, cells, 1)}`
        : block.text
      add(
        `t ${table}`,
        'rows',
        candidateOf(label, first, first.index, (cells.at(-1)?.index ?? first.index) + 1),
      )
    } else if (block.list) {
      if (block.list.depth > 1) continue
      let to = end
      for (let next = number + 1; (blocks[next]?.list?.depth ?? 0) > 1; next++)
        to += analysis.ofBlock(next).length
      const candidate = candidateOf(labelOf(block.text), first, first.index, to)
      if (candidate.numbers.length === 0 && block.list.number !== undefined)
        candidate.numbers = [block.list.number]
      add(`l ${block.list.list}`, 'items', candidate)
    } else
      for (const passage of analysis.ofBlock(number)) {
        const text = analysis.textOf(passage)
        if (STEP.test(text) || (passage === first && NUMBERED.test(text) && stepFunction(labelOf(text)))) {
          const key = STEP.test(text) ? 'p' : `n ${block.section}`
          add(
            key,
            'sentences',
            candidateOf(labelOf(text), passage, passage.index, sectionEnd(analysis, number)),
          )
        }
      }
  }
  return [...schemes.values()]
    .map(({ kind, candidates }) => ({ kind, steps: resolve(kind, candidates) }))
    .concat(arrowSchemes(analysis))
    .filter(isScheme)
}

const textOfCell = (analysis: Analysis, cells: Passage[], column: number) =>
  cells
    .filter(cell => analysis.blockOf(cell).cell!.column === column)
    .map(cell => analysis.textOf(cell))
    .join(' ')

/** The words by which a step is named: up to the first colon or full stop, not all of its text. */
function labelOf(text: string): string {
  const lead =
    /^[^\p{L}\d]*(?:(?:stap|fase)\s*\d{0,2}(?:\s*(?:en|\/|\+)\s*\d)?|\d{1,2})\s*[.:)–—-]*\s*/iu.exec(
      text,
    )?.[0] ?? ''
  const rest = text.slice(lead.length, lead.length + 200)
  const stop = /[.:?!\n]|\s[–—-]\s/.exec(rest)
  return lead + (stop && stop.index > 2 ? rest.slice(0, stop.index) : rest)
}

function candidateOf(label: string, passage: Passage, from: number, to: number): Candidate {
  const step = STEP.exec(label)
  const numbered = step ? null : NUMBERED.exec(label)
  const numbers = step
    ? [step[1]!, step[2]].filter(text => text !== undefined).map(numberOf)
    : numbered
      ? [Number(numbered[1])]
      : []
  const bare = step ? label.slice(step[0].length) : numbered ? label.slice(numbered[0].length) : label
  // a whole sentence behind "Stap 1" speaks of many things; a name of a few words says what the step is
  const named = !step || bare.length <= 60
  return {
    numbers,
    explicit: step !== null,
    wording: named ? stepFunction(bare) : 0,
    label: passage,
    from,
    to,
  }
}

/** One past the last passage of the section that begins (or stands) at a block. */
function sectionEnd(analysis: Analysis, block: number): number {
  const { sections, blocks } = analysis.document
  const level = Math.max(1, sections[blocks[block]!.section]!.level)
  for (let next = block + 1; next < blocks.length; next++)
    if (blocks[next]!.kind === 'heading' && sections[blocks[next]!.section]!.level <= level)
      return analysis.ofBlock(next)[0]!.index
  return analysis.passages.length
}

/** Gives every candidate the step that it is. */
function resolve(kind: StepScheme['kind'], candidates: Candidate[]): Step[] {
  const numbers = candidates.flatMap(candidate => candidate.numbers)
  const counted = numbers.filter(number => number > 0)
  const agree = candidates.filter(({ numbers, wording }) => wording > 0 && numbers.includes(wording)).length
  const complete =
    counted.join() === '1,2,3,4,5' && (agree >= 3 || candidates.some(({ explicit }) => explicit))
  // names that are all five steps say more than numbers: "Stap 3: Wegen" before "Stap 4: Gesprek"
  const byWording =
    candidates
      .map(({ wording }) => wording)
      .filter(Boolean)
      .toSorted()
      .join() === '1,2,3,4,5'
  const steps = candidates.map(({ numbers, explicit, wording, label, from, to }) => {
    const byNumber = numbers.filter(number => number >= 1 && number <= 5)
    const merged = numbers.length > 1
    const functions =
      (complete && !byWording) || merged || (explicit && !wording) ? byNumber : wording ? [wording] : []
    return { numbers, functions, label, from, to, explicit }
  })
  // a step ends where the next of its scheme begins
  if (kind === 'sentences' || kind === 'headings')
    for (const [i, step] of steps.entries()) step.to = Math.min(step.to, steps[i + 1]?.from ?? step.to)
  return steps
}

/** "signalen → overleg → gesprek → wegen → beslissen" on one line. */
function arrowSchemes(analysis: Analysis): StepScheme[] {
  return analysis.passages.flatMap(passage => {
    const text = analysis.textOf(passage)
    if (passage.isHeading || !/[→>⇒►↓]/.test(text)) return []
    const pieces = text.split(/\s*(?:→|⇒|►|↓|->|=>|>)\s*/).filter(Boolean)
    if (pieces.length < 4) return []
    const steps = pieces.map(piece => ({
      ...candidateOf(piece, passage, passage.index, passage.index + 1),
      functions: [stepFunction(piece)].filter(Boolean),
    }))
    return [{ kind: 'arrows' as const, steps }]
  })
}

/** Steps, not any list: two called "stap", or three different ones by wording that rise. */
function isScheme({ steps }: StepScheme): boolean {
  if (steps.filter(({ explicit }) => explicit).length >= 2) return true
  const functions = steps.flatMap(step => step.functions)
  const rises = functions.filter((step, i) => i > 0 && step > functions[i - 1]!).length
  return (
    new Set(functions).size >= 3 &&
    rises >= 2 &&
    steps.filter(step => step.functions.length).length >= steps.length * 0.5
  )
}

const BY_HEADING: [number, RegExp][] = [
  [
    ZONES.rollen,
    /\b(?:rol|rollen|taken|taak|taakverdeling|verantwoordelijk\w*|wie doet wat|functies|bevoegdheden|verdeling|organisatie van)\b/i,
  ],
  [
    ZONES['sociale-kaart'],
    /\b(?:sociale kaart|adressen|belangrijke (?:nummers|telefoonnummers|contacten)|telefoonnummers|contactgegevens|waarheen|bellen|hulpaanbod|wie kan helpen|verwijsmogelijkheden|handelingsprotocol)\b/i,
  ],
  [
    ZONES.privacy,
    /\b(?:privacy|geheim\w*|beroepsgeheim|vertrouwelijk\w*|gegevens\w*|dossier\w*|avg|persoonsgegevens|inzage\w*|zwijgplicht)\b/i,
  ],
  [
    ZONES.opvolging,
    /\b(?:opvolging|nazorg|evaluatie|evalueren|vervolg|volgen|na de melding|na stap 5|monitor\w*|tot slot|afronding|hoe nu verder|daarna)\b/i,
  ],
]

/** The zones of every passage, as bits of `ZONES`. */
export function zonesOf(analysis: Analysis, schemes: StepScheme[]): Uint16Array {
  const zones = new Uint16Array(analysis.passages.length)
  const { sections } = analysis.document
  const bySection = sections.map(() => 0)
  for (const [i, { heading, parent }] of sections.entries()) {
    let bits = parent > 0 ? bySection[parent]! : 0
    for (const [bit, pattern] of BY_HEADING) if (pattern.test(heading)) bits |= bit
    const named = /\bstap(?:pen)?\s*(\d)(?:\s*(?:en|\/|\+|,|&)\s*(\d))?/i.exec(heading)
    if (named)
      for (const number of [named[1], named[2]])
        if (number && Number(number) >= 1 && Number(number) <= 5)
          bits |= (1 << (Number(number) - 1)) | ZONES.stappen
    if (/\b(?:stappen|stappenplan|werkwijze|fasen|zo (?:doen|gaan) (?:we|wij))\b/i.test(heading))
      bits |= ZONES.stappen
    bySection[i] = bits
  }
  for (const { index, block } of analysis.passages)
    zones[index] = bySection[analysis.document.blocks[block]!.section]!
  for (const { steps } of schemes)
    for (const { functions, from, to } of steps)
      for (let i = from; i < to; i++) {
        zones[i]! |= ZONES.stappen
        for (const step of functions) zones[i]! |= 1 << (step - 1)
      }
  return zones
}
