/** Whether a clause denies: negation, its reach, and the many negations that affirm. */
import type { Clause } from './clauses.ts'
import * as cue from './cues.ts'
import type { Word } from './words.ts'

/** Adverbs that lift a denial: "niet in alle gevallen … maar wel". */
const ALL = /^(?:elk|elke|ieder|iedere|alle|altijd|iedereen)$/

/**
 * Whether a clause denies what it speaks of. "Nooit zonder eerst te overleggen", "niets doen is geen optie" and
 * "aarzel niet" affirm.
 */
export function isDenial(text: string, words: Word[], { first, last }: Clause): boolean {
  let negations = 0
  for (let i = first; i <= last; i++) {
    const { form } = words[i]!
    if (!cue.NEGATIONS.has(form)) continue
    const next = words[i + 1]?.form ?? ''
    const previous = words[i - 1]?.form ?? ''
    // "blijft slechts achterwege indien": else it is done
    if (form === 'achterwege' && ONLY.has(previous)) continue
    if (affirms(words, i) || cue.AFFIRMING_BEFORE.has(previous)) continue
    // "het besluit om niet te melden wordt vastgelegd", "wat is nagekomen en wat niet"
    if (isQuotedTitle(text, words[i]!) || restricts(words, i, first)) continue
    if ((previous === 'om' && form === 'niet') || (/^(?:wat|wie|welke)$/.test(previous) && i === last))
      continue
    if (/^(nodig|mogelijk|voldoende|toereikend|verplicht)$/.test(next) && form === 'niet' && last - first < 4)
      continue
    negations++
  }
  if (negations === 0)
    return words.slice(first, last + 1).some(({ form }, k) => {
      const i = first + k
      // "afgezien van spoedgevallen" only excepts
      if (form === 'afgezien') return words[i + 1]?.form !== 'van'
      return cue.phraseAt(cue.DENIAL_PHRASES, words, i, last)
    })
  // "niet afgezien van", "niets doen is geen optie": two negatives affirm
  for (let i = first; i <= last; i++) if (cue.OMISSIONS.has(words[i]!.form)) return false
  for (let i = first; i <= last; i++) if (cue.phraseAt(cue.AFFIRMING_PHRASES, words, i, last)) return false
  if (isPartial(words, first, last) && affirmsNext(words, last)) return false
  if (correctionAt(words, first, last) >= 0) return false
  // "nooit zonder eerst te overleggen", also when the exception is a clause of its own
  for (let i = first; i < words.length; i++) if (i > first && isException(words, i)) return false
  if (
    words[first]!.form === 'zonder' ||
    (first > 0 && words[first]!.form === 'geen' && words[first - 1]!.form === 'zonder')
  )
    return false
  return !/^\s*\?/.test(text.slice(words[last]!.end, words[last]!.end + 2))
}

const ONLY = new Set(['slechts', 'alleen', 'uitsluitend', 'enkel'])

/** "Niet alleen", "niet later dan": but "geen enkel geval" and "niet meer" deny. */
function affirms(words: Word[], i: number): boolean {
  const next = words[i + 1]?.form ?? ''
  if (next === 'enkel') return words[i]!.form === 'niet'
  if (next === 'meer') return words[i + 2]?.form === 'dan'
  return cue.AFFIRMING_AFTER.has(next)
}

/** "… dan na instemming", "zonder", "tenzij": the rule with its exception. */
const isException = (words: Word[], i: number): boolean => {
  const { form } = words[i]!
  if (form === 'dan')
    return /^(?:na|met|door|nadat|als|via)$/.test(words[i + 1]?.form ?? '') && /[a-z]/.test(form)
  // "geen mededeling totdat de folder beschikbaar is": not yet
  if (form === 'totdat' && words.slice(i).some(({ form }) => cue.FINISHED.has(form))) return false
  return cue.EXCEPTIONS.has(form) && form !== 'anders'
}

const PRONOUNS = new Set(['wij', 'we', 'hij', 'zij', 'ze', 'u', 'je', 'ik', 'men', 'maar', 'en'])

/** "Letsel dat niet past", "collega's die er niet bij zijn": tells which, denies nothing. */
function restricts(words: Word[], i: number, first: number): boolean {
  if (words[i]!.form === 'geen') return false
  for (let k = i - 1; k > Math.max(first, i - 4); k--) {
    const { form } = words[k]!
    if (cue.COMMON_VERBS.has(form)) return false
    if (form === 'die' || /^waar[a-z]*$/.test(form) || (form === 'dat' && k === i - 1))
      return !PRONOUNS.has(words[k - 1]?.form ?? '')
  }
  return false
}

/** The protocol 'Kind niet opgehaald'. */
const isQuotedTitle = (text: string, { start, end }: Word): boolean => {
  const open = text.slice(Math.max(0, start - 30), start).search(/(?:^|\s)['‘“"][^'’”"]*$/)
  return open >= 0 && /^[^'’”"]{0,30}['’”"]/.test(text.slice(end))
}

const isPartial = (words: Word[], first: number, last: number): boolean =>
  words
    .slice(first, last + 1)
    .some(
      ({ form }, i, all) => form === 'niet' && all.slice(i + 1, i + 4).some(other => ALL.test(other.form)),
    )

/** "…, maar wel altijd zodra …" */
const affirmsNext = (words: Word[], last: number): boolean =>
  /^(?:maar|doch)$/.test(words[last + 1]?.form ?? '') &&
  words.slice(last + 2, last + 4).some(({ form }) => form === 'wel' || form === 'altijd')

/**
 * Index of the "niet" by which a part is put right, -1 without one: "Niet in uw hoofd maar op het groene formulier"
 * denies the place, the act itself stands.
 */
function correctionAt(words: Word[], first: number, last: number): number {
  if (words[last + 1]?.form !== 'maar' || !cue.PREPOSITIONS.has(words[last + 2]?.form ?? '')) return -1
  const at = words.findLastIndex(({ form }, i) => i >= first && i <= last && form === 'niet')
  return cue.PREPOSITIONS.has(words[at + 1]?.form ?? '') ? at : -1
}

/** What one may do without while doing all that is asked. */
const DISPENSABLE = new Set(
  `naam namen persoonsgegevens toestemming instemming medeweten akkoord handtekening afspraak eerst te dat uitzondering uitstel
  meer verdere twijfel oordeel verwijt aankondiging tussenkomst`.split(/\s+/),
)

/**
 * Whether the word at `i` is what is done without: "wegen zonder afwegingskader", or what is put right: "niet met
 * Veilig Thuis maar met de directeur". Not where the sentence is negative besides: "zonder overleg wordt niet
 * gemeld" asks for it.
 */
export function isWithout(words: Word[], i: number, { first, last }: Clause): boolean {
  const correction = correctionAt(words, first, last)
  if (correction >= 0 && i > correction) return true
  // "zonder verbetering melden wij" sets a condition
  const near = words.slice(Math.max(first + 1, i - 2), i).some(({ form }) => form === 'zonder')
  if (!near || DISPENSABLE.has(words[i]!.form) || DISPENSABLE.has(words[i - 1]!.form)) return false
  return !words.slice(first, last + 1).some(({ form }) => cue.NEGATIONS.has(form))
}
