/** Gaps that someone accepted, with a reason: marked in the report, and told when they no longer hold. */
import { type Issue, issuesOf } from './issues.ts'
import type { CriterionResult, DocumentReport, Finding, Suppression } from './report.ts'

export interface Waiver {
  /** id of an element, a criterion or a remark */
  rule: string
  reason: string
  author: string
  /** ISO date of the last day it holds */
  expires: string | null
  origin: 'inline' | 'config'
}

/** A waiver in the text, with its 1-based line; `waiver` is `null` when the comment is not in its form. */
export interface InlineWaiver {
  line: number
  rule: string
  waiver: Waiver | null
}

/** What `decide` sets aside is marked; what was marked before keeps its mark. Returns a new report. */
export function setAside(
  document: DocumentReport,
  decide: (issue: Issue) => Suppression | undefined,
): DocumentReport {
  const marks = new Map<CriterionResult | Finding, Suppression>()
  for (const issue of issuesOf(document)) {
    const mark = issue.suppression ?? decide(issue)
    if (!mark) continue
    for (const item of issue.kind === 'gap' ? issue.criteria : [issue.finding]) marks.set(item, mark)
  }
  if (marks.size === 0) return document
  const marked = <T extends CriterionResult | Finding>(item: T): T => {
    const suppression = marks.get(item)
    return suppression ? { ...item, suppression } : item
  }
  return {
    ...document,
    elements: document.elements.map(element => ({ ...element, criteria: element.criteria.map(marked) })),
    findings: document.findings.map(marked),
  }
}

/** Whether a waiver is about an issue. */
export const covers = ({ rule }: Pick<Waiver, 'rule'>, issue: Issue): boolean =>
  issue.rule === rule ||
  (issue.kind === 'gap' && (issue.element.id === rule || issue.criteria.some(({ id }) => id === rule)))

/** The last day counts. Dates are ISO, so that they compare as text. */
export const isExpired = ({ expires }: Waiver, today: string): boolean => expires !== null && expires < today

/** The mark of a waiver in a report. */
export const markOf = ({ origin, reason, author, expires }: Waiver): Suppression => ({
  kind: 'waiver',
  origin,
  reason,
  author,
  expires,
})

const OPENING = /<!--\s{0,20}meldcode-waive(?![\w-])/g
const FORM = /^\s*([a-z][a-z0-9-]*)\s*:\s*([^()]+?)\s*\(([^(),]+?)\s*(?:,\s*(\d{4}-\d{2}-\d{2})\s*)?\)\s*$/
/** The longest comment that is read as a waiver. */
const LONGEST = 1_000

/** The waivers in a Markdown source: `<!-- meldcode-waive deskundigheid: reason (author, 2027-01-31) -->`. */
export function waiversIn(source: string): InlineWaiver[] {
  const found: InlineWaiver[] = []
  let line = 1
  let counted = 0
  for (const match of source.matchAll(OPENING)) {
    for (; counted < match.index; counted++) if (source.charCodeAt(counted) === 10) line++
    const start = match.index + match[0].length
    const body = source.slice(start, start + LONGEST).split('-->')[0]!
    const form = body.length < LONGEST ? FORM.exec(body.replace(/\s+/g, ' ')) : null
    const [, rule, reason, author, expires = null] = form ?? []
    found.push({
      line,
      rule: rule ?? body.trim().slice(0, 60),
      waiver: rule && reason && author ? { rule, reason, author, expires, origin: 'inline' } : null,
    })
  }
  return found
}
