/** The audit: a protocol and the rules to a report. A pure function. */
import { at, type Position, type ProtocolDocument } from '../documents/index.ts'
import {
  Analysis,
  type CompiledCriterion,
  type CriterionRule,
  type ElementRule,
  type Finding as Found,
  Grounds,
  Likelihood,
  type ModelId,
  type Passage,
  PatternCompiler,
  type Requirement,
  type RuleSet,
  stepSchemes,
  Vocabulary,
  zonesOf,
} from '../evidence/index.ts'
import { contextOf, type KnownFacts, requirementOf, strictest } from './context.ts'
import { yearOf } from './dates.ts'
import { findingsOf } from './findings.ts'
import { notAProtocol } from './genre.ts'
import type {
  AuditContext,
  CriterionResult,
  DocumentReport,
  ElementResult,
  Quote,
  Score,
  Verdict,
} from './report.ts'

export interface AuditOptions extends KnownFacts {
  models: ModelId[]
  /** report also the criteria that do not apply to this organisation */
  allCriteria: boolean
}

/** A text that surely provides for so many criteria is a protocol, in whatever voice it speaks. */
const PLENTY = 12

/** Rules made ready once, for any number of documents. */
export class Auditor {
  readonly rules: RuleSet
  readonly #vocabulary: Vocabulary
  readonly #likelihood: Likelihood
  readonly #criteria: Map<string, CompiledCriterion>

  /** @throws RangeError when a rule names a concept that the lexicon does not have */
  constructor(rules: RuleSet) {
    this.rules = rules
    this.#vocabulary = new Vocabulary(rules.lexicon)
    const conceptOf = (name: string) => this.#vocabulary.indexOf(name)
    this.#likelihood = new Likelihood(rules.weights, this.#vocabulary.names)
    const compiler = new PatternCompiler(conceptOf, id => this.#likelihood.indexOf(id))
    this.#criteria = new Map(
      rules.elements.flatMap(({ criteria }) =>
        criteria.map(criterion => [criterion.id, compiler.compile(criterion)]),
      ),
    )
  }

