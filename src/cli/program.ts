/** The commands and their options, as commander knows them. */
import { Command, type Help, Option } from 'commander'
import type { Lang } from '../reports/messages.ts'
import type { BaselineOptions } from './baseline.ts'
import type { CheckOptions } from './check.ts'
import type { ConfigOptions } from './config-command.ts'
import type { DiffOptions } from './diff.ts'
import type { InitOptions } from './init.ts'
import type { Io } from './io.ts'
import type { MergeOptions } from './merge.ts'
import { type CliMessages, cliMessages } from './messages.ts'
import type { RulesTestOptions } from './own-examples.ts'
import type { PortfolioOptions } from './portfolio/portfolio.ts'
import { wantedReports } from './wanted.ts'

/** What the commands do, once their options are read. */
export interface Actions {
  check: (paths: string[], options: CheckOptions, colour: Io['colour']) => Promise<void>
  baseline: (paths: string[], options: BaselineOptions) => Promise<void>
  init: (options: InitOptions) => Promise<void>
  diff: (versions: [string, string], options: DiffOptions, colour: Io['colour']) => Promise<void>
  merge: (paths: string[], options: MergeOptions, colour: Io['colour']) => Promise<void>
  portfolio: (path: string, options: PortfolioOptions, colour: Io['colour']) => Promise<void>
  config: (file: string | undefined, options: ConfigOptions) => Promise<void>
  explain: (name: string, options: ConfigOption, colour: Io['colour']) => Promise<void>
  completion: (shell: string, program: Command) => Promise<void>
  models: (options: ConfigOption & { diff?: string[] }, colour: Io['colour']) => Promise<void>
  rules: (folder: string | undefined, options: RulesTestOptions) => Promise<void>
}

/** Which configuration says what own rules there are. */
type ConfigOption = Pick<RulesTestOptions, 'config'>

