/** The overview of a portfolio as one page: what a municipality looks at. */
import type { PortfolioPage } from '../portfolio.ts'
import { attention } from './dashboard/attention.ts'
import { CLIENT } from './dashboard/client.ts'
import { condition } from './dashboard/condition.ts'
import { elementsChart, scoresChart, sectorsChart, sizesChart } from './dashboard/figures.ts'
import { head } from './dashboard/head.ts'
import { matrix } from './dashboard/matrix.ts'
import { rounds } from './dashboard/rounds.ts'
import { STYLE } from './dashboard/style.ts'
import { viewOf } from './dashboard/view.ts'
import type { DashboardWords } from './dashboard/words.ts'
import { documentOf } from './document.ts'
import { type Html, html } from './html.ts'
import { theme } from './theme.ts'

/** One HTML file that needs nothing else; without scripts it can be read, only not sorted and filtered. */
export async function renderDashboard(page: PortfolioPage): Promise<string> {
  const view = viewOf(page)
  const { words } = view
  const sections: [keyof DashboardWords['sections'], Html][] = [
    ['condition', condition(view)],
    ['matrix', matrix(view)],
    ['elements', elementsChart(view)],
    ['sectors', sectorsChart(view)],
    ['scores', scoresChart(view)],
    ['sizes', sizesChart(view)],
    ['attention', attention(view)],
  ]
  if (page.progress) sections.push(['rounds', rounds(view, page.progress)])
  if (page.problems.length > 0)
    sections.push([
      'problems',
      html`<p>${words.problems.intro}</p><ul class="problems">${page.problems.map(problem => html`<li>${problem}</li>`)}</ul>`,
    ])
  return documentOf({
    lang: page.lang,
    title: words.title(page.run.name),
    css: theme + STYLE,
    script: CLIENT,
    body: html`${head(view)}
<nav class="contents" aria-label="${view.terms.contents}"><ul>${sections.map(([name]) => html`<li><a href="#${name}">${words.sections[name]}</a></li>`)}</ul></nav>
<main id="content">${sections.map(
      ([name, content]) => html`
<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${words.sections[name]}</h2>${content}</section>`,
    )}</main>
<footer><p>${words.reading}</p><p>${words.footer(page.run.tool.version, view.date(page.run.date))}</p></footer>`,
  })
}
