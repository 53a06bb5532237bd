/** `meldcode diff`: two versions of a protocol, as files or as revisions of git. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { changesBetween, isLoss } from '../audit/changes.ts'
import { changeFormats } from '../reports/changes.ts'
import { errorMessage } from '../reports/errors.ts'
import type { Lang } from '../reports/messages.ts'
import { safe } from '../reports/safe.ts'
import { auditBytes, type Outcome } from './audit-file.ts'
import { type BytesResult, bytesOfFile, reasonOf } from './bytes.ts'
import type { Catalogue, LoadCore } from './core.ts'
import type { Io } from './io.ts'
import { auditOptionsOf, type JobOptions, scopeOf } from './job.ts'
import { cliMessages } from './messages.ts'
import { oneOf, UsageError } from './usage.ts'

export interface DiffOptions extends JobOptions {
  format?: string
}

/** Returns the exit code: 1 when something required was lost or weakened, 3 when a version cannot be read. */
export async function diff(
  [before, after]: [string, string],
  typed: DiffOptions,
  io: Io,
  asked: Lang,
  loadCore: LoadCore,
  catalogue: Catalogue,
): Promise<number> {
  const scope = await scopeOf(typed, io, asked, catalogue)
  const { lang } = scope
  const formats = Object.keys(changeFormats) as (keyof typeof changeFormats)[]
  const format = await oneOf(typed.format ?? 'terminal', formats, 'format', cliMessages[lang])
  const core = await loadCore(scope.catalogue.own)
  const outcomes: Outcome[] = []
  for (const version of [before, after]) {
    const { path, bytes } = await versionOf(version, io.cwd, core.maxBytesOf(version), lang)
    const options = auditOptionsOf(path, scope)
    outcomes.push(
      bytes.ok
        ? await auditBytes(bytes.bytes, { path, named: true, options }, core)
        : { kind: 'failed', error: bytes.error },
    )
  }
  const [old, now] = outcomes
  if (old?.kind !== 'audited' || now?.kind !== 'audited') {
    for (const [i, outcome] of outcomes.entries())
      if (outcome.kind === 'failed')
        io.stderr(`${errorMessage({ path: [before, after][i]!, error: outcome.error }, lang)}\n`)
    return 3
  }
  const changes = changesBetween(old.document, now.document)
  io.stdout(
    changeFormats[format](changes, { before, after }, { lang, columns: io.columns, colour: io.colour }),
  )
  return changes.some(isLoss) ? 1 : 0
}

/** A file, or `revision:path` as git writes it. A file of that name comes first. */
async function versionOf(
  version: string,
  cwd: string,
  maxBytes: number,
  lang: Lang,
): Promise<{ path: string; bytes: BytesResult }> {
  const [, revision, path] = /^([^:]+):(.+)$/s.exec(version) ?? []
  if (revision === undefined || path === undefined || existsSync(resolve(cwd, version)))
    return { path: version, bytes: await bytesOfFile(resolve(cwd, version), maxBytes) }
  const git = spawnSync('git', ['show', '--end-of-options', version], {
    cwd,
    maxBuffer: maxBytes,
  })
  if (git.status !== 0) {
    const reason = git.error ? reasonOf(git.error) : git.stderr.toString('utf8').trim()
    throw new UsageError(cliMessages[lang].gitFailed(safe(version), safe(reason).slice(0, 200)), 'git-failed')
  }
  return { path: path.replace(/^\.\//, ''), bytes: { ok: true, bytes: git.stdout } }
}
