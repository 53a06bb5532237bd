/** The files that a portfolio is handed over in: what each is called, and who makes it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { storedRun } from '../../audit/portfolio/index.ts'
import { escaped } from '../../reports/json.ts'
import type { Lang } from '../../reports/messages.ts'
import type { OrganisationPage, PortfolioPage } from '../../reports/portfolio.ts'
import { safe } from '../../reports/safe.ts'
import { reasonOf } from '../bytes.ts'
import { realPath } from '../files.ts'
import { cliMessages } from '../messages.ts'
import { UsageError } from '../usage.ts'
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
  /** as the user sees it; of an organisation, with its id */
  fileOf(id: string): string
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

export const pageOf = (id: string, lang: Lang): string => `${FOLDERS[lang].organisations}/${id}.html`

/** @throws UsageError when a browser is needed and there is none */
export async function deliverablesOf(typed: DeliverableOptions, lang: Lang): Promise<Deliverables> {
  const { html, pdf, json } = typed
  const folders = FOLDERS[lang]
  const each: Deliverables['each'] = []
  const whole: Deliverables['whole'] = []
  const page = async (of: OrganisationPage) =>
    (await import('../../reports/html/organisation.ts')).renderOrganisationHtml(of)
  if (html !== undefined) {
    each.push({ fileOf: id => join(html, pageOf(id, lang)), render: page })
    whole.push({
      fileOf: () => join(html, 'index.html'),
      render: async of => (await import('../../reports/html/dashboard.ts')).renderDashboard(of),
    })
  }
  if (pdf !== undefined) {
    const print = printer(lang)
    each.push({
      fileOf: id => join(pdf, folders.reports, `${id}.pdf`),
      render: async of => print(await page({ ...of, overview: null })),
    })
  }
  if (json !== undefined)
    whole.push({
      fileOf: () => json,
      render: ({ run, elements }) => `${escaped(JSON.stringify(storedRun(run, elements)))}\n`,
    })
  return { each, whole, needsText: html !== undefined || pdf !== undefined }
}

/**
 * Nothing is overwritten without being asked, and what is read never.
 * @throws UsageError that names the first file in the way
 */
export function guardDeliverables(
  { each, whole }: Deliverables,
  ids: readonly string[],
  inputs: readonly string[],
  force: boolean,
  cwd: string,
  lang: Lang,
): void {
  const words = cliMessages[lang]
  const files = [
    ...whole.map(({ fileOf }) => fileOf('')),
    ...ids.flatMap(id => each.map(({ fileOf }) => fileOf(id))),
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
