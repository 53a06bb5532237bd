/** The sentences that have all that an evidence entry asks, and how they speak of it. */
import type { Standing } from '../text/index.ts'
import { checks } from './checks.ts'
import type { Grounds } from './grounds.ts'
import { includes, intersect, membersOf } from './passage-sets.ts'
import type { Analysis, Passage } from './passages.ts'
import type { Choice, Pattern } from './patterns.ts'

/** A sentence that has all that a pattern asks, and how it speaks. */
export interface Match {
  passage: Passage
  standing: Standing
  weak: boolean
  /** concepts that stand in the sentence itself, to put the fullest first */
  own: number
  /** all that is asked stands in the sentence itself */
  complete: boolean
}

/** All matches of an entry, in the order of the text, whatever their standing. */
export function matchesOf(pattern: Pattern, grounds: Grounds): Match[] {
  if (pattern.check)
    return (checks[pattern.check]?.(grounds) ?? []).map(passage => ({
      passage,
      standing: 'provision',
      weak: pattern.weak,
      own: 1,
      complete: true,
    }))
  const matches: Match[] = []
  for (const index of candidates(pattern, grounds)) {
    const match = matchAt(pattern, grounds, grounds.analysis.passages[index]!)
    if (match) matches.push(...match)
  }
  return matches
}

/**
 * Leaves out what only repeats another match: a sentence that leans on one that says it all, and all but
 * the fullest cell of a table row.
 */
export function withoutEchoes(matches: Match[], analysis: Analysis): Match[] {
  if (matches.length < 2) return matches
  const byPassage = new Map(matches.map(match => [match.passage, match]))
  return matches.filter(match => {
    if (match.complete) return true
    return !analysis.leansOn(match.passage).some(({ passage, kind }) => {
      const other = byPassage.get(passage)
      if (!other || kind === 'header') return false
      if (kind !== 'row') return other.complete
      return (
        other.own > match.own ||
        (other.own === match.own && other.passage.words.length > match.passage.words.length)
      )
    })
  })
}

/** The passages that have all that a pattern needs, where it must stand and without what it excludes. */
function candidates({ needs, atLeast, unless, zones, outside }: Pattern, grounds: Grounds): number[] {
  const { own, available, prose } = grounds.analysis
  const { scratch: found } = grounds
  found.set(prose)
  for (const need of needs) if (!intersect(found, grounds.passagesWith(need))) return []
  for (const [concept] of atLeast) if (!intersect(found, available.set(concept))) return []
  for (const concept of unless) own.takeFrom(found, concept)
  const members = membersOf(found)
  return zones || outside
    ? members.filter(index => (!zones || grounds.zones[index]! & zones) && !(grounds.zones[index]! & outside))
    : members
}

/** Where a need is met: in the sentence itself, in what it leans on, or around it. */
type Source = 'own' | 'leant' | 'around'

/** Where a passage has a choice from; undefined when it has not. */
export function sourceOf(
  { concepts, wide }: Choice,
  analysis: Analysis,
  passage: Passage,
): Source | undefined {
  const { index } = passage
  for (const concept of concepts) if (analysis.own.has(concept, index)) return 'own'
  for (const concept of concepts) if (analysis.available.has(concept, index)) return 'leant'
  if (wide) for (const concept of concepts) if (includes(analysis.around(concept), index)) return 'around'
  return undefined
}

function matchAt(pattern: Pattern, grounds: Grounds, passage: Passage): Match[] | undefined {
  const { analysis } = grounds
  const sources = pattern.needs.map(need => sourceOf(need, analysis, passage))
  const own = sources.filter(source => source === 'own').length
  if (sources.includes('leant') && leansOnExcluded(pattern, analysis, passage)) return undefined
  if (own === 0 && pattern.atLeast.length === 0) return undefined
  const group = enough(pattern, analysis, passage)
  if (!group) return undefined
  const standing = standingOf(pattern, analysis, passage)
  const weak =
    pattern.weak ||
    (own === 1 &&
      sources.length > 1 &&
      sources.every(source => source !== 'leant') &&
      sources.includes('around'))
  return group.map(member => ({
    passage: member,
    standing: member === passage ? standing : combined(pattern, analysis, member, standing),
    weak,
    own,
    complete: own === sources.length,
  }))
}

