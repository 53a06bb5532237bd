/** The audit with the rules that lie beside the bundle: what `check` runs on. */
import { Auditor, isAboutMeldcode } from '../audit/index.ts'
import { readFile } from '../documents/read-file.ts'
import type { RuleSet } from '../evidence/rules.ts'
import type { Core } from './core.ts'
import { catalogueOf, loadLexicon, loadRules } from './rules.ts'

/** Wraps rules as the command line wants them. */
export function coreOf(rules: RuleSet): Core {
  const auditor = new Auditor(rules)
  return {
    ...catalogueOf(rules),
    read: readFile,
    isAboutMeldcode,
    audit: (document, options) => auditor.audit(document, options),
  }
}

/** The core with the built-in rules. */
export function loadCore(): Core {
  return coreOf({ ...loadRules(), lexicon: loadLexicon() })
}
