/** Audits documents in workers, on as many cores as are asked for; one that takes too long or too much memory is ended. */
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { Rules } from '../audit/packed.ts'
import type { ReadError } from '../documents/index.ts'
import type { UncompiledRules } from '../evidence/own-rules.ts'
import { internal, type Outcome, type PackedOutcome, type Task, unpackOutcome } from './audit-file.ts'
import { reasonOf } from './bytes.ts'

export interface GuardLimits {
  /** seconds that a document may take */
  seconds: number
  /** MB that it may take */
  memory: number
}

const MB = 1024 * 1024

/** As many guarded workers as there are cores to use: a document waits for one that is free. */
export class Guards {
  readonly #free: Guard[]
  readonly #all: readonly Guard[]
  readonly #waiting: ((guard: Guard) => void)[] = []

  constructor(size: number, rules: Rules, own?: UncompiledRules) {
    this.#all = Array.from({ length: size }, () => new Guard(rules, own))
    this.#free = [...this.#all]
  }

  async audit(bytes: Uint8Array, task: Task, limits: GuardLimits): Promise<Outcome> {
    // the one used last is warm
    const guard = this.#free.pop() ?? (await new Promise<Guard>(resolve => this.#waiting.push(resolve)))
    try {
      return await guard.audit(bytes, task, limits)
    } finally {
      const next = this.#waiting.shift()
      if (next) next(guard)
      else this.#free.push(guard)
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map(guard => guard.close()))
  }
}

class Guard {
  readonly #rules: Rules
  readonly #own: UncompiledRules | undefined
  #worker: Promise<Worker> | undefined

  constructor(rules: Rules, own: UncompiledRules | undefined) {
    this.#rules = rules
    this.#own = own
  }

  /** The report on a document, or the limit that it went over; one at a time. */
  async audit(bytes: Uint8Array, task: Task, limits: GuardLimits): Promise<Outcome> {
    try {
      this.#worker ??= this.#start(limits.memory)
      const answer = await answerOf(await this.#worker, { bytes, task }, limits)
      if (!('end' in answer)) return unpackOutcome(answer, this.#rules)
      await this.close()
      return { kind: 'failed', error: answer.end }
    } catch (thrown) {
      await this.close()
      return { kind: 'failed', error: errorOf(thrown, limits.memory) }
    }
  }

  #start(memory: number): Promise<Worker> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: this.#own,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // What a library prints is no part of a report.
      stdout: true,
      stderr: true,
    })
    const started = new Promise<Worker>((resolve, reject) => {
      worker.once('message', () => resolve(worker))
      // Listens for good: an error that nobody waits for would end the run.
      worker.on('error', reject)
      worker.once('exit', () => {
        if (this.#worker === started) this.#worker = undefined
      })
    })
    return started
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await (await worker?.catch(() => undefined))?.terminate()
  }
}

const tooMuch = (memory: number): ReadError => ({ code: 'too-much-memory', values: { limit: memory } })

function errorOf(thrown: unknown, memory: number): ReadError {
  const reason = reasonOf(thrown)
  return reason === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(memory) : internal(thrown).error
}

/** Waits for the worker's answer; `end` says why it has to be ended instead. */
function answerOf(
  worker: Worker,
  job: unknown,
  limits: GuardLimits,
): Promise<PackedOutcome | { end: ReadError }> {
  const { seconds, memory } = limits
  const most = process.memoryUsage.rss() + memory * MB
  return new Promise(resolve => {
    const stop = (outcome: PackedOutcome | { end: ReadError }) => {
      clearTimeout(deadline)
      clearInterval(watch)
      worker.off('message', stop).off('error', failed).off('exit', ended)
      resolve(outcome)
    }
    const failed = (error: Error) => stop({ end: errorOf(error, memory) })
    const ended = () => stop({ end: { code: 'internal' } })
    const deadline = setTimeout(
      () => stop({ end: { code: 'timeout', values: { limit: seconds } } }),
      1000 * seconds,
    )
    // The cap on a worker's heap does not count what is outside it, such as unpacked bytes.
    const watch = setInterval(() => process.memoryUsage.rss() > most && stop({ end: tooMuch(memory) }), 50)
    worker.on('message', stop).on('error', failed).on('exit', ended)
    worker.postMessage(job)
  })
}
