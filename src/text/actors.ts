/** Who acts in a clause: the organisation itself, or somebody else. */
import type { Clause } from './clauses.ts'
import {
  COMMON_VERBS,
  DETERMINERS,
  FOREIGN,
  GENERAL,
  INFINITIVES,
  MODALS,
  OTHERS,
  PASSIVE,
  PREPOSITIONS,
  SOME,
} from './cues.ts'
import type { Word } from './words.ts'

/**
 * Whether the clause gives its task to another organisation: its subject is one ("De gemeente houdt …",
 * "Na de melding bepaalt Veilig Thuis …"), or belongs to one ("de aandachtsfunctionaris van de GGD").
 * Without a verb behind it a name is a label, no subject: "Veilig Thuis: 0800-2000".
 */
export function actsForOthers(
  text: string,
  words: Word[],
  clause: Clause,
  own: ReadonlySet<string>,
): boolean {
  const first = skipJoiner(words, clause)
  if (isPlaceOfOthers(words, first, clause.last, own) || isLeftToOthers(words, clause, own)) return true
  // "hebben met ons een convenant gesloten": ours too
  if (
    words
      .slice(first, clause.last)
      .some(({ form }, k) => /^(?:met|van|door)$/.test(form) && words[first + k + 1]!.form === 'ons')
  )
    return false
  const subjectEnd = otherAt(words, first, clause.last, own)
  if (subjectEnd >= 0)
    return (
      subjectEnd < clause.last &&
      !isAsked(words, subjectEnd, clause.last) &&
      !isObjectOf(words[subjectEnd]!.form, words[subjectEnd + 1]!.form) &&
      !/[:,(]/.test(text.slice(words[subjectEnd]!.end, words[subjectEnd + 1]!.start))
    )
  // "Veel ziekenhuizen hebben …", "Mogen organisaties …?"
  const general = SOME.has(words[first]!.form) || MODALS.has(words[first]!.form) ? first + 1 : first
  if (
    general < clause.last - 1 &&
    GENERAL.has(words[general]!.form) &&
    // "werkgevers in de zorg horen …"
    words.slice(general + 1, general + 6).some(({ form }) => MODALS.has(form) || COMMON_VERBS.has(form))
  )
    return true
  const verb = finiteVerb(words, first, clause.last)
  // "De arts kan het AMK raadplegen": with the subject before the verb, what stands behind it is an object
  const subjectFirst = opensWithSubject(words[first]!.form) || SUBJECTS.has(words[verb + 1]?.form ?? '')
  // "Welke hulp het gezin krijgt, regelt Veilig Thuis": the verb opens the clause behind what it is about
  const fronted =
    verb === first && first > 0 && /^\s*,\s*$/.test(text.slice(words[first - 1]!.end, words[first]!.start))
  const ours = words.slice(first, clause.last + 1).some(({ form }) => /^(?:onze|ons)$/.test(form))
  if ((verb <= first && (!fronted || ours)) || verb === clause.last) return false
  if (words.slice(verb, clause.last + 1).some(({ form }) => PASSIVE.has(form)))
    return words.some(
      ({ form }, i) =>
        form === 'door' && i >= verb && i < clause.last && otherAt(words, i + 1, clause.last, own) >= 0,
    )
  return !subjectFirst && otherAt(words, verb + 1, clause.last, own) >= 0
}

/** "Hoe vaak Veilig Thuis om raad is gevraagd": what is done to another is done by us. */
const isAsked = (words: Word[], from: number, last: number): boolean =>
  words
    .slice(from, last)
    .some(({ form }, k) => /^(?:is|zijn|was|waren)$/.test(form) && ASKED.has(words[from + k + 1]!.form))
const ASKED = new Set(
  'gevraagd geraadpleegd gebeld ingelicht ingeschakeld geinformeerd benaderd betrokken'.split(' '),
)

/** "Veilig Thuis raadplegen is vrijblijvend", "het wijkteam vragen om hulp": one, before an infinitive. */
const isObjectOf = (name: string, next: string): boolean =>
  !/en$|(?<!thui)s$/.test(name) &&
  (INFINITIVES.has(next) || (/..en$/.test(next) && !PREPOSITIONS.has(next) && !DETERMINERS.has(next)))

/** "Bij Veilig Thuis worden twee besluiten genomen", "bij het AMK bepaalt men". */
function isPlaceOfOthers(words: Word[], first: number, last: number, own: ReadonlySet<string>): boolean {
  if (!/^(?:bij|binnen|in)$/.test(words[first]!.form)) return false
  const end = otherAt(words, first + 1, last, own)
  const next = words[end + 1]?.form ?? ''
  return end >= 0 && end < last && (PASSIVE.has(next) || words[end + 2]?.form === 'men')
}

/** "Het is aan het wijkteam om …", "… hoort bij de taak van Veilig Thuis" */
function isLeftToOthers(words: Word[], { first, last }: Clause, own: ReadonlySet<string>): boolean {
  for (let i = first; i < last; i++) {
    const left = LEFT_TO.get(words[i]!.form)
    if (left?.test(words[i + 1]!.form) && otherAt(words, i + 2, last, own) >= 0) return true
  }
  return false
}
const LEFT_TO = new Map([
  ['is', /^aan$/],
  ['over', /^aan$/],
  ['voorbehouden', /^aan$/],
  ['taak', /^(?:van|voor)$/],
  ['taken', /^(?:van|voor)$/],
  ['werk', /^van$/],
])

const SUBJECTS = new Set('wij we hij zij ze u je men ik iedereen wie'.split(' '))
const opensWithSubject = (form: string): boolean => SUBJECTS.has(form) || DETERMINERS.has(form)

const JOINERS = new Set(['en', 'maar', 'want', 'dus', 'dan', 'daarna', 'ook', 'dat', 'of'])

function skipJoiner(words: Word[], { first, last }: Clause): number {
  return first < last && JOINERS.has(words[first]!.form) ? first + 1 : first
}

function finiteVerb(words: Word[], first: number, last: number): number {
  for (let i = first; i <= Math.min(last, first + 12); i++) if (COMMON_VERBS.has(words[i]!.form)) return i
  return -1
}

/** "De huisarts …; onze trainers wachten dat af": a contrast with ourselves further on. */
const setsAgainstUs = (words: Word[], from: number): boolean =>
  words.slice(from + 3).some(({ form }) => /^(?:onze|wij|ons)$/.test(form)) &&
  words.slice(from + 3).some(({ form }) => AFAR.has(form))
const AFAR = new Set(
  'niets geen niet bericht afschrift uitkomst hoort horen ontvangt ontvangen krijgt krijgen wachten wacht vallen buiten'.split(
    ' ',
  ),
)

/** How the names of those who act end: functionaris, begeleider, arts, agoog. */
const ROLE = /(?:aris|er|or|arts|ist|eur|ent|ant|oog|ider|kundige)(?:s|sen|en|n)?$/

/** Index of the last word of another organisation's name that opens a noun phrase at `i`; -1 without one. */
function otherAt(words: Word[], i: number, last: number, own: ReadonlySet<string>): number {
  let at = i
  // "onze wijkagent", "onze ggd": ourselves
  if (/^(?:onze|ons|eigen)$/.test(words[i]?.form ?? '')) return -1
  while (at <= last && DETERMINERS.has(words[at]!.form)) at++
  for (let k = at; k <= Math.min(at + 2, last); k++) {
    const { form } = words[k]!
    if (PREPOSITIONS.has(form) || form === 'en' || form === 'of' || COMMON_VERBS.has(form)) break
    // "belt de mentor Veilig Thuis": after an article, only adjectives stand before the noun
    if (k > at && at > i && !/[^i]e$/.test(words[k - 1]!.form)) break
    if (form === 'veilig' && words[k + 1]?.form === 'thuis') return k + 1
    if (form === 'spoedeisende' && words[k + 1]?.form === 'hulp' && !own.has('ziekenhuis')) return k + 1
    if (form === 'raad' && words[k + 1]?.form === 'voor') return k + 1
    if (form === 'openbaar' && words[k + 1]?.form === 'ministerie') return k + 1
    if (form === 'gecertificeerde' && /^instelling/.test(words[k + 1]?.form ?? '')) return k + 1
    if (OTHERS.has(form) || ((own.size > 0 || setsAgainstUs(words, k)) && FOREIGN.has(form)))
      return own.has(form) ? -1 : k
    // "de huisarts van het kind", "de aandachtsfunctionaris van de GGD"
    if (words[k + 1]?.form === 'van' && ROLE.test(form)) {
      const at = DETERMINERS.has(words[k + 2]?.form ?? '') ? k + 3 : k + 2
      const owner = words[at]?.form ?? ''
      if (owner === 'veilig' && words[at + 1]?.form === 'thuis') return at + 1
      if (
        at <= last &&
        ((OTHERS.has(owner) && !own.has(owner)) ||
          (form === 'huisarts' && /^(kind|gezin|client)$/.test(owner)))
      )
        return at
    }
  }
  return -1
}
