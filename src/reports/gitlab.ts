/** GitLab's code quality report. */

import { hashOf } from '../audit/hash.ts'
import { type Issue, issuesOf } from '../audit/issues.ts'
import type { AuditReport } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { issueMessage, issueTitle } from './issue-text.ts'
import { escaped } from './json.ts'
import { loweredText } from './lowered.ts'
import { editorPlace } from './places.ts'

export function renderGitlab(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  const issues = report.documents.flatMap(document =>
    issuesOf(document).map(issue => ({
      description: `${issueTitle(issue, lang)}. ${issueMessage(issue, lang)}`,
      check_name: issue.rule,
      fingerprint: hashOf(`${issue.path}\n${issue.fingerprint}`),
      severity: severityOf(issue),
      location: {
        path: issue.path,
        lines: { begin: editorPlace(issue).line, end: editorPlace(issue).endLine },
      },
    })),
  )
  const errors = report.errors.map(({ path, error }) => ({
    description: errorMessage({ path, error }, lang),
    check_name: error.code,
    fingerprint: hashOf(`${path}\n${error.code}`),
    severity: 'blocker',
    location: { path, lines: { begin: error.line ?? 1, end: error.line ?? 1 } },
  }))
  const lowered = (report.lowered ?? []).map(({ path, line, rule, ...each }) => ({
    description: loweredText(each, lang),
    check_name: 'lowered',
    fingerprint: hashOf(`${path}\n${each.model}\n${rule}`),
    severity: 'info',
    location: { path, lines: { begin: line, end: line } },
  }))
  return `${escaped(JSON.stringify([...lowered, ...errors, ...issues], null, 2))}\n`
}

function severityOf(issue: Issue): 'info' | 'minor' | 'major' | 'critical' {
  if (issue.suppression) return 'info'
  if (issue.kind === 'gap' && issue.severity === 'error')
    return issue.element.verdict === 'missing' ? 'critical' : 'major'
  return issue.severity === 'note' ? 'info' : 'minor'
}
