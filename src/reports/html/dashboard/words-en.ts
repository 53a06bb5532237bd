import { terms } from '../../terms.ts'
import type { DashboardWords } from './words.ts'

const { marks, organisations, criteria } = terms.en

export const en: DashboardWords = {
  title: name => (name ? `The meldcode in ${name}` : 'The meldcode at all organisations'),
  kicker: 'Reporting code for domestic violence and child abuse',
  asOf: date => `As of ${date}`,
  sections: {
    condition: 'Condition for subsidy',
    matrix: 'Organisations and elements',
    elements: 'What is missing most often',
    sectors: 'By sector',
    sizes: 'By size',
    scores: 'Distribution of scores',
    attention: 'Needs attention',
    rounds: 'Since the previous round',
    problems: 'Not read from the list',
  },
  figures: {
    audited: 'Audited',
    condition: 'Meet the condition',
    median: 'Median score',
    of: count => `of ${organisations(count)}`,
    ofSubsidised: count => `of ${count} with a subsidy`,
    ofAudited: count => `of ${count} audited`,
    ofCriteria: 'of the required criteria',
    nobodyAsked: 'no organisation with a subsidy',
  },
  since: {
    heading: date => `Since the round of ${date}`,
    criteria: (gained, lost, weakened) =>
      `Gained: ${criteria(gained)}; lost: ${lost}; weakened: ${weakened}.`,
    median: (count, before, after) =>
      before === after
        ? `The median score of the ${organisations(count)} in both rounds remained ${after}.`
        : `The median score of the ${organisations(count)} in both rounds went from ${before} to ${after}.`,
  },
  condition: {
    all: 'Whoever receives a subsidy must have every element in order that the model requires of the organisation',
    some: 'Whoever receives a subsidy must have these elements in order:',
    by: (date, isPast) => (isPast ? `The date for it was ${date}.` : `The date for it is ${date}.`),
    noDate: 'No date was set.',
    nobody: 'None of these organisations receives a subsidy, so the condition is put to no one.',
    met: count => `Meet it (${count})`,
    open: count => `Do not meet it yet (${count})`,
    columns: { count: 'Open', open: 'What is still open' },
    noProtocol: 'There is no protocol yet: everything is open.',
    unreadable: 'The file cannot be read: everything is open.',
    everyone: 'Every organisation with a subsidy meets it.',
    chart: (met, open) =>
      `Of the ${organisations(met + open)} with a subsidy ${met} meet${met === 1 ? 's' : ''} the condition; ${open} still ${open === 1 ? 'has' : 'have'} something open.`,
  },
  matrix: {
    intro:
      'Each row is an organisation, each column an element of the reporting code. The name leads to the report on the organisation.',
    marks: { ...marks, recommended: 'advised' },
    legend: 'Legend',
    columns: {
      score: 'Score',
      open: 'Open for the subsidy',
      facts: 'Facts',
      size: 'Size',
      condition: 'Subsidy',
    },
    states: { met: 'meets it', open: 'does not meet it yet', unasked: 'no subsidy' },
    standings: {
      'no-protocol': 'no protocol',
      unreadable: 'the file cannot be read',
      'not-a-protocol': 'the file is not a protocol',
    },
    all: 'all',
    filter: 'Filter organisations',
    search: 'Search by name',
    everything: {
      sector: 'All sectors',
      size: 'Any size',
      neighbourhood: 'All neighbourhoods',
      condition: 'With and without subsidy',
    },
    asked: 'with a subsidy',
    reset: 'Clear filters',
    shown: (shown, total) => `${shown} of ${organisations(total)}`,
    none: 'No organisation fits this choice. Clear the filters to see them all again.',
    sortedBy: (column, isUp) => `Sorted by ${column}, ${isUp ? 'ascending' : 'descending'}`,
    scroll: 'Organisations and elements, scrollable',
  },
  sizes: {
    '1-20': '1–20 staff',
    '21-50': '21–50 staff',
    '51-100': '51–100 staff',
    '>100': 'more than 100 staff',
  },
  charts: {
    data: 'The figures behind this chart',
    elements: {
      intro:
        'Counted at organisations of which the element is required: how often it is missing, how often only partial.',
      title: 'Elements most often missing or partial',
      description: most => `Most often: ${most}.`,
      none: 'No organisation lacks a required element.',
    },
    groups: 'The percentage is the share that is present. The number of organisations is in brackets.',
    sectors: {
      title: 'Required elements by sector',
      description: 'By sector the share of the required elements that is present, partial or missing.',
      caption: 'Share of the required elements, by sector',
    },
    sizes: {
      title: 'Required elements by size',
      description: 'By size the share of the required elements that is present, partial or missing.',
      caption: 'Share of the required elements, by size',
    },
    scores: {
      intro: 'The score is the share of the required criteria that a protocol meets.',
      title: 'Number of organisations by score',
      description: median => `Ten classes from 0 to 100 per cent. The median is ${median}.`,
      median: share => `median ${share}`,
    },
    outOf: (missing, partial, total) => `${partial > 0 ? `${missing} + ${partial}` : missing} of ${total}`,
    notAudited: 'not audited',
    columns: {
      element: 'Element',
      asked: 'Required of',
      group: 'Group',
      organisations: 'Organisations',
    },
    metOf: (met, asked) => `${met} of ${asked}`,
  },
  attention: {
    headings: {
      'no-protocol': 'Without a protocol',
      unreadable: 'Unreadable',
      'not-a-protocol': 'Not a protocol',
      outdated: 'With outdated names',
    },
    advice: {
      'no-protocol':
        'Ask for the protocol. If there is none, the basic model helps: the five steps and an appointed expert are the beginning.',
      unreadable: 'Ask for the file again, as docx, odt or pdf with text and without a password.',
      'not-a-protocol':
        'What was handed in is about the reporting code, but is not one itself. Ask for the adopted protocol.',
      outdated:
        'Whoever looks for an old name or number in need finds nothing. Replace them; the report on the organisation shows each place.',
    },
    columns: {
      what: 'What there is',
      names: 'Names that no longer exist',
    },
    none: 'None.',
    noContact: 'not known',
    times: (name, count) => (count === 1 ? name : `${name} (${count}×)`),
  },
  rounds: {
    intro: date => `Compared with the round of ${date}. Scores are the share of the required criteria.`,
    columns: {
      before: 'Was',
      after: 'Is',
      movement: 'Movement',
      gained: 'Gained',
      lost: 'Lost or weakened',
    },
    total: 'In all',
    elements: (titles, more) => (more > 0 ? `${titles} and ${more} more` : titles),
  },
  problems: {
    intro:
      'These rows of the list of organisations are not right. What is right in them was taken along; correct the rows and make the overview again.',
  },
  footer: (version, date) => `Made with meldcode ${version} on ${date}.`,
  reading:
    'The overview says what the protocols say, not how people work. What cannot be read or is not a protocol does not count in scores and elements, but it does in the condition. An element that is waived was set aside by the auditor; the report on the organisation says why.',
}
