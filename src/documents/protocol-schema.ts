import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { closest } from 'fastest-levenshtein'
import schema from '../../schemas/protocol.schema.json' with { type: 'json' }
import type { SchemaViolation } from './yaml.ts'

let compiled: ValidateFunction | undefined

/**
 * What a protocol in YAML does wrong against the published schema. Apart from the reader, since the
 * validator costs more to load than the rest together, and most protocols declare no schema.
 */
export function validateProtocol(value: unknown): SchemaViolation[] {
  compiled ??= new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true }).compile(
    schema,
  )
  return compiled(value) ? [] : (compiled.errors ?? []).map(violationOf)
}

function violationOf({ instancePath, keyword, params, parentSchema }: ErrorObject): SchemaViolation {
  const path = instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
  if (keyword !== 'additionalProperties')
    return { path, code: 'schema', values: { keyword, path: path.join('.'), ...expectation(params) } }

  const key = String(params.additionalProperty)
  const known = Object.keys(parentSchema?.properties ?? {})
  const nearest = known.length > 0 ? closest(key, known) : ''
  return { path: [...path, key], code: 'unknown-key', values: { key, nearest } }
}

/** What the schema wanted, in the few shapes that a message can name. */
function expectation(params: Record<string, unknown>): Record<string, string | number> {
  const wanted =
    params.type ??
    params.allowedValues ??
    params.allowedValue ??
    params.missingProperty ??
    params.limit ??
    params.pattern
  if (wanted === undefined) return {}
  return { expected: Array.isArray(wanted) ? wanted.join(', ') : String(wanted) }
}
