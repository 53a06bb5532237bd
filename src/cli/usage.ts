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
  const { nearest } = await import('./nearest.ts')
  const near = nearest(value, choices)
  const sentences = [words.unknown(words.kinds[kind], safe(value).slice(0, 80))]
  if (near.length > 0) sentences.push(words.didYouMean(near))
  // A long list helps only where nothing came near.
  if (choices.length <= 20 || near.length === 0) sentences.push(words.choose([...choices]))
  return sentences.join(' ')
}
