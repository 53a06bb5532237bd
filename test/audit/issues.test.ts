import { describe, expect, test } from 'vitest'
import { issuesOf, tally } from '../../src/audit/issues.ts'
import { criterion, document, element, elements, finding, quote } from '../reports/sample.ts'
import { reportOf } from '../support/audit.ts'

test('an issue per open criterion, one for all alternatives, one per remark', () => {
  const rules = issuesOf(document()).map(({ rule, severity }) => [rule, severity])
  expect(rules).toEqual([
    ['niet', 'error'],
    ['ontkend-criterium', 'error'],
    ['voornemen-criterium', 'error'],
    ['aanrader-criterium', 'note'],
    ['advies', 'note'],
    ['instrument', 'error'],
    ['vrijgesteld-criterium', 'error'],
    ['bekend-criterium', 'error'],
    ['abolished-name', 'warning'],
    ['abolished-name', 'warning'],
  ])
})

describe('an issue points at', () => {
  const proof = element('bewijs', {
    criteria: [criterion('a', { evidence: [quote(31, 'Zo doen wij dat.')] })],
  })
  const open = (own = {}) =>
    element('open', { verdict: 'missing', criteria: [criterion('b', { status: 'unmet', ...own })] })
  const elsewhere = element('elders', { group: 'organisation', criteria: [criterion('c')] })
  const denial = { status: 'denied', evidence: [quote(12, 'Wij hebben er geen.')] } as const
  const nearMiss = { nearMiss: { ...quote(50, 'Bijna.'), lacks: { nl: 'x', en: 'x' } } }

  test.each([
    ['the sentence that denies it', [proof, open(denial)], 12],
    ['the nearest sentence', [proof, open(nearMiss)], 50],
    ['what the document has of the element before it', [proof, open(), elsewhere], 31],
    ['what it has of the element after it', [elsewhere, open(), proof], 31],
    ['the top, where there is nothing of its kind', [elsewhere, open()], 1],
  ])('%s', (_, list, line) => {
    const [issue] = issuesOf(document({ elements: list, findings: [] }))
    expect(issue!.place.line).toBe(line)
  })
})

describe('fingerprints', () => {
  const prints = (source: string) => issuesOf(reportOf(source)).map(({ fingerprint }) => fingerprint)
  const protocol =
    '# Meldcode De Linde\n\nVersie 1, maart 2022.\n\nBel bij twijfel het AMK.\n\nHet scholingsbudget is vervallen.\n'

  test('stay when lines move or are wrapped anew', () => {
    const moved = protocol
      .replace('\n\nBel', '\n\n## Inleiding\n\nDeze code is er voor iedereen.\n\nBel')
      .replace('budget is', 'budget\nis')
    expect(prints(moved)).toEqual(prints(protocol))
  })

  test('change with the words', () => {
    const other = protocol.replace('is vervallen', 'is per 2019 vervallen')
    expect(prints(other).filter(print => !prints(protocol).includes(print))).toHaveLength(1)
  })

  test('differ within a document, even of equal remarks', () => {
    const findings = [finding(), finding({ line: 9 })]
    const all = issuesOf(document({ findings })).map(({ fingerprint }) => fingerprint)
    expect(new Set(all).size).toBe(all.length)
  })
})

test('what was set aside is counted apart', () => {
  expect(tally(document())).toEqual({ missing: 3, partial: 1, recommended: 2, waived: 1, known: 1 })
  expect(tally(document({ elements: [elements.waived], findings: [] }))).toMatchObject({
    missing: 0,
    waived: 1,
  })
})
