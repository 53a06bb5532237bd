/** The date of a protocol, as it gives it itself. */
import type { ProtocolDocument } from '../documents/index.ts'

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
/** "Pinksteren 2021", "najaar 2023": how a parish or a club dates its papers */
const SEASONS = 'lente|voorjaar|zomer|najaar|herfst|winter|pasen|pinksteren|advent|kerst(?:mis)?'
const DATE = new RegExp(
  `\\b(?:(?:\\d{1,2}\\s+)?(?:${MONTHS}|jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|${SEASONS})\\.?\\s+((?:19|20)\\d\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.]((?:19|20)\\d\\d)|\\d{1,2}[-/]((?:19|20)\\d\\d)|((?:19|20)\\d\\d)-\\d\\d(?:-\\d\\d)?)\\b`,
  'i',
)
const YEAR = /\b((?:19|20)\d\d)\b/
const DATED =
  /\b(?:versie|datum|vastgesteld|vaststelling|vastgelegd|d\.?d\.?|laatst (?:gewijzigd|herzien|bijgewerkt|bewerkt)|aangepast|aangenomen|geldt sinds|in elkaar gezet|stelt|herzien|in werking|ingegaan|ingangsdatum|opgesteld|goedgekeurd|besluit|bijgewerkt|editie|geldig|revisie|concept|geactualiseerd|publicatie|uitgave|getekend|seizoen|schooljaar|schoolgids)\b/i
const DATE_KEY = /(?:datum|date|vastgesteld|versie|version|ingangsdatum|geldig)/i
const REVIEW_KEY = /herzien|herziening|review|volgende|evaluatie/i
/** Dates of the law and of a review to come say nothing of when the protocol was made. */
const NOT_OURS =
  /\b(?:wet|besluit verplichte|stb|staatsblad|te herzien|herziening|volgende|evaluatie|wordt|treedt)\b/i

const OURS = /versie|datum|vastgesteld|editie|aangepast|\bstelt op|\b(?:dit|deze) \p{L}+ treedt/iu

/** How many blocks from the start and from the end are searched for a date. */
const MARGIN = 12

/** The year of the protocol's date, `undefined` without one. */
export function yearOf(document: ProtocolDocument): number | undefined {
  const years: number[] = []
  for (const { key, value } of document.metadata)
    if ((DATE_KEY.test(key) || /^(?:19|20)\d\d-\d\d-\d\d$/.test(value)) && !REVIEW_KEY.test(key)) {
      const year = yearIn(value)
      if (year) return year
    }
  const { blocks } = document
  // headers and footers come behind the last
  const pages = blocks.filter(({ kind }) => kind !== 'margin').length
  for (const [i, { text }] of blocks.entries()) {
    if (!YEAR.test(text)) continue
    const atMargin = i < MARGIN || i >= pages - MARGIN
    if (!atMargin && !DATED.test(text.slice(0, 200))) continue
    for (const line of text.slice(0, 2000).split(/\n|[|/·•–—]\s|;\s|(?<=\p{L}{4}|\d{4}|\))\.\s(?!\d)/u)) {
      if (!DATED.test(line) && !(atMargin && line.length < 90)) continue
      if (NOT_OURS.test(line) && !OURS.test(line)) continue
      const year =
        DATE.test(line) || /versie|seizoen|schooljaar|schoolgids|vastgesteld|editie/i.test(line)
          ? yearIn(line)
          : undefined
      if (year) years.push(year)
    }
  }
  return years.length ? Math.max(...years) : undefined
}

function yearIn(text: string): number | undefined {
  const date = DATE.exec(text)
  const year = date ? date.slice(1).find(part => part !== undefined) : YEAR.exec(text)?.[1]
  return year ? Number(year) : undefined
}
