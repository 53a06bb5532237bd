/** The words of an organisation's page that no other report has. */

import type { ChangeKind } from '../../audit/changes.ts'
import type { Movement, Standing } from '../../audit/portfolio/index.ts'
import type { Lang } from '../messages.ts'

export interface PageWords {
  kind: string
  skip: string
  overview: string
  atAGlance: string
  score: (met: number, required: number) => string
  scoreNote: string
  facts: Record<
    'municipality' | 'neighbourhood' | 'sector' | 'staff' | 'date' | 'model' | 'files' | 'contact',
    string
  >
  sector: string
  standing: Record<Exclude<Standing, 'audited'>, { title: string; text: string }>
  condition: Record<'title' | 'met' | 'open', string> & { by: (date: string) => string }
  progress: {
    title: (since: string) => string
    movement: Record<Movement, string>
    kinds: Record<ChangeKind, string>
    score: (before: string, after: string) => string
    was: string
    none: string
  }
  findings: string
  /** of a criterion */
  status: Record<'met' | 'unmet' | 'denied' | 'intended' | 'recommended' | 'waived' | 'known', string>
  weak: string
  also: string
  near: string
  why: string
  write: string
  or: string
  source: string
  goTo: string
  backTo: (title: string) => string
  remarks: string
  noRemarks: string
  notApplicable: string
  text: string
  textNote: string
  legend: Record<'evidence' | 'against' | 'near' | 'remark', string>
  errors: string
  signing: { title: string; text: string; lines: string[]; notes: string }
  method: { title: string; text: (version: string) => string[] }
  models: string
  /** of a document: its table of contents, and the part for the auditor's own words */
  contents: string
  own: string
  ownNote: string
}

const nl: PageWords = {
  kind: 'Toetsing van de meldcode',
  skip: 'Naar de inhoud',
  overview: 'Naar het overzicht',
  atAGlance: 'In één oogopslag',
  score: (met, required) => `${met} van ${required} vereiste criteria`,
  scoreNote: 'geregeld',
  facts: {
    municipality: 'Gemeente',
    neighbourhood: 'Wijk',
    sector: 'Sector',
    staff: 'Medewerkers',
    date: 'Datum van toetsing',
    model: 'Getoetst aan',
    files: 'Bestanden',
    contact: 'Contact',
  },
  sector: 'onbekend',
  standing: {
    'not-a-protocol': {
      title: 'Dit is geen protocol',
      text: 'De tekst gaat over de meldcode, maar regelt niet wat de organisatie zelf doet. Alles telt daarom als ontbrekend.',
    },
    unreadable: {
      title: 'Het protocol is niet te lezen',
      text: 'De bestanden konden niet worden gelezen. Vraag de organisatie om het protocol opnieuw aan te leveren.',
    },
    'no-protocol': {
      title: 'Er is geen protocol aangeleverd',
      text: 'Een meldcode is wettelijk verplicht. Zonder protocol weet een medewerker niet welke stappen hij zet bij een vermoeden van geweld.',
    },
  },
  condition: {
    title: 'Subsidievoorwaarde',
    met: 'Voldoet: alles wat de voorwaarde vraagt, is geregeld.',
    open: 'Voldoet nog niet. Dit staat nog open:',
    by: date => `Uiterlijk ${date}`,
  },
  progress: {
    title: since => `Veranderd sinds ${since}`,
    movement: {
      better: 'Vooruitgegaan',
      worse: 'Achteruitgegaan',
      mixed: 'Deels vooruit, deels achteruit',
      same: 'Gelijk gebleven',
      first: 'Voor het eerst een protocol',
      lost: 'Geen protocol meer',
      joined: 'Nieuw in deze ronde',
      left: 'Niet meer in deze ronde',
    },
    kinds: { gained: 'Gewonnen', lost: 'Verloren', weakened: 'Verzwakt' },
    score: (before, after) => `Van ${before} naar ${after} vereiste criteria`,
    was: 'Er stond',
    none: 'Aan wat het protocol regelt, is niets veranderd.',
  },
  findings: 'Bevindingen per element',
  status: {
    met: 'Geregeld',
    unmet: 'Ontbreekt',
    denied: 'Ontkend',
    intended: 'Alleen een voornemen',
    recommended: 'Aanbevolen',
    waived: 'Vrijgesteld',
    known: 'Al bekend',
  },
  weak: 'Zwak bewijs, lees na',
  also: 'ook',
  near: 'Komt het dichtst in de buurt',
  why: 'Waarom dit telt',
  write: 'Schrijf bijvoorbeeld',
  or: 'of',
  source: 'Bron',
  goTo: 'Lees de zin in het protocol',
  backTo: title => `Terug naar: ${title}`,
  remarks: 'Opmerkingen bij het concept',
  noRemarks: 'Geen opmerkingen.',
  notApplicable: 'Niet van toepassing op deze organisatie',
  text: 'De tekst van het protocol',
  textNote: 'Gekleurde zinnen horen bij een bevinding; het pijltje erachter brengt u daarheen.',
  legend: {
    evidence: 'bewijs',
    against: 'ontkend of voorgenomen',
    near: 'komt in de buurt',
    remark: 'opmerking',
  },
  errors: 'Niet gelezen',
  signing: {
    title: 'Vaststelling',
    text: 'Dit rapport is gemaakt door een programma. Een mens heeft het gelezen en vastgesteld.',
    lines: ['Naam', 'Functie', 'Datum', 'Handtekening'],
    notes: 'Aantekeningen',
  },
  method: {
    title: 'Hoe dit rapport te lezen',
    text: version => [
      'Elke uitspraak hierboven rust op een zin uit het protocol. Die zin staat erbij, met de plaats. Wat niet in het protocol staat, is hier niet te zien: het rapport zegt wat er op papier geregeld is, niet wat er in de praktijk gebeurt.',
      'Aanwezig betekent dat alles wat vereist is, geregeld is. Gedeeltelijk betekent dat een deel ontbreekt. Bij zwak bewijs leest een mens na of de zin genoeg zegt.',
      `Gemaakt met meldcode ${version}, zonder verbinding met internet.`,
    ],
  },
  models: 'Getoetst aan',
  contents: 'Inhoud',
  own: 'Bevindingen van de auditor',
  ownNote: 'Ruimte voor uw eigen bevindingen, context en afspraken.',
}

