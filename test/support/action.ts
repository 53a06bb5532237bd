/** The step of action.yml, run as GitHub does: inputs filled in, files for its output and summary. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { PLAIN } from './command.ts'
import { root } from './rules.ts'

export function runActionIn(cwd: string, inputs: Record<string, string>) {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const step = action.runs.steps.find(({ id }: { id?: string }) => id === 'check')
  const value = (name: string) => inputs[name] ?? action.inputs[name].default
  const env = Object.fromEntries(
    Object.entries<string>(step.env).map(([key, text]) => [
      key,
      text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => value(name)),
    ]),
  )
  const files = { GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const { stdout, stderr, status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
    cwd,
    encoding: 'utf8',
    env: { ...PLAIN, ...env, ...files, GITHUB_ACTION_PATH: root },
  })
  return {
    stdout,
    stderr,
    status,
    output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}
