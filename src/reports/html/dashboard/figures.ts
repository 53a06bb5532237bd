/** The charts, each with the table that it is drawn from. */
import type { GroupCount } from '../../../audit/portfolio/index.ts'
import { messages } from '../../messages.ts'
import { type Html, html } from '../html.ts'
import { type Bar, histogram, type Part, stackedBars } from './charts.ts'
import { table, type View } from './view.ts'

/** How many elements the chart shows; its table has them all. */
const MOST = 12

export function elementsChart(view: View): Html {
  const { words, statistics, titleOf, page } = view
  const { elements, columns, outOf } = words.charts
  const { marks: names } = words.matrix
  const counts = statistics.elements
    .map(({ id, marks }) => ({
      id,
      ...marks,
      asked: marks.present + marks.waived + marks.partial + marks.missing,
    }))
    .sort((a, b) => b.missing + b.partial - (a.missing + a.partial) || b.missing - a.missing)
  const shown = counts.filter(({ missing, partial }) => missing + partial > 0).slice(0, MOST)
  if (!shown[0]) return html`<p>${elements.none}</p>`
  const groups = new Map(page.elements.map(({ id, group }) => [id, messages[page.lang].groups[group]]))
  return html`<p>${elements.intro}</p>${legend(view, ['missing', 'partial'])}${stackedBars({
    id: 'elements-chart',
    title: elements.title,
    description: elements.description(
      shown
        .slice(0, 3)
        .map(({ id }) => titleOf(id))
        .join('; '),
    ),
    bars: shown.map(({ id, missing, partial, asked }) => ({
      label: titleOf(id),
      parts: [
        ['missing', missing],
        ['partial', partial],
      ],
      note: outOf(missing, partial, asked),
    })),
    most: Math.max(...shown.map(({ missing, partial }) => missing + partial)),
    tick: String,
  })}${data(
    view,
    table(
      elements.title,
      [
        columns.element,
        columns.group,
        { number: columns.asked },
        { number: names.missing },
        { number: names.partial },
        { number: names.waived },
        { number: names.present },
        { number: names.recommended },
      ],
      html`${counts.map(
        ({ id, asked, missing, partial, waived, present, recommended }) =>
          html`<tr><th scope="row">${titleOf(id)}<td>${groups.get(id)}${numbers([asked, missing, partial, waived, present, recommended])}`,
      )}`,
    ),
  )}`
}

export const sectorsChart = (view: View): Html =>
  groupChart(view, 'sectors', view.statistics.sectors, view.sectorName)

export const sizesChart = (view: View): Html =>
  groupChart(view, 'sizes', view.statistics.sizes, view.sizeName)

const GROUP_PARTS = ['present', 'waived', 'partial', 'missing'] as const

function groupChart<Key>(
  view: View,
  id: 'sectors' | 'sizes',
  groups: readonly GroupCount<Key>[],
  nameOf: (key: Key | null) => string,
): Html {
  const { words, terms, percent } = view
  const { columns, metOf, notAudited } = words.charts
  const { figures, matrix } = words
  const { title, description, caption } = words.charts[id]
  const named = groups.map(group => {
    const { present, waived, partial, missing } = group.marks
    return { ...group, name: nameOf(group.key), total: present + waived + partial + missing }
  })
  const shares = ({ marks, total }: (typeof named)[number]): [Part, number][] =>
    GROUP_PARTS.map(part => [part, total > 0 ? marks[part] / total : 0])
  const bars = named.map(
    (group): Bar => ({
      label: `${group.name} (${group.organisations})`,
      parts: shares(group),
      note: group.total > 0 ? percent(group.marks.present / group.total) : notAudited,
    }),
  )
  return html`<p>${words.charts.groups}</p>${legend(view, GROUP_PARTS)}${stackedBars({ id: `${id}-chart`, title, description, bars, most: 1, tick: percent })}${data(
    view,
    table(
      caption,
      [
        id === 'sectors' ? terms.facts.sector : matrix.columns.size,
        { number: columns.organisations },
        { number: figures.audited },
        { number: figures.median },
        { number: figures.condition },
        ...GROUP_PARTS.map(part => ({ number: matrix.marks[part] })),
      ],
      html`${named.map(
        group =>
          html`<tr><th scope="row">${group.name}${numbers([
            group.organisations,
            group.audited,
            percent(group.median),
            group.condition.asked > 0 ? metOf(group.condition.met, group.condition.asked) : '–',
            ...shares(group).map(([, share]) => (group.total > 0 ? percent(share) : '–')),
          ])}`,
      )}`,
    ),
  )}`
}

export function scoresChart(view: View): Html {
  const { words, statistics, percent } = view
  const { scores, columns } = words.charts
  const { distribution, median } = statistics
  if (median === null) return html`<p>${words.attention.none}</p>`
  return html`<p>${scores.intro}</p>${histogram({
    id: 'scores-chart',
    title: scores.title,
    description: scores.description(percent(median)),
    counts: distribution,
    median: { at: median, label: scores.median(percent(median)) },
    tick: percent,
  })}${data(
    view,
    table(
      scores.title,
      [words.matrix.columns.score, { number: columns.organisations }],
      html`${distribution.map(
        (count, i) => html`<tr><th scope="row">${i * 10}–${i === 9 ? 100 : i * 10 + 9}%${numbers([count])}`,
      )}`,
    ),
  )}`
}

const numbers = (values: readonly (number | string)[]): Html[] =>
  values.map(value => html`<td class="number">${value}`)

const data = ({ words }: View, content: Html): Html =>
  html`<details class="data"><summary>${words.charts.data}</summary>${content}</details>`

const legend = ({ words }: View, parts: readonly Exclude<Part, 'rest'>[]): Html =>
  html`<ul class="legend">${parts.map(part => html`<li><i class="swatch ${part}"></i>${words.matrix.marks[part]}</li>`)}</ul>`
