import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar } from 'yaml'
import type { ReadError } from './document.ts'

/** No protocol nests deeper, has longer lists or repeats more by reference. */
const LIMITS = { length: 2_000_000, depth: 64, nodes: 50_000, aliases: 50 }

/** A YAML value with its place in the text: aliases resolved, keys as written. */
export type YamlNode = { start: number; end: number } & (
  | { type: 'map'; entries: YamlEntry[] }
  | { type: 'list'; items: YamlNode[] }
  | { type: 'scalar'; value: unknown; text: string; style: 'plain' | 'quoted' | 'block' | 'empty' }
)

export interface YamlEntry {
  key: string
  keyStart: number
  keyEnd: number
  value: YamlNode
}

export type YamlResult = { ok: true; contents: YamlNode } | { ok: false; error: ReadError }

/** Why the YAML could not be read; thrown within this file only. */
class Refusal extends Error {
  readonly reason: ReadError
  constructor(reason: ReadError) {
    super(reason.code)
    this.reason = reason
  }
}

export function parseYaml(text: string): YamlResult {
  const counter = new LineCounter()
  try {
    checkShape(text)
    // The library compares each key of a map with all others; that is done below, in linear time.
    const document = parseDocument(text, {
      lineCounter: counter,
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: false,
    })
    const error = document.errors[0]
    // The library's own guard against deep nesting.
    if (error?.code === 'RESOURCE_EXHAUSTION')
      throw new Refusal({ code: 'yaml-too-complex', ...placeOf(error.pos[0]) })
    if (error)
      throw new Refusal({ code: 'yaml-syntax', ...placeOf(error.pos[0]), values: { reason: error.code } })
    return { ok: true, contents: plainNodes(document.contents) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.reason }
    if (error instanceof RangeError)
      return { ok: false, error: { code: 'yaml-too-complex', line: 1, column: 1 } }
    throw error
  }

  function placeOf(offset: number): { line: number; column: number } {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }

  function plainNodes(root: Node | null): YamlNode {
    const anchors = new Map<string, Node>()
    let nodes = 0
    let aliases = 0

    const build = (node: Node | null | undefined, after: number, depth: number): YamlNode => {
      const [start, end] = node?.range ?? [after, after]
      const tooMany = aliases > 0 ? 'yaml-aliases' : 'yaml-too-complex'
      if (++nodes > LIMITS.nodes || depth > LIMITS.depth)
        throw new Refusal({ code: tooMany, ...placeOf(start) })

      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (++aliases > LIMITS.aliases || !target)
          throw new Refusal({ code: 'yaml-aliases', ...placeOf(start), values: { limit: LIMITS.aliases } })
        return build(target, start, depth + 1)
      }
      if (isMap(node) || isSeq(node) || isScalar(node)) if (node.anchor) anchors.set(node.anchor, node)
      if (isMap(node)) {
        const seen = new Set<string>()
        const entries = node.items.map(({ key, value }): YamlEntry => {
          const keyNode = build(key as Node | null, start, depth + 1)
          const name = keyNode.type === 'scalar' ? keyNode.text : text.slice(keyNode.start, keyNode.end)
          if (seen.has(name))
            throw new Refusal({
              code: 'yaml-syntax',
              ...placeOf(keyNode.start),
              values: { reason: 'DUPLICATE_KEY', key: name },
            })
          seen.add(name)
          return {
            key: name,
            keyStart: keyNode.start,
            keyEnd: keyNode.end,
            value: build(value as Node | null, keyNode.end, depth + 1),
          }
        })
        return { type: 'map', start, end, entries }
      }
      if (isSeq(node))
        return {
          type: 'list',
          start,
          end,
          items: node.items.map(item => build(item as Node, start, depth + 1)),
        }
      return scalarNode(node as Scalar | null, start, end)
    }
    return build(root, 0, 0)
  }

  function scalarNode(node: Scalar | null, start: number, end: number): YamlNode {
    const value = node?.value ?? null
    const style = value === null && node?.source === undefined ? 'empty' : styleOf(node)
    // As written, not as understood: version 4.0 is not 4.
    const written = typeof value === 'string' ? value : value === null ? '' : (node?.source ?? String(value))
    return { type: 'scalar', start, end, value, text: written, style: value === null ? 'empty' : style }
  }
}

function styleOf(node: Scalar | null): 'plain' | 'quoted' | 'block' {
  if (node?.type === Scalar.BLOCK_LITERAL || node?.type === Scalar.BLOCK_FOLDED) return 'block'
  return node?.type === Scalar.QUOTE_DOUBLE || node?.type === Scalar.QUOTE_SINGLE ? 'quoted' : 'plain'
}

/** Refuses by one scan what the library would need minutes or too deep a stack for. */
function checkShape(text: string): void {
  const refuse = (offset: number): never => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
    throw new Refusal({ code: 'yaml-too-complex', line: lines.length, column: lines.at(-1)!.length + 1 })
  }
  if (text.length > LIMITS.length) refuse(0)
  let flow = 0
  let dashes = 0
  let lineIsOpen = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) {
      dashes = 0
      lineIsOpen = true
    } else if (code === 91 || code === 123) {
      if (++flow > LIMITS.depth * 8) refuse(i)
    } else if (code === 93 || code === 125) flow = Math.max(0, flow - 1)
    if (!lineIsOpen || code === 32) continue
    if (code === 45 || code === 63 || code === 58) {
      if (++dashes > LIMITS.depth) refuse(i)
    } else if (code > 32) lineIsOpen = false
  }
}

export interface FlatScalar {
  path: string[]
  text: string
  /** from the beginning of the key to the end of the value */
  start: number
  end: number
}

/** All single values with the keys that lead to them. */
export function scalarsIn(root: YamlNode): FlatScalar[] {
  const found: FlatScalar[] = []
  const walk = (node: YamlNode, path: string[], start: number): void => {
    if (node.type === 'map')
      for (const { key, keyStart, value } of node.entries) walk(value, [...path, key], keyStart)
    else if (node.type === 'list')
      for (const [i, item] of node.items.entries()) walk(item, [...path, `${i}`], item.start)
    else if (path.length > 0 && node.style !== 'empty')
      found.push({ path, text: node.text.trim(), start, end: node.end })
  }
  walk(root, [], root.start)
  return found
}
