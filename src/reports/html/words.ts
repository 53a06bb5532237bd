/** The words of an organisation's page that no other report has. */

import type { Standing } from '../../audit/portfolio/index.ts'
import type { Lang } from '../messages.ts'

export interface PageWords {
  kind: string
  overview: string
  atAGlance: string
  score: (met: number, required: number) => string
  met: string
  standing: Record<Exclude<Standing, 'audited'>, { title: string; text: string }>
  condition: Record<'met' | 'open', string> & { by: (date: string) => string }
  progress: {
    title: (since: string) => string
    score: (before: string, after: string) => string
    was: string
  }
  findings: string
  weak: string
  also: string
  near: string
  why: string
  goTo: string
  backTo: (title: string) => string
  noRemarks: string
  notApplicable: string
  text: string
  textNote: string
  legend: Record<'evidence' | 'against' | 'near', string>
  errors: string
  signing: { title: string; text: string; lines: string[]; notes: string }
  method: { title: string; text: (version: string) => string[] }
  /** of a document: the part for the auditor's own words */
  own: string
  ownNote: string
}

const nl: PageWords = {
  kind: 'Toetsing van de meldcode',
  overview: 'Naar het overzicht',
  atAGlance: 'In één oogopslag',
  score: (met, required) => `${met} van ${required} vereiste criteria`,
  met: 'geregeld',
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
    met: 'Voldoet: alles wat de voorwaarde vraagt, is geregeld.',
    open: 'Voldoet nog niet. Dit staat nog open:',
    by: date => `Uiterlijk ${date}`,
  },
  progress: {
    title: since => `Veranderd sinds ${since}`,
    score: (before, after) => `Van ${before} naar ${after} vereiste criteria`,
    was: 'Er stond',
  },
  findings: 'Bevindingen per element',
  weak: 'Zwak bewijs, lees na',
  also: 'ook',
  near: 'Komt het dichtst in de buurt',
  why: 'Waarom dit telt',
  goTo: 'Lees de zin in het protocol',
  backTo: title => `Terug naar: ${title}`,
  noRemarks: 'Geen opmerkingen.',
  notApplicable: 'Niet van toepassing op deze organisatie',
  text: 'De tekst van het protocol',
  textNote: 'Gekleurde zinnen horen bij een bevinding; het pijltje erachter brengt u daarheen.',
  legend: {
    evidence: 'bewijs',
    against: 'ontkend of voorgenomen',
    near: 'komt in de buurt',
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
  own: 'Bevindingen van de auditor',
  ownNote: 'Ruimte voor uw eigen bevindingen, context en afspraken.',
}

const en: PageWords = {
  kind: 'Audit of the meldcode',
  overview: 'To the overview',
  atAGlance: 'At a glance',
  score: (met, required) => `${met} of ${required} required criteria`,
  met: 'provided for',
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
    met: 'Met: all that the condition asks for is provided for.',
    open: 'Not met yet. Still open:',
    by: date => `By ${date}`,
  },
  progress: {
    title: since => `Changed since ${since}`,
    score: (before, after) => `From ${before} to ${after} required criteria`,
    was: 'It said',
  },
  findings: 'Findings per element',
  weak: 'Weak evidence, read it yourself',
  also: 'also',
  near: 'Comes nearest',
  why: 'Why this matters',
  goTo: 'Read the sentence in the protocol',
  backTo: title => `Back to: ${title}`,
  noRemarks: 'No remarks.',
  notApplicable: 'Not applicable to this organisation',
  text: 'The text of the protocol',
  textNote: 'Coloured sentences belong to a finding; the arrow behind one takes you there.',
  legend: { evidence: 'evidence', against: 'denied or only planned', near: 'comes near' },
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
  own: 'Findings of the auditor',
  ownNote: 'Room for findings, context and agreements of your own.',
}

export const pageWords: Record<Lang, PageWords> = { nl, en }
