/** The audit for other programs, in Node and in a browser. */
import { Auditor, type DocumentReport } from '../audit/index.ts'
import { type ReadError, readDocument } from '../documents/index.ts'
import type { ElementRule, ModelId, ModelRule, RuleSet, Strictness } from '../evidence/rules.ts'
import { explainError } from '../reports/errors.ts'

export interface AuditOptions {
  /** name of the file: its extension says how to read it; by default `protocol.md` */
  path?: string
  /** by default `basismodel-2010` */
  models?: ModelId[]
  /** otherwise derived from the text */
  sector?: string
  staff?: number
}

/** The report, or why the document could not be read: a code, a place where there is one, and a sentence. */
export type AuditResult =
  | { ok: true; report: DocumentReport }
  | { ok: false; error: ReadError & { message: { nl: string; en: string } } }

/** A reference model with the elements that it asks for. */
export interface Model extends ModelRule {
  elements: (Omit<ElementRule, 'models'> & { strictness: Strictness })[]
}

export interface Api {
  /**
   * Audits a protocol: its text, or the bytes of its file. Lines and columns in the report are 1-based, columns
   * in UTF-16 code units, ends exclusive; texts are in Dutch and in English.
   * @throws RangeError for a model or a sector that does not exist
   */
  audit(source: string | Uint8Array, options?: AuditOptions): Promise<AuditResult>
  /**
   * A reference model.
   * @throws RangeError for one that does not exist
   */
  loadModel(id: ModelId): Promise<Model>
  /** the ids of the reference models */
  models: readonly ModelId[]
  /** the ids of the sectors */
  sectors: readonly string[]
}

/** The API on a set of rules. They are made ready at the first audit. */
export function apiOf(rules: RuleSet): Api {
  const models = rules.models.map(({ id }) => id)
  const sectors = rules.sectors.map(({ id }) => id)
  let auditor: Auditor | undefined
  const known = (value: string, choices: readonly string[], kind: string) => {
    if (!choices.includes(value))
      throw new RangeError(`there is no ${kind} "${value}"; choose from ${choices.join(', ')}`)
  }
  return {
    models,
    sectors,
    audit: async (
      source,
      { path = 'protocol.md', models: chosen = ['basismodel-2010'], sector, staff } = {},
    ) => {
      for (const model of chosen) known(model, models, 'model')
      if (sector !== undefined) known(sector, sectors, 'sector')
      const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
      const read = readDocument(bytes, path)
      if (!read.ok) {
        const { error } = read
        const message = { nl: explainError(error, 'nl'), en: explainError(error, 'en') }
        return { ok: false, error: { ...error, message } }
      }
      auditor ??= new Auditor(rules)
      const report = auditor.audit(read.document, { models: chosen, allCriteria: false, sector, staff })
      return { ok: true, report }
    },
    loadModel: async id => {
      known(id, models, 'model')
      const model = rules.models.find(each => each.id === id)!
      const elements = rules.elements.flatMap(({ models: asked, ...element }) => {
        const strictness = asked[id]
        return strictness === undefined ? [] : [{ ...element, strictness }]
      })
      return { ...model, elements }
    },
  }
}
