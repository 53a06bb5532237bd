/**
 * The code of every error that a user can see, for `meldcode explain` and for whoever searches for it. A code never changes
 * and is never given to another error: one that is no longer used stays unused.
 */
import type { ReadErrorCode } from '../documents/index.ts'

/** Wrong use, a configuration that is wrong, or a failure of our own. */
export type UsageErrorName = keyof typeof USAGE
export type ErrorName = ReadErrorCode | UsageErrorName

/** A document that cannot be read. */
const DOCUMENTS: Record<ReadErrorCode, string> = {
  empty: 'E001',
  binary: 'E002',
  'too-large': 'E003',
  'not-found': 'E004',
  unreadable: 'E005',
  'invalid-encoding': 'E006',
  'unsupported-format': 'E007',
  'too-complex': 'E008',
  'yaml-syntax': 'E009',
  'yaml-aliases': 'E010',
  'yaml-too-complex': 'E011',
  schema: 'E012',
  'no-protocol': 'E013',
  internal: 'E014',
  'unknown-key': 'E015',
  'legacy-format': 'E016',
  damaged: 'E017',
  encrypted: 'E018',
  'no-text': 'E019',
  doctype: 'E020',
  'unpacked-too-large': 'E021',
  timeout: 'E022',
  'too-much-memory': 'E023',
}

const USAGE = {
  'unknown-option': 'E101',
  'unknown-command': 'E102',
  'unknown-value': 'E103',
  'unknown-model': 'E104',
  'unknown-sector': 'E105',
  'unknown-element': 'E106',
  'missing-value': 'E107',
  'missing-argument': 'E108',
  'wrong-use': 'E109',
  'wrong-number': 'E110',
  'two-models': 'E111',
  'same-output': 'E112',
  'output-exists': 'E113',
  'output-is-input': 'E114',
  'output-failed': 'E115',
  'files-exist': 'E116',
  'git-failed': 'E117',
  'shard-form': 'E118',
  'shard-format': 'E119',
  'part-unreadable': 'E120',
  'part-of-other': 'E121',
  'parts-absent': 'E122',
  'other-program': 'E123',
  'watch-refused': 'E124',
  'shard-combine': 'E125',
  'one-protocol': 'E126',
  'round-unreadable': 'E127',
  'template-unreadable': 'E128',
  browser: 'E129',
  'portfolio-unusable': 'E130',
  'watch-failed': 'E131',
  'config-unreadable': 'E201',
  'config-syntax': 'E202',
  'config-mistake': 'E203',
  'baseline-unreadable': 'E204',
  'waiver-expired': 'E205',
  'waiver-form': 'E206',
  'rules-folder': 'E207',
  'rule-mistake': 'E208',
  unexpected: 'E901',
} as const

export const ERROR_CODES: Readonly<Record<ErrorName, string>> = { ...DOCUMENTS, ...USAGE }

/** A message with the code behind it. */
export const coded = (message: string, name: ErrorName): string => `${message} [${ERROR_CODES[name]}]`