export function programOf(io: Io, lang: Lang, actions: Actions): Command {
  const { help } = cliMessages[lang]
  const about = help.options
  const { file, folder, format, level, name, date, pipeline, models: pair } = help.values
  const program = new Command('meldcode')
    .description(help.program)
    .usage(help.usage)
    .version(io.version, '-V, --version', about.version)
    .option('--lang <nl|en>', about.lang)
    .option('--no-color', about.color)
    .helpCommand(false)
    .addHelpText('after', afterHelp(help))
  const colour = () => (program.opts().color === false ? 0 : io.colour)

  const globals = () => program.opts<{ lang?: string }>()
  const collect = (value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]
  const withConfig = (command: Command) =>
    command.option(`--config <${file}>`, about.config).option('--no-config', about.noConfig)
  const withJobOptions = (command: Command) =>
    withConfig(
      command
        .addOption(new Option('--model <id,…>', about.model).argParser<string[] | undefined>(collect))
        .option('--sector <sector>', about.sector)
        .option('--staff <n>', about.staff),
    )
  const withMeans = (command: Command) =>
    command
      .option('--cache', about.cache)
      .option(`--cache-folder <${folder}>`, about.cacheFolder)
      .option('--workers <n>', about.workers)
      .addOption(new Option(`--limit <${name}=n,…>`, about.limit).argParser<string[] | undefined>(collect))
  const described = (name: keyof Actions) => {
    const { usage, summary, description } = help[name]
    return program.command(name).usage(usage).summary(summary).description(description)
  }
  /** A command that is only there for one of its own. */
  const within = (name: 'baseline' | 'rules', own: string) => {
    const { usage, summary, description } = help[name]
    const group = described(name).usage(`${own} ${usage}`).helpCommand(false)
    return [group, group.command(own).usage(usage).summary(summary).description(description)] as const
  }
  const wanted = wantedReports()
  const check = withMeans(
    withJobOptions(described('check').argument(`[${help.check.term}...]`, help.check.paths)),
  )
    .addOption(new Option(`--format <${format}>`, about.format).argParser(wanted.format))
    .addOption(new Option(`--output <${file}>`, about.output).argParser(wanted.output))
    .option('--force', about.force)
    .option(`--fail-on <${level}>`, about.failOn)
    .option(`--baseline <${file}>`, about.baseline)
    .option('--combine', about.combine)
    .option('--shard <i/n>', about.shard)
    .option('--watch', about.watch)
    .option('--quiet', about.quiet)
    .option(`--stdin-filename <${name}>`, about.stdinFilename)
    .addHelpText('after', `\n${exitCodesOf(help)}`)
    .action((paths: string[], options: Omit<CheckOptions, 'reports'>) =>
      actions.check(paths, { ...options, ...globals(), reports: wanted.reports }, colour()),
    )

  const [old, recent] = help.diff.terms
  const diff = withJobOptions(
    described('diff').argument(`<${old}>`, help.diff.old).argument(`<${recent}>`, help.diff.new),
  )
    .option(`--format <${format}>`, about.diffFormat)
    .action((before: string, after: string, options: DiffOptions) =>
      actions.diff([before, after], { ...options, ...globals() }, colour()),
    )

  const merge = withConfig(described('merge').argument(`<${help.merge.term}...>`, help.merge.parts))
    .addOption(new Option(`--format <${format}>`, about.mergeFormat).argParser(wanted.format))
    .addOption(new Option(`--output <${file}>`, about.output).argParser(wanted.output))
    .option('--force', about.force)
    .option('--quiet', about.quiet)
    .action((parts: string[], options: Omit<MergeOptions, 'reports'>) =>
      actions.merge(parts, { ...options, ...globals(), reports: wanted.reports }, colour()),
    )

  const portfolio = withMeans(
    withConfig(
      described('portfolio')
        .argument(`<${help.portfolio.term}>`, help.portfolio.path)
        .addOption(new Option('--model <id,…>', about.model).argParser<string[] | undefined>(collect)),
    ),
  )
    .option(`--html <${folder}>`, about.html)
    .option(`--pdf <${folder}>`, about.pdf)
    .option(`--docx <${folder}>`, about.docx)
    .option(`--plan <${folder}>`, about.plan)
    .option(`--plan-format <${format}>`, about.planFormat)
    .option(`--letters <${folder}>`, about.letters)
    .option(`--letter-template <${file}>`, about.letterTemplate)
    .option(`--xlsx <${file}>`, about.xlsx)
    .option(`--csv <${file}>`, about.csv)
    .option(`--json <${file}>`, about.json)
    .option(`--previous <${file}>`, about.previous)
    .option(`--date <${date}>`, about.date)
    .option(`--fail-on <${level}>`, about.portfolioFailOn)
    .option('--force', about.forceAll)
    .option('--quiet', about.portfolioQuiet)
    .action((path: string, options: PortfolioOptions) =>
      actions.portfolio(path, { ...options, ...globals() }, colour()),
    )

  const [baseline, write] = within('baseline', 'write')
  withJobOptions(write.argument(`[${help.check.term}...]`, help.check.paths))
    .option(`--baseline <${file}>`, about.baselineFile)
    .action((paths: string[], options: BaselineOptions) =>
      actions.baseline(paths, { ...options, ...globals() }),
    )

  const config = withJobOptions(described('config').argument(`[${help.config.term}]`, help.config.file))
    .option(`--fail-on <${level}>`, about.failOn)
    .option('--print', about.print)
    .action((file: string | undefined, options: ConfigOptions) =>
      actions.config(file, { ...options, ...globals() }),
    )

  const init = described('init')
    .option(`--organisation <${name}>`, about.organisation)
    .option('--sector <sector>', about.sector)
    .option('--staff <n>', about.staff)
    .option(`--ci <${pipeline}>`, about.ci)
    .option('--pre-commit', about.preCommit)
    .option('--skeleton', about.skeleton)
    .option('--force', about.forceAll)
    .action((options: InitOptions) => actions.init(options))

  const explain = withConfig(described('explain').argument('<element>', help.explain.element)).action(
    (name: string, options: ConfigOption) => actions.explain(name, options, colour()),
  )

  const completion = described('completion')
    .argument('<shell>', help.completion.shell)
    .action((shell: string) => actions.completion(shell, program))

  const models = withConfig(described('models').option(`--diff <${pair}...>`, about.diff)).action(
    (options: ConfigOption & { diff?: string[] }) => actions.models(options, colour()),
  )

  const [rules, test] = within('rules', 'test')
  withConfig(test.argument(`[${help.rules.term}]`, help.rules.folder)).action(
    (folder: string | undefined, options: RulesTestOptions) =>
      actions.rules(folder, { ...options, ...globals() }),
  )

  for (const command of [
    program,
    check,
    diff,
    merge,
    portfolio,
    baseline,
    write,
    config,
    init,
    explain,
    models,
    rules,
    test,
    completion,
  ]) {
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

/** What stands below the help of the whole. */
function afterHelp(help: CliMessages['help']): string {
  const { headings, examples, more } = help
  const commands = Object.entries(examples).flatMap(([command, about]) => [`  ${command}`, `      ${about}`])
  return ['', more, '', exitCodesOf(help), '', headings.examples, ...commands].join('\n')
}

const exitCodesOf = ({ headings, exitCodes }: CliMessages['help']): string =>
  [headings.exitCodes, ...Object.entries(exitCodes).map(([code, about]) => `  ${code}  ${about}`)].join('\n')

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
