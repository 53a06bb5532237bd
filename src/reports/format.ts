/** The formats of a report. Each is loaded only when it is asked for. */
import type { AuditReport } from '../audit/report.ts'
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

/** A whole report as text, ending in a line break. */
export type Render = (report: AuditReport, options: RenderOptions) => string

export const formats = {
  terminal: () => import('./terminal.ts').then((m): Render => m.renderTerminal),
  json: () => import('./json.ts').then((m): Render => m.renderJson),
}

export type Format = keyof typeof formats
