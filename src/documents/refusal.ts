import type { ReadError, ReadErrorCode } from './document.ts'

/** Thrown by a reader deep in a document that it cannot go on with; its edge makes a `ReadResult` of it. */
export class Refusal extends Error {
  readonly error: ReadError

  constructor(code: ReadErrorCode, values?: Record<string, string | number>) {
    super(code)
    this.error = values ? { code, values } : { code }
  }
}
