import { decode } from './decode.ts'
import type { MetadataEntry, ReadError, ReadErrorCode, ReadResult } from './document.ts'
import { extensionOf, formatOf, isKnownExtension } from './formats.ts'
import type { readFrontMatter } from './front-matter.ts'
import type { MarkdownLimits } from './limits.ts'
import type { Outline } from './outline.ts'
import type { Validate } from './yaml.ts'

export interface ReadOptions {
  maxBytes?: number
  /** most bytes that the parts of a docx or odt may be unpacked */
  maxUnpacked?: number
  /** deepest nesting of elements in a docx, odt or web page */
  maxDepth?: number
  markdown?: Partial<MarkdownLimits>
  /** checks a YAML protocol that declares our schema: `validateProtocol` of `protocol-schema.ts` */
  validate?: Validate
  /** reads the front matter of Markdown: `readFrontMatter`; without it there is none */
  frontMatter?: typeof readFrontMatter
}

/** Formats of word processors and the like: named as such, not as "binary", since there is a way out. */
const UNSUPPORTED = new Set('pages xlsx xls pptx ppt epub'.split(' '))
/** What Word wrote before 2007; it still opens them, and saves them as docx. */
const LEGACY = new Set(['doc', 'dot', 'rtf'])

/** Makes an outline of a decoded source. */
export type Reader = (
  source: string,
  options: ReadOptions,
) =>
  | { ok: true; outline: Outline; metadata: MetadataEntry[]; title: string }
  | { ok: false; error: ReadError }

/** Reads a protocol from the bytes of a file with the reader of its format (`formatOf`). */
export function readWith(
  reader: Reader,
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): ReadResult {
  const extension = extensionOf(path)
  const refusal = refusalByName(path)
  if (refusal) return { ok: false, error: refusal }

  const decoded = decode(bytes, options.maxBytes)
  if (!decoded.ok) {
    const unknown = decoded.error.code === 'binary' && !isKnownExtension(extension)
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

/** Why a file is not read, whatever is in it. */
export function refusalByName(path: string): ReadError | undefined {
  const extension = extensionOf(path)
  if (LEGACY.has(extension)) return { code: 'legacy-format', values: { extension } }
  return UNSUPPORTED.has(extension) ? { code: 'unsupported-format', values: { extension } } : undefined
}

function refused(code: ReadErrorCode, values?: Record<string, string>): ReadResult {
  return { ok: false, error: values ? { code, values } : { code } }
}
