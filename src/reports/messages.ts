/** Every word of the printed reports, in both languages: what one table lacks does not compile. */
import type { ChangeKind } from '../audit/changes.ts'
import type { Origin, Suppression, Verdict } from '../audit/report.ts'
import type { Condition, FailingExample, Group, Requirement } from '../evidence/rules.ts'

export type Lang = 'nl' | 'en'
export const LANGS: readonly Lang[] = ['nl', 'en']

/** What a place in a document is counted in. */
export type Unit = 'line' | 'paragraph' | 'page'

export interface Messages {
  tool: string
  groups: Record<Group | 'findings', string>
  verdicts: Record<Verdict, string>
  requirements: Record<Requirement, string>
  /** after a fact of the context, between brackets */
  origins: Record<Origin, string>
  conditions: Record<Condition, string>
  sector: (name: string | null) => string
  staff: (count: number | null) => string
  adultClients: (known: boolean) => string
  mayReport: (known: boolean) => string
  untitled: string
  /** what precedes each line of a gap */
  labels: Record<
    | 'missing'
    | 'denied'
    | 'intended'
    | 'nearly'
    | 'why'
    | 'write'
    | 'or'
    | 'weak'
    | 'more'
    | 'in'
    | 'setAside',
    string
  >
  /** "regel 3, 9", "alinea 12", "blz. 3": places of one unit, ascending */
  places: (unit: Unit, numbers: number[], more: number) => string
  /** behind a place: the heading that it stands under */
  under: (heading: string) => string
  weak: string
  partOf: (met: number, of: number) => string
  oneOf: (count: number) => string
  notApplicable: (titles: string) => string
  score: (met: number, required: number) => string
  /** an own model that asks less than the one it was made of */
  lowered: (model: string, title: string, is: string, than: string, was: string) => string
  missingElements: (count: number) => string
  partialElements: (count: number) => string
  recommendedElements: (count: number) => string
  waived: (count: number) => string
  known: (count: number) => string
  /** beside an element of which all that is open was set aside */
  setAside: Record<Suppression['kind'], string>
  complete: string
  /** complete but for what was known before */
  nothingNew: string
  perModel: string
  nothing: string
  summary: string
  columns: { file: string; score: string; missing: string; partial: string }
  skipped: (count: number) => string
  skippedWhy: string
  andMore: (count: number) => string
  errors: (count: number) => string
  findMore: string
  changes: {
    heading: (before: string, after: string) => string
    kinds: Record<ChangeKind, string>
    before: string
    after: string
    noSentence: string
    none: string
  }
  errorPage: { why: string; todo: string; example: string }
  explain: {
    id: string
    sources: string
    models: string
    criteria: string
    anyIsEnough: string
    why: string
    advice: string
    example: string
    meets: string
    fails: string
    kinds: Record<FailingExample['kind'], string>
    differs: string
    when: (condition: string, then: string, otherwise: string) => string
  }
  models: {
    heading: string
    counts: (elements: number, criteria: number) => string
    defaultModel: string
    diff: (a: string, b: string) => string
    only: (model: string) => string
    /** an own model: what it was made of */
    extends: (model: string) => string
    stricter: string
    same: string
  }
}

