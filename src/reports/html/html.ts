/** Markup from templates: whatever is put into one is text, unless it is markup that was made here. */
import { safe } from '../safe.ts'
import { ENTITIES } from '../xml.ts'

export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

/** A template: texts are escaped for content and for attributes between double quotes; lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0]!
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i]) + strings[i + 1]!
  return new Html(markup)
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return escaped(part)
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return part === false || part === null || part === undefined ? '' : String(part)
}

const escaped = (text: string): string => safe(text).replace(/[&<>"']/g, mark => ENTITIES[mark]!)
