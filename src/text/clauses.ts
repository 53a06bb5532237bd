/** Clauses: the stretches of a sentence that are affirmed or denied on their own. */
import { COMMON_VERBS, CONDITIONS, DETERMINERS, NEGATIONS, PREPOSITIONS, SUBORDINATES } from './cues.ts'
import type { Word } from './words.ts'

/** What a clause does in its sentence. */
export type ClauseRole = 'main' | 'condition' | 'subordinate'

/** A clause, as indexes of its first and last word in the sentence (both inclusive). */
export interface Clause {
  first: number
  last: number
  role: ClauseRole
}

const JOINERS = new Set([
  'maar',
  'doch',
  'want',
  'dus',
  'terwijl',
  'tenzij',
  'behalve',
  'omdat',
  'zodat',
  'hoewel',
  'waarbij',
  'echter',
  'mits',
  'wel',
  'daarom',
  'vandaar',
  'daarna',
  'vervolgens',
  'dan',
])
const OPENERS = new Set([
  'wanneer',
  'indien',
  'omdat',
  'zodat',
  'voordat',
  'nadat',
  'zodra',
  'hoewel',
  'zolang',
])
const SUBJECTS = new Set([
  'wij',
  'we',
  'hij',
  'zij',
  'ze',
  'het',
  'de',
  'er',
  'dat',
  'dit',
  'u',
  'je',
  'men',
  'die',
  'in',
  'daarna',
])

/** Before these "als" compares: "zowel … als", "meer als". */
const COMPARED = new Set('zowel net evenals zoals meer minder anders zodanig zowel'.split(' '))

const PARTICLE = /^(?:uit|op|aan|af|in|mee|na|toe|voor|door|over|bij|weg|vast|terug)/

/** Whether a verb ends what begins at `i`: "als hulp niet helpt" is a condition, "als instrument" is not. */
function endsInVerb(text: string, words: Word[], i: number): boolean {
  let end = i
  while (end + 1 < words.length && !/[,;:.?!()]/.test(text.slice(words[end]!.end, words[end + 1]!.start)))
    end++
  const { form } = words[end]!
  return end > i + 1 && (COMMON_VERBS.has(form) || COMMON_VERBS.has(form.replace(PARTICLE, '')))
}

/**
 * The clauses of a sentence. Splits at strong punctuation, at a comma before a joining word or a verb, and
 * at "en" before a verb: "wij hebben geen instrument | en leggen de weging voor". Splits too little rather
 * than too much: a negation must reach all that it denies.
 */
export function clausesOf(text: string, words: Word[]): Clause[] {
  const clauses: Clause[] = []
  let first = numberOpening(words)
  for (let i = first + 1; i < words.length; i++) {
    if (!boundary(text, words, i, first)) continue
    clauses.push({ first, last: i - 1, role: roleOf(text, words, first, i - 1) })
    first = i
  }
  if (words.length)
    clauses.push({ first, last: words.length - 1, role: roleOf(text, words, first, words.length - 1) })
  return clauses.slice(0, 30)
}

/** How many words at the start are the number of the sentence: 2 in "4.3 De teamleider beslist". */
export function numberOpening(words: Word[]): number {
  return Math.max(
    0,
    words.findIndex(({ form }) => !/^\d{1,2}$/.test(form)),
  )
}

function boundary(text: string, words: Word[], i: number, first: number): boolean {
  const gap = text.slice(words[i - 1]!.end, words[i]!.start)
  const { form } = words[i]!
  if (gap !== ' ' && gap !== '.' && /[;?!:.—–()→>·]|\s-\s|\n\s*[-•]/.test(gap)) return true
  // a record line by line: "wie: de mentor", "doet: …"
  if (
    gap.includes('\n') &&
    /^\S{2,20}(?: \S{2,20})?:\s/.test(text.slice(words[i]!.start, words[i]!.start + 44))
  )
    return true
  const comma = gap.includes(',')
  const next = words[i + 1]?.form ?? ''
  if (comma) {
    if (JOINERS.has(form) || CONDITIONS.has(form) || SUBORDINATES.has(form) || NEGATIONS.has(form))
      return form !== 'of' || i - first > 3
    // "Twijfelt u, bel dan": the verb after the comma opens the main clause
    if (COMMON_VERBS.has(form) && form !== 'zorg' && i - first > 1) return true
    return (
      /^(?:en|zij|wij|hij|je|we|ze|u|men|er)$/.test(form) &&
      (COMMON_VERBS.has(next) ||
        SUBJECTS.has(next) ||
        NEGATIONS.has(next) ||
        /^(?:daarom|vandaar|dus)$/.test(next))
    )
  }
  if (form === 'maar' || form === 'doch' || form === 'want' || form === 'tenzij' || form === 'terwijl')
    return i > first
  // "… als hij het niet anders kan": a condition without a comma
  if (OPENERS.has(form)) return i - first >= 3
  if (form === 'waar' && /^(?:dat|dit|het)$/.test(next)) return i - first >= 3
  if (form === 'als') return i - first >= 3 && !COMPARED.has(words[i - 1]!.form) && endsInVerb(text, words, i)
  if (form === 'en')
    return (
      i - first >= 3 &&
      (mayBeFinite(next) ||
        (SUBJECTS.has(next) && /^(wij|we|hij|zij|ze|er|u|je)$/.test(next)) ||
        NEGATIONS.has(next))
    )
  return false
}

const ONLY = /^(?:alleen|slechts|uitsluitend|enkel)$/
const mayBeFinite = (form: string) => COMMON_VERBS.has(form) && !form.startsWith('ge')

function roleOf(text: string, words: Word[], first: number, last: number): ClauseRole {
  const { form } = words[first]!
  const second = words[first + 1]?.form
  const after = text.slice(words[last]!.end, words[last]!.end + 3)
  if (form === 'ook' || form === 'bij' || form === 'waar' || form === 'wie' || form === 'omdat') {
    // "Bij twijfel wordt …" is one clause with its main verb; only "ook als", "waar nodig" are conditions
    if (form === 'ook') return second && /^(als|wanneer|indien)$/.test(second) ? 'condition' : 'main'
    if (form === 'wie')
      return words.slice(first, last + 1).some(word => word.form === 'dan') || /^\s*[,:]/.test(after)
        ? 'condition'
        : 'main'
    return form === 'omdat' ? 'subordinate' : 'main'
  }
  if (CONDITIONS.has(form) || (ONLY.test(form) && second && CONDITIONS.has(second))) return 'condition'
  if (/^\s*\?/.test(after)) return 'condition'
  // verb first and a comma or an arrow behind: "Lukt dit niet, dan …"
  if (
    COMMON_VERBS.has(form) &&
    /^\s*(?:,|→|->|-->)/.test(after) &&
    first === 0 &&
    !/^(bel|doe|vraag|leg|zet|geef|neem|bespreek|overleg|schrijf|noteer|spreek|maak)$/.test(form)
  )
    return 'condition'
  if (form === 'zo' && second === 'niet') return 'condition'
  // whatever its verb: "Stopt het geweld niet, dan …"
  const then = words[last + 1]?.form === 'dan' && /^\s*,/.test(after)
  if (then && !DETERMINERS.has(form) && !SUBJECTS.has(form) && !PREPOSITIONS.has(form)) return 'condition'
  // "Hoe wij dit doen, wordt nog bepaald"
  const leans = first > 0 || (/^(?:hoe|wat|welke|waar|of)$/.test(form) && /^\s*,/.test(after))
  if (leans && SUBORDINATES.has(form)) return 'subordinate'
  return 'main'
}
