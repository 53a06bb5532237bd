/** What an organisation's own model asks less strictly than the model it was made of: told at the head of every report. */
import type { LoweredModelRule } from '../audit/report.ts'
import type { Strictness } from '../evidence/rules.ts'
import { type Lang, type Messages, messages } from './messages.ts'
import { safe } from './safe.ts'

export function strictnessText(words: Messages, strictness: Strictness = 'not-applicable'): string {
  if (typeof strictness === 'string') return words.requirements[strictness]
  const { when, then, else: otherwise } = strictness
  return words.explain.when(words.conditions[when], words.requirements[then], words.requirements[otherwise])
}

/** One sentence; `model` is the own one. */
export function loweredText(
  { model, than, title, from, to }: Omit<LoweredModelRule, 'path' | 'line' | 'column' | 'rule'>,
  lang: Lang,
): string {
  const words = messages[lang]
  const [was, is] = [from, to].map(strictness => strictnessText(words, strictness)) as [string, string]
  return words.lowered(safe(model), safe(title[lang]), is, safe(than), was)
}
