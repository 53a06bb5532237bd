/** The command as it is shipped, built in a folder of its own, so that tests that run at once do not meet. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './rules.ts'

export function buildIn(folder: string): void {
  const built = spawnSync(process.execPath, ['scripts/build.js', folder], { cwd: root, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}

export interface Run {
  out: string
  err: string
  status: number | null
}

/** Runs the command built in `dist`; `node` are options for Node itself. */
export function runBuilt(dist: string, args: string[], { cwd = root, node = [] as string[] } = {}): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...node, join(dist, 'meldcode.js'), ...args],
    {
      cwd,
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 100_000_000,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    },
  )
  return { out: stdout, err: stderr, status }
}

/** What no user should ever see. */
export const STACK_TRACE = /\bat \S+ \(|node:internal|\.[tj]s:\d|undefined|\[object/
