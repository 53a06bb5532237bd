/** JUnit XML: a suite per document, a test case per element. Jenkins and GitLab show it as test results. */
import { gapOf } from '../audit/gaps.ts'
import { type GapIssue, issuesOf, tally } from '../audit/issues.ts'
import type { AuditReport, DocumentReport, ElementResult } from '../audit/report.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { issueMessage } from './issue-text.ts'
import { loweredText } from './lowered.ts'
import { type Lang, messages } from './messages.ts'
import { attributes, xml } from './xml.ts'

export function renderJunit(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  const lowered = (report.lowered ?? []).map(each => loweredText(each, lang))
  const suites = [
    ...report.documents.map(document => suiteOf(document, lowered, lang)),
    ...report.errors.map(error => errorSuite(error.path, errorMessage(error, lang))),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="meldcode">\n${suites.join('')}</testsuites>\n`
}

function suiteOf(document: DocumentReport, lowered: readonly string[], lang: Lang): string {
  const issues = issuesOf(document)
  const cases = document.elements.map(element => {
    const own = issues.filter((issue): issue is GapIssue => issue.kind === 'gap' && issue.element === element)
    return { element, own, outcome: outcomeOf(element, own) }
  })
  const count = (outcome: string) => cases.filter(each => each.outcome === outcome).length
  const counts = [...Object.entries(tally(document)), ...lowered.map(text => ['lowered', text] as const)].map(
    ([name, value]) => `      <property${attributes({ name, value })}/>\n`,
  )
  const remarks = issues.filter(({ kind }) => kind === 'remark').map(issue => issueMessage(issue, lang))
  const suite = attributes({
    name: document.path,
    tests: cases.length,
    failures: count('failure'),
    errors: 0,
    skipped: count('skipped'),
  })
  return [
    `  <testsuite${suite}>\n    <properties>\n${counts.join('')}    </properties>\n`,
    ...cases.map(({ element, own, outcome }) => {
      const head = attributes({ name: element.title[lang], classname: `${document.path}#${element.id}` })
      const text = own.map(issue => issueMessage(issue, lang)).join('\n')
      return outcome === 'failure'
        ? `    <testcase${head}>\n      <failure${attributes({
            type: element.verdict,
            message: `${element.title[lang]}: ${messages[lang].verdicts[element.verdict]}`,
          })}>${lines(text)}</failure>\n    </testcase>\n`
        : outcome === 'skipped'
          ? `    <testcase${head}>\n      <skipped>${lines(text || messages[lang].verdicts['not-applicable'])}</skipped>\n    </testcase>\n`
          : text
            ? `    <testcase${head}>\n      <system-out>${lines(text)}</system-out>\n    </testcase>\n`
            : `    <testcase${head}/>\n`
    }),
    remarks.length > 0 ? `    <system-out>${lines(remarks.join('\n'))}</system-out>\n` : '',
    '  </testsuite>\n',
  ].join('')
}

/** Advice fails nothing; an element of which all that is open was set aside is skipped. */
function outcomeOf(element: ElementResult, own: GapIssue[]): 'failure' | 'skipped' | 'passed' {
  const gap = gapOf(element)
  if (gap === 'missing' || gap === 'partial') return 'failure'
  if (element.verdict === 'not-applicable') return 'skipped'
  return own.some(({ suppression, severity }) => suppression && severity === 'error') ? 'skipped' : 'passed'
}

function errorSuite(path: string, message: string): string {
  const suite = attributes({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0 })
  const error = `<error${attributes({ type: 'unreadable', message })}/>`
  return `  <testsuite${suite}>\n    <testcase${attributes({ name: path, classname: path })}>${error}</testcase>\n  </testsuite>\n`
}

/** Each line made safe by itself, since line breaks between messages are ours. */
const lines = (text: string): string => text.split('\n').map(xml).join('\n')
