/** What is to be audited and how: the options, the configuration and the files, brought together. */
import { join, relative } from 'node:path'
import type { FailOn } from '../audit/gaps.ts'
import type { Rules } from '../audit/packed.ts'
import type { AuditReport, FindingRule } from '../audit/report.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { type Config, type FileSettings, loadConfig } from './config.ts'
import { type AuditOptions, type Catalogue, DEFAULT_MODEL } from './core.ts'
import { type Found, findFiles } from './files.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import { globMatcher, type Matches, type SettingsOfFile, settingsOf } from './settings.ts'
import { oneOf, UsageError } from './usage.ts'

const FAIL_ON: readonly FailOn[] = ['missing', 'partial', 'recommended', 'never']

/** Options as they were typed that say what to audit, and against what. */
export interface JobOptions {
  model?: string[]
  sector?: string
  staff?: string
  failOn?: string
  lang?: string
  /** a file, or `false` for none */
  config?: string | false
}

/** The settings that are the same for every file. */
export interface Scope {
  lang: Lang
  config: Config | undefined
  /** with the own rules of the configuration in it */
  catalogue: Catalogue
  models: Pick<AuditOptions, 'models' | 'allCriteria'>
  matches: Matches
  settingsOf(path: string): SettingsOfFile
}

export interface Job extends Scope {
  rules: Rules
  found: Found
  /** whether all is audited that the configuration is about */
  isWhole: boolean
}

/** The configuration that the options ask for. @throws UsageError */
export const configOf = async ({ config }: Pick<JobOptions, 'config'>, io: Io, lang: Lang) =>
  config === false ? undefined : await loadConfig(io.cwd, config, lang)

/** The rules with the own ones of a configuration, which are read only when it has them. */
async function withOwnRules(
  catalogue: Catalogue,
  config: Config | undefined,
  io: Io,
  lang: Lang,
): Promise<Catalogue> {
  if (!config?.values.rules) return catalogue
  const { withRulesOf } = await import('./own-rules.ts')
  return withRulesOf(config, catalogue, io.cwd, lang)
}

/**
 * The rules that hold in this folder, for commands that audit nothing.
 * @throws UsageError for a configuration or an own rule that is wrong
 */
export const rulesHere = async (
  typed: Pick<JobOptions, 'config'>,
  io: Io,
  lang: Lang,
  catalogue: Catalogue,
): Promise<Catalogue> => withOwnRules(catalogue, await configOf(typed, io, lang), io, lang)

/** @throws UsageError for an option or a configuration that is wrong */
export async function scopeOf(typed: JobOptions, io: Io, asked: Lang, builtIn: Catalogue): Promise<Scope> {
  const config = await configOf(typed, io, asked)
  // whoever asks for a language gets it
  const lang = typed.lang === undefined ? (config?.values.lang ?? asked) : asked
  const core = await withOwnRules(builtIn, config, io, lang)
  if (config) await checkNames(config, core, lang)
  const given = await fileSettings(typed, core, lang)
  const matches = config ? await globMatcher(config.folder, io.cwd) : () => false
  return {
    lang,
    config,
    catalogue: core,
    models: await modelsOf(typed.model ?? config?.values.models ?? [DEFAULT_MODEL], core, lang),
    matches,
    settingsOf: path => settingsOf(path, given, config, matches),
  }
}

/** @throws UsageError for an option or a configuration that is wrong */
export async function jobOf(
  paths: readonly string[],
  typed: JobOptions,
  io: Io,
  asked: Lang,
  builtIn: Catalogue,
): Promise<Job> {
  const scope = await scopeOf(typed, io, asked, builtIn)
  const { config, matches, catalogue } = scope
  const found = await findFiles(paths.length > 0 ? paths : includedPaths(config, io.cwd), io.cwd)
  const { exclude } = config?.values ?? {}
  const isExcluded = (file: Found['files'][number]) =>
    !file.named && exclude !== undefined && matches(exclude, file.path)
  return {
    ...scope,
    rules: new Map(catalogue.elements.map(element => [element.id, element])),
    isWhole: paths.length === 0 && (config?.values.include !== undefined || config?.folder === io.cwd),
    found: {
      ...found,
      files: found.files.filter(file => !isExcluded(file)),
      skipped: [...found.skipped, ...found.files.filter(isExcluded).map(({ path }) => path)],
    },
  }
}

