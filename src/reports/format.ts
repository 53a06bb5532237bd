/** The formats of a report. Each is loaded only when it is asked for. */
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import type { ShownText } from '../audit/shown-text.ts'
import type { ElementRule, ModelRule, SectorRule } from '../evidence/rules.ts'
import type { Lang } from './messages.ts'

export interface RenderOptions {
  lang: Lang
  /** width of the window in columns */
  columns: number
  /** 0: none, 1: sixteen colours, 2: 256, 3: all */
  colour: 0 | 1 | 2 | 3
  /** leave out all that is in order */
  quiet: boolean
}

export interface ReportOptions extends RenderOptions {
  /** every rule there is, for formats that list them whether or not they were hit */
  elements: readonly ElementRule[]
  models: readonly ModelRule[]
  sectors: readonly SectorRule[]
  /** the text of each file by its path, for the formats that show it */
  texts: ReadonlyMap<string, ShownText>
  /** ISO date of the audit */
  date: string
}

/** A whole report as text, ending in a line break. */
export type Render = (report: AuditReport, options: ReportOptions) => string | Promise<string>

export const formats = {
  terminal: () => import('./terminal.ts').then((m): Render => m.renderTerminal),
  json: () => import('./json.ts').then((m): Render => m.renderJson),
  ndjson: () => import('./ndjson.ts').then((m): Render => m.renderNdjson),
  sarif: () => import('./sarif.ts').then((m): Render => m.renderSarif),
  junit: () => import('./junit.ts').then((m): Render => m.renderJunit),
  checkstyle: () => import('./checkstyle.ts').then((m): Render => m.renderCheckstyle),
  github: () => import('./github.ts').then((m): Render => m.renderGithub),
  gitlab: () => import('./gitlab.ts').then((m): Render => m.renderGitlab),
  markdown: () => import('./markdown.ts').then((m): Render => m.renderMarkdown),
  tap: () => import('./tap.ts').then((m): Render => m.renderTap),
  csv: () => import('./csv.ts').then((m): Render => m.renderCsv),
  html: () => import('./html/check.ts').then((m): Render => m.renderHtml),
}

export type Format = keyof typeof formats

/** Formats that show the report on one protocol, with its text. */
export const ofOne: ReadonlySet<Format> = new Set(['html'])

/** A format that can be written while the audit goes on. Its parts together are the whole report. */
export interface Stream {
  document: (document: DocumentReport, lang: Lang) => string
  rest: (report: AuditReport, lang: Lang) => string
}

export const streams: Partial<Record<Format, () => Promise<Stream>>> = {
  ndjson: () =>
    import('./ndjson.ts').then(({ documentLine, restLines }) => ({
      document: documentLine,
      rest: restLines,
    })),
}
