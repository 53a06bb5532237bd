/** `meldcode init`: sets up a repository of protocols. Asks what was not given, if there is someone to ask. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { type Organisation, skeletonOf } from '../reports/skeleton.ts'
import { reasonOf } from './bytes.ts'
import { CONFIG_NAME } from './config.ts'
import { type Catalogue, type Core, DEFAULT_MODEL, type LoadCore } from './core.ts'
import { configFile, githubWorkflow, gitlabJob, PROTOCOLS, preCommitConfig } from './init-files.ts'
import type { Io } from './io.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError } from './usage.ts'

const PIPELINES = ['github', 'gitlab', 'none'] as const

export interface InitOptions {
  organisation?: string
  sector?: string
  staff?: string
  ci?: string
  preCommit?: boolean
  skeleton?: boolean
  force?: boolean
}

/** Writes nothing over a file that is there, unless forced; then nothing at all is written. */
export async function init(
  typed: InitOptions,
  io: Io,
  lang: Lang,
  loadCore: LoadCore,
  { sectors }: Catalogue,
): Promise<void> {
  const words = cliMessages[lang]
  const { questions } = words
  const ask = async (question: string) => (await io.ask?.(question))?.trim() || undefined
  const isYes = async (given: boolean | undefined, question: string) =>
    given ?? /^(j|y)/i.test((await ask(question)) ?? '')

  const name = typed.organisation ?? (await ask(questions.organisation)) ?? ''
  const sectorTyped = typed.sector ?? (await ask(questions.sector(sectors)))
  const sector = sectorTyped === undefined ? undefined : await oneOf(sectorTyped, sectors, 'sector', words)
  const staffTyped = typed.staff ?? (await ask(questions.staff))
  if (staffTyped !== undefined && !/^\d{1,7}$/.test(staffTyped))
    throw new UsageError(words.staffNumber(safe(staffTyped)), 'wrong-number')
  const pipelineTyped = typed.ci ?? (await ask(questions.ci)) ?? 'none'
  const pipeline = await oneOf(pipelineTyped, PIPELINES, 'pipeline', words)
  const organisation: Organisation = {
    name,
    sector,
    staff: staffTyped === undefined ? undefined : Number(staffTyped),
  }

  const files = new Map([[CONFIG_NAME, configFile(organisation, [DEFAULT_MODEL])]])
  if (pipeline === 'github') files.set('.github/workflows/meldcode.yml', githubWorkflow(io.version))
  if (pipeline === 'gitlab') files.set('.gitlab-ci.yml', gitlabJob(io.version))
  if (await isYes(typed.preCommit, questions.preCommit))
    files.set('.pre-commit-config.yaml', preCommitConfig(io.version))
  if (await isYes(typed.skeleton, questions.skeleton))
    files.set(`${PROTOCOLS}/meldcode.md`, await skeleton(organisation, await loadCore()))
  write(files, typed.force ?? false, io, lang)
}

/** Asks the audit of an empty protocol what must be in it. */
async function skeleton(organisation: Organisation, core: Core): Promise<string> {
  const { sector, staff } = organisation
  const empty = await core.read(new TextEncoder().encode('# Meldcode\n'), 'meldcode.md', {})
  if (!empty.ok) throw new Error(empty.error.code)
  const report = core.audit(empty.document, {
    models: [DEFAULT_MODEL],
    allCriteria: false,
    ...(sector !== undefined && { sector }),
    ...(staff !== undefined && { staff }),
  })
  return skeletonOf(report, organisation)
}

function write(files: ReadonlyMap<string, string>, force: boolean, io: Io, lang: Lang): void {
  const words = cliMessages[lang]
  const present = [...files.keys()].filter(path => existsSync(join(io.cwd, path)))
  if (present.length > 0 && !force) throw new UsageError(words.filesExist(present), 'files-exist')
  for (const [path, text] of files) {
    const full = join(io.cwd, path)
    try {
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, text)
    } catch (error) {
      throw new UsageError(words.outputFailed(path, reasonOf(error)), 'output-failed')
    }
    io.stdout(`${words.fileWritten(path)}\n`)
  }
  io.stdout(`${words.nextCheck}\n`)
}
