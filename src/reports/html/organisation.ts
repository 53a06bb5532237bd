/** The page of one organisation: the verdict, what was found with its sentence, and the protocol beside it. */
import { standingOf } from '../../audit/portfolio/index.ts'
import type { DocumentReport } from '../../audit/report.ts'
import { errorMessage } from '../errors.ts'
import { messages } from '../messages.ts'
import { fileName } from '../places.ts'
import { askedModels, type OrganisationPage } from '../portfolio.ts'
import { terms } from '../terms.ts'
import { documentOf } from './document.ts'
import { findingsOf, remarksOf } from './findings.ts'
import { type Html, html, type Part } from './html.ts'
import { Marks, TONES } from './marks.ts'
import { organisationCss } from './organisation-css.ts'
import { protocolOf } from './protocol.ts'
import { conditionSection, headOf, progressSection, summaryOf } from './summary.ts'
import { theme } from './theme.ts'
import { type PageWords, pageWords } from './words.ts'

/** One self-contained file. The protocol is beside the findings when its text is among `page.texts`. */
export function renderOrganisationHtml(page: OrganisationPage): Promise<string> {
  const { lang, result } = page
  const words = pageWords[lang]
  const { report, organisation } = result
  const body = html`${headOf(page, words)}
<main id="content">
${loweredNote(page)}${standingNote(page, words)}${report && summaryOf(report, page, words)}${conditionSection(page, words)}${progressSection(page, words)}${errorsOf(page, words)}
${report && workbench(report, page, words)}${signing(words)}${method(page, words)}
</main>`
  return documentOf({
    lang,
    title: `${organisation.name} – ${words.kind}`,
    css: theme + organisationCss,
    body,
  })
}

const loweredNote = ({ lowered }: OrganisationPage): Html | false =>
  lowered.length > 0 &&
  html`<section class="notice"><ul>${lowered.map(sentence => html`<li>${sentence}</li>\n`)}</ul></section>\n`

function standingNote({ result }: OrganisationPage, words: PageWords): Html | false {
  const standing = standingOf(result)
  if (standing === 'audited') return false
  const { title, text } = words.standing[standing]
  return html`<section class="notice"><h2>${title}</h2><p>${text}</p></section>\n`
}

function errorsOf({ result, lang }: OrganisationPage, words: PageWords): Html | false {
  if (result.errors.length === 0) return false
  return html`<section class="notice"><h2>${words.errors}</h2>
<ul>${result.errors.map(error => html`<li>${errorMessage(error, lang)}</li>\n`)}</ul></section>\n`
}

/** The findings, and the text that they point into. */
function workbench(report: DocumentReport, page: OrganisationPage, words: PageWords): Html {
  const { lang, texts } = page
  const marks = new Marks(report, new Set(texts.keys()), lang)
  const own = { lang, words, report, marks }
  const several = texts.size > 1
  const legend = { ...words.legend, remark: terms[lang].states.remark }
  const files: Part = [...texts].map(
    ([path, text]) =>
      html`${several && html`<h3 class="file">${fileName(path)}</h3>\n`}<div class="prose">${protocolOf(path, text, marks, words, several ? 3 : 2)}</div>\n`,
  )
  return html`<div class="${texts.size > 0 ? 'bench' : 'bench alone'}">
<div class="findings">
<section><h2>${words.findings}</h2>
${findingsOf(own)}</section>
<section><h2>${messages[lang].groups.findings}</h2>
${remarksOf(own)}</section>
</div>
${
  texts.size > 0 &&
  html`<section class="protocol" tabindex="0" aria-labelledby="text">
<h2 id="text">${words.text}</h2>
<p class="small soft">${words.textNote}</p>
<p class="legend small">${TONES.map(tone => html`<span class="m-${tone}">${legend[tone]}</span> `)}</p>
${files}</section>`
}
</div>\n`
}

const signing = ({ signing: { title, text, lines, notes } }: PageWords): Html =>
  html`<section class="signing"><h2>${title}</h2><p>${text}</p>
<dl>${lines.map(line => html`<div><dt class="label">${line}</dt><dd></dd></div>\n`)}</dl>
<p class="label">${notes}</p><div class="notes"></div></section>\n`

function method(page: OrganisationPage, words: PageWords): Html {
  const { run, lang } = page
  const { facts, source } = terms[lang]
  return html`<section class="method small"><h2>${words.method.title}</h2>
${words.method.text(run.tool.version).map(text => html`<p>${text}</p>\n`)}<h3>${facts.model}</h3>
<ul>${askedModels(page).map(({ id, title, description, sources }) => html`<li><strong>${title[lang]}</strong> (${id}). ${description[lang]} <span class="soft">${source}: ${sources.join('; ')}.</span></li>\n`)}</ul></section>`
}
