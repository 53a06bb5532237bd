/** An analysed protocol as evidence is sought in it, with what has been found in it before. */
import { type Finding, seek } from './evidence.ts'
import { type Match, matchesOf } from './matches.ts'
import { addAll } from './passage-sets.ts'
import type { Analysis } from './passages.ts'
import type { Choice, CompiledCriterion, Pattern } from './patterns.ts'
import type { StepScheme } from './steps.ts'

export class Grounds {
  readonly analysis: Analysis
  readonly schemes: StepScheme[]
  /** the zones of every passage, as bits */
  readonly zones: Uint16Array
  /** a set to work in: entries are sought by the hundred, and each would leave one to be cleared up */
  readonly scratch: Uint32Array
  readonly #choices = new Map<Choice, Uint32Array>()
  readonly #matches = new Map<Pattern, Match[]>()
  readonly #findings = new Map<CompiledCriterion, Finding>()

  constructor(analysis: Analysis, schemes: StepScheme[], zones: Uint16Array) {
    this.analysis = analysis
    this.schemes = schemes
    this.zones = zones
    this.scratch = analysis.own.empty()
  }

  /** The passages that have one of the concepts of a choice, themselves or from what they lean on. */
  passagesWith(choice: Choice): Uint32Array {
    let set = this.#choices.get(choice)
    if (set) return set
    const { analysis } = this
    set = analysis.own.empty()
    for (const concept of choice.concepts) {
      analysis.available.addTo(set, concept)
      if (choice.wide) addAll(set, analysis.around(concept))
    }
    this.#choices.set(choice, set)
    return set
  }

  /** The matches of an evidence entry. */
  matches(pattern: Pattern): Match[] {
    let found = this.#matches.get(pattern)
    if (!found) {
      found = matchesOf(pattern, this)
      this.#matches.set(pattern, found)
    }
    return found
  }

  /** What is found for a criterion. */
  finding(criterion: CompiledCriterion): Finding {
    let found = this.#findings.get(criterion)
    if (!found) {
      found = seek(criterion, this)
      this.#findings.set(criterion, found)
    }
    return found
  }
}
