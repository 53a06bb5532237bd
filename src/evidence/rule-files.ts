/**
 * Rule files to rules. Every mistake is found and told with its place and the way out, and nothing is
 * compiled while there is one: a rule that is silently left out would be a requirement silently dropped.
 */
import { Ajv, type ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import lexiconSchema from '../../schemas/lexicon.schema.json' with { type: 'json' }
import modelSchema from '../../schemas/model.schema.json' with { type: 'json' }
import ruleSchema from '../../schemas/rule.schema.json' with { type: 'json' }
import { normalise } from '../text/index.ts'
import { type ConceptSource, compileLexicon } from './lexicon.ts'
import type { Weights } from './likelihood.ts'
import type {
  CriterionRule,
  Effort,
  ElementRule,
  EvidenceRule,
  FailingExample,
  FindingRules,
  ModelRule,
  RuleSet,
  SectorRule,
  Strictness,
  Text,
} from './rules.ts'
import { NOTHING_LEARNED } from './weights.ts'

/** A rule file as it lies in the folder; `path` with forward slashes, relative to `rules/`. */
export interface RuleFile {
  path: string
  text: string
}

/** A mistake in a rule file: 1-based line and column, and what to do about it. */
export interface RuleProblem {
  path: string
  line: number
  column: number
  message: Text
}

/** `concepts` are what the vocabulary was compiled from, so that others can be added to them. */
export type RulesResult =
  | { ok: true; rules: RuleSet; concepts: Concepts }
  | { ok: false; problems: RuleProblem[] }

export type Concepts = Record<string, ConceptSource>

/** A file as parsed, with the way from a value back to its place. */
export interface Parsed {
  path: string
  value: unknown
  place(path: readonly (string | number)[]): { line: number; column: number }
}

/** The largest rule file that is read, in UTF-16 code units: many times what the longest rule needs. */
const MAX_LENGTH = 500_000

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, verbose: true })
export const validRule = ajv.compile(ruleSchema)
export const validLexicon = ajv.compile(lexiconSchema)
export const validModel = ajv.compile(modelSchema)

/** Reads all files of a rules folder. Returns the rules, with what was learned beside them, or every mistake in them. */
export function readRules(files: RuleFile[], weights: Weights = NOTHING_LEARNED): RulesResult {
  const problems: RuleProblem[] = []
  const report = reportTo(problems)
  const parsed = files.flatMap(file => parse(file, problems))
  const under = (folder: string) => parsed.filter(({ path }) => path.startsWith(`${folder}/`))

  const lexicons = under('lexicon').filter(file => checkSchema(file, validLexicon, report))
  const concepts = collectConcepts(lexicons, report)
  const elementFiles = under('elements').filter(file => checkSchema(file, validRule, report))
  const models = under('models').map(({ value }) => ({ binding: false, ...(value as ModelSource) }))
  const owners = (parsed.find(({ path }) => path === 'owners.yaml')?.value ?? {}) as Owners
  checkElements(elementFiles, { concepts, owners, models: new Set(models.map(({ id }) => id)) }, report)
  if (problems.length) return { ok: false, problems }
  const sectors = sectorsOf(parsed.find(({ path }) => path === 'sectors.yaml')?.value)
  const all = { ...concepts, ...Object.fromEntries(sectors.map(sectorConcept)) }
  return {
    ok: true,
    concepts: all,
    rules: {
      owners,
      models: models.toSorted((a, b) => a.order - b.order),
      elements: elementFiles
        .map(({ value }) => elementOf(value as ElementSource, owners))
        .toSorted((a, b) => a.order - b.order),
      sectors,
      findings: findingsOf(parsed.find(({ path }) => path === 'findings.yaml')?.value),
      lexicon: compileLexicon(all),
      weights,
    },
  }
}

/** Adds a mistake at the place of a value. */
export const reportTo =
  (problems: RuleProblem[]): Report =>
  (file, path, nl, en) => {
    problems.push({ path: file.path, ...file.place(path), message: { nl, en } })
  }

