/** Which sentences prove a criterion, which deny or intend it, and which comes closest. */
import type { Standing } from '../text/index.ts'
import { checks } from './checks.ts'
import { addAll, includes, intersect, membersOf } from './passage-sets.ts'
import type { Analysis, Passage } from './passages.ts'
import type { CriterionRule, EvidenceRule, Text } from './rules.ts'
import type { StepScheme } from './steps.ts'
import { ZONES, type Zone } from './zones.ts'

export type CriterionStatus = 'met' | 'denied' | 'intended' | 'unmet'

/** What was found for a criterion. */
export interface Finding {
  status: CriterionStatus
  certainty: 'firm' | 'weak'
  /** met: what proves it, best first; denied or intended: the sentences that say so */
  passages: Passage[]
  nearMiss: { passage: Passage; lacks: Text } | undefined
}

/** An evidence entry with its concepts looked up. */
interface Pattern {
  /** what must be there; `wide` may come from the headings or the sentence before */
  needs: { concepts: number[]; wide: boolean }[]
  unless: number[]
  zones: number
  outside: number
  atLeast: [concept: number, count: number][]
  says: EvidenceRule['says']
  byAnyone: boolean
  weak: boolean
  check: string | undefined
}

/** A criterion ready to be sought. */
export interface CompiledCriterion {
  id: string
  patterns: Pattern[]
  /** in how large a share of the patterns each concept stands: what they share, the criterion is about */
  keys: Map<number, number>
}

/** The parts of an analysed protocol that evidence is sought in. */
export interface Grounds {
  analysis: Analysis
  zones: Uint16Array
  schemes: StepScheme[]
}

/** Looks up the concepts and zones of a criterion. @throws RangeError when one does not exist */
export function compileCriterion(
  { id, evidence }: CriterionRule,
  indexOf: (concept: string) => number,
): CompiledCriterion {
  const concept = (name: string) => {
    const index = indexOf(name)
    if (index < 0) throw new RangeError(`${id}: there is no concept "${name}"`)
    return index
  }
  const zoneBits = (names: string[]) => names.reduce((bits, name) => bits | (ZONES[name as Zone] ?? 0), 0)
  const patterns = evidence.map(
    (rule): Pattern => ({
      needs: [
        ...rule.all.map(choice => ({ concepts: choice.map(concept), wide: false })),
        ...rule.about.map(choice => ({ concepts: choice.map(concept), wide: true })),
      ],
      unless: rule.unless.map(concept),
      zones: zoneBits(rule.zones),
      outside: zoneBits(rule.outside),
      atLeast: rule.atLeast.map(([name, count]) => [concept(name), count]),
      says: rule.says,
      byAnyone: rule.byAnyone,
      weak: rule.certainty === 'weak',
      check: rule.check,
    }),
  )
  return { id, patterns, keys: keyConcepts(patterns.filter(({ check }) => !check)) }
}

/** A sentence that has all that a pattern asks, and how it speaks. */
interface Match {
  passage: Passage
  standing: Standing
  weak: boolean
  /** concepts that stand in the sentence itself, to put the fullest first */
  own: number
  /** all that is asked stands in the sentence itself */
  complete: boolean
}

/** Seeks the evidence of a criterion. */
export function seek(criterion: CompiledCriterion, grounds: Grounds): Finding {
  const matches = criterion.patterns.flatMap(pattern => matchesOf(pattern, grounds))
  const proof = matches.filter(({ standing }) => standing === 'provision')
  if (proof.length)
    return {
      status: 'met',
      certainty: proof.every(({ weak }) => weak) ? 'weak' : 'firm',
      passages: best(proof),
      nearMiss: undefined,
    }
  for (const [standing, status] of [
    ['denial', 'denied'],
    ['intention', 'intended'],
  ] as const) {
    const found = matches.filter(match => match.standing === standing)
    if (found.length) return { status, certainty: 'firm', passages: best(found), nearMiss: undefined }
  }
  return { status: 'unmet', certainty: 'firm', passages: [], nearMiss: nearest(criterion, matches, grounds) }
}

/** Distinct passages, best first: firm before weak, then the fullest, then as they stand. */
function best(matches: Match[]): Passage[] {
  const sorted = matches.toSorted(
    (a, b) => Number(a.weak) - Number(b.weak) || b.own - a.own || a.passage.index - b.passage.index,
  )
  return [...new Set(sorted.map(({ passage }) => passage))]
}

function matchesOf(pattern: Pattern, grounds: Grounds): Match[] {
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
  return withoutEchoes(matches, grounds.analysis)
}

/**
 * Leaves out what only repeats another match: a sentence that leans on one that says it all, and all but
 * the fullest cell of a table row.
 */
