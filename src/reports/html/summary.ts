/** The top of an organisation's page: who it is, how it stands, what it must still do, what changed. */

import { conditionOf, shareOf } from '../../audit/portfolio/index.ts'
import type { DocumentReport } from '../../audit/report.ts'
import { dateIn } from '../dates.ts'
import { factsOf } from '../facts.ts'
import { groupsOf } from '../groups.ts'
import { gapCounts, scoreText } from '../issue-text.ts'
import { type Lang, messages } from '../messages.ts'
import { filesOf } from '../places.ts'
import { type OrganisationPage, titleOf } from '../portfolio.ts'
import { terms } from '../terms.ts'
import { signOf, verdictOf } from './findings.ts'
import { type Html, html } from './html.ts'
import { elementId } from './marks.ts'
import { SIGNS } from './theme.ts'
import type { PageWords } from './words.ts'

export function headOf(page: OrganisationPage, words: PageWords): Html {
  const { result, overview } = page
  const { organisation, report } = result
  const facts = factsOf(page, report ? filesOf(report) : organisation.files)
  return html`<header class="head">
${overview !== null && html`<p class="screen small"><a href="${overview}">← ${words.overview}</a></p>\n`}<p class="label">${words.kind}</p>
<h1>${organisation.name}</h1>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt class="label">${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>`
}

const RING = 2 * Math.PI * 42

export function summaryOf(
  report: DocumentReport,
  { result, lang }: OrganisationPage,
  words: PageWords,
): Html {
  const { met, required } = report.score
  const share = shareOf(result) ?? 1
  return html`<section class="glance"><h2 class="unseen">${words.atAGlance}</h2>
<div class="score">
<svg viewBox="0 0 100 100" width="132" height="132" role="img" aria-label="${words.score(met, required)}"><circle class="track" cx="50" cy="50" r="42"/><circle class="share" cx="50" cy="50" r="42" stroke-dasharray="${(RING * share).toFixed(1)} ${RING.toFixed(1)}" transform="rotate(-90 50 50)"/><text x="50" y="49" class="big">${scoreText(report.score)}</text><text x="50" y="63" class="under">${words.met}</text></svg>
<div><p class="headline">${words.score(met, required)}</p>
<ul class="counts">${gapCounts(report, lang).map(({ kind, text }) => html`<li class="count-${kind}">${text}</li>\n`)}</ul></div>
</div>
<div class="index">${groupsOf(report.elements).map(group => groupIndex(group, lang))}</div>
</section>\n`
}

/** The sign of what is recommended and not there: nothing is wrong. */
const ADVISED = '○'

function groupIndex([group, elements]: ReturnType<typeof groupsOf>[number], lang: Lang): Html {
  return html`<div><p class="label">${messages[lang].groups[group]}</p>
<ul>${elements.map(element => {
    const sign = signOf(element)
    const isOpen = sign === 'partial' || sign === 'missing'
    const tone = isOpen && element.requirement === 'recommended' ? 'none' : sign
    return html`<li><a href="#${elementId(element)}"><span class="v-${tone}" aria-hidden="true">${tone === 'none' ? ADVISED : SIGNS[sign]}</span><span>${element.title[lang]}<span class="unseen">: ${verdictOf(element, lang)}</span></span></a></li>\n`
  })}</ul></div>\n`
}

export function conditionSection(
  { result, run, elements, lang }: OrganisationPage,
  words: PageWords,
): Html | false {
  const state = conditionOf(result, run.condition)
  if (!state) return false
  const { met, open, by } = words.condition
  const title = terms[lang].facts.condition
  const until = run.condition.by && html`<p class="small soft">${by(dateIn(run.condition.by, lang))}</p>\n`
  if (state.isMet)
    return html`<section class="condition"><h2>${title}</h2><p class="v-present"><span aria-hidden="true">${SIGNS.present}</span> ${met}</p>${until}</section>\n`
  const items = state.open.map(id => {
    const title = titleOf(elements, id, lang) ?? id
    return html`<li>${result.report ? html`<a href="#${elementId({ id })}">${title}</a>` : title}</li>\n`
  })
  return html`<section class="condition"><h2>${title}</h2><p class="v-missing"><span aria-hidden="true">${SIGNS.missing}</span> ${open}</p>
${items.length > 0 && html`<ul>${items}</ul>\n`}${until}</section>\n`
}

const CHANGE_SIGNS = { gained: '▲', lost: '▼', weakened: '▽' } as const
const CHANGE_TONES = { gained: 'present', lost: 'missing', weakened: 'partial' } as const

export function progressSection({ progress, lang }: OrganisationPage, words: PageWords): Html | false {
  if (!progress) return false
  const { title, score, was } = words.progress
  const { kinds, none } = messages[lang].changes
  const { before, after, changes } = progress
  return html`<section class="progress"><h2>${title(dateIn(progress.since, lang))}</h2>
<p><strong>${terms[lang].movements[progress.movement].title}.</strong>${before && after && ` ${score(scoreText(before), scoreText(after))}.`}</p>
${
  before && after && changes.length === 0
    ? html`<p class="soft">${none}</p>\n`
    : html`<ul>${changes.map(({ kind, element, before, after }) => {
        const quote = (kind === 'gained' ? after : before).evidence[0]?.quote
        return html`<li><span class="verdict v-${CHANGE_TONES[kind]}">${CHANGE_SIGNS[kind]} ${kinds[kind]}</span> ${element.title[lang]}: ${after.title[lang]}${quote && html`<br><span class="small soft">${kind !== 'gained' && `${was}: `}“${quote.trim()}”</span>`}</li>\n`
      })}</ul>\n`
}</section>\n`
}
