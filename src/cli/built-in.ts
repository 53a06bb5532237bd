/** The audit with the rules that lie beside the bundle: what `check` runs on. */
import { readFileSync } from 'node:fs'
import { Auditor, isAboutMeldcode } from '../audit/index.ts'
import { MAX_BYTES, type ProtocolDocument, type ReadResult, readDocument } from '../documents/index.ts'
import type { RuleSet } from '../evidence/rules.ts'
import type { Core } from './core.ts'

/** Wraps rules as the command line wants them. */
export function coreOf(rules: RuleSet, version: string): Core {
  const auditor = new Auditor(rules)
  return {
    version,
    models: rules.models,
    elements: rules.elements,
    sectors: rules.sectors.map(({ id }) => id),
    maxBytes: MAX_BYTES,
    read,
    isAboutMeldcode,
    audit: (document, options) => auditor.audit(document, options),
  }
}

/** Reads a document; one that declares our schema is held to it. The validator is loaded for that one only. */
async function read(bytes: Uint8Array, path: string): Promise<ReadResult> {
  const result = readDocument(bytes, path)
  if (!result.ok || !declaresSchema(result.document)) return result
  const { validateProtocol } = await import('../documents/protocol-schema.ts')
  return readDocument(bytes, path, { validate: validateProtocol })
}

const declaresSchema = ({ format, metadata }: ProtocolDocument) =>
  format === 'yaml' && metadata.some(({ key }) => key === 'schema' || key === '$schema')

/** The core with the built-in rules. */
export function loadCore(version: string): Core {
  return coreOf(JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')), version)
}
