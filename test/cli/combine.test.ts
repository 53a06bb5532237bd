/** `check --combine`: all files together are the protocol of one organisation. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runIn } from '../support/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-combine-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  join(folder, 'protocol.md'),
  `# Meldcode Basisschool De Lange Akker

Vastgesteld op 3 maart 2024. Onze school heeft 18 leerkrachten. Veilig Thuis: 0800-2000.

## Stap 1: in kaart brengen van signalen

De leerkracht legt de signalen vast in het leerlingdossier.
`,
)
writeFileSync(
  join(folder, 'scholing.md'),
  '# Scholing meldcode\n\nAlle leerkrachten volgen iedere twee jaar een training over de meldcode.\n',
)
const run = (...args: string[]) =>
  runIn(folder, ['check', '--combine', 'scholing.md', 'protocol.md', ...args])

test('one report, of which each quote names its file', () => {
  const { out } = run('--format', 'json')
  const { documents } = JSON.parse(out)
  expect(documents).toHaveLength(1)
  expect(documents[0]).toMatchObject({ path: 'protocol.md', files: ['scholing.md', 'protocol.md'] })
  const scholing = documents[0].elements
    .flatMap((element: { criteria: { id: string }[] }) => element.criteria)
    .find((criterion: { id: string }) => criterion.id === 'scholing')
  expect(scholing).toMatchObject({ status: 'met', evidence: [{ path: 'scholing.md', line: 3 }] })
})

test('in the terminal a place is told with its file', () => {
  const { out } = run()
  expect(out).toContain('scholing.md + protocol.md')
  expect(out).toMatch(/Deskundigheid van medewerkers +scholing\.md regel 3/)
  expect(out).toMatch(/Stap 1.* protocol\.md regel 7/)
})

test('annotations stand in the file that they are about', () => {
  writeFileSync(join(folder, 'oud.md'), '# Bijlage\n\nWij melden bij het AMK.\n')
  const { out } = runIn(folder, ['check', '--combine', 'protocol.md', 'oud.md', '--format', 'github'])
  expect(out).toMatch(/^::error file=oud\.md,line=3,endLine=3,col=20/m)
  expect(out).toMatch(/^::error file=protocol\.md/m)
})

test('cannot be divided over machines', () => {
  const { err, code } = run('--shard', '1/2')
  expect([code, err]).toEqual([2, expect.stringContaining('--combine')])
})

test('a page shows one protocol: of several files only with --combine', () => {
  const { err, code } = runIn(folder, ['check', 'protocol.md', 'scholing.md', '--format', 'html'])
  expect([code, err]).toEqual([2, expect.stringContaining('--combine')])
  expect(run('--format', 'html').out).toMatch(/^<!doctype html>/i)
})
