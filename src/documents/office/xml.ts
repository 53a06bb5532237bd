/** XML as a stream of tags and text, with what no document needs refused. */
import { SaxesParser } from 'saxes'
import { decode } from '../decode.ts'
import { Refusal } from '../refusal.ts'

/** Deepest nesting: a table in a text box in a table is under 40. */
const MAX_DEPTH = 256

/** Attributes by their name without its prefix, which is the choice of the program that wrote the file. */
export type Attributes = ReadonlyMap<string, string>

export interface XmlHandler {
  /** `name` without prefix; `parent` is that of the element it stands in, or '' */
  open(name: string, attributes: Attributes, parent: string): void
  text(text: string): void
  close(name: string, parent: string): void
}

/**
 * Walks once through an XML file.
 *
 * @throws Refusal when it is not well formed, nests too deeply, or has a DOCTYPE: that is how entities
 *   that expand without end, or point outside the file, come in
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler, maxDepth = MAX_DEPTH): void {
  const decoded = decode(bytes, Infinity)
  if (!decoded.ok) throw new Refusal('damaged')
  const path: string[] = []
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Refusal('damaged')
  })
  parser.on('doctype', () => {
    throw new Refusal('doctype')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length >= maxDepth) throw new Refusal('too-complex', { what: 'nesting', limit: maxDepth })
    const local = withoutPrefix(name)
    handler.open(
      local,
      new Map(Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value])),
      path.at(-1) ?? '',
    )
    path.push(local)
  })
  parser.on('text', text => handler.text(text))
  parser.on('cdata', text => handler.text(text))
  parser.on('closetag', () => {
    const name = path.pop()!
    handler.close(name, path.at(-1) ?? '')
  })
  parser.write(decoded.text).close()
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)