/** The value of a rule file; nothing, and the mistake in it, when it cannot be read. */
export function parse({ path, text }: RuleFile, problems: RuleProblem[]): Parsed[] {
  const fail = (line: number, column: number, nl: string, en: string) => {
    problems.push({ path, line, column, message: { nl, en } })
    return []
  }
  if (text.length > MAX_LENGTH)
    return fail(
      1,
      1,
      'Dit bestand is te groot voor een regel. Verdeel het over meer bestanden.',
      'This file is too large for a rule. Divide it over more files.',
    )
  const lines = new LineCounter()
  let document: Document
  try {
    document = parseDocument(text, { lineCounter: lines })
  } catch {
    return fail(1, 1, 'Deze YAML is te diep genest.', 'This YAML is nested too deeply.')
  }
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    const [what] = error.message.split(/ at line|\n/)
    return fail(
      line,
      col,
      `Geen geldige YAML: ${what}. Let op inspringing en aanhalingstekens.`,
      `Not valid YAML: ${what}. Look at indentation and quotation marks.`,
    )
  }
  try {
    return [
      { path, value: document.toJS({ maxAliasCount: 20 }), place: keys => placeOf(document, lines, keys) },
    ]
  } catch {
    return fail(
      1,
      1,
      'Dit bestand gebruikt te veel YAML-aliassen. Schrijf ze uit.',
      'This file uses too many YAML aliases. Write them out.',
    )
  }
}

function placeOf(
  document: Document,
  lines: LineCounter,
  keys: readonly (string | number)[],
): { line: number; column: number } {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = depth ? document.getIn(keys.slice(0, depth), true) : document.contents
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0])
      return { line, column: col }
    }
  }
  return { line: 1, column: 1 }
}

export type Report = (file: Parsed, path: readonly (string | number)[], nl: string, en: string) => void

export function checkSchema(
  file: Parsed,
  valid: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null },
  report: Report,
): boolean {
  if (valid(file.value)) return true
  // of "either this or that", the branches say nothing that the whole does not
  for (const error of (valid.errors ?? [])
    .filter(({ keyword }) => !['oneOf', 'if', 'propertyNames'].includes(keyword))
    .slice(0, 10)) {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .map(part => (/^\d+$/.test(part) ? Number(part) : part))
    const [nl, en] = explain(error)
    report(file, path, nl, en)
  }
  return false
}

function explain({ keyword, params, parentSchema, message }: ErrorObject): [string, string] {
  switch (keyword) {
    case 'required':
      return [
        `Hier ontbreekt "${params.missingProperty}". Voeg het toe.`,
        `"${params.missingProperty}" is missing here. Add it.`,
      ]
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}))
    case 'enum':
      return [
        `Kies een van: ${params.allowedValues.join(', ')}.`,
        `Choose one of: ${params.allowedValues.join(', ')}.`,
      ]
    case 'pattern':
      return [
        'Schrijf een naam met kleine letters, cijfers en streepjes, zoals tolk-bij-gesprek.',
        'Write a name with lower-case letters, digits and hyphens, such as tolk-bij-gesprek.',
      ]
    case 'type':
      return [`Hier hoort iets anders (verwacht: ${params.type}).`, `This should be of type ${params.type}.`]
    case 'minItems':
      return [`Geef er hier ten minste ${params.limit}.`, `Give at least ${params.limit} here.`]
    default:
      return [`Dit klopt niet: ${message}.`, `This is not right: ${message}.`]
  }
}

function unknownKey(key: string, known: string[]): [string, string] {
  const near = nearestOf(key, known)
  return [
    `"${key}" hoort hier niet. ${near ? `Bedoelde u "${near}"?` : 'Haal het weg of verbeter de spelling.'}`,
    `"${key}" does not belong here. ${near ? `Did you mean "${near}"?` : 'Remove it or correct its spelling.'}`,
  ]
}

/** The name that one was probably meant to be. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const near = known.length > 0 ? closest(name, known) : undefined
  return near !== undefined && distance(name, near) < 6 && distance(name, near) < near.length
    ? near
    : undefined
}

/** The concepts of the files, beside those that are there already: `known`, which none may take the name of. */
export function collectConcepts(files: Parsed[], report: Report, known: Concepts = {}): Concepts {
  const concepts: Concepts = Object.assign(Object.create(null), known)
  const home = new Map<string, Pick<Parsed, 'path'>>(
    Object.keys(known).map(name => [name, { path: 'meldcode (rules/lexicon)' }]),
  )
  const own = new Map<string, Parsed>()
  for (const file of files)
    for (const [name, source] of Object.entries(
      (file.value as { concepts: Record<string, ConceptSource> }).concepts,
    )) {
      const other = home.get(name)
      if (other)
        report(
          file,
          ['concepts', name],
          `Het begrip "${name}" bestaat al in ${other.path}. Geef het een andere naam of voeg ze samen.`,
          `The concept "${name}" exists already in ${other.path}. Rename it or join them.`,
        )
      home.set(name, file)
      own.set(name, file)
      concepts[name] = {
        ...source,
        ...Object.fromEntries(
          (['verbs', 'nouns', 'adjectives', 'words', 'except'] as const).flatMap(key =>
            source[key] ? [[key, source[key].map(String)]] : [],
          ),
        ),
      }
      if (!source.verbs && !source.nouns && !source.adjectives && !source.words && !source.includes)
        report(
          file,
          ['concepts', name],
          `Het begrip "${name}" heeft geen woorden, dus niets kan het bevatten. Voeg verbs, nouns of words toe.`,
          `The concept "${name}" has no words, so nothing can contain it. Add verbs, nouns or words.`,
        )
    }
  for (const [name, file] of own)
    for (const [i, included] of (concepts[name]!.includes ?? []).entries())
      if (!(included in concepts))
        report(file, ['concepts', name, 'includes', i], ...unknownConcept(included, concepts))
  return concepts
}

