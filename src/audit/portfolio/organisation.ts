/** The organisations of a portfolio, as a registration knows them. */

export interface Organisation {
  /** by which a later round knows it again: that of the registration, or made from the name; unique in the portfolio */
  id: string
  name: string
  /** id of a sector of the rules; `null` when unknown */
  sector: string | null
  staff: number | null
  municipality: string | null
  neighbourhood: string | null
  /** whether the municipality pays for it; `null` when unknown */
  subsidised: boolean | null
  contact: string | null
  /** files, folders and globs as they are written, relative to the folder of the manifest; none when there is no protocol */
  files: string[]
}

/** What the municipality asks of whom it subsidises. */
export interface SubsidyCondition {
  /** ids of the elements that must be present; `null`: every element that the models require of the organisation */
  elements: string[] | null
  /** ISO date by which they must be */
  by: string | null
}

/** The audit that a folder or manifest describes. */
export interface Portfolio {
  /** usually the municipality; `null` when nobody said */
  name: string | null
  condition: SubsidyCondition
  organisations: Organisation[]
}

/** A name as part of a file name or an id: `Basisschool 't Kofschip` is `basisschool-t-kofschip`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'organisatie'
