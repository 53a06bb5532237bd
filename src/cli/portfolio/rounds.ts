/** Rounds on disk: the one before, to see the progress, and this one, for the next. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type NoRun, type PortfolioRun, runOf } from '../../audit/portfolio/index.ts'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { reasonOf } from '../bytes.ts'
import { cliMessages } from '../messages.ts'
import { UsageError } from '../usage.ts'

/** @throws UsageError for a file that cannot be read, or that is no round this version knows */
export function readRound(shown: string, cwd: string, lang: Lang): PortfolioRun {
  const words = cliMessages[lang]
  const refuse = (reason: string) =>
    new UsageError(words.roundUnreadable(safe(shown), reason), 'round-unreadable')
  let value: unknown
  try {
    value = JSON.parse(readFileSync(resolve(cwd, shown), 'utf8'))
  } catch (error) {
    throw refuse(reasonOf(error))
  }
  const read = runOf(value)
  if ('not' in read) throw refuse(words.noRound[read.not satisfies NoRun])
  return read.run
}
