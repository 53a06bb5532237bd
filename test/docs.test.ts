/** What README and docs say is what happens. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Auditor } from '../src/audit/index.ts'
import { cliMessages } from '../src/cli/messages.ts'
import { readPortfolio } from '../src/cli/portfolio/manifest.ts'
import { readDocument } from '../src/documents/index.ts'
import { readRules } from '../src/evidence/rule-files.ts'
import { templateProblems } from '../src/reports/letters/template.ts'
import { LETTER_TAGS } from '../src/reports/letters/variables.ts'
import { root, ruleFiles } from './support/rules.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(match => match[1]!)

describe('README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-readme-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  beforeAll(() => {
    cpSync(join(root, 'fixtures'), join(folder, 'fixtures'), { recursive: true })
    copyFileSync(join(root, 'fixtures/corpus/onderwijs-de-regenboog.md'), join(folder, 'protocol.md'))
    copyFileSync(join(root, 'fixtures/formats/onderwijs-de-regenboog.docx'), join(folder, 'protocol.docx'))
    cpSync(join(root, 'fixtures/corpus'), join(folder, 'protocollen'), { recursive: true })
    for (const args of ['init -q', 'add protocol.md', '-c user.name=a -c user.email=a commit -qm een'])
      spawnSync('git', args.split(' '), { cwd: folder })
  })
  // what a line of GNU parallel does, one part after another
  const alone = (line: string) => {
    const [, command] = /^parallel (.+) ::: 1 2 3 4$/.exec(line) ?? []
    return command ? ['1', '2', '3', '4'].map(part => command.replaceAll('{}', part)) : [line]
  }
  // comments and `npm ci &&` aside, each line is run as it stands
  const commands = blocks(readme, 'sh')
    .flatMap(block => block.split('\n'))
    .map(line => line.replace(/\s+#.*$/, '').replace(/^npm ci && /, ''))
    .flatMap(alone)
    .filter(line => line.startsWith('npx meldcode'))

  const run = (command: string) =>
    spawnSync(
      'sh',
      ['-c', command.replace('npx meldcode', `"${process.execPath}" "${join(root, 'bin/meldcode.js')}"`)],
      {
        // what sets a folder up gets one of its own
        cwd: command.includes('meldcode init') ? mkdtempSync(join(folder, 'init-')) : folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      },
    )

  test('opens with the two commands', () => {
    expect(blocks(readme, 'sh')[0]).toMatch(
      /^npm ci && npx meldcode check fixtures\/\S+\nnpm ci && npm test\n$/,
    )
  })

  test.each(commands)('%s', command => {
    const { status, stderr } = run(command)
    expect([0, 1], stderr).toContain(status)
  })

  test('and --help shows examples that work, the same in both languages', () => {
    const examples = Object.keys(cliMessages.nl.help.examples)
    expect(Object.keys(cliMessages.en.help.examples)).toEqual(examples)
    for (const example of examples) {
      const { status, stderr } = run(`npx ${example}`)
      expect([0, 1], stderr).toContain(status)
    }
  })

  test('shows the reports as they are', () => {
    const shown = [...readme.matchAll(/<!-- report -->\n\n```text\n([\s\S]*?)```\n\n<!-- \/report -->/g)]
    expect(shown.map(match => match[1])).toEqual(commands.slice(0, 2).map(command => run(command).stdout))
  })

  test('shows a configuration that is right', () => {
    const [config] = blocks(readme, 'yaml')
    writeFileSync(join(folder, 'meldcode.config.yaml'), config!)
    const { stdout, status } = run('npx meldcode config')
    rmSync(join(folder, 'meldcode.config.yaml'))
    expect([stdout, status]).toEqual([expect.stringContaining('meldcode.config.yaml klopt'), 0])
  })

  test('links to files that are there', () => {
    for (const [, target] of readme.matchAll(/\]\((?!http)([^)#]+)/g))
      expect(() => readFileSync(join(root, target!)), target).not.toThrow()
  })
})

describe('how to write a rule', () => {
  const [lexicon, element] = blocks(readFileSync(join(root, 'docs/writing-rules.md'), 'utf8'), 'yaml') as [
    string,
    string,
  ]
  const result = readRules([
    ...ruleFiles(),
    { path: 'lexicon/tolk.yaml', text: lexicon },
    { path: 'elements/tolk.yaml', text: element },
  ])

  test('gives a rule without mistakes', () => expect(result.ok ? [] : result.problems).toEqual([]))

  test('whose examples are right', () => {
    if (!result.ok) throw new Error('the rule has mistakes')
    const auditor = new Auditor(result.rules)
    const { criteria } = result.rules.elements.find(({ id }) => id === 'tolk')!
    const { examples, remedy } = criteria[0]!
    const isMet = (text: string) => {
      const read = readDocument(new TextEncoder().encode(text), 'voorbeeld.md')
      return (
        read.ok &&
        auditor.seek('tolk-bij-gesprek', auditor.examine(read.document, {}).grounds).status === 'met'
      )
    }
    expect([...examples.meets, remedy.example.nl].filter(text => !isMet(text))).toEqual([])
    expect(examples.fails.filter(({ text }) => isMet(text))).toEqual([])
  })
})

describe('how to describe a portfolio', () => {
  const text = readFileSync(join(root, 'docs/portfolio.md'), 'utf8')
  const catalogue = { sectors: ['onderwijs'], elements: [] }

  test('gives a manifest that is right, with its organisations in it or in a list beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meldcode-manifest-'))
    const [named, listed] = blocks(text, 'yaml') as [string, string]
    writeFileSync(join(folder, 'organisaties.csv'), 'naam;sector\nDe Boomgaard;onderwijs\n')
    writeFileSync(join(folder, 'een.yaml'), named)
    writeFileSync(join(folder, 'twee.yaml'), listed)
    for (const name of ['een.yaml', 'twee.yaml']) {
      const { portfolio, problems } = await readPortfolio(name, folder, 'nl', catalogue)
      expect([problems, portfolio.organisations.map(({ sector }) => sector)]).toEqual([[], ['onderwijs']])
    }
    rmSync(folder, { recursive: true })
  })

  test('gives a letter that can be filled in, and every tag that there is', () => {
    expect(templateProblems(blocks(text, 'text')[0]!)).toEqual([])
    const tags = Object.entries(LETTER_TAGS).flatMap(([tag, within]) => [tag, ...within])
    expect(tags.filter(tag => !text.includes(`\`${tag}\``))).toEqual([])
  })
})

test('every element has a file of its own name', () => {
  const files = readdirSync(join(root, 'rules/elements')).map(name => name.replace('.yaml', ''))
  const result = readRules(ruleFiles())
  expect(result.ok && result.rules.elements.map(({ id }) => id).sort()).toEqual(files.sort())
})