  /** Audits one protocol against the models. */
  audit(document: ProtocolDocument, options: AuditOptions): DocumentReport {
    const { grounds, context } = this.examine(document, options)
    const kind = grounds.countLikely(1) >= PLENTY ? undefined : notAProtocol(document)
    grounds.analysis.provesNothing = kind !== undefined
    const elements = this.rules.elements
      .filter(element => options.allCriteria || options.models.some(model => model in element.models))
      .map(element => this.#element(element, grounds, context, options))
    const scores = Object.fromEntries(options.models.map(model => [model, scoreOf(elements, model)]))
    return {
      path: document.path,
      format: document.format,
      title: document.title,
      context,
      score: scores[strictestModel(scores)] ?? { met: 0, required: 0 },
      scores,
      elements,
      findings: findingsOf(grounds, this.rules.findings, kind),
    }
  }

  /** The document analysed, with what is known of the organisation: the step before any verdict. */
  examine(document: ProtocolDocument, known: KnownFacts): { grounds: Grounds; context: AuditContext } {
    const analysis = new Analysis(document, this.#vocabulary)
    const context = contextOf(analysis, this.rules.sectors, known)
    const sector = this.rules.sectors.find(({ id }) => id === context.sector.value)
    analysis.circumstances = { year: yearOf(document), own: new Set(sector?.own) }
    const schemes = stepSchemes(analysis)
    const zones = zonesOf(analysis, schemes)
    analysis.zones = zones
    return { grounds: new Grounds(analysis, schemes, zones, this.#likelihood), context }
  }

  /** What is found for one criterion. */
  seek(criterion: string, grounds: Grounds): Found {
    const compiled = this.#criteria.get(criterion)
    if (!compiled) throw new RangeError(`there is no criterion "${criterion}"`)
    return grounds.finding(compiled)
  }

  #element(
    element: ElementRule,
    grounds: Grounds,
    context: AuditContext,
    { models, allCriteria }: AuditOptions,
  ): ElementResult {
    const perModel = (strictness: ElementRule['models']) =>
      Object.fromEntries(models.map(model => [model, requirementOf(strictness[model], context)]))
    const criteria = element.criteria
      .map(rule => ({ rule, requirements: perModel(rule.models) }))
      .filter(
        ({ requirements }) => allCriteria || strictest(Object.values(requirements)) !== 'not-applicable',
      )
      .map(({ rule, requirements }) => {
        const found = isMunicipalTo(context, rule) ? NOTHING : this.seek(rule.id, grounds)
        return this.#criterion(rule, element, requirements, found, grounds)
      })
    // an element asks what the strictest of its criteria asks
    const requirements = Object.fromEntries(
      models.map(model => [
        model,
        strictest(criteria.map(criterion => criterion.requirements[model] ?? 'not-applicable')),
      ]),
    )
    const requirement = strictest(Object.values(requirements))
    return {
      id: element.id,
      group: element.group,
      title: element.title,
      requirement,
      requirements,
      verdict: verdictOf(criteria, requirement, element.alternatives),
      alternatives: element.alternatives,
      criteria,
    }
  }

  #criterion(
    rule: CriterionRule,
    { sources }: ElementRule,
    requirements: Record<ModelId, Requirement>,
    found: Found,
    { analysis }: Grounds,
  ): CriterionResult {
    return {
      id: rule.id,
      title: rule.title,
      requirement: strictest(Object.values(requirements)),
      requirements,
      status: found.status,
      certainty: found.certainty,
      evidence: quotesOf(analysis, found.passages),
      nearMiss: found.nearMiss
        ? { ...quoteOf(analysis, found.nearMiss.passage), lacks: found.nearMiss.lacks }
        : null,
      why: rule.why,
      sources,
      remedy: rule.remedy,
    }
  }
}

/** What others write of a municipality proves nothing of its own doings. */
const isMunicipalTo = ({ sector }: AuditContext, { models }: CriterionRule): boolean =>
  sector.value !== null &&
  sector.value !== 'gemeente' &&
  Object.values(models).some(
    strictness => typeof strictness === 'object' && strictness.when === 'municipality',
  )
const NOTHING: Found = { status: 'unmet', certainty: 'firm', passages: [], nearMiss: undefined }

/**
 * The verdict of an element from its criteria (requirements.md): present when all that the strictest
 * requirement asks is met, partial when some is, missing when none is.
 */
export function verdictOf(
  criteria: CriterionResult[],
  requirement: Requirement,
  alternatives: boolean,
): Verdict {
  if (requirement === 'not-applicable') return 'not-applicable'
  const asked = criteria.filter(criterion => criterion.requirement === requirement)
  const met = asked.filter(({ status }) => status === 'met').length
  if (alternatives ? met > 0 : met === asked.length) return 'present'
  return met > 0 ? 'partial' : 'missing'
}

/** Met and required criteria of a model; alternatives count as one. */
export function scoreOf(elements: ElementResult[], model: ModelId): Score {
  const score = { met: 0, required: 0 }
  for (const { criteria, alternatives } of elements) {
    const required = criteria.filter(({ requirements }) => requirements[model] === 'required')
    const met = required.filter(({ status }) => status === 'met').length
    score.met += alternatives ? Math.min(met, 1) : met
    score.required += alternatives ? Math.min(required.length, 1) : required.length
  }
  return score
}

const share = ({ met, required }: Score) => (required ? met / required : 1)

/** The model of which the least is met: the one to go by. */
export const strictestModel = (scores: Record<ModelId, Score>): ModelId =>
  Object.keys(scores).reduce(
    (worst, model) => (share(scores[model]!) < share(scores[worst]!) ? model : worst),
    Object.keys(scores)[0] ?? '',
  )

/** A row of a table up to this length is quoted whole: "brengt het in" alone says nothing to a reader. */
const LONGEST_ROW = 200

/** A passage as it stands in the file, with its place. */
export function quoteOf(analysis: Analysis, passage: Passage): Quote {
  const { document } = analysis
  const quoted = shortRowOf(analysis, passage) ?? [passage]
  const { from, to } = rangeOf(document, quoted[0]!, quoted.at(-1)!)
  return {
    // the words of the source, with its line breaks made spaces; a web page has tags between them
    quote: isText(document)
      ? document.source.slice(from.offset, to.offset).replace(/\s*[\r\n]+[\s>]*/g, ' ') ||
        analysis.textOf(passage)
      : quoted.map(part => analysis.textOf(part).replace(/\s*\n\s*/g, ' ')).join(' | '),
    ...(from.page !== undefined && { page: from.page }),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    section: [...analysis.headingsAbove(passage)].map(heading => analysis.textOf(heading)).reverse(),
  }
}

const isText = ({ format }: ProtocolDocument): boolean => /^(?:markdown|yaml|text)$/.test(format)

function rangeOf(
  document: ProtocolDocument,
  first: Passage,
  last: Passage,
): { from: Position; to: Position } {
  // the place behind the last character, not that of the markup which follows it
  const end = at(document, last.block, last.end - 1)
  return {
    from: at(document, first.block, first.start),
    to: { line: end.line, column: end.column + 1, offset: end.offset + 1 },
  }
}

/** The passages of the table row that a passage stands in; undefined when it stands in none, or in a long one. */
function shortRowOf(analysis: Analysis, passage: Passage): Passage[] | undefined {
  const { cell } = analysis.blockOf(passage)
  if (!cell) return undefined
  const row = analysis.rowOf(cell.table, cell.row)
  const { from, to } = rangeOf(analysis.document, row[0]!, row.at(-1)!)
  if (to.offset - from.offset > LONGEST_ROW) return undefined
  // In a text file a row is a line; elsewhere each of its cells is a paragraph.
  return from.line === to.line || !isText(analysis.document) ? row : undefined
}

/** Quotes of different passages, each place once. */
function quotesOf(analysis: Analysis, passages: Passage[]): Quote[] {
  const places = new Set<string>()
  return passages
    .map(passage => quoteOf(analysis, passage))
    .filter(({ line, column }) => !places.has(`${line}:${column}`) && places.add(`${line}:${column}`))
}
