/** Wrong use, told in one sentence with the nearest right one. */
import type { UsageErrorName } from '../reports/error-codes.ts'
import { safe } from '../reports/safe.ts'
import type { CliMessages } from './messages.ts'

/** Ends the command with exit code 2; the message is what the user reads, the name says which error it is. */
export class UsageError extends Error {
  readonly error: UsageErrorName

  constructor(message: string, error: UsageErrorName) {
    super(message)
    this.error = error
  }
}

type Kind = keyof CliMessages['kinds']

/** Which error a wrong value is, by what it is a value of. */
const UNKNOWN: Partial<Record<Kind, UsageErrorName>> = {
  option: 'unknown-option',
  command: 'unknown-command',
  model: 'unknown-model',
  sector: 'unknown-sector',
  element: 'unknown-element',
  rule: 'unknown-element',
}

export const unknownError = (kind: Kind): UsageErrorName => UNKNOWN[kind] ?? 'unknown-value'

/** `value` when it is one of `choices`; otherwise a `UsageError` that names the nearest. */
export async function oneOf<T extends string>(
  value: string,
  choices: readonly T[],
  kind: Kind,
  words: CliMessages,
): Promise<T> {
  if ((choices as readonly string[]).includes(value)) return value as T
  throw new UsageError(await unknown(value, choices, kind, words), unknownError(kind))
}

/** "Onbekend: model “basismodel”. Bedoelde u “basismodel-2010”? Kies uit: …" */
export async function unknown(
  value: string,
  choices: readonly string[],
  kind: Kind,
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
