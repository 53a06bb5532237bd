/**
 * Learns from the labelled protocols how requirements are worded, and writes `rules/weights.json`. One logistic
 * regression per criterion over the features of a sentence (`src/evidence/likelihood.ts`), fitted by stochastic gradient
 * descent with steps that shrink per weight (Duchi, Hazan and Singer, 2011). The same protocols give the same file.
 * `--folds N` writes nothing and tells how it does on protocols that it has not learned from, N parts in turn.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Auditor, quoteOf } from '../src/audit/index.ts'
import { readDocument } from '../src/documents/index.ts'
import { type Analysis, eachFeature, type Passage, stemOf, ZONES } from '../src/evidence/index.ts'
import type { WeightsFile } from '../src/evidence/weights.ts'
import { builtInRules, root } from '../test/support/rules.ts'
import { asMarkdown, type LabelledProtocol, labelledProtocols, labelledSentences } from './labelled.ts'

/** The corpus sets the standard of labelling: it counts twice. */
const PROTOCOLS = ['corpus', 'corpus', 'fresh']
const SENTENCES = ['sentences', 'sentences-fresh']
const EPOCHS = 20
const STEP = 1.5
const DECAY = 5e-4
/** A sentence that is this nearly right already teaches nothing worth its time. */
const NEARLY = 0.003
/** A sentence that was chosen as an example says more than one that happens to stand in a protocol. */
const SENTENCE_TIMES = 3
/** A feature that is learned of once in an epoch, in one sentence of one protocol, is a coincidence. */
const LEAST_TIMES = 2
/** Weights below this, in tenths, say too little to be kept. */
const LEAST_WEIGHT = 3
const MOST_WEIGHT = 127

const rules = builtInRules()
const auditor = new Auditor(rules)
// what a check in code finds, like the order of the steps, is not a matter of wording
const criteria = rules.elements
  .flatMap(element => element.criteria)
  .filter(({ evidence }) => evidence.some(({ check }) => !check))
  .map(({ id }) => id)
const zoneNames = Object.keys(ZONES)

/** A sentence: what it is known by, and whether it provides for a criterion, where that is known. */
interface Example {
  features: Set<string>
  provides(criterion: string): boolean | undefined
}

interface Lesson {
  examples: Example[]
  /** of a protocol: where it is, and what holds of it as a whole */
  path?: string
  gold?: LabelledProtocol['gold']
}

function examined(bytes: Uint8Array, path: string) {
  const read = readDocument(bytes, path)
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
  const { analysis, zones } = auditor.examine(read.document, {}).grounds
  const prose = analysis.passages.filter(({ isHeading }) => !isHeading)
  return prose.map(passage => ({ analysis, passage, features: featuresOf(analysis, zones, passage) }))
}

function featuresOf(analysis: Analysis, zones: Uint16Array, passage: Passage): Set<string> {
  const features = new Set<string>()
  eachFeature(analysis, zones[passage.index]!, passage, (kind, key) => {
    const { names } = analysis.vocabulary
    const name =
      kind === 'word' ? stemOf(key as string) : kind === 'zone' ? zoneNames[Number(key)] : names[Number(key)]
    features.add(`${kind} ${name}`)
  })
  return features
}

function lessonOf({ bytes, path, source, gold }: LabelledProtocol): Lesson {
  const lines = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)]
  const offset = (line: number, column: number) => lines[line - 1]! + column - 1
  const labels = Object.entries(gold.evidence ?? {}).flatMap(([criterion, quotes]) =>
    quotes.map(quote => ({ criterion, start: source.indexOf(quote), length: quote.length })),
  )
  const examples = examined(bytes, path).map(({ analysis, passage, features }) => {
    const quote = quoteOf(analysis, passage)
    const [start, end] = [offset(quote.line, quote.column), offset(quote.endLine, quote.endColumn)]
    const proven = labels.filter(label => label.start < end && start < label.start + label.length)
    return {
      features,
      provides: (criterion: string) =>
        gold.undecided?.includes(criterion)
          ? undefined
          : proven.some(({ criterion: other }) => other === criterion),
    }
  })
  return { examples, path, gold }
}

/** A sentence that is an example of one criterion says nothing of the others. */
function lessonOfSentence(text: string, criterion: string, meets: boolean): Lesson {
  const examples = examined(new TextEncoder().encode(asMarkdown(text)), 'voorbeeld.md')
  return {
    examples: examples.map(({ features }) => ({
      features,
      provides: other => (other === criterion ? meets : undefined),
    })),
  }
}

/** What was learned: by feature a row of weights, one per criterion. */
interface Learned {
  rows: Map<string, number>
  weights: Float64Array
  start: Float64Array
}

