import { describe, expect, test } from 'vitest'
import { progressBetween } from '../../../src/audit/portfolio/index.ts'
import type { OrganisationResult } from '../../../src/audit/portfolio/run.ts'
import {
  type Mark,
  markOf,
  medianOf,
  movementsOf,
  sizeOf,
  statisticsOf,
} from '../../../src/audit/portfolio/statistics.ts'
import type { DocumentReport, ElementResult, Score } from '../../../src/audit/report.ts'
import { document, element, elements, finding } from '../../reports/sample.ts'
import { resultOf, runOf } from '../../support/portfolio.ts'

/** An organisation of which the protocol has these elements and nothing else. */
const having = (
  name: string,
  found: ElementResult[],
  report: Partial<DocumentReport> = {},
  more: Partial<OrganisationResult['organisation']> = {},
): OrganisationResult => resultOf(name, document({ elements: found, findings: [], ...report }), more)

const namesOf = (results: readonly OrganisationResult[]) => results.map(result => result.organisation.name)

const notAProtocol = { findings: [finding({ rule: 'not-a-protocol' })] }

describe('markOf', () => {
  test.each<[keyof typeof elements, Mark]>([
    ['present', 'present'],
    ['presentWithAdvice', 'present'],
    ['chosen', 'present'],
    ['weak', 'present'],
    ['partial', 'partial'],
    ['denied', 'missing'],
    ['intended', 'missing'],
    ['alternatives', 'missing'],
    ['recommended', 'recommended'],
    ['waived', 'waived'],
    // known is not solved
    ['known', 'missing'],
    ['elsewhere', 'not-applicable'],
  ])('%s → %s', (name, mark) => expect(markOf(elements[name])).toBe(mark))
})

describe('sizeOf', () => {
  test.each([
    [null, null],
    [0, '1-20'],
    [20, '1-20'],
    [21, '21-50'],
    [50, '21-50'],
    [51, '51-100'],
    [100, '51-100'],
    [101, '>100'],
  ])('%s → %s', (staff, size) => expect(sizeOf(staff)).toBe(size))
})

describe('medianOf', () => {
  test.each<[number[], number | null]>([
    [[], null],
    [[0.4], 0.4],
    [[1, 0, 0.5], 0.5],
    [[1, 0.5, 0, 0.7], 0.6],
  ])('%j → %s', (values, median) => expect(medianOf(values)).toBe(median))
})

test('standings tell what was audited from what was not', () => {
  const { standings } = statisticsOf(
    runOf([
      having('Met', [elements.present]),
      having('Folder', [elements.denied], notAProtocol),
      { ...resultOf('Kapot'), errors: [{ path: 'a.pdf', error: { code: 'encrypted' } }] },
      resultOf('Zonder'),
    ]),
  )
  expect(Object.entries(standings).map(([standing, results]) => [standing, namesOf(results)])).toEqual([
    ['audited', ['Met']],
    ['not-a-protocol', ['Folder']],
    ['unreadable', ['Kapot']],
    ['no-protocol', ['Zonder']],
  ])
})

describe('scores', () => {
  const scored = (...scores: Score[]) =>
    statisticsOf(runOf(scores.map((score, i) => having(`O${i}`, [], { score }))))

  test('are counted by tenths, of which the last holds 100%', () => {
    const { distribution, median } = scored(
      { met: 0, required: 10 },
      { met: 1, required: 10 },
      { met: 89, required: 100 },
      { met: 9, required: 10 },
      { met: 10, required: 10 },
      { met: 0, required: 0 },
    )
    expect(distribution).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1, 3])
    expect(median).toBeCloseTo(0.895)
  })

  test('of what is no protocol do not count', () => {
    const flyer = having('Folder', [], { ...notAProtocol, score: { met: 0, required: 9 } })
    expect(statisticsOf(runOf([flyer]))).toMatchObject({ median: null, distribution: Array(10).fill(0) })
  })
})

test('elements are counted by mark, and left out where they apply to no one', () => {
  const counts = statisticsOf(
    runOf([
      having('A', [elements.present, elements.denied, elements.elsewhere]),
      having('B', [
        { ...elements.present, verdict: 'partial', criteria: elements.partial.criteria },
        elements.denied,
      ]),
      having('Folder', [elements.denied], notAProtocol),
    ]),
  ).elements
  expect(counts.map(({ id, marks }) => [id, marks.present, marks.partial, marks.missing])).toEqual([
    ['aanwezig', 1, 1, 0],
    ['ontkend', 0, 0, 2],
  ])
})

