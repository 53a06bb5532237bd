/** What comes in on `-`: its bytes, and how the report calls it. */
import { extensionOfContent } from '../documents/content.ts'
import { type BytesResult, bytesOfStream } from './bytes.ts'
import type { Io } from './io.ts'
import type { Means } from './runner.ts'

const MB = 1024 * 1024

/**
 * Reads standard input to its end. Without a name it is known by its content: `stdin.docx`, `stdin.odt`,
 * `stdin.pdf`, or else `stdin.md`.
 */
export async function readStdin(
  name: string | undefined,
  { limits, maxBytesOf }: Pick<Means, 'limits' | 'maxBytesOf'>,
  io: Io,
): Promise<{ path: string; read: BytesResult }> {
  const limit = limits.size === undefined ? maxBytesOf(name ?? 'stdin.docx') : limits.size * MB
  const read = await bytesOfStream(io.stdin(), limit)
  // of one that is damaged, the reader of its format says so
  const extension =
    name === undefined && read.ok && (await extensionOfContent(read.bytes).catch(() => 'docx'))
  return { path: name ?? `stdin.${extension || 'md'}`, read }
}
