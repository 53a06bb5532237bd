/** `meldcode completion`: the script by which a shell completes commands, options and their values. */
import type { Command } from 'commander'
import { changeFormats } from '../reports/changes.ts'
import { ERROR_CODES } from '../reports/error-codes.ts'
import { type Format, formats, ofOne } from '../reports/format.ts'
import type { Lang } from '../reports/messages.ts'
import type { Catalogue } from './core.ts'
import { cliMessages } from './messages.ts'
import { oneOf } from './usage.ts'

interface Flag {
  name: string
  about: string
  takesValue: boolean
  /** what to choose from, or how to ask for it; empty for a file or free text */
  values: readonly string[]
}

interface Known {
  name: string
  about: string
  flags: Flag[]
  /** words that may follow it */
  words: readonly string[]
}

const scripts = { bash, zsh, fish }

/**
 * Names that depend on the rules, own ones among them, of the folder one is in: the scripts ask for them when
 * they complete. Listed nowhere, since nobody else needs them.
 */
const names = {
  models: ({ models }: Catalogue) => models.map(({ id }) => id),
  elements: ({ elements }: Catalogue) => [
    ...elements.flatMap(({ id, criteria }) => [id, ...criteria.map(criterion => criterion.id)]),
    ...Object.values(ERROR_CODES),
  ],
}
const ask = (kind: keyof typeof names) => `$(meldcode completion ${kind} 2>/dev/null)`

/** The names of a kind, one a line; `undefined` for what is no such kind. */
export async function namesOf(kind: string, rules: () => Promise<Catalogue>): Promise<string | undefined> {
  if (kind !== 'models' && kind !== 'elements') return undefined
  return `${names[kind](await rules()).join('\n')}\n`
}

export async function completion(
  shell: string,
  program: Command,
  { sectors }: Catalogue,
  lang: Lang,
): Promise<string> {
  const shells = Object.keys(scripts) as (keyof typeof scripts)[]
  const known = await oneOf(shell, shells, 'shell', cliMessages[lang])
  const values: Record<string, readonly string[]> = {
    '--format': Object.keys(formats),
    'diff --format': Object.keys(changeFormats),
    'merge --format': Object.keys(formats).filter(format => !ofOne.has(format as Format)),
    '--plan-format': ['docx', 'xlsx', 'markdown'],
    '--fail-on': ['missing', 'partial', 'recommended', 'never'],
    '--lang': ['nl', 'en'],
    '--ci': ['github', 'gitlab', 'none'],
    '--model': [ask('models'), 'all'],
    '--diff': [ask('models')],
    '--sector': sectors,
  }
  const words: Record<string, readonly string[]> = {
    baseline: ['write'],
    rules: ['test'],
    completion: shells,
    explain: [ask('elements')],
  }
  const flagsOf = (command: Command): Flag[] => [
    ...command.options.map(({ long, description, required }) => ({
      name: long!,
      about: description,
      takesValue: required,
      values: values[`${command.name()} ${long}`] ?? values[long!] ?? [],
    })),
    { name: '--help', about: cliMessages[lang].help.options.help, takesValue: false, values: [] },
  ]
  const global = flagsOf(program).filter(({ name }) => !['--help', '--version'].includes(name))
  const commands = program.commands.map(command => ({
    name: command.name(),
    about: command.summary(),
    flags: [...[command, ...command.commands].flatMap(flagsOf).filter(isFirst), ...global],
    words: words[command.name()] ?? [],
  }))
  return scripts[known](commands)
}

const isFirst = ({ name }: Flag, i: number, all: Flag[]) => all.findIndex(other => other.name === name) === i

/** A string that every one of the shells reads as it stands. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`

function bash(commands: Known[]): string {
  const patterns = new Map<string, string[]>()
  for (const { name, flags } of commands)
    for (const flag of flags.filter(({ takesValue }) => takesValue)) {
      const words = flag.values.length > 0 ? `-W ${quoted(flag.values.join(' '))}` : '-f'
      patterns.set(words, [...(patterns.get(words) ?? []), quoted(`${name} ${flag.name}`)])
    }
  const cases = [...patterns].map(
    ([words, options]) =>
      `    ${options.join('|')}) COMPREPLY=($(compgen ${words} -- "$current")); return ;;`,
  )
  return `# meldcode, for bash
_meldcode() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" flags= words=
  case "\${COMP_WORDS[1]} $previous" in
${cases.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands
  .map(
    ({ name, flags, words }) =>
      `    ${name}) flags=${quoted(flags.map(flag => flag.name).join(' '))}; words=${quoted(words.join(' '))} ;;`,
  )
  .join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _meldcode meldcode
`
}

function zsh(commands: Known[]): string {
  const plain = (text: string) => text.replace(/[[\]:]/g, ' ')
  // braces, since what stands in parentheses is taken as it is
  const oneOf = (words: readonly string[]) => `{compadd -- ${words.join(' ')}}`
  const argument = ({ name, about, takesValue, values }: Flag) =>
    quoted(
      `*${name}[${plain(about)}]${takesValue ? (values.length > 0 ? `:x:${oneOf(values)}` : ':x:_files') : ''}`,
    )
  return `#compdef meldcode
_meldcode() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, about }) => quoted(`${name}:${plain(about)}`)).join(' ')})
    _describe meldcode commands
    return
  fi
  case $words[2] in
${commands
  .map(
    ({ name, flags, words }) =>
      `    ${name}) _arguments ${flags.map(argument).join(' ')} ${quoted(words.length > 0 ? `*:x:${oneOf(words)}` : '*:x:_files')} ;;`,
  )
  .join('\n')}
  esac
}
compdef _meldcode meldcode
`
}

function fish(commands: Known[]): string {
  // $(…) is not of every fish
  const oneOf = (words: readonly string[]) => quoted(words.join(' ').replaceAll('$(', '('))
  const lines = commands.flatMap(({ name, about, flags, words }) => [
    `complete -c meldcode -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
    ...(words.length > 0
      ? [`complete -c meldcode -n '__fish_seen_subcommand_from ${name}' -f -a ${oneOf(words)}`]
      : []),
    ...flags.map(flag => {
      const value = !flag.takesValue ? '' : flag.values.length > 0 ? ` -x -a ${oneOf(flag.values)}` : ' -r'
      return `complete -c meldcode -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${value} -d ${quoted(flag.about)}`
    }),
  ])
  return `# meldcode, for fish\n${lines.join('\n')}\n`
}
