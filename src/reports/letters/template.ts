/** A template that a consultant wrote: checked before it is filled in, so that a letter is never half right. */
import { distance } from 'fastest-levenshtein'
import Mustache from 'mustache'
import type { Text } from '../../evidence/rules.ts'
import { safe } from '../safe.ts'
import { ENTITIES } from '../xml.ts'
import { LETTER_TAGS, type LetterVariables } from './variables.ts'

/** A mistake in a template: 1-based line, and what to do about it. */
export interface TemplateProblem {
  line: number
  message: Text
}

/** A template with mistakes; `problems` has all of them. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(({ line, message }) => `${line}: ${message.en}`).join('\n'))
    this.name = 'TemplateError'
    this.problems = problems
  }
}

type Token = [kind: string, name: string, start: number, end: number, children?: Token[], last?: number]

/** Every mistake in a template; none when it can be filled in. */
export function templateProblems(template: string): TemplateProblem[] {
  const lineAt = (offset: number) => template.slice(0, offset).split('\n').length
  let tokens: Token[]
  try {
    tokens = new Mustache.Writer().parse(template, ['{{', '}}']) as unknown as Token[]
  } catch (error) {
    return [syntaxProblem(String(error), lineAt)]
  }
  const problems: TemplateProblem[] = []
  const visit = (tokens: readonly Token[], known: readonly string[]) => {
    for (const [kind, name, start, , children] of tokens) {
      if (kind === 'text' || kind === '!') continue
      const message = kindProblem(kind, name) ?? nameProblem(name, known)
      if (message) problems.push({ line: lineAt(start), message })
      if (Array.isArray(children)) visit(children, [...known, ...tagsWithin(name)])
    }
  }
  visit(tokens, Object.keys(LETTER_TAGS))
  return problems
}

const tagsWithin = (name: string): readonly string[] =>
  Object.hasOwn(LETTER_TAGS, name) ? LETTER_TAGS[name as keyof LetterVariables] : []

/** What mustache says of braces that do not fit, such as `Unclosed section "missing" at 120`. */
function syntaxProblem(error: string, lineAt: (offset: number) => number): TemplateProblem {
  const [, what, name = '', at] =
    /(Unclosed tag|Unclosed section|Unopened section)(?: "(.*)")? at (\d+)/.exec(error) ?? []
  const shown = safe(name)
  const messages: Record<string, Text> = {
    'Unclosed tag': {
      nl: 'Een tag die met {{ begint, wordt niet gesloten. Zet er }} achter.',
      en: 'A tag that begins with {{ is not closed. Put }} behind it.',
    },
    'Unclosed section': {
      nl: `{{#${shown}}} wordt niet gesloten, of een ander stuk eerder. Zet {{/${shown}}} aan het eind ervan.`,
      en: `{{#${shown}}} is not closed, or another section before it. Put {{/${shown}}} at its end.`,
    },
    'Unopened section': {
      nl: `{{/${shown}}} sluit iets dat niet geopend is. Haal het weg, of zet {{#${shown}}} ervoor.`,
      en: `{{/${shown}}} closes what was not opened. Remove it, or put {{#${shown}}} before it.`,
    },
  }
  return {
    line: lineAt(Number(at ?? 0)),
    message: messages[what ?? ''] ?? {
      nl: 'De accolades in dit sjabloon kloppen niet.',
      en: 'The braces in this template are not right.',
    },
  }
}

function kindProblem(kind: string, name: string): Text | undefined {
  const shown = safe(name)
  if (kind === '>')
    return {
      nl: `{{>${shown}}} haalt een ander sjabloon binnen; dat kan hier niet. Zet de tekst zelf in dit sjabloon.`,
      en: `{{>${shown}}} takes in another template, which is not possible here. Put the text itself in this one.`,
    }
  if (kind === '=')
    return {
      nl: 'Andere tekens dan {{ en }} kiezen kan hier niet.',
      en: 'Other marks than {{ and }} cannot be chosen here.',
    }
  if (kind === '&')
    return {
      nl: `"${shown}" mag niet als opmaak worden ingevuld. Schrijf {{${shown}}}, met twee accolades.`,
      en: `"${shown}" must not be filled in as markup. Write {{${shown}}}, with two braces.`,
    }
  return undefined
}

function nameProblem(name: string, known: readonly string[]): Text | undefined {
  if (known.includes(name)) return undefined
  const shown = safe(name)
  const home = Object.entries(LETTER_TAGS).find(([, tags]) => tags.includes(name))?.[0]
  if (home)
    return {
      nl: `"${shown}" bestaat alleen binnen {{#${home}}} … {{/${home}}}. Zet het daar.`,
      en: `"${shown}" exists only within {{#${home}}} … {{/${home}}}. Put it there.`,
    }
  const near = known.toSorted((a, b) => distance(name, a) - distance(name, b))[0]
  const hint =
    near !== undefined && distance(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3)
  return {
    nl: `"${shown}" bestaat niet. ${hint ? `Bedoelde u "${near}"?` : `Kies uit: ${known.join(', ')}.`}`,
    en: `"${shown}" does not exist. ${hint ? `Did you mean "${near}"?` : `Choose from: ${known.join(', ')}.`}`,
  }
}

/**
 * The template with the values in it, as Markdown.
 * @throws TemplateError when the template has mistakes
 */
export function filledIn(template: string, values: LetterVariables): string {
  const problems = templateProblems(template)
  if (problems.length > 0) throw new TemplateError(problems)
  const text = new Mustache.Writer().render(template, values, undefined, {
    escape: value => plain(String(value)),
  })
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
}

/** A value that stays text wherever the template puts it: no markup, HTML, link, list, heading or line. */
const plain = (text: string): string =>
  safe(text)
    .trim()
    .replace(/[\\`*_[\]()|~#<>&!]|(?<=www)\.|:(?=\/\/)/gi, mark => ENTITIES[mark] ?? `\\${mark}`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=\.)/, '$1\\')
