import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { jsonReport, renderJson } from '../../src/reports/json.ts'
import { document, HOSTILE, report } from './sample.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema)

const everything = report({
  skipped: [{ path: 'README.md' }],
  errors: [
    { path: 'a.yaml', error: { code: 'yaml-syntax', line: 12, column: 5, values: { reason: 'BAD_INDENT' } } },
    { path: 'b.md', error: { code: 'not-found' } },
  ],
})

describe.each(['nl', 'en'] as const)('in %s', lang => {
  test('follows the published schema', () => {
    validate(JSON.parse(renderJson(everything, { lang })))
    expect(validate.errors).toBeNull()
  })

  test('has its texts in that language', () => {
    const { documents } = jsonReport(everything, lang)
    const partial = documents[0]!.elements[1]!
    expect(partial.title).toBe(lang === 'nl' ? 'Element deels' : 'Element deels (en)')
    expect(partial.criteria[1]!.nearMiss!.lacks).toMatch(lang === 'nl' ? /gevraagd$/ : /\(en\)$/)
  })
})

test('errors name the file, the place and the way out', () => {
  expect(jsonReport(everything, 'nl').errors).toEqual([
    {
      path: 'a.yaml',
      message:
        'a.yaml:12:5 Dit is geen geldige YAML: de regel springt verkeerd in. Verbeter het op deze plaats. [E009]',
      code: 'yaml-syntax',
      explain: 'E009',
      line: 12,
      column: 5,
    },
    {
      path: 'b.md',
      message: 'b.md Dit bestand bestaat niet. Controleer de naam en de map. [E004]',
      code: 'not-found',
      explain: 'E004',
    },
  ])
})

test('the schema refuses what it does not know', () => {
  const wrong = { ...jsonReport(everything, 'nl'), extra: true }
  expect(validate(wrong)).toBe(false)
})

test('hostile text is escaped and comes back unharmed', () => {
  const json = renderJson(report({ documents: [document({ title: HOSTILE })] }), { lang: 'nl' })
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
  expect(JSON.parse(json).documents[0].title).toBe(HOSTILE)
})
