/** The same protocol gives the same verdicts, whatever it is written in. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readFile } from '../src/documents/index.ts'
import { MODELS, theAuditor } from './support/audit.ts'
import { root } from './support/rules.ts'

const corpus = join(root, 'fixtures/corpus')
const committed = join(root, 'fixtures/formats')

/** Least share of criteria with the same status as in the Markdown. */
const FLOORS: Record<string, number> = { docx: 0.98, odt: 0.98, html: 0.98, txt: 0.98, pdf: 0.96 }

const protocols = readdirSync(corpus)
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .map(name => name.slice(0, -3))

async function statusesOf(path: string): Promise<Map<string, string>> {
  const read = await readFile(readFileSync(path), path)
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
  const { elements } = theAuditor().audit(read.document, { models: MODELS, allCriteria: true })
  return new Map(elements.flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])))
}

/** The criteria of which the status is another than in the Markdown, and how many there are in all. */
async function compare(folder: string, extension: string) {
  const differ: string[] = []
  let count = 0
  for (const name of protocols) {
    const path = join(folder, `${name}.${extension}`)
    if (!existsSync(path)) continue
    const [expected, found] = await Promise.all([statusesOf(join(corpus, `${name}.md`)), statusesOf(path)])
    count += expected.size
    for (const [id, status] of expected)
      if (found.get(id) !== status) differ.push(`${name} ${id}: ${status} → ${found.get(id)}`)
  }
  return { differ, count }
}

async function expectAgreement(folder: string, extension: string, by: string): Promise<void> {
  const { differ, count } = await compare(folder, extension)
  const agreement = 1 - differ.length / count
  console.info(`${by} ${extension}: ${count - differ.length} of ${count} criteria as in Markdown`)
  expect(count).toBeGreaterThan(0)
  expect(agreement, differ.join('\n')).toBeGreaterThanOrEqual(FLOORS[extension]!)
}

describe('files made by pandoc and LibreOffice', () => {
  test.each(Object.keys(FLOORS))('%s', extension => expectAgreement(committed, extension, 'committed'))
  test.each(['docx', 'odt', 'html'])('%s as LibreOffice saves it', extension =>
    expectAgreement(join(committed, 'libreoffice'), extension, 'LibreOffice'),
  )
})

const has = (program: string) => spawnSync(program, ['--version']).status === 0

describe.skipIf(!has('pandoc') || !has('soffice'))('the whole corpus, converted here and now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-formats-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const pandoc = (extension: string) => {
    for (const name of protocols)
      spawnSync('pandoc', [
        ...['-f', 'gfm+hard_line_breaks+footnotes+yaml_metadata_block', '--standalone'],
        ...(extension === 'txt' ? ['-t', 'plain'] : []),
        ...['-o', join(folder, `${name}.${extension}`), join(corpus, `${name}.md`)],
      ])
  }

  test.each(['docx', 'odt', 'html', 'txt'])(
    '%s',
    async extension => {
      pandoc(extension)
      await expectAgreement(folder, extension, 'pandoc')
    },
    300_000,
  )

  test('pdf', async () => {
    pandoc('docx')
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder],
      ...protocols.map(name => join(folder, `${name}.docx`)),
    ])
    await expectAgreement(folder, 'pdf', 'LibreOffice')
  }, 300_000)
})
