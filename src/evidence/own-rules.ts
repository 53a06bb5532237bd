/** Rules of an organisation's own, beside the built-in ones, which stay as they are. */
import { applyModel, type Changes } from './own-models.ts'
import {
  type Concepts,
  checkElements,
  checkSchema,
  collectConcepts,
  type ElementSource,
  elementOf,
  nearestOf,
  type Parsed,
  parse,
  type Report,
  type RuleFile,
  type RuleProblem,
  reportTo,
  validLexicon,
  validModel,
  validRule,
} from './rule-files.ts'
import type { ElementRule, ModelRule, RulesAlone, Strictness } from './rules.ts'

/** Rules with what their vocabulary is compiled from (`compileLexicon`): that is done when something is audited. */
export interface UncompiledRules {
  rules: RulesAlone
  concepts: Concepts
}

export type OwnRulesResult =
  | { ok: true; own: UncompiledRules; elements: ElementRule[]; placeOf: PlaceOf }
  | { ok: false; problems: RuleProblem[] }

/** Where something of an own element stands. */
export type PlaceOf = (
  element: string,
  keys: readonly (string | number)[],
) => { path: string; line: number; column: number }

interface ModelSource extends Omit<ModelRule, 'lowered' | 'order'> {
  extends: string
  order?: number
  elements?: Record<string, Strictness>
}

/** Where a file lies says what it is. */
const kindOf = (path: string) => /(?:^|\/)(lexicon|elements|models)\/[^/]+$/.exec(path)?.[1]

/** Many times what an organisation needs, and few enough to compile at every start. */
const MOST_CONCEPTS = 1000

/** Reads the files of own rule folders. Returns all rules and, apart, the own elements; or every mistake. */
export function readOwnRules(base: UncompiledRules, files: RuleFile[]): OwnRulesResult {
  const problems: RuleProblem[] = []
  const report = reportTo(problems)
  const parsed = files.flatMap(file => parse(file, problems))
  const under = (kind: string) => parsed.filter(({ path }) => kindOf(path) === kind)

  const lexicons = under('lexicon').filter(file => checkSchema(file, validLexicon, report))
  const elementFiles = under('elements').filter(file => checkSchema(file, validRule, report))
  const modelFiles = under('models').filter(file => checkSchema(file, validModel, report))
  const concepts = collectConcepts(lexicons, report, base.concepts)
  if (Object.keys(concepts).length > Object.keys(base.concepts).length + MOST_CONCEPTS)
    report(
      lexicons.at(-1)!,
      [],
      `Er zijn meer dan ${MOST_CONCEPTS} eigen begrippen. Voeg er samen.`,
      `There are more than ${MOST_CONCEPTS} own concepts. Join some.`,
    )
  const models = modelFiles.map(file => ({ file, source: file.value as ModelSource }))
  const named = new Set([...models.map(({ source }) => source.id), ...base.rules.models.map(({ id }) => id)])
  const { owners } = base.rules
  checkElements(elementFiles, { concepts, owners, models: named }, report, takenBy(base.rules.elements))
  checkModels(models, base, elementFiles, report)
  if (problems.length > 0) return { ok: false, problems }

  const own = elementFiles.map(({ value }) => elementOf(value as ElementSource, owners))
  const elements = [...structuredClone(base.rules.elements), ...own].sort((a, b) => a.order - b.order)
  const known = new Map(base.rules.models.map(model => [model.id, model]))
  for (const { file, source } of models.toSorted((a, b) => depthOf(a, models) - depthOf(b, models))) {
    const { elements: said = {}, order = 1000, ...about } = source
    const changes: Changes = new Map(Object.entries(said))
    const lowered = applyModel(elements, source.id, ancestorsOf(source, known), changes).map(each => ({
      ...each,
      path: file.path,
      ...file.place(each.rule in said ? ['elements', each.rule] : ['extends']),
    }))
    known.set(source.id, { ...about, order, ...(lowered.length > 0 && { lowered }) })
  }
  const rules = { ...base.rules, models: [...known.values()].sort((a, b) => a.order - b.order), elements }
  const placeOf: PlaceOf = (element, keys) => {
    const file = elementFiles.find(({ value }) => (value as ElementSource).id === element)!
    return { path: file.path, ...file.place(keys) }
  }
  return { ok: true, own: { rules, concepts }, elements: own, placeOf }
}

