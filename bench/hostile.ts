/** Input that was made to take long: how its time grows with its size, unless it is refused before it takes any. */
import { Bench } from 'tinybench'
import type { Auditor } from '../src/audit/index.ts'
import { readFile } from '../src/documents/index.ts'
import { docxOf, p, row } from '../test/documents/office/word.ts'
import { column, pdfOf } from '../test/documents/pdf/paper.ts'

/** In milliseconds: that of the clock depends on what else the machine has to do. */
const cpuTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const SIZES = [1, 4, 16, 64] as const

const SENTENCE = 'De leerkracht bespreekt de signalen met de intern begeleider en belt Veilig Thuis.'

const CLAUSE = `${SENTENCE.slice(0, -1)}, en `

const nested = (open: string, depth: number, close: string) =>
  open.repeat(depth) + SENTENCE + close.repeat(depth)
const table = (rows: number, columns: number, cell: string) =>
  `<w:tbl>${row(...Array<string>(columns).fill(cell)).repeat(rows)}</w:tbl>`
const emptyParts = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/media/${i}.png`, '']))

/** What there is more and more of, the file's name, and the file. Where there is a limit, 16 times stays below it. */
const FAMILIES: [name: string, path: string, at: (times: number) => string | Uint8Array][] = [
  ['quotes in each other', 'a.md', k => `${'> '.repeat(2 * k)}${SENTENCE}\n\n`.repeat(60)],
  ['lists in each other', 'a.md', k => `${'- '.repeat(2 * k)}${SENTENCE}\n\n`.repeat(60)],
  ['`[a](` in a paragraph', 'a.md', k => `${'[a]('.repeat(30 * k)}\n\n`.repeat(3)],
  ['`[` in a paragraph', 'a.md', k => `${'['.repeat(60 * k)}\n\n`.repeat(5)],
  ['`*a ` in a paragraph', 'a.md', k => `${'*a '.repeat(120 * k)}\n\n`.repeat(3)],
  ['words on one line', 'a.md', k => 'woord '.repeat(1_300 * k)],
  ['sentences on one line', 'a.md', k => `${SENTENCE} `.repeat(80 * k)],
  ['clauses in one sentence, Word', 'a.docx', k => docxOf({ body: p(CLAUSE.repeat(50 * k)) })],
  [
    'sentences in two cells of a row',
    'a.docx',
    k => docxOf({ body: table(1, 2, 'Wij bellen. '.repeat(50 * k)) }),
  ],
  ['rows of a table', 'a.md', k => `|a|b|\n|-|-|\n${'|Wie|Doet|\n'.repeat(150 * k)}`],
  ['rows of a table, Word', 'a.docx', k => docxOf({ body: table(300 * k, 2, 'belt') })],
  ['rows of 200 cells, Word', 'a.docx', k => docxOf({ body: table(2 * k, 200, 'belt') })],
  ['elements in each other', 'a.html', k => nested('<div>', 15 * k, '</div>').repeat(30)],
  ['entries of a zip file', 'a.docx', k => docxOf({ body: p(SENTENCE), entries: emptyParts(600 * k) })],
  ['YAML in each other', 'a.yaml', k => `a: ${nested('[', 3 * k, ']')}\n`],
  ['keys of YAML', 'a.yaml', k => Array.from({ length: 50 * k }, (_, i) => `k${i}: ${SENTENCE}\n`).join('')],
  ['headings', 'a.md', k => '# Privacy\n\n'.repeat(60 * k)],
  ['steps', 'a.md', k => `Stap 1: ${SENTENCE}\n\n`.repeat(30 * k)],
  [
    'pages of a PDF',
    'a.pdf',
    k => pdfOf(Array.from({ length: 2 * k }, () => column(Array<string>(8).fill(SENTENCE)))),
  ],
]

/**
 * For each family a row: its name, and the time at 4, 16 and 64 times its size over the time at its size, with
 * "refused" where it is not read.
 */
export async function hostileGrowth(auditor: Auditor): Promise<string[][]> {
  const rows: string[][] = []
  for (const [name, path, at] of FAMILIES) {
    const refused = new Set<string>()
    const bench = new Bench({ time: 20, iterations: 3, warmupTime: 20, warmupIterations: 1, now: cpuTime })
    for (const times of SIZES) {
      const made = at(times)
      const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
      bench.add(String(times), async () => {
        const read = await readFile(bytes, path)
        if (read.ok) auditor.audit(read.document, { models: ['basismodel-2010'], allCriteria: false })
        else refused.add(String(times))
      })
    }
    await bench.run()
    const [first, ...others] = bench.tasks.map(({ name, result }) => ({
      time: 'latency' in result ? result.latency.p50 : Number.NaN,
      how: refused.has(name) ? ', refused' : '',
    }))
    rows.push([name, ...others.map(({ time, how }) => `${(time / first!.time).toFixed(1)}${how}`)])
  }
  return rows
}