function learn(lessons: Lesson[]): Learned {
  const seen = new Map<string, number>()
  for (const { examples } of lessons)
    for (const { features } of examples)
      for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const kept = [...seen].filter(([name, times]) => times >= LEAST_TIMES && /^[a-z]+ [\w-]+$/.test(name))
  const rows = new Map(
    kept
      .map(([name]) => name)
      .sort()
      .map((name, row) => [name, row]),
  )
  const width = criteria.length
  const weights = new Float64Array(rows.size * width)
  const steepness = new Float64Array(rows.size * width).fill(1)
  const start = new Float64Array(width).fill(-4)
  const lot = lessons
    .flatMap(({ examples }) => examples)
    .map(example => ({ known: rowsOf(example, rows), target: criteria.map(id => example.provides(id)) }))
  const random = lehmer(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(lot, random)
    for (const { known, target } of lot) {
      const scale = 1 / Math.sqrt(known.length || 1)
      for (let criterion = 0; criterion < width; criterion++) {
        const provides = target[criterion]
        if (provides === undefined) continue
        let sum = 0
        for (const row of known) sum += weights[row * width + criterion]!
        const error = chance(start[criterion]! + sum * scale) - (provides ? 1 : 0)
        if (Math.abs(error) < NEARLY) continue
        start[criterion]! -= 0.02 * error
        for (const row of known) {
          const at = row * width + criterion
          const slope = error * scale + DECAY * weights[at]!
          steepness[at]! += slope * slope
          weights[at]! -= (STEP * slope) / Math.sqrt(steepness[at]!)
        }
      }
    }
  }
  return { rows, weights, start }
}

const rowsOf = ({ features }: Example, rows: Map<string, number>): number[] =>
  [...features].flatMap(feature => rows.get(feature) ?? [])

const chance = (odds: number) => 1 / (1 + Math.exp(-odds))

/** Numbers from 0 to 1 by chance, the same at every run (Park and Miller, 1988). */
function lehmer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
}

function fileOf({ rows, weights, start }: Learned): WeightsFile {
  const width = criteria.length
  const tenths = (weight: number) => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight * 10)))
  const features = [...rows].map(([name, row]): [string, string] => [
    name,
    criteria
      .map((_, i) => [i, tenths(weights[row * width + i]!)] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
      .map(pair => pair.join(':'))
      .join(' '),
  ])
  return { criteria, start: Array.from(start, tenths), features: Object.fromEntries(features) }
}

/** Right and wrong answers when a protocol provides for what its likeliest sentence does, at the best of thresholds. */
function tell(lessons: Lesson[], folds: number): void {
  const answers: { odds: number; expected: boolean }[] = []
  // a protocol that is learned twice is in one part all the same
  const byPath = new Map(lessons.flatMap(lesson => (lesson.path ? [[lesson.path, lesson] as const] : [])))
  const paths = [...byPath.keys()]
  for (let fold = 0; fold < folds; fold++) {
    const isTested = ({ path }: Lesson) => path !== undefined && paths.indexOf(path) % folds === fold
    const { rows, weights, start } = learn(lessons.filter(lesson => !isTested(lesson)))
    for (const { examples, gold } of [...byPath.values()].filter(isTested))
      for (const [i, id] of criteria.entries()) {
        const expected = gold?.criteria[id]
        if (expected === undefined || gold?.undecided?.includes(id)) continue
        const odds = examples.map(example => {
          const known = rowsOf(example, rows)
          const sum = known.reduce((total, row) => total + weights[row * criteria.length + i]!, 0)
          return start[i]! + sum / Math.sqrt(known.length || 1)
        })
        answers.push({ odds: Math.max(...odds), expected })
      }
  }
  for (let least = -2; least <= 1; least += 0.25) {
    const said = answers.filter(({ odds }) => odds > least)
    const right = said.filter(({ expected }) => expected).length
    const all = answers.filter(({ expected }) => expected).length
    console.log(
      `log-odds > ${least.toFixed(2)}  P ${(right / said.length).toFixed(3)}  R ${(right / all).toFixed(3)}  F1 ${((2 * right) / (said.length + all)).toFixed(3)}`,
    )
  }
}

const folder = (name: string) => join(root, 'fixtures', name)
const protocols = PROTOCOLS.flatMap(name => labelledProtocols(folder(name)))
const sentences = [
  ...SENTENCES.flatMap(name => labelledSentences(folder(name))),
  ...rules.elements.flatMap(element =>
    element.criteria.flatMap(({ id, examples, remedy }) => [
      ...[...examples.meets, remedy.example.nl].map(text => ({ criterion: id, text, meets: true })),
      ...examples.fails.map(({ text }) => ({ criterion: id, text, meets: false })),
    ]),
  ),
]
const lessons = [
  ...protocols.map(lessonOf),
  ...Array.from({ length: SENTENCE_TIMES }, () => sentences)
    .flat()
    .map(({ text, criterion, meets }) => lessonOfSentence(text, criterion, meets)),
]
const folds = process.argv.indexOf('--folds')
if (folds > 0) tell(lessons, Number(process.argv[folds + 1]))
else {
  const { features, ...rest } = fileOf(learn(lessons))
  // a line for each feature, so that a change can be read
  const lines = Object.entries(features).map(feature => feature.map(part => JSON.stringify(part)).join(': '))
  const head = Object.entries(rest).map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`)
  const path = join(root, 'rules/weights.json')
  writeFileSync(path, `{\n${head.join('')}"features": {\n${lines.join(',\n')}\n}\n}\n`)
  console.log(
    `${path}: ${lines.length} features, from ${new Set(protocols.map(({ path }) => path)).size} protocols and ${sentences.length} sentences`,
  )
}
