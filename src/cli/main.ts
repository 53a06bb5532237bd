/** The command line: from arguments to an exit code. Loads only what the command at hand needs. */
import { type Command, CommanderError } from 'commander'
import { coded, type UsageErrorName } from '../reports/error-codes.ts'
import { LANGS } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { Catalogue, LoadCore } from './core.ts'
import type { Io } from './io.ts'
import { type CliMessages, cliMessages } from './messages.ts'
import { programOf } from './program.ts'
import { oneOf, UsageError, unknown } from './usage.ts'

/**
 * Runs a command and returns its exit code: 0 nothing at or above `--fail-on`, 1 gaps, 2 wrong use,
 * 3 some document could not be read. `loadCatalogue` may load less than the whole audit.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  loadCore: LoadCore,
  loadCatalogue: (withExamples: boolean) => Promise<Catalogue> = () => loadCore(),
): Promise<number> {
  const asked = languageOf(argv)
  const lang = LANGS.find(known => known === asked) ?? 'nl'
  const words = cliMessages[lang]
  let code = 0
  const rulesAround = async (options: { config?: string | false }) =>
    (await import('./job.ts')).rulesHere(options, io, lang, await loadCatalogue(true))
  const program = programOf(io, lang, {
    check: async (paths, options, colour) => {
      if (options.watch) {
        const { watch } = await import('./watch.ts')
        code = await watch(paths, options, { ...io, colour }, lang, loadCore, await loadCatalogue(false))
        return
      }
      const { check } = await import('./check.ts')
      code = await check(paths, options, { ...io, colour }, lang, loadCore, () => loadCatalogue(false))
    },
    baseline: async (paths, options) => {
      const { writeBaseline } = await import('./baseline.ts')
      code = await writeBaseline(paths, options, io, lang, loadCore, await loadCatalogue(false))
    },
    init: async options => {
      const { init } = await import('./init.ts')
      await init(options, io, lang, loadCore, await loadCatalogue(false))
    },
    diff: async (versions, options, colour) => {
      const { diff } = await import('./diff.ts')
      code = await diff(versions, options, { ...io, colour }, lang, loadCore, await loadCatalogue(false))
    },
    merge: async (paths, options, colour) => {
      const { merge } = await import('./merge.ts')
      code = await merge(paths, options, { ...io, colour }, lang, await loadCatalogue(false))
    },
    portfolio: async (path, options, colour) => {
      const { portfolio } = await import('./portfolio/portfolio.ts')
      code = await portfolio(path, options, { ...io, colour }, lang, loadCore, await loadCatalogue(false))
    },
    config: async (file, options) => {
      const { showConfig } = await import('./config-command.ts')
      io.stdout(await showConfig(file, options, io, lang, await loadCatalogue(false)))
    },
    explain: async (name, options, colour) => {
      const { explain } = await import('./lookup.ts')
      io.stdout(await explain(name, () => rulesAround(options), { lang, columns: io.columns, colour }))
    },
    completion: async (shell, program) => {
      const { completion, namesOf } = await import('./completion.ts')
      // of rules that are wrong, which nobody wants to hear of while typing, the built-in ones are left
      const rules = () => rulesAround({}).catch(() => loadCatalogue(false))
      io.stdout(
        (await namesOf(shell, rules)) ?? (await completion(shell, program, await loadCatalogue(false), lang)),
      )
    },
    rules: async (folder, options) => {
      const { testRules } = await import('./own-examples.ts')
      code = await testRules(folder, options, io, lang, await loadCatalogue(false))
    },
    models: async (options, colour) => {
      const { models } = await import('./lookup.ts')
      io.stdout(await models(options.diff, await rulesAround(options), { lang, columns: io.columns, colour }))
    },
  })
  try {
    if (asked !== undefined) await oneOf(asked, LANGS, 'lang', words)
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const wrong = error instanceof CommanderError || error instanceof UsageError
    io.stderr(await told(error, argv, program, words))
    return wrong ? 2 : 3
  }
}

/** What the user reads of an exception. Whatever it is, it is never a stack trace. */
async function told(
  error: unknown,
  argv: readonly string[],
  program: Command,
  words: CliMessages,
): Promise<string> {
  try {
    if (error instanceof CommanderError) return await wrongUse(error, argv, program, words)
    if (error instanceof UsageError) return `${coded(error.message, error.error)}\n`
  } catch (unforeseen) {
    return told(unforeseen, argv, program, words)
  }
  const reason = safe(error instanceof Error ? error.message : String(error))
  return `${coded(words.unexpected(reason), 'unexpected')}\n`
}

/** The language must be known before the options are read, since the help on them is in it. */
function languageOf(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const at = options.findLastIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  return at < 0 ? undefined : options[at]!.startsWith('--lang=') ? options[at]!.slice(7) : options[at + 1]
}

/** What commander refuses, in our words. Its messages quote the culprit: `unknown option '--modle'`. */
async function wrongUse(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  words: CliMessages,
): Promise<string> {
  const culprit = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const tell = (name: UsageErrorName, ...sentences: string[]) => `${coded(sentences.join(' '), name)}\n`
  switch (error.code) {
    // Help was shown since no command was given.
    case 'commander.help':
      return ''
    case 'commander.unknownOption': {
      const command = program.commands.find(known => argv.includes(known.name()))
      return tell(
        'unknown-option',
        await unknown(culprit.replace(/=.*/, ''), flagsOf(program, command), 'option', words),
      )
    }
    case 'commander.unknownCommand': {
      const names = program.commands.map(command => command.name())
      const hint = /[./\\]/.test(culprit) ? [words.runCheck(safe(culprit))] : []
      return tell('unknown-command', await unknown(culprit, names, 'command', words), ...hint)
    }
    case 'commander.optionMissingArgument':
      return tell('missing-value', words.missingValue(safe(culprit)), words.seeHelp)
    case 'commander.missingArgument':
      return tell('missing-argument', missingOf(culprit, words))
    case 'commander.excessArguments':
      return tell('wrong-use', words.tooMany, words.seeHelp)
    default:
      return tell('wrong-use', safe(error.message), words.seeHelp)
  }
}

/** What to name, by the argument that is missing. */
function missingOf(argument: string, words: CliMessages): string {
  if (argument === 'element') return words.missingElement
  if (argument === 'shell') return words.missingShell
  if (argument === words.help.portfolio.term) return words.missingPortfolio
  return words.help.diff.terms.includes(argument) ? words.missingVersions : words.missingParts
}

const flagsOf = (...commands: (Command | undefined)[]): string[] => [
  ...commands.flatMap(command => command?.options.flatMap(({ long }) => long ?? []) ?? []),
  '--help',
]
