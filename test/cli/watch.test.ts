/** `check --watch` as a writer has it: a process of its own, and a file that changes under it. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FSWatcher } from 'chokidar'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BIN, PLAIN, STACK_TRACE } from '../support/command.ts'
import { root } from '../support/rules.ts'
import { core, meldcode } from './fake-core.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-watch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const WAITING = 'Wacht op een wijziging (Ctrl-C stopt).'
const path = join(folder, 'protocol.md')
const source = readFileSync(join(root, 'fixtures/corpus/onderwijs-de-regenboog.md'), 'utf8')
/** Takes away every sentence about a word. */
const without = (word: RegExp) => source.replace(/[^.\n]*\./g, each => (word.test(each) ? '' : each))

beforeEach(() => writeFileSync(path, source))

/** A running watcher, and what it has said since it was last listened to. */
function watching(...args: string[]) {
  const child = spawn(process.execPath, [BIN, 'check', '--watch', ...args], { cwd: folder, env: PLAIN })
  let said = ''
  let heard = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text
      heard()
    })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  return {
    /** Waits until it waits for a change, and gives what it said till then. */
    round: async () => {
      while (!said.includes(WAITING))
        await Promise.race([
          new Promise<void>(resolve => {
            heard = resolve
          }),
          ended.then(code => Promise.reject(new Error(`ended with ${code}: ${said}`))),
        ])
      const [round, ...rest] = said.split(WAITING)
      said = rest.join(WAITING)
      return round!
    },
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

let running: ReturnType<typeof watching> | undefined
const start = (...args: string[]) => {
  running = watching(...args)
  return running
}
afterEach(async () => {
  await running?.stop()
  running = undefined
})

test('a change is audited and told; Ctrl-C ends with the code of the last run', async () => {
  const { round, stop } = start('protocol.md', '--fail-on', 'missing')
  expect(await round()).toContain('Meldcode-audit')

  writeFileSync(path, without(/aandachtsfunctionaris/i))
  const worse = await round()
  expect(worse).toContain('Van de vorige keer naar protocol.md')
  expect(worse).toMatch(/Verloren \(\d+\)[\s\S]*Aandachtsfunctionaris/)

  // as editors save: another file, put in its place
  writeFileSync(`${path}.new`, source)
  renameSync(`${path}.new`, path)
  expect(await round()).toMatch(/Gewonnen \(\d+\)[\s\S]*Aandachtsfunctionaris/)

  writeFileSync(path, '# Meldcode\n')
  expect(await round()).not.toMatch(STACK_TRACE)
  expect(await stop()).toBe(1)
})

test('in a folder, a new file joins, and a configuration half written is told', async () => {
  rmSync(join(folder, 'meldcode.config.yaml'), { force: true })
  const { round, stop } = start('.')
  await round()
  cpSync(join(root, 'fixtures/corpus/gezondheidszorg-verslavingszorg-meridiaan.md'), join(folder, 'zorg.md'))
  expect(await round()).toContain('MERIDIAAN')
  rmSync(join(folder, 'zorg.md'))
  expect(await round()).not.toContain('MERIDIAAN')
  writeFileSync(join(folder, 'meldcode.config.yaml'), 'sektor: onderwijs\n')
  expect(await round()).toMatch(/meldcode\.config\.yaml:1:1 .+“sector”\? \[E203\]/)
  writeFileSync(join(folder, 'meldcode.config.yaml'), 'sector: onderwijs\n')
  expect(await round()).toContain('onderwijs (uit de instellingen)')
  rmSync(join(folder, 'meldcode.config.yaml'))
  await round()
  expect(await stop()).toBe(0)
})

describe('on a terminal', () => {
  test('the screen is wiped before each report, and what did not change is not audited again', async () => {
    const own = mkdtempSync(join(folder, 'eigen-'))
    writeFileSync(join(own, 'a.md'), 'onze meldcode')
    writeFileSync(join(own, 'b.md'), 'onze meldcode')
    const seen: string[] = []
    let stop = () => {}
    const stopped = () =>
      new Promise<void>(resolve => {
        stop = resolve
      })
    let rounds = 0
    let saving: NodeJS.Timeout | undefined
    const audit = vi.spyOn(core, 'audit')
    const { code } = await meldcode(['check', '--watch'], {
      cwd: own,
      clear: () => seen.push('wiped'),
      stopped,
      stdout: text => {
        seen.push(text)
        if (!text.includes(WAITING)) return
        if (++rounds > 1) stop()
        // as a writer would: once more, when nothing seems to happen
        else saving = setInterval(() => writeFileSync(join(own, 'b.md'), 'onze meldcode: denied'), 1000)
      },
    })
    clearInterval(saving)
    expect([code, rounds]).toEqual([1, 2])
    expect(audit.mock.calls.map(([document]) => document.path)).toEqual(['a.md', 'b.md', 'b.md'])
    audit.mockRestore()
    expect(seen.filter(text => text === 'wiped')).toHaveLength(2)
    expect(seen.indexOf('wiped')).toBeLessThan(seen.findIndex(text => text.includes('Meldcode-audit')))
  })
})

test('tells when the system cannot watch the files', async () => {
  const on = vi.spyOn(FSWatcher.prototype, 'on').mockImplementation(function (
    this: FSWatcher,
    event: string,
    listener: (...args: never[]) => void,
  ) {
    if (event === 'error') listener(Object.assign(new Error('no space left'), { code: 'ENOSPC' }) as never)
    return this
  } as never)
  const { code, err } = await meldcode(['check', '--watch'], { cwd: folder })
  on.mockRestore()
  expect([code, err]).toEqual([2, expect.stringMatching(/in het oog .*ENOSPC.* \[E131\]/)])
})

test.each([
  [['-'], '- gaat niet samen met --watch'],
  [['protocol.md', '--shard', '1/2'], '--shard gaat niet samen met --watch'],
  [['protocol.md', '--format', 'json'], 'json gaat niet samen met --watch'],
  [['protocol.md', '--output', 'rapport.txt'], '--output gaat niet samen met --watch'],
])('refuses %j', async (args, message) => {
  const { code, err } = await meldcode(['check', '--watch', ...args], { cwd: folder })
  expect([code, err]).toEqual([2, expect.stringContaining(message)])
})
