/** Sentences that only refer: they retell a norm, cite a source, or explain a word. */
import { numberOpening } from './clauses.ts'
import * as cue from './cues.ts'
import { type Word, wordsOf } from './words.ts'

const US = new Set('wij we ons onze je jouw jullie u uw'.split(' '))

/** Whether a sentence speaks of the organisation itself or to its staff. */
export const speaksOfUs = (words: Word[]): boolean => words.some(({ form }) => US.has(form))

/** Whether a sentence retells a law, a guide or the field, or says where a text is. */
export function isReference(text: string, words: Word[]): boolean {
  const last = words.length - 1
  let elsewhere = false
  for (let i = 0; i <= last; i++) {
    if (cue.phraseAt(cue.REFERENCE_PHRASES, words, i, last)) return true
    if (i < 2 && cue.phraseAt(cue.OPENING_REFERENCES, words, i, last)) return true
    elsewhere ||=
      cue.phraseAt(cue.ELSEWHERE_PHRASES, words, i, last) && !words.some(({ form }) => form === 'intranet')
  }
  if (speaksOfUs(words)) return elsewhere && !words.some(({ form }) => form === 'onze' || form === 'ons')
  if (
    retellsNorm(text, words) ||
    (SINCE.test(text.slice(words[0]?.start ?? 0)) && words.some(({ form }) => FIELD.has(form)))
  )
    return true
  return elsewhere
}

/** "Per 1 januari 2019 is … waarin de professional zich afvraagt": the field has changed, not this organisation. */
const SINCE = /^\W*(?:per|sinds|vanaf|met ingang van) (?:\d{1,2} )?[a-z]{3,9} 20\d\d\b/i
const FIELD = new Set(
  'professional professionals beroepskracht beroepskrachten organisaties instellingen wet besluit'.split(' '),
)

/** "Het Besluit verlangt …", "In de gids wordt …", "Artikel 2, tweede lid, noemt …", "Bron: …". */
function retellsNorm(text: string, words: Word[]): boolean {
  if (words.length < 3) return false
  const opening = numberOpening(words)
  if (opening) return retellsNorm(text, words.slice(opening))
  if (
    /^\W*(?:bron|zie ook|verder lezen|factsheet|cursusaanbod|literatuur|poster|paragraaf \d[\d.]* van)\b/i.test(
      text.slice(words[0]!.start),
    )
  )
    return true
  // "In de folder van Veilig Thuis staat dat …"
  if (FOLDER.test(text.slice(words[0]!.start, words[0]!.start + 60))) return true
  // '(Wet kinderopvang, art. 1.51a) "De meldcode bevat …"'
  if (
    /^\W*(?:Wet|Besluit|Jeugdwet|Wmo)\b[^.;:]{0,60}\bart(?:ikel|\.)\s*\d/.test(
      text.slice(words[0]!.start, words[0]!.start + 90),
    )
  )
    return true
  // "Artikel 9: de klant …" is an article of one's own
  const article = /^\W*art(?:ikel|\.)\s+[\d.:]*\d[a-z]?(?=[\s,])/i.exec(text.slice(words[0]!.start))
  if (article) return words.slice(2, 12).some(({ form }) => cue.NORM_VERBS.has(form) || cue.NORMS.has(form))
  let i = /^(?:in|volgens|conform|sinds|blijkens)$/.test(words[0]!.form) ? 1 : 0
  if (/^(?:de|het|een)$/.test(words[i]!.form)) i++
  // "Volgens de KNMG behoren artsen …"
  if (words[0]!.form === 'volgens' && cue.OTHERS.has(words[i]?.form ?? '')) return true
  // "in de regionale gids", "volgens de vernieuwde landelijke meldcode"
  while (i < 4 && /[^i]e$/.test(words[i]?.form ?? '') && words[i + 1]) i++
  if (words[i]!.form === 'paragraaf') i += words.slice(i, i + 6).findIndex(({ form }) => cue.NORMS.has(form))
  if (i > 0 && words[i]?.form === 'meldcode' && words[i - 1]!.form === 'landelijke') return true
  const norm = words[i]
  if (!norm || !cue.NORMS.has(norm.form)) return false
  // "het besluit wordt genomen" is a decision: only with a capital, or with a verb of its own, is it the decree
  if (norm.form === 'besluit' && !(i > 0 && /^\p{Lu}/u.test(text.slice(norm.start))))
    return /^(?:verlangt|eist|vereist|schrijft|verplicht|verplichte)$/.test(words[i + 1]?.form ?? '')
  return words.slice(i + 1, i + 7).some(({ form }) => cue.NORM_VERBS.has(form))
}

const FOLDER =
  /^\W*In (?:de|het|een) (?:folder|brochure|handreiking|leidraad|wegwijzer|gids|website) van (?:Veilig Thuis|de (?:KNMG|overheid|inspectie|branche\w*|VNG)|het (?:Rijk|ministerie))/

