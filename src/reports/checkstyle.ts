/** Checkstyle XML, which many review tools read. */

import { type Issue, issuesOf } from '../audit/issues.ts'
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { issueMessage, issueTitle } from './issue-text.ts'
import { loweredText } from './lowered.ts'
import { editorPlace, filesOf } from './places.ts'
import { attributes } from './xml.ts'

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const

export function renderCheckstyle(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  const files = [
    ...(report.lowered ?? []).map(({ path, line, column, ...each }) => ({
      path,
      rows: [
        { line, column, severity: 'info', message: loweredText(each, lang), source: 'meldcode.lowered' },
      ],
    })),
    ...report.documents.flatMap(byFile).map(({ path, issues }) => ({
      path,
      rows: issues.map(issue => ({
        line: editorPlace(issue).line,
        column: editorPlace(issue).column,
        severity: issue.suppression ? 'info' : SEVERITIES[issue.severity],
        message: `${issueTitle(issue, lang)}. ${issueMessage(issue, lang)}`,
        source: `meldcode.${issue.rule}`,
      })),
    })),
    ...report.errors.map(({ path, error }) => ({
      path,
      rows: [
        {
          line: error.line ?? 1,
          column: error.column ?? 1,
          severity: 'error',
          message: errorMessage({ path, error }, lang),
          source: `meldcode.${error.code}`,
        },
      ],
    })),
  ]
  const body = files.map(
    ({ path, rows }) =>
      `  <file${attributes({ name: path })}>\n${rows.map(row => `    <error${attributes(row)}/>\n`).join('')}  </file>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${body.join('')}</checkstyle>\n`
}

/** The issues of a document by their file: of several that count together, each is told of its own. */
function byFile(document: DocumentReport): { path: string; issues: Issue[] }[] {
  const issues = issuesOf(document)
  return filesOf(document).map(path => ({
    path,
    issues: issues.filter(issue => issue.path === path),
  }))
}
