/**
 * How a clause speaks: does it provide for something, deny it, intend it, or speak of another?
 *
 * Judged per clause, since "wij hebben geen instrument en leggen de weging voor" does both.
 */
import { actsForOthers } from './actors.ts'
import type { Clause } from './clauses.ts'
import { type Circumstances, COMMON_VERBS, DENYING_FRAMES, DETERMINERS, phraseAt } from './cues.ts'
import { isDenial } from './denial.ts'
import { isIntention } from './intention.ts'
import { isReference } from './references.ts'
import type { Word } from './words.ts'

export type { Circumstances } from './cues.ts'

/** A denial is of a clause; a refusal, of all that is said: "Het is niet zo dat …". */
export type Standing =
  | 'provision'
  | 'denial'
  | 'refusal'
  | 'intention'
  | 'other'
  | 'reference'
  | 'placeholder'
  | 'heading'

/** The standing of every clause of a sentence, in order. */
export function standingsOf(
  text: string,
  words: Word[],
  clauses: Clause[],
  around: Circumstances,
): Standing[] {
  if (isReference(text, words)) return clauses.map(() => 'reference')
  const standings: Standing[] = []
  for (const clause of clauses) {
    const before = standings.at(-1)
    let standing = standingOf(text, words, clause, around)
    // "Het is de bedoeling, dat …", "Wij hebben geen formulier waarop …": what leans on a clause shares its standing
    if (
      standing === 'provision' &&
      clause.role === 'subordinate' &&
      before &&
      before !== 'provision' &&
      before !== 'denial'
    )
      standing = before
    standings.push(standing)
  }
  const framed = frameOf(text, words, clauses, standings)
  if (framed) return clauses.map(() => framed)
  // "… is besproken, maar vond men niet passen": what is rejected is not provided for
  for (const [i, { first }] of clauses.entries())
    if (
      i > 0 &&
      standings[i] === 'denial' &&
      words[first]!.form === 'maar' &&
      REJECTS.has(words[first + 1]?.form ?? '')
    )
      standings[i - 1] = 'denial'
  for (const [i, { first }] of clauses.entries()) {
    const before = clauses[i - 1]
    if (!before) continue
    // "Een polis die medewerkers dekt, is niet afgesloten": what stands before its verb shares its standing
    const fronted = before.role === 'main' && COMMON_VERBS.has(words[first]!.form)
    if (fronted && standings[i] !== 'provision' && standings[i - 1] === 'provision')
      standings[i - 1] = standings[i]!
    // "Voor geweld tussen volwassenen, of het nu partners of anderen betreft, is dit niet geschreven"
    else if (standings[i] === 'denial' && before.role !== 'main' && COMMON_VERBS.has(words[first]!.form))
      for (let k = topicOf(words, clauses, i); k >= 0 && k < i; k++) standings[k] = 'denial'
    else if (fronted && standings[i - 1] === 'other' && standings[i] === 'provision') standings[i] = 'other'
    // "Wij willen stap 5 splitsen: eerst …": what stands behind the colon is part of it
    const unfolds =
      text.slice(words[before.last]!.end, words[first]!.start).includes(':') &&
      !DETERMINERS.has(words[first]!.form)
    if (unfolds && standings[i] === 'provision' && /^(?:other|intention)$/.test(standings[i - 1]!))
      standings[i] = standings[i - 1]!
    // "Het AMK roept de ouders op en bespreekt …": the same who acts
    const goesOn = words[first]!.form === 'en' && COMMON_VERBS.has(words[first + 1]?.form ?? '')
    if (goesOn && standings[i - 1] === 'other' && standings[i] === 'provision') standings[i] = 'other'
    // "Alleen als het gevaar oplevert, blijft het gesprek achterwege": the exception affirms the rule
    if (standings[i] === 'denial' && before.role === 'condition' && ONLY.has(words[before.first]!.form))
      standings[i] = 'provision'
  }
  // "Zodra de proef is afgerond, gaan de poliklinieken …": what waits for a set-up is not there yet
  for (const [i, { first, last }] of clauses.entries())
    if (
      standings[i] === 'provision' &&
      [clauses[i - 1], clauses[i + 1]].some(beside => beside && waitsForSetUp(words, beside)) &&
      words.slice(first, last + 1).some(({ form }) => /^(?:gaat|gaan|zal|zullen|kunnen)$/.test(form))
    )
      standings[i] = 'intention'
  // "Zodra de licentie rond is, gaan we …": one clause in the future puts the main clause there too
  return standings.map((standing, i) => {
    const beside = standings[i - 1] === 'intention' || standings[i + 1] === 'intention'
    const open = standing === 'provision' || standing === 'other'
    return beside && open && clauses[i]!.role !== 'main' ? 'intention' : standing
  })
}

/** "Het is niet zo dat …", "Wij willen het volgende invoeren: …": what frames a sentence speaks for all of it. */
function frameOf(
  text: string,
  words: Word[],
  clauses: Clause[],
  standings: Standing[],
): Standing | undefined {
  const [first, second] = clauses
  // a sentence of signs alone has no clauses
  if (first && phraseAt(DENYING_FRAMES, words, first.first, words.length - 1)) return 'refusal'
  if (!first || !second || !text.slice(words[first.last]!.end, words[second.first]!.start).includes(':'))
    return undefined
  const announces = words.slice(0, first.last + 1).some(({ form }) => form === 'volgende' || form === 'dit')
  return announces && standings[0] !== 'provision' ? standings[0] : undefined
}

function standingOf(text: string, words: Word[], clause: Clause, around: Circumstances): Standing {
  if (isIntention(words, clause, around)) return 'intention'
  if (clause.role !== 'condition' && isDenial(text, words, clause)) return 'denial'
  if (clause.role !== 'condition' && actsForOthers(text, words, clause, around.own)) return 'other'
  return 'provision'
}

/** Index of a clause without a verb before clause `i`, with only what leans on it between them; -1 without one. */
function topicOf(words: Word[], clauses: Clause[], i: number): number {
  const at = clauses.findLastIndex(({ role }, k) => k < i && role === 'main')
  if (at < 0) return -1
  const { first, last } = clauses[at]!
  return words.slice(first, last + 1).some(({ form }) => COMMON_VERBS.has(form)) ? -1 : at
}

const ONLY = new Set(['alleen', 'slechts', 'uitsluitend', 'enkel'])
const REJECTS = new Set(['vond', 'vonden', 'achtte', 'achtten', 'bleek', 'bleken'])
const SET_UP = new Set(
  `afgerond aangetrokken benoemd beschikbaar geleverd rond gereed klaar opgeleid gecertificeerd gevonden aangeschaft ingericht
  aangesteld vastgesteld uitgebracht gekozen gevormd vervuld herschreven`.split(/\s+/),
)

const waitsForSetUp = (words: Word[], { first, last }: Clause): boolean =>
  /^(?:zodra|als|wanneer|na)$/.test(words[first]!.form) &&
  words.slice(first, last + 1).some(({ form }) => SET_UP.has(form))
