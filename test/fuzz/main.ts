/**
 * `npm run fuzz [seconds] [first seed]`: damaged files without end, until one crashes or hangs. Runs in a worker,
 * so that a hang can be told with its seed.
 */
import process from 'node:process'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { runSeed, targets } from './targets.ts'

/** Seconds after which an input hangs. */
const HANG = 20

if (isMainThread) {
  const [seconds = 600, first = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number)
  console.log(`fuzzing for ${seconds} s from seed ${first}`)
  const worker = new Worker(new URL(import.meta.url), { workerData: { first }, stdout: true, stderr: true })
  let at = ''
  let count = 0
  let failed = 0
  const stop = (code: number) => {
    console.log(`${count} inputs, ${failed} problems`)
    process.exit(code)
  }
  const hang = () => {
    console.log(`${at} takes more than ${HANG} s`)
    stop(1)
  }
  let watch = setTimeout(hang, 1000 * HANG)
  worker.on('message', ({ input, problem }: { input: string; problem?: string }) => {
    clearTimeout(watch)
    watch = setTimeout(hang, 1000 * HANG)
    at = input
    count++
    if (problem) {
      failed++
      console.log(`${at} ${problem}`)
    }
  })
  worker.on('error', error => {
    console.log(`${at} ends the worker: ${error.message}`)
    stop(1)
  })
  setTimeout(() => stop(failed > 0 ? 1 : 0), 1000 * seconds)
} else {
  // as in the worker of the command line
  process.on('unhandledRejection', () => {})
  const names = [...targets].flatMap(([name, { share }]) => Array<string>(share).fill(name))
  let problem: string | undefined
  let input = ''
  for (let seed = (workerData as { first: number }).first; ; seed++) {
    const name = names[seed % names.length]!
    // Tells what came of the last input, and which is next.
    parentPort!.postMessage({
      input: `${name} seed ${seed}`,
      ...(problem && { problem: `(before it: ${input}) ${problem}` }),
    })
    input = `${name} seed ${seed}`
    problem = await runSeed(name, seed)
  }
}
