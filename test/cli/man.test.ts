/** The manual page, made of the same words as `--help`. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { programOf } from '../../src/cli/program.ts'
import { PLAIN } from '../support/command.ts'
import { root } from '../support/rules.ts'

const run = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8', env: PLAIN })

describe.each([
  ['nl', 'man/meldcode.1', 'NAAM meldcode - toetst', '1 er ontbreekt iets'],
  ['en', 'man/meldcode-en.1', 'NAME meldcode - audits', '1 something is missing'],
] as const)('in %s', (lang, path, ...parts) => {
  const file = join(root, path)
  const source = readFileSync(file, 'utf8')

  test('is a page of the package', () => expect(manifest.man).toContain(path))

  test('no text is taken for a request, and all is ASCII', () => {
    const requests = source.split('\n').filter(line => /^[.']/.test(line))
    expect(requests.filter(line => !/^\.(?:TH|SH|SS|TP|br|nh|ad l)(?: |$)/.test(line))).toEqual([])
    expect(source).toMatch(/^[\x20-\x7e\n]+$/)
  })

  test('shows every command with its arguments and options, as --help does', context => {
    // neither colour, nor bold, nor underlined
    const { error, stdout, stderr } = run('groff', [...'-man -ww -Tutf8 -P-c -P-b -P-u'.split(' '), file])
    if (error) return context.skip('groff is not installed')
    expect(stderr).toBe('')
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    const shown = plain(stdout)
    const io = { version: '1', columns: 80, colour: 0 } as Parameters<typeof programOf>[0]
    const program = programOf(io, lang, {} as Parameters<typeof programOf>[2])
    const commands = program.commands.flatMap(each => (each.commands.length > 0 ? each.commands : [each]))
    expect(commands.map(command => command.name())).toContain('write')
    for (const command of commands) {
      expect(shown).toContain(plain(`${command.name()} ${command.usage()} ${command.description()}`))
      for (const argument of command.registeredArguments)
        expect(shown).toContain(`${argument.name()} ${argument.description}`)
      for (const { flags, description } of command.options) expect(shown).toContain(`${flags} ${description}`)
    }
    for (const part of [...parts, 'meldcode baseline write', 'HEAD~1:protocol.md', ' .meldcode-cache '])
      expect(shown).toContain(part)
  })

  test.each([
    ['man', ['--warnings', '-l', file]],
    ['lexgrog', [file]],
    ['mandoc', ['-T', 'lint', '-W', 'error', file]],
  ])('%s finds nothing wrong with it', (command, args) => {
    const { error, status, stderr } = run(command, args)
    // without the tool, what stands above must do
    if (!error) expect([status, stderr]).toEqual([0, ''])
  })
})
