/** What changed between two versions of a protocol, for whoever reviews the change. */

import { Chalk } from 'chalk'
import type { Change, ChangeKind } from '../audit/changes.ts'
import type { CriterionResult, Quote } from '../audit/report.ts'
import type { DocumentFormat } from '../documents/index.ts'
import type { RenderOptions } from './format.ts'
import { escaped } from './json.ts'
import { clipped, hanging, lineWidth, padded, widthOf } from './layout.ts'
import { markdown } from './markdown.ts'
import { type Lang, messages } from './messages.ts'
import { placeOf } from './places.ts'
import { safe } from './safe.ts'

/** The versions compared, as the user named them. */
export interface Versions {
  before: string
  after: string
}

type RenderChanges = (
  changes: readonly Change[],
  versions: Versions,
  options: Omit<RenderOptions, 'quiet'>,
) => string

const KINDS: readonly ChangeKind[] = ['lost', 'weakened', 'gained']
const QUOTE_LENGTH = 220

/** The kinds that there are, what was lost first. */
const byKind = (changes: readonly Change[]): [ChangeKind, Change[]][] =>
  KINDS.map((kind): [ChangeKind, Change[]] => [kind, changes.filter(change => change.kind === kind)]).filter(
    ([, own]) => own.length > 0,
  )

/** The sentence that says most of a criterion: its proof, its denial, or the nearest one. */
const sentenceOf = ({ evidence, nearMiss }: CriterionResult): Quote | null => evidence[0] ?? nearMiss

const spoken = (criterion: CriterionResult, format: DocumentFormat, lang: Lang): string => {
  const words = messages[lang]
  const sentence = sentenceOf(criterion)
  if (!sentence) return words.changes.noSentence
  return `${placeOf(words, format, sentence)}: “${clipped(safe(sentence.quote).trim(), QUOTE_LENGTH)}”`
}

const terminal: RenderChanges = (changes, versions, { lang, columns, colour }) => {
  const chalk = new Chalk({ level: colour })
  const words = messages[lang].changes
  const width = lineWidth(columns)
  const colours = { lost: chalk.red, weakened: chalk.yellow, gained: chalk.green }
  const label = Math.max(...[words.before, words.after].map(widthOf)) + 2
  const lines = hanging('', chalk.bold(words.heading(safe(versions.before), safe(versions.after))), width)
  for (const [kind, own] of byKind(changes)) {
    lines.push('', colours[kind](chalk.bold(`${words.kinds[kind]} (${own.length})`)))
    for (const { element, before, after, formats } of own)
      lines.push(
        ...hanging('  ', `${safe(element.title[lang])}: ${safe(after.title[lang])}`, width),
        ...hanging(`    ${padded(words.before, label)}`, spoken(before, formats.before, lang), width),
        ...hanging(`    ${padded(words.after, label)}`, spoken(after, formats.after, lang), width),
      )
  }
  if (changes.length === 0) lines.push('', words.none)
  return `${lines.join('\n')}\n`
}

const inMarkdown: RenderChanges = (changes, versions, { lang }) => {
  const words = messages[lang].changes
  const parts = [`### ${markdown(words.heading(versions.before, versions.after))}\n`]
  for (const [kind, own] of byKind(changes)) {
    const items = own.map(
      ({ element, before, after, formats }) =>
        `- **${markdown(element.title[lang])}**: ${markdown(after.title[lang])}\n` +
        `  - ${words.before}: ${markdown(spoken(before, formats.before, lang))}\n  - ${words.after}: ${markdown(spoken(after, formats.after, lang))}\n`,
    )
    parts.push(`**${words.kinds[kind]}** (${own.length})\n\n${items.join('')}`)
  }
  if (changes.length === 0) parts.push(`${words.none}\n`)
  return parts.join('\n')
}

const json: RenderChanges = (changes, versions, { lang }) => {
  const side = (criterion: CriterionResult) => ({
    status: criterion.status,
    certainty: criterion.certainty,
    sentence: sentenceOf(criterion),
  })
  const list = changes.map(({ kind, element, before, after }) => ({
    kind,
    element: element.id,
    criterion: after.id,
    title: after.title[lang],
    requirement: after.requirement,
    before: side(before),
    after: side(after),
  }))
  return `${escaped(JSON.stringify({ schemaVersion: 1, ...versions, changes: list }, null, 2))}\n`
}

/** The formats of `meldcode diff`. */
export const changeFormats = { terminal, markdown: inMarkdown, json }