/** Words of a quotation from here on are another's, or only spoken: `schreef in haar code: "…"`. */
const LONG_QUOTATION = 5
/** No quotation within a sentence is longer, in UTF-16 code units: a sentence without end is not searched for each word. */
const LONGEST_QUOTATION = 2_000

/** Whether the word at `i` stands in a quotation of some length behind a colon. */
export function isQuoted(text: string, words: Word[], i: number): boolean {
  const { start } = words[i]!
  const from = Math.max(words[0]!.start, start - LONGEST_QUOTATION)
  const before = text.slice(from, start + 3)
  const found = Math.max(before.lastIndexOf(': “'), before.lastIndexOf(': "'), before.lastIndexOf(": '"))
  if (found < 0) return false
  const open = from + found
  const close = text.slice(open + 3, start + LONGEST_QUOTATION).search(/[”"]|['’](?=\W|$)/)
  const end = close < 0 ? text.length : open + 3 + close
  if (start >= end) return false
  let first = i
  while (i - first < LONG_QUOTATION && first > 0 && words[first - 1]!.start > open) first--
  return (words[first + LONG_QUOTATION - 1]?.end ?? Infinity) <= end
}

const DEFINED =
  /^["“'*]?(?:de |het )?(?:een |meldcode|kindcheck|afwegingskader|verwijsindex|huiselijk|kindermishandeling|eergerelateerd|ouderenmishandeling|seksueel|handelingsprotocol|sociale kaart|veilig thuis|aandachtsfunctionaris|meldrecht|risicotaxatie)\b/i
/** "De LIRIK is een lijst waarmee …" */
const ABBREVIATION = /^["“'*]?(?:De |Het )?[A-Z]{3,}\b/

const SCOPE = /^(?:reikwijdte|toepassing\w*|werkingssfeer|doel|geldt|voor wie|registratie|dossier)/i

/** A word or two that can be explained: no clause, and not the label of a part of the protocol. */
const isTerm = (head: string): boolean => {
  const words = wordsOf(head)
  return (
    words.length > 0 &&
    words.length <= 4 &&
    !SCOPE.test(head) &&
    !words.some(
      ({ form }) =>
        (cue.COMMON_VERBS.has(form) && !cue.INFINITIVES.has(form)) ||
        /^(?:deze|dit|wij|we|ons|onze)$/.test(form),
    )
  )
}

const GLOSS =
  /^[a-zà-ÿ()/* -]{3,50}: (?:het [a-zà-ÿ]+en van|een [a-zà-ÿ]+ (?:die|dat|om|waarmee|waarin|van)\b|iemand die|(?:hulp)?middel om|instrument om|persoon die|geweld (?:dat|door|in)|(?:elke |iedere |alle )?vormen? van|(?:de |een )?(?:bevoegdheid|verplichting|plicht|recht|eis|handeling|wijze|manier) (?:om|van|waar[a-zà-ÿ]*|tot|die)\b|overzicht van .{3,80} in een (?:kalender)?jaar|periodiek nagaan|(?:(?:het|de|een|alle|elke|iedere) )?(?:[a-zà-ÿ]+ ){1,4}(?:waarmee|waaraan|waarin|waarop|waarbij|waardoor)\b|degene die\b|het (?!\S+ (?:wordt|is|heeft|zijn)\b)(?:[a-zà-ÿ]+ ){0,5}[a-zà-ÿ]+en van\b|het recht (?:van|om|op)\b|de door \S|(?:[a-zà-ÿ]+e )?afspraak tussen\b|licht instrument\b|(?:het )?(?:digitaal |digitale |landelijk |regionaal )?systeem (?:dat|waar[a-zà-ÿ]*)\b|het bericht (?:dat|van|waarin)\b|(?:het|de) (?:door|in|op|bij) (?:[a-zà-ÿ]+ ){1,5}(?:bijgehouden|opgestelde?|vastgestelde?|ingevulde?|gehouden)\b)/i

/** "Tolk: iemand die vertaalt": explains a word. */
export const isGloss = (text: string): boolean =>
  isTerm(text.slice(0, Math.max(0, text.slice(0, 54).indexOf(': ')))) &&
  GLOSS.test(text) &&
  !/^\W*(?:stap|fase)\b/i.test(text)

/** "Een kindcheck is een check die …": explains a word. "De meldcode is een onderdeel van …" does not. */
export function isDefinition(text: string, words: Word[]): boolean {
  if (!DEFINED.test(text) && !ABBREVIATION.test(text)) return false
  for (let i = 1; i < Math.min(words.length, 8); i++)
    if (cue.phraseAt(cue.DEFINES, words, i, words.length - 1))
      return (
        !speaksOfUs(words) &&
        !/^(onderdeel|uitwerking|deelplan|aanvulling|nadere|bijlage|hoofdstuk|vast|verplicht|opgenomen)$/.test(
          words[i + 2]?.form ?? '',
        )
      )
  return false
}
