/** The report as JSON, for other programs: `schemas/report.schema.json` says what stands in it. */
import { tally } from '../audit/issues.ts'
import type {
  AuditReport,
  CriterionResult,
  DocumentError,
  DocumentReport,
  ElementResult,
  LoweredModelRule,
} from '../audit/report.ts'
import { ERROR_CODES } from './error-codes.ts'
import { errorMessage } from './errors.ts'
import type { RenderOptions } from './format.ts'
import { loweredText } from './lowered.ts'
import type { Lang } from './messages.ts'
import { unicodeEscape } from './safe.ts'

export function renderJson(report: AuditReport, { lang }: Pick<RenderOptions, 'lang'>): string {
  return `${escaped(JSON.stringify(jsonReport(report, lang), null, 2))}\n`
}

/** Plain data of the published shape, its texts in the language asked for. */
export function jsonReport(report: AuditReport, lang: Lang) {
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    lang,
    models: report.models,
    ...(report.lowered && { lowered: report.lowered.map(each => loweredOf(each, lang)) }),
    documents: report.documents.map(document => documentOf(document, lang)),
    skipped: report.skipped,
    errors: report.errors.map(error => errorOf(error, lang)),
  }
}

export const loweredOf = (each: LoweredModelRule, lang: Lang) => ({
  ...each,
  title: each.title[lang],
  message: loweredText(each, lang),
})

export const errorOf = ({ path, error }: DocumentError, lang: Lang) => ({
  path,
  message: errorMessage({ path, error }, lang),
  code: error.code,
  explain: ERROR_CODES[error.code],
  ...(error.line !== undefined && { line: error.line }),
  ...(error.column !== undefined && { column: error.column }),
})

/** A document with its texts in one language, and the counts that every format shows. */
export function documentOf(document: DocumentReport, lang: Lang) {
  const { path, files, format, title, context, score, scores, elements, findings } = document
  return {
    path,
    ...(files && { files }),
    format,
    title,
    context,
    score,
    scores,
    counts: tally(document),
    elements: elements.map(element => elementOf(element, lang)),
    findings: findings.map(({ around, ...finding }) => ({ ...finding, message: finding.message[lang] })),
  }
}

function elementOf(element: ElementResult, lang: Lang) {
  return {
    ...element,
    title: element.title[lang],
    criteria: element.criteria.map(criterion => criterionOf(criterion, lang)),
  }
}

function criterionOf(criterion: CriterionResult, lang: Lang) {
  const { title, nearMiss, why, remedy } = criterion
  return {
    ...criterion,
    title: title[lang],
    nearMiss: nearMiss && { ...nearMiss, lacks: nearMiss.lacks[lang] },
    why: why[lang],
    remedy: { advice: remedy.advice[lang], example: remedy.example[lang] },
  }
}

/**
 * JSON often ends up in a terminal. Controls and format characters become `\uXXXX`, which means the same to
 * whoever parses it; line breaks are left, since within strings JSON has escaped them already.
 */
export const escaped = (json: string): string =>
  json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, character =>
    Array.from({ length: character.length }, (_, i) => unicodeEscape(character.charCodeAt(i))).join(''),
  )
