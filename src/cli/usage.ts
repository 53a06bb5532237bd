/** Wrong use, told in one sentence with the nearest right one. */
import { safe } from '../reports/safe.ts'
import type { CliMessages } from './messages.ts'

/** Ends the command with exit code 2; the message is what the user reads. */
export class UsageError extends Error {}

/** `value` when it is one of `choices`; otherwise a `UsageError` that names the nearest. */
export async function oneOf<T extends string>(
  value: string,
  choices: readonly T[],
  kind: keyof CliMessages['kinds'],
  words: CliMessages,
): Promise<T> {
  if ((choices as readonly string[]).includes(value)) return value as T
  throw new UsageError(await unknown(value, choices, kind, words))
}

/** "Onbekend: model “basismodel”. Bedoelde u “basismodel-2010”? Kies uit: …" */
export async function unknown(
  value: string,
  choices: readonly string[],
  kind: keyof CliMessages['kinds'],
  words: CliMessages,
): Promise<string> {
  const near = await nearest(value, choices)
  const sentences = [words.unknown(words.kinds[kind], safe(value).slice(0, 80))]
  if (near.length > 0) sentences.push(words.didYouMean(near))
  // A long list helps only where nothing came near.
  if (choices.length <= 20 || near.length === 0) sentences.push(words.choose([...choices]))
  return sentences.join(' ')
}

/** The choices that look like `value`, nearest first: by typing mistakes, or because one is part of the other. */
export async function nearest(value: string, choices: readonly string[], most = 3): Promise<string[]> {
  const { distance } = await import('fastest-levenshtein')
  const word = value.toLowerCase().slice(0, 80)
  const scored = choices.map(choice => {
    const edits = distance(word, choice)
    const part = word.length >= 3 && (choice.includes(word) || word.includes(choice))
    return { choice, score: part ? Math.min(edits, 2) : edits, allowed: Math.max(2, choice.length * 0.4) }
  })
  const near = scored.filter(({ score, allowed }) => score <= allowed).sort((a, b) => a.score - b.score)
  const best = near[0]?.score ?? 0
  // Only those about as near as the nearest: a third guess that is far off is noise.
  return near
    .filter(({ score }) => score <= best + 1)
    .slice(0, most)
    .map(({ choice }) => choice)
}
