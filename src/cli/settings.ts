/** What holds for a file: options first, then the configuration, then what we do by ourselves. */
import { relative, resolve } from 'node:path'
import type { FailOn } from '../audit/gaps.ts'
import type { Config, ConfigKeys, FileSettings } from './config.ts'

/** A value with where it comes from: an option, a place in the configuration, or nobody. */
export interface Setting<T> {
  value: T
  from: 'option' | 'default' | ConfigKeys
}

export interface SettingsOfFile {
  sector: Setting<string | undefined>
  staff: Setting<number | undefined>
  failOn: Setting<FailOn>
}

/** Tests paths, as users type them, against globs of the configuration. */
export type Matches = (globs: readonly string[], path: string) => boolean

/** A matcher of globs relative to the folder of the configuration. */
export async function globMatcher(folder: string, cwd: string): Promise<Matches> {
  const { default: picomatch } = await import('picomatch')
  return (globs, path) => {
    const own = relative(folder, resolve(cwd, path)).replaceAll('\\', '/')
    return picomatch.isMatch(own, [...globs], { dot: true })
  }
}

/** The settings of one file. `given` are the options as typed. */
export function settingsOf(
  path: string,
  given: FileSettings,
  config: Config | undefined,
  matches: Matches,
): SettingsOfFile {
  const of = <K extends keyof FileSettings>(key: K): Setting<FileSettings[K] | undefined> => {
    if (given[key] !== undefined) return { value: given[key], from: 'option' }
    const overrides = config?.values.overrides ?? []
    const index = overrides.findLastIndex(each => each[key] !== undefined && matches(each.paths, path))
    if (index >= 0) return { value: overrides[index]![key], from: ['overrides', index, key] }
    if (config?.values[key] !== undefined) return { value: config.values[key], from: [key] }
    return { value: undefined, from: 'default' }
  }
  const failOn = of('failOn')
  return {
    sector: of('sector'),
    staff: of('staff'),
    failOn: { value: failOn.value ?? 'partial', from: failOn.from },
  }
}
