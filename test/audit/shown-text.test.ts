import { expect, test } from 'vitest'
import type { DocumentReport } from '../../src/audit/report.ts'
import { placeKey } from '../../src/audit/shown-text.ts'
import { examined } from '../support/portfolio.ts'

const quotesOf = ({ elements }: DocumentReport) =>
  elements.flatMap(({ criteria }) =>
    criteria.flatMap(({ evidence, nearMiss }) => [...evidence, ...(nearMiss ? [nearMiss] : [])]),
  )
const letters = (text: string) => text.replace(/<[^>]*>|&\w+;|[^\p{L}\p{N}]/gu, '')

test.each([
  'corpus/onderwijs-de-regenboog.md',
  'corpus/woningcorporatie-thuiswaard.md',
  'formats/gemeente-ooststelle.docx',
  'formats/gemeente-ooststelle.html',
  'formats/gemeente-ooststelle.pdf',
  'formats/onderwijs-de-regenboog.odt',
  'formats/onderwijs-de-regenboog.txt',
])('every quote is found back in the text that is shown: %s', async name => {
  const path = `fixtures/${name}`
  const { report, texts } = await examined([{ path }])
  const { blocks, places } = texts.get(path)!
  const shownOf = (key: string) =>
    places
      .filter(place => place.key === key)
      .map(({ block, start, end }) => blocks[block]!.text.slice(start, end))
  const quotes = quotesOf(report)
  expect(quotes.length).toBeGreaterThan(20)
  expect(
    quotes
      .map(quote => ({ quote: letters(quote.quote), shown: letters(shownOf(placeKey(quote)).join('')) }))
      .filter(({ quote, shown }) => quote !== shown),
  ).toEqual([])
})

test('a heading has its level, an item its list, a cell its table', async () => {
  const text = '# Een\n\n## Twee\n\n1. punt\n\n| a | b |\n|---|---|\n| c | d |\n'
  const { texts } = await examined([{ path: 'p.md', text }])
  expect(texts.get('p.md')!.blocks).toMatchObject([
    { kind: 'heading', level: 1, line: 1 },
    { kind: 'heading', level: 2, line: 3 },
    { kind: 'list-item', list: { depth: 1, ordered: true, number: 1 } },
    { kind: 'table-cell', cell: { row: 0, column: 0, isHeader: true } },
    { kind: 'table-cell', cell: { row: 0, column: 1 } },
    { kind: 'table-cell', cell: { row: 1, column: 0, isHeader: false } },
    { kind: 'table-cell', cell: { row: 1, column: 1 } },
  ])
})
