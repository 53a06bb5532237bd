/** Organisations that somebody has to call: without a protocol, with what cannot be read or is none, outdated. */
import { errorMessage } from '../../errors.ts'
import { filesOf } from '../../places.ts'
import { type Html, html } from '../html.ts'
import { table, type View } from './view.ts'

export function attention(view: View): Html {
  const { words, terms, statistics, link, contact } = view
  const { headings, advice, columns, none, times } = words.attention
  const { standings, outdated } = statistics
  const rows = (kind: keyof typeof headings): Html[] => {
    if (kind === 'outdated')
      return outdated.map(
        ({ result, names }) =>
          html`<tr><th scope="row">${link(result.organisation)}<td class="prose">${names.map(({ name, count }) => times(name, count)).join(', ')}<td>${contact(result.organisation)}`,
      )
    return standings[kind].map(
      result =>
        html`<tr><th scope="row">${link(result.organisation)}${kind !== 'no-protocol' && html`<td class="prose">${what(view, result)}`}<td>${contact(result.organisation)}`,
    )
  }
  const second = {
    'no-protocol': [],
    unreadable: [columns.what],
    'not-a-protocol': [terms.facts.files],
    outdated: [columns.names],
  }
  return html`${(['no-protocol', 'unreadable', 'not-a-protocol', 'outdated'] as const).map(kind => {
    const found = rows(kind)
    return html`<h3>${headings[kind]} (${found.length})</h3>${
      found.length > 0
        ? html`<p>${advice[kind]}</p>${table(headings[kind], [terms.facts.organisation, ...second[kind], terms.facts.contact], html`${found}`)}`
        : html`<p>${none}</p>`
    }`
  })}`
}

/** Why each file could not be read, or which file it is that is no protocol. */
const what = ({ page }: View, { report, errors }: View['results'][number]): string =>
  report ? filesOf(report).join(', ') : errors.map(error => errorMessage(error, page.lang)).join(' ')
