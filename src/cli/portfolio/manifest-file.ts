/** The text of `portfolio.yaml` to what it says; every mistake in it is a problem with its place. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import schema from '../../../schemas/portfolio-manifest.schema.json' with { type: 'json' }
import type { SubsidyCondition } from '../../audit/portfolio/organisation.ts'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { cliMessages } from '../messages.ts'
import { nearest } from '../nearest.ts'
import { MAX_LENGTH, type Mistake, readSchemaFile, type SchemaFile } from '../schema-file.ts'
import { UsageError } from '../usage.ts'
import { manifestMessages } from './manifest-messages.ts'
import type { ManifestProblem, Row } from './organisations.ts'

const validate = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema)

export interface Manifest {
  name: string | null
  municipality: string | null
  condition: SubsidyCondition
  rows: Row[]
  /** the file with the organisations, when they do not stand in this one */
  list?: string
  problems: ManifestProblem[]
}

/** What the file says once every value that the schema refuses is taken out. */
interface Values {
  name?: string
  municipality?: string
  condition?: { elements?: (string | null)[] | string; by?: string }
  organisations: (Written | null)[] | string
}
type Written = Record<string, string | number | boolean | (string | null)[] | undefined>

/** @throws UsageError when it is no YAML, or no manifest: not one organisation can be found in it */
export function parseManifest(
  text: string,
  shown: string,
  elements: readonly string[],
  lang: Lang,
): Manifest {
  const words = manifestMessages[lang]
  if (text.length > MAX_LENGTH)
    throw new UsageError(words.unreadable(shown, words.tooLong), 'portfolio-unusable')
  const file = readSchemaFile(text, shown, validate, lang)
  const { mistakes, place } = file
  const problemsOf = (some: Mistake[]) => some.map(({ keys, message }) => ({ place: place(keys), message }))
  const isUseless = ({ keys: [key, index] }: Mistake) =>
    key === undefined || (key === 'organisations' && index === undefined)
  if (mistakes.some(isUseless)) {
    const sentences = problemsOf(mistakes.slice(0, 10)).map(each => `${each.place} ${each.message}`)
    throw new UsageError(sentences.join('\n'), 'portfolio-unusable')
  }
  for (const { keys } of mistakes) remove(file.value, keys)
  const { name, municipality, condition, organisations } = file.value as Values
  const { known, unknown } = elementsOf(condition?.elements, elements, file, lang)
  // a row that is none, or has no name, is told of as a row
  const isOfRow = ({ keys: [list, , key] }: Mistake) =>
    list === 'organisations' && (key === undefined || key === 'name')
  return {
    name: textOf(name ?? municipality),
    municipality: textOf(municipality),
    condition: { elements: known, by: condition?.by ?? null },
    ...(typeof organisations === 'string'
      ? { rows: [], list: organisations }
      : { rows: organisations.map((written, i) => rowOf(written, i, place)) }),
    problems: [...problemsOf(mistakes.filter(each => !isOfRow(each))), ...unknown],
  }
}

/** Takes a value out of what the file says; the others of a list keep their places. */
function remove(value: unknown, keys: Mistake['keys']): void {
  const parent = keys.slice(0, -1).reduce((at, key) => (at as never)?.[key], value)
  if (Array.isArray(parent)) parent[Number(keys.at(-1))] = null
  else if (parent) delete (parent as Record<string, unknown>)[keys.at(-1)!]
}

/** The elements of the condition that the rules have; every element that is required when it names none. */
function elementsOf(
  written: (string | null)[] | string | undefined,
  ids: readonly string[],
  { place }: SchemaFile,
  lang: Lang,
): { known: string[] | null; unknown: ManifestProblem[] } {
  if (written === undefined || written === 'required') return { known: null, unknown: [] }
  const words = cliMessages[lang]
  const names = [written].flat()
  const unknown = names.flatMap((name, i) => {
    if (name === null || ids.includes(name)) return []
    const near = nearest(name, ids)
    const message = [
      words.unknown(words.kinds.element, safe(name).slice(0, 80)),
      near.length > 0 ? words.didYouMean(near) : words.choose([...ids]),
    ].join(' ')
    return [{ place: place(['condition', 'elements', ...(Array.isArray(written) ? [i] : [])]), message }]
  })
  const known = names.filter(name => name !== null && ids.includes(name)) as string[]
  // a condition of nothing would be met by everyone
  return { known: known.length > 0 ? known : null, unknown }
}

const textOf = (value: string | undefined): string | null => (value ? safe(value).trim() || null : null)

function rowOf(written: Written | null, index: number, place: SchemaFile['place']): Row {
  const cells = Object.entries(written ?? {}).map(([key, value]) => [key, [value].flat().join('\n')])
  return {
    cells: Object.fromEntries(cells),
    place: field =>
      place(['organisations', index, ...(field !== undefined && written && field in written ? [field] : [])]),
  }
}
