/** The action plan of an organisation as rows of plain text: what its documents and sheets are made of. */
import {
  type Action,
  actionsOf,
  type GapAction,
  isAskedFor,
  type RemarkAction,
  type Weight,
} from '../../audit/portfolio/actions.ts'
import { conditionOf } from '../../audit/portfolio/run.ts'
import type { Quote, Suppression } from '../../audit/report.ts'
import { clipped } from '../clipped.ts'
import { dateIn } from '../dates.ts'
import { remarkTitle, suppressionText } from '../issue-text.ts'
import { type Lang, messages } from '../messages.ts'
import { placeOf, placesOf } from '../places.ts'
import type { OrganisationPage } from '../portfolio.ts'
import { safe } from '../safe.ts'
import { type PlanWords, planWords } from './words.ts'

/** An action in words. Safe to print, but not yet fit for Markdown or a formula. */
export interface PlanRow {
  number: number
  weight: Weight
  element: string
  /** what must be met, in a phrase; empty when the element says it */
  criterion: string
  /** one or, of alternatives, several ways to do it: example texts, or what to put right */
  write: string[]
  where: string
  why: string
  source: string
  who: string
  effort: string
  /** ISO date by which the subsidy asks for it */
  due: string | null
  /** why it was set aside; empty for what must be done */
  waived: string
}

export interface Plan {
  words: PlanWords
  lang: Lang
  /** name of the organisation, and where and when it was audited */
  organisation: string
  subtitle: string
  rows: PlanRow[]
  waived: PlanRow[]
}

/** The rows of each weight that there is, the heaviest first, with its name. */
export const byWeight = ({ words, rows }: Plan): [name: string, rows: PlanRow[]][] =>
  Object.entries(words.weights).flatMap(([weight, name]): [string, PlanRow[]][] => {
    const own = rows.filter(row => row.weight === weight)
    return own.length > 0 ? [[name, own]] : []
  })

const QUOTE_LENGTH = 120
const MOST_PLACES = 5

export function planOf(page: OrganisationPage): Plan {
  const { lang, run, result } = page
  const words = planWords[lang]
  const { actions, waived } = actionsOf(result, page)
  const condition = conditionOf(result, run.condition)
  const isAsked = (action: Action) =>
    condition !== null &&
    (action.kind === 'adopt' || (action.kind === 'gap' && isAskedFor(action, condition.open)))
  const rowOf = (action: Action, index: number): PlanRow => ({
    number: index + 1,
    weight: action.weight,
    effort: words.efforts[action.effort],
    due: isAsked(action) ? run.condition.by : null,
    ...cellsOf(page, words, action),
  })
  const organisation = safe(result.organisation.name)
  const { municipality } = result.organisation
  return {
    words,
    lang,
    organisation,
    subtitle: words.subtitle(organisation, municipality && safe(municipality), dateIn(run.date, lang)),
    rows: actions.map(rowOf),
    waived: waived.map((action, index) => ({ ...rowOf(action, index), due: null })),
  }
}

type Cells = Omit<PlanRow, 'number' | 'weight' | 'effort' | 'due'>

function cellsOf(page: OrganisationPage, words: PlanWords, action: Action): Cells {
  if (action.kind === 'gap') return gapCells(page, words, action)
  if (action.kind === 'remark') return remarkCells(page, words, action)
  const { title, write, why } = words.adopt[action.standing]
  return {
    element: title,
    criterion: '',
    write: [write],
    where: '',
    why,
    source: '',
    who: words.board,
    waived: '',
  }
}

function gapCells(
  { lang, models, result }: OrganisationPage,
  words: PlanWords,
  { issue, weight, owners }: GapAction,
): Cells {
  const { element, criteria } = issue
  const [first] = criteria
  const asking = models.filter(({ id, binding }) =>
    weight === 'law' ? binding : first.requirements[id] === 'required',
  )
  const sources =
    weight === 'recommended' ? first.sources : [...asking.map(({ title }) => title[lang]), ...first.sources]
  return {
    element: safe(element.title[lang]),
    criterion: criteria.map(({ title }) => safe(title[lang])).join(`\n${words.or} `),
    write: criteria.map(({ remedy }) => safe(remedy.example[lang])),
    where: whereOf(lang, words, issue, result.report?.files !== undefined),
    why: safe(first.why[lang]),
    source: safe(sources.join('; ')),
    who: owners.map(owner => safe(owner[lang])).join(' / '),
    waived: waivedText(issue.suppression, lang),
  }
}

/** At the sentence that denies or nearly meets it, else behind what there is of the same part. */
function whereOf(
  lang: Lang,
  words: PlanWords,
  { criteria, place, path, format }: GapAction['issue'],
  hasFiles: boolean,
): string {
  const at = (quote: Quote) =>
    [placeOf(messages[lang], format, quote), clipped(safe(quote.quote).trim(), QUOTE_LENGTH)] as const
  const [said] = criteria.flatMap(({ evidence }) => evidence)
  if (said) return words.change(...at(said))
  const near = criteria.find(({ nearMiss }) => nearMiss)?.nearMiss
  if (near) return words.near(...at(near))
  if (place.line === 1 && place.endLine === 1 && place.endColumn === 1) return words.addNew
  return words.add(placeOf(messages[lang], format, { ...place, ...(hasFiles && { path }) }))
}

/** Where the text is remarked on; empty for a remark on the whole of it. */
export function remarkPlaces({ issues }: RemarkAction, lang: Lang, most: number): string {
  const [{ finding, format }] = issues
  if (finding.rule === 'no-date' || finding.rule === 'no-contact') return ''
  return placesOf(
    messages[lang],
    format,
    issues.map(({ finding }) => finding),
    most,
  )
}

function remarkCells({ lang }: OrganisationPage, words: PlanWords, action: RemarkAction): Cells {
  const [{ finding, suppression }] = action.issues
  return {
    element: remarkTitle(finding.rule, lang),
    criterion: '',
    write: finding.rule === 'not-a-protocol' ? [] : [words.remarks[finding.rule]],
    where: remarkPlaces(action, lang, MOST_PLACES),
    why: safe(finding.message[lang]),
    source: '',
    who: words.author,
    waived: waivedText(suppression, lang),
  }
}

const waivedText = (suppression: Suppression | null, lang: Lang): string =>
  suppression?.kind === 'waiver' ? suppressionText(suppression, lang) : ''
