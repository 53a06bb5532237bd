/** The command as it is shipped, run in a folder. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './rules.ts'

export const BIN = join(root, 'bin/meldcode.js')
export const PLAIN = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }

export function runIn(cwd: string, args: readonly string[], input?: string) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    input,
    timeout: 60_000,
    maxBuffer: 50_000_000,
    env: PLAIN,
  })
  return { out: stdout, err: stderr, code: status }
}
