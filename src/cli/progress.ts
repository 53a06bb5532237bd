/** How far a long run is, on one line of standard error that is wiped away at the end. */
import type { Io } from './io.ts'

/** A run that is over before this many files needs none. */
const SHORT = 20
const INTERVAL = 100

/** Passes the items on. Shows nothing unless standard error is a terminal. */
export async function* progressed<T>(items: AsyncIterable<T>, total: number, io: Io): AsyncGenerator<T> {
  const { progress } = io
  if (!progress || total < SHORT) return yield* items
  let done = 0
  let shownAt = 0
  try {
    for await (const item of items) {
      done++
      const now = io.now().getTime()
      if (now - shownAt >= INTERVAL) {
        progress(`\r${done}/${total}`)
        shownAt = now
      }
      yield item
    }
  } finally {
    progress(`\r${' '.repeat(2 * String(total).length + 1)}\r`)
  }
}
