/** Where the reports go: a format each, at most one of them on standard output, the others in files. */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AuditReport, DocumentReport } from '../audit/report.ts'
import { type Format, formats, ofOne, type ReportOptions, streams } from '../reports/format.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { reasonOf } from './bytes.ts'
import { realPath } from './files.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError } from './usage.ts'
import type { WantedReport } from './wanted.ts'

export interface Output {
  format: Format
  /** the file as the user named it and as it is opened; without one, standard output */
  file?: { shown: string; path: string }
}

/** @throws UsageError for a format that does not exist, or two reports to one place */
export async function outputsOf(wanted: readonly WantedReport[], cwd: string, lang: Lang): Promise<Output[]> {
  const words = cliMessages[lang]
  const outputs: Output[] = []
  for (const { format, output } of wanted.length > 0 ? wanted : [{}]) {
    const known = await oneOf(format ?? 'terminal', Object.keys(formats) as Format[], 'format', words)
    outputs.push(
      output === undefined
        ? { format: known }
        : { format: known, file: { shown: safe(output), path: resolve(cwd, output) } },
    )
  }
  const places = outputs.map(({ file }) => file?.path)
  const twice = outputs.find(({ file }, i) => places.indexOf(file?.path) < i)
  if (twice) throw new UsageError(words.sameOutput(twice.file?.shown), 'same-output')
  return outputs
}

/** Nothing is overwritten without being asked, and a protocol that is being audited never. */
export function guardOutputs(
  outputs: readonly Output[],
  inputs: readonly string[],
  force: boolean,
  lang: Lang,
): void {
  const words = cliMessages[lang]
  for (const { file } of outputs) {
    if (!file || !existsSync(file.path)) continue
    const target = realPath(file.path)
    if (inputs.some(path => realPath(path) === target))
      throw new UsageError(words.outputIsInput(file.shown), 'output-is-input')
    if (!force) throw new UsageError(words.outputExists(file.shown), 'output-exists')
  }
}

/** Takes documents as they are audited, in order, and at the end the whole report. */
export interface Sink {
  document(document: DocumentReport): void
  end(report: AuditReport): Promise<void>
}

interface SinkOptions extends Omit<ReportOptions, 'columns' | 'colour'> {
  force: boolean
}

export async function sinkOf(output: Output, options: SinkOptions, io: Io): Promise<Sink> {
  const { format, file } = output
  const { force, ...common } = options
  const { lang } = common
  const write = writerOf(output, force, lang, io)
  const stream = await streams[format]?.()
  if (stream)
    return {
      document: document => write(stream.document(document, lang)),
      end: async report => write(stream.rest(report, lang)),
    }
  const render = await formats[format]()
  // A file has no window and shows no colours.
  const page = file ? { columns: 80, colour: 0 as const } : { columns: io.columns, colour: io.colour }
  return {
    document: () => {},
    end: async report => {
      if (ofOne.has(format) && report.documents.length > 1)
        throw new UsageError(cliMessages[lang].oneProtocol, 'one-protocol')
      write(await render(report, { ...common, ...page }))
    },
  }
}

/** Writes to the output's file, or to standard output. */
export const writerOf = ({ file }: Output, force: boolean, lang: Lang, io: Io) =>
  file ? fileWriter(file, force, lang) : (text: string) => io.stdout(text)

/** The first text makes the file, later ones add to it. */
function fileWriter({ shown, path }: Required<Output>['file'], force: boolean, lang: Lang) {
  let isNew = true
  return (text: string) => {
    try {
      if (isNew) writeFileSync(path, text, { flag: force ? 'w' : 'wx' })
      else appendFileSync(path, text)
      isNew = false
    } catch (error) {
      throw new UsageError(cliMessages[lang].outputFailed(shown, reasonOf(error)), 'output-failed')
    }
  }
}
