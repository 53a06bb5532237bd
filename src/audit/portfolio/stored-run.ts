/** A round as one JSON value that a later version can still read: `schemas/portfolio.schema.json`. */
import { type DescribedElement, type PackedDocument, packed, unpacked } from '../packed.ts'
import type { OrganisationResult, PortfolioRun } from './run.ts'

/** A round with the words of its rules once, since the rules of next year may have other words. */
export interface StoredRun extends Omit<PortfolioRun, 'organisations'> {
  kind: 'meldcode-portfolio'
  elements: DescribedElement[]
  organisations: (Omit<OrganisationResult, 'report'> & { report: PackedDocument | null })[]
}

/** Why a value is not a round: something else, of a later version, or damaged. */
export type NoRun = 'other' | 'newer' | 'damaged'

export const LATEST_VERSION = 1

/** What turns a round of each earlier version into one of the next. */
const MIGRATIONS: Record<number, (run: Record<string, unknown>) => Record<string, unknown>> = {}

export function storedRun(run: PortfolioRun, elements: readonly DescribedElement[]): StoredRun {
  const { organisations, ...head } = run
  return {
    kind: 'meldcode-portfolio',
    ...head,
    elements: elements.map(({ id, group, title, alternatives, sources, criteria }) => ({
      id,
      group,
      title,
      alternatives,
      sources,
      criteria: criteria.map(({ id, title, why, remedy }) => ({ id, title, why, remedy })),
    })),
    organisations: organisations.map(({ report, ...result }) => ({
      ...result,
      report: report && packed(report),
    })),
  }
}

/** The round that a parsed JSON value is, whichever version wrote it. */
export function runOf(value: unknown): { run: PortfolioRun } | { not: NoRun } {
  if (!isRecord(value) || value.kind !== 'meldcode-portfolio') return { not: 'other' }
  const { schemaVersion } = value
  if (typeof schemaVersion !== 'number') return { not: 'damaged' }
  if (schemaVersion > LATEST_VERSION) return { not: 'newer' }
  let latest = value
  for (let version = schemaVersion; version < LATEST_VERSION; version++) {
    const migrate = MIGRATIONS[version]
    if (!migrate) return { not: 'damaged' }
    latest = migrate(latest)
  }
  try {
    const { kind, elements, organisations, ...head } = latest as unknown as StoredRun
    const rules = new Map(elements.map(element => [element.id, element]))
    return {
      run: {
        ...head,
        organisations: organisations.map(({ report, ...result }) => ({
          ...result,
          report: report && unpacked(report, rules),
        })),
      },
    }
  } catch {
    return { not: 'damaged' }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
