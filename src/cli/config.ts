/** `meldcode.config.yaml`: found in this folder or one above it, and held to its schema. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { FailOn } from '../audit/gaps.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { reasonOf } from './bytes.ts'
import { cliMessages } from './messages.ts'
import { UsageError } from './usage.ts'

export const CONFIG_NAME = 'meldcode.config.yaml'

/** What the file may say: `schemas/config.schema.json`. */
export interface ConfigValues extends FileSettings {
  models?: string[]
  include?: string[]
  exclude?: string[]
  lang?: Lang
  overrides?: ({ paths: string[] } & FileSettings)[]
  waivers?: ConfigWaiver[]
  baseline?: string
  /** folders with own rules */
  rules?: string[]
}

/** Settings that can differ from file to file. */
export interface FileSettings {
  sector?: string
  staff?: number
  failOn?: FailOn
}

export interface ConfigWaiver {
  rule: string
  paths?: string[]
  reason: string
  author: string
  expires?: string
}

/** Keys and indexes from the top of the file to a value. */
export type ConfigKeys = readonly (string | number)[]

export interface Config {
  /** as users see it: relative to the working folder */
  shown: string
  folder: string
  values: ConfigValues
  /** `meldcode.config.yaml:12:5`: where a value stands */
  place(keys: ConfigKeys): string
}

/**
 * The configuration for a folder: the file named, or the nearest one upwards. The search ends at the root of
 * the repository, so that nothing outside it has a say.
 * @throws UsageError when the file named is not there, or when a file is wrong; with every mistake in it
 */
export async function loadConfig(
  cwd: string,
  named: string | undefined,
  lang: Lang,
): Promise<Config | undefined> {
  const path = named === undefined ? findUpwards(cwd) : resolve(cwd, named)
  if (path === undefined) return undefined
  const shown = safe(relative(cwd, path)) || path
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(cliMessages[lang].configUnreadable(shown, reasonOf(error)), 'config-unreadable')
  }
  const { parseConfig } = await import('./config-file.ts')
  return { shown, folder: dirname(path), ...parseConfig(text, shown, lang) }
}

function findUpwards(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME)
    if (existsSync(path)) return path
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return undefined
  }
}
