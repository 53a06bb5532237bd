/** The command line: from arguments to an exit code. Loads only what the command at hand needs. */
import { Command, CommanderError, type Help, Option } from 'commander'
import { LANGS, type Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { BaselineOptions } from './baseline.ts'
import type { CheckOptions } from './check.ts'
import type { ConfigOptions } from './config-command.ts'
import type { Catalogue, Core } from './core.ts'
import type { DiffOptions } from './diff.ts'
import type { InitOptions } from './init.ts'
import type { Io } from './io.ts'
import type { MergeOptions } from './merge.ts'
import { type CliMessages, cliMessages } from './messages.ts'
import { oneOf, UsageError, unknown } from './usage.ts'
import { wantedReports } from './wanted.ts'

/**
 * Runs a command and returns its exit code: 0 nothing at or above `--fail-on`, 1 gaps, 2 wrong use,
 * 3 some document could not be read. `loadCatalogue` may load less than the whole audit.
 */
export async function run(
  argv: readonly string[],
  io: Io,
  loadCore: () => Promise<Core>,
  loadCatalogue: (withExamples: boolean) => Promise<Catalogue> = loadCore,
): Promise<number> {
  const asked = languageOf(argv)
  const lang = LANGS.find(known => known === asked) ?? 'nl'
  const words = cliMessages[lang]
  let code = 0
  const program = programOf(io, lang, {
    check: async (paths, options, colour) => {
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
    config: async (file, options) => {
      const { showConfig } = await import('./config-command.ts')
      io.stdout(await showConfig(file, options, io, lang, await loadCatalogue(false)))
    },
    explain: async (name, colour) => {
      const { explain } = await import('./lookup.ts')
      io.stdout(await explain(name, await loadCatalogue(true), { lang, columns: io.columns, colour }))
    },
    models: async (diff, colour) => {
      const { models } = await import('./lookup.ts')
      io.stdout(await models(diff, await loadCatalogue(true), { lang, columns: io.columns, colour }))
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
    if (error instanceof UsageError) return `${error.message}\n`
  } catch (unforeseen) {
    return told(unforeseen, argv, program, words)
  }
  return `${words.unexpected(safe(error instanceof Error ? error.message : String(error)))}\n`
}

interface Actions {
  check: (paths: string[], options: CheckOptions, colour: Io['colour']) => Promise<void>
  baseline: (paths: string[], options: BaselineOptions) => Promise<void>
  init: (options: InitOptions) => Promise<void>
  diff: (versions: [string, string], options: DiffOptions, colour: Io['colour']) => Promise<void>
  merge: (paths: string[], options: MergeOptions, colour: Io['colour']) => Promise<void>
  config: (file: string | undefined, options: ConfigOptions) => Promise<void>
  explain: (name: string, colour: Io['colour']) => Promise<void>
  models: (diff: string[] | undefined, colour: Io['colour']) => Promise<void>
}

/** The language must be known before the options are read, since the help on them is in it. */
function languageOf(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const at = options.findLastIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  return at < 0 ? undefined : options[at]!.startsWith('--lang=') ? options[at]!.slice(7) : options[at + 1]
}

function programOf(io: Io, lang: Lang, actions: Actions): Command {
  const { help } = cliMessages[lang]
  const about = help.options
  const program = new Command('meldcode')
    .description(help.program)
    .usage(help.usage)
    .version(io.version, '-V, --version', about.version)
    .option('--lang <nl|en>', about.lang)
    .option('--no-color', about.color)
    .helpCommand(false)
    .addHelpText('after', `\n${help.exitCodes}`)
  const colour = () => (program.opts().color === false ? 0 : io.colour)

  const globals = () => program.opts<{ lang?: string }>()
  const collect = (value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]
  const withJobOptions = (command: Command) =>
    command
      .addOption(new Option('--model <id,…>', about.model).argParser<string[] | undefined>(collect))
      .option('--sector <sector>', about.sector)
      .option('--staff <n>', about.staff)
      .option('--config <file>', about.config)
      .option('--no-config', about.noConfig)
  const wanted = wantedReports()
  const check = withJobOptions(
    program
      .command('check')
      .usage(help.check.usage)
      .summary(help.check.summary)
      .description(help.check.description)
      .argument(`[${help.check.term}...]`, help.check.paths),
  )
    .addOption(new Option('--format <format>', about.format).argParser(wanted.format))
    .addOption(new Option('--output <file>', about.output).argParser(wanted.output))
    .option('--force', about.force)
    .option('--fail-on <level>', about.failOn)
    .option('--baseline <file>', about.baseline)
    .option('--cache [folder]', about.cache)
    .option('--workers <n>', about.workers)
    .option('--shard <i/n>', about.shard)
    .option('--quiet', about.quiet)
    .option('--stdin-filename <name>', about.stdinFilename)
    .action((paths: string[], options: Omit<CheckOptions, 'reports'>) =>
      actions.check(paths, { ...options, ...globals(), reports: wanted.reports }, colour()),
    )

  const diff = withJobOptions(
    program
      .command('diff')
      .usage(help.diff.usage)
      .summary(help.diff.summary)
      .description(help.diff.description)
      .argument('<old>', help.diff.old)
      .argument('<new>', help.diff.new),
  )
    .option('--format <format>', about.diffFormat)
    .action((before: string, after: string, options: DiffOptions) =>
      actions.diff([before, after], { ...options, ...globals() }, colour()),
    )

  const merge = program
    .command('merge')
    .usage(help.merge.usage)
    .summary(help.merge.summary)
    .description(help.merge.description)
    .argument(`<${help.merge.term}...>`, help.merge.parts)
    .addOption(new Option('--format <format>', about.format).argParser(wanted.format))
    .addOption(new Option('--output <file>', about.output).argParser(wanted.output))
    .option('--force', about.force)
    .option('--quiet', about.quiet)
    .action((parts: string[], options: Omit<MergeOptions, 'reports'>) =>
      actions.merge(parts, { ...options, ...globals(), reports: wanted.reports }, colour()),
    )

  const baseline = program
    .command('baseline')
    .usage(help.baseline.usage)
    .summary(help.baseline.summary)
    .description(help.baseline.description)
  const write = withJobOptions(
    baseline
      .command('write')
      .description(help.baseline.description)
      .argument(`[${help.check.term}...]`, help.check.paths),
  )
    .option('--baseline <file>', about.baselineFile)
    .action((paths: string[], options: BaselineOptions) =>
      actions.baseline(paths, { ...options, ...globals() }),
    )

  const config = withJobOptions(
    program
      .command('config')
      .usage(help.config.usage)
      .summary(help.config.summary)
      .description(help.config.description)
      .argument(`[${help.config.term}]`, help.config.file),
  )
    .option('--fail-on <level>', about.failOn)
    .option('--print', about.print)
    .action((file: string | undefined, options: ConfigOptions) =>
      actions.config(file, { ...options, ...globals() }),
    )

  const init = program
    .command('init')
    .usage(help.init.usage)
    .summary(help.init.summary)
    .description(help.init.description)
    .option('--organisation <name>', about.organisation)
    .option('--sector <sector>', about.sector)
    .option('--staff <n>', about.staff)
    .option('--ci <pipeline>', about.ci)
    .option('--pre-commit', about.preCommit)
    .option('--skeleton', about.skeleton)
    .option('--force', about.forceAll)
    .action((options: InitOptions) => actions.init(options))

  const explain = program
    .command('explain')
    .usage(help.explain.usage)
    .summary(help.explain.summary)
    .description(help.explain.description)
    .argument('<element>', help.explain.element)
    .action((name: string) => actions.explain(name, colour()))

  const models = program
    .command('models')
    .usage(help.models.usage)
    .summary(help.models.summary)
    .description(help.models.description)
    .option('--diff <models...>', about.diff)
    .action(({ diff }: { diff?: string[] }) => actions.models(diff, colour()))

  for (const command of [program, check, diff, merge, baseline, write, config, init, explain, models]) {
    command
      .helpOption('-h, --help', about.help)
      .exitOverride()
      .configureHelp(translated(help.headings))
      .configureOutput({
        writeOut: text => io.stdout(text),
        // Help that nobody asked for; our own sentences replace commander's, which are English.
        writeErr: text => io.stderr(text),
        outputError: () => {},
        getOutHelpWidth: () => Math.min(io.columns, 100),
        getErrHelpWidth: () => Math.min(io.columns, 100),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      })
  }
  return program
}

function translated(headings: CliMessages['help']['headings']): Partial<Help> {
  const own: Record<string, string> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  }
  return {
    showGlobalOptions: true,
    styleTitle: title => own[title] ?? title,
    subcommandTerm: command => `${command.name()} ${command.usage()}`,
  }
}

/** What commander refuses, in our words. Its messages quote the culprit: `unknown option '--modle'`. */
async function wrongUse(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  words: CliMessages,
): Promise<string> {
  const culprit = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const tell = (...sentences: string[]) => `${sentences.join(' ')}\n`
  switch (error.code) {
    // Help was shown since no command was given.
    case 'commander.help':
      return ''
    case 'commander.unknownOption': {
      const command = program.commands.find(known => argv.includes(known.name()))
      return tell(await unknown(culprit.replace(/=.*/, ''), flagsOf(program, command), 'option', words))
    }
    case 'commander.unknownCommand': {
      const names = program.commands.map(command => command.name())
      const hint = /[./\\]/.test(culprit) ? [words.runCheck(safe(culprit))] : []
      return tell(await unknown(culprit, names, 'command', words), ...hint)
    }
    case 'commander.optionMissingArgument':
      return tell(words.missingValue(safe(culprit)), words.seeHelp)
    case 'commander.missingArgument':
      return tell(missingOf(culprit, words))
    case 'commander.excessArguments':
      return tell(words.tooMany, words.seeHelp)
    default:
      return tell(safe(error.message), words.seeHelp)
  }
}

/** What to name, by the argument that is missing. */
function missingOf(argument: string, words: CliMessages): string {
  if (argument === 'element') return words.missingElement
  return argument === 'old' || argument === 'new' ? words.missingVersions : words.missingParts
}

const flagsOf = (...commands: (Command | undefined)[]): string[] => [
  ...commands.flatMap(command => command?.options.flatMap(({ long }) => long ?? []) ?? []),
  '--help',
]
