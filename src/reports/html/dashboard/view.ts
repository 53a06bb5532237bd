/** What every part of the overview needs: the page with its figures, and how it says things. */
import {
  type Organisation,
  type OrganisationResult,
  type Size,
  type Statistics,
  statisticsOf,
} from '../../../audit/portfolio/index.ts'
import type { ElementRule } from '../../../evidence/rules.ts'
import { dateIn } from '../../dates.ts'
import { messages } from '../../messages.ts'
import { type PortfolioPage, titleOf } from '../../portfolio.ts'
import { type Terms, terms } from '../../terms.ts'
import { type Html, html } from '../html.ts'
import { type DashboardWords, words } from './words.ts'

export interface View {
  page: PortfolioPage
  words: DashboardWords
  terms: Terms
  statistics: Statistics
  /** by name */
  results: OrganisationResult[]
  /** those that apply somewhere, in their order */
  elements: ElementRule[]
  titleOf: (element: string) => string
  sectorName: (id: string | null) => string
  sizeName: (size: Size | null) => string
  /** `84%` of 0.84 */
  percent: (share: number | null) => string
  /** `2 november 2026` of an ISO date */
  date: (iso: string) => string
  /** the name, leading to the page of the organisation where there is one */
  link: (organisation: Organisation) => Html
  contact: (organisation: Organisation) => Html
}

export function viewOf(page: PortfolioPage): View {
  const { lang, run, elements, sectors } = page
  const say = words[lang]
  const statistics = statisticsOf(run)
  const applying = new Set(statistics.elements.map(({ id }) => id))
  const collator = new Intl.Collator(lang, { numeric: true })
  const { unknown } = messages[lang].origins
  return {
    page,
    words: say,
    terms: terms[lang],
    statistics,
    results: run.organisations.toSorted((a, b) => collator.compare(a.organisation.name, b.organisation.name)),
    elements: elements.filter(({ id }) => applying.has(id)),
    titleOf: id => titleOf(elements, id, lang) ?? id,
    sectorName: id => (id === null ? unknown : (titleOf(sectors, id, lang) ?? id)),
    sizeName: size => (size === null ? unknown : say.sizes[size]),
    percent: share => (share === null ? '–' : `${Math.round(share * 100)}%`),
    date: iso => dateIn(iso, lang),
    link: ({ id, name }) => {
      const href = page.pageOf(id)
      return href === null ? html`${name}` : html`<a href="${href}">${name}</a>`
    },
    contact: ({ contact }) => {
      if (contact === null) return html`<span class="quiet">${say.attention.noContact}</span>`
      return ADDRESS.test(contact) ? html`<a href="mailto:${contact}">${contact}</a>` : html`${contact}`
    },
  }
}

const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/

/** A table that may be wider than a phone: it scrolls within itself. */
export function table(caption: string, columns: readonly (string | { number: string })[], rows: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption class="unseen">${caption}</caption><thead><tr>${columns.map(
    column =>
      typeof column === 'string'
        ? html`<th scope="col">${column}</th>`
        : html`<th scope="col" class="number">${column.number}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`
}
