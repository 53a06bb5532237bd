import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { type Movement, progressBetween } from '../../../src/audit/portfolio/progress.ts'
import { conditionOf, type OrganisationResult, standingOf } from '../../../src/audit/portfolio/run.ts'
import { LATEST_VERSION, runOf as readRun, storedRun } from '../../../src/audit/portfolio/stored-run.ts'
import { setAside } from '../../../src/audit/waivers.ts'
import { reportOf } from '../../support/audit.ts'
import { organisation, resultOf, runOf } from '../../support/portfolio.ts'
import { builtInRules, root } from '../../support/rules.ts'

const BASE = '# Meldcode\n\n## Stap 1\n\nDe leerkracht legt de signalen vast in het dossier.\n'
const CONSULT = '\n## Stap 2\n\nDe leerkracht bespreekt de signalen met een collega.\n'
const YEARLY = '\n## Scholing\n\nAlle leerkrachten volgen elk jaar een training over de meldcode.\n'

const result = (name: string, text: string | null) => resultOf(name, text === null ? null : reportOf(text))

describe('the progress from one round to the next', () => {
  test.each<[string, string | null | undefined, string | null | undefined, Movement]>([
    ['more is provided for', BASE, BASE + CONSULT, 'better'],
    ['less is', BASE + CONSULT, BASE, 'worse'],
    ['one for another', BASE + CONSULT, BASE + YEARLY, 'mixed'],
    ['nothing changed', BASE, BASE, 'same'],
    ['a first protocol', null, BASE, 'first'],
    ['no protocol any more', BASE, null, 'lost'],
    ['still none', null, null, 'same'],
    ['a new organisation', undefined, BASE, 'joined'],
    ['one that left', BASE, undefined, 'left'],
  ])('%s', (_, before, after, movement) => {
    const round = (text: string | null | undefined) =>
      runOf(text === undefined ? [] : [result('De Akker', text)])
    const progress = progressBetween(round(before), round(after))
    expect(progress.organisations.map(each => each.movement)).toEqual([movement])
  })

  test('is counted in criteria, over all organisations', () => {
    const before = runOf([result('A', BASE), result('B', BASE + CONSULT)], '2025-11-03')
    const after = runOf([result('A', BASE + YEARLY), result('B', BASE)])
    const { since, totals, organisations } = progressBetween(before, after)
    expect([since, totals.lost]).toEqual(['2025-11-03', 1])
    expect(organisations[0]!.changes.map(({ kind, after }) => `${kind} ${after.id}`)).toContain(
      'gained scholing',
    )
  })

  test('knows an organisation by its id, whatever its name', () => {
    const renamed = {
      ...result('De Akker', BASE),
      organisation: organisation('De Lange Akker', { id: 'de-akker' }),
    }
    const { organisations } = progressBetween(runOf([result('De Akker', BASE)]), runOf([renamed]))
    expect(organisations).toHaveLength(1)
  })
})

describe('the subsidy condition', () => {
  const waiver = { kind: 'waiver', origin: 'config', reason: 'r', author: 'a', expires: null } as const
  const waived = (text: string) => setAside(reportOf(text), () => waiver)
  test.each<[string, Partial<OrganisationResult>, string[] | null, boolean | null]>([
    ['what it names is there', { report: reportOf(BASE) }, ['stap-1-signalen'], true],
    ['what it names is not', { report: reportOf(BASE) }, ['stap-2-consultatie'], false],
    ['without a list all that is required counts', { report: reportOf(BASE) }, null, false],
    ['what is waived is settled', { report: waived(BASE) }, null, true],
    ['no protocol, no subsidy', { report: null }, ['stap-1-signalen'], false],
    ['who gets none has none', { organisation: organisation('X', { subsidised: false }) }, null, null],
  ])('%s', (_, more, elements, isMet) => {
    const state = conditionOf({ ...result('X', null), ...more }, { elements, by: null })
    expect(state?.isMet ?? null).toBe(isMet)
  })
})

test.each<[string, OrganisationResult, string]>([
  ['a protocol', result('X', BASE), 'audited'],
  ['nothing handed in', result('X', null), 'no-protocol'],
  [
    'a file that is damaged',
    { ...result('X', null), errors: [{ path: 'x.docx', error: { code: 'damaged' } }] },
    'unreadable',
  ],
])('how an organisation stands: %s', (_, each, standing) => expect(standingOf(each)).toBe(standing))

describe('a round that is kept', () => {
  const run = runOf([result('De Akker', BASE + CONSULT), result('Zonder', null)])
  const stored = () => JSON.parse(JSON.stringify(storedRun(run, builtInRules().elements)))

  test('is as its schema says', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/portfolio.schema.json'), 'utf8'))
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    expect(validate(stored()) || validate.errors).toBe(true)
  })

  test('is read as it was', () => expect(readRun(stored())).toEqual({ run: JSON.parse(JSON.stringify(run)) }))

  test('of an earlier year is still read', () => {
    const kept = JSON.parse(readFileSync(join(root, 'fixtures/rounds/waterlinge-2025.json'), 'utf8'))
    const read = readRun(kept)
    if ('not' in read) throw new Error(read.not)
    expect([kept.schemaVersion, read.run.date, read.run.organisations.length]).toEqual([1, '2025-11-03', 24])
  })

  test('keeps the words of rules that are gone since', () => {
    const old = stored()
    old.elements[0].title.nl = 'Stap 1 zoals het toen heette'
    const read = readRun(old)
    expect('run' in read && read.run.organisations[0]!.report!.elements[0]!.title.nl).toBe(
      'Stap 1 zoals het toen heette',
    )
  })

  test.each<[string, unknown, string]>([
    ['a report of check', { schemaVersion: 1, documents: [] }, 'other'],
    ['a list', [], 'other'],
    ['one of a later version', { ...stored(), schemaVersion: LATEST_VERSION + 1 }, 'newer'],
    ['one without a version', { ...stored(), schemaVersion: undefined }, 'damaged'],
    ['one without its rules', { ...stored(), elements: [] }, 'damaged'],
    ['one without organisations', { ...stored(), organisations: null }, 'damaged'],
  ])('is not %s', (_, value, not) => expect(readRun(value)).toEqual({ not }))
})
