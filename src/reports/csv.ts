/** All gaps as CSV (RFC 4180) that a spreadsheet opens as it should: one row per gap or remark. */
import type { AuditReport } from '../audit/report.ts'
import type { RenderOptions } from './format.ts'
import { GAP_COLUMNS, type GapRow, gapHeadings, gapRowsOf, gapRowsOfAll } from './gap-rows.ts'
import { loweredText } from './lowered.ts'
import type { Lang } from './messages.ts'
import type { PortfolioPage } from './portfolio.ts'

export const renderPortfolioCsv = (page: PortfolioPage): string => csvOf(gapRowsOfAll(page), page.lang)

export const renderCsv = (
  { documents, lowered = [] }: AuditReport,
  { lang }: Pick<RenderOptions, 'lang'>,
): string =>
  csvOf(
    [
      ...lowered.map(each => ({ ...EMPTY, criterion: loweredText(each, lang) })),
      ...documents.flatMap(report => {
        const sector = report.context.sector.value ?? ''
        return gapRowsOf(report, { organisation: report.title, sector, neighbourhood: '' }, lang)
      }),
    ],
    lang,
  )

/** A row that is about no document. */
const EMPTY = Object.fromEntries(GAP_COLUMNS.map(column => [column, ''])) as GapRow

/** Excel takes the separator of the country it is set to, and UTF-8 only with a byte-order mark. */
function csvOf(rows: readonly GapRow[], lang: Lang): string {
  const separator = lang === 'nl' ? ';' : ','
  const lines = [gapHeadings[lang], ...rows].map(row => GAP_COLUMNS.map(column => field(row[column])))
  return `\ufeff${lines.map(fields => `${fields.join(separator)}\r\n`).join('')}`
}

/** A text that begins as a formula does gets an apostrophe before it: what is in a protocol is never reckoned. */
const field = (text: string): string => {
  const plain = /^\s*[=+\-@]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
