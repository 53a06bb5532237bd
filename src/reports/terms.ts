/** Words that several of the reports on organisations share, in both languages. */
import type { Mark, Movement } from '../audit/portfolio/index.ts'
import { type Lang, messages } from './messages.ts'

export interface Terms {
  /** what is known of an organisation and of its audit */
  facts: Record<
    | 'organisation'
    | 'municipality'
    | 'neighbourhood'
    | 'sector'
    | 'staff'
    | 'contact'
    | 'date'
    | 'model'
    | 'files'
    | 'condition',
    string
  >
  /** how an element stands */
  marks: Record<Mark, string>
  /** how a criterion stands that is not met, and what else there is to say of a text */
  states: Record<'unmet' | 'denied' | 'intended' | 'remark', string>
  movements: Record<Movement, MovementTerms>
  contents: string
  source: string
  write: string
  yes: string
  no: string
  organisations: (count: number) => string
  criteria: (count: number) => string
}

/** How an organisation moved since the round before. */
export interface MovementTerms {
  /** by itself, as a sentence */
  title: string
  /** in a column */
  short: string
  /** behind a number of organisations, where that is not `short` */
  counted?: string
  /** in the window of a terminal, where that is not `short` */
  narrow?: string
}

function marksIn(lang: Lang, notApplicable: string): Terms['marks'] {
  const { verdicts, requirements, setAside } = messages[lang]
  const { present, partial, missing } = verdicts
  const { recommended } = requirements
  return {
    present,
    partial,
    missing,
    recommended,
    waived: setAside.waiver,
    'not-applicable': notApplicable,
  }
}

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

const nl: Terms = {
  facts: {
    organisation: 'Organisatie',
    municipality: 'Gemeente',
    neighbourhood: 'Wijk',
    sector: 'Sector',
    staff: 'Medewerkers',
    contact: 'Contact',
    date: 'Datum van toetsing',
    model: 'Getoetst aan',
    files: 'Bestanden',
    condition: 'Subsidievoorwaarde',
  },
  marks: marksIn('nl', 'n.v.t.'),
  states: {
    unmet: messages.nl.verdicts.missing,
    denied: 'ontkend',
    intended: 'alleen een voornemen',
    remark: 'opmerking',
  },
  movements: {
    better: { title: 'Vooruitgegaan', short: 'vooruit', narrow: 'beter' },
    worse: { title: 'Achteruitgegaan', short: 'achteruit', narrow: 'slechter' },
    mixed: { title: 'Deels vooruit, deels achteruit', short: 'vooruit en achteruit', narrow: 'deels beter' },
    same: { title: 'Gelijk gebleven', short: 'gelijk' },
    first: {
      title: 'Voor het eerst een protocol',
      short: 'eerste protocol',
      counted: 'voor het eerst met een protocol',
    },
    lost: {
      title: 'Geen protocol meer',
      short: 'protocol weg',
      counted: 'zonder het protocol van toen',
      narrow: 'geen protocol meer',
    },
    joined: { title: 'Nieuw in deze ronde', short: 'nieuw in de lijst', counted: 'nieuw', narrow: 'nieuw' },
    left: { title: 'Niet meer in deze ronde', short: 'niet meer in de lijst', narrow: 'weg' },
  },
  contents: 'Inhoud',
  source: 'Bron',
  write: 'Schrijf bijvoorbeeld',
  yes: 'ja',
  no: 'nee',
  organisations: many('organisatie', 'organisaties'),
  criteria: many('criterium', 'criteria'),
}

const en: Terms = {
  facts: {
    organisation: 'Organisation',
    municipality: 'Municipality',
    neighbourhood: 'Neighbourhood',
    sector: 'Sector',
    staff: 'Staff',
    contact: 'Contact',
    date: 'Date of the audit',
    model: 'Audited against',
    files: 'Files',
    condition: 'Subsidy condition',
  },
  marks: marksIn('en', 'n/a'),
  states: {
    unmet: messages.en.verdicts.missing,
    denied: 'denied',
    intended: 'only a plan',
    remark: 'remark',
  },
  movements: {
    better: { title: 'Better', short: 'forward', narrow: 'better' },
    worse: { title: 'Worse', short: 'back', narrow: 'worse' },
    mixed: { title: 'Partly better, partly worse', short: 'forward and back', narrow: 'partly better' },
    same: { title: 'The same', short: 'unchanged', narrow: 'same' },
    first: {
      title: 'A protocol for the first time',
      short: 'first protocol',
      counted: 'with a protocol for the first time',
    },
    lost: {
      title: 'No protocol any more',
      short: 'protocol gone',
      counted: 'without the protocol it had',
    },
    joined: { title: 'New in this round', short: 'new in the list', counted: 'new', narrow: 'new' },
    left: { title: 'No longer in this round', short: 'no longer in the list', narrow: 'left' },
  },
  contents: 'Contents',
  source: 'Source',
  write: 'Write for instance',
  yes: 'yes',
  no: 'no',
  organisations: many('organisation', 'organisations'),
  criteria: many('criterion', 'criteria'),
}

export const terms: Record<Lang, Terms> = { nl, en }
