/** `meldcode completion`: the script by which a shell completes commands, options and their values. */
import type { Command } from 'commander'
import { ERROR_CODES } from '../reports/error-codes.ts'
import { formats } from '../reports/format.ts'
import type { Lang } from '../reports/messages.ts'
import type { Catalogue } from './core.ts'
import { cliMessages } from './messages.ts'
import { oneOf } from './usage.ts'

interface Flag {
  name: string
  about: string
  takesValue: boolean
  /** what to choose from; empty for a file or free text */
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

export async function completion(
  shell: string,
  program: Command,
  catalogue: Catalogue,
  lang: Lang,
): Promise<string> {
  const shells = Object.keys(scripts) as (keyof typeof scripts)[]
  const known = await oneOf(shell, shells, 'shell', cliMessages[lang])
  const values: Record<string, readonly string[]> = {
    '--format': Object.keys(formats),
    '--fail-on': ['missing', 'partial', 'recommended', 'never'],
    '--lang': ['nl', 'en'],
    '--ci': ['github', 'gitlab', 'none'],
    '--model': [...catalogue.models.map(({ id }) => id), 'all'],
    '--diff': catalogue.models.map(({ id }) => id),
    '--sector': catalogue.sectors,
  }
  const words: Record<string, readonly string[]> = {
    baseline: ['write'],
    rules: ['test'],
    completion: shells,
    explain: catalogue.elements
      .flatMap(({ id, criteria }) => [id, ...criteria.map(criterion => criterion.id)])
      .concat(Object.values(ERROR_CODES)),
  }
  const flagsOf = (command: Command): Flag[] => [
    ...command.options.flatMap(({ long, description, required, optional }) =>
      long
        ? [{ name: long, about: description, takesValue: required || optional, values: values[long] ?? [] }]
        : [],
    ),
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
  const valued = new Map(commands.flatMap(({ flags }) => flags).map(flag => [flag.name, flag]))
  const cases = [...valued.values()].flatMap(({ name, takesValue, values }) =>
    !takesValue
      ? []
      : values.length > 0
        ? [`    ${name}) COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$current")); return ;;`]
        : [`    ${name}) COMPREPLY=($(compgen -f -- "$current")); return ;;`],
  )
  return `# meldcode, for bash
_meldcode() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" flags= words=
  case "$previous" in
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
  const argument = ({ name, about, takesValue, values }: Flag) =>
    quoted(
      `*${name}[${plain(about)}]${takesValue ? (values.length > 0 ? `:x:(${values.join(' ')})` : ':x:_files') : ''}`,
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
      `    ${name}) _arguments ${flags.map(argument).join(' ')} ${quoted(words.length > 0 ? `*:x:(${words.join(' ')})` : '*:x:_files')} ;;`,
  )
  .join('\n')}
  esac
}
compdef _meldcode meldcode
`
}

function fish(commands: Known[]): string {
  const lines = commands.flatMap(({ name, about, flags, words }) => [
    `complete -c meldcode -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
    ...(words.length > 0
      ? [`complete -c meldcode -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`]
      : []),
    ...flags.map(flag => {
      const value = !flag.takesValue
        ? ''
        : flag.values.length > 0
          ? ` -x -a ${quoted(flag.values.join(' '))}`
          : ' -r'
      return `complete -c meldcode -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)}${value} -d ${quoted(flag.about)}`
    }),
  ])
  return `# meldcode, for fish\n${lines.join('\n')}\n`
}
