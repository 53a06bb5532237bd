/** `meldcode merge`: the parts of a divided run to the report of the whole, byte for byte. */
import { resolve } from 'node:path'
import { ofOne } from '../reports/format.ts'
import type { Lang } from '../reports/messages.ts'
import { todayOf } from './acceptance.ts'
import { reportOf } from './audit-all.ts'
import { unpackOutcome } from './audit-file.ts'
import { conclude } from './conclude.ts'
import type { Catalogue } from './core.ts'
import type { Io } from './io.ts'
import { rulesHere } from './job.ts'
import { cliMessages } from './messages.ts'
import { guardOutputs, outputsOf, sinkOf } from './outputs.ts'
import { readParts } from './shards.ts'
import { UsageError } from './usage.ts'
import type { WantedReport } from './wanted.ts'

export interface MergeOptions {
  reports: WantedReport[]
  force?: boolean
  quiet?: boolean
  lang?: string
  config?: string | false
}

export async function merge(
  paths: string[],
  typed: MergeOptions,
  io: Io,
  asked: Lang,
  builtIn: Catalogue,
): Promise<number> {
  const parts = readParts(paths, io.cwd, asked)
  const { run } = parts[0]!
  const { elements, models, sectorRules: sectors, digest } = await rulesHere(typed, io, asked, builtIn)
  if (run.digest !== digest()) throw new UsageError(cliMessages[asked].otherProgram, 'other-program')
  const lang = typed.lang === undefined ? run.lang : asked
  const { force = false, quiet = false } = typed
  const outputs = await outputsOf(typed.reports, io.cwd, lang)
  guardOutputs(
    outputs,
    paths.map(path => resolve(io.cwd, path)),
    force,
    lang,
  )
  if (outputs.some(({ format }) => ofOne.has(format)))
    throw new UsageError(cliMessages[lang].oneProtocol, 'one-protocol')
  const date = todayOf(io.now())
  const sinkOptions = { lang, quiet, force, elements, models, sectors, date, texts: new Map() }
  const sinks = await Promise.all(outputs.map(output => sinkOf(output, sinkOptions, io)))
  const rules = new Map(elements.map(element => [element.id, element]))
  const entries = parts.flatMap(part =>
    part.entries.map(entry => ({ ...entry, outcome: unpackOutcome(entry.outcome, rules) })),
  )
  const report = await reportOf(entries, run.found, run, document => {
    for (const sink of sinks) sink.document(document)
  })
  return conclude(
    { report, outputs, sinks, remarks: parts.flatMap(part => part.remarks), quiet, lang },
    path => parts.find(part => Object.hasOwn(part.failOn, path))?.failOn[path] ?? 'partial',
    io,
  )
}
