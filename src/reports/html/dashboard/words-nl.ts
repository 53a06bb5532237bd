import { terms } from '../../terms.ts'
import type { DashboardWords } from './words.ts'

const { marks, organisations, criteria } = terms.nl

export const nl: DashboardWords = {
  title: name => (name ? `De meldcode in ${name}` : 'De meldcode bij alle organisaties'),
  kicker: 'Meldcode huiselijk geweld en kindermishandeling',
  asOf: date => `Stand op ${date}`,
  sections: {
    condition: 'Subsidievoorwaarde',
    matrix: 'Organisaties en elementen',
    elements: 'Wat het vaakst ontbreekt',
    sectors: 'Per sector',
    sizes: 'Naar omvang',
    scores: 'Spreiding van de scores',
    attention: 'Vraagt aandacht',
    rounds: 'Sinds de vorige ronde',
    problems: 'Niet gelezen uit de lijst',
  },
  figures: {
    audited: 'Onderzocht',
    condition: 'Voldoet aan de voorwaarde',
    median: 'Mediane score',
    of: count => `van ${organisations(count)}`,
    ofSubsidised: count => `van ${count} met subsidie`,
    ofAudited: count => `van ${count} onderzocht`,
    ofCriteria: 'van de vereiste criteria',
    nobodyAsked: 'geen organisatie met subsidie',
  },
  since: {
    heading: date => `Sinds de ronde van ${date}`,
    criteria: (gained, lost, weakened) => `Erbij: ${criteria(gained)}; eraf: ${lost}; verzwakt: ${weakened}.`,
    median: (count, before, after) =>
      before === after
        ? `De mediane score van de ${organisations(count)} in beide rondes bleef ${after}.`
        : `De mediane score van de ${organisations(count)} in beide rondes ging van ${before} naar ${after}.`,
  },
  condition: {
    all: 'Wie subsidie krijgt, moet alle elementen op orde hebben die het model van de organisatie vereist',
    some: 'Wie subsidie krijgt, moet deze elementen op orde hebben:',
    by: (date, isPast) => (isPast ? `Dat moest uiterlijk op ${date}.` : `Dat moet uiterlijk op ${date}.`),
    noDate: 'Er is geen datum bij afgesproken.',
    nobody:
      'Geen van deze organisaties krijgt subsidie, dus er is niemand aan wie de voorwaarde wordt gesteld.',
    met: count => `Voldoet (${count})`,
    open: count => `Voldoet nog niet (${count})`,
    columns: { count: 'Open', open: 'Wat nog open staat' },
    noProtocol: 'Er is nog geen protocol: alles staat open.',
    unreadable: 'Het bestand is niet te lezen: alles staat open.',
    everyone: 'Alle organisaties met subsidie voldoen.',
    chart: (met, open) =>
      `Van de ${organisations(met + open)} met subsidie ${met === 1 ? 'voldoet er 1' : `voldoen er ${met}`}; bij ${open} staat nog iets open.`,
  },
  matrix: {
    intro:
      'Elke rij is een organisatie, elke kolom een element van de meldcode. De naam leidt naar het rapport van de organisatie.',
    marks,
    legend: 'Legenda',
    columns: {
      score: 'Score',
      open: 'Open voor de subsidie',
      facts: 'Gegevens',
      size: 'Omvang',
      condition: 'Subsidie',
    },
    states: { met: 'voldoet', open: 'voldoet nog niet', unasked: 'geen subsidie' },
    standings: {
      'no-protocol': 'geen protocol',
      unreadable: 'het bestand is niet te lezen',
      'not-a-protocol': 'het bestand is geen protocol',
    },
    all: 'alles',
    filter: 'Organisaties filteren',
    search: 'Zoek op naam',
    everything: {
      sector: 'Alle sectoren',
      size: 'Elke omvang',
      neighbourhood: 'Alle wijken',
      condition: 'Met en zonder subsidie',
    },
    asked: 'met subsidie',
    reset: 'Wis filters',
    shown: (shown, total) => `${shown} van ${organisations(total)}`,
    none: 'Geen organisatie past bij deze keuze. Wis de filters om ze weer allemaal te zien.',
    sortedBy: (column, isUp) => `Gesorteerd op ${column}, ${isUp ? 'oplopend' : 'aflopend'}`,
    scroll: 'Organisaties en elementen, schuifbaar',
  },
  sizes: {
    '1-20': '1–20 medewerkers',
    '21-50': '21–50 medewerkers',
    '51-100': '51–100 medewerkers',
    '>100': 'meer dan 100 medewerkers',
  },
  charts: {
    data: 'De cijfers bij deze grafiek',
    elements: {
      intro:
        'Geteld bij organisaties van wie het element vereist is: hoe vaak het ontbreekt, hoe vaak het er maar gedeeltelijk is.',
      title: 'Elementen die het vaakst ontbreken of gedeeltelijk zijn',
      description: most => `Het vaakst: ${most}.`,
      none: 'Bij geen enkele organisatie ontbreekt een vereist element.',
    },
    groups: 'Het percentage is het deel dat aanwezig is. Tussen haakjes het aantal organisaties.',
    sectors: {
      title: 'Vereiste elementen per sector',
      description:
        'Per sector het aandeel van de vereiste elementen dat aanwezig, gedeeltelijk of afwezig is.',
      caption: 'Aandeel van de vereiste elementen, per sector',
    },
    sizes: {
      title: 'Vereiste elementen per omvang',
      description:
        'Per omvang het aandeel van de vereiste elementen dat aanwezig, gedeeltelijk of afwezig is.',
      caption: 'Aandeel van de vereiste elementen, per omvang',
    },
    scores: {
      intro: 'De score is het deel van de vereiste criteria waaraan een protocol voldoet.',
      title: 'Aantal organisaties per score',
      description: median => `Tien klassen van 0 tot 100 procent. De mediaan is ${median}.`,
      median: share => `mediaan ${share}`,
    },
    outOf: (missing, partial, total) => `${partial > 0 ? `${missing} + ${partial}` : missing} van ${total}`,
    notAudited: 'niet onderzocht',
    columns: {
      element: 'Element',
      asked: 'Vereist bij',
      group: 'Groep',
      organisations: 'Organisaties',
    },
    metOf: (met, asked) => `${met} van ${asked}`,
  },
  attention: {
    headings: {
      'no-protocol': 'Zonder protocol',
      unreadable: 'Niet te lezen',
      'not-a-protocol': 'Geen protocol',
      outdated: 'Met verouderde namen',
    },
    advice: {
      'no-protocol':
        'Vraag het protocol op. Is er geen, dan helpt het basismodel: de vijf stappen en een aandachtsfunctionaris zijn het begin.',
      unreadable: 'Vraag het bestand opnieuw op, als docx, odt of pdf met tekst en zonder wachtwoord.',
      'not-a-protocol':
        'Wat is aangeleverd gaat over de meldcode, maar is er zelf geen. Vraag het vastgestelde protocol op.',
      outdated:
        'Wie in nood een oude naam of een oud nummer zoekt, vindt niets. Vervang ze; het rapport van de organisatie wijst elke plaats aan.',
    },
    columns: {
      what: 'Wat er is',
      names: 'Namen die niet meer bestaan',
    },
    none: 'Geen.',
    noContact: 'niet bekend',
    times: (name, count) => (count === 1 ? name : `${name} (${count}×)`),
  },
  rounds: {
    intro: date => `Vergeleken met de ronde van ${date}. Scores zijn het deel van de vereiste criteria.`,
    columns: {
      before: 'Was',
      after: 'Is',
      movement: 'Beweging',
      gained: 'Erbij',
      lost: 'Eraf of verzwakt',
    },
    total: 'Samen',
    elements: (titles, more) => (more > 0 ? `${titles} en nog ${more}` : titles),
  },
  problems: {
    intro:
      'Deze regels van de lijst met organisaties kloppen niet. Wat er wel goed in staat, is meegenomen; verbeter de regels en maak het overzicht opnieuw.',
  },
  footer: (version, date) => `Gemaakt met meldcode ${version} op ${date}.`,
  reading:
    'Het overzicht zegt wat er in de protocollen staat, niet hoe er wordt gewerkt. Wat niet te lezen of geen protocol is, telt niet mee in de scores en de elementen, maar wel in de voorwaarde. Een element dat is vrijgesteld, is door de auditor terzijde gelegd; waarom staat in het rapport van de organisatie.',
}
