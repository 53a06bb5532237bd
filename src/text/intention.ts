/** Whether a clause only plans: wishes, announcements, dates to come. */
import type { Clause } from './clauses.ts'
import * as cue from './cues.ts'
import type { Word } from './words.ts'

const set = (text: string) => new Set(text.split(' '))

/** "gaat … na", "gaan over": another verb than the one that puts off. */
const GOES_OTHERWISE = set('na in over uit naar om het er zorgvuldig vertrouwelijk terug verder akkoord mee')
/** "Dient nog diezelfde dag een notitie in": soon, not later. */
const AT_ONCE = set('diezelfde dezelfde die vandaag eens steeds tijdens voordat binnen')
const ANNOUNCING = set('willen wil zal zullen zou zouden gaat gaan momenteel thans gesproken')

/** A phrase of planning that here tells what always happens, or looks back. */
function isUsual(words: Word[], i: number, { first, last }: Clause): boolean {
  if (looksAtResult(words, i)) return true
  const { form } = words[i]!
  // "worden nog dezelfde dag", "worden nog in dezelfde dienst"
  if (words[i + 1]?.form === 'nog' && words.slice(i + 2, i + 4).some(other => AT_ONCE.has(other.form)))
    return true
  const comes = words.slice(i, i + 3).some(other => other.form === 'komt')
  const usual = form === 'komende' ? LASTING : comes ? RECURRING : undefined
  return usual !== undefined && words.slice(first, last + 1).some(other => usual.has(other.form))
}
const LASTING = set('blijft blijven volgt')
const RECURRING = set('elk elke ieder iedere jaarlijks periodiek')

/** Whether all words of a group stand in a clause, and not to say that it is done at once. */
function standTogether(group: string[], words: Word[], { first, last }: Clause): boolean {
  const forms = words.slice(first, last + 1).map(({ form }) => form)
  return (
    group.every(form => forms.includes(form)) &&
    !forms.some((form, i) => form === 'nog' && AT_ONCE.has(forms[i + 1] ?? ''))
  )
}

/** "Na instemming van de ondernemingsraad zal …", "Na het gereedkomen van het handboek zal …". */
function waitsForConsent(forms: string[]): boolean {
  const at = forms.indexOf('na') + 1
  const event = DETERMINER.test(forms[at] ?? '') ? at + 1 : at
  if (at === 0) return false
  if (COMPLETIONS.has(forms[event] ?? '')) return true
  return CONSENTS.has(forms[event] ?? '') && forms.slice(event).some(form => COUNCILS.has(form))
}
const DETERMINER = /^(?:de|het)$/
const COMPLETIONS = set('gereedkomen totstandkoming oplevering ingebruikname publicatie')
const CONSENTS = set('instemming vaststelling goedkeuring advies akkoord')
const COUNCILS = set(
  'ondernemingsraad or medezeggenschapsraad mr gmr oudercommissie clientenraad bestuur raad gemeenteraad college directie',
)

/** "Er wordt bekeken of de situatie is verbeterd": looks back, does not put off. */
const looksAtResult = (words: Word[], i: number): boolean =>
  words.slice(i, i + 2).some(({ form }) => /^be(?:kek|kijk)/.test(form)) &&
  words.slice(i).some(({ form }) => RESULTS.has(form))
const RESULTS = set('is heeft hebben werkt helpt gaat verbeterd veiliger geholpen effect')
/** Opens a clause that leans on another without a comma. */
const LEANING = set('zover als of dat wat die wie waar indien wanneer omdat tenzij')
/** What stands behind "wil" where it is aspired to, not where a client wants something. */
const ASPIRES = set('zich graag vanaf een')
/** "Ongeacht de wens van de vrouw", "tegen haar uitdrukkelijke wens": what a client wants. */
const isOfSomeone = (words: Word[], i: number): boolean =>
  words[i]!.form === 'wens' &&
  words.slice(Math.max(0, i - 3), i).some(({ form }) => /^(?:ongeacht|tegen|volgens|haar|hun)$/.test(form))
/** What is spoken about where nothing has been agreed yet. */
const AGREEMENTS = set(
  'afwegingskader convenant afsprakenlijst overeenkomst aansluiting deelname samenwerkingsovereenkomst',
)
/** A year after one of these dates a law or a version, not a plan. */
const DATES_A_TEXT = set('t tot uit van sinds versie wmo wet jeugdwet')
/** The year from which a protocol without a date is taken to be of today. */
const RECENT = 2020

/**
 * Whether a clause puts something off: "wordt nog", "zullen in 2026", "gaan we opstellen". "Zullen" alone
 * does not: "de IB'er zal de signalen vastleggen" is a provision.
 */