function unknownConcept(name: string, concepts: Record<string, ConceptSource>): [string, string] {
  const near = nearestOf(name, Object.keys(concepts))
  return [
    `Het begrip "${name}" bestaat niet. ${near ? `Bedoelde u "${near}"?` : 'Maak het in lexicon/.'}`,
    `The concept "${name}" does not exist. ${near ? `Did you mean "${near}"?` : 'Define it in lexicon/.'}`,
  ]
}

interface EvidenceSource {
  all?: string[]
  about?: string[]
  unless?: string[]
  zone?: string[]
  outside?: string[]
  'at-least'?: Record<string, number>
  says?: 'yes' | 'no' | 'either'
  by?: 'anyone'
  certainty?: 'weak'
  check?: string
}

type ModelSource = Omit<ModelRule, 'binding'> & { binding?: boolean }

/** By the name that rules give them; the first is who does what no rule gives to somebody. */
type Owners = Record<string, Text>

/** For an action plan; of an element, and of a criterion that differs. */
interface PlanSource {
  effort?: Effort
  owner?: string
}

interface CriterionSource extends PlanSource {
  title: Text
  models?: Record<string, Strictness>
  why: Text
  remedy: { advice: Text; example: Text }
  evidence: EvidenceSource[]
  examples: { meets: string[]; fails: Partial<Record<FailingExample['kind'], string[]>> }
}

export interface ElementSource extends Omit<ElementRule, 'criteria' | 'alternatives'>, PlanSource {
  'satisfied-by'?: 'all' | 'any'
  criteria: Record<string, CriterionSource>
}

const choices = (entries: string[] = []) => entries.map(entry => entry.split(' | '))

/** What the elements of files name must be there; `taken` are ids with where they are, which none may use again. */
export function checkElements(
  files: Parsed[],
  { concepts, owners, models }: { concepts: Concepts; owners: Owners; models: ReadonlySet<string> },
  report: Report,
  taken: Iterable<readonly [id: string, path: string]> = [],
): void {
  const ids = new Map<string, string>(taken)
  const take = (id: string, file: Parsed, path: (string | number)[]) => {
    const other = ids.get(id)
    if (other)
      report(
        file,
        path,
        `"${id}" bestaat al in ${other}. Geef dit element of criterium een eigen naam.`,
        `"${id}" exists already in ${other}. Give this element or criterion a name of its own.`,
      )
    ids.set(id, file.path)
  }
  for (const file of files) {
    const element = file.value as ElementSource
    take(element.id, file, ['id'])
    for (const model of Object.keys(element.models))
      if (!models.has(model))
        report(
          file,
          ['models', model],
          `Het model "${model}" bestaat niet.`,
          `The model "${model}" does not exist.`,
        )
    checkOwner(file, [], element, owners, report)
    for (const [id, criterion] of Object.entries(element.criteria)) {
      checkOwner(file, ['criteria', id], criterion, owners, report)
      take(id, file, ['criteria', id])
      const fails = Object.values(criterion.examples.fails).flat().length
      if (fails < 6)
        report(
          file,
          ['criteria', id, 'examples', 'fails'],
          `Geef ten minste zes voorbeelden die niet voldoen; het zijn er ${fails}.`,
          `Give at least six examples that fail; there are ${fails}.`,
        )
      for (const [i, entry] of criterion.evidence.entries())
        checkEvidence(file, ['criteria', id, 'evidence', i], entry, concepts, report)
    }
  }
}

function checkOwner(
  file: Parsed,
  path: string[],
  { owner }: PlanSource,
  owners: Owners,
  report: Report,
): void {
  if (owner === undefined || Object.hasOwn(owners, owner)) return
  const known = Object.keys(owners).join(', ')
  report(
    file,
    [...path, 'owner'],
    `"${owner}" staat niet in rules/owners.yaml. Kies een van: ${known}.`,
    `"${owner}" is not in rules/owners.yaml. Choose one of: ${known}.`,
  )
}

