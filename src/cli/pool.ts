/** Auditing on several cores: each worker has the rules to itself, and takes the next file when it is free. */
import { Tinypool } from 'tinypool'
import type { Rules } from '../audit/packed.ts'
import { internal, type Outcome, type Task, unpackOutcome } from './audit-file.ts'

export interface Pool {
  audit(bytes: Uint8Array, task: Task): Promise<Outcome>
  close(): Promise<void>
}

export function poolOf(size: number, rules: Rules): Pool {
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: size,
    maxThreads: size,
    // a file in hand and one waiting, so that no worker waits for the main thread
    concurrentTasksPerWorker: 2,
  })
  return {
    audit: async (bytes, task) => {
      try {
        return unpackOutcome(await pool.run({ ...task, bytes }), rules)
      } catch (thrown) {
        return internal(thrown)
      }
    },
    close: () => pool.destroy(),
  }
}
