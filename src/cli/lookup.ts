/** `meldcode explain` and `meldcode models`: what the rules say, without auditing anything. */
import type { RenderOptions } from '../reports/format.ts'
import { renderDiff, renderElement, renderModels } from '../reports/rules.ts'
import { type Catalogue, DEFAULT_MODEL } from './core.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError, unknown } from './usage.ts'

type Options = Omit<RenderOptions, 'quiet'>

export async function explain(
  name: string,
  { elements, models }: Catalogue,
  options: Options,
): Promise<string> {
  const element = elements.find(({ id }) => id === name)
  if (element) return renderElement(element, models, options)
  const owner = elements.find(({ criteria }) => criteria.some(({ id }) => id === name))
  if (owner) return renderElement(owner, models, options, name)
  const ids = elements.flatMap(({ id, criteria }) => [id, ...criteria.map(criterion => criterion.id)])
  throw new UsageError(await unknown(name, [...new Set(ids)], 'element', cliMessages[options.lang]))
}

export async function models(
  pair: string[] | undefined,
  catalogue: Catalogue,
  options: Options,
): Promise<string> {
  const words = cliMessages[options.lang]
  if (pair === undefined) return renderModels(catalogue.models, catalogue.elements, DEFAULT_MODEL, options)
  const [a, b, ...rest] = pair
  if (a === undefined || b === undefined || rest.length > 0) throw new UsageError(words.diffTwo)
  const ids = catalogue.models.map(model => model.id)
  return renderDiff(
    await oneOf(a, ids, 'model', words),
    await oneOf(b, ids, 'model', words),
    catalogue.elements,
    options,
  )
}
