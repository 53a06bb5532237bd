/**
 * Scores the tool on the labelled protocols and sentences, writes `docs/accuracy.md`, and fails below the
 * recorded floors (`fixtures/floors.yaml`). `--errors` lists what is wrong instead of writing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Auditor, type DocumentReport } from '../src/audit/index.ts'
import { readDocument } from '../src/documents/index.ts'
import { builtInRules, root } from '../test/support/rules.ts'
import { asMarkdown, type LabelledProtocol, labelledProtocols, labelledSentences } from './labelled.ts'
import { scoreMutations } from './mutations.ts'

const rules = builtInRules()
const auditor = new Auditor(rules)
const models = rules.models.map(({ id }) => id)

/** Right and wrong answers of one kind. */
class Tally {
  truePositives = 0
  falsePositives = 0
  falseNegatives = 0

  add(expected: boolean, got: boolean): void {
    if (expected && got) this.truePositives++
    else if (got) this.falsePositives++
    else if (expected) this.falseNegatives++
  }

  get precision(): number {
    return share(this.truePositives, this.truePositives + this.falsePositives)
  }

  get recall(): number {
    return share(this.truePositives, this.truePositives + this.falseNegatives)
  }

  get f1(): number {
    return share(2 * this.truePositives, 2 * this.truePositives + this.falsePositives + this.falseNegatives)
  }
}

const share = (part: number, whole: number) => (whole ? part / whole : 1)

/** What is measured on a set of protocols. */
class Score {
  readonly presence = new Tally()
  readonly gap = new Tally()
  readonly findings = new Tally()
  readonly byCriterion = new Map<string, Tally>()
  readonly byFinding = new Map<string, Tally>()
  evidence = { right: 0, all: 0 }
  traps = { right: 0, all: 0 }
  nearMisses = { right: 0, all: 0 }
  firm = { right: 0, all: 0 }
  weak = { right: 0, all: 0 }
  sector = { right: 0, all: 0 }
  readonly errors: string[] = []
}

function scoreProtocols(protocols: LabelledProtocol[]): Score {
  const score = new Score()
  for (const protocol of protocols) {
    const read = readDocument(protocol.bytes, protocol.path)
    if (!read.ok) {
      score.errors.push(`${protocol.name}: not read (${read.error.code})`)
      continue
    }
    scoreProtocol(score, protocol, auditor.audit(read.document, { models, allCriteria: true }))
  }
  return score
}

