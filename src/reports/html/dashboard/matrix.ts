/**
 * Organisations × elements. A cell is its word; the style sheet shows a sign and a colour instead. So who hears,
 * copies or prints without a style sheet gets words, and a cell takes some twenty bytes.
 */
import {
  conditionOf,
  type Mark,
  markOf,
  type OrganisationResult,
  SIZES,
  sectorOf,
  shareOf,
  sizeOf,
  staffOf,
  standingOf,
} from '../../../audit/portfolio/index.ts'
import { messages } from '../../messages.ts'
import { type Html, html } from '../html.ts'
import { MARKS } from './marks.ts'
import type { View } from './view.ts'
import type { ConditionState, Facet } from './words.ts'

/** What each row can be filtered by: its values, in the order of the fields. */
interface Facets {
  facet: Facet
  options: { key: string; label: string }[]
  keyOf: (result: OrganisationResult) => string
}

export function matrix(view: View): Html {
  const { words, results } = view
  const { matrix, figures } = words
  const facets = facetsOf(view)
  return html`<p>${matrix.intro}</p>${legend(view)}${filter(view, facets)}<div class="scroll matrix" role="region" aria-label="${matrix.scroll}" tabindex="0"><table data-shown="${matrix.shown('{}', results.length)}" data-up="${matrix.sortedBy('{}', true)}" data-down="${matrix.sortedBy('{}', false)}"><caption class="unseen">${words.sections.matrix}, ${figures.ofCriteria}</caption>${headings(view)}<tbody>
${results.map(result => row(view, facets, result))}</tbody></table><p class="nothing" hidden>${matrix.none}</p></div><p role="status" class="unseen"></p>`
}

const legend = ({ words }: View): Html =>
  html`<ul class="legend" aria-label="${words.matrix.legend}">${Object.entries(MARKS).map(
    ([mark, name]) => html`<li><i class="cell ${name}"></i>${words.matrix.marks[mark as Mark]}</li>`,
  )}</ul>`

function facetsOf({ page, words, statistics, results, sectorName, sizeName }: View): Facets[] {
  const { states } = words.matrix
  const neighbourhoods = [...new Set(results.map(({ organisation }) => organisation.neighbourhood))]
  const places = neighbourhoods.sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b, page.lang),
  )
  const numbered = <Key>(values: readonly Key[], labelOf: (value: Key) => string) =>
    values.map((value, i) => ({ key: `${i}.`, label: labelOf(value) }))
  const sectors = statistics.sectors.map(({ key }) => key)
  const sizes = [...SIZES, null]
  const condition = (result: OrganisationResult): ConditionState => {
    const outcome = conditionOf(result, page.run.condition)
    return outcome === null ? 'unasked' : outcome.isMet ? 'met' : 'open'
  }
  return [
    {
      facet: 'sector',
      options: numbered(sectors, sectorName),
      keyOf: r => `${sectors.indexOf(sectorOf(r))}.`,
    },
    {
      facet: 'size',
      options: numbered(sizes, sizeName),
      keyOf: r => `${sizes.indexOf(sizeOf(staffOf(r)))}.`,
    },
    {
      facet: 'neighbourhood',
      options: numbered(places, place => place ?? messages[page.lang].origins.unknown),
      keyOf: ({ organisation }) => `${places.indexOf(organisation.neighbourhood)}.`,
    },
    {
      // `asked` fits both who meets it and who does not
      facet: 'condition',
      options: [
        { key: 'asked', label: words.matrix.asked },
        { key: 'asked-met', label: states.met },
        { key: 'asked-open', label: states.open },
        { key: 'unasked', label: states.unasked },
      ],
      keyOf: result => ({ met: 'asked-met', open: 'asked-open', unasked: 'unasked' })[condition(result)],
    },
  ]
}

