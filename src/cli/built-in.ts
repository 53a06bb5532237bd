/** The audit with the rules that lie beside the bundle: what `check` runs on. */
import { Auditor, isAboutMeldcode } from '../audit/index.ts'
import { readFile } from '../documents/read-file.ts'
import type { UncompiledRules } from '../evidence/own-rules.ts'
import type { RuleSet } from '../evidence/rules.ts'
import type { Core } from './core.ts'
import { catalogueOf, loadLexicon, loadRules, loadWeights } from './rules.ts'

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

/** The core with the built-in rules, or with those given, whose vocabulary is compiled first. */
export async function loadCore(own?: UncompiledRules): Promise<Core> {
  const weights = loadWeights()
  if (!own) return coreOf({ ...loadRules(), lexicon: loadLexicon(), weights })
  const { compileLexicon } = await import('../evidence/lexicon.ts')
  return coreOf({ ...own.rules, lexicon: compileLexicon(own.concepts), weights })
}