function withoutEchoes(matches: Match[], analysis: Analysis): Match[] {
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
function candidates({ needs, unless, atLeast, zones, outside }: Pattern, grounds: Grounds): number[] {
  const { analysis } = grounds
  const { own, available, prose } = analysis
  const found = prose.slice()
  const any = own.empty()
  for (const { concepts, wide } of needs) {
    any.fill(0)
    for (const concept of concepts) {
      available.addTo(any, concept)
      if (wide) addAll(any, analysis.around(concept))
    }
    intersect(found, any)
  }
  for (const [concept] of atLeast) {
    any.fill(0)
    available.addTo(any, concept)
    intersect(found, any)
  }
  for (const concept of unless) own.takeFrom(found, concept)
  const members = membersOf(found)
  return zones || outside
    ? members.filter(index => (!zones || grounds.zones[index]! & zones) && !(grounds.zones[index]! & outside))
    : members
}

/** Where a need is met: in the sentence itself, in what it leans on, or around it. */
type Source = 'own' | 'leant' | 'around'

function sourceOf(
  { concepts, wide }: Pattern['needs'][number],
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
  const named = section.filter(other => atLeast.some(([concept]) => analysis.own.has(concept, other.index)))
  return atLeast.every(([concept, count]) => different(named, concept) >= count) ? named : undefined
}

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

/** The sentence that a reader would point at: most of what is asked, and what it lacks. */
function nearest(
  { patterns, keys }: CompiledCriterion,
  matches: Match[],
  grounds: Grounds,
): Finding['nearMiss'] {
  const [blocked] = matches
  if (blocked) return { passage: blocked.passage, lacks: WHY_NOT[blocked.standing] }
  const { own, prose, passages } = grounds.analysis
  // what a criterion is about, and the protocol speaks of seldom, tells most
  const tells = new Map<number, number>()
  const candidates = own.empty()
  for (const [concept, share] of keys) {
    const telling = share / Math.sqrt(own.count(concept) || 1)
    if (telling < LEAST_TELLING) continue
    tells.set(concept, telling)
    own.addTo(candidates, concept)
  }
  intersect(candidates, prose)
  let found: { passage: Passage; pattern: Pattern; score: number } | undefined
  const near = membersOf(candidates)
  for (const pattern of patterns)
    for (const index of near) {
      const score = kinship(pattern, grounds, index, tells)
      if (score > (found?.score ?? 0)) found = { passage: passages[index]!, pattern, score }
    }
  return found && { passage: found.passage, lacks: lacking(found.pattern, grounds, found.passage) }
}

/** Below this a passage has nothing of what the criterion is about, only words that stand everywhere. */
const LEAST_TELLING = 0.15

/** How much of what a pattern asks a passage says: 0 where that is nothing of its own. */
function kinship(
  { needs, atLeast, unless, zones }: Pattern,
  { analysis: { own }, zones: zoneOf }: Grounds,
  index: number,
  tells: Map<number, number>,
): number {
  let says = 0
  let key = 0
  let directly = false
  for (const { concepts, wide } of needs) {
    let said = false
    for (const concept of concepts)
      if (own.has(concept, index)) {
        said = true
        key = Math.max(key, tells.get(concept) ?? 0)
      }
    if (!said) continue
    says++
    directly ||= !wide
  }
  if (key === 0 || !directly) return 0
  const excluded = unless.some(concept => own.has(concept, index))
  return (
    says / (needs.length + atLeast.length) +
    key * 1.5 +
    (zoneOf[index]! & zones ? 0.3 : 0) -
    (excluded ? 0.4 : 0)
  )
}

/** In how large a share of the ways to meet a criterion each concept stands: what they share, it is about. */
function keyConcepts(patterns: Pattern[]): Map<number, number> {
  const shares = new Map<number, number>()
  for (const { needs } of patterns)
    for (const concept of new Set(needs.flatMap(({ concepts }) => concepts)))
      shares.set(concept, (shares.get(concept) ?? 0) + 1 / patterns.length)
  return shares
}

function lacking(pattern: Pattern, { analysis, zones }: Grounds, passage: Passage): Text {
  const label = ({ concepts }: Pattern['needs'][number]) => analysis.vocabulary.label(concepts[0]!)
  const has = pattern.needs.filter(need => sourceOf(need, analysis, passage)).map(label)
  const lacks = pattern.needs.filter(need => !sourceOf(need, analysis, passage)).map(label)
  const list = (labels: Text[], language: 'nl' | 'en', and: string) =>
    [...new Set(labels.map(text => text[language]))].join(`, ${and} `)
  if (lacks.length)
    return {
      nl: `noemt ${list(has, 'nl', 'en')}, maar niet ${list(lacks, 'nl', 'en')}`,
      en: `names ${list(has, 'en', 'and')}, but not ${list(lacks, 'en', 'and')}`,
    }
  const excluded = pattern.unless.find(concept => analysis.own.has(concept, passage.index))
  if (excluded !== undefined) {
    const { nl, en } = analysis.vocabulary.label(excluded)
    return { nl: `gaat over iets anders: ${nl}`, en: `is about something else: ${en}` }
  }
  if (pattern.zones && !(zones[passage.index]! & pattern.zones)) {
    const [zone] = Object.entries(ZONES).find(([, bit]) => bit & pattern.zones)!
    const name = zone.replace('-', ' ')
    return {
      nl: `staat niet in het deel waar het hoort (${name})`,
      en: `does not stand in the part where it belongs (${name})`,
    }
  }
  return { nl: 'noemt het, maar regelt het niet', en: 'mentions it, but does not provide for it' }
}

const WHY_NOT: Record<Standing, Text> = {
  provision: { nl: 'noemt het, maar regelt het niet', en: 'mentions it, but does not provide for it' },
  denial: { nl: 'zegt dat het er niet is', en: 'says that it is not there' },
  intention: { nl: 'is een voornemen, nog geen afspraak', en: 'is an intention, not yet an arrangement' },
  other: {
    nl: 'zegt wat een ander doet, niet wat u zelf doet',
    en: 'says what someone else does, not what you do yourselves',
  },
  reference: {
    nl: 'is een verwijzing, begripsomschrijving of weergave van de wet, geen eigen afspraak',
    en: 'is a reference, a definition or a rendering of the law, not an arrangement of your own',
  },
  placeholder: { nl: 'moet nog worden ingevuld', en: 'still has to be filled in' },
  heading: { nl: 'is alleen een kop', en: 'is only a heading' },
}
