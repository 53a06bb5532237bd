import { describe, expect, test } from 'vitest'
import { type FailOn, gapOf, openCriteria } from '../../src/audit/gaps.ts'
import { fails } from '../../src/audit/issues.ts'
import { document, elements } from '../reports/sample.ts'

describe('gapOf', () => {
  test.each([
    ['present', null],
    ['partial', 'partial'],
    ['denied', 'missing'],
    ['intended', 'missing'],
    ['recommended', 'recommended'],
    ['presentWithAdvice', 'recommended'],
    ['alternatives', 'missing'],
    ['chosen', null],
    ['weak', null],
    ['elsewhere', null],
  ] as const)('%s → %s', (name, gap) => expect(gapOf(elements[name])).toBe(gap))
})

test('of alternatives nothing remains once one is met', () => {
  expect(openCriteria(elements.chosen)).toEqual([])
  expect(openCriteria(elements.alternatives)).toHaveLength(2)
})

describe('fails', () => {
  const { denied, partial, recommended, present } = elements
  test.each<[FailOn, boolean[]]>([
    // with:      missing, partial, recommended, nothing
    ['missing', [true, false, false, false]],
    ['partial', [true, true, false, false]],
    ['recommended', [true, true, true, false]],
    ['never', [false, false, false, false]],
  ])('--fail-on %s', (failOn, outcomes) => {
    const documents = [denied, partial, recommended, present].map(element =>
      document({ elements: [element] }),
    )
    expect(documents.map(each => fails(each, failOn))).toEqual(outcomes)
  })
})
