/** Builds the command once, for all tests that run it as a process of its own. */
import { spawnSync } from 'node:child_process'

export default function build(): void {
  const built = spawnSync(process.execPath, ['scripts/build.js'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}
