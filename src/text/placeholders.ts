/** Words that a writer left to be filled in. */
import type { Stretch } from './sentences.ts'

/** What a place left open looks like, behind a mark by which most texts can be passed over. */
const PATTERNS: [mark: RegExp, RegExp][] = [
  // [naam organisatie], [Hier stroomschema invoegen]; not [1] or a link's bracket
  [/\[/, /\[[^\][\n]{2,200}\]/g],
  // <invullen>, <naam manager invullen>, <organisatie>; not an address
  [/</, /<[^<>\n@:/]{3,200}>/g],
  [
    /\(/,
    /\((?:nog )?(?:nader )?(?:uit(?: te )?werken|in(?: te )?vullen|aan(?: te )?vullen|volgt(?: nog)?)\)/gi,
  ],
  [/xxx/i, /\bX{3,}\b|\bx{3,}\b/g],
  [/\{/, /\{[^{}\n]{2,200}\}/g],
  [
    /t\.?\s?b|to ?do|p\.?m/i,
    /\bT\.?B\.?D\.?\b|\bTODO\b[^.\n]{0,120}\.?|\bTO DO\b|\bn\.?\s?t\.?\s?b\.?(?=\s|$|[,;)])|\bp\.?m\.?(?=\s*$)/gi,
  ],
  [/\.{4}|…|___/, /(?:\.{4,}|…{2,}|_{4,})(?![.…_]|\s{0,9}\d{1,3}\s{0,9}$)/gm],
  [
    / te /i,
    /\b(?:nog nader|nog|nader) (?:in te vullen|te bepalen|aan te vullen|uit te werken)(?: door [^.\n]{0,80})?/gi,
  ],
  [
    /^in te/i,
    // all that a field says; a form that is "in te vullen door de mentor" is no place left open
    /^in te vullen door (?:de|het|uw) [^.\n]{0,60}$/gi,
  ],
  [
    /hier/i,
    /\b(?:hier|hieronder)\s+(?:\p{L}{1,30}\s){0,6}(?:invullen|invoegen|plaatsen|beschrijven|toevoegen|opnemen)\b(?!\s+(?:we|wij|u)\b)/giu,
  ],
  [
    /tekst|alinea|passage|gegevens|naam|logo/i,
    /\b(?:tekst|tekstblok|alinea|passage|gegevens|naam|logo)\s+(?:nog\s+)?(?:aanleveren|aan te leveren|toevoegen|invoegen|invullen|veranderen)(?: door [^.\n]{0,80})?/gi,
  ],
  [/ hier/i, /\b(?:vul|vult u|voeg|noem|beschrijf|vermeld) hier\b[^.\n]{0,120}/gi],
  [/lorem/i, /\blorem ipsum\b/gi],
]

/** The buttons of a web page that was saved as text: "[Inloggen ouderportaal]", "[Lees meer]". */
const BUTTON =
  /^\[(?:(?:inloggen|uitloggen|accepteren|weigeren|instellingen|menu|zoeken?|sluit(?:en)?|lees|bekijk|deel|delen|print(?:en)?|afdrukken|download(?:en)?|terug|volgende|vorige|home)\b|[^\]]{2,40} (?:aanvragen|inloggen|bekijken|downloaden|accepteren|weigeren)\]$)/i

/** Places in a text that were left open, in order; offsets in the text. */
export function placeholdersIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const [mark, pattern] of PATTERNS) {
    if (!mark.test(text)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (/^[[<{]/.test(match[0]) && !/\p{L}{2}/u.test(match[0])) continue
      if (/^\[(?:\^|sic\b)/i.test(match[0]) || BUTTON.test(match[0])) continue
      found.push({ start: match.index, end: match.index + match[0].length })
      if (match[0].length === 0) pattern.lastIndex++
    }
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      (stretch, i, all) =>
        !all.slice(0, i).some(other => other.start <= stretch.start && stretch.end <= other.end),
    )
}
