import { describe, expect, test } from 'vitest'
import { documentOf, errorOf } from './bytes.ts'

describe('Markdown that would keep the parser busy is refused before it is parsed', () => {
  test.each([
    ['32 KB of bullets on one line', '- '.repeat(16_384), 'depth', 1],
    ['10 000 nested quotes', '>'.repeat(10_000), 'depth', 1],
    [
      'lists nested a thousand deep',
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
      'indent',
      129,
    ],
    ['1 MB of unfinished links', '[a]('.repeat(262_144), 'brackets', 1],
    ['lists nested 10 000 deep on one line', '1. '.repeat(10_000), 'depth', 1],
    ['one line of 4 MB', 'woord '.repeat(700_000), 'paragraph', 1],
    ['more than 5 million characters', 'woord\n\n'.repeat(800_000), 'length', 1],
    ['asterisks', `a\n${'*a '.repeat(100_000)}`, 'emphasis', 2],
    ['comments without an end', 'a <!-- '.repeat(9_000), 'comments', 1],
    ['a million headings', '# a\n'.repeat(1_000_000), 'lines', 50_001],
    ['a million entities', '&amp;\n'.concat('&amp;'.repeat(9_000), '\n\n').repeat(60), 'marks', undefined],
    ['backticks', '` `` '.repeat(10_000), 'backticks', 1],
    ['a table of 10 000 columns', '|a'.repeat(10_000), 'columns', 1],
    ['a table of 100 000 cells', '|a|b\n|-|-\n'.concat('|a|b\n'.repeat(50_000)), 'cells', undefined],
  ])('%s', (_, source, what, line) => {
    const error = errorOf(source)
    expect(error).toMatchObject({ code: 'too-complex', values: { what } })
    if (line) expect(error?.line).toBe(line)
  })

  test('one line of 6 MB is too long whatever it holds', () =>
    expect(errorOf('a'.repeat(6_000_000))?.code).toBe('too-complex'))
})

describe('what is only odd is read', () => {
  test.each([
    ['60 KB of <', '<'.repeat(60_000)],
    ['60 KB of unfinished tags', '<a '.repeat(20_000)],
    ['a form with lines to fill in', `Naam: ${'_'.repeat(60)}\n`.repeat(100)],
    ['ten nested quotes', `${'> '.repeat(10)}tekst`],
    ['a thousand lists', '- a\n\ntekst\n\n'.repeat(1_000)],
    ['a thousand headings', '# kop\n'.repeat(1_000)],
  ])('%s', (_, source) => expect(documentOf(source).blocks.length).toBeGreaterThan(0))
})
