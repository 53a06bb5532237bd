import type { ReadResult } from './document.ts'
import { formatOf } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import { type ReadOptions, readWith } from './read.ts'
import { readYaml } from './yaml.ts'

/**
 * Reads a protocol in Markdown, YAML or plain text from the bytes of a file, at once; its name says in which
 * of them it is. For all formats, see `readFile`.
 */
export function readDocument(bytes: Uint8Array, path: string, options: ReadOptions = {}): ReadResult {
  const format = formatOf(path)
  const reader = format === 'yaml' ? readYaml : format === 'text' ? readPlainText : readMarkdown
  return readWith(reader, bytes, path, { frontMatter: readFrontMatter, ...options })
}