function scoreProtocol(score: Score, { name, source, gold }: LabelledProtocol, report: DocumentReport): void {
  const lines = lineStarts(source)
  const offset = ({ line, column }: { line: number; column: number }) => lines[line - 1]! + column - 1
  const span = (quote: string) => {
    const start = source.indexOf(quote)
    return { start, end: start + quote.length }
  }
  const place = (quote: { line: number; column: number; endLine: number; endColumn: number }) => ({
    start: offset(quote),
    end: offset({ line: quote.endLine, column: quote.endColumn }),
  })
  const criteria = report.elements.flatMap(element => element.criteria)
  for (const [id, expected] of Object.entries(gold.criteria)) {
    if (gold.undecided?.includes(id)) continue
    const criterion = criteria.find(other => other.id === id)
    const met = criterion?.status === 'met'
    score.presence.add(expected, met)
    score.gap.add(!expected, !met)
    tally(score.byCriterion, id).add(expected, met)
    if (met) {
      const sure = criterion.certainty === 'firm' ? score.firm : score.weak
      sure.all++
      if (expected) sure.right++
    }
    if (met && !expected)
      score.errors.push(
        `${name}  FALSE PRESENT ${id}: ${criterion.evidence.map(({ line, quote }) => `${line} “${quote.slice(0, 160)}”`).join(' / ')}`,
      )
    if (!met && expected)
      score.errors.push(
        `${name}  MISSED ${id} (${criterion?.status}): ${(gold.evidence?.[id] ?? []).map(quote => `“${quote}”`).join(' / ')}`,
      )
    const misleading = (gold.traps ?? []).filter(trap => trap.criterion === id)
    const shown = criterion?.nearMiss ?? criterion?.evidence[0]
    if (!met && !expected && misleading.length) {
      score.nearMisses.all++
      if (shown && misleading.some(({ quote }) => overlaps(place(shown), span(quote))))
        score.nearMisses.right++
    }
    const labels = gold.evidence?.[id]
    if (met && expected && labels?.length)
      for (const quote of criterion.evidence) {
        score.evidence.all++
        if (labels.some(label => overlaps(place(quote), span(label)))) score.evidence.right++
        else score.errors.push(`${name}  EVIDENCE ${id}: ${quote.line} “${quote.quote.slice(0, 160)}”`)
      }
  }
  for (const { criterion: id, quote, why } of gold.traps ?? []) {
    const criterion = criteria.find(other => other.id === id)
    const found = criterion?.status === 'met'
    // a true provision in misleading words must be found, a false one must not be taken for evidence
    const caught = gold.criteria[id]
      ? !found
      : found && criterion.evidence.some(evidence => overlaps(place(evidence), span(quote)))
    score.traps.all++
    if (caught) score.errors.push(`${name}  TRAP ${id}: “${quote}” (${why})`)
    else score.traps.right++
  }
  scoreFindings(
    score,
    name,
    gold.findings ?? [],
    report,
    (finding, quote) =>
      finding.quote.includes(quote) || quote.includes(finding.quote) || overlaps(place(finding), span(quote)),
  )
  if (gold.context?.sector) {
    score.sector.all++
    if (report.context.sector.value === gold.context.sector) score.sector.right++
    else score.errors.push(`${name}  SECTOR ${report.context.sector.value} for ${gold.context.sector}`)
  }
}

function scoreFindings(
  score: Score,
  name: string,
  expected: { kind: string; quote?: string }[],
  { findings }: DocumentReport,
  at: (finding: DocumentReport['findings'][number], quote: string) => boolean,
): void {
  const used = new Set<number>()
  for (const { kind, quote } of expected) {
    const i = findings.findIndex(
      (finding, index) => !used.has(index) && finding.rule === kind && (!quote || at(finding, quote)),
    )
    if (i >= 0) used.add(i)
    else score.errors.push(`${name}  FINDING MISSED ${kind} ${quote ?? ''}`)
    score.findings.add(true, i >= 0)
    tally(score.byFinding, kind).add(true, i >= 0)
  }
  for (const [i, finding] of findings.entries()) {
    if (used.has(i)) continue
    score.findings.add(false, true)
    tally(score.byFinding, finding.rule).add(false, true)
    score.errors.push(`${name}  FINDING TOO MANY ${finding.rule} ${finding.line} “${finding.quote}”`)
  }
}

