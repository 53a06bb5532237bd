/**
 * Outcomes kept from run to run, by what they follow from: the bytes of the file, the options, the rules and
 * the program. An entry that is not whole is as good as none; writing is by renaming, so that runs side by
 * side never see half of one.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Rules } from '../audit/packed.ts'
import { type Outcome, packOutcome, type Task, unpackOutcome } from './audit-file.ts'

export interface Cache {
  key(bytes: Uint8Array, task: Task): string
  get(key: string, path: string): Outcome | undefined
  put(key: string, outcome: Outcome): void
}

/** Length of the digest that each entry begins with. */
const DIGEST = 64

const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** `program` tells one build of the program and its rules from another. */
export function cacheIn(folder: string, program: string, rules: Rules): Cache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
  return {
    // of the name only the extension matters: it says which reader to use
    key: (bytes, { path, named, options, withText, read }) =>
      sha256(
        JSON.stringify([program, extname(path).toLowerCase(), named, options, withText ?? false, read]),
        '\n',
        bytes,
      ),
    get: (key, path) => {
      try {
        const entry = readFileSync(fileOf(key))
        const body = entry.subarray(DIGEST)
        if (sha256(key, body) !== entry.toString('latin1', 0, DIGEST)) return undefined
        const outcome = unpackOutcome(JSON.parse(body.toString('utf8')), rules)
        if (outcome.kind === 'audited') outcome.document.path = path
        return outcome
      } catch {
        return undefined
      }
    },
    // a folder that cannot be written makes a run slower, not wrong
    put: (key, outcome) => {
      // that the program failed may be passing: a want of memory, say
      if (outcome.kind === 'failed' && outcome.error.code === 'internal') return
      const file = fileOf(key)
      const own = `${file}.${process.pid}`
      const body = JSON.stringify(packOutcome(outcome))
      try {
        mkdirSync(join(file, '..'), { recursive: true })
      } catch {
        return
      }
      try {
        writeFileSync(own, sha256(key, body) + body)
        renameSync(own, file)
      } catch {
        rmSync(own, { force: true })
      }
    },
  }
}
