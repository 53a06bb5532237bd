/** The near miss: the sentence that a reader would point at for a criterion that is not met, and what it lacks. */
import type { Standing } from '../text/index.ts'
import type { Grounds } from './grounds.ts'
import { type Match, sourceOf } from './matches.ts'
import { intersect, membersOf } from './passage-sets.ts'
import type { Analysis, Passage } from './passages.ts'
import type { Choice, CompiledCriterion, Pattern } from './patterns.ts'
import type { Text } from './rules.ts'
import { ZONES } from './zones.ts'

export interface NearMiss {
  passage: Passage
  /** what it lacks, after "regel 12: “…”" */
  lacks: Text
}

/** The passage that says most of what is asked, if any does; `matches` are those that do not prove it. */
export function nearest(
  { patterns, keys, learned }: CompiledCriterion,
  matches: Match[],
  grounds: Grounds,
): NearMiss | undefined {
  const likely = (passage: Passage) => (learned < 0 ? 0 : grounds.odds(passage, learned))
  const [blocked] = matches.toSorted((a, b) => likely(b.passage) - likely(a.passage))
  if (blocked && likely(blocked.passage) >= ALIKE)
    return { passage: blocked.passage, lacks: WHY_NOT[blocked.standing] }
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
      const says = kinship(pattern, grounds, index, tells)
      if (says === 0) continue
      const passage = passages[index]!
      const score = says + likely(passage) * LIKELY + (denies(passage, grounds.analysis) ? DENIAL : 0)
      if (score > (found?.score ?? Number.NEGATIVE_INFINITY)) found = { passage, pattern, score }
    }
  return found && { passage: found.passage, lacks: lacking(found.pattern, grounds, found.passage) }
}

/** Below this a passage has nothing of what the criterion is about, only words that stand everywhere. */
const LEAST_TELLING = 0.15

/** Log-odds below which what an entry finds does not even look like a provision. */
const ALIKE = -4

/** What it counts that a passage denies something: no provision is like it, and yet it is what a reader would point at. */
const DENIAL = 0.15

const denies = (passage: Passage, analysis: Analysis): boolean =>
  analysis
    .clausesOf(passage)
    .some(({ last }) => ['denial', 'refusal'].includes(analysis.standingAt(passage, last)))

/** What the log-odds that a passage provides for the criterion count, beside what it says of what is asked. */
const LIKELY = 0.15

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
  // only breaks a tie: what the pattern excludes is often just what a reader would take for the thing asked
  const excluded = unless.some(concept => own.has(concept, index))
  return (
    says / (needs.length + atLeast.length) +
    key * 1.5 +
    (zoneOf[index]! & zones ? 0.3 : 0) -
    (excluded ? 0.02 : 0)
  )
}

function lacking(pattern: Pattern, { analysis, zones }: Grounds, passage: Passage): Text {
  const label = ({ concepts }: Choice) => analysis.vocabulary.label(concepts[0]!)
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
  refusal: { nl: 'zegt dat het niet zo is', en: 'says that it is not so' },
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
