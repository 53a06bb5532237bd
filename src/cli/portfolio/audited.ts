/** The organisations of a portfolio, audited one after another: the files of each count together. */
import { join, relative } from 'node:path'
import { combined, type Organisation, type OrganisationResult } from '../../audit/portfolio/index.ts'
import type { DocumentError, DocumentReport } from '../../audit/report.ts'
import type { ShownText } from '../../audit/shown-text.ts'
import type { ElementRule } from '../../evidence/rules.ts'
import type { Acceptance } from '../acceptance.ts'
import type { Task } from '../audit-file.ts'
import { type Found, type FoundFile, findFiles } from '../files.ts'
import type { Io } from '../io.ts'
import { auditOptionsOf, type Scope } from '../job.ts'
import { type Means, outcomesOf } from '../runner.ts'

/** An organisation with the files that its manifest names, as far as they are there. */
export interface OrganisationFiles {
  organisation: Organisation
  found: Found
}

export interface Audited {
  result: OrganisationResult
  /** by path; empty unless asked for */
  texts: ReadonlyMap<string, ShownText>
}

/** `folder` is the manifest's; the paths in the report are relative to the working folder. */
export async function filesOf(
  organisations: readonly Organisation[],
  folder: string,
  cwd: string,
): Promise<OrganisationFiles[]> {
  const base = relative(cwd, folder)
  return Promise.all(
    organisations.map(async organisation => {
      const paths = organisation.files.map(path => join(base, path).replaceAll('\\', '/'))
      return { organisation, found: await findFiles(paths, cwd) }
    }),
  )
}

/** Yields an organisation as soon as the last of its files is audited. */
export async function* auditedOrganisations(
  list: readonly OrganisationFiles[],
  { scope, elements, acceptance, withText }: AuditSettings,
  means: Means,
  io: Io,
): AsyncGenerator<Audited> {
  const rules = new Map(elements.map(element => [element.id, element]))
  const tasks = list.flatMap(({ organisation, found }) =>
    found.files.map(file => ({ file, task: taskOf(file, organisation, scope, withText) })),
  )
  const outcomes = outcomesOf(tasks, means, io)
  for (const { organisation, found } of list) {
    const documents: DocumentReport[] = []
    const errors: DocumentError[] = [...found.errors]
    const texts = new Map<string, ShownText>()
    for (const { path } of found.files) {
      const { value: outcome, done } = await outcomes.next()
      if (done) break
      if (outcome.kind === 'failed') errors.push({ path, error: outcome.error })
      if (outcome.kind !== 'audited') continue
      documents.push(acceptance.apply(outcome.document, outcome.waivers))
      if (outcome.text) texts.set(path, outcome.text)
    }
    const [first, ...others] = documents
    const report = first ? combined([first, ...others], rules, scope.models.allCriteria) : null
    yield { result: { organisation, report, errors }, texts }
  }
  await outcomes.return(undefined)
}

interface AuditSettings {
  scope: Scope
  elements: readonly ElementRule[]
  acceptance: Acceptance
  withText: boolean
}

/** What applies is decided when the files of the organisation are together: until then all is asked. */
function taskOf(file: FoundFile, organisation: Organisation, scope: Scope, withText: boolean): Task {
  const { configured, ...options } = auditOptionsOf(file.path, scope)
  const facts = {
    ...configured,
    ...(organisation.sector !== null && { sector: organisation.sector }),
    ...(organisation.staff !== null && { staff: organisation.staff }),
  }
  return {
    path: file.path,
    named: file.named,
    withText,
    options: { ...options, allCriteria: true, configured: facts },
  }
}
