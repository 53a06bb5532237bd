/** How a run is carried out: with a cache or without, here or on several cores. */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { safe } from '../reports/safe.ts'
import type { LoadCore } from './core.ts'
import type { Io } from './io.ts'
import type { Job } from './job.ts'
import { limitsOf } from './limits.ts'
import { cliMessages } from './messages.ts'
import type { Means } from './runner.ts'
import { UsageError } from './usage.ts'

export interface MeansOptions {
  /** in the usual folder, unless another is given */
  cache?: boolean
  cacheFolder?: string
  workers?: string
  limit?: string[]
}

const CACHE_FOLDER = '.meldcode-cache'
/** Fewer files are audited before a worker has loaded the rules. */
const WORTH_WORKERS = 40
const MOST_WORKERS = 16

export async function meansOf(
  typed: MeansOptions,
  { lang, catalogue, found, rules }: Job,
  io: Io,
  loadCore: LoadCore,
): Promise<Means> {
  const workers = workersOf(typed.workers, found.files.length)
  if (workers === undefined)
    throw new UsageError(cliMessages[lang].workersNumber(safe(typed.workers!)), 'wrong-number')
  const cache =
    !typed.cache && typed.cacheFolder === undefined
      ? undefined
      : (await import('./cache.ts')).cacheIn(
          resolve(io.cwd, typed.cacheFolder ?? CACHE_FOLDER),
          catalogue.digest(),
          rules,
        )
  return {
    loadCore: () => loadCore(catalogue.own),
    limits: await limitsOf(typed.limit ?? [], cliMessages[lang]),
    maxBytesOf: catalogue.maxBytesOf,
    cache,
    guards: io.guards && (() => io.guards!(workers, rules, catalogue.own)),
    spread: workers > 1,
    width: workers > 1 ? workers * 4 : 1,
  }
}

function workersOf(typed: string | undefined, files: number): number | undefined {
  if (typed !== undefined) return /^[1-9]\d?$/.test(typed) ? Math.min(Number(typed), MOST_WORKERS) : undefined
  return files < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS)
}
