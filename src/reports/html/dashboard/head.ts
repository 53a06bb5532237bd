/** The head of the overview: what it is of, and the figures that one remembers. */
import { type Movement, movementsOf } from '../../../audit/portfolio/index.ts'
import { titleOf } from '../../portfolio.ts'
import { type Html, html } from '../html.ts'
import type { View } from './view.ts'

export function head(view: View): Html {
  const { page, words, terms, date } = view
  const { run, models, lang } = page
  const titles = run.models.map(model => titleOf(models, model, lang) ?? model)
  return html`<header><p class="label">${words.kicker}</p><h1>${words.title(run.name)}</h1><p class="facts">${words.asOf(date(run.date))} · ${titles.join(' · ')} · ${terms.organisations(run.organisations.length)}</p>${figures(view)}${since(view)}</header>`
}

function figures({ page, words, statistics, percent }: View): Html {
  const { standings, condition, outdated, median } = statistics
  const { figures, attention } = words
  const asked = condition.met.length + condition.open.length
  const all = page.run.organisations.length
  const audited = standings.audited.length
  const shown: [label: string, value: string | number, beside: string, href: string][] = [
    [figures.audited, audited, figures.of(all), '#matrix'],
    [
      figures.condition,
      asked > 0 ? condition.met.length : '–',
      asked > 0 ? figures.ofSubsidised(asked) : figures.nobodyAsked,
      '#condition',
    ],
    [attention.headings['no-protocol'], standings['no-protocol'].length, figures.of(all), '#attention'],
    [attention.headings.outdated, outdated.length, figures.ofAudited(audited), '#attention'],
    [figures.median, percent(median), figures.ofCriteria, '#scores'],
  ]
  return html`<dl class="figures">${shown.map(
    ([label, value, beside, href]) =>
      html`<div><dt><a href="${href}">${label}</a></dt><dd><b>${value}</b> <span>${beside}</span></dd></div>`,
  )}</dl>`
}

const ORDER: readonly Movement[] = ['better', 'worse', 'mixed', 'same', 'first', 'lost', 'joined', 'left']

/** What changed since the round before, in a few sentences. */
function since({ page, words, terms, date, percent }: View): Html | '' {
  const { progress } = page
  if (!progress) return ''
  const { counts, compared } = movementsOf(progress)
  const { heading, criteria, median } = words.since
  const moved = ORDER.filter(movement => counts[movement] > 0).map(movement => {
    const { short, counted = short } = terms.movements[movement]
    return `${counts[movement]} ${counted}`
  })
  const { gained, lost, weakened } = progress.totals
  return html`<section class="since"><h2><a href="#rounds">${heading(date(progress.since))}</a></h2><p>${moved.join(' · ')}</p><p>${criteria(gained, lost, weakened)} ${compared && median(compared.organisations, percent(compared.before), percent(compared.after))}</p></section>`
}
