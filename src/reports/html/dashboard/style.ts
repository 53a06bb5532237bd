/** The look of the overview, on top of the theme. */
import type { Mark } from '../../../audit/portfolio/index.ts'
import { MARK_SIGNS, MARKS } from './marks.ts'

const LAYOUT = `
body { padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem; }
main, body > header, body > footer { max-width: 88rem; margin-inline: auto; }
header { padding-top: 2.25rem; }
header .label { margin-bottom: .35rem; }
.facts { color: var(--soft); margin-top: .4rem; }
main { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 4rem; }
main > section { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
@media (min-width: 64rem) { main { grid-template-columns: repeat(2, minmax(0, 1fr)); } main > section { grid-column: 1 / -1; } #elements, #sectors, #scores, #sizes { grid-column: auto; } }
section > * + *, section > * + * > * + h3 { margin-top: 1rem; }
section > h3 { margin-top: 1.75rem; }
section > p { max-width: 46rem; }
.quiet { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); margin-top: 1.75rem; border-block: 1px solid var(--line); }
.figures > div { padding: 1rem 1.25rem; border-left: 1px solid var(--line); display: flex; flex-direction: column; justify-content: space-between; gap: .35rem; }
.figures > div:first-child { border-left: 0; padding-left: 0; }
.figures dt { font-size: .9rem; line-height: 1.35; }
.figures dt a { color: var(--soft); text-decoration-color: var(--line); }
.figures b { font-size: 2rem; line-height: 1.1; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--accent); }
.figures span { color: var(--soft); font-size: .85rem; display: block; }
.since { margin-top: 1.5rem; padding: 1rem 1.25rem; background: var(--panel); border-left: 3px solid var(--accent); }
.since h2 { font-size: 1rem; }
.since p { margin-top: .4rem; max-width: none; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin-top: 1.5rem; list-style: none; font-size: .95rem; }
.columns { columns: 18rem; column-gap: 2rem; padding-left: 1.1rem; }
.columns li { break-inside: avoid; }
.problems { padding-left: 1.2rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
footer p { max-width: 60rem; }
footer p + p { margin-top: .5rem; }
@media (max-width: 60rem) { .figures { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); border-bottom: 0; }
  .figures > div { border-left: 0; padding-left: 0; border-bottom: 1px solid var(--line); } }
`

const TABLES = `
.scroll { overflow-x: auto; }
.scroll > table { width: 100%; font-size: .92rem; line-height: 1.4; }
td, th { padding: .4rem .75rem .4rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-size: .82rem; color: var(--soft); vertical-align: bottom; border-bottom-color: var(--soft); }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.scroll:not(.matrix) .number { padding-right: 1.5rem; }
.prose { min-width: 17rem; }
.total > * { font-weight: 600; border-top: 1px solid var(--soft); }
.move { white-space: nowrap; }
.better, .first { color: var(--present); }
.worse, .lost { color: var(--missing); }
.mixed { color: var(--partial); }
summary { cursor: pointer; color: var(--accent); }
.data { margin-top: .75rem; font-size: .95rem; }
.data table { width: auto; margin-top: .5rem; }
`

const CHARTS = `
.chart { display: block; max-width: 44rem; margin-top: .75rem; overflow: visible; font-size: 13px; }
.chart text { fill: var(--ink); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.chart .note, .chart .axis text { fill: var(--soft); }
.chart .axis text { font-size: 12px; }
.chart .grid line { stroke: var(--line); }
.chart .grid .base { stroke: var(--soft); }
.chart .column { fill: var(--accent); }
.chart line.median { stroke: var(--ink); stroke-dasharray: 3 3; }
.chart text.median, .chart .count { font-weight: 600; }
.fill-present { fill: var(--accent); } .fill-missing { fill: var(--missing); } .fill-partial { fill: var(--partial); }
.fill-waived { fill: var(--waived); } .fill-rest { fill: var(--none-tint); } .fill-ground { fill: var(--paper); }
.chart rect.partial, .chart rect.waived { stroke: var(--partial); stroke-width: 1; }
.chart rect.rest { stroke: var(--soft); }
.chart rect.waived { stroke: var(--waived); }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; list-style: none; font-size: .9rem; }
.legend li { display: flex; align-items: center; gap: .45rem; }
.swatch { width: 1.1rem; height: .8rem; border: 1px solid; }
.swatch.present { background: var(--accent); border-color: var(--accent); }
.swatch.missing { background: var(--missing); border-color: var(--missing); }
.swatch.partial { border-color: var(--partial); background: repeating-linear-gradient(135deg, var(--partial) 0 3px, var(--paper) 3px 6px); }
.swatch.waived { border-color: var(--waived); background: radial-gradient(circle, var(--waived) 1.3px, var(--paper) 1.8px) 0 0 / 6px 6px; }
`

const COLOURS: Record<Mark, string> = {
  present: 'color: var(--present); background: var(--present-tint)',
  partial: 'color: var(--partial); background: var(--partial-tint)',
  missing: 'color: var(--paper); background: var(--missing)',
  recommended: 'color: var(--accent)',
  waived: 'color: var(--waived); background: var(--waived-tint)',
  'not-applicable': 'color: var(--none)',
}