function checkEvidence(
  file: Parsed,
  path: (string | number)[],
  entry: EvidenceSource,
  concepts: Record<string, ConceptSource>,
  report: Report,
): void {
  const named = [
    ...choices(entry.all),
    ...choices(entry.about),
    entry.unless ?? [],
    Object.keys(entry['at-least'] ?? {}),
  ].flat()
  for (const name of named) if (!(name in concepts)) report(file, path, ...unknownConcept(name, concepts))
  if (!entry.all && !entry.about && !entry['at-least'] && !entry.check)
    report(
      file,
      path,
      'Dit bewijs vraagt niets, dus alles zou voldoen. Voeg all, at-least of check toe.',
      'This evidence asks nothing, so anything would do. Add all, at-least or check.',
    )
  if (!entry.all && !entry['at-least'] && entry.about)
    report(
      file,
      path,
      'Met alleen "about" bewijst een kop zichzelf. Zet ten minste één begrip onder all.',
      'With only "about" a heading proves itself. Put at least one concept under all.',
    )
  for (const choice of choices(entry.all))
    if (choice.every(name => entry.unless?.includes(name)))
      report(
        file,
        path,
        `Dit bewijs is onbereikbaar: "${choice.join(' | ')}" moet er staan en mag er niet staan.`,
        `This evidence is unreachable: "${choice.join(' | ')}" must stand there and must not.`,
      )
  if (entry.zone?.length && entry.zone.every(zone => entry.outside?.includes(zone)))
    report(
      file,
      path,
      'Dit bewijs is onbereikbaar: zone en outside sluiten elkaar uit.',
      'This evidence is unreachable: zone and outside exclude each other.',
    )
}

/** A rule as its file holds it, to what the audit uses. */
export function elementOf(
  { criteria, effort, owner, 'satisfied-by': by, ...element }: ElementSource,
  owners: Owners,
): ElementRule {
  return {
    ...element,
    alternatives: by === 'any',
    criteria: Object.entries(criteria).map(([id, criterion]) =>
      criterionOf(
        id,
        { ...(effort && { effort }), ...(owner && { owner }), ...criterion },
        element.models,
        owners,
      ),
    ),
  }
}

const NOBODY: Text = { nl: '', en: '' }

function criterionOf(
  id: string,
  { title, effort, owner, models, why, remedy, evidence, examples }: CriterionSource,
  inherited: Record<string, Strictness>,
  owners: Owners,
): CriterionRule {
  return {
    id,
    title,
    effort: effort ?? 'text',
    owner: owners[owner ?? ''] ?? Object.values(owners)[0] ?? NOBODY,
    models: { ...inherited, ...models },
    why,
    remedy,
    evidence: evidence.map(evidenceOf),
    examples: {
      meets: examples.meets,
      fails: Object.entries(examples.fails).flatMap(([kind, texts]) =>
        texts.map(text => ({ kind: kind as FailingExample['kind'], text })),
      ),
    },
  }
}

const evidenceOf = (entry: EvidenceSource): EvidenceRule => ({
  all: choices(entry.all),
  about: choices(entry.about),
  unless: entry.unless ?? [],
  zones: entry.zone ?? [],
  outside: entry.outside ?? [],
  atLeast: Object.entries(entry['at-least'] ?? {}),
  says: entry.says ?? 'yes',
  byAnyone: entry.by === 'anyone',
  certainty: entry.certainty ?? 'firm',
  check: entry.check,
})

interface SectorSource {
  title: Text
  duty: SectorRule['duty']
  'adult-clients': boolean
  'may-report-to-index': boolean
  own: string[]
  words: string[]
}

const sectorsOf = (value: unknown): SectorRule[] =>
  Object.entries((value ?? {}) as Record<string, SectorSource>).map(([id, sector]) => ({
    id,
    title: sector.title,
    duty: sector.duty,
    adultClients: sector['adult-clients'],
    mayReportToIndex: sector['may-report-to-index'],
    own: sector.own.map(normalise),
    words: sector.words,
  }))

/** A sector's words as a concept, so that they are counted in the one pass over the text. */
const sectorConcept = ({ id, title, words }: SectorRule): [string, ConceptSource] => [
  `sector:${id}`,
  {
    label: title,
    nouns: words.filter(word => !word.includes(' ')),
    words: words.filter(word => word.includes(' ')),
  },
]

function findingsOf(value: unknown): FindingRules {
  const source = (value ?? {}) as {
    'abolished-names'?: (Omit<FindingRules['abolishedNames'][number], 'since'> & { since: string | Date })[]
    history?: string[]
    messages?: Record<string, Text>
  }
  return {
    abolishedNames: (source['abolished-names'] ?? []).map(name => ({
      ...name,
      since: String(name.since).slice(0, 10),
    })),
    history: source.history ?? [],
    messages: source.messages ?? {},
  }
}
