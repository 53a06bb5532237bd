/** The words of the action plan, in both languages. */
import type { AdoptAction, Weight } from '../../audit/portfolio/actions.ts'
import type { FindingRule } from '../../audit/report.ts'
import type { Effort } from '../../evidence/rules.ts'
import type { Lang } from '../messages.ts'

export interface PlanWords {
  title: string
  subtitle: (organisation: string, municipality: string | null, date: string) => string
  /** how to read the order */
  order: string
  nothing: string
  columns: Record<
    'number' | 'weight' | 'element' | 'write' | 'where' | 'why' | 'who' | 'effort' | 'due' | 'done',
    string
  >
  statuses: [todo: string, busy: string, done: string]
  weights: Record<Weight, string>
  efforts: Record<Effort, string>
  author: string
  board: string
  or: string
  add: (place: string) => string
  addNew: string
  /** at a sentence that denies or only plans it */
  change: (place: string, quote: string) => string
  near: (place: string, quote: string) => string
  adopt: Record<AdoptAction['standing'], { title: string; write: string; why: string }>
  /** what to do about a remark; the remark itself tells why */
  remarks: Record<Exclude<FindingRule, 'not-a-protocol'>, string>
  waived: string
  waivedNote: string
  latest: (date: string) => string
  sheet: string
  waivedSheet: string
}

const nl: PlanWords = {
  title: 'Actieplan meldcode',
  subtitle: (organisation, municipality, date) =>
    [organisation, ...(municipality ? [`gemeente ${municipality}`] : []), `onderzocht op ${date}`].join(
      ' · ',
    ),
  order:
    'De zwaarste punten staan bovenaan: eerst wat de wet vraagt, dan wat het model vraagt, dan de tekst zelf, dan het advies. Binnen een groep staat het makkelijkste eerst. De voorbeeldteksten mag u overnemen en aanpassen.',
  nothing: 'Er zijn geen acties. Alles wat gevraagd wordt, staat in het protocol.',
  columns: {
    number: 'Nr.',
    weight: 'Gewicht',
    element: 'Onderdeel',
    write: 'Wat te doen',
    where: 'Waar',
    why: 'Waarom',
    who: 'Wie',
    effort: 'Inspanning',
    due: 'Klaar op',
    done: 'Stand',
  },
  statuses: ['open', 'bezig', 'klaar'],
  weights: {
    adopt: 'Eerst dit',
    law: 'Vraagt de wet',
    model: 'Vraagt het model',
    draft: 'Tekst verbeteren',
    recommended: 'Aanbevolen',
  },
  efforts: {
    text: 'een zin opschrijven',
    agreement: 'afspraak maken met mensen',
    means: 'tijd of geld nodig',
  },
  author: 'Schrijver van het protocol',
  board: 'Bestuur of directie',
  or: 'Of:',
  add: place => `Toevoegen bij ${place}`,
  addNew: 'Nieuw stuk tekst',
  change: (place, quote) => `Wijzigen: ${place}, “${quote}”`,
  near: (place, quote) => `Komt in de buurt: ${place}, “${quote}”`,
  adopt: {
    'no-protocol': {
      title: 'Stel een protocol vast',
      write:
        'Schrijf een meldcode die past bij uw organisatie en laat het bestuur die vaststellen. Begin met de vijf stappen.',
      why: 'Er is geen protocol ingeleverd. Zonder protocol weet een medewerker niet wat te doen bij een vermoeden.',
    },
    'not-a-protocol': {
      title: 'Stel een protocol vast, of lever het in',
      write:
        'Lever het protocol zelf in. Is dat er niet, schrijf dan een meldcode en laat het bestuur die vaststellen.',
      why: 'Het ingeleverde stuk is geen meldcode. De punten hieronder zeggen wat er in een meldcode moet staan.',
    },
    unreadable: {
      title: 'Lever het protocol opnieuw in',
      write:
        'Stuur het protocol als Word-bestand of als pdf met tekst. Een scan of een bestand met een wachtwoord kan niet worden gelezen.',
      why: 'Het bestand kon niet worden gelezen. Daarom is nog niet bekend wat er al geregeld is.',
    },
  },
  remarks: {
    'abolished-name': 'Vervang de oude naam overal door de nieuwe.',
    placeholder: 'Vul in wat nog openstaat.',
    'empty-section': 'Schrijf tekst onder deze kop, of haal de kop weg.',
    'no-date': 'Zet de datum van vaststelling in het protocol.',
    'no-contact': 'Zet het nummer van Veilig Thuis in het protocol: 0800-2000.',
    'misnumbered-steps': 'Nummer de stappen van 1 tot en met 5, elk één keer.',
  },
  waived: 'Vrijgesteld door de onderzoeker',
  waivedNote: 'Deze punten hoeft u niet uit te voeren. Ze blijven zichtbaar, met de reden.',
  latest: date => `uiterlijk ${date}`,
  sheet: 'Actieplan',
  waivedSheet: 'Vrijgesteld',
}

