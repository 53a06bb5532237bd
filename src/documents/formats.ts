/** What a file's name says: its format, and how large it may be. */
import type { ProtocolDocument } from './document.ts'

/** Largest file that is read, unless the caller says otherwise: a protocol of 300 pages is under 1 MB. */
export const MAX_BYTES = 10 * 1024 * 1024
/** Largest file with pictures in it that is read. */
export const MAX_OFFICE_BYTES = 50 * 1024 * 1024

const FORMATS: ReadonlyMap<string, ProtocolDocument['format']> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['', 'markdown'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['dotx', 'docx'],
  ['dotm', 'docx'],
  ['odt', 'odt'],
  ['pdf', 'pdf'],
  ['ott', 'odt'],
])

/** The format that a file's name promises. */
export const formatOf = (path: string): ProtocolDocument['format'] =>
  FORMATS.get(extensionOf(path)) ?? 'markdown'

export const isKnownExtension = (extension: string): boolean => FORMATS.has(extension)

/** What a file of this name may be large, unless the caller says otherwise. */
export const maxBytesOf = (path: string): number =>
  /^(?:docx|odt|pdf)$/.test(formatOf(path)) ? MAX_OFFICE_BYTES : MAX_BYTES

/** The extension in lower case without its dot; empty for none, and for a hidden file. */
export function extensionOf(path: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
