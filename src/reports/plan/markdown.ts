/** The action plan as Markdown: a part per weight, a heading per action. */
import { dateIn } from '../dates.ts'
import { markdown } from '../markdown.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { byWeight, type Plan, type PlanRow, planOf } from './rows.ts'

export function renderPlanMarkdown(page: OrganisationPage): string {
  const plan = planOf(page)
  const { words, rows, waived } = plan
  const parts = [`# ${words.title}\n`, `${markdown(plan.subtitle)}\n`]
  parts.push(rows.length === 0 ? `${words.nothing}\n` : `${words.order}\n`)
  for (const [heading, own] of byWeight(plan))
    parts.push(`## ${heading}\n`, ...own.map(row => actionOf(plan, row)))
  if (waived.length > 0)
    parts.push(
      `## ${words.waived}\n`,
      `${words.waivedNote}\n`,
      waived
        .map(
          ({ element, criterion, waived }) =>
            `- ${markdown([element, criterion].filter(Boolean).join(': '))} (${markdown(waived)})\n`,
        )
        .join(''),
    )
  return parts.join('\n')
}

function actionOf({ words, lang }: Plan, row: PlanRow): string {
  const { columns, or, latest, statuses } = words
  const facts: [name: string, text: string][] = [
    [columns.where, markdown(row.where)],
    [columns.why, markdown(row.why + (row.source && ` (${row.source})`))],
    [columns.who, markdown(row.who)],
    [columns.effort, row.effort],
    [columns.due, row.due === null ? '…' : latest(dateIn(row.due, lang))],
  ]
  return [
    `### ${row.number}. ${markdown(row.element)}\n`,
    ...(row.criterion ? [`${markdown(row.criterion.replaceAll('\n', '. '))}\n`] : []),
    row.write.map((text, i) => `${i === 0 ? '' : `${or}\n\n`}> ${markdown(text)}\n`).join('\n'),
    facts.flatMap(([name, text]) => (text ? [`- **${name}:** ${text}\n`] : [])).join('') +
      `- [ ] ${statuses[2]}\n`,
  ].join('\n')
}
