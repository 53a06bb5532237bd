import type { Mark } from '../../../audit/portfolio/index.ts'
import { SIGNS } from '../theme.ts'

/** The class of each mark: one letter, since a large portfolio has tens of thousands. */
export const MARKS = {
  present: 'p',
  partial: 'h',
  missing: 'm',
  recommended: 'r',
  waived: 'w',
  'not-applicable': 'z',
} as const satisfies Record<Mark, string>

/** What is shown instead of the word. */
export const MARK_SIGNS: Record<Mark, string> = {
  present: SIGNS.present,
  partial: SIGNS.partial,
  missing: SIGNS.missing,
  recommended: '○',
  waived: SIGNS.waived,
  'not-applicable': SIGNS.none,
}
