/** What changed since the round before, per organisation. */
import type { Movement, Progress } from '../../../audit/portfolio/index.ts'
import type { Score } from '../../../audit/report.ts'
import { type Html, html } from '../html.ts'
import { table, type View } from './view.ts'

/** Beside the word, never instead of it. */
const ARROWS: Record<Movement, string> = {
  better: '↗',
  worse: '↘',
  mixed: '↕',
  same: '→',
  first: '↗',
  lost: '↘',
  joined: '+',
  left: '−',
}

/** Those that went back come first: they are what one asks about. */
const ORDER: readonly Movement[] = ['lost', 'worse', 'mixed', 'left', 'better', 'first', 'joined', 'same']

const MOST = 4

export function rounds(view: View, progress: Progress): Html {
  const { words, terms, date, link, titleOf } = view
  const { intro, columns, total, elements } = words.rounds
  const { gained, lost, weakened } = progress.totals
  const score = (value: Score | null) =>
    view.percent(value && (value.required > 0 ? value.met / value.required : 1))
  const named = (ids: readonly string[]) => {
    const unique = [...new Set(ids)]
    return elements(unique.slice(0, MOST).map(titleOf).join(' · '), Math.max(0, unique.length - MOST))
  }
  const ordered = progress.organisations.toSorted(
    (a, b) => ORDER.indexOf(a.movement) - ORDER.indexOf(b.movement),
  )
  return html`<p>${intro(date(progress.since))}</p>${table(
    words.sections.rounds,
    [
      terms.facts.organisation,
      { number: columns.before },
      { number: columns.after },
      columns.movement,
      columns.gained,
      columns.lost,
    ],
    html`${ordered.map(({ organisation, movement, before, after, changes }) => {
      const [up, down] = [changes.filter(c => c.kind === 'gained'), changes.filter(c => c.kind !== 'gained')]
      return html`<tr><th scope="row">${link(organisation)}<td class="number">${score(before)}<td class="number">${score(after)}<td class="move ${movement}"><span aria-hidden="true">${ARROWS[movement]}</span> ${terms.movements[movement].short}<td class="prose">${named(up.map(c => c.element.id))}<td class="prose">${named(down.map(c => c.element.id))}`
    })}<tr class="total"><th scope="row">${total}<td><td><td><td>${gained}<td>${lost + weakened}`,
  )}`
}
