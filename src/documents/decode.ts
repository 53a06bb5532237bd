import type { ProtocolDocument, ReadError } from './document.ts'
import { MAX_BYTES } from './formats.ts'

export type Encoding = ProtocolDocument['encoding']

export type DecodeResult = { ok: true; text: string; encoding: Encoding } | { ok: false; error: ReadError }

/** How files begin that are not text, whatever they are called. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, odt, xlsx
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
]

/**
 * What Windows-1252 has at 0x80–0x9F: dashes, curly quotes and the euro sign of older Word files.
 * Written out, since `TextDecoder('windows-1252')` of Node 20 makes control characters of them.
 * A NUL marks the five bytes that stand for nothing.
 */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** What Mac Roman, of Macs before 2001 and of some exports still, has at 0x80–0xFF. */
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'
/** Its commonest Dutch letters with accents: é è ê ë á à ä ï ö ü. In Windows-1252 these are quotes, dashes and the like. */
const MAC_LETTERS = new Set([0x8e, 0x8f, 0x90, 0x91, 0x87, 0x88, 0x8a, 0x95, 0x9a, 0x9f])

/** Decodes the bytes of a text file, or says why they are none. Uses nothing of Node: it also runs in a browser. */
export function decode(bytes: Uint8Array, maxBytes = MAX_BYTES): DecodeResult {
  if (bytes.length > maxBytes)
    return refused({ code: 'too-large', values: { bytes: bytes.length, limit: maxBytes } })
  if (SIGNATURES.some(signature => signature.every((byte, i) => bytes[i] === byte)))
    return refused({ code: 'binary' })

  const wide = utf16(bytes)
  if (wide) return accepted(new TextDecoder(wide).decode(bytes), wide, bytes)
  if (isBinary(bytes)) return refused({ code: 'binary' })
  try {
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8', bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

const refused = (error: ReadError): DecodeResult => ({ ok: false, error })

function accepted(text: string, encoding: Encoding, bytes: Uint8Array): DecodeResult {
  if (!/\S/.test(text)) return refused({ code: 'empty' })
  if (encoding.startsWith('utf-16')) {
    const broken = brokenUtf16(text)
    if (broken >= 0 || bytes.length % 2 === 1)
      return refused({ code: 'invalid-encoding', ...placeIn(text, broken >= 0 ? broken : text.length - 1) })
    if (text.includes('\0')) return refused({ code: 'binary' })
  }
  return { ok: true, text, encoding }
}

/** UTF-16 by its byte-order mark, or because one of each two bytes is nearly always zero, as in Latin script. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 2048) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const most = 0.4 * length
  if (odd >= most && even === 0) return 'utf-16le'
  if (even >= most && odd === 0) return 'utf-16be'
  return undefined
}

/** Text has no NULs and hardly any control characters besides tabs and line ends. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls++
  }
  return controls > 8 + bytes.length / 100
}

/**
 * Bytes that are no UTF-8 are read as Windows-1252, provided they look like it: mostly ASCII, and no byte
 * that it does not have. A file that is UTF-8 in all but a few places is a broken UTF-8 file: read as
 * Windows-1252 it would be full of "Ã«".
 */
function decodeWindows1252(bytes: Uint8Array): DecodeResult {
  let high = 0
  let firstBroken = -1
  let sequences = 0
  let impossible = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      sequences++
      i += length - 1
      continue
    }
    high++
    if (firstBroken < 0) firstBroken = i
    if (byte < 0xa0 && WINDOWS_1252[byte - 0x80] === '\0') impossible = true
  }
  if (isMacRoman(bytes) && sequences <= high)
    return accepted(decodedBy(fromMacRoman, bytes), 'mac-roman', bytes)
  if (impossible || sequences > high || high > 16 + bytes.length / 4)
    return refused({ code: 'invalid-encoding', ...placeOfByte(bytes, firstBroken) })

  return accepted(decodedBy(fromWindows1252, bytes), 'windows-1252', bytes)
}

function decodedBy(codeOf: (byte: number) => number, bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    const chunk = bytes.subarray(start, start + 8192)
    parts.push(String.fromCharCode(...Array.from(chunk, codeOf)))
  }
  return parts.join('')
}

const fromMacRoman = (byte: number): number => (byte < 0x80 ? byte : MAC_ROMAN.charCodeAt(byte - 0x80))

/**
 * Whether the accents within words are where Mac Roman has them. Only a letter stands between two letters,
 * which tells more than any count of bytes.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  for (let i = 1; i < bytes.length - 1; i++) {
    const byte = bytes[i]!
    if (byte < 0x80 || !isLetter(bytes[i - 1]!) || !isLetter(bytes[i + 1]!)) continue
    if (MAC_LETTERS.has(byte)) mac++
    else if (byte >= 0xc0) windows++
  }
  return mac > windows
}

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122

function fromWindows1252(byte: number): number {
  const letter = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte
  return letter || byte
}

/** Length of the well-formed UTF-8 sequence of more than one byte at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (lead >= 0xf5) return 0
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0
  return at + length <= bytes.length ? length : 0
}

/** Offset of a surrogate without its other half; -1 when the text is well formed. */
function brokenUtf16(text: string): number {
  // TextDecoder puts U+FFFD in the place of what it cannot read.
  return text.indexOf('\uFFFD')
}

function placeOfByte(bytes: Uint8Array, at: number): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, Math.max(at, 0)))
  return placeIn(before, before.length)
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