/** What the chosen models lower, for the head of the report. */
export function loweredIn({ catalogue, models }: Scope): Pick<AuditReport, 'lowered'> {
  const lowered = catalogue.models
    .filter(({ id }) => models.models.includes(id))
    .flatMap(({ id, lowered = [] }) => lowered.map(each => ({ model: id, ...each })))
  return lowered.length > 0 ? { lowered } : {}
}

/** What the audit is told of a file. */
export function auditOptionsOf(path: string, { models, settingsOf }: Scope): AuditOptions {
  const { sector, staff } = settingsOf(path)
  const options: AuditOptions = { ...models }
  const configured: AuditOptions['configured'] = {}
  if (sector.value !== undefined) (sector.from === 'option' ? options : configured).sector = sector.value
  if (staff.value !== undefined) (staff.from === 'option' ? options : configured).staff = staff.value
  return Object.keys(configured).length > 0 ? { ...options, configured } : options
}

function includedPaths(config: Config | undefined, cwd: string): string[] {
  const globs = config?.values.include
  if (!config || !globs) return ['.']
  return globs.map(glob => join(relative(cwd, config.folder), glob).replaceAll('\\', '/'))
}

async function modelsOf(typed: string[], core: Catalogue, lang: Lang): Promise<Scope['models']> {
  const ids = core.models.map(model => model.id)
  const names = typed.flatMap(list => list.split(',')).map(name => name.trim())
  const models = new Set<string>()
  for (const name of names) {
    const model = await oneOf(name, [...ids, 'all'], 'model', cliMessages[lang])
    for (const id of model === 'all' ? ids : [model]) models.add(id)
  }
  return { models: [...models], allCriteria: names.includes('all') }
}

async function fileSettings(typed: JobOptions, core: Catalogue, lang: Lang): Promise<FileSettings> {
  const words = cliMessages[lang]
  const given: FileSettings = {}
  if (typed.sector !== undefined) given.sector = await oneOf(typed.sector, core.sectors, 'sector', words)
  if (typed.staff !== undefined) {
    if (!/^\d{1,7}$/.test(typed.staff))
      throw new UsageError(words.staffNumber(safe(typed.staff)), 'wrong-number')
    given.staff = Number(typed.staff)
  }
  if (typed.failOn !== undefined) given.failOn = await oneOf(typed.failOn, FAIL_ON, 'failOn', words)
  return given
}

/** Names in the configuration that the schema cannot know: those of the rules. */
async function checkNames({ values, place }: Config, core: Catalogue, lang: Lang): Promise<void> {
  const words = cliMessages[lang]
  const check = async (
    value: string | undefined,
    choices: readonly string[],
    kind: 'model' | 'sector' | 'rule',
    keys: (string | number)[],
  ) => {
    if (value === undefined) return
    try {
      await oneOf(value, choices, kind, words)
    } catch (error) {
      throw error instanceof UsageError
        ? new UsageError(`${place(keys)} ${error.message}`, error.error)
        : error
    }
  }
  const models = [...core.models.map(({ id }) => id), 'all']
  for (const [i, model] of (values.models ?? []).entries()) await check(model, models, 'model', ['models', i])
  await check(values.sector, core.sectors, 'sector', ['sector'])
  for (const [i, { sector }] of (values.overrides ?? []).entries())
    await check(sector, core.sectors, 'sector', ['overrides', i, 'sector'])
  const rules = [
    ...core.elements.flatMap(({ id, criteria }) => [id, ...criteria.map(each => each.id)]),
    ...REMARKS,
  ]
  for (const [i, { rule }] of (values.waivers ?? []).entries())
    await check(rule, rules, 'rule', ['waivers', i, 'rule'])
}

const REMARKS: readonly FindingRule[] = [
  'abolished-name',
  'placeholder',
  'empty-section',
  'no-date',
  'no-contact',
  'misnumbered-steps',
  'not-a-protocol',
]
