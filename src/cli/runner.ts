/** Files to outcomes, in the order of the files: from the cache, from a pool of workers, or here. */
import { resolve } from 'node:path'
import { auditBytes, internal, type Outcome, type Task } from './audit-file.ts'
import { bytesOfFile, bytesOfStream } from './bytes.ts'
import type { Cache } from './cache.ts'
import type { Core } from './core.ts'
import { type FoundFile, STDIN } from './files.ts'
import type { Io } from './io.ts'
import type { Pool } from './pool.ts'

export interface Means {
  loadCore: () => Promise<Core>
  /** largest file that is read, in bytes */
  maxBytes: number | undefined
  cache: Cache | undefined
  /** made when the first file asks for it: a run that the cache answers needs no workers */
  pool: (() => Promise<Pool>) | undefined
  /** how many files are in hand at once */
  width: number
}

/** Yields each file's outcome in order, while later ones are being worked on. */
export async function* outcomesOf(
  files: readonly { file: FoundFile; task: Task }[],
  means: Means,
  io: Io,
): AsyncGenerator<Outcome> {
  const { cache, maxBytes, width } = means
  let core: Promise<Core> | undefined
  let pool: Promise<Pool> | undefined
  const one = async ({ file, task }: (typeof files)[number]): Promise<Outcome> => {
    const read =
      file.path === STDIN
        ? await bytesOfStream(io.stdin(), maxBytes)
        : await bytesOfFile(resolve(io.cwd, file.path), maxBytes)
    if (!read.ok) return { kind: 'failed', error: read.error }
    const key = cache?.key(read.bytes, task)
    const kept = key && cache?.get(key, task.path)
    if (kept) return kept
    try {
      const outcome = means.pool
        ? await (await (pool ??= means.pool())).audit(read.bytes, task)
        : await auditBytes(read.bytes, task, await (core ??= means.loadCore()))
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
    await (await pool)?.close()
  }
}
