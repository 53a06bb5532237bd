/** Which sentences of the protocol belong to which finding, and the addresses by which they are linked. */
import { openCriteria } from '../../audit/gaps.ts'
import type { CriterionResult, DocumentReport, Quote } from '../../audit/report.ts'
import { placeKey } from '../../audit/shown-text.ts'
import type { Lang } from '../messages.ts'

/** Strongest first: a sentence that is evidence of one thing and near to another is shown as evidence. */
export const TONES = ['evidence', 'against', 'near', 'remark'] as const
export type Tone = (typeof TONES)[number]

/** What is said of a sentence, and where. */
export interface Use {
  tone: Tone
  /** id on the page of the finding */
  target: string
  title: string
}

export interface Mark {
  id: string
  uses: Use[]
}

type Range = Pick<Quote, 'path' | 'line' | 'column' | 'endLine' | 'endColumn'>

export class Marks {
  readonly #main: string
  readonly #files = new Map<string, Map<string, Mark>>()
  #count = 0

  /** `shown`: the files of which the text is on the page. */
  constructor(report: DocumentReport, shown: ReadonlySet<string>, lang: Lang) {
    this.#main = report.path
    for (const path of shown) this.#files.set(path, new Map())
    for (const element of report.elements) {
      if (element.requirement === 'not-applicable') continue
      const open = new Set(openCriteria(element))
      for (const criterion of element.criteria) {
        const title = criterion.title[lang]
        const target = criterionId(criterion)
        for (const quote of criterion.evidence)
          this.#add(quote, { tone: criterion.status === 'met' ? 'evidence' : 'against', target, title })
        if (criterion.nearMiss && open.has(criterion) && criterion.status === 'unmet')
          this.#add(criterion.nearMiss, { tone: 'near', target, title })
      }
    }
    for (const [index, finding] of report.findings.entries())
      this.#add(finding, { tone: 'remark', target: remarkId(index), title: finding.message[lang] })
  }

  #add(range: Range, use: Use): void {
    const file = this.#files.get(range.path ?? this.#main)
    if (!file) return
    const key = placeKey(range)
    const mark = file.get(key)
    if (!mark) file.set(key, { id: `s${++this.#count}`, uses: [use] })
    else if (!mark.uses.some(({ target }) => target === use.target)) mark.uses.push(use)
  }

  /** The id of the sentence on the page; undefined when its file is not shown. */
  idOf(range: Range): string | undefined {
    return this.#files.get(range.path ?? this.#main)?.get(placeKey(range))?.id
  }

  /** By `placeKey`. */
  ofFile(path: string): ReadonlyMap<string, Mark> {
    return this.#files.get(path) ?? new Map()
  }
}

export const toneOf = ({ uses }: Mark): Tone =>
  TONES.find(tone => uses.some(use => use.tone === tone)) ?? 'remark'

export const criterionId = ({ id }: Pick<CriterionResult, 'id'>): string => `c-${id}`
export const elementId = ({ id }: { id: string }): string => `e-${id}`
export const remarkId = (index: number): string => `r${index + 1}`
