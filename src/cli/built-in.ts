/** The audit with the rules that lie beside the bundle: what `check` runs on. */
import { Auditor, isAboutMeldcode } from '../audit/index.ts'
import { maxBytesOf, readFile } from '../documents/read-file.ts'
import type { RuleSet } from '../evidence/rules.ts'
import type { Core } from './core.ts'
import { loadLexicon, loadRules } from './rules.ts'

/** Wraps rules as the command line wants them. */
export function coreOf(rules: RuleSet, version: string): Core {
  const auditor = new Auditor(rules)
  return {
    version,
    models: rules.models,
    elements: rules.elements,
    sectors: rules.sectors.map(({ id }) => id),
    maxBytesOf,
    read: readFile,
    isAboutMeldcode,
    audit: (document, options) => auditor.audit(document, options),
  }
}

/** The core with the built-in rules. */
export function loadCore(version: string): Core {
  return coreOf({ ...loadRules(), lexicon: loadLexicon() }, version)
}
