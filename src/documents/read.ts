import { decode } from './decode.ts'
import type { MetadataEntry, ProtocolDocument, ReadError, ReadErrorCode, ReadResult } from './document.ts'
import type { readFrontMatter } from './front-matter.ts'
import type { MarkdownLimits } from './limits.ts'
import type { Outline } from './outline.ts'
import type { Validate } from './yaml.ts'

export interface ReadOptions {
  maxBytes?: number
  markdown?: Partial<MarkdownLimits>
  /** checks a YAML protocol that declares our schema: `validateProtocol` of `protocol-schema.ts` */
  validate?: Validate
  /** reads the front matter of Markdown: `readFrontMatter`; without it there is none */
  frontMatter?: typeof readFrontMatter
}

const FORMATS: ReadonlyMap<string, ProtocolDocument['format']> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['txt', 'markdown'],
  ['', 'markdown'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
])

/** Formats of word processors and the like: named as such, not as "binary", since there is a way out. */
const UNSUPPORTED = new Set('docx doc docm dotx odt rtf pdf pages html htm xlsx xls pptx ppt epub'.split(' '))

/** Makes an outline of a decoded source. */
export type Reader = (
  source: string,
  options: ReadOptions,
) =>
  | { ok: true; outline: Outline; metadata: MetadataEntry[]; title: string }
  | { ok: false; error: ReadError }

/** The format that a file's name promises. */
export const formatOf = (path: string): ProtocolDocument['format'] =>
  FORMATS.get(extensionOf(path)) ?? 'markdown'

/** Reads a protocol from the bytes of a file with the reader of its format (`formatOf`). */
export function readWith(
  reader: Reader,
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): ReadResult {
  const extension = extensionOf(path)
  if (UNSUPPORTED.has(extension)) return refused('unsupported-format', { extension })

  const decoded = decode(bytes, options.maxBytes)
  if (!decoded.ok) {
    const unknown = decoded.error.code === 'binary' && !FORMATS.has(extension)
    return unknown ? refused('unsupported-format', { extension }) : decoded
  }

  const { text: source, encoding } = decoded
  const read = reader(source, options)
  if (!read.ok) return read
  const { outline, metadata, title } = read
  // Comments or empty keys alone are no protocol.
  if (outline.blocks.length === 0) return refused('empty')
  return {
    ok: true,
    document: { path, format: formatOf(path), source, title, metadata, ...outline, encoding },
  }
}

function refused(code: ReadErrorCode, values?: Record<string, string>): ReadResult {
  return { ok: false, error: values ? { code, values } : { code } }
}

/** The extension in lower case without its dot; empty for none, and for a hidden file. */
function extensionOf(path: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
