/** What kind of text this is: an organisation's own protocol, or a text about protocols. */
import type { ProtocolDocument } from '../documents/index.ts'

/** A text that is no organisation's own protocol: nothing in it is a provision. */
export type NotAProtocol = 'explains-the-law' | 'advertises' | 'judges' | 'points-elsewhere'

/** Tells other organisations what the law asks of them. */
const EXPLAINS =
  /\b(?:uw (?:organisatie|medewerkers|cli[eë]nten|instelling|personeel|team|eigen (?:organisatie|werkvloer|situatie)|school|praktijk|collega['’]s|meldcode|protocol|bestuur)|organisaties|instellingen|beroepsgroepen|wetgever|(?:de wet|het besluit) (?:vraagt|verplicht|schrijft|stelt|noemt|zegt|kan|geldt|verlangt|bepaalt|eist)|verplichting rust|een meldcode (?:bevat|moet|hebben|te hebben|op te stellen)|art(?:ikel|\.) \d{1,3}(?: van (?:het|de)| lid)|wordt (?:verwacht|verlangd|geëist) dat|(?:zijn|is) gehouden|(?:beroepskracht|professional)s? (?:dient|dienen|hoort|horen|moet|moeten|is|zijn)|nota van toelichting|volgens vaste rechtspraak|geen rechten worden ontleend|helpdesk|publicatie|beroepsgroep|niet voorgeschreven|niet verplicht|veelgestelde vragen|ledeninformatie|kennisbank|lees (?:meer|ook|verder)|deel deze|wat betekent|in dit artikel|dit artikel|factsheet|brochure|nieuwsbericht|voor wie geldt|moet (?:ik|u|uw)|moeten (?:wij met|beschikken)|professionals|inspectie|toezichthouder|verplicht (?:om|tot)|sinds 1 (?:januari|juli)|handreiking)\b|©/gi

/** Speaks of the field: what schools in general do, what the law wants, what "the school" or "your school" must. */
const SPEAKS_OF_THE_FIELD =
  /\b(?:(?:veel|sommige|de meeste|alle|andere|welke|voor|van|bij|zijn|hebben|moeten|mogen|kunnen) (?:scholen|organisaties|instellingen|huisartsen|zorgaanbieders|gemeenten|verenigingen|beroepskrachten|professionals|werkgevers|aanbieders|crèches|clubs|praktijken)|(?:scholen|organisaties|instellingen|zorgaanbieders|beroepskrachten|professionals|werkgevers|aanbieders) (?:zijn|hebben|moeten|mogen|kunnen|dienen|die)|de wet|het besluit|wettelijk\w*|verplicht|verplichting|wetgever|sinds (?:1 \w+ )?20\d\d|meldplicht|meldrecht|(?:moet|moeten|mag|mogen|hoort|horen|dient|dienen) (?:een|elke|iedere|jouw|uw|je) \w+|(?:de|een|elke|iedere|jouw|uw|je) (?:school|organisatie|leraar|professional|beroepskracht|instelling|werkgever) (?:moet|mag|kan|hoort|dient))\b/gi

/** Sells a course or a service. */
const ADVERTISES =
  /\b(?:schrijf (?:je|u)(?: \w{1,10}){0,2} in|inschrijven|inschrijving|inschrijfformulier|aanmelden (?:via|kan)|meld (?:je|u) (?:nu )?aan|cursus\w{0,12}|cursisten|accreditatie\w{0,10}|accreditatiepunten|offerte|incompany|leerdoelen|certificaat|btw|opleiders?|lesmateriaal|workshops?|webinars?|studiepunten|per persoon|groepsgrootte|onze trainers)\b|€/gi

/** Says what is good or lacking in somebody else's protocol. */
const JUDGES =
  /\b(?:oordeel|beoordeling|beoordeeld(?:e)?|bevindingen|toetsing|toetsten|quickscan|auditrapport|inspectierapport|steekproef|wij beoordeelden|wij troffen|troffen wij|aangetroffen|onderzochte|voldoet (?:niet|wel|aan|op)|voldoen (?:niet|wel|aan)|ontbreekt in|aanbeveling(?:en)?|score|onvoldoende|ruim voldoende|verbeterpunten?)\b/gi

/** Says where the protocol is. */
const POINTS =
  /\b(?:(?:te )?(?:vinden|downloaden|raadplegen|opvragen|opvraagbaar|nalezen) (?:is |op|via|bij|in)|vindt u|vind (?:je|ik)|klik|download|intranet|ter inzage|link|(?:ligt|hangt|staat) (?:\p{L}+ ){0,4}(?:in|op|bij) (?:de|het|onze|iedere|elke) (?:\p{L}+ ){0,2}(?:map|website|site|portaal|balie|receptie|ingang|kantine|wachtkamer|bestuurskamer))\b/giu

const VOICES: Record<NotAProtocol, RegExp> = {
  'explains-the-law': EXPLAINS,
  advertises: ADVERTISES,
  judges: JUDGES,
  'points-elsewhere': POINTS,
}

/** Whether a sentence gives away that the text it stands in is of this kind. */
export const givesAway = (kind: NotAProtocol, sentence: string): boolean => sentence.search(VOICES[kind]) >= 0

/** Speaks as an organisation of itself. */
const OWN_VOICE =
  /\b(?:deze (?:meldcode|code|regeling|werkwijze|nota|notitie|beleidslijn|lijn)|dit (?:protocol|stuk|stappenplan|document)|onze (?:meldcode|code|school|organisatie|club|praktijk|cli[eë]nten|leerlingen|bewoners|vereniging|instelling)|vastgesteld (?:door|op|in)|te herzien|bij ons)\b/gi

/** Enough of a long text to know what it is, in UTF-16 code units. */
const SAMPLE = 60_000

/**
 * What a text is that is no organisation's own protocol; `undefined` for a protocol. Judged by how often
 * it speaks in a certain voice, per thousand words: protocols stay well below, texts about them well above.
 */
export function notAProtocol({ blocks }: ProtocolDocument): NotAProtocol | undefined {
  const text = blocks
    .map(block => block.text)
    .join('\n')
    .slice(0, SAMPLE)
  const count = text.split(/\s+/).length
  const words = Math.max(count, 100)
  // once or twice is no voice
  const rate = (voice: RegExp, least = 3) => {
    const times = text.match(voice)?.length ?? 0
    return times < least ? 0 : (1000 * times) / words
  }
  const own = rate(OWN_VOICE, 1)
  const advertises = rate(ADVERTISES)
  if (advertises >= 10 && advertises > own) return 'advertises'
  if (rate(SPEAKS_OF_THE_FIELD) >= 15 || (rate(EXPLAINS) >= 18 && own < 6)) return 'explains-the-law'
  if (rate(JUDGES) >= 12 && own < 6) return 'judges'
  // a line or two is too little to tell
  if (count > 25 && count < 400 && rate(POINTS, 2) >= 8) return 'points-elsewhere'
  return undefined
}
