/** The audit with the built-in rules, as the command line uses it. */
import { readFileSync } from 'node:fs'
import { Auditor, type AuditOptions, isAboutMeldcode } from './audit/index.ts'
import type { Core } from './cli/core.ts'
import { type ProtocolDocument, readDocument } from './documents/index.ts'
import type { RuleSet } from './evidence/index.ts'

/** Wraps rules as the command line wants them. */
export function coreOf(rules: RuleSet, version: string): Core {
  let auditor: Auditor | undefined
  return {
    version,
    models: rules.models,
    elements: rules.elements,
    sectors: rules.sectors.map(({ id }) => id),
    read: (bytes, path) => readDocument(bytes, path),
    isAboutMeldcode,
    audit: (document: ProtocolDocument, options: AuditOptions) => (auditor ??= new Auditor(rules)).audit(document, options),
  }
}

/** The core with the rules that lie beside the bundle. */
export function loadCore(): Core {
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  return coreOf(read('./rules.json'), read('../package.json').version)
}
