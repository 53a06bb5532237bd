import { describe, expect, test } from 'vitest'
import { type Action, actionsOf } from '../../../src/audit/portfolio/actions.ts'
import type { Suppression } from '../../../src/audit/report.ts'
import { pageOfKind } from '../../reports/letters/kinds.ts'

const WEIGHTS = ['adopt', 'law', 'model', 'draft', 'recommended']
const EFFORTS = ['text', 'agreement', 'means']

const about = (action: Action) =>
  action.kind === 'gap' ? action.issue.element.id : action.kind === 'remark' ? action.issues[0].rule : 'adopt'

test('by weight of law, then effort, then the order of the elements', async () => {
  const page = await pageOfKind('many gaps', 'nl')
  const { actions } = actionsOf(page.result, page)
  const order = page.elements.map(({ id }) => id)
  const ranks = actions.map(action => [
    WEIGHTS.indexOf(action.weight),
    EFFORTS.indexOf(action.effort),
    action.kind === 'gap' ? order.indexOf(action.issue.element.id) : 0,
  ])
  const sorted = ranks.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)
  expect(ranks).toEqual(sorted)
  expect(new Set(actions.map(({ weight }) => weight))).toEqual(
    new Set(['law', 'model', 'draft', 'recommended']),
  )
})

describe('an organisation with', () => {
  test.each([
    ['no protocol', 'no-protocol'],
    ['unreadable', 'unreadable'],
    ['not a protocol', 'not-a-protocol'],
  ] as const)('%s adopts one first', async (kind, standing) => {
    const page = await pageOfKind(kind, 'nl')
    expect(actionsOf(page.result, page).actions[0]).toMatchObject({ kind: 'adopt', standing })
  })

  test('all that is asked has nothing to do', async () => {
    const page = await pageOfKind('complete', 'nl')
    expect(actionsOf(page.result, page)).toEqual({ actions: [], waived: [] })
  })
})

describe('of a protocol with little in it', () => {
  test.each([
    ['the law of today', 'stap-5-beslissen', { weight: 'law', effort: 'text' }],
    ['only the model', 'deskundigheid', { weight: 'model', effort: 'means' }],
    ['either of two, the easier one', 'stap-4-risicotaxatie', { weight: 'model', effort: 'text' }],
    ['the draft', 'no-date', { weight: 'draft', effort: 'text' }],
    ['advice', 'opvolging', { weight: 'recommended', effort: 'agreement' }],
  ])('%s', async (_, id, expected) => {
    const page = await pageOfKind('many gaps', 'nl')
    const { actions } = actionsOf(page.result, page)
    expect(actions.find(action => about(action) === id)).toMatchObject(expected)
  })

  test('alternatives are one action with two ways', async () => {
    const page = await pageOfKind('many gaps', 'nl')
    const own = actionsOf(page.result, page).actions.filter(
      action => about(action) === 'stap-4-risicotaxatie',
    )
    expect(own).toMatchObject([{ issue: { criteria: { length: 2 } }, owners: { length: 2 } }])
  })
})

test('what was waived is apart; what was known before is still to be done', async () => {
  const page = await pageOfKind('many gaps', 'nl')
  const waiver: Suppression = {
    kind: 'waiver',
    origin: 'config',
    reason: 'klein',
    author: 'Vos',
    expires: null,
  }
  const marked = (mark: Suppression) => {
    const report = page.result.report!
    const elements = report.elements.map(element =>
      element.id === 'deskundigheid'
        ? { ...element, criteria: element.criteria.map(criterion => ({ ...criterion, suppression: mark })) }
        : element,
    )
    const { actions, waived } = actionsOf({ ...page.result, report: { ...report, elements } }, page)
    return [actions, waived].map(list => list.filter(action => about(action) === 'deskundigheid').length)
  }
  expect([marked(waiver), marked({ kind: 'baseline' })]).toEqual([
    [0, 1],
    [1, 0],
  ])
})
