import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { at, readDocument } from '../../src/documents/index.ts'
import { lineIndexOf } from '../../src/documents/places.ts'
import { documentOf } from './bytes.ts'

const corpus = new URL('../../fixtures/corpus/', import.meta.url)
const protocols = readdirSync(corpus).filter(name => /\.(?:md|yaml)$/.test(name) && !/README|gold/.test(name))

describe('every stretch of text is found back in its source', () => {
  test.each(protocols)('%s', name => {
    const result = readDocument(readFileSync(new URL(name, corpus)), name)
    if (!result.ok) throw new Error(result.error.code)
    const { source, blocks, sections } = result.document
    expect(blocks.length).toBeGreaterThan(10)
    for (const [index, { text, segments, range, section }] of blocks.entries()) {
      let textEnd = 0
      let sourceEnd = 0
      for (const segment of segments) {
        expect(segment.text).toBeGreaterThanOrEqual(textEnd)
        expect(segment.source).toBeGreaterThanOrEqual(sourceEnd)
        textEnd = segment.text + segment.length
        sourceEnd = segment.source + segment.length
        expect(source.slice(segment.source, sourceEnd)).toBe(text.slice(segment.text, textEnd))
      }
      expect(range.start.offset).toBeLessThanOrEqual(segments[0]!.source)
      expect(range.end.offset).toBeGreaterThanOrEqual(sourceEnd)
      expect(sections[section]).toBeDefined()
      const place = at(result.document, index, 0)
      expect(source.split(/\r\n|\r|\n/)[place.line - 1]![place.column - 1]).toBe(source[place.offset])
    }
  })
})

describe('line ends of every system count', () => {
  test.each([
    ['\n', [0, 2, 3, 5]],
    ['\r', [0, 2, 3, 5]],
    ['\r\n', [0, 3, 5, 8]],
  ])('%j', (end, starts) => expect(lineIndexOf(['a', '', 'b', 'c'].join(end))).toEqual(starts))

  test.each(['\n', '\r\n', '\r'])('%j in a document', end => {
    const document = documentOf(['# Kop', '', 'een &amp;', '**twee** drie', ''].join(end))
    const [, block] = document.blocks
    expect(block!.text).toBe('een &\ntwee drie')
    expect(at(document, 1, block!.text.indexOf('drie'))).toMatchObject({ line: 4, column: 10 })
    expect(at(document, 1, block!.text.indexOf('&'))).toMatchObject({ line: 3, column: 5 })
    expect(at(document, 1, 0)).toMatchObject({ line: 3, column: 1 })
  })
})

test('bidirectional and control characters stay where they are', () => {
  const document = documentOf('a\u202Eb\u0007c d')
  expect(document.blocks[0]!.text).toBe('a\u202Eb\u0007c d')
  expect(at(document, 0, 6).column).toBe(7)
})
