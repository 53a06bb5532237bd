/** What is fuzzed: each reader on files like those of its format, and the loader of rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, type ProtocolDocument, readFile } from '../../src/documents/index.ts'
import { type RuleFile, readRules } from '../../src/evidence/rule-files.ts'
import { errorMessage } from '../../src/reports/errors.ts'
import { docxOf, heading, item, NUMBERING, p, r, row, STYLES, tc } from '../documents/office/word.ts'
import { column, pdfOf } from '../documents/pdf/paper.ts'
import { theAuditor } from '../support/audit.ts'
import { STACK_TRACE } from '../support/command.ts'
import { root, ruleFiles } from '../support/rules.ts'
import * as mutate from './mutate.ts'
import { type Random, randomFrom } from './mutate.ts'

export interface Target {
  /** share of all inputs */
  share: number
  /** makes an input from chance, and says what is wrong with how it was dealt with; undefined when nothing is */
  run(random: Random): Promise<string | undefined>
}

/** Long enough for every kind of construct, short enough for thousands of inputs. */
const SAMPLE = 4000

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const corpus = (folder: string, extension: string): string[] =>
  readdirSync(join(root, 'fixtures', folder))
    .filter(name => name.endsWith(extension) && !name.endsWith('.gold.yaml') && name !== 'README.md')
    .map(name => join(root, 'fixtures', folder, name))
const texts = (folder: string, extension: string): string[] =>
  corpus(folder, extension).map(path => readFileSync(path, 'utf8'))
const files = (folder: string, extension: string): Uint8Array[] =>
  corpus(folder, extension).map(path => readFileSync(path))

/** A stretch of a text that begins anywhere. */
function sampleOf(choices: readonly string[], random: Random): string {
  const text = choices[Math.floor(random() * choices.length)]!
  const start = random() < 0.5 ? 0 : Math.floor(random() * Math.max(1, text.length - SAMPLE))
  return text.slice(start, start + SAMPLE)
}

const word = docxOf({
  body:
    heading('Meldcode', 1) +
    item('kijkt', 1) +
    item('luistert', 1, 1) +
    item('Overleggen', 3) +
    `<w:tbl>${row(tc('Wie', '<w:vMerge w:val="restart"/>'), 'Doet')}${row(tc('', '<w:vMerge/>'), tc('belt', '<w:gridSpan w:val="2"/>'))}</w:tbl>` +
    p(r('Veilig Thuis', '<w:b/>')) +
    '<w:sectPr><w:footerReference w:type="default" w:id="r1"/></w:sectPr>',
  styles: STYLES,
  numbering: NUMBERING,
  footnotes: `<w:footnote>${p('Zie de wet.')}</w:footnote>`,
  entries: {
    'word/_rels/document.xml.rels': '<a><b Id="r1" Target="footer1.xml"/></a>',
    'word/footer1.xml': `<w:ftr xmlns:w="w">${p('Versie 3')}</w:ftr>`,
  },
})
const paper = pdfOf([
  [...column(['Meldcode'], { size: 20 }), ...column(['De mentor:', '1. kijkt', '2. belt'], { y: 650 })],
  [...column(['Wie', 'Mentor', 'Directeur']), ...column(['Doet', 'kijkt', 'beslist'], { x: 300 })],
])

const reader = (
  extension: string,
  share: number,
  input: (random: Random) => Uint8Array,
): [string, Target] => [
  extension,
  {
    share,
    run: random => problemOf(random() < 0.05 ? mutate.randomBytes(random) : input(random), `a.${extension}`),
  },
]

const inText = (extension: string, share: number, choices: string[], change = mutate.mutateText) =>
  reader(extension, share, random => encode(change(sampleOf(choices, random), random)))

const inFile = (
  extension: string,
  share: number,
  choices: Uint8Array[],
  change: (bytes: Uint8Array, random: Random) => Uint8Array,
) => reader(extension, share, random => change(choices[Math.floor(random() * choices.length)]!, random))

export const targets: ReadonlyMap<string, Target> = new Map([
  inText('md', 29, texts('corpus', '.md')),
  inText('yaml', 15, [...texts('corpus', '.yaml'), ...ruleFiles().map(({ text }) => text)]),
  inText('txt', 10, texts('formats', '.txt')),
  inText('html', 15, texts('formats', '.html'), mutate.mutateMarkup),
  inFile('docx', 15, [word, word, word, ...files('formats', '.docx')], mutate.mutateArchive),
  inFile('odt', 6, files('formats', '.odt'), mutate.mutateArchive),
  inFile('pdf', 8, [...Array<Uint8Array>(12).fill(paper), ...files('formats', '.pdf')], mutate.mutatePdf),
  ['rules', { share: 2, run: random => ruleProblem(random) }],
])

/** One input of a target, by its seed: the same seed is the same input. */
export const runSeed = (name: string, seed: number): Promise<string | undefined> =>
  targets.get(name)!.run(randomFrom(seed))

/** Reads a file, and audits every fourth that can be read. */
async function problemOf(bytes: Uint8Array, path: string): Promise<string | undefined> {
  try {
    const read = await readFile(bytes, path)
    if (!read.ok) {
      const message = errorMessage({ path, error: read.error }, 'nl')
      return STACK_TRACE.test(message) ? `says: ${message}` : undefined
    }
    const wrong = inconsistency(read.document)
    if (wrong) return wrong
    if (bytes.length % 4 === 0)
      theAuditor().audit(read.document, { models: ['besluit-2019'], allCriteria: true })
    return undefined
  } catch (error) {
    return error instanceof Error ? `throws ${error.stack}` : `throws ${error}`
  }
}

/** What is wrong with a document as it was read: a place outside it, a section that is not there. */
function inconsistency(document: ProtocolDocument): string | undefined {
  const { blocks, sections, source } = document
  for (const [i, { segments, text, section, opener }] of blocks.entries()) {
    if (!sections[section]) return `block ${i} stands in no section`
    if (opener !== undefined && !(opener < i)) return `block ${i} is opened by what follows it`
    for (const segment of segments)
      if (
        source.slice(segment.source, segment.source + segment.length) !==
        text.slice(segment.text, segment.text + segment.length)
      )
        return `block ${i} is not what stands in the source`
    const { line, column, page = 1 } = at(document, i, text.length - 1)
    if (!(line >= 1 && column >= 1 && page >= 1)) return `block ${i} stands nowhere`
  }
  return sections.every(({ parent }, i) => parent < i) ? undefined : 'a section stands in one below it'
}

/** All rules, one file of them changed. */
async function ruleProblem(random: Random): Promise<string | undefined> {
  const rules: RuleFile[] = ruleFiles()
  const changed = Math.floor(random() * rules.length)
  const { path, text } = rules[changed]!
  // A few files are enough to load, and take a hundredth of the time.
  const some = rules.filter((_, i) => i % 17 === changed % 17)
  const own = { path, text: mutate.mutateText(text, random) }
  try {
    const result = readRules(some.map(file => (file.path === path ? own : file)))
    const problems = result.ok ? [] : result.problems
    return problems.map(({ message }) => message.nl).find(message => STACK_TRACE.test(message))
  } catch (error) {
    return error instanceof Error ? `throws ${error.stack}` : `throws ${error}`
  }
}
