/** A worker of the pool: reads and audits files with a core of its own. */
import { auditBytes, type PackedOutcome, packOutcome, type Task } from './audit-file.ts'
import { loadCore } from './built-in.ts'

const core = loadCore()

export default async (task: Task & { bytes: Uint8Array }): Promise<PackedOutcome> =>
  packOutcome(await auditBytes(task.bytes, task, core))