/** Shown by the script, which gives it its use. */
function filter({ words, terms, results }: View, facets: readonly Facets[]): Html {
  const { filter, search, reset, everything, columns, shown } = words.matrix
  const names = { ...terms.facts, ...columns }
  return html`<form hidden aria-label="${filter}"><label>${search}<input type="search" autocomplete="off"></label>${facets.map(
    ({ facet, options }) =>
      html`<label>${names[facet]}<select><option value="">${everything[facet]}</option>${options.map(({ key, label }) => html`<option value="${key}">${label}</option>`)}</select></label>`,
  )}<button type="reset">${reset}</button><output>${shown(String(results.length), results.length)}</output></form>`
}

function headings({ page, words, terms, elements }: View): Html {
  const { columns } = words.matrix
  const groups = [...new Set(elements.map(({ group }) => group))]
  const { groups: names } = messages[page.lang]
  const facts: [string, string][] = [
    [terms.facts.sector, 'text'],
    [terms.facts.staff, 'number'],
    [terms.facts.neighbourhood, 'text'],
  ]
  return html`<colgroup><col class="name"><col class="score"><col class="open"></colgroup>${groups.map(
    group => html`<colgroup span="${elements.filter(each => each.group === group).length}"></colgroup>`,
  )}<colgroup><col class="sector"><col class="staff"><col class="place"></colgroup><thead><tr><td colspan="3">${groups.map(
    group => {
      const own = elements.filter(each => each.group === group)
      return html`<th scope="colgroup" colspan="${own.length}"><span>${names[group]}</span></th>`
    },
  )}<th scope="colgroup" colspan="3"><span>${columns.facts}</span></th></tr><tr><th scope="col" data-sort="text" aria-sort="ascending">${terms.facts.organisation}<th scope="col" data-sort="number">${columns.score}<th scope="col" data-sort="number" class="up">${upright(columns.open)}${elements.map(
    ({ title }, i) =>
      html`<th scope="col" data-sort="mark" class="up${i > 0 && elements[i - 1]!.group !== elements[i]!.group ? ' first' : ''}">${upright(title[page.lang])}`,
  )}${facts.map(([fact, sort]) => html`<th scope="col" data-sort="${sort}">${fact}`)}</tr></thead>`
}

const upright = (text: string): Html => html`<span>${text}</span>`

function row(view: View, facets: readonly Facets[], result: OrganisationResult): Html {
  const { page, words, elements, percent, link, sectorName } = view
  const { standings } = words.matrix
  const { unknown } = messages[page.lang].origins
  const { organisation, report } = result
  const standing = standingOf(result)
  const marks = new Map(report?.elements.map(element => [element.id, markOf(element)]))
  const cells =
    standing === 'audited'
      ? elements.map(({ id }) => cell(view, marks.get(id) ?? 'not-applicable'))
      : html`<td class="wide" colspan="${elements.length}">${standings[standing]}`
  const score =
    standing === 'audited'
      ? html`<td class="number">${percent(shareOf(result))}`
      : html`<td class="number" data-v="">–`
  const staff = staffOf(result)
  return html`<tr data-k="${facets.map(({ keyOf }) => keyOf(result)).join(' ')}"><th scope="row">${link(organisation)}${score}${openCell(view, conditionOf(result, page.run.condition), report === null)}${cells}<td>${sectorName(sectorOf(result))}<td class="number"${staff === null && html` data-v=""`}>${staff ?? unknown}<td>${organisation.neighbourhood ?? unknown}
`
}

const cell = ({ words }: View, mark: Mark): Html =>
  html`<td class="${MARKS[mark]}">${words.matrix.marks[mark]}`

/** How much is open for the subsidy; the sign of its verdict where that is nothing. */
function openCell({ words }: View, outcome: ReturnType<typeof conditionOf>, isAll: boolean): Html {
  const { states } = words.matrix
  if (outcome === null) return html`<td class="z" data-v="">${states.unasked}`
  if (outcome.isMet) return html`<td class="p" data-v="0">${states.met}`
  return isAll
    ? html`<td class="number" data-v="999">${words.matrix.all}`
    : html`<td class="number">${outcome.open.length}`
}