export function isIntention(words: Word[], clause: Clause, { year }: cue.Circumstances): boolean {
  const { first, last, role } = clause
  let announces = false
  for (let i = first; i <= last; i++) {
    const { form } = words[i]!
    if (cue.WISHES.has(form) && !isOfSomeone(words, i)) return true
    if (cue.phraseAt(cue.INTENTION_PHRASES, words, i, last) && !isUsual(words, i, clause)) return true
    if (cue.INTENTION_GROUPS.get(form)?.some(group => standTogether(group, words, clause))) return true
    announces ||=
      ANNOUNCING.has(form) || cue.SEASONS.has(form) || (form.length === 4 && form.startsWith('20'))
  }
  if (role === 'condition' || !announces) return false

  const forms = words.slice(first, last + 1).map(({ form }) => form)
  const has = (...wanted: string[]) => wanted.some(form => forms.includes(form))
  // "Met de gemeente wordt gesproken over een convenant"
  if (has('gesproken') && has('over') && forms.some(form => AGREEMENTS.has(form))) return true

  const ours = forms.some(form => cue.OURSELVES.has(form))
  // "verwachten wij" is no infinitive: its subject stands behind it
  const infinitive = forms.some(
    (form, i) => i > 0 && cue.INFINITIVES.has(form) && !/^(?:wij|we|ze|zij)$/.test(forms[i + 1] ?? ''),
  )
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
  // "huurders die willen zien wat wij hebben" want something else
  const wanting = forms.some(
    (form, i) =>
      /^(?:willen|wil)$/.test(form) &&
      forms.slice(Math.max(0, i - 3), i + 3).some(other => cue.OURSELVES.has(other)),
  )
  // "Anneke zou graag meedoen", not "wat een ander zou schaden"
  const would = forms.findIndex(form => form === 'zou' || form === 'zouden')
  if (role === 'main' && would >= 0 && !forms.slice(0, would).some(form => LEANING.has(form))) return true
  // "Hugo wil zich laten opleiden": whoever it is, it has not happened
  if (forms.some((form, i) => form === 'wil' && ASPIRES.has(forms[i + 1] ?? '') && !LEANING.has(forms[0]!)))
    return true
  const shall = has('zal', 'zullen')
  const going = forms.some(
    (form, i) =>
      /^gaa[nt]$/.test(form) &&
      (!GOES_OTHERWISE.has(forms[i + 1] ?? '') ||
        (forms[i + 1] === 'het' && cue.INFINITIVES.has(forms.at(-1)!))) &&
      !forms.slice(Math.max(0, i - 4), i).some(before => /^(over|om|te)$/.test(before)) &&
      !/^(na|mee|akkoord|om|langs|door|af)$/.test(forms.at(-1)!) &&
      // "gaat een folder mee waarin ouders lezen"
      !forms
        .slice(i)
        .some((after, k, all) => after === 'mee' && /^(?:waar\w*|die|dat|met)$/.test(all[k + 1] ?? '')) &&
      !forms.slice(Math.max(0, i - 3), i + 5).includes('slag') &&
      // "kijken we hoe het gaat", "of het beter gaat": how things are, not what is planned
      !/^(?:hoe|of)$/.test(
        forms.slice(0, i).findLast(before => /^(?:hoe|of|dat|wij|we)$/.test(before)) ?? '',
      ) &&
      !forms
        .slice(i)
        .some((after, k, all) => after === 'na' && /^(of|hoe|wat|welke|waar)$/.test(all[k + 1] ?? 'of')),
  )
  const announcing = settingUp || wanting || shall || going
  const later = forms.some((form, i) => {
    // "iedere eerste maandag van het kwartaal" is no date to come
    if (cue.SEASONS.has(form) && !forms.some(other => RECURRING.has(other)))
      return forms[i - 1] === 'het' || (forms[i - 1] === 'vanaf' && (announcing || has('komt', 'komen')))
    if (!/^20\d\d$/.test(form) || DATES_A_TEXT.has(forms[i - 1] ?? '')) return false
    return year === undefined ? announcing && Number(form) >= RECENT : Number(form) > year
  })
  if (wanting && ours && !has('niet')) return infinitive || later
  if (going && ours && infinitive && !forms.some(form => RECURRING.has(form))) return true
  // "Femke gaat zich dit jaar aanmelden"
  if (going && forms.some((form, i) => form === 'dit' && forms[i + 1] === 'jaar')) return true
  if (shall && (later || (settingUp && ours))) return true
  if (settingUp && !past && has('momenteel', 'thans')) return true
  if (shall && waitsForConsent(forms)) return true
  // "Over deelname wordt na de zomer een besluit genomen"
  if (
    forms.some((form, i) => cue.SEASONS.has(form) && forms[i - 2] === 'na') &&
    has('besluit', 'besloten', 'beslist')
  )
    return true
  const scheduled = year !== undefined && has('wordt', 'worden')
  return later && (settingUp || scheduled) && !past
}
