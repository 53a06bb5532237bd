/** The words of the workbook, in both languages. */
import type { Mark, standingOf } from '../../audit/portfolio/index.ts'
import type { Lang } from '../messages.ts'

export interface WorkbookWords {
  sheets: Record<'matrix' | 'gaps' | 'organisations' | 'notes', string>
  columns: Record<
    'subsidised' | 'standing' | 'met' | 'required' | 'condition' | 'before' | 'now' | 'movement',
    string
  >
  standing: Record<ReturnType<typeof standingOf>, string>
  notes: {
    title: (name: string | null) => string
    facts: Record<'by' | 'made', string>
    /** of a condition that asks what the model requires */
    required: string
    sheets: Record<'matrix' | 'gaps' | 'organisations', string>
    legend: string
    marks: Record<Mark, string>
    /** what a report on paper cannot say */
    limits: string
    problems: string
  }
}

const nl: WorkbookWords = {
  sheets: { matrix: 'Matrix', gaps: 'Gaten', organisations: 'Organisaties', notes: 'Toelichting' },
  columns: {
    subsidised: 'Gesubsidieerd',
    standing: 'Stand',
    met: 'Geregeld',
    required: 'Vereist',
    condition: 'Voldoet aan voorwaarde',
    before: 'Vorige ronde',
    now: 'Deze ronde',
    movement: 'Verandering',
  },
  standing: {
    audited: 'getoetst',
    'not-a-protocol': 'geen protocol',
    unreadable: 'niet te lezen',
    'no-protocol': 'niets aangeleverd',
  },
  notes: {
    title: name => (name ? `Toetsing van de meldcodes in ${name}` : 'Toetsing van de meldcodes'),
    facts: {
      by: 'Uiterlijk',
      made: 'Gemaakt met',
    },
    required: 'alle elementen die het model van de organisatie vereist',
    sheets: {
      matrix: 'Per organisatie een regel, per element een kolom: het oordeel en de score.',
      gaps: 'Alles wat nog open staat en elke opmerking, met de zin die er staat en de tekst die u kunt overnemen.',
      organisations: 'De gegevens van elke organisatie, haar bestanden en haar score.',
    },
    legend: 'Wat de woorden in de matrix betekenen',
    marks: {
      present: 'Alles wat vereist is, staat in het protocol.',
      partial: 'Een deel van wat vereist is, ontbreekt.',
      missing: 'Niets van wat vereist is, staat in het protocol.',
      recommended: 'Alleen een advies is niet gevolgd; vereist is het niet.',
      waived: 'De auditor heeft dit terzijde gelegd; wie en waarom staat bij de gaten.',
      'not-applicable': 'Het model vraagt dit niet van deze organisatie.',
    },
    limits: 'De toetsing zegt wat er op papier geregeld is, niet wat er in de praktijk gebeurt.',
    problems: 'Regels van de lijst die niet kloppen',
  },
}

const en: WorkbookWords = {
  sheets: { matrix: 'Matrix', gaps: 'Gaps', organisations: 'Organisations', notes: 'Notes' },
  columns: {
    subsidised: 'Subsidised',
    standing: 'State',
    met: 'Met',
    required: 'Required',
    condition: 'Meets the condition',
    before: 'Round before',
    now: 'This round',
    movement: 'Change',
  },
  standing: {
    audited: 'audited',
    'not-a-protocol': 'not a protocol',
    unreadable: 'unreadable',
    'no-protocol': 'nothing handed in',
  },
  notes: {
    title: name => (name ? `Audit of the meldcodes in ${name}` : 'Audit of the meldcodes'),
    facts: {
      by: 'By',
      made: 'Made with',
    },
    required: 'every element that the model requires of the organisation',
    sheets: {
      matrix: 'A row for each organisation, a column for each element: the verdict and the score.',
      gaps: 'All that is still open and every remark, with the sentence that is there and the text to add.',
      organisations: 'What is known of each organisation, its files and its score.',
    },
    legend: 'What the words in the matrix mean',
    marks: {
      present: 'All that is required is in the protocol.',
      partial: 'Some of what is required is missing.',
      missing: 'Nothing of what is required is in the protocol.',
      recommended: 'Only advice was not followed; it is not required.',
      waived: 'The auditor set this aside; by whom and why is told at the gaps.',
      'not-applicable': 'The model does not ask this of the organisation.',
    },
    limits: 'The audit says what is laid down on paper, not what happens in practice.',
    problems: 'Rows of the list that are not right',
  },
}

export const workbookWords: Record<Lang, WorkbookWords> = { nl, en }