function tally(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? new Tally()
  tallies.set(key, known)
  return known
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  b.start >= 0 && a.start < b.end && b.start < a.end

function lineStarts(source: string): number[] {
  const starts = [0]
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function scoreSentences(folder: string): {
  tally: Tally
  right: number
  all: number
  errors: string[]
  byCriterion: Map<string, Tally>
} {
  const result = {
    tally: new Tally(),
    right: 0,
    all: 0,
    errors: [] as string[],
    byCriterion: new Map<string, Tally>(),
  }
  for (const { criterion, meets, kind, text } of labelledSentences(folder)) {
    if (!rules.elements.some(({ criteria }) => criteria.some(({ id }) => id === criterion))) continue
    const read = readDocument(new TextEncoder().encode(asMarkdown(text)), 'zin.md')
    const sector =
      criterion.startsWith('subsidie') ||
      ['eigen-organisatie', 'samenwerkingsafspraken', 'toezicht'].includes(criterion)
        ? 'gemeente'
        : undefined
    const status = read.ok
      ? auditor.seek(criterion, auditor.examine(read.document, { sector }).grounds).status
      : 'not read'
    const met = status === 'met'
    result.tally.add(meets, met)
    tally(result.byCriterion, criterion).add(meets, met)
    result.all++
    if (met === meets) result.right++
    else
      result.errors.push(
        `${criterion}  ${meets ? `MISSED (${status})` : `FALSE ${kind}`}: ${text.replaceAll('\n', ' ⏎ ')}`,
      )
  }
  return result
}

const fixtures = join(root, 'fixtures')
const present = (names: string[]) => names.filter(name => existsSync(join(fixtures, name)))
const sets: [string, LabelledProtocol[]][] = present(['corpus', 'fresh', 'held-out']).map(name => [
  name,
  labelledProtocols(join(fixtures, name)),
])

const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const chosen = wanted.length ? sets.filter(([name]) => wanted.includes(name)) : sets
const scores = chosen
  .filter(([, protocols]) => protocols.length)
  .map(([name, protocols]) => [name, scoreProtocols(protocols), protocols.length] as const)
const sentences = present(['sentences', 'sentences-fresh']).map(
  name => [name, scoreSentences(join(fixtures, name))] as const,
)

const pct = (value: number) => value.toFixed(3)
const figures = ({ presence, gap, evidence, traps, nearMisses, findings, sector }: Score) => ({
  'presence P': presence.precision,
  'presence R': presence.recall,
  'presence F1': presence.f1,
  'gap P': gap.precision,
  'gap R': gap.recall,
  'gap F1': gap.f1,
  evidence: share(evidence.right, evidence.all),
  traps: share(traps.right, traps.all),
  'near misses': share(nearMisses.right, nearMisses.all),
  'findings P': findings.precision,
  'findings R': findings.recall,
  sector: share(sector.right, sector.all),
})

const measured: Record<string, Record<string, number>> = Object.fromEntries(
  scores.map(([name, score]) => [name, figures(score)]),
)
for (const [name, { right, all, tally }] of sentences)
  measured[name] = {
    accuracy: share(right, all),
    'presence P': tally.precision,
    'presence R': tally.recall,
    'presence F1': tally.f1,
  }

const wantsAll = !wanted.length && !process.argv.includes('--errors')
const mutations = wantsAll ? scoreMutations(sets[0]![1], statusOf) : []
if (mutations.length)
  measured.mutations = Object.fromEntries(mutations.map(({ name, fell, all }) => [name, share(fell, all)]))

/** The status of every criterion of a Markdown source. */
function statusOf(source: string): Map<string, string> {
  const read = readDocument(new TextEncoder().encode(source), 'protocol.md')
  if (!read.ok) throw new Error(read.error.code)
  const { elements } = auditor.audit(read.document, { models, allCriteria: true })
  return new Map(elements.flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])))
}

for (const [name, values] of Object.entries(measured))
  console.log(
    `${name.padEnd(18)} ${Object.entries(values)
      .map(([key, value]) => `${key} ${pct(value)}`)
      .join('  ')}`,
  )

/** Whoever reads the errors of a set held out will write rules on them. */
const told = scores.filter(([name]) => name !== 'held-out')

if (process.argv.includes('--errors')) {
  for (const [name, score] of told) console.log(`\n== ${name}\n${score.errors.join('\n')}`)
  for (const [name, { errors }] of sentences) console.log(`\n== ${name}\n${errors.join('\n')}`)
} else if (wantsAll) {
  writeFileSync(join(root, 'docs/accuracy.md'), page())
  checkFloors()
}

function checkFloors(): void {
  const floors: Record<string, Record<string, number>> = parse(
    readFileSync(join(fixtures, 'floors.yaml'), 'utf8'),
  )
  const low = Object.entries(floors).flatMap(([set, values]) =>
    Object.entries(values).flatMap(([key, floor]) => {
      const value = measured[set]?.[key] ?? 0
      return value + 0.0005 < floor ? [`${set}: ${key} is ${pct(value)}, below ${pct(floor)}`] : []
    }),
  )
  for (const line of low) console.error(line)
  if (low.length) process.exitCode = 1
}

