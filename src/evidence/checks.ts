/** Checks that a rule names where order or structure is the requirement itself. Each returns its evidence. */
import type { Grounds } from './evidence.ts'
import type { Passage } from './passages.ts'
import type { StepScheme } from './steps.ts'
import { ZONES } from './zones.ts'

/** A check: the passages that prove the requirement, none when it is not met. */
export type Check = (grounds: Grounds) => Passage[]

/** A step with something under it, or with words of its own behind its name. */
function isDescribed({ from, to, label }: StepScheme['steps'][number], { analysis }: Grounds): boolean {
  if (!label.isHeading) return true
  return analysis.passages.slice(from + 1, to).some(({ isHeading, words }) => !isHeading && words.length > 0)
}

/** The five steps, each one once, in the order 1-5 (MIZ 1.1.4, 1.2.1). A step 0 does not break the order. */
function fiveSteps(grounds: Grounds): Passage[] {
  if (grounds.schemes.some(isMisnumbered)) return []
  const [best] = grounds.schemes
    .filter(scheme => isFive(scheme, grounds))
    .toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))
  return best ? [...new Set(best.steps.filter(step => step.functions.length).map(({ label }) => label))] : []
}

/** Where steps are named most fully, first. */
const TELLING: StepScheme['kind'][] = ['headings', 'runs', 'sentences', 'items', 'rows', 'arrows']

function isFive({ steps }: StepScheme, grounds: Grounds): boolean {
  const own = steps.filter(step => !step.numbers.includes(0) && step.functions.length)
  const extra = steps.some(
    step => step.functions.length === 0 && step.numbers.some(number => number >= 1 && number <= 7),
  )
  return (
    !extra &&
    own.flatMap(step => step.functions).join() === '1,2,3,4,5' &&
    own.every(step => isDescribed(step, grounds) && !denied(step, grounds))
  )
}

const denied = ({ label }: StepScheme['steps'][number], { analysis }: Grounds) =>
  !label.isHeading &&
  ['reference', 'intention', 'other', 'placeholder'].includes(analysis.standingAt(label, 0))

/** Steps that are called by a number and whose numbers skip, repeat or fall back. */
export function isMisnumbered(scheme: StepScheme): boolean {
  return misnumbering(scheme) !== undefined
}

/** The first step whose number is not the one that was due, and why. */
export function misnumbering({
  kind,
  steps,
}: StepScheme):
  | { label: Passage; variant: 'duplicated' | 'gap' | 'out-of-order'; number: number }
  | undefined {
  if (kind === 'arrows') return undefined
  const explicit = steps.filter(step => step.explicit)
  if (explicit.length < 2) return undefined
  let due = Math.min(explicit[0]!.numbers[0]!, 1)
  const seen = new Set<number>()
  for (const { numbers, label } of explicit) {
    for (const number of numbers) {
      if (number !== due)
        return {
          label,
          number,
          variant: seen.has(number) ? 'duplicated' : number > due ? 'gap' : 'out-of-order',
        }
      seen.add(number)
      due++
    }
  }
  return undefined
}

/** Who does which step: a role in at least three of the five steps, or in a table of steps and roles. */
function rolesPerStep(grounds: Grounds): Passage[] {
  const { analysis, zones } = grounds
  const roles = ['medewerker', 'deskundige-rol', 'beslisser', 'rol']
    .map(name => analysis.vocabulary.indexOf(name))
    .filter(concept => concept >= 0)
  const found = new Map<number, Passage[]>()
  for (const passage of analysis.passages) {
    const bits = zones[passage.index]! & 31
    if (!bits || passage.isHeading || !roles.some(role => analysis.own.has(role, passage.index))) continue
    if (!roles.some(role => actsAt(grounds, passage, role))) continue
    for (let step = 0; step < 5; step++)
      if (bits & (1 << step)) found.set(step, [...(found.get(step) ?? []), passage])
  }
  return found.size >= 3 ? [...new Set([...found.values()].map(([first]) => first!))] : []
}

/** The role is the one who acts: it opens the sentence, stands behind the verb, or fills a cell or label. */
function actsAt({ analysis }: Grounds, passage: Passage, role: number): boolean {
  const block = analysis.blockOf(passage)
  return passage.hits.some(({ concept, word }) => {
    if (concept !== role || analysis.standingAt(passage, word) !== 'provision') return false
    if (block.cell) return true
    const before = passage.words.slice(Math.max(0, word - 3), word).map(({ form }) => form)
    return !before.some(form => /^(met|aan|bij|van|voor|naar|over|tegen|door)$/.test(form) && form !== 'door')
  })
}

/** Tasks laid down for a named role: a section, list or row about a role with at least two tasks. */
function taskList(grounds: Grounds): Passage[] {
  const { analysis, zones } = grounds
  const roles = ['deskundige-rol', 'beslisser', 'medewerker']
    .map(name => analysis.vocabulary.indexOf(name))
    .filter(concept => concept >= 0)
  const tasks = analysis.passages.filter(passage => {
    if (passage.isHeading || !(zones[passage.index]! & ZONES.rollen) || passage.words.length < 3) return false
    const named = roles.some(
      role => analysis.available.has(role, passage.index) || analysis.headingHas(passage, role),
    )
    return named && analysis.standingAt(passage, passage.words.length - 1) === 'provision'
  })
  return tasks.length >= 2 ? tasks : []
}

/** A map of help: at least two organisations with what they are for or how they are reached. */
function socialMap(grounds: Grounds): Passage[] {
  const { analysis, zones } = grounds
  const partners = ['ketenpartner', 'meldpunt', 'hulpaanbod']
    .map(name => analysis.vocabulary.indexOf(name))
    .filter(concept => concept >= 0)
  const places = analysis.passages.filter(passage => {
    const { cell } = analysis.blockOf(passage)
    if (passage.isHeading || cell?.isHeader || !(zones[passage.index]! & ZONES['sociale-kaart'])) return false
    return (
      partners.some(partner => analysis.own.has(partner, passage.index)) &&
      !['reference', 'placeholder', 'intention', 'denial'].includes(analysis.standingAt(passage, 0))
    )
  })
  const names = new Set(
    places.flatMap(({ hits }) =>
      hits.filter(({ concept }) => partners.includes(concept)).map(({ group }) => group),
    ),
  )
  return places.length >= 2 && names.size >= 2 ? places : []
}

export const checks: Record<string, Check> = {
  'five-steps': fiveSteps,
  'roles-per-step': rolesPerStep,
  'task-list': taskList,
  'social-map': socialMap,
}
