/** What `bin/meldcode.js` runs: the real world, handed to `run`. */
import { once } from 'node:events'
import { constants } from 'node:os'
import process from 'node:process'
import manifest from '../../package.json' with { type: 'json' }
import type { Catalogue } from './core.ts'
import { colourLevel } from './io.ts'
import { run } from './main.ts'

// `meldcode check … | head` closes the pipe early: the rest is unwanted. Ends as the signal would have.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', () => process.exit(128 + constants.signals.SIGPIPE))

process.exitCode = await run(
  process.argv.slice(2),
  {
    version: manifest.version,
    cwd: process.cwd(),
    stdout: text => void process.stdout.write(text),
    stderr: text => void process.stderr.write(text),
    // Merely touching stdin opens it: done only when it is read.
    stdin: () => process.stdin,
    columns: process.stdout.columns || 80,
    now: () => new Date(),
    ...(process.stderr.isTTY && { progress: (text: string) => void process.stderr.write(text) }),
    ...(process.stdout.isTTY && { clear: () => void process.stdout.write('\u001b[2J\u001b[3J\u001b[H') }),
    stopped: () => Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal))),
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask }),
    guards: async (size, rules, own) => new (await import('./guard.ts')).Guards(size, rules, own),
    colour: colourLevel(process.env, process.stdout.isTTY ?? false),
  },
  async own => (await import('./built-in.ts')).loadCore(own),
  catalogue,
)

/** The rules alone: without the readers, which take longer to load than all else. */
async function catalogue(withExamples: boolean): Promise<Catalogue> {
  const { catalogueOf, loadExplainedRules, loadRules } = await import('./rules.ts')
  return catalogueOf(withExamples ? loadExplainedRules() : loadRules())
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(`${question} `)
  lines.close()
  return answer
}
