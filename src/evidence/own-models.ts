/** An own model: all that the model it is made of asks, with what it asks more or less strictly. */
import type { ElementRule, LoweredRule, ModelId, Requirement, Strictness } from './rules.ts'

/** What an own model says of elements and criteria by their id. */
export type Changes = ReadonlyMap<string, Strictness>

/**
 * Writes into the elements what an own model asks. What is said of an element holds for its criteria, save those that
 * differ from it; that it does not apply holds for all. `ancestors` are the models it is made of, nearest first.
 * Returns what is asked less strictly than one of them does.
 */
export function applyModel(
  elements: ElementRule[],
  model: ModelId,
  ancestors: readonly ModelId[],
  changes: Changes,
): Omit<LoweredRule, 'path' | 'line' | 'column'>[] {
  const [parent] = ancestors as [ModelId]
  return elements.flatMap(element => {
    const inherited = element.models[parent]
    const said = changes.get(element.id)
    const own = said ?? element.models[model] ?? inherited
    if (own !== undefined) element.models[model] = own
    const lowered = element.criteria.flatMap(criterion => {
      const before = criterion.models[parent]
      const follows = said === 'not-applicable' || isSame(before, inherited)
      const now =
        changes.get(criterion.id) ?? (follows ? said : undefined) ?? criterion.models[model] ?? before
      if (now === undefined) return []
      criterion.models[model] = now
      // an element is reported when its model asks for any part of it
      element.models[model] ??= now
      const than = ancestors.findLast(ancestor => isLower(now, criterion.models[ancestor]))
      return than === undefined
        ? []
        : [{ rule: criterion.id, title: criterion.title, than, from: criterion.models[than]!, to: now }]
    })
    const [first] = lowered
    const isOfElement = first && said !== undefined && lowered.every(({ rule }) => !changes.has(rule))
    return isOfElement ? [{ ...first, rule: element.id, title: element.title }] : lowered
  })
}

const STRICT: readonly Requirement[] = ['not-applicable', 'recommended', 'required']
const FACTS = [true, false]

/** Whether one strictness asks less than another in some circumstance. */
export function isLower(now: Strictness, before: Strictness = 'not-applicable'): boolean {
  const sameFact =
    typeof now === 'object' && typeof before === 'object' ? now.when === before.when : undefined
  return FACTS.some(a =>
    (sameFact ? [a] : FACTS).some(b => STRICT.indexOf(given(now, a)) < STRICT.indexOf(given(before, b))),
  )
}

const given = (strictness: Strictness, holds: boolean): Requirement =>
  typeof strictness === 'string' ? strictness : holds ? strictness.then : strictness.else

/** Whether two models ask alike; one that does not name a thing does not ask for it. */
export function isSame(a: Strictness = 'not-applicable', b: Strictness = 'not-applicable'): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.when === b.when && a.then === b.then && a.else === b.else
}
