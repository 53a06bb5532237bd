/** The outside world as the command line sees it, so that tests can stand in for it. */
import type { Rules } from '../audit/packed.ts'
import type { UncompiledRules } from '../evidence/own-rules.ts'
import type { Guards } from './guard.ts'

export interface Io {
  version: string
  cwd: string
  stdout(text: string): void
  stderr(text: string): void
  stdin(): AsyncIterable<Uint8Array>
  /** width of the window; 80 when there is none */
  columns: number
  colour: 0 | 1 | 2 | 3
  now(): Date
  /** where to say how far a long run is; absent where nobody watches */
  progress?(text: string): void
  /** wipes the screen; absent where the output is no terminal */
  clear?(): void
  /** resolves when the user wants it to stop (Ctrl-C) */
  stopped?(): Promise<unknown>
  /** workers to audit in; absent where all is audited in this thread */
  guards?(size: number, rules: Rules, own?: UncompiledRules): Promise<Guards>
  /** asks a question and gives the line that is answered; absent where nobody can answer */
  ask?(question: string): Promise<string>
}

/**
 * How many colours to use. `NO_COLOR` (no-color.org) wins from `FORCE_COLOR`: who sets it wants none, while
 * CI systems set the other for all that they run.
 */
export function colourLevel(env: Record<string, string | undefined>, isTerminal: boolean): Io['colour'] {
  if (env.NO_COLOR) return 0
  const force = env.FORCE_COLOR
  if (force === '0' || force === 'false') return 0
  if (force === '2' || force === '3') return force === '2' ? 2 : 3
  if (force !== undefined) return 1
  return isTerminal && env.TERM !== 'dumb' ? 1 : 0
}
