/** The scripts in the shells themselves. */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { meldcode } from './fake-core.ts'

const script = async (shell: string) => (await meldcode(['completion', shell])).out

describe('bash completes', () => {
  test.each([
    [['meldcode', 'ch'], ['check']],
    [
      ['meldcode', 'check', '--fo'],
      ['--format', '--force'],
    ],
    [['meldcode', 'check', '--format', 'sa'], ['sarif']],
    [
      ['meldcode', 'check', '--fail-on', ''],
      ['missing', 'partial', 'recommended', 'never'],
    ],
    [['meldcode', 'check', '--sector', 'o'], ['onderwijs']],
    [
      ['meldcode', 'explain', 'kind'],
      ['kindcheck', 'kindcheck-instructie'],
    ],
    [['meldcode', 'explain', 'E01'], Array.from({ length: 10 }, (_, i) => `E01${i}`)],
    [
      ['meldcode', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['meldcode', 'baseline', 'w'], ['write']],
    [['meldcode', 'check', 'package.j'], ['package.json']],
  ])('%j', async (words, expected) => {
    const list = words.map(word => `'${word}'`).join(' ')
    const ask = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _meldcode; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', `${await script('bash')}\n${ask}`], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout.trim().split('\n').sort()).toEqual([...expected].sort())
  })
})

test.each([
  ['zsh', ['-n']],
  ['fish', ['--no-execute']],
])('%s reads its script', async (shell, options) => {
  const input = await script(shell)
  expect(input).toContain('--fail-on'.slice(2))
  const read = spawnSync(shell, options, { input, encoding: 'utf8' })
  // without the shell, that there is a script must do
  if (!read.error) expect([read.status, read.stderr]).toEqual([0, ''])
})

test('another shell is refused', async () => {
  const { code, err } = await meldcode(['completion', 'fihs'])
  expect([code, err]).toEqual([2, expect.stringContaining('Bedoelde u “fish”?')])
})
