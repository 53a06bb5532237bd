/** From the argument of `meldcode portfolio` to the organisations it stands for. */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Portfolio, SubsidyCondition } from '../../audit/portfolio/organisation.ts'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { reasonOf } from '../bytes.ts'
import type { Catalogue } from '../core.ts'
import { UsageError } from '../usage.ts'
import { organisationsIn } from './folder.ts'
import { isList, type Place, readList, textOf } from './list-file.ts'
import { manifestMessages } from './manifest-messages.ts'
import { type ManifestProblem, organisationsOf } from './organisations.ts'

export type { ManifestProblem } from './organisations.ts'

export interface PortfolioRead {
  portfolio: Portfolio
  /** full path of the folder that the files of the organisations are relative to */
  folder: string
  problems: ManifestProblem[]
}

/** What is asked of the rules: the names in them. */
type Names = Pick<Catalogue, 'sectors' | 'elements'>

const MANIFEST = /^(?:portfolio|manifest|organisaties|organisations)\.(?:ya?ml|csv|xlsx)$/i
const YAML = /\.ya?ml$/i
const NO_CONDITION: SubsidyCondition = { elements: null, by: null }

/**
 * Reads a manifest (.yaml, .csv, .xlsx), or a folder with or without one. Whether the files of the
 * organisations are there is not looked at.
 *
 * @param shown as the user typed it, relative to `cwd`
 * @throws UsageError when there is none, when it is not clear which one is meant, or when nothing of it is usable
 */
export async function readPortfolio(
  shown: string,
  cwd: string,
  lang: Lang,
  catalogue: Names,
): Promise<PortfolioRead> {
  const words = manifestMessages[lang]
  const place = { shown: safe(shown), path: resolve(cwd, shown) }
  if (!existsSync(place.path)) throw new UsageError(words.absent(place.shown), 'portfolio-unusable')
  if (statSync(place.path).isDirectory()) return readFolder(place, lang, catalogue)
  if (!YAML.test(place.path) && !isList(place.path))
    throw new UsageError(words.kind(place.shown), 'portfolio-unusable')
  const { portfolio, folder, problems } = await readManifest(place, lang, catalogue)
  return { portfolio, folder, problems }
}

async function readFolder(place: Place, lang: Lang, catalogue: Names): Promise<PortfolioRead> {
  const entries = entriesIn(place, lang)
  const names = entries
    .filter(entry => !entry.isDirectory() && MANIFEST.test(entry.name))
    .map(({ name }) => name)
  const folder = place.path
  if (names.length === 0) {
    const organisations = organisationsIn(entries, place.shown, lang)
    return { portfolio: { name: null, condition: NO_CONDITION, organisations }, folder, problems: [] }
  }
  // one of YAML may name another as its list
  const yaml = names.filter(name => YAML.test(name))
  if (names.length === 1 || yaml.length === 1) {
    const first = yaml[0] ?? names[0]!
    const at = { shown: safe(join(place.shown, first)), path: join(folder, first) }
    const { portfolio, problems, list } = await readManifest(at, lang, catalogue)
    if (names.every(name => name === first || join(folder, name) === list))
      return { portfolio, folder, problems }
  }
  throw new UsageError(manifestMessages[lang].several(place.shown, names.map(safe)), 'portfolio-unusable')
}

function entriesIn({ path, shown }: Place, lang: Lang): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  } catch (error) {
    throw new UsageError(manifestMessages[lang].unreadable(shown, reasonOf(error)), 'portfolio-unusable')
  }
}

/** `list` is the full path of the file that the organisations stand in. */
async function readManifest(
  place: Place,
  lang: Lang,
  { sectors, elements }: Names,
): Promise<PortfolioRead & { list: string }> {
  const ids = elements.map(({ id }) => id)
  const manifest = YAML.test(place.path)
    ? (await import('./manifest-file.ts')).parseManifest(await textOf(place, lang), place.shown, ids, lang)
    : {
        name: null,
        municipality: null,
        condition: NO_CONDITION,
        problems: [],
        rows: [],
        list: basename(place.path),
      }
  const listPlace = manifest.list === undefined ? place : beside(place, manifest.list)
  const { rows, problems } =
    manifest.list === undefined ? { rows: manifest.rows, problems: [] } : await readList(listPlace, lang)
  if (rows.length === 0)
    throw new UsageError(manifestMessages[lang].noRows(listPlace.shown), 'portfolio-unusable')
  const read = organisationsOf(rows, sectors, lang)
  const organisations = read.organisations.map(each => ({
    ...each,
    municipality: each.municipality ?? manifest.municipality,
  }))
  return {
    portfolio: { name: manifest.name, condition: manifest.condition, organisations },
    folder: dirname(place.path),
    problems: [...manifest.problems, ...problems, ...read.problems],
    list: listPlace.path,
  }
}

const beside = ({ shown, path }: Place, name: string): Place => ({
  shown: safe(join(dirname(shown), name)),
  path: resolve(dirname(path), name),
})
