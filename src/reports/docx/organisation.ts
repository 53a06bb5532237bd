/** The report of one organisation as a Word document, to add your own words to. */
import type { Paragraph, Table } from 'docx'
import { openCriteria } from '../../audit/gaps.ts'
import { conditionOf, standingOf } from '../../audit/portfolio/index.ts'
import type { CriterionResult, DocumentReport, ElementResult, Quote } from '../../audit/report.ts'
import { capital } from '../capital.ts'
import { dateIn } from '../dates.ts'
import { errorMessage } from '../errors.ts'
import { factsOf } from '../facts.ts'
import { groupsOf } from '../groups.ts'
import { signOf, statusOf, verdictOf } from '../html/findings.ts'
import { SIGNS } from '../html/theme.ts'
import { type PageWords, pageWords } from '../html/words.ts'
import { gapCounts, scoreText, suppressionText } from '../issue-text.ts'
import { messages } from '../messages.ts'
import { filesOf, placeOf } from '../places.ts'
import { askedModels, type OrganisationPage, titleOf } from '../portfolio.ts'
import { terms } from '../terms.ts'
import { wordFile } from './file.ts'
import { bullet, contentsLine, factTable, frameOf, heading, labelled, paragraph, stylesOf } from './parts.ts'

type Content = Paragraph | Table

export async function renderOrganisationDocx(page: OrganisationPage): Promise<Uint8Array> {
  const { lang, result, run } = page
  const words = pageWords[lang]
  const { name } = result.organisation
  return wordFile({
    title: `${name} – ${words.kind}`,
    styles: stylesOf(lang),
    margin: { top: 1200, bottom: 1100, left: 1150, right: 1150 },
    section: {
      ...frameOf(`${words.kind} · ${name} · ${dateIn(run.date, lang)}`),
      children: [...headOf(page, words), ...bodyOf(page, words), ...endOf(page, words)],
    },
  })
}

function headOf(page: OrganisationPage, words: PageWords): Content[] {
  const { result, lang } = page
  const { organisation, report } = result
  const standing = standingOf(result)
  return [
    paragraph(words.kind, 'Meta'),
    heading(organisation.name, 0),
    factTable(factsOf(page, report ? filesOf(report) : [])),
    ...(standing === 'audited'
      ? []
      : [heading(words.standing[standing].title, 1), paragraph(words.standing[standing].text)]),
    ...(report
      ? [
          heading(words.atAGlance, 1),
          labelled(
            words.score(report.score.met, report.score.required),
            gapCounts(report, lang)
              .map(({ text }) => text)
              .join(' · '),
          ),
        ]
      : []),
    ...conditionOfPage(page, words),
    ...progressOfPage(page, words),
    ...[...page.lowered, ...result.errors.map(error => errorMessage(error, lang))].map(bullet),
  ]
}

function conditionOfPage({ result, run, elements, lang }: OrganisationPage, words: PageWords): Content[] {
  const state = conditionOf(result, run.condition)
  if (!state) return []
  const { met, open, by } = words.condition
  return [
    heading(terms[lang].facts.condition, 1),
    paragraph(state.isMet ? met : open),
    ...state.open.map(id => bullet(titleOf(elements, id, lang) ?? id)),
    ...(run.condition.by === null ? [] : [paragraph(by(dateIn(run.condition.by, lang)), 'Meta')]),
  ]
}

function progressOfPage({ progress, lang }: OrganisationPage, words: PageWords): Content[] {
  if (!progress) return []
  const { title, score } = words.progress
  const { before, after, changes } = progress
  return [
    heading(title(dateIn(progress.since, lang)), 1),
    labelled(
      terms[lang].movements[progress.movement].title,
      before && after ? score(scoreText(before), scoreText(after)) : '',
    ),
    ...changes.map(({ kind, element, after }) =>
      bullet(`${messages[lang].changes.kinds[kind]}: ${element.title[lang]}. ${after.title[lang]}`),
    ),
  ]
}

