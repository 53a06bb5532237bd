/**
 * How a clause speaks: does it provide for something, deny it, intend it, or speak of another?
 *
 * Judged per clause, since "wij hebben geen instrument en leggen de weging voor" does both.
 */
import { actsForOthers } from './actors.ts'
import type { Clause } from './clauses.ts'
import * as cue from './cues.ts'
import type { Word } from './words.ts'

const set = (text: string) => new Set(text.split(' '))

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
  // "… is besproken, maar vond men niet passen": what is rejected is not provided for
  for (const [i, { first }] of clauses.entries())
    if (
      i > 0 &&
      standings[i] === 'denial' &&
      words[first]!.form === 'maar' &&
      REJECTS.has(words[first + 1]?.form ?? '')
    )
      standings[i - 1] = 'denial'
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

/** "gaat … na", "gaan over": another verb than the one that puts off. */
const GOES_OTHERWISE = set('na in over uit naar om het er zorgvuldig vertrouwelijk terug verder akkoord mee')
const REJECTS = set('vond vonden achtte achtten bleek bleken')
/** A year after one of these dates a law or a version, not a plan. */
const DATES_A_TEXT = set('t tot uit van sinds versie wmo wet jeugdwet')
/** The year from which a protocol without a date is taken to be of today. */
const RECENT = 2020

/**
 * Whether a clause puts something off: "wordt nog", "zullen in 2026", "gaan we opstellen". "Zullen" alone
 * does not: "de IB'er zal de signalen vastleggen" is a provision.
 */
function isIntention(words: Word[], clause: Clause, { year }: Circumstances): boolean {
  const { first, last, role } = clause
  const forms = words.slice(first, last + 1).map(({ form }) => form)
  const has = (...wanted: string[]) => wanted.some(form => forms.includes(form))
  const lasting = has('blijft', 'blijven', 'volgt')
  for (let i = first; i <= last; i++) {
    if (cue.WISHES.has(words[i]!.form)) return true
    if (phraseAt(cue.INTENTION_PHRASES, words, i, last) && !(lasting && words[i]!.form === 'komende'))
      return true
  }
  if (cue.INTENTION_GROUPS.some(group => group.every(form => has(form)))) return true
  if (role === 'condition') return false

  const ours = forms.some(form => cue.OURSELVES.has(form))
  const infinitive = forms.slice(1).some(form => cue.INFINITIVES.has(form))
  const settingUp = forms.some(form => cue.SETTING_UP.has(form))
  const past =
    has('is', 'zijn', 'werd', 'werden', 'heeft', 'hebben', 'sinds') ||
    forms.some(
      form =>
        cue.SETTING_UP.has(form) &&
        /[dt]en?$/.test(form) &&
        !cue.INFINITIVES.has(form) &&
        !form.startsWith('ge'),
    )
  const wanting = has('willen', 'wil')
  const shall = has('zal', 'zullen')
  const going = forms.some(
    (form, i) =>
      /^gaa[nt]$/.test(form) &&
      !GOES_OTHERWISE.has(forms[i + 1] ?? '') &&
      !forms.slice(Math.max(0, i - 4), i).some(before => /^(over|om|te)$/.test(before)) &&
      !/^(na|mee|akkoord)$/.test(forms.at(-1)!) &&
      !forms
        .slice(i)
        .some((after, k, all) => after === 'na' && /^(of|hoe|wat|welke|waar)$/.test(all[k + 1] ?? 'of')),
  )
  const announcing = settingUp || wanting || shall || going
  const later = forms.some((form, i) => {
    if (cue.SEASONS.has(form)) return forms[i - 1] === 'het'
    if (!/^20\d\d$/.test(form) || DATES_A_TEXT.has(forms[i - 1] ?? '')) return false
    return year === undefined ? announcing && Number(form) >= RECENT : Number(form) > year
  })
  if (wanting && ours && !has('niet')) return infinitive || later
  if (going && ours && infinitive) return true
  if (shall && (later || (settingUp && ours))) return true
  return later && settingUp && !past
}
