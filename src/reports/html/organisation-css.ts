/** The look of an organisation's page. On a wide screen the protocol stands beside the findings; on paper it follows. */
export const organisationCss = `
.head, main { max-width: 100rem; margin: 0 auto; padding: 0 1.25rem; }
.head { padding-top: 2rem; padding-bottom: 1.25rem; border-bottom: 3px solid var(--accent); max-width: none; }
.head > * { max-width: 97.5rem; margin-left: auto; margin-right: auto; }
.head h1 { margin-top: .2rem; margin-bottom: 1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.25rem; }
main > section { padding: 1.75rem 0; border-bottom: 1px solid var(--line); }
h2 { margin-bottom: .75rem; }
.notice { border-left: 4px solid var(--missing); padding-left: 1rem !important; }
.score { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 2rem; }
svg .track { fill: none; stroke: var(--line); stroke-width: 9; }
svg .share { fill: none; stroke: var(--accent); stroke-width: 9; }
svg text { fill: var(--ink); text-anchor: middle; font-variant-numeric: tabular-nums; }
svg .big { font-size: 19px; font-weight: 600; } svg .under { font-size: 9px; fill: var(--soft); }
.headline { font-size: 1.35rem; font-weight: 600; }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.count-missing { color: var(--missing); } .count-partial { color: var(--partial); } .count-complete { color: var(--present); }
.index { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1.25rem 2rem; margin-top: 1.5rem; }
.index ul { list-style: none; padding: 0; margin-top: .3rem; }
.index li { padding: .1rem 0; }
.index a { color: inherit; text-decoration: none; display: grid; grid-template-columns: 1.5rem 1fr; }
.index a:hover { text-decoration: underline; }
.index [aria-hidden] { font-weight: 600; }
.condition ul, .progress ul { padding-left: 1.2rem; margin: .4rem 0; }
.progress li { margin: .35rem 0; }
.bench { padding: 1.75rem 0; border-bottom: 1px solid var(--line); }
.findings > section + section { margin-top: 2.5rem; }
.group { margin-bottom: 2rem; }
.group > h3 { font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
.element { padding: 1rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.element h4 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem; font-size: 1.05rem; }
.criterion { margin-top: .75rem; scroll-margin-top: 1rem; }
.criterion:target, .what:target, .remarks li:target { outline: 2px solid var(--focus); outline-offset: .4rem; border-radius: 2px; }
.tag { font-size: .8rem; font-weight: 600; }
.quote { margin: .3rem 0 0; padding: .15rem 0 .15rem .9rem; border-left: 3px solid var(--present); max-width: 70ch; }
.quote p { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
.quote.against { border-color: var(--missing); } .quote.near { border-color: var(--partial); }
.more { margin: .15rem 0 0 1.05rem; }
.gap { border-left: 3px solid var(--missing); background: var(--panel); padding: .8rem 1rem; }
.gap.recommended { border-color: var(--line); } .gap.aside { border-color: var(--waived); }
.gap .quote { background: none; }
.near { margin-top: .6rem; }
.why { margin-top: .6rem; max-width: 70ch; }
.why .label { display: block; }
.write { margin-top: .7rem; border: 1px solid var(--line); background: var(--paper); border-radius: 4px; padding: .6rem .9rem; max-width: 72ch; }
.write p:not(.label) { user-select: all; }
.waiver { color: var(--waived); font-size: .9rem; }
.remarks { list-style: none; padding: 0; }
.remarks li { display: flex; gap: .6rem; padding: .5rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.legend span { padding: .05rem .4rem; margin-right: .4rem; }
.prose { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; max-width: 72ch; }
.prose > * { margin: .7rem 0; }
.prose .h { font: 600 1.02rem/1.3 system-ui, sans-serif; margin-top: 1.5rem; }
.prose .h[aria-level="3"] { font-size: 1.15rem; } 
.prose ul, .prose ol { padding-left: 1.6rem; }
.prose blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.prose .footnote, .prose .caption, .prose .margin { font-size: .9rem; color: var(--soft); }
.prose table { display: block; overflow-x: auto; max-width: 100%; }
.prose td, .prose th { border: 1px solid var(--line); padding: .35rem .6rem; vertical-align: top; }
.prose pre { white-space: pre-wrap; font-size: .9rem; }
.file { margin-top: 1.5rem; }
mark, .legend span { color: inherit; border-bottom: 2px solid transparent; scroll-margin: 30vh 0; }
.m-evidence { background: var(--mark); border-color: var(--present) !important; }
.m-against { background: var(--missing-tint); border-color: var(--missing) !important; }
.m-near { background: var(--near); border-bottom: 2px dashed var(--partial) !important; }
.m-remark { background: none; border-bottom: 2px dotted var(--missing) !important; }
mark:target { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.back { text-decoration: none; font: .85rem system-ui, sans-serif; padding: 0 .2rem; }
.signing dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
.signing dd { height: 2.4rem; border-bottom: 1px solid var(--ink); }
.notes { height: 6rem; border: 1px solid var(--line); margin-top: .4rem; }
.method p, .method ul { max-width: 75ch; margin-bottom: .6rem; } .method ul { padding-left: 1.2rem; }
.method h3 { margin-top: 1rem; }
@media (min-width: 70rem) {
  .bench:not(.alone) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2.5rem; }
  .protocol { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1rem 1.25rem; background: var(--panel); }
}
@media (max-width: 70rem) { .protocol { margin-top: 2.5rem; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  .head { padding-top: 0; }
  main > section, .bench { padding: 1rem 0; }
  .criterion, .remarks li, .signing, .index > div { break-inside: avoid; }
  h2, h3, h4, .h { break-after: avoid; }
  .protocol { break-before: page; }
  .back { display: none; }
  .index { grid-template-columns: repeat(2, 1fr); }
}
`