/** The names that elements have, with the file in which they stand. */
const takenBy = (elements: readonly ElementRule[]): [string, string][] =>
  elements.flatMap(({ id, criteria }) =>
    [id, ...criteria.map(criterion => criterion.id)].map((name): [string, string] => [
      name,
      `meldcode (rules/elements/${id}.yaml)`,
    ]),
  )

interface ModelFile {
  file: Parsed
  source: ModelSource
}

/** How many own models a model is made of; more than there are when they are made of each other. */
function depthOf({ source }: ModelFile, models: readonly ModelFile[]): number {
  let depth = 0
  let parent = models.find(other => other.source.id === source.extends)
  while (parent && depth <= models.length) {
    depth++
    const { extends: next } = parent.source
    parent = models.find(other => other.source.id === next)
  }
  return depth
}

function ancestorsOf(source: ModelSource, known: ReadonlyMap<string, ModelRule>): string[] {
  const ancestors: string[] = []
  for (let id: string | undefined = source.extends; id !== undefined; id = known.get(id)?.extends)
    ancestors.push(id)
  return ancestors
}

/** Names that would be taken for something else: every model at once, or what any object has. */
const isReserved = (id: string): boolean => id === 'all' || id in {}

function checkModels(
  models: readonly ModelFile[],
  base: UncompiledRules,
  elementFiles: readonly Parsed[],
  report: Report,
): void {
  const homes = new Map(base.rules.models.map(({ id }) => [id, `meldcode (rules/models/${id}.yaml)`]))
  const extendable = [...homes.keys(), ...models.map(({ source }) => source.id)]
  const rules = [
    ...base.rules.elements.flatMap(({ id, criteria }) => [id, ...criteria.map(each => each.id)]),
    ...elementFiles.flatMap(({ value }) => {
      const { id, criteria } = value as ElementSource
      return [id, ...Object.keys(criteria)]
    }),
  ]
  const unknown = (name: string, choices: readonly string[]): [string, string] => {
    const near = nearestOf(name, choices)
    return [
      `"${name}" bestaat niet. ${near ? `Bedoelde u "${near}"?` : 'Controleer de naam.'}`,
      `"${name}" does not exist. ${near ? `Did you mean "${near}"?` : 'Check the name.'}`,
    ]
  }
  for (const model of models) {
    const { file, source } = model
    const home = homes.get(source.id)
    if (home !== undefined || isReserved(source.id))
      report(
        file,
        ['id'],
        `Het model "${source.id}" bestaat al in ${home ?? 'meldcode'}. Geef dit model een eigen naam.`,
        `The model "${source.id}" exists already in ${home ?? 'meldcode'}. Give this model a name of its own.`,
      )
    homes.set(source.id, file.path)
    if (!extendable.includes(source.extends))
      report(file, ['extends'], ...unknown(source.extends, extendable))
    else if (depthOf(model, models) > models.length)
      report(
        file,
        ['extends'],
        'Deze modellen breiden elkaar uit. Laat er een van een ingebouwd model uitgaan.',
        'These models extend each other. Let one of them start from a built-in model.',
      )
    for (const rule of Object.keys(source.elements ?? {}))
      if (!rules.includes(rule)) report(file, ['elements', rule], ...unknown(rule, rules))
  }
  for (const file of elementFiles) {
    const { models: asked, criteria } = file.value as ElementSource
    const places: [path: string[], models: object][] = [
      [['models'], asked],
      ...Object.entries(criteria).map(([id, criterion]): [string[], object] => [
        ['criteria', id, 'models'],
        criterion.models ?? {},
      ]),
    ]
    for (const [path, named] of places)
      for (const model of Object.keys(named))
        if (base.rules.models.some(({ id }) => id === model))
          report(
            file,
            [...path, model],
            `"${model}" is ingebouwd en blijft zoals het is. Noem hier een eigen model, met daarin extends: ${model}.`,
            `"${model}" is built in and stays as it is. Name a model of your own here, which extends: ${model}.`,
          )
  }
}
