/**
 * Text from outside, made fit to print: a protocol (or its file name) may hold escape sequences that
 * recolour or rewrite a terminal, and bidi controls that make a quote read as something else.
 */

const BREAKS = /\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g
const SOFT_HYPHENS = /\u00ad/g
/** Controls, format characters (bidi, zero-width, tags) and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** `text` on one line, with whatever acts on a terminal instead of showing in it replaced by a visible mark. */
export function safe(text: string): string {
  return text.replace(BREAKS, ' ').replace(SOFT_HYPHENS, '').replace(UNSEEN, visible)
}

function visible(character: string): string {
  const code = character.codePointAt(0)!
  if (code < 0x20) return String.fromCharCode(0x2400 + code) // ␀ … ␛ … ␟
  if (code === 0x7f) return '␡'
  return code > 0xffff ? `\\u{${code.toString(16)}}` : unicodeEscape(code)
}

/** The escape `\uXXXX` of a UTF-16 code unit, as JSON and JavaScript write it. */
export const unicodeEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
