/**
 * How a clause speaks: does it provide for something, deny it, intend it, or speak of another?
 *
 * Judged per clause, since "wij hebben geen instrument en leggen de weging voor" does both.
 */
import { actsForOthers } from './actors.ts'
import type { Clause } from './clauses.ts'
import * as cue from './cues.ts'
import type { Word } from './words.ts'

export type Standing =
  | 'provision'
  | 'denial'
  | 'intention'
  | 'other'
  | 'reference'
  | 'placeholder'
  | 'heading'

/** What a sentence is judged with besides its own words. */
export interface Circumstances {
  /** year of the document, when it tells; later years are still to come */
  year: number | undefined
  /** normalised names by which this organisation itself may appear among the others: "gemeente", "ggd" */
  own: ReadonlySet<string>
}

/** Whether a phrase of the index stands at word `i`, not beyond `last`. */
export function phraseAt(index: Map<string, string[][]>, words: Word[], i: number, last: number): boolean {
  const candidates = index.get(words[i]!.form)
  return (
    candidates?.some(
      phrase => i + phrase.length - 1 <= last && phrase.every((form, k) => words[i + k]!.form === form),
    ) ?? false
  )
}

/** The standing of every clause of a sentence, in order. */
export function standingsOf(
  text: string,
  words: Word[],
  clauses: Clause[],
  around: Circumstances,
): Standing[] {
  if (isReference(words)) return clauses.map(() => 'reference')
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
  // "Zodra de licentie rond is, gaan we …": one clause in the future puts the main clause there too
  return standings.map((standing, i) => {
    const beside = standings[i - 1] === 'intention' || standings[i + 1] === 'intention'
    return beside && standing === 'provision' && clauses[i]!.role !== 'main' ? 'intention' : standing
  })
}

function standingOf(text: string, words: Word[], clause: Clause, around: Circumstances): Standing {
  if (isIntention(words, clause, around)) return 'intention'
  if (clause.role === 'main' && isDenial(text, words, clause)) return 'denial'
  if (clause.role === 'subordinate' && isDenial(text, words, clause)) return 'denial'
  if (clause.role !== 'condition' && actsForOthers(text, words, clause, around.own)) return 'other'
  return 'provision'
}

function isReference(words: Word[]): boolean {
  const last = words.length - 1
  let elsewhere = false
  for (let i = 0; i <= last; i++) {
    if (phraseAt(cue.REFERENCE_PHRASES, words, i, last)) return true
    elsewhere ||= phraseAt(cue.ELSEWHERE_PHRASES, words, i, last)
  }
  return elsewhere && !words.some(({ form }) => form === 'onze' || form === 'ons')
}

function isDenial(text: string, words: Word[], { first, last }: Clause): boolean {
  let negations = 0
  for (let i = first; i <= last; i++) {
    const { form } = words[i]!
    if (!cue.NEGATIONS.has(form)) continue
    const next = words[i + 1]?.form ?? ''
    const previous = words[i - 1]?.form ?? ''
    if (cue.AFFIRMING_AFTER.has(next) || cue.AFFIRMING_BEFORE.has(previous)) continue
    if (/^(nodig|mogelijk|voldoende|toereikend|verplicht)$/.test(next) && form === 'niet' && last - first < 4)
      continue
    negations++
  }
  if (negations === 0) return false
  // "niet afgezien van", "niets doen is geen optie": two negatives affirm
  for (let i = first; i <= last; i++)
    if (/^(afgezien|afzien|nagelaten|optie|ontkomen|uitblijven|onthouden)$/.test(words[i]!.form)) return false
  // "nooit zonder eerst te overleggen", also when the exception is a clause of its own
  for (let i = first; i < words.length; i++)
    if (i > first && cue.EXCEPTIONS.has(words[i]!.form) && words[i]!.form !== 'anders') return false
  if (
    words[first]!.form === 'zonder' ||
    (first > 0 && words[first]!.form === 'geen' && words[first - 1]!.form === 'zonder')
  )
    return false
  return !/^\s*\?/.test(text.slice(words[last]!.end, words[last]!.end + 2))
}

function isIntention(words: Word[], { first, last, role }: Clause, { year, own }: Circumstances): boolean {
  let ours = false
  let settingUp = false
  let going = false
  let wanting = false
  let shall = false
  let future = false
  let past = false
  let infinitive = false
  for (let i = first; i <= last; i++) {
    const { form } = words[i]!
    if (cue.WISHES.has(form) || phraseAt(cue.INTENTION_PHRASES, words, i, last)) return true
    if (cue.OURSELVES.has(form) && (form !== 'gemeente' || own.size > 0 || true)) ours = true
    if (cue.SETTING_UP.has(form)) settingUp = true
    if (form === 'gaan' || form === 'gaat')
      going ||=
        !/^(na|in|over|uit|naar|om|het|er|zorgvuldig|vertrouwelijk|terug|verder|akkoord|mee)$/.test(
          words[i + 1]?.form ?? '',
        ) && !hasForm(words, Math.max(first, i - 4), i, 'over', 'om', 'te')
    if (form === 'willen' || form === 'wil') wanting = true
    if (form === 'zal' || form === 'zullen') shall = true
    if (
      form === 'is' ||
      form === 'zijn' ||
      form === 'werd' ||
      form === 'werden' ||
      form === 'heeft' ||
      form === 'sinds' ||
      form === 'in'
    )
      past ||= form !== 'in'
    if (cue.INFINITIVES.has(form) && i > first) infinitive = true
    if (cue.SEASONS.has(form) && words[i - 1]?.form === 'het') future = true
    if (
      /^20\d\d$/.test(form) &&
      !/^(t|tot|uit|van|sinds|versie|wmo|wet|jeugdwet)$/.test(words[i - 1]?.form ?? '')
    )
      future ||=
        year !== undefined
          ? Number(form) > year
          : settingUp || wanting || shall || going || cue.SETTING_UP.has(words[i + 1]?.form ?? '')
  }
  if (cue.INTENTION_GROUPS.some(group => group.every(form => hasForm(words, first, last, form)))) return true
  if (role === 'condition') return false
  if (wanting && ours && hasForm(words, first, last, 'wil', 'willen') && !hasForm(words, first, last, 'niet'))
    return infinitive || future
  if (going && ours && infinitive) return true
  if (shall && (future || (settingUp && ours))) return true
  return future && settingUp && !past
}

const hasForm = (words: Word[], first: number, last: number, ...forms: string[]) => {
  for (let i = first; i <= last; i++) if (forms.includes(words[i]!.form)) return true
  return false
}
