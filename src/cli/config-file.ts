/** The text of a configuration to its values, or to every mistake in it with its place. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { Config, ConfigKeys, ConfigValues } from './config.ts'
import { cliMessages } from './messages.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './usage.ts'

const MAX_LENGTH = 500_000
const validate = new Ajv2020({ allErrors: true, verbose: true }).compile<ConfigValues>(schema)

/** @throws UsageError with a line for each mistake */
export function parseConfig(text: string, shown: string, lang: Lang): Pick<Config, 'values' | 'place'> {
  const words = cliMessages[lang]
  if (text.length > MAX_LENGTH) throw new UsageError(`${shown} ${words.configTooLarge}`, 'config-mistake')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
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
  const [broken] = document.errors
  if (broken) {
    const reason = safe(broken.message.split(/ at line|\n/)[0]!)
    throw new UsageError(`${at(broken.pos[0])} ${words.configSyntax(reason)}`, 'config-syntax')
  }
  const values: unknown = document.toJS({ maxAliasCount: 20 }) ?? {}
  if (validate(values)) return { values, place }
  const mistakes = (validate.errors ?? []).slice(0, 10).map(error => {
    const keys = keysOf(error)
    return `${place(keys)} ${mistake(error, keys, lang)}`
  })
  throw new UsageError([...new Set(mistakes)].join('\n'), 'config-mistake')
}

function keysOf({ instancePath, keyword, params }: ErrorObject): (string | number)[] {
  const keys = instancePath
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(key => (/^\d+$/.test(key) ? Number(key) : key))
  return keyword === 'additionalProperties' ? [...keys, String(params.additionalProperty)] : keys
}

function mistake({ keyword, params, parentSchema }: ErrorObject, keys: ConfigKeys, lang: Lang): string {
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
