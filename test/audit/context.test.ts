import { describe, expect, test } from 'vitest'
import { criterionOf, elementOf, MODELS, reportOf } from '../support/audit.ts'
import { builtInRules } from '../support/rules.ts'

const text = '# Meldcode\n\nWij werken met een meldcode.\n'

describe('facts come from an option, then the document’s own keys, then its words', () => {
  const own = `---\nsector: kinderopvang\nmedewerkers: 12\n---\n${text}Op onze school geven de leerkrachten les aan de leerlingen. De school heeft 40 medewerkers.\n`

  test.each([
    ['option', own, { sector: 'sport', staff: 3 }, 'sport', 3],
    ['document', own, {}, 'kinderopvang', 12],
    ['detected', own.replace(/^---[\s\S]*?---\n/, ''), {}, 'onderwijs', 40],
    ['unknown', text, {}, null, null],
  ] as const)('%s', (origin, source, options, sector, staff) => {
    const { context } = reportOf(source, options)
    expect(context.sector).toEqual({ value: sector, origin })
    expect(context.staff).toEqual({ value: staff, origin })
  })

  test('a YAML protocol’s keys count', () => {
    const { context } = reportOf(
      'titel: Meldcode\nsector: jeugdzorg\nmedewerkers: 240\nstappen: wij overleggen\n',
      {},
      'p.yaml',
    )
    expect(context.sector).toEqual({ value: 'jeugdzorg', origin: 'document' })
    expect(context.staff).toEqual({ value: 240, origin: 'document' })
  })

  test('a limit is no number of staff', () => {
    expect(
      reportOf(`${text}Organisaties met meer dan 20 medewerkers stellen iemand aan.\n`).context.staff.value,
    ).toBeNull()
  })
})

describe('what applies to whom', () => {
  const applies = (sector: string, element: string, model: string) =>
    elementOf(reportOf(text, { sector, models: [model] }), element).requirement !== 'not-applicable'

  test.each([
    ['gezondheidszorg', true, false],
    ['jeugdgezondheidszorg', false, true],
    ['onderwijs', false, true],
    ['kinderopvang', false, true],
    ['jeugdzorg', false, true],
    ['maatschappelijke-ondersteuning', true, false],
    ['politie-justitie', true, false],
    ['leerplicht', false, true],
    ['sport', false, false],
    ['vrijwilligerswerk', false, false],
    ['scouting', false, false],
    ['zwembad', false, false],
    ['woningcorporatie', true, false],
    ['gemeente', true, true],
  ])('%s: kindcheck %s, verwijsindex %s', (sector, kindcheck, verwijsindex) => {
    expect(applies(sector, 'kindcheck', 'besluit-2019')).toBe(kindcheck)
    expect(applies(sector, 'verwijsindex', 'besluit-2019')).toBe(verwijsindex)
    expect(applies(sector, 'gemeente-subsidie', 'basismodel-2010')).toBe(sector === 'gemeente')
  })

  test('every sector of the catalogue is there', () => expect(builtInRules().sectors).toHaveLength(14))

  test('what is not known counts as yes', () => {
    expect(elementOf(reportOf(text, { models: ['besluit-2019'] }), 'kindcheck').requirement).toBe('required')
  })

  test.each([
    [undefined, 'required'],
    [21, 'required'],
    [20, 'recommended'],
  ] as const)('with %s staff an aandachtsfunctionaris is %s', (staff, requirement) => {
    expect(elementOf(reportOf(text, { staff }), 'aandachtsfunctionaris').requirement).toBe(requirement)
  })
})

test('of a municipality, what a school writes proves nothing', () => {
  const source = `${text}De gemeente verbindt aan haar subsidie de voorwaarde dat een organisatie een meldcode heeft.\n`
  const statusFor = (sector: string) =>
    criterionOf(reportOf(source, { sector, allCriteria: true }), 'subsidievoorwaarde').status
  expect([statusFor('gemeente'), statusFor('onderwijs')]).toEqual(['met', 'unmet'])
})

test('--model all reports every criterion of every model', () => {
  const all = reportOf(text, { models: MODELS, allCriteria: true, sector: 'sport' }).elements.flatMap(
    ({ criteria }) => criteria,
  )
  expect(all).toHaveLength(builtInRules().elements.flatMap(({ criteria }) => criteria).length)
})