/** The word of a cell stays in the text, without size; its sign is not read aloud a second time. */
const MARK_STYLE = (Object.keys(MARKS) as Mark[])
  .map(
    mark =>
      `.${MARKS[mark]} { ${COLOURS[mark]}; } .${MARKS[mark]}::before { content: "${MARK_SIGNS[mark]}"; content: "${MARK_SIGNS[mark]}" / ""; }`,
  )
  .join('\n')

const MATRIX = `
.matrix { overflow: auto; max-height: max(90vh, 30rem); border: 1px solid var(--line); contain: content; }
.matrix table { table-layout: fixed; width: 1px; border-collapse: separate; border-spacing: 0; font-size: .85rem; line-height: 1.3; }
col, colgroup[span] { width: 1.95rem; } .name { width: 15rem; } .score { width: 3.6rem; } .open { width: 3rem; }
.sector { width: 11rem; } .staff { width: 6rem; } .place { width: 10rem; }
.matrix td, .matrix th { padding: .3rem .4rem; vertical-align: middle; }
.matrix thead { position: sticky; top: 0; z-index: 2; background: var(--paper); }
.matrix thead th { vertical-align: bottom; color: var(--ink); padding: 0; background: var(--paper); }
.matrix thead tr:first-child > * { border: 0; border-left: 1px solid var(--line); padding: .35rem .4rem; font-size: .75rem; color: var(--soft); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; background: var(--paper); }
.matrix thead button, .matrix thead th[data-sort]:not(:has(button)) { padding: .35rem .4rem; }
.matrix thead button { font: inherit; color: inherit; background: none; border: 0; width: 100%; height: 100%; min-height: 2rem; text-align: inherit; display: flex; align-items: flex-end; cursor: pointer; }
.matrix [data-sort=number]:not(.up) button { justify-content: flex-end; }
.matrix thead button:hover { background: var(--panel); }
.matrix thead .up { height: 14rem; font-size: .8rem; }
.matrix .up button { padding: .35rem 0; height: 14rem; }
.matrix .up span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 13.3rem; line-height: 1.1; font-weight: 500; margin: auto auto 0; }
[aria-sort] { box-shadow: inset 0 -3px var(--accent); }
.matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); border-right: 1px solid var(--line); padding-left: .6rem; overflow: hidden; text-overflow: ellipsis; }
.matrix thead tr:last-child th:first-child { position: sticky; left: 0; z-index: 1; border-right: 1px solid var(--line); padding-left: .2rem; }
.matrix tbody tr:hover > * { box-shadow: inset 0 1px var(--accent), inset 0 -1px var(--accent); }
td.p, td.h, td.m, td.r, td.w, td.z { font-size: 0; text-align: center; border-left: 1px solid var(--paper); border-bottom-color: var(--paper); }
td.p::before, td.h::before, td.m::before, td.r::before, td.w::before, td.z::before { font-size: .9rem; }
.cell { display: inline-grid; place-items: center; width: 1.5rem; height: 1.4rem; font-style: normal; }
.matrix .wide { color: var(--soft); font-style: italic; }
.nothing { padding: 1rem; }
form { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem; }
form[hidden] { display: none; }
form label { display: grid; gap: .15rem; font-size: .82rem; color: var(--soft); flex: 1 1 9rem; max-width: 16rem; }
input, select, form button { font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .4rem .5rem; width: 100%; min-height: 2.5rem; }
form button { width: auto; cursor: pointer; }
output { font-size: .95rem; padding-block: .5rem; font-variant-numeric: tabular-nums; }
${MARK_STYLE}
@media (max-width: 40rem) { .name { width: 9rem; } form label { max-width: none; } }
`

const PRINT = `
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { padding: 0; }
  form, .contents, .data { display: none !important; }
  .scroll, .matrix { overflow: visible; max-height: none; border: 0; contain: none; }
  .matrix thead, .matrix tbody th, .matrix thead tr:last-child th:first-child { position: static; }
  .matrix table { width: 100%; font-size: 7.5pt; }
  col, colgroup[span] { width: auto; } .name { width: 44mm; } .score { width: 11mm; } .open { width: 9mm; } .sector { width: 30mm; } .staff { width: 19mm; } .place { width: 24mm; }
  /* a head that takes less than a quarter of the sheet comes back on the next */
  .matrix thead .up, .matrix .up button { height: 36mm; font-size: 6.5pt; } .matrix .up span { max-height: 35mm; }
  #matrix { break-before: page; }
  .chart { zoom: .82; }
  main { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 10mm; } main > section { grid-column: 1 / -1; }
  #elements, #sectors, #scores, #sizes { grid-column: auto; break-inside: avoid; }
  .matrix td, .matrix th { padding: .6mm 1mm; }
  td.p::before, td.h::before, td.m::before, td.r::before, td.w::before, td.z::before { font-size: 7.5pt; }
  .matrix thead button { min-height: 0; }
  tr, .chart, .figures, .since { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  main > section { margin-top: 8mm; padding-top: 4mm; }
}
`

export const STYLE = LAYOUT + TABLES + CHARTS + MATRIX + PRINT
