/** A line of JSON per document, written as soon as it is audited; then one per error, and one for the whole. */
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import type { RenderOptions } from './format.ts'
import { documentOf, errorOf, escaped, loweredOf } from './json.ts'
import type { Lang } from './messages.ts'

export const documentLine = (document: DocumentReport, lang: Lang): string =>
  line({ type: 'document', ...documentOf(document, lang) })

/** What follows the documents. */
export const restLines = (
  { schemaVersion, tool, models, lowered, documents, skipped, errors }: AuditReport,
  lang: Lang,
): string =>
  errors.map(error => line({ type: 'error', ...errorOf(error, lang) })).join('') +
  line({
    type: 'report',
    schemaVersion,
    tool,
    lang,
    models,
    ...(lowered && { lowered: lowered.map(each => loweredOf(each, lang)) }),
    documents: documents.length,
    errors: errors.length,
    skipped,
  })

export const renderNdjson = (report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string =>
  report.documents.map(document => documentLine(document, lang)).join('') + restLines(report, lang)

const line = (value: unknown): string => `${escaped(JSON.stringify(value))}\n`
