/** SARIF 2.1.0, for code scanning: every rule with its help, and a result per gap and remark. */

import type { Log, ReportingDescriptor, Result, Run, Suppression as SarifSuppression } from 'sarif'
import { type Issue, issuesOf, tally } from '../audit/issues.ts'
import type { AuditReport, FindingRule } from '../audit/report.ts'
import type { ElementRule } from '../evidence/rules.ts'
import { errorMessage } from './errors.ts'
import type { ReportOptions } from './format.ts'
import { issueMessage, issueTitle, remarkTitle, suppressionText } from './issue-text.ts'
import { escaped } from './json.ts'
import { loweredText } from './lowered.ts'
import type { Lang } from './messages.ts'
import { hasLines } from './places.ts'
import { safe } from './safe.ts'

type Options = Pick<ReportOptions, 'lang' | 'elements'>

const REMARKS: Record<FindingRule, Result.level> = {
  'abolished-name': 'error',
  placeholder: 'error',
  'empty-section': 'warning',
  'no-date': 'warning',
  'no-contact': 'warning',
  'misnumbered-steps': 'warning',
  'not-a-protocol': 'error',
}

export function renderSarif(report: AuditReport, { lang, elements }: Options): string {
  const rules = [
    ...elements.flatMap(element => criterionRules(element, report.models, lang)),
    ...(Object.keys(REMARKS) as FindingRule[]).map(rule => remarkRule(rule, lang)),
  ]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const run: Run = {
    tool: { driver: { ...report.tool, semanticVersion: report.tool.version, language: lang, rules } },
    language: lang,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which meldcode was run.' } } },
    invocations: [
      {
        ...(report.lowered && {
          toolConfigurationNotifications: report.lowered.map(each => ({
            level: 'warning' as const,
            descriptor: { id: 'lowered' },
            message: { text: unlinked(loweredText(each, lang)) },
            locations: locationsOf(each),
          })),
        }),
        executionSuccessful: report.errors.length === 0,
        toolExecutionNotifications: report.errors.map(({ path, error }) => ({
          level: 'error',
          descriptor: { id: error.code },
          message: { text: unlinked(errorMessage({ path, error }, lang)) },
          locations: locationsOf({ path, ...error }),
        })),
      },
    ],
    artifacts: report.documents.map(document => ({
      location: artifact(document.path),
      properties: { counts: tally(document), score: document.score },
    })),
    results: report.documents.flatMap((document, index) =>
      issuesOf(document).map(issue => {
        const indexOfFile = issue.path === document.path ? index : -1
        return resultOf(issue, indexOfFile, indexes, report, lang)
      }),
    ),
  }
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${escaped(JSON.stringify(log, null, 2))}\n`
}

function criterionRules(element: ElementRule, models: readonly string[], lang: Lang): ReportingDescriptor[] {
  return element.criteria.map(({ id, title, why, remedy, models: asked }) => {
    const help = [why[lang], remedy.advice[lang], `“${remedy.example[lang]}”`]
    const isAsked = models.some(model => asked[model] !== undefined && asked[model] !== 'recommended')
    return {
      id,
      name: element.id,
      shortDescription: { text: `${element.title[lang]}: ${title[lang]}` },
      fullDescription: { text: why[lang] },
      help: { text: help.join('\n\n'), markdown: help.join('\n\n') },
      defaultConfiguration: { level: isAsked ? 'error' : 'note' },
      properties: { tags: [element.group, ...element.sources], precision: 'high' },
    }
  })
}

const remarkRule = (rule: FindingRule, lang: Lang): ReportingDescriptor => ({
  id: rule,
  shortDescription: { text: remarkTitle(rule, lang) },
  defaultConfiguration: { level: REMARKS[rule] },
  properties: { tags: ['draft'] },
})

function resultOf(
  issue: Issue,
  /** -1 when the file is not among the artifacts */
  artifactIndex: number,
  indexes: Map<string, number>,
  { baseline }: AuditReport,
  lang: Lang,
): Result {
  const { path, rule, format, place, severity, fingerprint, suppression } = issue
  const suppressions = suppression ? [suppressionOf(issue, lang)] : []
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: severity,
    message: { text: unlinked(`${issueTitle(issue, lang)}. ${issueMessage(issue, lang)}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...artifact(path), index: artifactIndex },
          // a Word file has paragraphs, no lines: the message says where
          ...(hasLines(format) && {
            region: {
              startLine: place.line,
              startColumn: place.column,
              endLine: place.endLine,
              endColumn: place.endColumn,
            },
          }),
        },
        logicalLocations: [{ fullyQualifiedName: issue.kind === 'gap' ? issue.element.id : rule }],
      },
    ],
    // GitHub tracks an alert by the first of these
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'meldcode/v1': fingerprint },
    suppressions,
    ...(baseline && { baselineState: suppression?.kind === 'baseline' ? 'unchanged' : 'new' }),
  }
}

/** `[text](target)` would be a link of the document's own making. */
const unlinked = (text: string): string => text.replaceAll('](', '] (')

function suppressionOf({ suppression }: Issue, lang: Lang): SarifSuppression {
  return {
    kind: suppression?.kind === 'waiver' && suppression.origin === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: suppressionText(suppression, lang),
  }
}

const locationsOf = ({ path, line = 1, column = 1 }: { path: string; line?: number; column?: number }) => [
  {
    physicalLocation: {
      artifactLocation: artifact(path),
      region: { startLine: line, startColumn: column },
    },
  },
]

/** A file below the working folder is relative to it, as code scanning wants; any other is a `file:` URI. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const slashed = safe(path)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
  const encoded = slashed.split('/').map(encodeURIComponent).join('/')
  if (slashed.startsWith('/')) return { uri: `file://${encoded}` }
  if (/^[A-Za-z]:\//.test(slashed)) return { uri: `file:///${encoded.replace('%3A', ':')}` }
  return { uri: encoded, uriBaseId: 'SRCROOT' }
}