function page(): string {
  const keys = Object.keys(figures(new Score()))
  const table = (head: string[], rows: string[][]) =>
    [
      `| ${head.join(' | ')} |`,
      `| ${head.map((_, i) => (i ? '---:' : '---')).join(' | ')} |`,
      ...rows.map(row => `| ${row.join(' | ')} |`),
    ].join('\n')
  const perCriterion = rules.elements.flatMap(({ criteria }) =>
    criteria.map(({ id }) => {
      const cells = [...scores, ...sentences]
        .map(([, score]) => score.byCriterion.get(id))
        .map(found => (found ? `${found.falsePositives} / ${found.falseNegatives}` : '–'))
      return [`\`${id}\``, ...cells]
    }),
  )
  const kinds = [...new Set(scores.flatMap(([, score]) => [...score.byFinding.keys()]))].sort()
  const perFinding = kinds.map(kind => [
    `\`${kind}\``,
    ...scores
      .map(([, score]) => score.byFinding.get(kind))
      .map(found => (found ? `${pct(found.precision)} / ${pct(found.recall)}` : '–')),
  ])
  const certainty = scores.map(([name, { firm, weak }]) => [
    name,
    `${firm.right} of ${firm.all}`,
    `${weak.right} of ${weak.all}`,
  ])
  return `# Accuracy

Written by \`npm run accuracy\`; the floors below which it fails stand in \`fixtures/floors.yaml\`.

The rules were written on *corpus* and *fresh*, and the weights learned from them: of those the figures say how well they were
learned. The protocols *held out* were labelled without sight of the rules, and nothing was written on or learned from them: their
figures are what to expect of another protocol. \`npm run learn -- --folds 5\` tells what the weights alone do on texts not learned from.

${table(
  ['', ...scores.map(([name, , count]) => `${name} (${count})`)],
  keys.map(key => [key, ...scores.map(([name]) => pct(measured[name]![key]!))]),
)}

Presence: is what is there found, is what is found there. Gap: the same of what is missing. Evidence: the share of quoted
sentences that overlap a labelled place. Traps: misleading sentences that were not taken for evidence. Near misses: where a
criterion is rightly missing and its misleading sentences are labelled, how often the one that is shown is one of them.

Sentences, each judged alone:

${table(
  ['', 'right', 'presence P', 'presence R'],
  sentences.map(([name, { right, all, tally }]) => [
    name,
    `${right} of ${all} (${pct(share(right, all))})`,
    pct(tally.precision),
    pct(tally.recall),
  ]),
)}

## Certainty

How often a criterion that was found present is so, when the evidence was called firm and when it was called weak.

${table(['', 'firm', 'weak'], certainty)}

## Evidence taken away

How often a criterion of the corpus fell when its labelled evidence was deleted, denied, put off, given to another or put where it
proves nothing.

${table(
  ['evidence', 'fell', 'share'],
  mutations.map(({ name, fell, all }) => [name, `${fell} of ${all}`, pct(share(fell, all))]),
)}

## Per criterion

Falsely present / missed.

${table(['criterion', ...[...scores, ...sentences].map(([name]) => name)], perCriterion)}

## Remarks on the draft

Precision / recall.

${table(['remark', ...scores.map(([name]) => name)], perFinding)}

## What is still wrong

Of a set held out only the counts are told, above.

${told
  .map(
    ([name, score]) =>
      `### ${name}\n\n${score.errors.length ? score.errors.map(error => `- ${escaped(error)}`).join('\n') : 'Nothing.'}`,
  )
  .join('\n\n')}
`
}

function escaped(text: string): string {
  return text.replace(/[<>&*_[\]`|\\]/g, character => `\\${character}`)
}