const nl: Messages = {
  tool: 'Meldcode-audit',
  groups: {
    steps: 'De vijf stappen',
    organisation: 'De organisatie',
    principles: 'Uitgangspunten',
    decree: 'Het besluit',
    municipality: 'De gemeente',
    findings: 'Opmerkingen bij het concept',
  },
  verdicts: {
    present: 'aanwezig',
    partial: 'gedeeltelijk',
    missing: 'ontbreekt',
    'not-applicable': 'niet van toepassing',
  },
  requirements: { required: 'vereist', recommended: 'aanbevolen', 'not-applicable': 'niet gevraagd' },
  origins: {
    option: 'opgegeven',
    config: 'uit de instellingen',
    document: 'uit het document',
    detected: 'afgeleid uit de tekst',
    unknown: 'onbekend',
  },
  conditions: {
    'adult-clients': 'de organisatie volwassen cliënten heeft',
    'may-report-to-index': 'de organisatie aan de verwijsindex mag melden',
    'more-than-20-staff': 'er meer dan 20 medewerkers zijn (onbekend telt als meer)',
    municipality: 'de organisatie een gemeente is',
  },
  sector: name => name ?? 'sector onbekend (geef --sector)',
  staff: count =>
    count === null
      ? 'aantal medewerkers onbekend (geef --staff)'
      : `${count} ${count === 1 ? 'medewerker' : 'medewerkers'}`,
  adultClients: known => (known ? 'volwassen cliënten' : 'geen volwassen cliënten'),
  mayReport: known => (known ? 'mag melden aan de verwijsindex' : 'meldt niet aan de verwijsindex'),
  untitled: '(zonder titel)',
  labels: {
    missing: 'ontbreekt',
    denied: 'ontkend',
    intended: 'voornemen',
    nearly: 'bijna',
    why: 'waarom',
    write: 'schrijf',
    or: 'of',
    weak: 'lees na',
    more: 'meer',
    in: 'geldt in',
    setAside: 'telt niet',
  },
  places: (unit, numbers, more) =>
    `${{ line: 'regel', paragraph: 'alinea', page: 'blz.' }[unit]} ${numbers.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`,
  under: heading => `onder “${heading}”`,
  weak: 'zwak bewijs',
  partOf: (met, of) => `${met} van ${of} criteria`,
  oneOf: count => (count === 2 ? 'een van beide volstaat' : 'een ervan volstaat'),
  notApplicable: titles => `Niet van toepassing: ${titles}`,
  lowered: (model, title, is, than, was) => `${model} verlaagt “${title}”: ${is}; in ${than}: ${was}`,
  score: (met, required) =>
    `${met} van ${required} ${required === 1 ? 'vereist criterium' : 'vereiste criteria'}`,
  missingElements: count => (count === 1 ? '1 element ontbreekt' : `${count} elementen ontbreken`),
  partialElements: count => `${count} gedeeltelijk`,
  recommendedElements: count => `${count} aanbevolen`,
  waived: count => `${count} vrijgesteld`,
  known: count => `${count} al bekend`,
  setAside: { waiver: 'vrijgesteld', baseline: 'al bekend' },
  complete: 'niets ontbreekt',
  nothingNew: 'niets nieuws ontbreekt',
  perModel: 'Per model',
  nothing: 'Er is niets onderzocht.',
  summary: 'Samenvatting',
  columns: { file: 'bestand', score: 'criteria', missing: 'ontbreekt', partial: 'gedeeltelijk' },
  skipped: count => (count === 1 ? '1 bestand overgeslagen' : `${count} bestanden overgeslagen`),
  skippedWhy: 'gaat niet over de meldcode; noem het bestand zelf om het toch te onderzoeken',
  andMore: count => `en nog ${count}`,
  errors: count => (count === 1 ? '1 bestand niet gelezen' : `${count} bestanden niet gelezen`),
  findMore: 'Meer over een element: meldcode explain <element>',
  changes: {
    heading: (before, after) => `Van ${before} naar ${after}`,
    kinds: { lost: 'Verloren', weakened: 'Verzwakt', gained: 'Gewonnen' },
    before: 'was',
    after: 'is',
    noSentence: 'geen zin hierover',
    none: 'Aan wat het protocol regelt, is niets veranderd.',
  },
  errorPage: { why: 'Hoe dat komt', todo: 'Wat u kunt doen', example: 'Voorbeeld' },
  explain: {
    id: 'id',
    sources: 'bronnen',
    models: 'Wie vraagt het?',
    criteria: 'Wat moet er staan?',
    anyIsEnough: 'een ervan volstaat',
    why: 'waarom',
    advice: 'advies',
    example: 'schrijf',
    meets: 'voldoet',
    fails: 'voldoet niet',
    kinds: {
      denial: 'ontkent het',
      intention: 'een voornemen',
      other: 'plicht van een ander',
      mention: 'noemt het alleen',
      near: 'net niet',
    },
    differs: 'geldt in',
    when: (condition, then, otherwise) => `${then} als ${condition}; anders ${otherwise}`,
  },
  models: {
    heading: 'Referentiemodellen',
    counts: (elements, criteria) =>
      `${elements} ${elements === 1 ? 'element' : 'elementen'} · ${criteria} ${criteria === 1 ? 'criterium' : 'criteria'}`,
    defaultModel: 'standaard',
    diff: (a, b) => `Wat verschilt tussen ${a} en ${b}`,
    only: model => `Alleen in ${model}`,
    extends: model => `breidt ${model} uit`,
    stricter: 'In beide, niet even streng',
    same: 'Deze modellen vragen hetzelfde.',
  },
}

