/** A run divided over machines: each writes a part, and `meldcode merge` makes of the parts what one run would. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FailOn } from '../audit/gaps.ts'
import type { AuditReport, LoweredModelRule } from '../audit/report.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import type { Entry } from './audit-all.ts'
import type { PackedOutcome } from './audit-file.ts'
import { reasonOf } from './bytes.ts'
import type { Found } from './files.ts'
import { cliMessages } from './messages.ts'
import { UsageError } from './usage.ts'

/** What a part holds: its entries, and what is the same in every part of a run. */
export interface Part {
  part: number
  run: {
    /** the program and its rules */
    digest: string
    of: number
    files: string[]
    lang: Lang
    tool: AuditReport['tool']
    models: string[]
    lowered?: LoweredModelRule[]
    isCompared: boolean
    found: Omit<Found, 'files'>
  }
  entries: PackedEntry[]
  /** what each document fails on, by its path */
  failOn: Record<string, FailOn>
  remarks: { text: string; fails: boolean }[]
}

export type PackedEntry = Omit<Entry, 'outcome'> & { outcome: PackedOutcome }

export interface Shard {
  index: number
  of: number
}

/** @throws UsageError when it is not `i/n` with i from 1 to n */
export function shardOf(typed: string, lang: Lang): Shard {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed)?.map(Number) ?? []
  if (!index || !of || index > of)
    throw new UsageError(cliMessages[lang].shardForm(safe(typed)), 'shard-form')
  return { index, of }
}

/** The files of a shard: a stretch of the list, so that the parts one after another are the whole. */
export const sliceOf = <T>(files: readonly T[], { index, of }: Shard): T[] =>
  files.slice(Math.floor(((index - 1) * files.length) / of), Math.floor((index * files.length) / of))

/**
 * The parts of a run in their order.
 * @throws UsageError when one cannot be read, is missing, is there twice, or belongs to another run
 */
export function readParts(paths: readonly string[], cwd: string, lang: Lang): Part[] {
  const words = cliMessages[lang]
  const parts = paths.map(path => {
    let part: Part
    try {
      part = JSON.parse(readFileSync(resolve(cwd, path), 'utf8'))
    } catch (error) {
      throw new UsageError(words.partUnreadable(safe(path), reasonOf(error)), 'part-unreadable')
    }
    if (!Array.isArray(part?.entries) || typeof part.run?.of !== 'number')
      throw new UsageError(words.partUnreadable(safe(path), words.noPart), 'part-unreadable')
    return { path, part }
  })
  const [first] = parts
  const run = JSON.stringify(first?.part.run)
  const stranger = parts.find(({ part }) => JSON.stringify(part.run) !== run)
  if (first && stranger)
    throw new UsageError(words.partOfOther(safe(stranger.path), safe(first.path)), 'part-of-other')
  const of = first?.part.run.of ?? 0
  const numbers = parts.map(({ part }) => part.part)
  const absent = Array.from({ length: of }, (_, i) => i + 1).filter(number => !numbers.includes(number))
  if (absent.length > 0) throw new UsageError(words.partsAbsent(absent, of), 'parts-absent')
  if (new Set(numbers).size < numbers.length) throw new UsageError(words.partTwice, 'parts-absent')
  return parts.map(({ part }) => part).sort((a, b) => a.part - b.part)
}
