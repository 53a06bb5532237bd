/** What the reports on organisations are made from; each renderer gets one of these and nothing else. */
import type {
  OrganisationProgress,
  OrganisationResult,
  PortfolioRun,
  Progress,
} from '../audit/portfolio/index.ts'
import type { ShownText } from '../audit/shown-text.ts'
import type { ElementRule, ModelRule, SectorRule, Text } from '../evidence/rules.ts'
import type { Lang } from './messages.ts'

interface Common {
  lang: Lang
  /** every model, element and sector there is, for their titles and sources */
  models: readonly ModelRule[]
  elements: readonly ElementRule[]
  sectors: readonly SectorRule[]
}

/** One organisation, for a page, a document or a letter of its own. */
export interface OrganisationPage extends Common {
  run: Omit<PortfolioRun, 'organisations'>
  result: OrganisationResult
  /** the text of each file that was audited, by its path */
  texts: ReadonlyMap<string, ShownText>
  /** since the round before; `null` without one */
  progress: (OrganisationProgress & { since: string }) | null
  /** what an own model asks less strictly, a sentence each: told at the head */
  lowered: readonly string[]
  /** relative address of the overview; `null` when the page stands alone */
  overview: string | null
}

/** All organisations, for the overview. */
export interface PortfolioPage extends Common {
  run: PortfolioRun
  progress: Progress | null
  /** rows of the manifest that are not right, each a sentence with its place */
  problems: readonly string[]
  /** relative address of an organisation's own page; `null` when there is none */
  pageOf: (organisationId: string) => string | null
}

/** The models that were asked, in the order of all. */
export const askedModels = ({ run, models }: OrganisationPage | PortfolioPage): ModelRule[] =>
  models.filter(({ id }) => run.models.includes(id))

/** The title of an element, model or sector; undefined when there is none of that id. */
export const titleOf = (
  rules: readonly { id: string; title: Text }[],
  id: string | null,
  lang: Lang,
): string | undefined => rules.find(rule => rule.id === id)?.title[lang]
