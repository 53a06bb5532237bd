/** Whether a file found in a folder has anything to do with the subject. */
import type { ProtocolDocument } from '../documents/index.ts'

const SUBJECT =
  /meldcode|kindermishandeling|huiselijk geweld|veilig thuis|ouderenmishandeling|niet[- ]pluis|kindcheck|vermoedens? van mishandeling/gi

/** Whether a text is about domestic violence or child abuse, as a protocol is: more than in passing. */
export function isAboutMeldcode({ source, title }: ProtocolDocument): boolean {
  SUBJECT.lastIndex = 0
  if (SUBJECT.test(title)) return true
  return (source.slice(0, 200_000).match(SUBJECT)?.length ?? 0) >= 2
}