/** Whether what a passage leans on says what the pattern excludes. */
const leansOnExcluded = ({ unless }: Pattern, analysis: Analysis, passage: Passage): boolean =>
  unless.some(concept => analysis.available.has(concept, passage.index))

const combined = (pattern: Pattern, analysis: Analysis, member: Passage, standing: Standing): Standing =>
  standing === 'provision' ? standingOf(pattern, analysis, member) : standing

/** The passages that together name enough different things: the sentence, or the items of its list. */
function enough({ atLeast }: Pattern, analysis: Analysis, passage: Passage): Passage[] | undefined {
  if (atLeast.length === 0) return [passage]
  const different = (passages: Passage[], concept: number) =>
    new Set(
      passages.flatMap(({ hits }) =>
        hits.filter(hit => hit.concepts.includes(concept)).map(({ group }) => group),
      ),
    ).size
  if (atLeast.every(([concept, count]) => different([passage], concept) >= count)) return [passage]
  const section = analysis.ofSection(analysis.blockOf(passage).section)
  const named = section.filter(other => atLeast.some(([concept]) => isSaid(concept, analysis, other)))
  return atLeast.every(([concept, count]) => different(named, concept) >= count) ? named : undefined
}

/** Whether a passage names a concept itself, without leaving it to later or to the law. */
const isSaid = (concept: number, analysis: Analysis, passage: Passage): boolean =>
  passage.hits.some(
    ({ concepts, word }) =>
      concepts.includes(concept) &&
      !['intention', 'reference', 'refusal'].includes(analysis.standingAt(passage, word)),
  )

/** How a sentence speaks of what the pattern asks: as its least favourable part does. */
function standingOf(pattern: Pattern, analysis: Analysis, passage: Passage): Standing {
  let worst: Standing = 'provision'
  const wanted = [
    ...pattern.needs.filter(({ wide }) => !wide).map(({ concepts }) => concepts),
    ...pattern.atLeast.map(([concept]) => [concept]),
  ]
  for (const concepts of wanted) {
    const standing = standingOfChoice(concepts, pattern, analysis, passage)
    if (RANK[standing] > RANK[worst]) worst = standing
  }
  if (pattern.needs.length && pattern.needs.every(({ wide }) => wide))
    worst = standingOfChoice(
      pattern.needs.flatMap(({ concepts }) => concepts),
      pattern,
      analysis,
      passage,
    )
  if (worst !== 'provision') return worst
  // "Wij hebben geen: • …": an opener that denies or intends speaks for its items
  for (const { passage: from, kind } of analysis.leansOn(passage)) {
    if (kind !== 'opener' || from.isHeading) continue
    const standing = adjusted(pattern, analysis.standingAt(from, from.words.length - 1))
    if (RANK[standing] > RANK[worst]) worst = standing
  }
  return worst
}

const RANK: Record<Standing, number> = {
  provision: 0,
  heading: 1,
  reference: 2,
  placeholder: 3,
  other: 4,
  intention: 5,
  denial: 6,
  refusal: 7,
}

/** The most favourable of the places where one of the concepts stands. */
function standingOfChoice(
  concepts: number[],
  pattern: Pattern,
  analysis: Analysis,
  passage: Passage,
): Standing {
  let mildest: Standing | undefined
  for (const { concepts: said, word } of passage.hits) {
    if (!shares(said, concepts)) continue
    const standing = adjusted(pattern, analysis.standingAt(passage, word))
    if (mildest === undefined || RANK[standing] < RANK[mildest]) mildest = standing
  }
  if (mildest) return mildest
  for (const { passage: from, kind } of analysis.leansOn(passage))
    for (const { concepts: said, word } of from.hits) {
      if (!shares(said, concepts)) continue
      const standing =
        kind === 'header' || from.isHeading ? 'provision' : adjusted(pattern, analysis.standingAt(from, word))
      if (mildest === undefined || RANK[standing] < RANK[mildest]) mildest = standing
    }
  return mildest ?? 'provision'
}

// a plain loop: this is asked of every hit of every sentence that may prove something
function shares(some: number[], others: number[]): boolean {
  for (const one of some) if (others.includes(one)) return true
  return false
}

function adjusted({ says, byAnyone }: Pattern, standing: Standing): Standing {
  if (byAnyone && standing === 'other') return 'provision'
  if (says === 'yes' || standing === 'other' || standing === 'intention') return standing
  if (standing === 'denial') return 'provision'
  return says === 'no' && standing === 'provision' ? 'reference' : standing
}
