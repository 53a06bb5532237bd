/** What kind of text this is: an organisation's own protocol, or a text about protocols. */
import type { ProtocolDocument } from '../documents/index.ts'

/** A text that is no organisation's own protocol: nothing in it is a provision. */
export type NotAProtocol =
  | 'explains-the-law'
  | 'lays-down-the-law'
  | 'advertises'
  | 'judges'
  | 'recounts'
  | 'minutes'
  | 'studies'
  | 'points-elsewhere'

/** A voice in which protocols seldom speak. */
interface Voice {
  kind: NotAProtocol
  /** in small letters; a voice that hangs on capitals is `cased` */
  marks: RegExp
  cased?: boolean
  /** marks per thousand words from which a text speaks in this voice: more than protocols have */
  rate: number
  /** once or twice is no voice */
  least: number
  /** more marks of an organisation's own voice than this, per thousand words, outweigh it */
  own: number
  /** length in words beyond which a text says more than this */
  longest: number
}

const USUAL = { least: 3, own: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY }

const VOICES: Voice[] = [
  // sells a course or a service
  {
    ...USUAL,
    kind: 'advertises',
    rate: 10,
    own: 9,
    marks:
      /\b(?:schrijf (?:je|u)(?: \w{1,10}){0,2} in|inschrijven|inschrijving|inschrijfformulier|aanmelden (?:via|kan)|meld (?:je|u) (?:nu )?aan|cursus\w{0,12}|cursisten|accreditatie\w{0,10}|accreditatiepunten|offerte|incompany|leerdoelen|certificaat|btw|opleiders?|lesmateriaal|workshops?|webinars?|studiepunten|per persoon|groepsgrootte|onze trainers)\b|€/g,
  },
  // speaks of the field: what schools in general do, what the law wants, what "the school" or "your school" must
  {
    ...USUAL,
    kind: 'explains-the-law',
    rate: 15,
    own: 3,
    marks:
      /\b(?:(?:veel|sommige|de meeste|alle|andere|welke|voor|van|bij|zijn|hebben|moeten|mogen|kunnen) (?:scholen|organisaties|instellingen|huisartsen|zorgaanbieders|gemeenten|verenigingen|beroepskrachten|werkgevers|aanbieders|crèches|clubs|praktijken)|(?:scholen|organisaties|instellingen|zorgaanbieders|beroepskrachten|werkgevers|aanbieders) (?:zijn|hebben|moeten|mogen|kunnen|dienen|die)|(?:de|een|iedere|elke) (?:professional|organisatie|beroepskracht)|professionals|(?:op )?deze pagina|factsheet|brochure|branche\w{0,12}|kennisbank|helpdesk|gepubliceerd|dat heet|wat (?:is|zijn) (?:de |een |het )?(?:meldcode|veilig thuis|aandachtsfunctionaris|kindcheck)|leest u|lees (?:meer|ook|verder)|veelgestelde vragen|onze leden|uw (?:gezin|organisatie|instelling|praktijk|team|school|medewerkers|personeel|situatie)|een meldcode (?:bevat|moet|hebben|te hebben|op te stellen)|de wet|het besluit|wettelijk\w*|verplicht|verplichting|wetgever|sinds (?:1 \w+ )?20\d\d|meldplicht|meldrecht|(?:moet|moeten|mag|mogen|hoort|horen|dient|dienen) (?:een|elke|iedere|jouw|uw|je) \w+|(?:de|een|elke|iedere|jouw|uw|je) (?:school|organisatie|leraar|professional|beroepskracht|instelling|werkgever) (?:moet|mag|kan|hoort|dient))\b/g,
  },
  // is itself a law or a decree, or explains one article by article
  {
    ...USUAL,
    kind: 'lays-down-the-law',
    rate: 4,
    least: 2,
    marks:
      /\b(?:onze minister|gelet op|hebben goedgevonden|staatsblad|staatscourant|nota van toelichting|memorie van toelichting|afdeling advisering|op de voordracht van|artikelsgewijs\w*|bij of krachtens|algemene maatregel van bestuur|wetsvoorstel)\b/g,
  },
  // says what is good or lacking in somebody else's protocol
  {
    ...USUAL,
    kind: 'judges',
    rate: 12,
    own: 6,
    marks:
      /\b(?:oordeel|beoordeling|beoordeeld(?:e)?|bevindingen|toetsing|toetsten|quickscan|auditrapport|auditor\w*|inspectierapport|steekproef|wij (?:beoordeelden|troffen|bezochten|spraken|lazen|zagen|bekeken)|troffen wij|aangetroffen|onderzochte|voldoet|voldoen (?:niet|wel|aan)|ontbreekt in|aanbeveling(?:en)?|score|onvoldoende|ruim voldoende|verbeterpunten?)\b/g,
  },
  // tells what happened and what was said: a newspaper, a column
  {
    ...USUAL,
    kind: 'recounts',
    rate: 13,
    marks:
      /\b(?:zei|zeiden|vertelde|vertelden|vond|kwam|kwamen|ging|gingen|stond|stonden|dacht|was|waren|had|hadden|werd|werden|belde|vroeg|keek|liep|wist|bleek|bleken|moest|moesten|volgden|spraken|bezochten|lazen|bekeken|verklaarde|zaten|hing|kreeg|kregen|deed|deden|nam|namen|gaf|gaven)\b/g,
  },
  // somebody is named and quoted, again and again
  {
    ...USUAL,
    kind: 'recounts',
    cased: true,
    rate: 4,
    least: 4,
    own: 3,
    marks:
      /(?<!\p{L})(?:[Zz]egt|[Vv]ertelt|[Aa]ldus|[Ll]acht|[Zz]ucht|[Zz]ei|[Vv]ertelde) (?:(?:de |ook )?\p{Ll}{4,} )?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ (?:zegt|vertelt|lacht|zucht|knikt|zei|vertelde)(?!\p{L})|[”’"'],? (?:zegt|vertelt|aldus|zei|lacht|klinkt)(?!\p{L})/gu,
  },
  // someone who speaks for themselves: an interview, a podcast, questions sent in
  {
    ...USUAL,
    kind: 'recounts',
    rate: 15,
    own: 3,
    marks: /\b(?:ik|mij|mijn)\b/g,
  },
  // what a meeting said of a protocol
  {
    ...USUAL,
    kind: 'minutes',
    rate: 6,
    marks:
      /\b(?:notulen|notulist|verslag (?:van (?:de |het )?)?(?:overleg|vergadering|bijeenkomst)|rondvraag|actielijst|actiepunten|agendapunt|mededelingen|volgend overleg|licht toe|vraagt of|afwezig|aanwezig:|vergadering|vz|ingekomen stukken)\b/g,
  },
  // a study of how protocols are used
  {
    ...USUAL,
    kind: 'studies',
    rate: 10,
    marks:
      /\b(?:onderzoek(?:ers?|svraag)?|respondent(?:en)?|interviews?|geïnterviewd\w*|resultaten|methode|scriptie|enquête|significant|bevraagd|geanalyseerd|trefwoorden|samenvatting|promov\w+|hoogleraar)\b/g,
  },
  // says where the protocol is
  {
    ...USUAL,
    kind: 'points-elsewhere',
    rate: 8,
    least: 2,
    longest: 400,
    marks:
      /\b(?:(?:te )?(?:vinden|downloaden|raadplegen|opvragen|opvraagbaar|nalezen|lezen) (?:is |op|via|bij|in)|vindt u|vind (?:je|ik)|wist u|kunt opvragen|folder|zoekwoord|klik|download|intranet|ter inzage|link|informatieavond|(?:ligt|hangt|staat) (?:\p{L}+ ){0,4}(?:in|op|bij) (?:de|het|onze|iedere|elke) (?:\p{L}+ ){0,2}(?:map|website|site|portaal|balie|receptie|administratie|ingang|kantine|wachtkamer|bestuurskamer))\b/gu,
  },
]

/** Whether a sentence gives away that the text it stands in is of this kind. */
export const givesAway = (kind: NotAProtocol, sentence: string): boolean =>
  VOICES.some(
    ({ kind: other, marks, cased }) =>
      other === kind && (cased ? sentence : sentence.toLowerCase()).search(marks) >= 0,
  )

/** Speaks as an organisation of itself. */
const OWN_VOICE =
  /\b(?:deze (?:meldcode|code|regeling|werkwijze|nota|notitie|beleidslijn|lijn)|dit (?:protocol|stuk|stappenplan|document)|onze (?:meldcode|code|school|organisatie|club|praktijk|cli[eë]nten|leerlingen|bewoners|vereniging|instelling)|vastgesteld (?:door|op|in)|te herzien|bij ons)\b/g

/** Enough of a long text to know what it is, in UTF-16 code units. */
const SAMPLE = 60_000
/** A line or two is too little to tell. */
const SHORTEST = 25

/**
 * What a text is that is no organisation's own protocol; `undefined` for a protocol. Judged by how often
 * it speaks in a certain voice, per thousand words: protocols stay well below, texts about them well above.
 */
export function notAProtocol({ blocks }: ProtocolDocument): NotAProtocol | undefined {
  const text = blocks
    .map(block => block.text)
    .join('\n')
    .slice(0, SAMPLE)
  const words = text.split(/\s+/).length
  if (words <= SHORTEST) return undefined
  const per = 1000 / Math.max(words, 100)
  // a pattern that minds no capitals takes several times as long
  const small = text.toLowerCase()
  const times = (marks: RegExp, cased = false) => (cased ? text : small).match(marks)?.length ?? 0
  const own = times(OWN_VOICE) * per
  for (const { kind, marks, cased, rate, least, own: outweighs, longest } of VOICES) {
    if (words > longest || own > outweighs) continue
    const found = times(marks, cased)
    if (found >= least && found * per >= rate) return kind
  }
  return undefined
}
