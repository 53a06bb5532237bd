/** A report with one of everything: what the formats are tested on. */
import type {
  AuditReport,
  CriterionResult,
  DocumentReport,
  ElementResult,
  Finding,
  Quote,
} from '../../src/audit/report.ts'
import type { Text } from '../../src/evidence/rules.ts'

export const text = (nl: string, en = `${nl} (en)`): Text => ({ nl, en })

export const quote = (line: number, words: string): Quote => ({
  quote: words,
  line,
  column: 1,
  endLine: line,
  endColumn: words.length + 1,
  section: ['Stap 2'],
})

export const criterion = (id: string, own: Partial<CriterionResult> = {}): CriterionResult => ({
  id,
  title: text(`Titel van ${id}`),
  requirement: 'required',
  requirements: { 'basismodel-2010': 'required' },
  status: 'met',
  certainty: 'firm',
  evidence:
    own.status === undefined || own.status === 'met' ? [quote(31, 'Wij brengen signalen in kaart.')] : [],
  nearMiss: null,
  why: text(`Daarom ${id}.`),
  sources: ['MIZ § 1.1.4'],
  remedy: { advice: text(`Advies ${id}.`), example: text(`Voorbeeld ${id}.`) },
  ...own,
})

export const element = (id: string, own: Partial<ElementResult> = {}): ElementResult => ({
  id,
  group: 'steps',
  title: text(`Element ${id}`),
  requirement: 'required',
  requirements: { 'basismodel-2010': 'required' },
  verdict: 'present',
  alternatives: false,
  criteria: [criterion(`${id}-criterium`)],
  ...own,
})

const nearMiss = {
  ...quote(50, 'Veilig Thuis is bereikbaar op 0800-2000.'),
  lacks: text('noemt het meldpunt, maar niet dat er advies wordt gevraagd'),
}

export const elements = {
  present: element('aanwezig'),
  partial: element('deels', {
    verdict: 'partial',
    criteria: [criterion('wel'), criterion('niet', { status: 'unmet', nearMiss })],
  }),
  denied: element('ontkend', {
    verdict: 'missing',
    group: 'organisation',
    criteria: [
      criterion('ontkend-criterium', { status: 'denied', evidence: [quote(12, 'Wij hebben er geen.')] }),
    ],
  }),
  intended: element('voornemen', {
    verdict: 'missing',
    group: 'organisation',
    criteria: [
      criterion('voornemen-criterium', {
        status: 'intended',
        evidence: [quote(13, 'In 2030 stellen wij iemand aan.')],
      }),
    ],
  }),
  recommended: element('aanrader', {
    verdict: 'missing',
    requirement: 'recommended',
    group: 'principles',
    criteria: [criterion('aanrader-criterium', { status: 'unmet', requirement: 'recommended' })],
  }),
  presentWithAdvice: element('met-advies', {
    group: 'principles',
    criteria: [criterion('vast'), criterion('advies', { status: 'unmet', requirement: 'recommended' })],
  }),
  alternatives: element('keuze', {
    verdict: 'missing',
    alternatives: true,
    criteria: [criterion('instrument', { status: 'unmet' }), criterion('voorleggen', { status: 'unmet' })],
  }),
  chosen: element('gekozen', {
    alternatives: true,
    criteria: [criterion('een'), criterion('ander', { status: 'unmet' })],
  }),
  weak: element('zwak', {
    group: 'decree',
    criteria: [criterion('zwak-criterium', { certainty: 'weak', evidence: [quote(70, 'Misschien dit.')] })],
  }),
  waived: element('vrijgesteld', {
    verdict: 'missing',
    group: 'organisation',
    criteria: [
      criterion('vrijgesteld-criterium', {
        status: 'unmet',
        suppression: {
          kind: 'waiver',
          origin: 'config',
          reason: 'staat in het personeelshandboek',
          author: 'M. de Wit',
          expires: '2030-01-01',
        },
      }),
    ],
  }),
  known: element('bekend', {
    verdict: 'missing',
    group: 'organisation',
    criteria: [criterion('bekend-criterium', { status: 'unmet', suppression: { kind: 'baseline' } })],
  }),
  elsewhere: element('gemeente-regie', {
    group: 'municipality',
    requirement: 'not-applicable',
    verdict: 'not-applicable',
    criteria: [criterion('toezicht', { status: 'unmet', requirement: 'not-applicable' })],
  }),
}

export const finding = (own: Partial<Finding> = {}): Finding => ({
  rule: 'abolished-name',
  severity: 'warning',
  message: text('AMK heet sinds 2015 Veilig Thuis.'),
  quote: 'AMK',
  around: 'Bel het AMK.',
  line: 3,
  column: 7,
  endLine: 3,
  endColumn: 10,
  ...own,
})

export const document = (own: Partial<DocumentReport> = {}): DocumentReport => ({
  path: 'protocol.md',
  format: 'markdown',
  title: 'Basisschool De Regenboog',
  context: {
    sector: { value: 'onderwijs', origin: 'document' },
    staff: { value: 26, origin: 'option' },
    adultClients: { value: false, origin: 'detected' },
    mayReportToIndex: { value: true, origin: 'detected' },
  },
  score: { met: 21, required: 26 },
  scores: { 'basismodel-2010': { met: 21, required: 26 } },
  elements: Object.values(elements),
  findings: [finding(), finding({ line: 9 })],
  ...own,
})

export const report = (own: Partial<AuditReport> = {}): AuditReport => ({
  schemaVersion: 1,
  tool: { name: 'meldcode', version: '1.2.3' },
  models: ['basismodel-2010'],
  documents: [document()],
  errors: [],
  skipped: [],
  ...own,
})

/** Everything by which a text could act on the terminal instead of showing in it. */
export const HOSTILE =
  '\u001b[31mrood\u001b]0;titel\u0007 \u202etxt.exe\u2066 \u200bnul \u009b2J \u{e0041} \ud800 a\r\nb'
