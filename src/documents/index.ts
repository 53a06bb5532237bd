/** Bytes in, `ProtocolDocument` out. */
export { type DecodeResult, decode, MAX_BYTES } from './decode.ts'
export * from './document.ts'
export { MARKDOWN_LIMITS, type MarkdownLimits } from './limits.ts'
export { at } from './places.ts'
export type { ReadOptions } from './read.ts'
export { readDocument } from './read-document.ts'
export { maxBytesOf, readFile } from './read-file.ts'
export type { SchemaViolation, Validate } from './yaml.ts'
