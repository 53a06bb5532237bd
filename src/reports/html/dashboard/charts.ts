/**
 * Charts as inline SVG. Widths are percentages and heights pixels, so that a chart fills its column while its
 * words keep their size on a phone as on a wall.
 */
import { scaleBand, scaleLinear } from 'd3-scale'
import { clipped } from '../../clipped.ts'
import { type Html, html } from '../html.ts'

/** What a part of a bar stands for, each with a colour and a pattern of its own; `rest` is all that is not counted. */
export type Part = 'present' | 'waived' | 'partial' | 'missing' | 'rest'

export interface Bar {
  label: string
  parts: readonly [Part, number][]
  /** the figures in short, behind the bar */
  note: string
}

interface Chart {
  /** unique on the page */
  id: string
  title: string
  description: string
}

const ROW = 46
const THICK = 16
const AXIS = 26
/** letters of a label that fit on a phone */
const LONGEST = 46
/** per cent of the width that bars may take; the rest is for their notes */
const WIDEST = 74

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`

/** A bar per row with its label above, its parts one behind the other. */
export function stackedBars(
  chart: Chart & { bars: readonly Bar[]; most: number; tick: (value: number) => string },
): Html {
  const { id, bars, most, tick } = chart
  const x = scaleLinear().domain([0, most]).range([0, WIDEST])
  const height = bars.length * ROW + AXIS
  const ticks = x.ticks(5).filter(value => most === 1 || Number.isInteger(value))
  return svg(
    chart,
    height,
    html`${patterns(id)}<g class="grid">${ticks.map(
      value => html`<line x1="${percent(x(value))}" x2="${percent(x(value))}" y1="0" y2="${height - AXIS}"/>`,
    )}</g><g class="axis">${ticks.map(
      (value, i) =>
        html`<text x="${percent(x(value))}" y="${height - 8}"${i > 0 && html` text-anchor="middle"`}>${tick(value)}</text>`,
    )}</g>${bars.map(({ label, parts, note }, row) => {
      const top = row * ROW
      let at = 0
      const drawn = parts.map(([part, value]) => {
        const from = at
        at += value
        return value > 0
          ? html`<rect class="${part}" fill="url(#${id}-${part})" x="${percent(x(from))}" y="${top + 20}" width="${percent(x(at) - x(from))}" height="${THICK}"/>`
          : ''
      })
      return html`<text y="${top + 14}">${clipped(label, LONGEST)}</text>${drawn}<text class="note" x="${percent(x(at))}" dx="8" y="${top + 33}">${note}</text>`
    })}`,
  )
}

/** A column per class with its count on top, and the median as a line. */
export function histogram(
  chart: Chart & {
    counts: readonly number[]
    median: { at: number; label: string }
    tick: (value: number) => string
  },
): Html {
  const { counts, median, tick } = chart
  const [top, bottom, height] = [44, 206, 232]
  const x = scaleLinear().domain([0, 1]).range([1, 99])
  const columns = scaleBand<number>()
    .domain([...counts.keys()])
    .range([1, 99])
    .paddingInner(0.08)
  const y = scaleLinear()
    .domain([0, Math.max(1, ...counts)])
    .range([bottom, top])
  const isRight = median.at > 0.5
  return svg(
    chart,
    height,
    html`<line class="median" x1="${percent(x(median.at))}" x2="${percent(x(median.at))}" y1="6" y2="${bottom}"/>${counts.map(
      (count, i) => {
        const left = columns(i) ?? 0
        return count > 0
          ? html`<rect class="column" x="${percent(left)}" y="${y(count)}" width="${percent(columns.bandwidth())}" height="${bottom - y(count)}"/><text class="count" x="${percent(left + columns.bandwidth() / 2)}" y="${y(count) - 6}" text-anchor="middle">${count}</text>`
          : ''
      },
    )}<g class="grid"><line class="base" x1="1%" x2="99%" y1="${bottom}" y2="${bottom}"/></g><g class="axis">${x
      .ticks(5)
      .map(
        value =>
          html`<text x="${percent(x(value))}" y="${bottom + 18}" text-anchor="${value === 0 ? 'start' : value === 1 ? 'end' : 'middle'}">${tick(value)}</text>`,
      )}</g><text class="median" x="${percent(x(median.at))}" dx="${isRight ? -6 : 6}" y="16"${isRight && html` text-anchor="end"`}>${median.label}</text>`,
  )
}

const svg = ({ id, title, description }: Chart, height: number, content: Html): Html =>
  html`<svg class="chart" role="img" width="100%" height="${height}" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${content}</svg>`

/** Colour is never alone: what is partial is hatched, what is waived is dotted. */
const patterns = (id: string): Html =>
  html`<defs><pattern id="${id}-missing" width="8" height="8" patternUnits="userSpaceOnUse"><path class="fill-missing" d="M0 0h8v8H0z"/></pattern><pattern id="${id}-partial" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="fill-ground" d="M0 0h6v6H0z"/><path class="fill-partial" d="M0 0h3v6H0z"/></pattern><pattern id="${id}-present" width="8" height="8" patternUnits="userSpaceOnUse"><path class="fill-present" d="M0 0h8v8H0z"/></pattern><pattern id="${id}-waived" width="6" height="6" patternUnits="userSpaceOnUse"><path class="fill-ground" d="M0 0h6v6H0z"/><circle class="fill-waived" cx="3" cy="3" r="1.4"/></pattern><pattern id="${id}-rest" width="8" height="8" patternUnits="userSpaceOnUse"><path class="fill-rest" d="M0 0h8v8H0z"/></pattern></defs>`
