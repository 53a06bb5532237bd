/** What was found per element: the sentence that proves it, or what lacks, why, and what to write. */
import { gapOf, openCriteria } from '../../audit/gaps.ts'
import type {
  CriterionResult,
  DocumentReport,
  ElementResult,
  Finding,
  Quote,
  Suppression,
} from '../../audit/report.ts'
import { capital } from '../capital.ts'
import { applies, groupsOf } from '../groups.ts'
import { setAsideText, suppressionText } from '../issue-text.ts'
import { type Lang, messages } from '../messages.ts'
import { placeOf } from '../places.ts'
import { terms } from '../terms.ts'
import { type Html, html } from './html.ts'
import { criterionId, elementId, type Marks, remarkId } from './marks.ts'
import { SIGNS, type Sign } from './theme.ts'
import type { PageWords } from './words.ts'

export interface FindingsPage {
  lang: Lang
  words: PageWords
  report: DocumentReport
  marks: Marks
}

/** How an element stands: its verdict, unless all that is open was waived or known before. */
export function signOf(element: ElementResult): Sign {
  const { verdict } = element
  if (!applies(element) || verdict === 'not-applicable') return 'none'
  if (verdict === 'present' || gapOf(element) !== null) return verdict
  return openCriteria(element).some(({ suppression }) => suppression?.kind === 'waiver') ? 'waived' : 'known'
}

/** "ontbreekt", "aanbevolen, ontbreekt": the words of it. */
export function verdictOf(element: ElementResult, lang: Lang): string {
  const { verdicts, requirements } = messages[lang]
  const sign = signOf(element)
  const isAside = sign === 'waived' || sign === 'known'
  const word = isAside ? setAsideText(openCriteria(element), lang) : verdicts[element.verdict]
  const isAdvice = element.requirement === 'recommended' && sign !== 'present'
  return isAdvice ? `${requirements.recommended}, ${word}` : word
}

export function findingsOf(page: FindingsPage): Html {
  const { report, words, lang } = page
  const elsewhere = report.elements.filter(element => !applies(element))
  const groups = groupsOf(report.elements).map(
    ([group, elements]) => html`<section class="group"><h3>${messages[lang].groups[group]}</h3>
${elements.map(element => elementOf(page, element))}</section>\n`,
  )
  return html`${groups}${
    elsewhere.length > 0 &&
    html`<p class="small soft">${words.notApplicable}: ${elsewhere.map(({ title }) => title[lang]).join(', ')}.</p>\n`
  }`
}

function elementOf(page: FindingsPage, element: ElementResult): Html {
  const open = openCriteria(element)
  const met = element.criteria.filter(criterion => criterion.status === 'met')
  const [first] = open
  const sign = signOf(element)
  return html`<article class="element" id="${elementId(element)}">
<h4>${element.title[page.lang]} <span class="verdict v-${sign}"><span aria-hidden="true">${SIGNS[sign]} </span>${verdictOf(element, page.lang)}</span></h4>
${met.map(criterion => metOf(page, criterion))}${
  element.alternatives && first
    ? gapOfAlternatives(page, [first, ...open.slice(1)])
    : open.map(criterion => gapIn(page, criterion))
}</article>\n`
}

function metOf(page: FindingsPage, criterion: CriterionResult): Html {
  const { words, lang } = page
  const [best, ...others] = criterion.evidence
  return html`<div class="criterion" id="${criterionId(criterion)}">
<p class="what">${criterion.title[lang]}${criterion.certainty === 'weak' && html` <span class="tag v-partial">${words.weak}</span>`}</p>
${best && quoteOf(page, best)}${
  others.length > 0 &&
  html`<p class="more small">${words.also} ${others.slice(0, 5).map((other, i) => [i > 0 && ', ', placeLink(page, other)])}</p>\n`
}</div>\n`
}

/** One thing that lacks. */
function gapIn(page: FindingsPage, criterion: CriterionResult): Html {
  const { lang } = page
  return html`<div class="criterion gap ${toneOf(criterion)}" id="${criterionId(criterion)}">
<p class="what"><span class="tag v-${signOfGap(criterion)}">${statusOf(criterion, lang)}</span> ${criterion.title[lang]}</p>
${setAsideOf(page, criterion)}${saidOf(page, criterion)}${!criterion.suppression && adviceOf(page, [criterion])}</div>\n`
}

