/** Markdown for a job summary or a comment on a merge request: a table, and the gaps behind a fold. */

import { gapOf } from '../audit/gaps.ts'
import { issuesOf } from '../audit/issues.ts'
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { gapCounts, issueMessage, issueTitle, scoreText } from './issue-text.ts'
import { loweredText } from './lowered.ts'
import { type Lang, messages } from './messages.ts'
import { placeOf } from './places.ts'
import { safe } from './safe.ts'
import { ENTITIES } from './xml.ts'

export function renderMarkdown(
  report: AuditReport,
  { lang, quiet }: Pick<RenderOptions, 'lang' | 'quiet'>,
): string {
  const words = messages[lang]
  const { file, score } = words.columns
  const parts = [`### ${words.tool}\n`]
  if (report.lowered)
    parts.push(report.lowered.map(each => `- ⚠️ ${markdown(loweredText(each, lang))}\n`).join(''))
  if (report.errors.length > 0)
    parts.push(
      `${words.errors(report.errors.length)}:\n\n${report.errors.map(error => `- ❌ ${markdown(errorMessage(error, lang))}\n`).join('')}`,
    )
  if (report.documents.length === 0)
    return `${parts.join('\n')}${report.errors.length > 0 ? '' : `\n${words.nothing}\n`}`
  const rows = report.documents.map(document => {
    const counts = gapCounts(document, lang).map(({ text }) => text)
    return `| ${markOf(document)} | ${markdown(document.path)} | ${scoreText(document.score)} | ${counts.join(' · ')} |\n`
  })
  parts.push(`| | ${file} | ${score} | |\n| --- | --- | ---: | --- |\n${rows.join('')}`)
  parts.push(
    ...report.documents.map(document => detailsOf(document, lang, quiet)).filter(text => text !== ''),
  )
  return parts.join('\n')
}

function markOf(document: DocumentReport): string {
  const gaps = document.elements.map(gapOf)
  return gaps.includes('missing') ? '❌' : gaps.includes('partial') ? '⚠️' : '✅'
}

function detailsOf(document: DocumentReport, lang: Lang, quiet: boolean): string {
  const issues = issuesOf(document).filter(({ severity }) => !quiet || severity === 'error')
  if (issues.length === 0) return ''
  const items = issues.map(issue => {
    // of several files, each place is told with its own
    const place = placeOf(messages[lang], issue.format, {
      ...issue.place,
      ...(document.files && { path: issue.path }),
    })
    const title = issue.suppression
      ? `~~${markdown(issueTitle(issue, lang))}~~`
      : `**${markdown(issueTitle(issue, lang))}**`
    return `- ${title} (${place}) ${markdown(issueMessage(issue, lang))}\n`
  })
  return `<details>\n<summary>${markdown(document.path)}</summary>\n\n${items.join('')}\n</details>\n`
}

/**
 * Text that stays text: no markup, no HTML, no link, and no call to a person or an issue (GitHub looks for `@`
 * and `#` in the rendered text, so a word joiner follows them).
 */
export const markdown = (text: string): string =>
  safe(text)
    .replace(/[\\`*_[\]()|~@#$<>&]|(?<=www)\.|:(?=\/\/)/gi, mark => ENTITIES[mark] ?? `\\${mark}`)
    .replace(/\\[@#]/g, '$&&#8288;')
