/** The manual page: what `--help` says of every command, for `man meldcode`. Made when meldcode is built. */
import type { Command } from 'commander'
import type { Lang } from '../reports/messages.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import { type Actions, programOf } from './program.ts'

/** Returns the page in the macros of man(7), in ASCII. */
export function manPage(lang: Lang, version: string): string {
  // help alone is asked of it: no command runs, nothing is shown
  const program = programOf({ version, colour: 0 } as Io, lang, {} as Actions)
  const { headings, usage, exitCodes, examples, files } = cliMessages[lang].help
  const about = program.description().replace(/\.$/, '')
  const commands = program.commands.flatMap(command =>
    command.commands.length > 0 ? command.commands : [command],
  )
  const section = (heading: string) => `.SH ${roff(heading.replace(/:$/, '').toUpperCase())}`
  return [
    `.TH MELDCODE 1 "" "meldcode ${roff(version)}"`,
    // no words broken, which roff would do as English, and no spaces stretched
    '.nh',
    '.ad l',
    section(headings.name),
    `meldcode \\- ${roff(about[0]!.toLowerCase() + about.slice(1))}`,
    section(headings.usage),
    `\\fBmeldcode\\fR ${roff(usage)}`,
    section(headings.commands),
    ...commands.flatMap(commandPart),
    section(headings.globalOptions),
    ...optionsOf(program),
    section(headings.exitCodes),
    ...listOf(exitCodes),
    section(headings.files),
    ...listOf(files),
    section(headings.examples),
    ...listOf(examples),
    '',
  ].join('\n')
}

function commandPart(command: Command): string[] {
  const group = command.parent?.parent ? `${command.parent.name()} ` : ''
  return [
    `.SS meldcode ${group}${command.name()} ${roff(command.usage())}`,
    command.description().split('\n').map(roff).join('\n.br\n'),
    ...command.registeredArguments.flatMap(each => item(italic(each.name()), each.description)),
    ...optionsOf(command),
  ]
}

const optionsOf = ({ options }: Command): string[] =>
  options.flatMap(({ flags, description }) => {
    const [, names, value] = /^([^<]+?)(?: (<.+>))?$/.exec(flags)!
    return item(value ? `${bold(names!)} ${italic(value)}` : bold(names!), description)
  })

const listOf = (list: Record<string, string>): string[] =>
  Object.entries(list).flatMap(([term, about]) => item(bold(term), about))

const item = (term: string, about: string): string[] => ['.TP', term, roff(about)]
const bold = (text: string) => `\\fB${roff(text)}\\fR`
const italic = (text: string) => `\\fI${roff(text)}\\fR`

/** What would be typeset otherwise than it stands: these print as they are, so that commands can be copied. */
const LITERAL: Record<string, string> = {
  '\\': '\\(rs',
  '-': '\\-',
  '"': '\\(dq',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
}

/** Text as roff sets it, with no character outside ASCII. A line that opens with a full stop is a request. */
const roff = (text: string): string =>
  text
    .replace(
      /[\\\-"'`^~]|[^\x20-\x7e]/gu,
      sign => LITERAL[sign] ?? `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./, '\\&.')