const en: PlanWords = {
  title: 'Action plan meldcode',
  subtitle: (organisation, municipality, date) =>
    [organisation, ...(municipality ? [`municipality of ${municipality}`] : []), `audited on ${date}`].join(
      ' · ',
    ),
  order:
    'The heaviest points come first: what the law asks, then what the model asks, then the text itself, then advice. Within a group the easiest comes first. You may copy and adapt the example texts.',
  nothing: 'There are no actions. The protocol has everything that is asked.',
  columns: {
    number: 'No.',
    weight: 'Weight',
    element: 'Element',
    write: 'What to do',
    where: 'Where',
    why: 'Why',
    who: 'Who',
    effort: 'Effort',
    due: 'Due',
    done: 'Status',
  },
  statuses: ['open', 'in progress', 'done'],
  weights: {
    adopt: 'First of all',
    law: 'Asked by the law',
    model: 'Asked by the model',
    draft: 'Improve the text',
    recommended: 'Recommended',
  },
  efforts: {
    text: 'write a sentence',
    agreement: 'make an agreement with people',
    means: 'takes time or money',
  },
  author: 'Author of the protocol',
  board: 'Board or directors',
  or: 'Or:',
  add: place => `Add near ${place}`,
  addNew: 'New passage',
  change: (place, quote) => `Change: ${place}, “${quote}”`,
  near: (place, quote) => `Comes near: ${place}, “${quote}”`,
  adopt: {
    'no-protocol': {
      title: 'Adopt a protocol',
      write:
        'Write a meldcode that fits your organisation and have the board adopt it. Start with the five steps.',
      why: 'No protocol was handed in. Without one, staff do not know what to do when they have a suspicion.',
    },
    'not-a-protocol': {
      title: 'Adopt a protocol, or hand it in',
      write: 'Hand in the protocol itself. If there is none, write a meldcode and have the board adopt it.',
      why: 'The document that was handed in is not a meldcode. The points below say what a meldcode must have.',
    },
    unreadable: {
      title: 'Hand in the protocol again',
      write:
        'Send the protocol as a Word file or as a PDF with text. A scan, or a file with a password, cannot be read.',
      why: 'The file could not be read. So it is not yet known what has been arranged already.',
    },
  },
  remarks: {
    'abolished-name': 'Replace the old name by the new one everywhere.',
    placeholder: 'Fill in what is still open.',
    'empty-section': 'Write text under this heading, or remove the heading.',
    'no-date': 'Put the date of adoption in the protocol.',
    'no-contact': 'Put the number of Veilig Thuis in the protocol: 0800-2000.',
    'misnumbered-steps': 'Number the steps from 1 to 5, each one once.',
  },
  waived: 'Waived by the auditor',
  waivedNote: 'You need not carry out these points. They stay visible, with the reason.',
  latest: date => `no later than ${date}`,
  sheet: 'Action plan',
  waivedSheet: 'Waived',
}

export const planWords: Record<Lang, PlanWords> = { nl, en }
