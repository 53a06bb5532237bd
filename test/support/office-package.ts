/** What any office asks of a file, be it a document or a workbook, before it shows a word of it. */
import { dirname, posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export type Package = Record<string, string>

export const packageOf = (bytes: Uint8Array): Package =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** Every element of a part with its attributes. @throws Error when the part is not well-formed */
export function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: { ...attributes } as never }))
  parser.write(xml).close()
  return found
}

/** Why an office would offer to repair the file, or warn of it; empty when it opens as it is. */
export function packageProblems(parts: Package): string[] {
  const problems: string[] = []
  const names = Object.keys(parts)
  const typed = elementsOf(parts['[Content_Types].xml'] ?? '')
  const extensions = new Set(typed.map(({ attributes }) => attributes.Extension))
  const overrides = typed.flatMap(({ attributes }) => attributes.PartName ?? [])
  for (const name of names) {
    if (/vba|macro|\.bin$/i.test(name)) problems.push(`${name} may hold a macro`)
    const isTyped = overrides.includes(`/${name}`) || extensions.has(name.split('.').at(-1)!)
    if (!isTyped && name !== '[Content_Types].xml') problems.push(`${name} has no type`)
  }
  for (const part of overrides) if (!(part.slice(1) in parts)) problems.push(`${part} is typed but absent`)
  for (const name of names) {
    const elements = elementsOf(parts[name]!)
    if (!name.endsWith('.rels')) continue
    const folder = dirname(dirname(name))
    for (const { attributes } of elements.filter(({ name }) => name === 'Relationship')) {
      const { Target = '', TargetMode } = attributes
      if (TargetMode === 'External') problems.push(`${name} points outside: ${Target}`)
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder === '.' ? '' : folder, Target)
      if (!(path in parts)) problems.push(`${name} points at ${Target}, which is absent`)
    }
  }
  return problems
}
