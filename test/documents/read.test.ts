import { describe, expect, test } from 'vitest'
import { formatOf } from '../../src/documents/formats.ts'
import { bytesOf, errorOf } from './bytes.ts'

describe('the name says the format', () => {
  test.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdown', 'markdown'],
    ['a.txt', 'text'],
    ['a.htm', 'html'],
    ['a.DOCX', 'docx'],
    ['map.v2/protocol', 'markdown'],
    ['protocol.concept', 'markdown'],
    ['a.yaml', 'yaml'],
    ['a.YML', 'yaml'],
  ])('%s → %s', (path, format) => expect(formatOf(path)).toBe(format))

  test.each(['pages', 'xlsx'])('.%s is not read yet', extension =>
    expect(errorOf('tekst', `a.${extension}`)).toEqual({ code: 'unsupported-format', values: { extension } }),
  )

  test.each(['doc', 'dot', 'rtf'])('.%s is refused with the way out', extension =>
    expect(errorOf('{\\rtf1', `a.${extension}`)).toEqual({ code: 'legacy-format', values: { extension } }),
  )

  test('a picture is an unknown format, a picture named .md is binary', () => {
    const png = bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])
    expect(errorOf(png, 'a.png')?.code).toBe('unsupported-format')
    expect(errorOf(png, 'a.md')?.code).toBe('binary')
  })
})
