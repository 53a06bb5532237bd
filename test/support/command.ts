/** The command as it is shipped, run in a folder. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './rules.ts'

export const BIN = join(root, 'bin/meldcode.js')
export const PLAIN = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }

/** What no user should ever see. */
export const STACK_TRACE = /\bat \S+ \(|node:internal|\.[tj]s:\d|undefined|\[object/

/** `node` are options for Node itself. */
export function runIn(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
  node: readonly string[] = [],
) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...node, BIN, ...args], {
    cwd,
    encoding: 'utf8',
    input,
    timeout: 120_000,
    maxBuffer: 100_000_000,
    env: PLAIN,
  })
  return { out: stdout, err: stderr, code: status }
}
