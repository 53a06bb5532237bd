/** The gaps and remarks of a document as one list: what annotations, trackers and baselines work with. */
import { formatOf } from '../documents/formats.ts'
import type { DocumentFormat } from '../documents/index.ts'
import { type FailOn, type Gap, gapOf, openCriteria } from './gaps.ts'
import { hashOf } from './hash.ts'
import type { CriterionResult, DocumentReport, ElementResult, Finding, Suppression } from './report.ts'

/** Where an editor should look: 1-based, end exclusive, UTF-16 code units. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

interface Common {
  /** the file that the place is in */
  path: string
  /** of that file: says what a line is in it */
  format: DocumentFormat
  /** the criterion's id, or the remark's */
  rule: string
  /** the same for as long as the words stay, wherever they move; unique within the document */
  fingerprint: string
  severity: 'error' | 'warning' | 'note'
  place: Place
  suppression: Suppression | null
}

/** Something to be met. Alternatives are one gap with several criteria. */
export interface GapIssue extends Common {
  kind: 'gap'
  element: ElementResult
  criteria: [CriterionResult, ...CriterionResult[]]
}

export interface RemarkIssue extends Common {
  kind: 'remark'
  finding: Finding
}

export type Issue = GapIssue | RemarkIssue

const TOP: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Every gap and remark: gaps first, in the order of the elements, then remarks in that of the text. */
export function issuesOf(document: DocumentReport): Issue[] {
  const gaps = document.elements.flatMap((element, i): GapIssue[] => {
    const open = openCriteria(element)
    const groups = element.alternatives ? [open] : open.map(criterion => [criterion])
    return groups.flatMap(criteria => (isFilled(criteria) ? [gapIssue(element, criteria, document, i)] : []))
  })
  const remarks = document.findings.map(finding => remarkIssue(finding, document))
  const issues = [...gaps, ...remarks]
  const times = new Map<string, number>()
  for (const issue of issues) {
    const time = (times.get(issue.fingerprint) ?? 0) + 1
    times.set(issue.fingerprint, time)
    if (time > 1) issue.fingerprint += `-${time}`
  }
  return issues
}

const isFilled = <T>(list: T[]): list is [T, ...T[]] => list.length > 0

/** The file of a place; of a document that is one file, that. */
function fileOf(document: DocumentReport, path: string | undefined): Pick<Common, 'path' | 'format'> {
  return path === undefined
    ? { path: document.path, format: document.format }
    : { path, format: formatOf(path) }
}

function gapIssue(
  element: ElementResult,
  criteria: GapIssue['criteria'],
  document: DocumentReport,
  index: number,
): GapIssue {
  const [first] = criteria
  const { path, ...place } = placeOf(first, document.elements, index)
  return {
    kind: 'gap',
    ...fileOf(document, path),
    rule: first.id,
    fingerprint: fingerprintOf(
      element.alternatives ? element.id : first.id,
      ...criteria.map(({ status, evidence }) => (status === 'unmet' ? '' : (evidence[0]?.quote ?? ''))),
    ),
    severity: first.requirement === 'required' ? 'error' : 'note',
    place,
    suppression: first.suppression ?? null,
    element,
    criteria,
  }
}

/** Remarks on the document as a whole: the words they point at are only its first. */
const OF_ALL: ReadonlySet<string> = new Set(['no-date', 'no-contact', 'not-a-protocol'])

function remarkIssue(finding: Finding, document: DocumentReport): RemarkIssue {
  const { path, rule, severity, quote, around, line, column, endLine, endColumn, suppression } = finding
  const words = OF_ALL.has(rule) ? [] : [quote, around]
  return {
    kind: 'remark',
    ...fileOf(document, path),
    rule,
    fingerprint: fingerprintOf(rule, ...words),
    severity: severity === 'info' ? 'note' : severity,
    place: { line, column, endLine, endColumn },
    suppression: suppression ?? null,
    finding,
  }
}

/** Of letters and digits alone: a text that is wrapped anew, or gets other markup, says the same. */
const fingerprintOf = (...words: string[]): string =>
  hashOf(
    words
      .map(text =>
        text
          .normalize('NFC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .join('\n'),
  )

/**
 * Where a gap is to be closed: at the sentence that denies or nearly meets it; without one, behind what the
 * document has of the same element, or of the element before it.
 */
function placeOf(
  criterion: CriterionResult,
  elements: ElementResult[],
  index: number,
): Place & { path?: string } {
  const said = criterion.status === 'met' ? undefined : (criterion.evidence[0] ?? criterion.nearMiss)
  if (said) return said
  const { group } = elements[index]!
  const near = [...elements.slice(0, index + 1).reverse(), ...elements.slice(index + 1)]
  return near.filter(element => element.group === group).flatMap(proofsOf)[0] ?? TOP
}

const proofsOf = ({ criteria }: ElementResult) =>
  criteria.flatMap(({ status, evidence }) => (status === 'met' ? evidence.slice(0, 1) : [])).reverse()

/** What is left to be done in a document: elements by how heavy their gap weighs, and issues set aside. */
export interface Tally extends Record<Gap, number> {
  waived: number
  /** known before: in the baseline */
  known: number
}

/** The counts that every format shows. */
export function tally(document: DocumentReport): Tally {
  const counts: Tally = { missing: 0, partial: 0, recommended: 0, waived: 0, known: 0 }
  for (const element of document.elements) {
    const gap = gapOf(element)
    if (gap) counts[gap]++
  }
  const issues = document.elements.flatMap(element =>
    openCriteria(element).slice(0, element.alternatives ? 1 : undefined),
  )
  for (const { suppression } of [...issues, ...document.findings])
    if (suppression) counts[suppression.kind === 'waiver' ? 'waived' : 'known']++
  return counts
}

/** Whether a document has a gap at or above the level at which the user wants to be stopped. */
export function fails(document: DocumentReport, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  const { missing, partial, recommended } = tally(document)
  if (failOn === 'missing') return missing > 0
  return missing + partial + (failOn === 'recommended' ? recommended : 0) > 0
}
