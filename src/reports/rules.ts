/** What the rules ask for, as text: `meldcode explain` and `meldcode models`. */
import { Chalk, type ChalkInstance } from 'chalk'
import { isSame } from '../evidence/own-models.ts'
import type { CriterionRule, ElementRule, ModelId, ModelRule, Strictness, Text } from '../evidence/rules.ts'
import type { RenderOptions } from './format.ts'
import { hanging, lineWidth, padded, widthOf } from './layout.ts'
import { loweredText, strictnessText } from './lowered.ts'
import { type Messages, messages } from './messages.ts'
import { safe } from './safe.ts'

type Options = Omit<RenderOptions, 'quiet'>

interface Sheet {
  chalk: ChalkInstance
  width: number
  words: Messages
  say: (text: Text) => string
}

const sheetOf = ({ lang, columns, colour }: Options): Sheet => ({
  chalk: new Chalk({ level: colour }),
  width: lineWidth(columns),
  words: messages[lang],
  say: text => safe(text[lang]),
})

/** All there is to know of an element; with `only`, of that one criterion of it. */
export function renderElement(
  element: ElementRule,
  models: ModelRule[],
  options: Options,
  only?: string,
): string {
  const sheet = sheetOf(options)
  const { chalk, width, words, say } = sheet
  const criteria = element.criteria.filter(criterion => only === undefined || criterion.id === only)
  const any = element.alternatives ? ` (${words.explain.anyIsEnough})` : ''
  const lines = [
    ...hanging('', chalk.bold(say(element.title)), width),
    ...hanging(
      '',
      chalk.dim(`${words.groups[element.group]} · ${element.id} · ${safe(element.sources.join('; '))}`),
      width,
    ),
    '',
    chalk.bold(words.explain.models),
    ...requirementLines(sheet, element.models, models),
    '',
    ...hanging('', chalk.bold(words.explain.criteria) + any, width),
    ...criteria.flatMap((criterion, i) => [
      ...(i > 0 ? [''] : []),
      ...criterionLines(sheet, element, criterion, models),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** A line per model that asks for it, and for whom the model is. */
function requirementLines(
  sheet: Sheet,
  strictness: Record<ModelId, Strictness>,
  models: ModelRule[],
): string[] {
  const { chalk, width, words, say } = sheet
  const column = Math.max(...models.map(model => widthOf(safe(model.id)))) + 2
  return models
    .filter(model => asks(strictness[model.id]))
    .flatMap(model => [
      ...hanging(`  ${padded(safe(model.id), column)}`, strictnessText(words, strictness[model.id]), width),
      ...hanging(' '.repeat(column + 2), chalk.dim(say(model.description)), width),
    ])
}

function criterionLines(
  sheet: Sheet,
  element: ElementRule,
  criterion: CriterionRule,
  models: ModelRule[],
): string[] {
  const { chalk, width, words, say } = sheet
  const { why, advice, example, meets, fails, differs, kinds } = words.explain
  const column = Math.max(...[why, advice, example, meets, fails, differs].map(widthOf)) + 2
  const line = (label: string, text: string) =>
    hanging(`     ${padded(chalk.dim(label), column)}`, text, width)
  const own = models.filter(({ id }) => !isSame(criterion.models[id], element.models[id]))
  const asked = models.filter(({ id }) => asks(criterion.models[id]))
  return [
    ...hanging('   ', `${say(criterion.title)} ${chalk.dim(`(${criterion.id})`)}`, width),
    // Named only where the criterion differs from its element.
    ...(own.length === 0
      ? []
      : asked.flatMap(({ id }, i) =>
          line(i === 0 ? differs : '', `${safe(id)}: ${strictnessText(words, criterion.models[id])}`),
        )),
    ...line(why, say(criterion.why)),
    ...line(advice, say(criterion.remedy.advice)),
    ...line(example, `“${say(criterion.remedy.example)}”`),
    ...criterion.examples.meets.flatMap((text, i) =>
      line(i === 0 ? meets : '', `${chalk.green('✔')} ${safe(text)}`),
    ),
    ...criterion.examples.fails.flatMap(({ kind, text }, i) =>
      line(i === 0 ? fails : '', `${chalk.red('✘')} ${safe(text)} ${chalk.dim(`(${kinds[kind]})`)}`),
    ),
  ]
}

export function renderModels(
  models: ModelRule[],
  elements: ElementRule[],
  defaultModel: ModelId,
  options: Options,
): string {
  const { chalk, width, words, say } = sheetOf(options)
  const { lang } = options
  const lines = models.flatMap(model => {
    const asked = elements.map(element => element.criteria.filter(c => asks(c.models[model.id])).length)
    const counts = words.models.counts(
      asked.filter(n => n > 0).length,
      asked.reduce((sum, n) => sum + n, 0),
    )
    const origin =
      model.id === defaultModel
        ? words.models.defaultModel
        : model.extends && words.models.extends(safe(model.extends))
    const note = origin ? `${origin} · ${counts}` : counts
    return [
      '',
      ...hanging('  ', `${chalk.bold(safe(model.id))}  ${say(model.title)}`, width),
      ...hanging('    ', say(model.description), width),
      ...hanging('    ', chalk.dim(`${note} · ${safe(model.sources.join('; '))}`), width),
      ...(model.lowered ?? []).flatMap(each =>
        hanging('    ', chalk.yellow(`! ${loweredText({ ...each, model: model.id }, lang)}`), width),
      ),
    ]
  })
  return `${[chalk.bold(words.models.heading), ...lines].join('\n')}\n`
}

/** What one model asks and the other does not, or not as strictly. */
export function renderDiff(a: ModelId, b: ModelId, elements: ElementRule[], options: Options): string {
  const sheet = sheetOf(options)
  const { chalk, width, words, say } = sheet
  const differences = elements.flatMap(element =>
    element.criteria
      .filter(c => !isSame(c.models[a], c.models[b]))
      .map(criterion => ({ element, criterion })),
  )
  type Difference = (typeof differences)[number]
  const part = (
    heading: string,
    list: Difference[],
    told: (strictness: CriterionRule['models']) => string,
  ) =>
    list.length === 0
      ? []
      : [
          '',
          chalk.bold(heading),
          ...list.flatMap(({ element, criterion }) => [
            ...hanging('  ', `${say(element.title)} ${chalk.dim(`(${criterion.id})`)}`, width),
            ...hanging('    ', say(criterion.title), width),
            ...hanging('    ', chalk.dim(told(criterion.models)), width),
          ]),
        ]
  const onlyIn = (model: ModelId, other: ModelId) =>
    differences.filter(({ criterion: { models } }) => asks(models[model]) && !asks(models[other]))
  const both = differences.filter(({ criterion: { models } }) => asks(models[a]) && asks(models[b]))
  const lines = [
    ...hanging('', chalk.bold(words.models.diff(safe(a), safe(b))), width),
    ...part(words.models.only(safe(a)), onlyIn(a, b), models => strictnessText(words, models[a])),
    ...part(words.models.only(safe(b)), onlyIn(b, a), models => strictnessText(words, models[b])),
    ...part(words.models.stricter, both, models =>
      [a, b].map(model => `${safe(model)}: ${strictnessText(words, models[model])}`).join(' · '),
    ),
  ]
  return `${[...lines, ...(differences.length === 0 ? [words.models.same] : [])].join('\n')}\n`
}

/** A model that does not name an element does not ask for it. */
const asks = (strictness: Strictness | undefined): boolean =>
  (strictness ?? 'not-applicable') !== 'not-applicable'
