import {
  type ProtocolDocument,
  type ReadError,
  type ReadOptions,
  readDocument,
} from '../../src/documents/index.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...utf8(part)] : part)))

export function documentOf(text: string, path = 'protocol.md', options?: ReadOptions): ProtocolDocument {
  const result = readDocument(utf8(text), path, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.document
}

export function errorOf(
  content: string | Uint8Array,
  path = 'protocol.md',
  options?: ReadOptions,
): ReadError | undefined {
  const result = readDocument(typeof content === 'string' ? utf8(content) : content, path, options)
  return result.ok ? undefined : result.error
}

/** Each block as `kind: text`, for tests that read as the document does. */
export const outlineOf = (text: string, path?: string): string[] =>
  documentOf(text, path).blocks.map(block => `${block.kind}: ${block.text}`)

/** Each heading indented to its level, with how it was recognised. */
export const headingsOf = (text: string, path?: string): string[] =>
  documentOf(text, path)
    .sections.slice(1)
    .map(section => `${'  '.repeat(section.level - 1)}${section.heading} (${section.origin})`)
