import type { ReadResult } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { readMarkdown } from './markdown.ts'
import { formatOf, type ReadOptions, readWith } from './read.ts'
import { readYaml } from './yaml.ts'

/** Reads a protocol from the bytes of a file; its name says in which format it is. Holds every reader. */
export function readDocument(bytes: Uint8Array, path: string, options: ReadOptions = {}): ReadResult {
  const reader = formatOf(path) === 'yaml' ? readYaml : readMarkdown
  return readWith(reader, bytes, path, { frontMatter: readFrontMatter, ...options })
}
