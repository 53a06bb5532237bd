/** The thread in which documents are audited that could keep it busy or fill its memory. */
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import { auditBytes, type Job } from './audit-bytes.ts'
import { loadCore } from './built-in.ts'

// A damaged PDF can make its parser drop a promise that nobody waits for: how the document fared is told by others.
process.on('unhandledRejection', () => {})

const core = loadCore((workerData as { version: string }).version)
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await auditBytes(core, job)))
parentPort!.postMessage('ready')