const en: Messages = {
  tool: 'Meldcode audit',
  groups: {
    steps: 'The five steps',
    organisation: 'The organisation',
    principles: 'Principles',
    decree: 'The decree',
    municipality: 'The municipality',
    findings: 'Remarks on the draft',
  },
  verdicts: {
    present: 'present',
    partial: 'partial',
    missing: 'missing',
    'not-applicable': 'not applicable',
  },
  requirements: { required: 'required', recommended: 'recommended', 'not-applicable': 'not asked' },
  origins: {
    option: 'given',
    config: 'from the configuration',
    document: 'from the document',
    detected: 'derived from the text',
    unknown: 'unknown',
  },
  conditions: {
    'adult-clients': 'the organisation has adult clients',
    'may-report-to-index': 'the organisation may report to the index of youth at risk',
    'more-than-20-staff': 'there are more than 20 staff (unknown counts as more)',
    municipality: 'the organisation is a municipality',
  },
  sector: name => name ?? 'sector unknown (use --sector)',
  staff: count => (count === null ? 'number of staff unknown (use --staff)' : `${count} staff`),
  adultClients: known => (known ? 'adult clients' : 'no adult clients'),
  mayReport: known => (known ? 'may report to the youth index' : 'does not report to the youth index'),
  untitled: '(untitled)',
  labels: {
    missing: 'missing',
    denied: 'denied',
    intended: 'planned',
    nearly: 'nearly',
    why: 'why',
    write: 'write',
    or: 'or',
    weak: 'check',
    more: 'more',
    in: 'asked by',
    setAside: 'aside',
  },
  places: (unit, numbers, more) =>
    `${unit}${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  under: heading => `under “${heading}”`,
  weak: 'weak evidence',
  partOf: (met, of) => `${met} of ${of} criteria`,
  oneOf: count => (count === 2 ? 'either will do' : 'any of these will do'),
  notApplicable: titles => `Not applicable: ${titles}`,
  lowered: (model, title, is, than, was) => `${model} lowers “${title}”: ${is}; in ${than}: ${was}`,
  score: (met, required) => `${met} of ${required} required ${required === 1 ? 'criterion' : 'criteria'}`,
  missingElements: count => (count === 1 ? '1 element missing' : `${count} elements missing`),
  partialElements: count => `${count} partial`,
  recommendedElements: count => `${count} recommended`,
  waived: count => `${count} waived`,
  known: count => `${count} known`,
  setAside: { waiver: 'waived', baseline: 'known' },
  complete: 'nothing is missing',
  nothingNew: 'nothing new is missing',
  perModel: 'Per model',
  nothing: 'Nothing was audited.',
  summary: 'Summary',
  columns: { file: 'file', score: 'criteria', missing: 'missing', partial: 'partial' },
  skipped: count => (count === 1 ? '1 file skipped' : `${count} files skipped`),
  skippedWhy: 'not about the reporting code; name the file itself to audit it all the same',
  andMore: count => `and ${count} more`,
  errors: count => (count === 1 ? '1 file could not be read' : `${count} files could not be read`),
  findMore: 'More about an element: meldcode explain <element>',
  changes: {
    heading: (before, after) => `From ${before} to ${after}`,
    kinds: { lost: 'Lost', weakened: 'Weakened', gained: 'Gained' },
    before: 'was',
    after: 'is',
    noSentence: 'no sentence on it',
    none: 'What the protocol provides for has not changed.',
  },
  errorPage: { why: 'Why', todo: 'What to do', example: 'Example' },
  explain: {
    id: 'id',
    sources: 'sources',
    models: 'Who asks for it?',
    criteria: 'What must it say?',
    anyIsEnough: 'one of these is enough',
    why: 'why',
    advice: 'advice',
    example: 'write',
    meets: 'meets it',
    fails: 'does not',
    kinds: {
      denial: 'denies it',
      intention: 'only a plan',
      other: "another's duty",
      mention: 'a mere mention',
      near: 'not quite',
    },
    differs: 'asked by',
    when: (condition, then, otherwise) => `${then} if ${condition}; otherwise ${otherwise}`,
  },
  models: {
    heading: 'Reference models',
    counts: (elements, criteria) =>
      `${elements} ${elements === 1 ? 'element' : 'elements'} · ${criteria} ${criteria === 1 ? 'criterion' : 'criteria'}`,
    defaultModel: 'default',
    diff: (a, b) => `What differs between ${a} and ${b}`,
    only: model => `Only in ${model}`,
    extends: model => `extends ${model}`,
    stricter: 'In both, not equally strict',
    same: 'These models ask for the same.',
  },
}

export const messages: Record<Lang, Messages> = { nl, en }
