/** The scripts in the shells themselves, in a folder with rules of its own. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, PLAIN, runIn } from '../support/command.ts'
import { ownRuleFiles, putFiles } from '../support/own-rules.ts'
import { meldcode } from './fake-core.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-completion-'))
const own = join(folder, 'eigen')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() => {
  putFiles(own, ownRuleFiles())
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/meldcode'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`)
  chmodSync(join(folder, 'bin/meldcode'), 0o755)
})

/** What a script gives in a shell; `undefined` on a machine that does not have it. */
function inShell(name: string, script: string) {
  const { error, status, stdout, stderr } = spawnSync(name, ['-c', script], {
    cwd: own,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...PLAIN, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` },
  })
  if (error && 'code' in error && error.code === 'ENOENT') return undefined
  return { status, stderr, words: stdout.trim().split('\n').sort() }
}

const cases: [string[], string[]][] = [
  [['ch'], ['check']],
  [
    ['check', '--fo'],
    ['--force', '--format'],
  ],
  [['check', '--format', 'sa'], ['sarif']],
  [
    ['diff', '--format', ''],
    ['json', 'markdown', 'terminal'],
  ],
  [
    ['check', '--fail-on', ''],
    ['missing', 'never', 'partial', 'recommended'],
  ],
  [['check', '--sector', 'o'], ['onderwijs']],
  [
    ['check', '--model', 'b'],
    ['basismodel-2010', 'besluit-2013', 'besluit-2019'],
  ],
  [['check', '--model', 'oo'], ['ooststelle-2026']],
  [
    ['explain', 'kindch'],
    ['kindcheck', 'kindcheck-instructie'],
  ],
  [
    ['explain', 'huisd'],
    ['huisdieren', 'huisdieren-nagevraagd'],
  ],
  [['explain', 'E01'], Array.from({ length: 10 }, (_, i) => `E01${i}`)],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['baseline', 'w'], ['write']],
  [['check', 'meldcode.c'], ['meldcode.config.yaml']],
]

const scripts = {
  bash: (typed: string[]) =>
    `source <(meldcode completion bash)
     COMP_WORDS=(meldcode ${typed.map(word => `'${word}'`).join(' ')}) COMP_CWORD=${typed.length}
     _meldcode && printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (typed: string[]) =>
    `meldcode completion fish | source
     complete -C 'meldcode ${typed.join(' ')}' | cut -f 1`,
}

describe.each(['bash', 'fish'] as const)('%s completes', name => {
  test.each(cases)('%j to %j', (typed, words) => {
    const offered = inShell(name, scripts[name](typed))
    if (offered || name === 'bash') expect(offered).toEqual({ status: 0, stderr: '', words })
  })
})

test('zsh completes an own element, and an own model', () => {
  // what is typed in a terminal of its own, until the name stands there that was not typed
  const seen = inShell(
    'zsh',
    String.raw`zmodload zsh/zpty && zpty terminal zsh -f -i
      zpty -w terminal 'autoload -Uz compinit; compinit -u -D; source <(meldcode completion zsh)'
      zpty -w -n terminal $'meldcode explain huisdieren-\t'
      zpty -r -m terminal text '*huisdieren-nagevraagd*' || exit 3
      zpty -w -n terminal $'\C-umeldcode check --model oo\t'
      zpty -r -m terminal text '*ooststelle-2026*' || exit 4`,
  )
  if (seen) expect(seen).toMatchObject({ status: 0, stderr: '' })
})

test('with rules that are wrong, the names of ours are left', () => {
  const folder = join(own, 'fout')
  putFiles(folder, [{ path: 'meldcode.config.yaml', text: 'rules: [nergens]\n' }])
  const { out, err, code } = runIn(folder, ['completion', 'models'])
  expect([out.split('\n'), err, code]).toEqual([expect.arrayContaining(['besluit-2019', '']), '', 0])
})

test('another shell is refused', async () => {
  const { code, err } = await meldcode(['completion', 'fihs'])
  expect([code, err]).toEqual([2, expect.stringContaining('Bedoelde u “fish”?')])
})
