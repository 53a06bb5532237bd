/** Files to outcomes, in the order of the files: from the cache, from a worker, or here. */
import { resolve } from 'node:path'
import { auditBytes, internal, type Outcome, type Task } from './audit-file.ts'
import { type BytesResult, bytesOfFile } from './bytes.ts'
import type { Cache } from './cache.ts'
import type { Core } from './core.ts'
import type { FoundFile } from './files.ts'
import type { GuardLimits, Guards } from './guard.ts'
import type { Io } from './io.ts'
import { type Limits, needsGuard, secondsFor } from './limits.ts'

const MB = 1024 * 1024

export interface Means {
  loadCore: () => Promise<Core>
  limits: Limits
  /** largest file of a name that is read, in bytes, where the limits do not say */
  maxBytesOf: (path: string) => number
  /** workers; made when the first document asks for them: a run that the cache answers needs none */
  guards: (() => Promise<Guards>) | undefined
  cache: Cache | undefined
  /** whether every document goes to a worker, not only one that could do harm */
  spread: boolean
  /** how many files are in hand at once */
  width: number
}

/** Yields each file's outcome in order, while later ones are being worked on. `read`: what is read already. */
export async function* outcomesOf(
  files: readonly { file: FoundFile; task: Task; read?: BytesResult }[],
  means: Means,
  io: Io,
): AsyncGenerator<Outcome> {
  const { cache, limits, width } = means
  let core: Promise<Core> | undefined
  let guards: Promise<Guards> | undefined
  const one = async ({ file, task, read: given }: (typeof files)[number]): Promise<Outcome> => {
    const maxBytes = limits.size === undefined ? means.maxBytesOf(task.path) : limits.size * MB
    const read = given ?? (await bytesOfFile(resolve(io.cwd, file.path), maxBytes))
    if (!read.ok) return { kind: 'failed', error: read.error }
    const { bytes } = read
    task.read = { maxBytes, maxUnpacked: limits.unpacked * MB, maxDepth: limits.depth }
    const key = cache?.key(bytes, task)
    const kept = key && cache?.get(key, task.path)
    if (kept) return kept
    try {
      const outcome =
        means.guards && (means.spread || needsGuard(bytes, task.path))
          ? await (await (guards ??= means.guards())).audit(bytes, task, guardLimits(bytes, limits))
          : await auditBytes(bytes, task, await (core ??= means.loadCore()))
      if (key) cache?.put(key, outcome)
      return outcome
    } catch (thrown) {
      return internal(thrown)
    }
  }
  const running: Promise<Outcome>[] = []
  let next = 0
  try {
    while (next < files.length || running.length > 0) {
      while (next < files.length && running.length < width) running.push(one(files[next++]!))
      yield await running.shift()!
    }
  } finally {
    // those that could not be made have failed their files already
    await (await guards?.catch(() => undefined))?.close()
  }
}

const guardLimits = ({ length }: Uint8Array, { time, memory }: Limits): GuardLimits => ({
  seconds: time ?? secondsFor(length),
  memory,
})
