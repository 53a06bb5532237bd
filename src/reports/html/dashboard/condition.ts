/** Who meets what the municipality asks of whom it subsidises, and what is open with the others. */
import { standingOf } from '../../../audit/portfolio/index.ts'
import { type Html, html } from '../html.ts'
import { stackedBars } from './charts.ts'
import { table, type View } from './view.ts'

export function condition(view: View): Html {
  const { page, words, statistics, date, titleOf } = view
  const { met, open } = statistics.condition
  const { elements, by } = page.run.condition
  const { condition } = words
  const asked = met.length + open.length
  const when = by === null ? condition.noDate : condition.by(date(by), by < page.run.date)
  const what = elements
    ? html`<p>${condition.some}</p><ul class="columns">${elements.map(id => html`<li>${titleOf(id)}</li>`)}</ul><p>${when}</p>`
    : html`<p>${condition.all}. ${when}</p>`
  if (asked === 0) return html`${what}<p>${condition.nobody}</p>`
  return html`${what}${stackedBars({
    id: 'condition-chart',
    title: words.figures.condition,
    description: condition.chart(met.length, open.length),
    bars: [
      {
        label: words.figures.condition,
        parts: [
          ['present', met.length],
          ['rest', open.length],
        ],
        note: words.charts.metOf(met.length, asked),
      },
    ],
    most: asked,
    tick: String,
  })}<h3>${condition.open(open.length)}</h3>${open.length > 0 ? openTable(view) : html`<p>${condition.everyone}</p>`}${
    met.length > 0 &&
    html`<h3>${condition.met(met.length)}</h3><ul class="columns">${met.map(result => html`<li>${view.link(result.organisation)}</li>`)}</ul>`
  }`
}

function openTable(view: View): Html {
  const { words, terms, statistics, titleOf, link, contact } = view
  const { open } = statistics.condition
  const { columns, noProtocol, unreadable } = words.condition
  return table(
    words.condition.open(open.length),
    [terms.facts.organisation, { number: columns.count }, columns.open, terms.facts.contact],
    html`${open.map(({ result, elements }) => {
      const standing = standingOf(result)
      const left = result.report
        ? elements.map(titleOf).join(' · ')
        : standing === 'unreadable'
          ? unreadable
          : noProtocol
      return html`<tr><th scope="row">${link(result.organisation)}<td class="number">${result.report ? elements.length : words.matrix.all}<td class="prose">${left}<td>${contact(result.organisation)}`
    })}`,
  )
}
