import type { MetadataEntry } from './document.ts'
import type { LineIndex } from './places.ts'
import { rangeIn } from './places.ts'
import { parseYaml, scalarsIn } from './yaml-nodes.ts'

/**
 * The keys of front matter. Front matter that is no YAML is treated as absent: the protocol under it can be
 * read just as well.
 */
export function readFrontMatter(
  source: string,
  [start, end]: [start: number, end: number],
  lines: LineIndex,
): MetadataEntry[] {
  const parsed = parseYaml(source.slice(start, end).replace(/(?:^|[\r\n])---[ \t]*$/, ''))
  if (!parsed.ok) return []
  return scalarsIn(parsed.contents).map(({ path, text, start: from, end: to }) => ({
    key: path.join('.'),
    value: text,
    range: rangeIn(lines, start + from, start + to),
  }))
}
