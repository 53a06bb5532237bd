/** The body of the gap report: the elements of one document, group by group, and the remarks on its draft. */
import type { ChalkInstance } from 'chalk'
import { gapOf, openCriteria } from '../audit/gaps.ts'
import type { CriterionResult, DocumentReport, ElementResult, Finding, Quote } from '../audit/report.ts'
import type { DocumentFormat } from '../documents/index.ts'
import type { Text } from '../evidence/rules.ts'
import type { RenderOptions } from './format.ts'
import { applies, groupsOf } from './groups.ts'
import { setAsideText, suppressionText } from './issue-text.ts'
import { clipped, hanging, padded, spread, widthOf } from './layout.ts'
import type { Messages } from './messages.ts'
import { placeOf, placesOf } from './places.ts'
import { safe } from './safe.ts'

/** What the lines are written with. */
export interface Page extends RenderOptions {
  chalk: ChalkInstance
  width: number
  words: Messages
}

interface DocumentPage extends Page {
  format: DocumentFormat
}

/** Enough of a quote to recognise the sentence; the rest stands in the user's own file. */
const QUOTE_LENGTH = 220
const MOST_PLACES = 3

export function documentLines(outer: Page, document: DocumentReport): string[] {
  const page = { ...outer, format: document.format }
  const { chalk, words } = page
  const findings = page.quiet ? document.findings.filter(f => f.severity === 'error') : document.findings
  // That a text is no protocol at all matters more than what it lacks.
  const first = findings.filter(finding => finding.rule === 'not-a-protocol')
  const others = findings.filter(finding => finding.rule !== 'not-a-protocol')

  const lines = first.length > 0 ? ['', ...findingLines(page, first)] : []
  const shown = document.elements.filter(element => !page.quiet || gapOf(element) !== null)
  for (const [group, elements] of groupsOf(shown))
    lines.push(
      '',
      chalk.bold(words.groups[group]),
      ...elements.flatMap(element => elementLines(page, element)),
    )
  const elsewhere = document.elements.filter(element => !applies(element))
  if (elsewhere.length > 0 && !page.quiet) {
    const titles = elsewhere.map(element => say(page, element.title)).join(', ')
    lines.push('', ...hanging('', chalk.dim(words.notApplicable(titles)), page.width))
  }
  if (others.length > 0) lines.push('', chalk.bold(words.groups.findings), ...findingLines(page, others))
  return lines
}

const say = (page: DocumentPage, text: Text): string => safe(text[page.lang])

function elementLines(page: DocumentPage, element: ElementResult): string[] {
  const { chalk, width } = page
  const title = say(page, element.title)
  const open = openCriteria(element)
  const head = spread(` ${mark(page, element)} `, title, chalk.dim(standsWhere(page, element)), width)
  const weak = element.criteria.filter(c => c.status === 'met' && c.certainty === 'weak')
  return [
    ...head,
    ...(page.quiet ? [] : weak.flatMap(criterion => weakLines(page, criterion))),
    ...(element.alternatives && open.length > 0
      ? alternativeLines(page, element, open)
      : open.flatMap(criterion =>
          criterion.suppression ? setAsideLines(page, criterion) : openLines(page, element, criterion),
        )),
  ]
}

/** What was waived or known before stays in sight, in a line: by whom, why and until when. */
function setAsideLines(page: DocumentPage, { title, suppression }: CriterionResult): string[] {
  return labelled(
    page,
    'setAside',
    `${say(page, title)} ${page.chalk.dim(`(${suppressionText(suppression, page.lang)})`)}`,
  )
}

/** Whether an element has gaps and all of them were set aside. */
const isSetAside = (element: ElementResult): boolean =>
  element.verdict !== 'present' && gapOf(element) === null && openCriteria(element).length > 0

/** Recommended gaps have a mark of their own: nothing fails on them unless asked. */
function mark({ chalk }: DocumentPage, element: ElementResult): string {
  if (isSetAside(element)) return chalk.dim('–')
  if (element.verdict === 'present') return chalk.green('✔')
  if (element.requirement === 'recommended') return chalk.cyan(element.verdict === 'partial' ? '◐' : '○')
  return element.verdict === 'partial' ? chalk.yellow('◐') : chalk.red('✘')
}

/** At the right: where a present element stands, or how far it is from being present. */
function standsWhere({ words, format, lang }: DocumentPage, element: ElementResult): string {
  if (isSetAside(element)) return setAsideText(openCriteria(element), lang)
  if (element.verdict === 'present') {
    const best = element.criteria.flatMap(c => (c.status === 'met' && c.evidence[0] ? [c.evidence[0]] : []))
    return placesOf(words, format, best, MOST_PLACES)
  }
  const asked = element.criteria.filter(c => c.requirement === element.requirement)
  const met = asked.filter(c => c.status === 'met').length
  const state = element.verdict === 'partial' ? words.partOf(met, asked.length) : words.verdicts.missing
  return element.requirement === 'recommended' ? `${words.requirements.recommended}, ${state}` : state
}

