/** The rule folders that a configuration names: read, held to the schemas, and put beside the built-in rules. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type OwnRulesResult, readOwnRules } from '../evidence/own-rules.ts'
import type { RuleFile, RuleProblem } from '../evidence/rule-files.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { reasonOf } from './bytes.ts'
import type { Config } from './config.ts'
import type { Catalogue } from './core.ts'
import { cliMessages } from './messages.ts'
import { catalogueOf, loadConcepts, loadRules } from './rules.ts'
import { UsageError } from './usage.ts'

const KINDS = ['elements', 'lexicon', 'models'] as const
const MOST_FILES = 500
/** Of all files together. */
const MOST_BYTES = 2 * 1024 * 1024
const MOST_PROBLEMS = 20

/** @throws UsageError when a folder cannot be read, or with every mistake in its files */
export async function withRulesOf(
  config: Config,
  catalogue: Catalogue,
  cwd: string,
  lang: Lang,
): Promise<Catalogue> {
  const files = foldersOf(config).flatMap(({ full, place }) => filesIn(full, place, cwd, lang))
  const { own } = taken(readFiles(files, catalogue), lang)
  const hash = createHash('sha256').update(catalogue.digest())
  // by their place beside the configuration, which is the same on every machine
  for (const { path, text } of files)
    hash.update(JSON.stringify([relative(config.folder, resolve(cwd, path)).replaceAll('\\', '/'), text]))
  const digest = hash.digest('hex')
  return { ...catalogueOf(own.rules), digest: () => digest, own }
}

/** The rule folders that a configuration names, and where it does. */
export const foldersOf = ({ values, folder, place }: Config): { full: string; place: string }[] =>
  (values.rules ?? []).map((each, i) => ({ full: resolve(folder, each), place: place(['rules', i]) }))

/** The rules of files beside those of the catalogue. */
export const readFiles = (files: RuleFile[], { models, elements }: Catalogue): OwnRulesResult =>
  readOwnRules({ rules: { ...loadRules(), models, elements }, concepts: loadConcepts() }, files)

/** @throws UsageError with a line for each mistake */
export function taken(result: OwnRulesResult, lang: Lang): OwnRulesResult & { ok: true } {
  if (result.ok) return result
  const lines = [...new Set(result.problems.map(problem => lineOf(problem, lang)))]
  const more = lines.length - MOST_PROBLEMS
  throw new UsageError(
    [...lines.slice(0, MOST_PROBLEMS), ...(more > 0 ? [cliMessages[lang].moreProblems(more)] : [])].join(
      '\n',
    ),
    'rule-mistake',
  )
}

const lineOf = ({ path, line, column, message }: RuleProblem, lang: Lang): string =>
  `${safe(path)}:${line}:${column} ${safe(message[lang]).slice(0, 1000)}`

/**
 * The files of a folder, their paths as users see them. Only its three known folders are looked into.
 * @throws UsageError
 */
export function filesIn(folder: string, place: string, cwd: string, lang: Lang): RuleFile[] {
  const words = cliMessages[lang]
  const shown = safe(relative(cwd, folder)) || '.'
  try {
    if (!statSync(folder).isDirectory())
      throw new UsageError(`${place} ${words.rulesNoFolder(shown)}`, 'rules-folder')
    const stray = yamlIn(folder)[0]
    if (stray !== undefined)
      throw new UsageError(`${join(shown, safe(stray))}:1:1 ${words.ruleFilePlace}`, 'rules-folder')
    const paths = KINDS.filter(kind => statSync(join(folder, kind), { throwIfNoEntry: false })?.isDirectory())
      .flatMap(kind => yamlIn(join(folder, kind)).map(name => join(folder, kind, name)))
      .sort()
    const size = paths.reduce((sum, path) => sum + statSync(path).size, 0)
    if (paths.length === 0) throw new UsageError(`${place} ${words.rulesEmpty(shown)}`, 'rules-folder')
    if (paths.length > MOST_FILES || size > MOST_BYTES)
      throw new UsageError(
        `${place} ${words.rulesTooMany(shown, MOST_FILES, MOST_BYTES / 1024 / 1024)}`,
        'rules-folder',
      )
    return paths.map(path => ({
      path: relative(cwd, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${place} ${words.rulesUnreadable(shown, reasonOf(error))}`, 'rules-folder')
  }
}

const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ name }) => name)
