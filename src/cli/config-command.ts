/** `meldcode config`: checks the configuration; with `--print`, shows what holds and where it comes from. */

import { loweredText } from '../reports/lowered.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { Catalogue } from './core.ts'
import type { Io } from './io.ts'
import { type JobOptions, loweredIn, type Scope, scopeOf } from './job.ts'
import { cliMessages } from './messages.ts'
import type { Setting } from './settings.ts'

export interface ConfigOptions extends JobOptions {
  print?: boolean
}

export async function showConfig(
  file: string | undefined,
  typed: ConfigOptions,
  io: Io,
  asked: Lang,
  core: Catalogue,
): Promise<string> {
  const scope = await scopeOf(typed, io, asked, core)
  const { config, lang } = scope
  const words = cliMessages[lang]
  if (!typed.print) return `${config ? words.configRight(config.shown) : words.configAbsent}\n`
  return `${printed(file, typed, scope)
    .map(([line, origin]) => `${line}  # ${origin}\n`)
    .join('')}`
}

/** Lines of YAML with their origin. */
function printed(file: string | undefined, typed: ConfigOptions, scope: Scope): [string, string][] {
  const { config, lang, models } = scope
  const words = cliMessages[lang]
  const settings = scope.settingsOf(file ?? '.')
  const origin = ({ from }: Setting<unknown>) =>
    from === 'option' ? words.fromOption : from === 'default' ? words.fromDefault : config!.place(from)
  const values = config?.values ?? {}
  const top = (key: keyof typeof values, isOption: boolean) =>
    isOption ? words.fromOption : values[key] === undefined ? words.fromDefault : config!.place([key])
  const json = (value: unknown) => safe(JSON.stringify(value))
  const lines: [string, string][] = [
    [`models: ${json(models.models)}`, top('models', typed.model !== undefined)],
    [`lang: ${lang}`, top('lang', typed.lang !== undefined)],
    [`sector: ${json(settings.sector.value ?? null)}`, origin(settings.sector)],
    [`staff: ${json(settings.staff.value ?? null)}`, origin(settings.staff)],
    [`failOn: ${settings.failOn.value}`, origin(settings.failOn)],
  ]
  for (const { path, line, column, ...each } of loweredIn(scope).lowered ?? [])
    lines.push([`# ${loweredText(each, lang)}`, `${safe(path)}:${line}:${column}`])
  for (const key of ['rules', 'include', 'exclude', 'baseline'] as const)
    if (values[key] !== undefined) lines.push([`${key}: ${json(values[key])}`, config!.place([key])])
  const waivers = (values.waivers ?? []).map((waiver, i) => ({
    ...waiver,
    place: config!.place(['waivers', i]),
  }))
  const own = waivers.filter(({ paths }) => !file || !paths || scope.matches(paths, file))
  if (own.length > 0) lines.push(['waivers:', config!.place(['waivers'])])
  for (const { place, paths: _, ...waiver } of own) lines.push([`  - ${json(waiver)}`, place])
  return lines
}
