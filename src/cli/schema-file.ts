/** A YAML file that people write, held to a published schema, with the line and column of every mistake. */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { reasonOf } from './bytes.ts'
import type { ConfigKeys } from './config.ts'
import { cliMessages } from './messages.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage.ts'

/** Longest text that is read, in UTF-16 code units. */
export const MAX_LENGTH = 500_000

export interface Mistake {
  /** keys to what is wrong */
  keys: (string | number)[]
  message: string
}

export interface SchemaFile {
  value: unknown
  /** `portfolio.yaml:12:5`: where a value stands */
  place(keys: ConfigKeys): string
  /** what the schema has against it; none when `value` is valid */
  mistakes: Mistake[]
}

/** @throws UsageError when it is no YAML */
export function readSchemaFile(
  text: string,
  shown: string,
  validate: ValidateFunction,
  lang: Lang,
): SchemaFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${shown}:${line}:${col}`
  }
  const place = (keys: ConfigKeys): string => {
    // the key of a pair rather than its value, which may begin on a later line
    const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1))
    const node = pair ? pair.key : document.getIn(keys, true)
    return at((isNode(node) && node.range?.[0]) || 0)
  }
  const refused = (offset: number, message: string) => {
    const reason = safe(message.split(/ at line|\n/)[0]!)
    return new UsageError(`${at(offset)} ${cliMessages[lang].configSyntax(reason)}`, 'config-syntax')
  }
  const [broken] = document.errors
  if (broken) throw refused(broken.pos[0], broken.message)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch (error) {
    // aliases of what is not there, or too many of them
    throw refused(0, reasonOf(error))
  }
  if (validate(value)) return { value, place, mistakes: [] }
  const mistakes = (validate.errors ?? []).map(error => {
    const keys = keysOf(error)
    return { keys, message: messageOf(error, keys, lang) }
  })
  return { value, place, mistakes }
}

function keysOf({ instancePath, keyword, params }: ErrorObject): (string | number)[] {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(key => (/^\d+$/.test(key) ? Number(key) : key))
  return keyword === 'additionalProperties' ? [...keys, String(params.additionalProperty)] : keys
}

function messageOf({ keyword, params, parentSchema }: ErrorObject, keys: ConfigKeys, lang: Lang): string {
  const words = cliMessages[lang]
  const key = safe(String(keys.at(-1) ?? '')).slice(0, 80)
  if (keyword === 'additionalProperties') {
    const known = Object.keys(parentSchema?.properties ?? {})
    const near = nearest(key, known)
    return [words.configKey(key), near.length > 0 ? words.didYouMean(near) : words.choose(known)].join(' ')
  }
  if (keyword === 'required') return words.configMissing(String(params.missingProperty))
  const expected = params.allowedValues ?? params.type ?? (keyword === 'pattern' ? words.date : keyword)
  return words.configValue(key, [expected].flat().join(', '))
}
