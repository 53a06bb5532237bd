/** The Test Anything Protocol, version 13: a test per element. */
import { gapOf } from '../audit/gaps.ts'
import { type GapIssue, issuesOf } from '../audit/issues.ts'
import type { AuditReport, DocumentReport, ElementResult } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { countsText, issueMessage, setAsideText } from './issue-text.ts'
import { escaped } from './json.ts'
import { loweredText } from './lowered.ts'
import { type Lang, messages } from './messages.ts'
import { safe } from './safe.ts'

export function renderTap(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  const tests = [
    ...report.errors.map(error => ({ isOk: false, name: errorMessage(error, lang), note: '', details: '' })),
    ...report.documents.flatMap(document => testsOf(document, lang)),
  ]
  const counts = report.documents.map(
    document => `# ${plain(document.path)}: ${plain(countsText(document, lang))}\n`,
  )
  const lines = tests.map(
    ({ isOk, name, note, details }, i) =>
      `${isOk ? '' : 'not '}ok ${i + 1} - ${plain(name)}${note && ` # ${note}`}\n${details}`,
  )
  const lowered = (report.lowered ?? []).map(each => `# ${plain(loweredText(each, lang))}\n`)
  return `TAP version 13\n1..${tests.length}\n${lowered.join('')}${lines.join('')}${counts.join('')}`
}

function testsOf(document: DocumentReport, lang: Lang) {
  const issues = issuesOf(document)
  return document.elements.map(element => {
    const own = issues.filter((issue): issue is GapIssue => issue.kind === 'gap' && issue.element === element)
    return {
      isOk: own.length === 0,
      name: `${document.path}: ${element.title[lang]} (${element.id})`,
      note: noteOf(element, own, lang),
      // YAML reads a JSON string as it is
      details: own.length === 0 ? '' : `  ---\n${own.map(issue => issueYaml(issue, lang)).join('')}  ...\n`,
    }
  })
}

const issueYaml = (issue: GapIssue, lang: Lang): string =>
  [
    `  - message: ${escaped(JSON.stringify(issueMessage(issue, lang)))}\n`,
    `    line: ${issue.place.line}\n`,
    `    column: ${issue.place.column}\n`,
  ].join('')

/** A test marked TODO fails nothing: so it is with advice, and with what was set aside. */
function noteOf(element: ElementResult, own: GapIssue[], lang: Lang): string {
  const { verdicts, requirements } = messages[lang]
  if (element.verdict === 'not-applicable') return `SKIP ${verdicts['not-applicable']}`
  const gap = gapOf(element)
  if (own.length === 0 || gap === 'missing' || gap === 'partial') return ''
  return `TODO ${setAsideText(own, lang) || requirements.recommended}`
}

/** A # begins a directive, and a \ escapes it. */
const plain = (text: string): string => safe(text).replace(/[\\#]/g, '\\$&')
