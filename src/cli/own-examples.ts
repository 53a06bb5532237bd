/** `meldcode rules test`: runs the examples of own rules, which are their tests. */
import { resolve } from 'node:path'
import { examplesOf } from '../audit/examples.ts'
import { Auditor } from '../audit/index.ts'
import type { ProtocolDocument } from '../documents/index.ts'
import { readFile } from '../documents/read-file.ts'
import { compileLexicon } from '../evidence/lexicon.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { Catalogue } from './core.ts'
import type { Io } from './io.ts'
import { configOf } from './job.ts'
import { cliMessages } from './messages.ts'
import { filesIn, foldersOf, readFiles, taken } from './own-rules.ts'
import { loadWeights } from './rules.ts'
import { UsageError } from './usage.ts'

export interface RulesTestOptions {
  lang?: string
  config?: string | false
}

async function readExample(text: string): Promise<ProtocolDocument | undefined> {
  const read = await readFile(new TextEncoder().encode(text), 'voorbeeld.md', {})
  return read.ok ? read.document : undefined
}

/** Of the folder named, or of those in the configuration. Returns the exit code: 1 when an example is wrong. */
export async function testRules(
  folder: string | undefined,
  typed: RulesTestOptions,
  io: Io,
  asked: Lang,
  catalogue: Catalogue,
): Promise<number> {
  const config = folder === undefined ? await configOf(typed, io, asked) : undefined
  const lang = typed.lang === undefined ? (config?.values.lang ?? asked) : asked
  const words = cliMessages[lang]
  const folders =
    folder === undefined ? config && foldersOf(config) : [{ full: resolve(io.cwd, folder), place: '' }]
  if (!folders || folders.length === 0) throw new UsageError(words.rulesNone, 'rules-folder')
  const files = folders.flatMap(({ full, place }) => filesIn(full, place, io.cwd, lang))
  const { own, elements, placeOf } = taken(readFiles(files, catalogue), lang)
  const auditor = new Auditor({ ...own.rules, lexicon: compileLexicon(own.concepts), weights: loadWeights() })
  let count = 0
  let wrong = 0
  for (const element of elements) {
    const tested = await examplesOf(auditor, element, readExample)
    count += tested.count
    wrong += tested.wrong.length
    for (const { criterion, text, should, keys } of tested.wrong) {
      const { path, line, column } = placeOf(element.id, ['criteria', criterion, ...keys])
      const shown = safe(text).slice(0, 200)
      io.stdout(`${safe(path)}:${line}:${column} ${words.exampleWrong[should](criterion, shown)}\n`)
    }
  }
  io.stdout(`${words.examplesTested(count, wrong)}\n`)
  return wrong > 0 ? 1 : 0
}
