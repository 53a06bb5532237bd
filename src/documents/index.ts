/** Bytes in, `ProtocolDocument` out. */
export * from './document.ts'
