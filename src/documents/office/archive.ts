/** The zip file that a docx or odt is. Nothing of it is ever written to disk, and nothing in it opened as a zip. */
import { unzipSync } from 'fflate'
import { Refusal } from '../refusal.ts'

/** Most bytes that the parts of a document may be unpacked: a protocol of 300 pages has 5 MB. */
export const MAX_UNPACKED = 64 * 1024 * 1024

/** A `.docx` has a few dozen parts, one with many pictures a few hundred. */
const MOST_ENTRIES = 10_000

/**
 * The entries that `isWanted`, by name.
 *
 * An entry is unpacked into the size that the archive says it has, no byte more, so that it is enough to add
 * these up beforehand; an entry that lies about it is cut off, and is then no XML.
 *
 * @throws Refusal when it is no archive, or too large when unpacked
 */
export function entriesOf(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  limit = MAX_UNPACKED,
): Map<string, Uint8Array> {
  let unpacked = 0
  let entries = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (++entries > MOST_ENTRIES) throw new Refusal('too-complex', { what: 'entries', limit: MOST_ENTRIES })
    if (!isWanted(name)) return false
    unpacked += originalSize
    if (unpacked > limit) throw new Refusal('unpacked-too-large', { limit })
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(archive, { filter })))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged')
  }
}
