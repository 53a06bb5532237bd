/** The gaps and remarks that were known at some time, so that only new ones need to fail. */
import { type Issue, issuesOf } from './issues.ts'
import type { DocumentReport } from './report.ts'

/** Fingerprints by the document's path, each with the rule it is of, for those who read the file. */
export interface Baseline {
  version: 1
  documents: Record<string, Record<string, string>>
}

/** The baseline of some documents: all that is not waived. `pathOf` gives the path by which one is known. */
export function baselineOf(documents: readonly DocumentReport[], pathOf: (path: string) => string): Baseline {
  const entries = documents.map(document => {
    const issues = issuesOf(document).filter(({ suppression }) => suppression?.kind !== 'waiver')
    const known = issues.map(({ fingerprint, rule }) => [fingerprint, rule] as const)
    return [pathOf(document.path), Object.fromEntries(known.sort(byKey))] as const
  })
  return { version: 1, documents: Object.fromEntries(entries.sort(byKey)) }
}

/** Whether an issue of a document was known. */
export const isKnown = ({ documents }: Baseline, path: string, { fingerprint }: Issue): boolean =>
  Object.hasOwn(documents, path) && Object.hasOwn(documents[path]!, fingerprint)

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
