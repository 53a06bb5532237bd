/** What was accepted: waivers of the configuration and of the documents, and the baseline. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Baseline, isKnown } from '../audit/baseline.ts'
import type { DocumentReport } from '../audit/report.ts'
import { covers, type InlineWaiver, isExpired, markOf, setAside, type Waiver } from '../audit/waivers.ts'
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
}

export function acceptanceOf(job: Job, known: KnownGaps | undefined, today: string): Acceptance {
  const words = cliMessages[job.lang]
  const { config, matches } = job
  const configured = (config?.values.waivers ?? []).map((own, index) => ({
    waiver: { ...own, expires: own.expires ?? null, origin: 'config' as const },
    place: config!.place(['waivers', index]),
    isFor: (path: string) => own.paths === undefined || matches(own.paths, path),
    // of some files alone, it does not show whether others need it
    isSeen: own.paths === undefined && job.isWhole,
    hasPaths: own.paths !== undefined,
    used: false,
  }))
  const inlineRemarks: { text: string; fails: boolean }[] = []
  const expired = ({ waiver, place }: Placed) => ({
    text: `${place} ${words.waiverExpired(waiver.rule, waiver.expires!)}`,
    fails: true,
  })
  const unused = ({ waiver, place }: Placed) => ({
    text: `${place} ${words.waiverUnused(waiver.rule)}`,
    fails: false,
  })

  return {
    apply: (document, inline) => {
      const own = inline.flatMap(({ line, rule, waiver }) => {
        const place = `${safe(document.path)}:${line}:1`
        if (waiver) return [{ waiver, place, used: false }]
        inlineRemarks.push({ text: `${place} ${words.waiverForm(safe(rule))}`, fails: true })
        return []
      })
      const here = [...own, ...configured.filter(({ isFor }) => isFor(document.path))]
      for (const each of configured) each.isSeen ||= each.isFor(document.path) && each.hasPaths
      if (here.length === 0 && !known) return document
      const marked = setAside(document, issue => {
        const fitting = here.filter(({ waiver }) => covers(waiver, issue))
        for (const each of fitting) each.used = true
        const valid = fitting.find(({ waiver }) => !isExpired(waiver, today))
        if (valid) return markOf(valid.waiver)
        return known && isKnown(known.baseline, known.pathOf(document.path), issue)
          ? { kind: 'baseline' }
          : undefined
      })
      for (const each of own) {
        if (!each.used) inlineRemarks.push(unused(each))
        else if (isExpired(each.waiver, today)) inlineRemarks.push(expired(each))
      }
      return marked
    },
    remarks: () => [
      ...inlineRemarks,
      ...configured
        .filter(({ isSeen, used }) => isSeen || used)
        .flatMap(each =>
          !each.used ? [unused(each)] : isExpired(each.waiver, today) ? [expired(each)] : [],
        ),
    ],
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
    throw new UsageError(words.baselineUnreadable(safe(shown), reasonOf(error)))
  }
  if (baseline?.version !== 1 || typeof baseline.documents !== 'object' || baseline.documents === null)
    throw new UsageError(words.baselineUnreadable(safe(shown), words.noBaseline))
  return { baseline, pathOf: knownPath(path, cwd) }
}

/** A file's path relative to the folder of the baseline, the same on every machine. */
export const knownPath = (baseline: string, cwd: string) => (path: string) =>
  relative(dirname(baseline), resolve(cwd, path)).replaceAll('\\', '/')

/** The local date, as waivers write theirs. */
export const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