/** One unmet criterion. One that is only recommended has no reason and no passage: `explain` has them. */
function openLines(page: DocumentPage, element: ElementResult, criterion: CriterionResult): string[] {
  const { chalk, words } = page
  const title = say(page, criterion.title)
  const recommended = criterion.requirement === 'recommended'
  const note =
    recommended && element.requirement !== 'recommended' ? ` (${words.requirements.recommended})` : ''
  const lines = [
    ...labelled(page, 'missing', title + chalk.dim(note), recommended ? chalk.cyan : chalk.red),
    ...foundLines(page, criterion),
  ]
  if (page.quiet) return lines
  if (recommended) return [...lines, ...labelled(page, 'more', `meldcode explain ${safe(criterion.id)}`)]
  return [
    ...lines,
    ...askedByLines(page, criterion),
    ...whyLines(page, criterion),
    ...labelled(page, 'write', `“${say(page, criterion.remedy.example)}”`),
  ]
}

/** Alternatives of which none is met are one gap with two ways out of it. */
function alternativeLines(page: DocumentPage, element: ElementResult, open: CriterionResult[]): string[] {
  if (open[0]?.suppression) return setAsideLines(page, open[0])
  const { chalk, words } = page
  const recommended = element.requirement === 'recommended'
  const colour = recommended ? chalk.cyan : chalk.red
  const note = chalk.dim(` (${words.oneOf(open.length)})`)
  const lines = open.flatMap((criterion, i) => {
    const title = say(page, criterion.title) + (i === open.length - 1 ? note : '')
    return labelled(page, i === 0 ? 'missing' : 'or', title, colour)
  })
  lines.push(...open.flatMap(criterion => foundLines(page, criterion)))
  if (page.quiet) return lines
  if (recommended) return [...lines, ...labelled(page, 'more', `meldcode explain ${safe(element.id)}`)]
  return [
    ...lines,
    ...askedByLines(page, open[0]!),
    ...whyLines(page, open[0]!),
    ...open.flatMap((criterion, i) =>
      labelled(page, i === 0 ? 'write' : 'or', `“${say(page, criterion.remedy.example)}”`),
    ),
  ]
}

/** What the document says instead: a denial, a plan, or the sentence that comes nearest. */
function foundLines(page: DocumentPage, { status, evidence, nearMiss }: CriterionResult): string[] {
  const { chalk } = page
  if ((status === 'denied' || status === 'intended') && evidence[0])
    return labelled(page, status, quoted(page, evidence[0]), status === 'denied' ? chalk.red : chalk.yellow)
  if (!nearMiss) return []
  return [
    ...labelled(page, 'nearly', quoted(page, nearMiss), chalk.yellow),
    ...labelled(page, null, chalk.dim(say(page, nearMiss.lacks))),
  ]
}

/** With several models: which of them ask for it, where they do not all. */
function askedByLines(page: DocumentPage, { requirements }: CriterionResult): string[] {
  const models = Object.entries(requirements)
  const asking = models.filter(([, requirement]) => requirement === 'required').map(([model]) => safe(model))
  return asking.length < models.length ? labelled(page, 'in', asking.join(', ')) : []
}

function whyLines(page: DocumentPage, { why, sources }: CriterionResult): string[] {
  const source = sources.length > 0 ? ` (${safe(sources.join('; '))})` : ''
  return labelled(page, 'why', say(page, why) + page.chalk.dim(source))
}

function weakLines(page: DocumentPage, { evidence, title }: CriterionResult): string[] {
  const { words, chalk } = page
  const place = evidence[0] ? quoted(page, evidence[0]) : say(page, title)
  return labelled(page, 'weak', `${chalk.dim(`${words.weak}, `)}${place}`, chalk.yellow)
}

const quoted = ({ words, format }: DocumentPage, found: Quote): string =>
  `${placeOf(words, format, found)}: “${clipped(safe(found.quote).trim(), QUOTE_LENGTH)}”`

/** `     waarom     text`, the text hanging below its own start; without a label, below the text above. */
function labelled(
  page: Page,
  label: keyof Messages['labels'] | null,
  text: string,
  colour: (text: string) => string = page.chalk.dim,
): string[] {
  const column = Math.max(...Object.values(page.words.labels).map(widthOf)) + 2
  const word = label ? page.words.labels[label] : ''
  return hanging(`     ${padded(word && colour(word), column)}`, text, page.width)
}

/** Equal remarks, such as thirty times the same abolished name, are one remark with their lines. */
function findingLines(page: DocumentPage, findings: Finding[]): string[] {
  const { chalk, words, width, format } = page
  const marks = { error: chalk.red('✘'), warning: chalk.yellow('!'), info: chalk.cyan('·') }
  const same = new Map<string, Finding[]>()
  for (const finding of findings) {
    const aside = suppressionText(finding.suppression, page.lang)
    const key = `${finding.severity} ${say(page, finding.message)} ${aside}`
    same.set(key, [...(same.get(key) ?? []), finding])
  }
  return [...same.values()].flatMap(group => {
    const finding = group[0]!
    const place = placesOf(words, format, group, MOST_PLACES)
    const aside = suppressionText(finding.suppression, page.lang)
    const message = say(page, finding.message) + (aside && chalk.dim(` (${aside})`))
    const quote = clipped(safe(finding.quote).trim(), 80)
    const shown =
      quote === '' || message.includes(quote) ? [] : hanging('   ', chalk.dim(`“${quote}”`), width)
    return [
      ...spread(` ${aside ? chalk.dim('–') : marks[finding.severity]} `, message, chalk.dim(place), width),
      ...shown,
    ]
  })
}
