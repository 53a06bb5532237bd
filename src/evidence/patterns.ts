/** Rules looked up in a vocabulary: what must be there, as numbers, each thing once however many rules ask for it. */
import { once } from './once.ts'
import type { CriterionRule, EvidenceRule } from './rules.ts'
import { ZONES, type Zone } from './zones.ts'

/** Concepts of which one must be there; `wide`: also when it stands in the headings or the sentence before. */
export interface Choice {
  concepts: number[]
  wide: boolean
}

/** An evidence entry with its concepts looked up. */
export interface Pattern {
  needs: Choice[]
  atLeast: [concept: number, count: number][]
  unless: number[]
  zones: number
  outside: number
  says: EvidenceRule['says']
  byAnyone: boolean
  weak: boolean
  check: string | undefined
}

/** A criterion ready to be sought. */
export interface CompiledCriterion {
  patterns: Pattern[]
  /** in how large a share of the patterns each concept stands: what they share, the criterion is about */
  keys: Map<number, number>
  /** its number among the criteria that something was learned of, -1 when it is none of them */
  learned: number
}

/**
 * Makes criteria ready to be sought. What two rules ask alike, a choice, an entry or all of a criterion, becomes one object, so that what
 * was found for the one need not be sought again for the other: a stricter model repeats most of the rules it extends.
 */
export class PatternCompiler {
  readonly #indexOf: (concept: string) => number
  readonly #choices = new Map<string, Choice>()
  readonly #patterns = new Map<string, Pattern>()
  readonly #criteria = new Map<string, CompiledCriterion>()

  readonly #learnedOf: (criterion: string) => number

  /** `indexOf` gives the number of a concept, -1 when there is none; `learnedOf` that of a learned criterion */
  constructor(indexOf: (concept: string) => number, learnedOf: (criterion: string) => number) {
    this.#indexOf = indexOf
    this.#learnedOf = learnedOf
  }

  /** Looks up the concepts and zones of a criterion. @throws RangeError when a concept does not exist */
  compile({ id, evidence }: CriterionRule): CompiledCriterion {
    const concept = (name: string) => {
      const index = this.#indexOf(name)
      if (index < 0) throw new RangeError(`${id}: there is no concept "${name}"`)
      return index
    }
    const patterns = evidence.map(rule =>
      once(this.#patterns, JSON.stringify(rule), () => this.#patternOf(rule, concept)),
    )
    const learned = this.#learnedOf(id)
    return once(this.#criteria, `${learned} ${JSON.stringify(evidence)}`, () => ({
      learned,
      patterns,
      keys: keyConcepts(patterns.filter(({ check }) => !check)),
    }))
  }

  #patternOf(rule: EvidenceRule, concept: (name: string) => number): Pattern {
    const choice = (names: string[], wide: boolean) =>
      once(this.#choices, `${wide} ${names}`, () => ({ concepts: names.map(concept), wide }))
    return {
      needs: [
        ...rule.all.map(names => choice(names, false)),
        ...rule.about.map(names => choice(names, true)),
      ],
      atLeast: rule.atLeast.map(([name, count]) => [concept(name), count]),
      unless: rule.unless.map(concept),
      zones: zoneBits(rule.zones),
      outside: zoneBits(rule.outside),
      says: rule.says,
      byAnyone: rule.byAnyone,
      weak: rule.certainty === 'weak',
      check: rule.check,
    }
  }
}

const zoneBits = (names: string[]) => names.reduce((bits, name) => bits | (ZONES[name as Zone] ?? 0), 0)

/** In how large a share of the ways to meet a criterion each concept stands: what they share, it is about. */
function keyConcepts(patterns: Pattern[]): Map<number, number> {
  const shares = new Map<number, number>()
  for (const { needs } of patterns)
    for (const concept of new Set(needs.flatMap(({ concepts }) => concepts)))
      shares.set(concept, (shares.get(concept) ?? 0) + 1 / patterns.length)
  return shares
}
