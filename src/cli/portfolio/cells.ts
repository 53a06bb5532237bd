/** What people write in the cells of a registration, to values. `undefined`: not understood. */

const NUMBER = /\d{1,3}(?:[. ]\d{3})+(?![\d.,])|\d{1,7}(?:[.,]\d+)?/u
const ABOUT =
  /^(?:ca\.?|circa|ongeveer|plm\.?|±|~|≈|>|<|≥|≤|meer dan|minder dan|about|approx\.?|approximately|more than|less than)\s*/i
const UNIT =
  /^\s*\+?\s*(?:fte'?s?|f\.t\.e\.|medewerkers?|mdw\.?|mw\.?|personeelsleden|personen|mensen|werknemers|staff|employees|people|vrijwilligers)?\s*$/i

/** "12", "ca. 30", "1.200", "12,5 fte" (which is 13 people at least); `null` for an empty cell. */
export function staffIn(cell: string): number | null | undefined {
  if (/^[-–]?$/.test(cell)) return null
  const text = cell.replace(ABOUT, '')
  const number = NUMBER.exec(text)
  if (!number || number.index > 0 || !UNIT.test(text.slice(number[0].length))) return undefined
  // a point or comma before three digits is that of the thousands, in whichever language
  const plain = number[0].replace(/[., ](?=\d{3}$|\d{3}[. ])/g, '').replace(',', '.')
  return Math.ceil(Number(plain))
}

const YES = /^(?:ja|j|yes|y|x|v|✓|✔|☑|true|waar|wel)$/i
const NO = /^(?:nee|neen|n|no|false|onwaar|niet|geen|[-–✗✘☐])$/i
/** Some registrations have the amount there. */
const AMOUNT = /^(?:€|eur)?\s*(\d[\d., ]*)(?:,-)?$/i

export function yesOrNoIn(cell: string): boolean | null | undefined {
  if (cell === '') return null
  if (YES.test(cell)) return true
  if (NO.test(cell)) return false
  const amount = AMOUNT.exec(cell)
  return amount ? /[1-9]/.test(amount[1]!) : undefined
}

/** Several files in a cell stand on lines of their own, or have a ; or | between them. */
export const filesIn = (cell: string): string[] =>
  cell
    .split(/[;|\r\n]+/)
    .map(file => file.trim())
    .filter(file => file !== '' && file !== '-')
