/** Whether a file found in a folder has anything to do with the subject. */
import type { ProtocolDocument } from '../documents/index.ts'

const SUBJECT =
  /meldcode|mishandel|huiselijk|geweld|verwaarlo|misbruik|onveilig|veilig thuis|\b(?:AMK|SHG|ASHG|VT)\b|aandachtsfunctionaris|niet[- ]pluis|kindcheck|zorgen (?:over|om) (?:een|het) kind|blauwe plek|gaat het thuis|\bthuis (?:niet|mis)\b/gi

/** Whether a text is about domestic violence or child abuse, as a protocol is: more than in passing. */
export function isAboutMeldcode({ source, title }: ProtocolDocument): boolean {
  SUBJECT.lastIndex = 0
  if (SUBJECT.test(title)) return true
  return (source.slice(0, 200_000).match(SUBJECT)?.length ?? 0) >= 2
}