/** Alternatives of which none is met: one thing that lacks, with several ways out. */
function gapOfAlternatives(page: FindingsPage, open: [CriterionResult, ...CriterionResult[]]): Html {
  const { lang } = page
  const [first] = open
  return html`<div class="criterion gap ${toneOf(first)}">
${open.map(
  (criterion, i) =>
    html`<p class="what" id="${criterionId(criterion)}"><span class="tag v-${signOfGap(criterion)}">${i === 0 ? statusOf(criterion, lang) : messages[lang].labels.or}</span> ${criterion.title[lang]}</p>\n`,
)}<p class="small soft">${messages[lang].oneOf(open.length)}</p>
${setAsideOf(page, first)}${open.map(criterion => saidOf(page, criterion))}${!first.suppression && adviceOf(page, open)}</div>\n`
}

const toneOf = ({ requirement, suppression }: CriterionResult): string =>
  suppression ? 'aside' : requirement

const signOfGap = ({ requirement, suppression }: CriterionResult): Sign =>
  suppression ? signOfMark(suppression) : requirement === 'recommended' ? 'none' : 'missing'

const signOfMark = ({ kind }: Suppression): Sign => (kind === 'waiver' ? 'waived' : 'known')

/** "Ontbreekt", "Aanbevolen", "Vrijgesteld": how a criterion stands that is not met. */
export function statusOf({ status, requirement, suppression }: CriterionResult, lang: Lang): string {
  const { setAside, requirements } = messages[lang]
  if (suppression) return capital(setAside[suppression.kind])
  if (status === 'unmet' && requirement === 'recommended') return capital(requirements.recommended)
  return capital(terms[lang].states[status === 'met' ? 'unmet' : status])
}

function setAsideOf({ lang }: FindingsPage, { suppression }: CriterionResult): Html | false {
  return suppression ? html`<p class="waiver">${suppressionText(suppression, lang)}</p>\n` : false
}

/** What the protocol says instead: a denial, a plan, or the sentence that comes nearest. */
function saidOf(page: FindingsPage, { status, evidence, nearMiss }: CriterionResult): Html | false {
  if (status !== 'unmet' && evidence[0]) return quoteOf(page, evidence[0], 'against')
  if (!nearMiss) return false
  return html`<div class="near"><p class="label">${page.words.near}</p>
${quoteOf(page, nearMiss, 'near')}<p class="small">${capital(nearMiss.lacks[page.lang])}.</p></div>\n`
}

function adviceOf({ words, lang }: FindingsPage, criteria: readonly CriterionResult[]): Html {
  const { why, sources } = criteria[0]!
  const { source, write } = terms[lang]
  return html`<p class="why"><span class="label">${words.why}</span> ${why[lang]} <span class="soft small">${source}: ${sources.join('; ')}.</span></p>
<div class="write"><p class="label">${write}</p>
${criteria.map(({ remedy }, i) => [i > 0 && html`<p class="label">${messages[lang].labels.or}</p>\n`, html`<p>${remedy.example[lang]}</p>\n`])}</div>\n`
}

function quoteOf(page: FindingsPage, quote: Quote, tone = 'proof'): Html {
  return html`<blockquote class="quote ${tone}"><p>“${quote.quote.trim()}”</p><footer class="small">${placeLink(page, quote)}</footer></blockquote>\n`
}

/** The place of a sentence, linked to it when its text is on the page. */
function placeLink({ report, marks, words, lang }: FindingsPage, place: Quote | Finding): Html | string {
  const id = marks.idOf(place)
  const told = placeOf(messages[lang], report.format, place)
  return id ? html`<a href="#${id}" title="${words.goTo}">${told}</a>` : told
}

const SEVERITIES = { error: 'missing', warning: 'partial', info: 'none' } as const
const REMARK_SIGNS = { error: '✘', warning: '!', info: '·' } as const

export function remarksOf(page: FindingsPage): Html {
  const { report, words, lang } = page
  if (report.findings.length === 0) return html`<p class="soft">${words.noRemarks}</p>\n`
  return html`<ul class="remarks">${report.findings.map((finding, index) => {
    const { severity, message, suppression } = finding
    const aside = suppressionText(suppression, lang)
    const sign = suppression && signOfMark(suppression)
    return html`<li id="${remarkId(index)}"><span class="verdict v-${sign ?? SEVERITIES[severity]}" aria-hidden="true">${sign ? SIGNS[sign] : REMARK_SIGNS[severity]}</span>
<p>${message[lang]} <span class="small">${placeLink(page, finding)}</span>${aside && html`<br><span class="waiver">${aside}</span>`}</p></li>\n`
  })}</ul>\n`
}
