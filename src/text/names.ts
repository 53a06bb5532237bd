/** Names of people, by how they are written: no list of names says who works somewhere. */
import { COMMON_VERBS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './cues.ts'
import type { Word } from './words.ts'

const TITLES = new Set('mevrouw mevr mw meneer dhr heer drs dr ir juf meester zuster broeder'.split(' '))
const PARTICLES = new Set('van de der den ten ter het t in'.split(' '))
/** Before a name of one word these make it a place. */
const PLACE = new Set(
  'in te uit naar op nabij gemeente regio basisschool stichting vereniging locatie team huize'.split(' '),
)

/** A word that is a person's name. */
export interface PersonName {
  /** index of the word in its sentence */
  word: number
  /** surely a person's, as "Tineke de Groot" and "mevrouw Prins" are: wherever it stands again it is one */
  sure: boolean
}

/**
 * The words of a sentence that are a person's name: behind a form of address or initials, two names on end
 * that the vocabulary does not know, or one within a sentence. `knows` tells whether a word is known otherwise.
 */
export function personsIn(text: string, words: Word[], knows: (form: string) => boolean): PersonName[] {
  const isName = (i: number): boolean => {
    const { form, start } = words[i]!
    const first = text.charCodeAt(start)
    if (first < 65 || (first > 90 && first < 192)) return false
    if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2))) return false
    return !knows(form) && !COMMON_VERBS.has(form) && !FUNCTION_WORDS.has(form) && !DETERMINERS.has(form)
  }
  const afterParticles = (i: number): number => {
    let at = i + 1
    while (at < i + 4 && PARTICLES.has(words[at]?.form ?? '')) at++
    return at
  }
  const found: PersonName[] = []
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue
    const previous = words[i - 1]
    const between = previous ? text.slice(previous.end, words[i]!.start) : ''
    const addressed =
      previous && (TITLES.has(previous.form) || (previous.form.length === 1 && between.startsWith('.')))
    const next = afterParticles(i)
    const twofold = next < words.length && text[words[i]!.end] === ' ' && isName(next)
    const within =
      previous && /^[ (,]+$/.test(between) && !PLACE.has(previous.form) && !PREPOSITIONS.has(previous.form)
    // "Aandachtsfunctionaris: Ineke Sprong", whatever else a "sprong" is
    const labelled =
      previous && /^: $/.test(between) && /^ \p{Lu}\p{Ll}/u.test(text.slice(words[i]!.end, words[i]!.end + 3))
    const opens = !previous && COMMON_VERBS.has(words[1]?.form ?? '')
    if (addressed || twofold || within || labelled || opens) {
      const isPlace = previous && (PLACE.has(previous.form) || DETERMINERS.has(previous.form))
      found.push({ word: i, sure: Boolean(addressed || (twofold && !isPlace)) })
    }
  }
  return found
}

/** The places in a sentence where one of these names is written with its capital. */
export const writtenAs = (text: string, words: Word[], names: ReadonlySet<string>): number[] =>
  words.flatMap(({ form, start }, i) =>
    names.has(form) && /^\p{Lu}/u.test(text.slice(start, start + 1)) ? [i] : [],
  )
