/** Rows of a list to organisations. What cannot be used is a problem of its row; the organisation still counts. */
import { type Organisation, slugOf } from '../../audit/portfolio/organisation.ts'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { cliMessages } from '../messages.ts'
import { nearest } from '../nearest.ts'
import { filesIn, staffIn, yesOrNoIn } from './cells.ts'
import type { Field } from './header.ts'
import { manifestMessages } from './manifest-messages.ts'
import { sectorNamed } from './sectors.ts'

/** Something wrong with a manifest that the rest of it does not suffer from. */
export interface ManifestProblem {
  /** `organisaties.csv:12:sector`, `portfolio.yaml:12:5` or `organisaties.xlsx, blad Organisaties, rij 12, kolom sector` */
  place: string
  message: string
}

/** An organisation as it is written. */
export interface Row {
  cells: Partial<Record<Field, string>>
  /** where it stands, or one of its cells */
  place(field?: Field): string
}

/** Longest text of a cell that is kept: names in reports are not essays. */
const MOST_CHARACTERS = 300

export function organisationsOf(
  rows: readonly Row[],
  sectors: readonly string[],
  lang: Lang,
): { organisations: Organisation[]; problems: ManifestProblem[] } {
  const words = manifestMessages[lang]
  const problems: ManifestProblem[] = []
  const ids = new Ids()
  const organisations = rows.flatMap(row => {
    const wrong = (field: Field, message: string) => {
      problems.push({ place: row.place(field), message })
      return null
    }
    const textOf = (field: Field) =>
      safe((row.cells[field] ?? '').trim().slice(0, MOST_CHARACTERS)).replace(/\s+/g, ' ')
    /** `null` for a cell that is not understood, too */
    const understood = <T>(
      field: Field,
      read: (cell: string) => T | undefined,
      message: (cell: string) => string,
    ) => {
      const cell = textOf(field)
      const value = read(cell)
      return value === undefined ? wrong(field, message(cell)) : value
    }

    const name = textOf('name')
    if (name === '') {
      wrong('name', words.emptyName)
      return []
    }
    const given = textOf('id')
    const { id, isTaken } = ids.give(given || slugOf(name), given || name)
    if (isTaken) wrong(given ? 'id' : 'name', given ? words.doubleId(given, id) : words.doubleName(name, id))
    const organisation: Organisation = {
      id,
      name,
      sector: understood(
        'sector',
        cell => (cell === '' ? null : (sectorNamed(cell, sectors) ?? undefined)),
        cell => unknownSector(cell, sectors, lang),
      ),
      staff: understood('staff', staffIn, words.staff),
      municipality: textOf('municipality') || null,
      neighbourhood: textOf('neighbourhood') || null,
      subsidised: understood('subsidised', yesOrNoIn, words.yesOrNo),
      contact: textOf('contact') || null,
      files: filesIn(row.cells.files ?? ''),
    }
    return [organisation]
  })
  return { organisations, problems }
}

function unknownSector(cell: string, sectors: readonly string[], lang: Lang): string {
  const { sector, goesOnWithoutSector } = manifestMessages[lang]
  const { didYouMean, choose } = cliMessages[lang]
  const near = nearest(cell, sectors)
  return [sector(cell), near.length > 0 ? didYouMean(near) : choose([...sectors]), goesOnWithoutSector].join(
    ' ',
  )
}

/** Ids that differ in more than signs and capitals, so that they can be names of files too. */
class Ids {
  readonly #given = new Set<string>()
  readonly #slugs = new Set<string>()

  /** `wanted`, with a number behind it when it is not free; `isTaken` when another is called just the same */
  give(wanted: string, called: string): { id: string; isTaken: boolean } {
    const key = called.toLowerCase()
    const isTaken = this.#given.has(key)
    this.#given.add(key)
    let id = wanted
    // room for the number within what a slug is cut off at
    for (let n = 2; this.#slugs.has(slugOf(id)); n++) id = `${wanted.slice(0, 50)}-${n}`
    this.#slugs.add(slugOf(id))
    return { id, isTaken }
  }
}
