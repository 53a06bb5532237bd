/**
 * Speed and memory, as ratios from one run: the audit against the Markdown parser alone, the command against
 * other linters on the same files, and growth with length, with rules and with hostile input. Writes
 * `docs/performance.md`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { Bench } from 'tinybench'
import { unified } from 'unified'
import { Auditor } from '../src/audit/index.ts'
import { readDocument } from '../src/documents/index.ts'
import type { RuleSet } from '../src/evidence/rules.ts'
import { builtInRules, root } from '../test/support/rules.ts'
import { hostileGrowth } from './hostile.ts'

const rules = builtInRules()
const options = { models: ['basismodel-2010'], allCriteria: false }
const corpus = join(root, 'fixtures/corpus')
const files = readdirSync(corpus)
  .filter(name => name.endsWith('.md') && name !== 'README.md')
  .map(name => readFileSync(join(corpus, name)))

const auditor = new Auditor(rules)
function audit(bytes: Uint8Array, by = auditor): void {
  const read = readDocument(bytes, 'protocol.md')
  if (!read.ok) throw new Error(read.error.code)
  by.audit(read.document, options)
}

/** Median times in milliseconds of tasks that take turns, so that the machine's moods hit all alike. */
async function medians(tasks: Record<string, () => unknown>, rounds = 5): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({ time: 60, iterations: 3, warmupTime: 30, warmupIterations: round ? 1 : 5 })
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task)
    await bench.run()
    for (const { name, result } of bench.tasks)
      if (result && 'latency' in result) (times[name] ??= []).push(result.latency.p50 ?? result.latency.mean)
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

/** The rules many times over under other names, as stricter models repeat them; `unlike`: no two entries the same. */
function multiplied(times: number, unlike: boolean): RuleSet {
  const copies = Array.from({ length: times }, (_, i) =>
    rules.elements.map(element => ({
      ...element,
      id: `${element.id}-${i}`,
      criteria: element.criteria.map(criterion => ({
        ...criterion,
        id: `${criterion.id}-${i}`,
        evidence: criterion.evidence.map(entry =>
          unlike ? { ...entry, unless: [...entry.unless, rules.lexicon.names[i]!] } : entry,
        ),
      })),
    })),
  )
  return { ...rules, elements: copies.flat() }
}

async function inOneProcess(): Promise<[string, string][]> {
  const processor = unified().use(remarkParse).use(remarkGfm)
  const texts = files.map(file => file.toString('utf8'))
  const whole = await medians({
    parse: () => texts.forEach(text => void processor.parse(text)),
    read: () => files.forEach(file => void readDocument(file, 'protocol.md')),
    audit: () => files.forEach(file => void audit(file)),
  })
  const body = texts.map(text => text.replace(/^---\n[\s\S]*?\n---\n/, '')).join('\n\n')
  const piece = body.slice(0, 5_000)
  const sized = (times: number) =>
    new TextEncoder().encode(Array.from({ length: times }, (_, i) => `# Deel ${i}\n\n${piece}\n\n`).join(''))
  const [one, ten, hundred] = [sized(1), sized(10), sized(100)]
  const growth = await medians(
    { one: () => audit(one), ten: () => audit(ten), hundred: () => audit(hundred) },
    3,
  )
  const more = new Auditor(multiplied(10, false))
  const unlike = new Auditor(multiplied(10, true))
  const byRules = await medians({
    once: () => files.forEach(file => void audit(file)),
    tenfold: () => files.forEach(file => void audit(file, more)),
    unlike: () => files.forEach(file => void audit(file, unlike)),
  })
  const ratio = (a: number, b: number) => (a / b).toFixed(2)
  return [
    [
      'whole audit (bytes to report) / `remark-parse` with `remark-gfm`, same files',
      ratio(whole.audit!, whole.parse!),
    ],
    ['of which reading the document', ratio(whole.read!, whole.parse!)],
    ['10× the length: time ×', ratio(growth.ten!, growth.one!)],
    ['100× the length: time ×', ratio(growth.hundred!, growth.one!)],
    ['10× the rules, repeated: time ×', ratio(byRules.tenfold!, byRules.once!)],
    ['10× the rules, no two alike: time ×', ratio(byRules.unlike!, byRules.once!)],
  ]
}

