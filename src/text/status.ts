/** Cells that say how far something is: "volgt", "offerte aangevraagd", "geschrapt". */
import type { Standing } from './standing.ts'

/** Words of a cell that says how far something is, not what is done. */
const LONGEST_STATUS = 8
const NOT_YET =
  /^\W*(?:volgt|nog niet|nog te|gepland|staat (?:op de|gepland)|in (?:voorbereiding|ontwikkeling|de maak|beraad|overweging|aanvraag)|offerte|voorstel|to ?do\b|te doen|wordt (?:nog|later|uitgewerkt|onderzocht|voorbereid)|wens\b|wachtlijst|aangemeld, )/i
const DROPPED = /^\W*(?:geschrapt|vervallen|vervalt|afgewezen|afgevoerd)\b/i
const DENIED = /^\W*(?:nee\b|niet\b|geen\b|ontbreekt)/i
const OF_STATUS =
  /\b(?:status|stand|gereed|klaar|aanwezig|geregeld|ingevoerd|voortgang|voldaan|gedaan|ja.?nee)\b/i

/** The standing that a cell of so many words gives its row; `header` is that of its column. */
export function statusOf(text: string, words: number, header: string): Standing | undefined {
  if (words > LONGEST_STATUS) return undefined
  if (NOT_YET.test(text)) return 'intention'
  return DROPPED.test(text) || (OF_STATUS.test(header) && DENIED.test(text)) ? 'denial' : undefined
}
