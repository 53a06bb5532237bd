/** A gap or remark in a line or two, for formats that have no more room. */
import { type Issue, type Tally, tally } from '../audit/issues.ts'
import type { DocumentReport, FindingRule, Quote, Score, Suppression } from '../audit/report.ts'
import { capital } from './capital.ts'
import { clipped } from './clipped.ts'
import { type Lang, messages } from './messages.ts'
import { placeOf } from './places.ts'
import { safe } from './safe.ts'

interface IssueWords {
  remarks: Record<FindingRule, string>
  status: Record<'unmet' | 'denied' | 'intended' | 'recommended', (titles: string) => string>
  or: string
  near: (place: string, quote: string, lacks: string) => string
  write: (example: string) => string
  waived: (reason: string, author: string, expires: string | null) => string
  known: string
}

const nl: IssueWords = {
  remarks: {
    'abolished-name': 'Naam die niet meer bestaat',
    placeholder: 'Nog in te vullen',
    'empty-section': 'Kop zonder tekst',
    'no-date': 'Geen datum',
    'no-contact': 'Geen nummer van Veilig Thuis',
    'misnumbered-steps': 'Nummering van de stappen',
    'not-a-protocol': 'Geen protocol',
  },
  status: {
    unmet: titles => `Ontbreekt: ${titles}.`,
    denied: titles => `Ontkend: ${titles}.`,
    intended: titles => `Alleen voorgenomen: ${titles}.`,
    recommended: titles => `Aanbevolen: ${titles}.`,
  },
  or: '; of: ',
  near: (place, quote, lacks) => `Bijna, ${place}: “${quote}” (${lacks}).`,
  write: example => `Schrijf bijvoorbeeld: “${example}”`,
  waived: (reason, author, expires) =>
    `vrijgesteld door ${author}${expires ? ` tot en met ${expires}` : ''}: ${reason}`,
  known: 'al bekend in de nulmeting',
}

const en: IssueWords = {
  remarks: {
    'abolished-name': 'Name that no longer exists',
    placeholder: 'Still to be filled in',
    'empty-section': 'Heading without text',
    'no-date': 'No date',
    'no-contact': 'No number of Veilig Thuis',
    'misnumbered-steps': 'Numbering of the steps',
    'not-a-protocol': 'Not a protocol',
  },
  status: {
    unmet: titles => `Missing: ${titles}.`,
    denied: titles => `Denied: ${titles}.`,
    intended: titles => `Only intended: ${titles}.`,
    recommended: titles => `Recommended: ${titles}.`,
  },
  or: '; or: ',
  near: (place, quote, lacks) => `Nearly, ${place}: “${quote}” (${lacks}).`,
  write: example => `Write for instance: “${example}”`,
  waived: (reason, author, expires) => `waived by ${author}${expires ? ` until ${expires}` : ''}: ${reason}`,
  known: 'known in the baseline',
}

const words: Record<Lang, IssueWords> = { nl, en }
const QUOTE_LENGTH = 160

export const remarkTitle = (rule: FindingRule, lang: Lang): string => words[lang].remarks[rule]

/** What the issue is about, in a few words. */
export const issueTitle = (issue: Issue, lang: Lang): string =>
  issue.kind === 'gap' ? safe(issue.element.title[lang]) : remarkTitle(issue.finding.rule, lang)

/** The mark of an issue that was set aside: `vrijgesteld door …`, `al bekend …`; empty for one that counts. */
export function suppressionText(suppression: Suppression | null | undefined, lang: Lang): string {
  if (!suppression) return ''
  if (suppression.kind === 'baseline') return words[lang].known
  const { reason, author, expires } = suppression
  return words[lang].waived(safe(reason), safe(author), expires)
}

/** How gaps stand that were set aside, in a word or two: `vrijgesteld`, `al bekend`, or both. */
export function setAsideText(gaps: readonly { suppression?: Suppression | null }[], lang: Lang): string {
  const { setAside } = messages[lang]
  const kinds = (Object.keys(setAside) as Suppression['kind'][]).filter(kind =>
    gaps.some(({ suppression }) => suppression?.kind === kind),
  )
  return kinds.map(kind => setAside[kind]).join(', ')
}

/** What is wrong, where the document comes nearest, and what to write. Safe to print, on one line. */
export function issueMessage(issue: Issue, lang: Lang): string {
  const mark = suppressionText(issue.suppression, lang)
  return (
    (mark && `[${mark}] `) +
    (issue.kind === 'gap' ? gapMessage(issue, lang) : safe(issue.finding.message[lang]))
  )
}

function gapMessage({ criteria, format }: Issue & { kind: 'gap' }, lang: Lang): string {
  const { status, or, near, write } = words[lang]
  const at = (found: Quote) => placeOf(messages[lang], format, found)
  const [first] = criteria
  const said = criteria.find(({ status, evidence }) => status !== 'unmet' && evidence[0])
  const { nearMiss } = first
  const kind = said ? said.status : first.requirement === 'recommended' ? 'recommended' : 'unmet'
  const titles = criteria.map(({ title }) => safe(title[lang])).join(or)
  const sentences = [status[kind === 'met' ? 'unmet' : kind](titles)]
  if (said) {
    const [first] = said.evidence
    sentences.push(`${capital(at(first!))}: “${short(first!.quote)}”`)
  } else if (nearMiss) sentences.push(near(at(nearMiss), short(nearMiss.quote), safe(nearMiss.lacks[lang])))
  sentences.push(write(safe(first.remedy.example[lang])))
  return sentences.join(' ')
}

const short = (quote: string): string => clipped(safe(quote).trim(), QUOTE_LENGTH)

/** "20/21" */
export const scoreText = ({ met, required }: Score): string => `${met}/${required}`

/** "20 van 21 vereiste criteria · 1 element ontbreekt · 2 vrijgesteld": the same in every format. */
export function countsText(document: DocumentReport, lang: Lang): string {
  const { score } = document
  return [
    messages[lang].score(score.met, score.required),
    ...gapCounts(document, lang).map(({ text }) => text),
  ].join(' · ')
}

/** The counts that are not nought, each with its kind; “niets ontbreekt” when no gap is left, “niets nieuws” when all were known. */
export function gapCounts(
  document: DocumentReport,
  lang: Lang,
): { kind: keyof Tally | 'complete'; text: string }[] {
  const words = messages[lang]
  const counts = tally(document)
  const text = {
    missing: words.missingElements,
    partial: words.partialElements,
    recommended: words.recommendedElements,
    waived: words.waived,
    known: words.known,
  }
  const shown = (Object.keys(text) as (keyof Tally)[]).flatMap(kind =>
    counts[kind] > 0 ? [{ kind, text: text[kind](counts[kind]) }] : [],
  )
  const isComplete = counts.missing + counts.partial + counts.recommended === 0
  if (!isComplete) return shown
  return [{ kind: 'complete', text: counts.known > 0 ? words.nothingNew : words.complete }, ...shown]
}
