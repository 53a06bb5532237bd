/**
 * The parts of a protocol, recognised once for all rules: the five steps, the division of roles, the
 * sociale kaart, privacy, follow-up.
 */
import type { Analysis } from './passages.ts'
import type { StepScheme } from './steps.ts'

/** A zone's bit; a passage may lie in several. */
export const ZONES = {
  'stap-1': 1,
  'stap-2': 2,
  'stap-3': 4,
  'stap-4': 8,
  'stap-5': 16,
  stappen: 32,
  rollen: 64,
  'sociale-kaart': 128,
  privacy: 256,
  opvolging: 512,
} as const

export type Zone = keyof typeof ZONES

const BY_HEADING: [number, RegExp][] = [
  [
    ZONES.rollen,
    /\b(?:rol|rollen|taken|taak|taakverdeling|verantwoordelijk\w*|wie doet wat|functies|bevoegdheden|verdeling|organisatie van|wie wat|wie is wa\w+|ieder zijn deel|rechten en plichten|door wie|wordt van (?:wie|u|jou) verwacht|mag en moet)\b/i,
  ],
  [
    ZONES['sociale-kaart'],
    /\b(?:sociale kaart|adressen|belangrijke (?:nummers|telefoonnummers|contacten)|telefoonnummers|contactgegevens|waarheen|bellen|hulpaanbod|wie kan helpen|verwijsmogelijkheden|handelingsprotocol|terecht|wie bel je|welke hulp|wie helpt|naar wie|hulp in|adreslijst|adressenlijst|telefoonlijst|nuttige nummers|handige nummers)\b/i,
  ],
  [
    ZONES.privacy,
    /\b(?:privacy|geheim\w*|beroepsgeheim|vertrouwelijk\w*|gegevens\w*|dossier\w*|avg|persoonsgegevens|inzage\w*|zwijgplicht|doorvertellen|mondje|mondjes)\b/i,
  ],
  [
    ZONES.opvolging,
    /\b(?:opvolging|nazorg|evaluatie|evalueren|vervolg|volgen|na de melding|na stap 5|monitor\w*|tot slot|afronding|hoe nu verder)\b|^\W*daarna\b/i,
  ],
]

/** The zones of every passage, as bits of `ZONES`. */
export function zonesOf(analysis: Analysis, schemes: StepScheme[]): Uint16Array {
  const zones = new Uint16Array(analysis.passages.length)
  const { sections } = analysis.document
  const bySection = sections.map(() => 0)
  for (const [i, { heading, parent }] of sections.entries()) {
    let bits = parent > 0 ? bySection[parent]! : 0
    for (const [bit, pattern] of BY_HEADING) if (pattern.test(heading)) bits |= bit
    const named = /\bstap(?:pen)?\s*(\d)(?:\s*(?:en|\/|\+|,|&)\s*(\d))?/i.exec(heading)
    for (const number of named?.slice(1) ?? [])
      if (number && Number(number) >= 1 && Number(number) <= 5)
        bits |= (1 << (Number(number) - 1)) | ZONES.stappen
    if (/\b(?:stappen|stappenplan|werkwijze|fasen|zo (?:doen|gaan) (?:we|wij))\b/i.test(heading))
      bits |= ZONES.stappen
    bySection[i] = bits
  }
  for (const { index, block } of analysis.passages)
    zones[index] = bySection[analysis.document.blocks[block]!.section]!
  for (const { steps } of schemes)
    for (const { functions, from, to } of steps)
      for (let i = from; i < to; i++) {
        zones[i]! |= ZONES.stappen
        for (const step of functions) zones[i]! |= 1 << (step - 1)
      }
  return zones
}
