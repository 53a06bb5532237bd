/** Audits documents in a worker that is ended when one takes too long or too much memory. */
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { ReadError } from '../documents/index.ts'
import type { Job, Outcome } from './audit-bytes.ts'
import { reasonOf } from './bytes.ts'

export interface GuardLimits {
  /** seconds that a document may take */
  seconds: number
  /** MB that it may take */
  memory: number
}

/** Text up to this size is audited at once: its reader refuses beforehand what it would be slow on. */
const SMALL_TEXT = 256 * 1024
const MB = 1024 * 1024

export const needsGuard = ({ path, bytes }: Job): boolean =>
  bytes.length > SMALL_TEXT || !/\.(?:md|markdown|mdown|txt|text|ya?ml)$/i.test(path)

export class Guard {
  readonly #version: string
  #worker: Promise<Worker> | undefined

  constructor(version: string) {
    this.#version = version
  }

  /** The report on a document, or the limit that it went over; one at a time. */
  async audit(job: Job, limits: GuardLimits): Promise<Outcome> {
    try {
      this.#worker ??= this.#start(limits.memory)
      const outcome = await answerOf(await this.#worker, job, limits)
      if (typeof outcome !== 'object' || !('end' in outcome)) return outcome
      await this.close()
      return { error: outcome.end }
    } catch (thrown) {
      await this.close()
      return { error: errorOf(thrown, limits.memory) }
    }
  }

  #start(memory: number): Promise<Worker> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { version: this.#version },
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
  return reason === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(memory) : { code: 'internal', values: { reason } }
}

/** Waits for the worker's answer; `end` says why it has to be ended instead. */
function answerOf(worker: Worker, job: Job, limits: GuardLimits): Promise<Outcome | { end: ReadError }> {
  const { seconds, memory } = limits
  const most = process.memoryUsage.rss() + memory * MB
  return new Promise(resolve => {
    const stop = (outcome: Outcome | { end: ReadError }) => {
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
