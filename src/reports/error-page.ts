/** `meldcode explain E012`: what happened, why, what to do about it, and an example. */
import { Chalk } from 'chalk'
import { ERROR_CODES, type ErrorName } from './error-codes.ts'
import { en } from './error-pages-en.ts'
import { nl } from './error-pages-nl.ts'
import type { RenderOptions } from './format.ts'
import { hanging, lineWidth } from './layout.ts'
import { type Lang, messages } from './messages.ts'

export interface ErrorPage {
  /** what happened, in a few words */
  title: string
  why: string
  todo: string
  example: string
}

export type ErrorPages = Record<ErrorName, ErrorPage>

export const errorPages: Record<Lang, ErrorPages> = { nl, en }

/** The error that has a code. */
export const errorNamed = (code: string): ErrorName | undefined =>
  (Object.keys(ERROR_CODES) as ErrorName[]).find(name => ERROR_CODES[name] === code.toUpperCase())

export function renderErrorPage(
  name: ErrorName,
  { lang, columns, colour }: Omit<RenderOptions, 'quiet'>,
): string {
  const chalk = new Chalk({ level: colour })
  const width = lineWidth(columns)
  const { title, why, todo, example } = errorPages[lang][name]
  const words = messages[lang].errorPage
  const part = (heading: string, text: string) => ['', chalk.bold(heading), ...hanging('  ', text, width)]
  const lines = [
    ...hanging('', `${chalk.bold(`${ERROR_CODES[name]}  ${title}`)} ${chalk.dim(`(${name})`)}`, width),
    ...part(words.why, why),
    ...part(words.todo, todo),
    ...part(words.example, example),
  ]
  return `${lines.join('\n')}\n`
}
