/** `--limit`: how large a document may be, and how long and how much memory its audit may take. */
import { formatOf } from '../documents/formats.ts'
import { safe } from '../reports/safe.ts'
import type { CliMessages } from './messages.ts'
import { oneOf, UsageError } from './usage.ts'

export interface Limits {
  /** MB that a file may be; by its format when absent */
  size?: number
  /** MB that a docx or odt may be unpacked */
  unpacked: number
  /** elements within each other */
  depth: number
  /** seconds that a document may take; by its size when absent */
  time?: number
  /** MB that a document may take */
  memory: number
}

export const DEFAULT_LIMITS: Limits = { unpacked: 64, depth: 256, memory: 512 }

const NAMES = ['size', 'unpacked', 'depth', 'time', 'memory'] as const

/** Reads "size=100,time=60"; what is not named keeps its default. */
export async function limitsOf(typed: readonly string[], words: CliMessages): Promise<Limits> {
  const limits: Limits = { ...DEFAULT_LIMITS }
  for (const entry of typed.flatMap(list => list.split(','))) {
    const [name, value, ...rest] = entry.split('=').map(part => part.trim())
    const known = await oneOf(name!, NAMES, 'limit', words)
    const number = Number(value)
    if (rest.length > 0 || !/^\d{1,6}$/.test(value ?? '') || number === 0)
      throw new UsageError(words.limitNumber(known, safe(value ?? '')), 'wrong-number')
    limits[known] = number
  }
  return limits
}

/** Text up to this size is audited at once: its reader refuses beforehand what it would be slow on. */
const SMALL_TEXT = 256 * 1024
/** Whether a document is audited in a worker that can be ended. */
export const needsGuard = (bytes: Uint8Array, path: string): boolean =>
  bytes.length > SMALL_TEXT || !/^(?:markdown|text|yaml)$/.test(formatOf(path))

/** Seconds that a document of a size in bytes may take: a real one needs a hundredth of it. */
export const secondsFor = (bytes: number): number => 10 + Math.ceil((5 * bytes) / (1024 * 1024))
