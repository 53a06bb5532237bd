/** The text of a configuration to its values, or to every mistake in it with its place. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import type { Lang } from '../reports/messages.ts'
import type { Config, ConfigValues } from './config.ts'
import { cliMessages } from './messages.ts'
import { MAX_LENGTH, readSchemaFile } from './schema-file.ts'
import { UsageError } from './usage.ts'

const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema)

/** @throws UsageError with a line for each mistake */
export function parseConfig(text: string, shown: string, lang: Lang): Pick<Config, 'values' | 'place'> {
  if (text.length > MAX_LENGTH)
    throw new UsageError(`${shown} ${cliMessages[lang].configTooLarge}`, 'config-mistake')
  const { value, place, mistakes } = readSchemaFile(text, shown, validate, lang)
  if (mistakes.length === 0) return { values: value as ConfigValues, place }
  const sentences = mistakes.slice(0, 10).map(({ keys, message }) => `${place(keys)} ${message}`)
  throw new UsageError([...new Set(sentences)].join('\n'), 'config-mistake')
}
