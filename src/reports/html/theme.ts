/** How our pages look: calm, on paper as on a screen, by day and by night. */

/**
 * Tokens and what every page shares. A verdict has a sign and a word beside its colour: `.v-present`,
 * `.v-partial`, `.v-missing`, `.v-none` (not applicable), `.v-waived`, `.v-known` (in the baseline).
 */
export const theme = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f6f7f9; --ink: #1b2430; --soft: #526070; --line: #d9dee5; --accent: #154273;
  --present: #1c6b3c; --partial: #855600; --missing: #a3242b; --none: #5b6673; --waived: #5a4a86;
  --present-tint: #e4f2e9; --partial-tint: #fbf0d6; --missing-tint: #fbe6e6; --none-tint: #eef0f3; --waived-tint: #ece8f6;
  --mark: #d5ebdc; --near: #f9e8bf; --focus: #0b5fd0;
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181e; --panel: #1c222a; --ink: #e6eaf0; --soft: #a5b1bf; --line: #343d49; --accent: #8fbbf0;
    --present: #7fd09d; --partial: #e6b95c; --missing: #f39a9c; --none: #a5b1bf; --waived: #bfaef0;
    --present-tint: #1b3325; --partial-tint: #3a2f14; --missing-tint: #3e2022; --none-tint: #262d36; --waived-tint: #2d2842;
    --mark: #24452f; --near: #4b3c14; --focus: #8fbbf0;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; margin: 0; }
h1 { font-size: 1.9rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; color: var(--accent); }
h3 { font-size: 1.05rem; }
p, ul, ol, dl, dd { margin: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 600; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.label { font-size: .78rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
.soft { color: var(--soft); }
.small { font-size: .9rem; }
.number { font-variant-numeric: tabular-nums; }
.verdict { font-weight: 600; white-space: nowrap; }
.v-present { color: var(--present); } .v-partial { color: var(--partial); } .v-missing { color: var(--missing); }
.v-none { color: var(--none); } .v-waived, .v-known { color: var(--waived); }
@media print {
  :root {
    --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #154273;
    --present: #1c6b3c; --partial: #855600; --missing: #a3242b; --none: #555; --waived: #5a4a86;
    --present-tint: #e4f2e9; --partial-tint: #fbf0d6; --missing-tint: #fbe6e6; --none-tint: #eef0f3; --waived-tint: #ece8f6;
    --mark: #d5ebdc; --near: #f9e8bf;
    font-size: 10pt;
  }
  html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, .screen { display: none; }
  a { color: inherit; text-decoration: none; }
}
`

/** The sign of each verdict, for who sees no colours. */
export const SIGNS = { present: '✔', partial: '◐', missing: '✘', none: '–', waived: '◇', known: '◆' } as const
export type Sign = keyof typeof SIGNS