function bodyOf(page: OrganisationPage, words: PageWords): Content[] {
  const { lang, result } = page
  const { report } = result
  if (!report) return []
  const groups = groupsOf(report.elements)
  const remarks = report.findings.map(finding => {
    const aside = suppressionText(finding.suppression, lang)
    const place = placeOf(messages[lang], report.format, finding)
    return bullet(`${finding.message[lang]} (${place})${aside && ` [${aside}]`}`)
  })
  return [
    heading(terms[lang].contents, 1),
    ...groups.flatMap(([group, elements]) => [
      labelled(messages[lang].groups[group], ''),
      ...elements.map(element => contentsLine(SIGNS[signOf(element)], element.title[lang], element.id)),
    ]),
    ...groups.flatMap(([group, elements]) => [
      heading(messages[lang].groups[group], 1),
      ...elements.flatMap(element => elementOf(page, report, element, words)),
    ]),
    heading(messages[lang].groups.findings, 1),
    ...(remarks.length > 0 ? remarks : [paragraph(words.noRemarks)]),
  ]
}

function elementOf(
  page: OrganisationPage,
  report: DocumentReport,
  element: ElementResult,
  words: PageWords,
): Content[] {
  const { lang } = page
  const quoted = ({ quote, ...place }: Quote) =>
    paragraph(`“${quote.trim()}” (${placeOf(messages[lang], report.format, place)})`, 'Quote')
  const met = element.criteria.filter(({ status }) => status === 'met')
  const open = openCriteria(element)
  return [
    heading(element.title[lang], 2, { name: element.id, number: report.elements.indexOf(element) + 1 }),
    paragraph(`${SIGNS[signOf(element)]} ${verdictOf(element, lang)}`, 'Meta'),
    ...met.flatMap(({ title, certainty, evidence }) => [
      labelled(capital(words.met), `${title[lang]}${certainty === 'weak' ? ` (${words.weak})` : ''}`),
      ...evidence.slice(0, 1).map(quoted),
    ]),
    ...open.flatMap((criterion, i) => [
      element.alternatives && i > 0
        ? labelled(messages[lang].labels.or, criterion.title[lang], 'Gap')
        : labelled(statusOf(criterion, lang), criterion.title[lang], 'Gap'),
      ...gapOf(criterion, quoted, page, words),
    ]),
  ]
}

function gapOf(
  { status, evidence, nearMiss, why, sources, remedy, suppression }: CriterionResult,
  quoted: (quote: Quote) => Paragraph,
  { lang }: OrganisationPage,
  words: PageWords,
): Content[] {
  if (suppression) return [paragraph(suppressionText(suppression, lang), 'Meta')]
  const said = status === 'unmet' ? undefined : evidence[0]
  return [
    ...(said ? [quoted(said)] : []),
    ...(!said && nearMiss
      ? [labelled(words.near, `${nearMiss.lacks[lang]}.`, 'Meta'), quoted(nearMiss)]
      : []),
    labelled(words.why, `${why[lang]} (${sources.join('; ')})`),
    labelled(terms[lang].write, remedy.example[lang], 'Advice'),
  ]
}

function endOf(page: OrganisationPage, words: PageWords): Content[] {
  const { run, lang } = page
  const { signing, method } = words
  return [
    heading(words.own, 1),
    paragraph(words.ownNote, 'Meta'),
    paragraph(''),
    heading(signing.title, 1),
    paragraph(signing.text),
    factTable(signing.lines.map(line => [line, ''] as const)),
    heading(method.title, 1),
    ...method.text(run.tool.version).map(text => paragraph(text, 'Meta')),
    ...askedModels(page).map(({ id, title, sources }) =>
      paragraph(`${title[lang]} (${id}): ${sources.join('; ')}`, 'Meta'),
    ),
  ]
}