describe('the condition', () => {
  const results = [
    having('Een open', [elements.denied, elements.present]),
    having('Voldoet', [elements.present, elements.waived, elements.recommended]),
    having('Twee open', [elements.denied, elements.partial]),
    having('Zonder subsidie', [elements.denied], {}, { subsidised: false }),
    resultOf('Zonder protocol'),
  ]

  test('asks every required element, most open first', () => {
    const { met, open } = statisticsOf(runOf(results)).condition
    expect(namesOf(met)).toEqual(['Voldoet'])
    expect(open.map(({ result, elements }) => [result.organisation.name, elements])).toEqual([
      ['Zonder protocol', []],
      ['Twee open', ['ontkend', 'deels']],
      ['Een open', ['ontkend']],
    ])
  })

  test('asks the elements that the municipality names', () => {
    const run = { ...runOf(results), condition: { elements: ['deels', 'vrijgesteld'], by: null } }
    const { met, open } = statisticsOf(run).condition
    expect(namesOf(met)).toEqual(['Een open', 'Voldoet'])
    expect(open.map(({ elements }) => elements)).toEqual([['deels', 'vrijgesteld'], ['deels']])
  })
})

describe('groups', () => {
  const results = [
    having('School', [elements.denied, elements.present], {}, { sector: 'onderwijs', staff: 20 }),
    // what the registration does not say, the protocol does: onderwijs, 26
    having('School uit de tekst', [elements.partial, elements.recommended]),
    having('Club', [elements.waived], {}, { sector: 'sport', staff: 300, subsidised: false }),
    resultOf('Onbekend', null, { subsidised: null }),
    having('Folder', [elements.denied], notAProtocol, { sector: 'onderwijs', staff: 8 }),
  ]
  const { sectors, sizes } = statisticsOf(runOf(results))

  test('by sector, largest first and unknown last', () => {
    expect(sectors.map(({ key, organisations, audited }) => [key, organisations, audited])).toEqual([
      ['onderwijs', 3, 2],
      ['sport', 1, 1],
      [null, 1, 0],
    ])
    // advice is not asked, so it is not counted
    expect(sectors[0]!.marks).toEqual({ present: 1, partial: 1, missing: 1, waived: 0 })
    expect(sectors.map(({ condition }) => condition)).toEqual([
      { asked: 3, met: 0 },
      { asked: 0, met: 0 },
      { asked: 1, met: 0 },
    ])
    expect(sectors.map(({ median }) => median)).toEqual([21 / 26, 21 / 26, null])
  })

  test('by size, smallest first and unknown last', () => {
    expect(sizes.map(({ key, organisations }) => [key, organisations])).toEqual([
      ['1-20', 2],
      ['21-50', 1],
      ['>100', 1],
      [null, 1],
    ])
  })
})

test('outdated names per organisation, most frequent first, without those that were waived', () => {
  const { waived } = elements
  const findings = [
    finding({ quote: 'Wbp' }),
    finding(),
    finding(),
    finding({ quote: 'BJZ', suppression: waived.criteria[0]!.suppression! }),
    finding({ rule: 'no-date', quote: '' }),
  ]
  const { outdated } = statisticsOf(runOf([having('Oud', [], { findings }), having('Nieuw', [])]))
  expect(outdated.map(({ result, names }) => [result.organisation.name, names])).toEqual([
    [
      'Oud',
      [
        { name: 'AMK', count: 2 },
        { name: 'Wbp', count: 1 },
      ],
    ],
  ])
})

describe('movements', () => {
  const scored = (name: string, met: number) => having(name, [element('x')], { score: { met, required: 10 } })

  test('are counted; medians are of the organisations in both rounds', () => {
    const before = runOf([scored('A', 4), scored('B', 6), scored('Weg', 10), resultOf('C')], '2025-11-01')
    const after = runOf([scored('A', 8), scored('B', 6), scored('C', 0), scored('Nieuw', 0)])
    expect(movementsOf(progressBetween(before, after))).toEqual({
      counts: { better: 1, worse: 0, mixed: 0, same: 1, first: 1, lost: 0, joined: 1, left: 1 },
      compared: { organisations: 2, before: 0.5, after: 0.7 },
    })
  })

  test('have no medians when no organisation has both', () => {
    const run = runOf([scored('Nieuw', 5)])
    expect(movementsOf(progressBetween(runOf([]), run)).compared).toBeNull()
  })
})

test('a portfolio without organisations has nothing to count', () => {
  expect(statisticsOf(runOf([]))).toMatchObject({
    median: null,
    condition: { met: [], open: [] },
    elements: [],
    sectors: [],
    sizes: [],
    outdated: [],
  })
})
