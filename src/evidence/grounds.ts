/** An analysed protocol as evidence is sought in it, with what has been found in it before. */
import { type Finding, seek } from './evidence.ts'
import type { Likelihood, Odds } from './likelihood.ts'
import { type Match, matchesOf } from './matches.ts'
import { once } from './once.ts'
import { addAll } from './passage-sets.ts'
import type { Analysis, Passage } from './passages.ts'
import type { Choice, CompiledCriterion, Pattern } from './patterns.ts'
import type { StepScheme } from './steps.ts'

export class Grounds {
  readonly analysis: Analysis
  readonly schemes: StepScheme[]
  /** the zones of every passage, as bits */
  readonly zones: Uint16Array
  /** a set to work in: entries are sought by the hundred, and each would leave one to be cleared up */
  readonly scratch: Uint32Array
  readonly #likelihood: Likelihood
  #odds: Odds | undefined
  readonly #choices = new Map<Choice, Uint32Array>()
  readonly #matches = new Map<Pattern, Match[]>()
  readonly #findings = new Map<CompiledCriterion, Finding>()

  constructor(analysis: Analysis, schemes: StepScheme[], zones: Uint16Array, likelihood: Likelihood) {
    this.analysis = analysis
    this.schemes = schemes
    this.zones = zones
    this.#likelihood = likelihood
    this.scratch = analysis.own.empty()
  }

  /** The passages that have one of the concepts of a choice, themselves or from what they lean on. */
  passagesWith(choice: Choice): Uint32Array {
    return once(this.#choices, choice, () => {
      const { own, available } = this.analysis
      const set = own.empty()
      for (const concept of choice.concepts) {
        available.addTo(set, concept)
        if (choice.wide) addAll(set, this.analysis.around(concept))
      }
      return set
    })
  }

  /** The log-odds that a passage provides for a criterion of which something was learned. */
  odds(passage: Passage, learned: number): number {
    const { odds, count } = this.#allOdds()
    return odds[passage.index * count + learned]!
  }

  /** The most that any passage has. */
  mostOdds(learned: number): number {
    return this.#allOdds().most[learned]!
  }

  /** For how many criteria some passage has at least these log-odds. */
  countLikely(least: number): number {
    return this.#allOdds().most.reduce((count, most) => count + Number(most >= least), 0)
  }

  #allOdds(): Odds {
    this.#odds ??= this.#likelihood.of(this.analysis, this.zones)
    return this.#odds
  }

  /** The matches of an evidence entry. */
  matches(pattern: Pattern): Match[] {
    return once(this.#matches, pattern, () => matchesOf(pattern, this))
  }

  /** What is found for a criterion. */
  finding(criterion: CompiledCriterion): Finding {
    return once(this.#findings, criterion, () => seek(criterion, this))
  }
}
