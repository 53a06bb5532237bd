/** `meldcode explain` and `meldcode models`: what the rules say, without auditing anything. */
import { ERROR_CODES } from '../reports/error-codes.ts'
import type { RenderOptions } from '../reports/format.ts'
import { renderDiff, renderElement, renderModels } from '../reports/rules.ts'
import { type Catalogue, DEFAULT_MODEL } from './core.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError, unknown } from './usage.ts'

type Options = Omit<RenderOptions, 'quiet'>

/** `rules` are read only for an element: the page of an error is there when they are wrong too. */
export async function explain(
  name: string,
  rules: () => Promise<Catalogue>,
  options: Options,
): Promise<string> {
  if (/^e\d+$/i.test(name)) return errorPage(name, options)
  const { elements, models } = await rules()
  const element = elements.find(({ id }) => id === name)
  if (element) return renderElement(element, models, options)
  const owner = elements.find(({ criteria }) => criteria.some(({ id }) => id === name))
  if (owner) return renderElement(owner, models, options, name)
  const ids = elements.flatMap(({ id, criteria }) => [id, ...criteria.map(criterion => criterion.id)])
  throw new UsageError(
    await unknown(name, [...new Set(ids)], 'element', cliMessages[options.lang]),
    'unknown-element',
  )
}

async function errorPage(code: string, options: Options): Promise<string> {
  const { errorNamed, renderErrorPage } = await import('../reports/error-page.ts')
  const error = errorNamed(code)
  if (error) return renderErrorPage(error, options)
  const codes = Object.values(ERROR_CODES)
  throw new UsageError(await unknown(code, codes, 'error', cliMessages[options.lang]), 'unknown-value')
}

export async function models(
  pair: string[] | undefined,
  catalogue: Catalogue,
  options: Options,
): Promise<string> {
  const words = cliMessages[options.lang]
  if (pair === undefined) return renderModels(catalogue.models, catalogue.elements, DEFAULT_MODEL, options)
  const [a, b, ...rest] = pair
  if (a === undefined || b === undefined || rest.length > 0) throw new UsageError(words.diffTwo, 'two-models')
  const ids = catalogue.models.map(model => model.id)
  return renderDiff(
    await oneOf(a, ids, 'model', words),
    await oneOf(b, ids, 'model', words),
    catalogue.elements,
    options,
  )
}
