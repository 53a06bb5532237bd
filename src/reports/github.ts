/** Workflow commands of GitHub Actions: annotations on the lines of the files, then the counts. */

import { type Issue, issuesOf } from '../audit/issues.ts'
import type { AuditReport } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { countsText, issueMessage, issueTitle } from './issue-text.ts'
import { loweredText } from './lowered.ts'
import { editorPlace } from './places.ts'
import { safe } from './safe.ts'

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const
const ORDER = ['error', 'warning', 'note']

export function renderGithub(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  const lines = report.errors.map(({ path, error }) =>
    command(
      'error',
      { file: path, line: error.line ?? 1, ...(error.column && { col: error.column }) },
      errorMessage({ path, error }, lang),
    ),
  )
  for (const { path, line, column, ...each } of report.lowered ?? [])
    lines.push(command('warning', { file: path, line, col: column }, loweredText(each, lang)))
  for (const document of report.documents) {
    // GitHub shows only the first ten of a kind
    const issues = issuesOf(document).sort((a, b) => weight(a) - weight(b))
    for (const issue of issues) {
      const { line, column, endLine, endColumn } = editorPlace(issue)
      const range = line === endLine ? { col: column, endColumn } : {}
      lines.push(
        command(
          issue.suppression ? 'notice' : COMMANDS[issue.severity],
          { file: issue.path, line, endLine, ...range, title: issueTitle(issue, lang) },
          issueMessage(issue, lang),
        ),
      )
    }
    lines.push(`${data(`meldcode ${document.path}`)}: ${data(countsText(document, lang))}`)
  }
  return lines.map(line => `${line}\n`).join('')
}

const weight = ({ severity, suppression }: Issue): number => (suppression ? 3 : ORDER.indexOf(severity))

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${list.join(',')}::${data(message)}`
}

/** Whatever acts on the runner is escaped: a line break would start a command of the text's own. */
const data = (text: string): string => safe(text).replaceAll('%', '%25')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
