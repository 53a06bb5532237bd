/** What was accepted: waivers of the configuration and of the documents, and the baseline. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Baseline, isKnown } from '../audit/baseline.ts'
import type { DocumentReport } from '../audit/report.ts'
import { covers, type InlineWaiver, isExpired, markOf, setAside, type Waiver } from '../audit/waivers.ts'
import { coded } from '../reports/error-codes.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { reasonOf } from './bytes.ts'
import type { Job } from './job.ts'
import { cliMessages } from './messages.ts'
import { UsageError } from './usage.ts'

export interface KnownGaps {
  baseline: Baseline
  /** the path by which the baseline knows a file: relative to its own folder */
  pathOf(path: string): string
}

/** Marks what was accepted, document by document, and remembers what is to be said of the waivers. */
export interface Acceptance {
  apply(document: DocumentReport, inline: InlineWaiver[]): DocumentReport
  /** sentences on waivers that expired, are in the wrong form, or were not needed; call it last */
  remarks(): { text: string; fails: boolean }[]
}

interface Placed {
  waiver: Waiver
  place: string
  /** whether some gap or remark asked for it */
  isUsed: boolean
}

export function acceptanceOf(job: Job, known: KnownGaps | undefined, today: string): Acceptance {
  const words = cliMessages[job.lang]
  const { config, matches } = job
  const configured = (config?.values.waivers ?? []).map(({ paths, expires = null, ...own }, index) => ({
    waiver: { ...own, expires, origin: 'config' as const },
    place: config!.place(['waivers', index]),
    paths,
    isUsed: false,
    // of some of the files, it does not show whether others need it
    isTried: paths === undefined && job.isWhole,
  }))
  const remarks: { text: string; fails: boolean }[] = []
  const judge = ({ waiver, place, isUsed }: Placed) => {
    const { rule } = waiver
    if (!isUsed) remarks.push({ text: `${place} ${words.waiverUnused(rule)}`, fails: false })
    else if (isExpired(waiver, today))
      remarks.push({
        text: coded(`${place} ${words.waiverExpired(rule, waiver.expires!)}`, 'waiver-expired'),
        fails: true,
      })
  }

  return {
    apply: (document, inline) => {
      const inText = inline.flatMap(({ line, rule, waiver }): Placed[] => {
        const place = `${safe(document.path)}:${line}:1`
        if (waiver) return [{ waiver, place, isUsed: false }]
        remarks.push({ text: coded(`${place} ${words.waiverForm(safe(rule))}`, 'waiver-form'), fails: true })
        return []
      })
      const fromConfig = configured.filter(({ paths }) => !paths || matches(paths, document.path))
      for (const each of fromConfig) each.isTried ||= each.paths !== undefined
      const here: Placed[] = [...inText, ...fromConfig]
      if (here.length === 0 && !known) return document
      const marked = setAside(document, issue => {
        const fitting = here.filter(({ waiver }) => covers(waiver, issue))
        for (const each of fitting) each.isUsed = true
        const valid = fitting.find(({ waiver }) => !isExpired(waiver, today))
        if (valid) return markOf(valid.waiver)
        return known && isKnown(known.baseline, known.pathOf(document.path), issue)
          ? { kind: 'baseline' }
          : undefined
      })
      inText.forEach(judge)
      return marked
    },
    remarks: () => {
      configured.filter(({ isTried, isUsed }) => isTried || isUsed).forEach(judge)
      return remarks
    },
  }
}

/** @throws UsageError when the file cannot be read or is no baseline */
export function readBaseline(shown: string, cwd: string, lang: Lang): KnownGaps {
  const words = cliMessages[lang]
  const path = resolve(cwd, shown)
  let baseline: Baseline
  try {
    baseline = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(words.baselineUnreadable(safe(shown), reasonOf(error)), 'baseline-unreadable')
  }
  if (baseline?.version !== 1 || typeof baseline.documents !== 'object' || baseline.documents === null)
    throw new UsageError(words.baselineUnreadable(safe(shown), words.noBaseline), 'baseline-unreadable')
  return { baseline, pathOf: knownPath(path, cwd) }
}

/** A file's path relative to the folder of the baseline, the same on every machine. */
export const knownPath = (baseline: string, cwd: string) => (path: string) =>
  relative(dirname(baseline), resolve(cwd, path)).replaceAll('\\', '/')

/** The local date, as waivers write theirs. */
export const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
