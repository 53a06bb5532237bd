/** The files that a portfolio is handed over in: what each is called, and who makes it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Organisation, slugOf, storedRun } from '../../audit/portfolio/index.ts'
import { escaped } from '../../reports/json.ts'
import type { Lang } from '../../reports/messages.ts'
import type { OrganisationPage, PortfolioPage } from '../../reports/portfolio.ts'
import { safe } from '../../reports/safe.ts'
import { reasonOf } from '../bytes.ts'
import { realPath } from '../files.ts'
import { cliMessages } from '../messages.ts'
import { oneOf, UsageError } from '../usage.ts'
import { printer } from './browser.ts'

/** Where to write what; folders for what each organisation gets, files for what is of all. */
export interface DeliverableOptions {
  html?: string
  pdf?: string
  docx?: string
  plan?: string
  planFormat?: string
  letters?: string
  letterTemplate?: string
  xlsx?: string
  csv?: string
  json?: string
}

type Body = string | Uint8Array

interface Deliverable<Page> {
  /** as the user sees it; of an organisation, by its stem */
  fileOf(stem: string): string
  render(page: Page): Promise<Body> | Body
}

export interface Deliverables {
  each: Deliverable<OrganisationPage>[]
  whole: Deliverable<PortfolioPage>[]
  /** whether the text of the protocols is shown in any of them */
  needsText: boolean
}

/** Names of folders are the user's to read: in the language of the reports. */
const FOLDERS: Record<Lang, Record<'organisations' | 'reports' | 'plans' | 'letters', string>> = {
  nl: { organisations: 'organisaties', reports: 'rapporten', plans: 'actieplannen', letters: 'brieven' },
  en: { organisations: 'organisations', reports: 'reports', plans: 'action-plans', letters: 'letters' },
}

export const pageOf = (stem: string, lang: Lang): string => `${FOLDERS[lang].organisations}/${stem}.html`

/** What the files of an organisation are called: by its id and its name, both made fit for a file's name. */
export function stemOf({ id, name }: Pick<Organisation, 'id' | 'name'>): string {
  const [number, words] = [slugOf(id), slugOf(name)]
  return words === number ? number : `${number}-${words}`
}

const PLANS = ['docx', 'xlsx', 'markdown'] as const

/** @throws UsageError for a plan in a form that does not exist, a template that cannot be read, or no browser */
export async function deliverablesOf(
  typed: DeliverableOptions,
  cwd: string,
  lang: Lang,
): Promise<Deliverables> {
  const { html, pdf, docx, plan, letters, xlsx, csv, json } = typed
  const folders = FOLDERS[lang]
  const each: Deliverables['each'] = []
  const whole: Deliverables['whole'] = []
  const page = async (of: OrganisationPage) =>
    (await import('../../reports/html/organisation.ts')).renderOrganisationHtml(of)
  const forEach = (folder: string, extension: string, render: Deliverable<OrganisationPage>['render']) =>
    each.push({ fileOf: stem => join(folder, `${stem}.${extension}`), render })
  const forAll = (file: string, render: Deliverable<PortfolioPage>['render']) =>
    whole.push({ fileOf: () => file, render })
  if (html !== undefined) {
    forEach(join(html, folders.organisations), 'html', page)
    forAll(join(html, 'index.html'), async of =>
      (await import('../../reports/html/dashboard.ts')).renderDashboard(of),
    )
  }
  if (pdf !== undefined) {
    const print = printer(lang)
    forEach(join(pdf, folders.reports), 'pdf', async of => print(await page({ ...of, overview: null })))
  }
  if (docx !== undefined)
    forEach(join(docx, folders.reports), 'docx', async of =>
      (await import('../../reports/docx/organisation.ts')).renderOrganisationDocx(of),
    )
  if (plan !== undefined) {
    const format = await oneOf(typed.planFormat ?? 'docx', PLANS, 'format', cliMessages[lang])
    const extension = format === 'markdown' ? 'md' : format
    forEach(join(plan, folders.plans), extension, await planRenderer(format))
  }
  if (letters !== undefined) {
    const { renderLetterDocx } = await import('../../reports/letters/docx.ts')
    const template = await templateOf(typed.letterTemplate, cwd, lang)
    forEach(join(letters, folders.letters), 'docx', of => renderLetterDocx(of, template))
  }
  if (xlsx !== undefined)
    forAll(xlsx, async of => (await import('../../reports/xlsx/portfolio.ts')).renderPortfolioXlsx(of))
  if (csv !== undefined)
    forAll(csv, async of => (await import('../../reports/csv.ts')).renderPortfolioCsv(of))
  if (json !== undefined)
    forAll(json, ({ run, elements }) => `${escaped(JSON.stringify(storedRun(run, elements)))}\n`)
  return { each, whole, needsText: html !== undefined || pdf !== undefined }
}

async function planRenderer(
  format: (typeof PLANS)[number],
): Promise<Deliverable<OrganisationPage>['render']> {
  if (format === 'markdown') return (await import('../../reports/plan/markdown.ts')).renderPlanMarkdown
  if (format === 'xlsx') return (await import('../../reports/plan/xlsx.ts')).renderPlanXlsx
  return (await import('../../reports/plan/docx.ts')).renderPlanDocx
}

/** The consultant's own template, checked before the first letter is written; else ours. */
async function templateOf(shown: string | undefined, cwd: string, lang: Lang): Promise<string> {
  if (shown === undefined) return (await import('../../reports/letters/templates.ts')).letterTemplates[lang]
  let template: string
  try {
    template = readFileSync(resolve(cwd, shown), 'utf8')
  } catch (error) {
    throw new UsageError(
      cliMessages[lang].templateUnreadable(safe(shown), reasonOf(error)),
      'template-unreadable',
    )
  }
  const { templateProblems } = await import('../../reports/letters/template.ts')
  const problems = templateProblems(template).map(
    ({ line, message }) => `${safe(shown)}:${line} ${message[lang]}`,
  )
  if (problems.length > 0) throw new UsageError(problems.join('\n'), 'template-unreadable')
  return template
}

/**
 * Nothing is overwritten without being asked, and what is read never.
 * @throws UsageError that names the first file in the way
 */
export function guardDeliverables(
  { each, whole }: Deliverables,
  stems: readonly string[],
  inputs: readonly string[],
  force: boolean,
  cwd: string,
  lang: Lang,
): void {
  const words = cliMessages[lang]
  const files = [
    ...whole.map(({ fileOf }) => fileOf('')),
    ...stems.flatMap(stem => each.map(({ fileOf }) => fileOf(stem))),
  ]
  const taken = new Set<string>()
  const read = new Set(inputs.map(path => realPath(resolve(cwd, path))))
  for (const shown of files) {
    const path = resolve(cwd, shown)
    if (taken.has(path)) throw new UsageError(words.sameOutput(safe(shown)), 'same-output')
    taken.add(path)
    if (!existsSync(path)) continue
    if (read.has(realPath(path))) throw new UsageError(words.outputIsInput(safe(shown)), 'output-is-input')
    if (!force) throw new UsageError(words.outputExists(safe(shown)), 'output-exists')
  }
}

/** @throws UsageError when it cannot be written */
export function deliver(shown: string, body: Body, force: boolean, cwd: string, lang: Lang): void {
  const path = resolve(cwd, shown)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, body, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    throw new UsageError(cliMessages[lang].outputFailed(safe(shown), reasonOf(error)), 'output-failed')
  }
}
