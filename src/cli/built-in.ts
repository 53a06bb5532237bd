/** The audit with the rules that lie beside the bundle: what `check` runs on. */
import { Auditor, isAboutMeldcode } from '../audit/index.ts'
import type { ProtocolDocument, ReadResult } from '../documents/index.ts'
import { readMarkdown } from '../documents/markdown.ts'
import { formatOf, readWith } from '../documents/read.ts'
import type { RuleSet } from '../evidence/rules.ts'
import type { Core } from './core.ts'
import { catalogueOf, loadLexicon, loadRules } from './rules.ts'

/** Wraps rules as the command line wants them. */
export function coreOf(rules: RuleSet): Core {
  const auditor = new Auditor(rules)
  return {
    ...catalogueOf(rules),
    read,
    isAboutMeldcode,
    audit: (document, options) => auditor.audit(document, options),
  }
}

/**
 * Reads a document with what its format needs, and no more. One that declares our schema is held to it: only
 * then the validator, the largest part of all, is loaded.
 */
async function read(bytes: Uint8Array, path: string): Promise<ReadResult> {
  if (formatOf(path) === 'yaml') {
    const { readYaml } = await import('../documents/yaml.ts')
    const result = readWith(readYaml, bytes, path)
    if (!result.ok || !declaresSchema(result.document)) return result
    const { validateProtocol } = await import('../documents/protocol-schema.ts')
    return readWith(readYaml, bytes, path, { validate: validateProtocol })
  }
  if (!mayHaveFrontMatter(bytes)) return readWith(readMarkdown, bytes, path)
  const { readFrontMatter } = await import('../documents/front-matter.ts')
  return readWith(readMarkdown, bytes, path, { frontMatter: readFrontMatter })
}

/** Three hyphens at the start, behind a byte-order mark if there is one, in any encoding. */
const mayHaveFrontMatter = (bytes: Uint8Array) =>
  bytes.subarray(0, 8).filter(byte => byte === 0x2d).length >= 3

const declaresSchema = ({ metadata }: ProtocolDocument) =>
  metadata.some(({ key }) => key === 'schema' || key === '$schema')

/** The core with the built-in rules. */
export function loadCore(): Core {
  return coreOf({ ...loadRules(), lexicon: loadLexicon() })
}
