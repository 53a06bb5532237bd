/** The thread in which documents are audited that could keep it busy or fill its memory. */
import { parentPort, workerData } from 'node:worker_threads'
import { auditBytes, type Job } from './audit-bytes.ts'
import { loadCore } from './built-in.ts'

const core = loadCore((workerData as { version: string }).version)
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await auditBytes(core, job)))
parentPort!.postMessage('ready')
