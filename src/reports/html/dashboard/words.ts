/** The words of the overview, in both languages: what one table lacks does not compile. */
import type { Mark, Standing } from '../../../audit/portfolio/index.ts'
import type { Lang } from '../../messages.ts'
import { en } from './words-en.ts'
import { nl } from './words-nl.ts'

/** A choice by which the rows of the matrix can be narrowed. */
export type Facet = 'sector' | 'size' | 'neighbourhood' | 'condition'
export type ConditionState = 'met' | 'open' | 'unasked'

export interface DashboardWords {
  title: (name: string | null) => string
  kicker: string
  asOf: (date: string) => string
  sections: Record<
    | 'condition'
    | 'matrix'
    | 'elements'
    | 'sectors'
    | 'sizes'
    | 'scores'
    | 'attention'
    | 'rounds'
    | 'problems',
    string
  >
  figures: {
    audited: string
    condition: string
    median: string
    of: (count: number) => string
    ofSubsidised: (count: number) => string
    ofAudited: (count: number) => string
    ofCriteria: string
    nobodyAsked: string
  }
  since: {
    heading: (date: string) => string
    criteria: (gained: number, lost: number, weakened: number) => string
    median: (count: number, before: string, after: string) => string
  }
  condition: {
    all: string
    some: string
    by: (date: string, isPast: boolean) => string
    noDate: string
    nobody: string
    met: (count: number) => string
    open: (count: number) => string
    columns: Record<'count' | 'open', string>
    noProtocol: string
    unreadable: string
    everyone: string
    chart: (met: number, open: number) => string
  }
  matrix: {
    intro: string
    marks: Record<Mark, string>
    legend: string
    columns: Record<'score' | 'open' | 'facts' | 'size' | 'condition', string>
    states: Record<ConditionState, string>
    standings: Record<Exclude<Standing, 'audited'>, string>
    all: string
    filter: string
    search: string
    everything: Record<Facet, string>
    asked: string
    reset: string
    shown: (shown: string, total: number) => string
    none: string
    sortedBy: (column: string, isUp: boolean) => string
    scroll: string
  }
  sizes: Record<'1-20' | '21-50' | '51-100' | '>100', string>
  charts: {
    data: string
    elements: { intro: string; title: string; description: (most: string) => string; none: string }
    sectors: { title: string; description: string; caption: string }
    sizes: { title: string; description: string; caption: string }
    scores: {
      intro: string
      title: string
      description: (median: string) => string
      median: (share: string) => string
    }
    outOf: (missing: number, partial: number, total: number) => string
    notAudited: string
    groups: string
    columns: Record<'element' | 'asked' | 'group' | 'organisations', string>
    metOf: (met: number, asked: number) => string
  }
  attention: {
    headings: Record<'no-protocol' | 'unreadable' | 'not-a-protocol' | 'outdated', string>
    advice: Record<'no-protocol' | 'unreadable' | 'not-a-protocol' | 'outdated', string>
    columns: Record<'what' | 'names', string>
    none: string
    noContact: string
    times: (name: string, count: number) => string
  }
  rounds: {
    intro: (date: string) => string
    columns: Record<'before' | 'after' | 'movement' | 'gained' | 'lost', string>
    total: string
    elements: (titles: string, more: number) => string
  }
  problems: { intro: string }
  footer: (version: string, date: string) => string
  reading: string
}

export const words: Record<Lang, DashboardWords> = { nl, en }
