/** Reading bytes without ever holding more of them than an audit would take. */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { ReadError } from '../documents/index.ts'

/** What is read at most where the core sets no limit of its own. */
const MOST_BYTES = 64 * 1024 * 1024

export type BytesResult = { ok: true; bytes: Uint8Array } | { ok: false; error: ReadError }

export async function bytesOfFile(path: string, limit = MOST_BYTES): Promise<BytesResult> {
  try {
    const stat = statSync(path)
    if (stat.isFile() && stat.size > limit) return tooLarge(limit, stat.size)
    if (stat.isFile()) {
      const bytes = readFileSync(path)
      // It may have grown since.
      return bytes.length > limit ? tooLarge(limit, bytes.length) : { ok: true, bytes }
    }
    // A pipe that nothing writes to would be waited for without end; `<(command)` is one that something does.
    if (stat.isFIFO() && !/^\/(?:dev\/fd|proc)\//.test(path))
      return { ok: false, error: { code: 'unreadable', values: { reason: 'FIFO' } } }
    // A pipe such as `<(command)` has no size, and a device no end.
    return await bytesOfStream(createReadStream(path), limit)
  } catch (error) {
    return failed(error)
  }
}

export async function bytesOfStream(
  stream: AsyncIterable<Uint8Array>,
  limit = MOST_BYTES,
): Promise<BytesResult> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) return tooLarge(limit, size)
    }
  } catch (error) {
    return failed(error)
  }
  return { ok: true, bytes: Buffer.concat(chunks) }
}

const tooLarge = (limit: number, bytes: number): BytesResult => ({
  ok: false,
  error: { code: 'too-large', values: { bytes, limit } },
})

function failed(error: unknown): BytesResult {
  const reason = reasonOf(error)
  return {
    ok: false,
    error: reason === 'ENOENT' ? { code: 'not-found' } : { code: 'unreadable', values: { reason } },
  }
}

/** A few words on an exception: the code of the system (EACCES), or its message; never its stack. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message.split('\n')[0]!
  return String(error)
}
