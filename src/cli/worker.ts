/** A thread that audits documents: one of several cores, or one that a document may keep busy until it is ended. */
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { auditBytes, packOutcome, type Task } from './audit-file.ts'
import { loadCore } from './built-in.ts'

// A damaged PDF can make its parser drop a promise that nobody waits for: how the document fared is told by others.
process.on('unhandledRejection', () => {})

const core = await loadCore(workerData)
parentPort!.on('message', async ({ bytes, task }: { bytes: Uint8Array; task: Task }) =>
  parentPort!.postMessage(packOutcome(await auditBytes(bytes, task, core))),
)
parentPort!.postMessage('ready')
