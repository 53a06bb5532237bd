import { describe, expect, test } from 'vitest'
import { decode } from '../../src/documents/decode.ts'
import { bytesOf, errorOf } from './bytes.ts'

const wide = (text: string, little: boolean): number[] =>
  [...text].flatMap(letter => {
    const code = letter.charCodeAt(0)
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
  })

describe('text files of every age are read', () => {
  test.each([
    ['UTF-8', bytesOf('cliënt – €'), 'utf-8', 'cliënt – €'],
    ['UTF-8 with a byte-order mark', bytesOf([0xef, 0xbb, 0xbf], 'cliënt'), 'utf-8', 'cliënt'],
    ['UTF-16 LE', bytesOf([0xff, 0xfe], wide('cliënt', true)), 'utf-16le', 'cliënt'],
    ['UTF-16 BE', bytesOf([0xfe, 0xff], wide('cliënt', false)), 'utf-16be', 'cliënt'],
    ['UTF-16 LE without a mark', bytesOf(wide('Meldcode cliënten', true)), 'utf-16le', 'Meldcode cliënten'],
    ['UTF-16 BE without a mark', bytesOf(wide('Meldcode cliënten', false)), 'utf-16be', 'Meldcode cliënten'],
    ['Windows-1252', bytesOf('cli', [0xeb], 'nt'), 'windows-1252', 'cliënt'],
    [
      'Mac Roman',
      bytesOf('cli', [0x91], 'nten, co', [0x9a], 'rdinator'),
      'mac-roman',
      'cliënten, coördinator',
    ],
    [
      'quotes of Windows right behind words',
      bytesOf([0x91], 'thuis', [0x92], ' en collega', [0x92], 's, cli', [0xeb], 'nt'),
      'windows-1252',
      '‘thuis’ en collega’s, cliënt',
    ],
    [
      'the quotes and dashes of old Word files',
      bytesOf([0x93], 'stap 1', [0x94, 0x20, 0x96, 0x20, 0x80]),
      'windows-1252',
      '“stap 1” – €',
    ],
  ])('%s', (_, bytes, encoding, text) => expect(decode(bytes)).toEqual({ ok: true, encoding, text }))
})

describe('what is no text is refused', () => {
  test.each([
    ['an empty file', bytesOf(''), { code: 'empty' }],
    ['white space only', bytesOf(' \r\n\t\n'), { code: 'empty' }],
    ['a byte-order mark only', bytesOf([0xef, 0xbb, 0xbf]), { code: 'empty' }],
    ['a zip file', bytesOf('PK', [3, 4, 20, 0]), { code: 'binary' }],
    ['a PDF', bytesOf('%PDF-1.7\n'), { code: 'binary' }],
    ['an old Word file', bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'binary' }],
    ['a NUL in the text', bytesOf('Meldcode', [0], 'x'), { code: 'binary' }],
    ['control characters', bytesOf(Array.from({ length: 99 }, (_, i) => 1 + (i % 8))), { code: 'binary' }],
    [
      'broken UTF-8',
      bytesOf('een cliënt\nen één ', [0xe2, 0x82], ' euro'),
      { code: 'invalid-encoding', line: 2, column: 8 },
    ],
    [
      'bytes that Windows-1252 lacks',
      bytesOf('a\nb', [0x81], 'c'),
      { code: 'invalid-encoding', line: 2, column: 2 },
    ],
    [
      'half a UTF-16 character',
      bytesOf([0xff, 0xfe, 0x41, 0x00, 0x42]),
      { code: 'invalid-encoding', line: 1, column: 2 },
    ],
  ])('%s', (_, bytes, error) => expect(errorOf(bytes)).toEqual(error))

  test('50 MB', () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(97)
    expect(errorOf(bytes)).toEqual({
      code: 'too-large',
      values: { bytes: bytes.length, limit: 10 * 1024 * 1024 },
    })
  })

  test('more than the caller allows', () =>
    expect(errorOf('abcdef', 'a.md', { maxBytes: 5 })?.code).toBe('too-large'))
})
