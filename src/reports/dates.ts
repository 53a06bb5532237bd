import type { Lang } from './messages.ts'
import { safe } from './safe.ts'

export const localeOf = (lang: Lang): string => (lang === 'nl' ? 'nl-NL' : 'en-GB')

/** "2 november 2026" of an ISO date; what is no date stays as it is. */
export function dateIn(date: string, lang: Lang): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return safe(date)
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}