const en: PageWords = {
  kind: 'Audit of the meldcode',
  skip: 'To the content',
  overview: 'To the overview',
  atAGlance: 'At a glance',
  score: (met, required) => `${met} of ${required} required criteria`,
  scoreNote: 'provided for',
  facts: {
    municipality: 'Municipality',
    neighbourhood: 'Neighbourhood',
    sector: 'Sector',
    staff: 'Staff',
    date: 'Date of the audit',
    model: 'Audited against',
    files: 'Files',
    contact: 'Contact',
  },
  sector: 'unknown',
  standing: {
    'not-a-protocol': {
      title: 'This is not a protocol',
      text: 'The text is about the meldcode, but does not lay down what the organisation itself does. All of it therefore counts as missing.',
    },
    unreadable: {
      title: 'The protocol cannot be read',
      text: 'The files could not be read. Ask the organisation to send its protocol again.',
    },
    'no-protocol': {
      title: 'No protocol was handed in',
      text: 'A meldcode is required by law. Without one, staff do not know which steps to take when they suspect violence.',
    },
  },
  condition: {
    title: 'Subsidy condition',
    met: 'Met: all that the condition asks for is provided for.',
    open: 'Not met yet. Still open:',
    by: date => `By ${date}`,
  },
  progress: {
    title: since => `Changed since ${since}`,
    movement: {
      better: 'Better',
      worse: 'Worse',
      mixed: 'Partly better, partly worse',
      same: 'The same',
      first: 'A protocol for the first time',
      lost: 'No protocol any more',
      joined: 'New in this round',
      left: 'No longer in this round',
    },
    kinds: { gained: 'Gained', lost: 'Lost', weakened: 'Weakened' },
    score: (before, after) => `From ${before} to ${after} required criteria`,
    was: 'It said',
    none: 'What the protocol provides for has not changed.',
  },
  findings: 'Findings per element',
  status: {
    met: 'Provided for',
    unmet: 'Missing',
    denied: 'Denied',
    intended: 'Only a plan',
    recommended: 'Recommended',
    waived: 'Waived',
    known: 'Known',
  },
  weak: 'Weak evidence, read it yourself',
  also: 'also',
  near: 'Comes nearest',
  why: 'Why this matters',
  write: 'Write for instance',
  or: 'or',
  source: 'Source',
  goTo: 'Read the sentence in the protocol',
  backTo: title => `Back to: ${title}`,
  remarks: 'Remarks on the draft',
  noRemarks: 'No remarks.',
  notApplicable: 'Not applicable to this organisation',
  text: 'The text of the protocol',
  textNote: 'Coloured sentences belong to a finding; the arrow behind one takes you there.',
  legend: { evidence: 'evidence', against: 'denied or only planned', near: 'comes near', remark: 'remark' },
  errors: 'Not read',
  signing: {
    title: 'Adoption',
    text: 'This report was made by a program. A person has read and adopted it.',
    lines: ['Name', 'Position', 'Date', 'Signature'],
    notes: 'Notes',
  },
  method: {
    title: 'How to read this report',
    text: version => [
      'Every statement above rests on a sentence of the protocol. That sentence is shown with its place. What is not in the protocol cannot be seen here: the report says what is laid down on paper, not what happens in practice.',
      'Present means that all that is required is provided for. Partial means that some of it is missing. Where evidence is weak, a person reads whether the sentence says enough.',
      `Made with meldcode ${version}, without a connection to the internet.`,
    ],
  },
  models: 'Audited against',
  contents: 'Contents',
  own: 'Findings of the auditor',
  ownNote: 'Room for findings, context and agreements of your own.',
}

export const pageWords: Record<Lang, PageWords> = { nl, en }

/** "2 november 2026"; what is no date stays as it is. */
export function dateIn(date: string, lang: Lang): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(time)
}