/** Wall time in milliseconds and peak memory in MiB of a command, medians of runs that take turns. */
function commands(list: [string, string[]][], runs = 11): Map<string, { time: number; peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-bench-'))
  const peakFile = join(folder, 'peak')
  const samples = new Map(list.map(([name]) => [name, { times: [] as number[], peaks: [] as number[] }]))
  for (let run = 0; run <= runs; run++)
    for (const [name, args] of list) {
      const start = process.hrtime.bigint()
      const result = spawnSync(process.execPath, ['--require', join(root, 'bench/peak.cjs'), ...args], {
        cwd: root,
        env: { ...process.env, PEAK_FILE: peakFile },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      const time = Number(process.hrtime.bigint() - start) / 1e6
      if (result.status === null || result.status > 1) throw new Error(`${name}: ${result.stderr}`)
      if (run === 0) continue
      samples.get(name)!.times.push(time)
      samples.get(name)!.peaks.push(Number(readFileSync(peakFile, 'utf8')) / 1024)
    }
  rmSync(folder, { recursive: true })
  return new Map(
    [...samples].map(([name, { times, peaks }]) => [name, { time: median(times), peak: median(peaks) }]),
  )
}

function asProcesses(): [string, string, string][] {
  const folder = join(root, 'node_modules/.cache/meldcode/bench')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'protocol.md')
  const source =
    files.map(bytes => bytes.toString('utf8')).find(text => text.length > 6_000) ?? files[0]!.toString('utf8')
  writeFileSync(file, `${source}\n\n${source}`.slice(0, 8_000))
  writeFileSync(
    join(folder, '.textlintrc.json'),
    JSON.stringify({ rules: { 'no-todo': true, 'max-comma': true } }),
  )
  const meldcode = join(root, 'bin/meldcode.js')
  const bin = (name: string, path: string) => {
    const script = join(root, 'node_modules', name, path)
    if (!existsSync(script)) throw new Error(`${script} is missing`)
    return script
  }
  const measured = commands([
    ['node -e 0', ['-e', '0']],
    ['meldcode check', [meldcode, 'check', file]],
    ['meldcode --help', [meldcode, '--help']],
    ['meldcode models', [meldcode, 'models']],
    ['markdownlint-cli2', [bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), file]],
    [
      'remark-cli, preset-lint-recommended',
      [bin('remark-cli', 'cli.js'), '--quiet', '--use', 'preset-lint-recommended', file],
    ],
    [
      'textlint, two rules',
      [bin('textlint', 'bin/textlint.js'), '--config', join(folder, '.textlintrc.json'), file],
    ],
  ])
  const base = measured.get('node -e 0')!
  return [...measured].map(([name, { time, peak }]) => [name, (time / base.time).toFixed(2), peak.toFixed(0)])
}

/** A run over many files: by one worker and by two, and again from the cache. */
function manyFiles(count = 1_000, rounds = 3): [string, string][] {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-bench-'))
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `${i}.md`),
      `${files[i % files.length]!.toString('utf8')}\n\nExemplaar ${i}.\n`,
    )
  const run = (...options: string[]) => {
    const args = [join(root, 'bin/meldcode.js'), 'check', '--quiet', '--no-config', ...options]
    const start = process.hrtime.bigint()
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (status === null || status > 1) throw new Error(String(stderr))
    return Number(process.hrtime.bigint() - start) / 1e6
  }
  const times = { one: [] as number[], two: [] as number[], cached: [] as number[] }
  run('--workers', '1', '--cache')
  for (let round = 0; round < rounds; round++) {
    times.one.push(run('--workers', '1'))
    times.two.push(run('--workers', '2'))
    times.cached.push(run('--workers', '1', '--cache'))
  }
  rmSync(folder, { recursive: true })
  const [one, two, cached] = [median(times.one), median(times.two), median(times.cached)]
  return [
    ['one worker / two workers', (one / two).toFixed(2)],
    ['again from the cache / one worker', (cached / one).toFixed(2)],
    ['again from the cache / two workers', (cached / two).toFixed(2)],
  ]
}

const many = manyFiles()
const warm = await inOneProcess()
const cold = asProcesses()
// last: what this process has taken counts as the peak of those it starts
const hostile = await hostileGrowth(auditor)
const page = `# Performance

Written by \`npm run bench\`, each table from one run, on Node ${process.versions.node.split('.')[0]}. Ratios carry over between machines; times do not.

## In one process, warm

| | ratio |
| --- | ---: |
${warm.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

## Hostile input: time at 4×, 16× and 64× the size / time at 1×

Processor time; 4, 16 and 64 is linear. Of what is refused, the time until it is.

| more and more | 4× | 16× | 64× |
| --- | ---: | ---: | ---: |
${hostile.map(cells => `| ${cells.join(' | ')} |`).join('\n')}

## As a command, on 1,000 files

| | ratio |
| --- | ---: |
${many.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

## As a command, on one file of 8 KB

| command | time / \`node -e 0\` | peak memory, MiB |
| --- | ---: | ---: |
${cold.map(([name, time, peak]) => `| ${name} | ${time} | ${peak} |`).join('\n')}
`
writeFileSync(join(root, 'docs/performance.md'), page)
console.log(page)
