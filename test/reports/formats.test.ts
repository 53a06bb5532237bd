/** Each format against its official schema or a real reader of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parse } from 'yaml'
import { issuesOf } from '../../src/audit/issues.ts'
import type { AuditReport, CriterionResult } from '../../src/audit/report.ts'
import { type Format, formats, type ReportOptions } from '../../src/reports/format.ts'
import { reportOf } from '../support/audit.ts'
import { builtInRules } from '../support/rules.ts'
import { criterion, document, element, elements, finding, HOSTILE, quote, report, text } from './sample.ts'

const options: ReportOptions = {
  lang: 'nl',
  columns: 80,
  colour: 0,
  quiet: false,
  elements: builtInRules().elements,
  models: builtInRules().models,
  sectors: builtInRules().sectors,
  texts: new Map(),
  date: '2026-11-02',
}
const render = async (format: Format, of: AuditReport, own: Partial<ReportOptions> = {}) =>
  (await formats[format]())(of, { ...options, ...own })

const errors = [{ path: 'a,b:c%.yaml', error: { code: 'yaml-syntax', line: 12, column: 5 } }] as const
const everything = report({ errors: [...errors], skipped: [{ path: 'README.md' }] })

/** Text that would do harm in one format or another, in every place that a protocol can fill. */
const EVIL = `${HOSTILE} </failure><!-- ]]> & " ' ::error::x ##[error]y %0A @iemand #12 [klik](http://kwaad.example) www.kwaad.example | <script>alert(1)</script> # SKIP ok 1`
const evil = report({
  documents: [
    document({
      path: `${EVIL}.md`,
      title: EVIL,
      elements: [
        element('kwaad', {
          verdict: 'missing',
          title: text(EVIL),
          criteria: [
            criterion('kwaad-criterium', {
              status: 'denied',
              evidence: [quote(12, EVIL)],
              title: text(EVIL),
            }),
          ],
        }),
      ],
      findings: [finding({ message: text(EVIL), quote: EVIL })],
    }),
  ],
  errors: [{ path: EVIL, error: { code: 'not-found' } }],
  lowered: [
    {
      model: 'eigen-model',
      rule: 'kwaad',
      title: text(EVIL),
      than: 'basismodel-2010',
      from: 'required',
      to: 'not-applicable',
      path: `${EVIL}.yaml`,
      line: 9,
      column: 3,
    },
  ],
})
const real = report({
  documents: [
    {
      ...reportOf(readFileSync('fixtures/corpus/gezondheidszorg-verslavingszorg-meridiaan.md', 'utf8')),
      path: 'map/de meridiaan.md',
    },
  ],
})

const samples = [
  ['a report with one of everything', everything],
  ['hostile text', evil],
  ['a real report', real],
] as const

test.each(samples)('no format lets anything through that acts on a terminal: %s', async (_, sample) => {
  for (const format of Object.keys(formats) as Format[]) {
    const text = await render(format, sample)
    // the byte-order mark and the line ends that CSV has of its own
    const own = format === 'csv' ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text
    expect(own, format).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
  }
})

test.each(['nl', 'en'] as const)(
  'every format shows what was set aside, with the same count, in %s',
  async lang => {
    const counts = lang === 'nl' ? ['1 vrijgesteld', '1 al bekend'] : ['1 waived', '1 known']
    for (const format of ['terminal', 'github', 'markdown', 'tap'] as const)
      for (const count of counts) expect(await render(format, everything, { lang }), format).toContain(count)
    for (const format of Object.keys(formats) as Format[])
      expect(await render(format, everything, { lang }), format).toContain('staat in het personeelshandboek')
  },
)

describe.each([
  ['nl', 'vrijgesteld', 'al bekend', 'vrijgesteld door M. de Wit', 'al bekend in de nulmeting'],
  ['en', 'waived', 'known', 'waived by M. de Wit', 'known in the baseline'],
] as const)(
  'what was waived is told from what was known, in %s',
  (lang, waived, known, waivedBy, knownIn) => {
    const of = (...criteria: CriterionResult[]) => {
      const own = element('terzijde', { verdict: 'missing', criteria })
      return report({ documents: [document({ elements: [own], findings: [] })] })
    }
    const [isWaived, isKnown] = [elements.waived.criteria[0]!, elements.known.criteria[0]!]

    test.each(Object.keys(formats) as Format[])('%s', async format => {
      const texts = [
        await render(format, of(isWaived), { lang }),
        await render(format, of(isKnown), { lang }),
      ]
      // programs read the kind, and people by whom or since when
      const [inWaived, inKnown] = /json/.test(format)
        ? [/"kind": ?"waiver"/, /"kind": ?"baseline"/]
        : [RegExp(waivedBy), RegExp(knownIn)]
      expect(texts.map(text => [inWaived.test(text), inKnown.test(text)])).toEqual([
        [true, false],
        [false, true],
      ])
    })

    test.each([
      [waived, '◇', [isWaived]],
      [known, '◆', [isKnown]],
      [`${waived}, ${known}`, '◇', [isWaived, isKnown]],
    ])('an element is %s', async (words, sign, criteria) => {
      const html = await render('html', of(...criteria), { lang })
      // at a glance with a sign, and in words for who listens
      expect(html).toContain(`aria-hidden="true">${sign}</span>`)
      expect(html).toContain(`<span class="unseen">: ${words}</span>`)
      expect(html).toContain(`${sign} </span>${words}</span></h4>`)
      expect(await render('terminal', of(...criteria), { lang })).toMatch(RegExp(` – .+  ${words}\n`))
      expect(await render('tap', of(...criteria), { lang })).toContain(`# TODO ${words}\n`)
    })
  },
)

test('an element that is there stays so where only advice on it was known', async () => {
  const [known] = elements.known.criteria
  const there = element('aanwezig', {
    verdict: 'present',
    criteria: [{ ...known!, requirement: 'recommended' }],
  })
  const sample = report({ documents: [document({ elements: [there], findings: [] })] })
  expect(await render('terminal', sample)).toMatch(/ ✔ .+\n +telt niet/)
  expect(await render('html', sample)).toContain('aria-hidden="true">✔</span>')
})

test.each([
  ['nl', /eigen-model verlaagt .+niet gevraagd; in basismodel-2010: vereist/s],
  ['en', /eigen-model lowers .+not asked; in basismodel-2010: required/s],
] as const)('every format tells what an own model asks less, in %s', async (lang, told) => {
  for (const format of Object.keys(formats) as Format[])
    expect((await render(format, evil, { lang })).replace(/\s+/g, ' '), format).toMatch(told)
})

describe('sarif', () => {
  // draft-04 differs from draft-07 only in the name of its own id, as far as this schema goes
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync('test/schemas/sarif-2.1.0-rtm.5.json', 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const run = async (of: AuditReport) => JSON.parse(await render('sarif', of)).runs[0]

  test.each(samples)('keeps to the official schema: %s', async (_, sample) => {
    validate(JSON.parse(await render('sarif', sample)))
    expect(validate.errors).toBeNull()
  })

  test('lists every rule, hit or not, with help, and results point at theirs', async () => {
    const { tool, results } = await run(real)
    const criteria = options.elements.flatMap(({ criteria }) => criteria)
    expect(tool.driver.rules).toHaveLength(criteria.length + 7)
    expect(tool.driver.rules[0].help.text).toContain(criteria[0]!.remedy.example.nl)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results).toHaveLength(issuesOf(real.documents[0]!).length)
  })

  test('relative files are relative to the root, and spaces are encoded', async () => {
    const { results } = await run(real)
    const { artifactLocation, region } = results[0].locations[0].physicalLocation
    expect(artifactLocation).toEqual({ uri: 'map/de%20meridiaan.md', uriBaseId: 'SRCROOT', index: 0 })
    expect(region.startLine).toBeGreaterThan(1)
  })

  test('what was set aside is suppressed and has its state', async () => {
    const { results } = await run({ ...everything, baseline: true })
    const of = (rule: string) => results.find(({ ruleId }: { ruleId: string }) => ruleId === rule)
    expect(of('niet')).toMatchObject({ suppressions: [], baselineState: 'new' })
    expect(of('vrijgesteld-criterium')).toMatchObject({
      baselineState: 'new',
      suppressions: [{ kind: 'external', status: 'accepted' }],
    })
    expect(of('bekend-criterium')).toMatchObject({
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external' }],
    })
  })

  test('a link of the protocol is no link', async () => {
    expect(await render('sarif', evil)).not.toContain('](http')
  })
})

describe('junit', () => {
  const schema = readFileSync('test/schemas/jenkins-junit.xsd', 'utf8')

  test.each(samples)('keeps to the schema of Jenkins: %s', async (_, sample) => {
    const xml = await render('junit', sample)
    const result = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, schema })
    expect(result.errors).toEqual([])
  })

  test('fails on what the exit code fails on, and skips what was set aside', async () => {
    const xml = await render('junit', everything)
    expect(xml).toContain('<testsuite name="protocol.md" tests="12" failures="4" errors="0" skipped="3">')
    expect(xml).toContain(
      '<failure type="missing" message="Element ontkend: ontbreekt">Ontkend: Titel van ontkend-criterium.',
    )
  })
})

test.each(samples)('checkstyle is well-formed: %s', async (_, sample) => {
  const xml = await render('checkstyle', sample)
  const schema =
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="checkstyle"/></xs:schema>'
  expect((await validateXML({ xml: { fileName: 'c.xml', contents: xml }, schema })).errors).toEqual([])
  for (const { documents } of [sample])
    for (const { rule } of issuesOf(documents[0]!)) expect(xml).toContain(`source="meldcode.${rule}"`)
})

describe('github', () => {
  test('annotates the line, errors first', async () => {
    const lines = (await render('github', everything)).split('\n')
    expect(lines[0]).toMatch(
      /^::error file=a%2Cb%3Ac%25\.yaml,line=12,col=5::a,b:c%25\.yaml:12:5 Dit is geen geldige YAML/,
    )
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^::error file=protocol\.md,line=12,endLine=12,col=1,endColumn=20,title=Element ontkend::Ontkend: /,
      ),
    )
    const kinds = lines.flatMap(line => /^::(\w+)/.exec(line)?.[1] ?? [])
    expect(kinds).toEqual([...kinds].sort((a, b) => 'ewn'.indexOf(a[0]!) - 'ewn'.indexOf(b[0]!)))
  })

  test('a protocol cannot give commands', async () => {
    for (const line of (await render('github', evil)).split('\n').filter(line => line !== ''))
      expect(line).toMatch(/^(::(error|warning|notice) [^:]*::|meldcode )/)
  })
})

test('gitlab: the fields that it asks for, each fingerprint once', async () => {
  for (const [, sample] of samples) {
    const issues = JSON.parse(await render('gitlab', sample))
    for (const issue of issues)
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^[a-z0-9-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      })
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  }
})

describe('markdown', () => {
  const kinds = (node: { type: string; children?: unknown[] }): string[] => [
    node.type,
    ...((node.children ?? []) as (typeof node)[]).flatMap(kinds),
  ]
  const tree = (source: string) =>
    fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })

  test('the text of a protocol makes no markup', async () => {
    const source = await render('markdown', evil)
    const types = new Set(kinds(tree(source)))
    for (const type of ['link', 'image', 'code', 'inlineCode', 'emphasis']) expect(types).not.toContain(type)
    expect(source).not.toMatch(/<script|(?<!\\)@iemand|https?:\/\/kwaad|www\.kwaad/)
  })

  test('a row per document', async () => {
    const rows = tree(await render('markdown', everything)).children.find(({ type }) => type === 'table')
    expect(rows).toMatchObject({
      children: [{}, { children: [{}, {}, { children: [{ value: '21/26' }] }, {}] }],
    })
  })
})

describe('tap', () => {
  test('prove reads it', async context => {
    if (spawnSync('prove', ['--version']).status !== 0) return context.skip('prove is not installed')
    const prove = (tap: string) => {
      const file = join(mkdtempSync(join(tmpdir(), 'meldcode-')), 'report.tap')
      writeFileSync(file, tap)
      const outcome = spawnSync('prove', ['--exec', 'cat', file], { encoding: 'utf8' })
      rmSync(dirname(file), { recursive: true })
      return outcome
    }
    const failed = prove(await render('tap', everything))
    expect(failed.stdout).toContain('Failed 5/13 subtests')
    const passed = prove(
      await render('tap', report({ documents: [document({ elements: [element('goed')] })] })),
    )
    expect([passed.stdout.includes('All tests successful'), passed.status]).toEqual([true, 0])
  })

  test('its details are YAML', async () => {
    const [, block] = /^ {2}---\n([\s\S]*?)^ {2}\.\.\.$/m.exec(await render('tap', evil))!
    expect(parse(block!)[0]).toMatchObject({ line: 12, column: 1 })
  })

  test('a protocol cannot skip a test', async () => {
    for (const line of (await render('tap', evil)).split('\n').filter(line => /^(not )?ok/.test(line)))
      expect(line).not.toMatch(/(?<!\\)# (SKIP|TODO)/)
  })
})

test('ndjson: a document a line, then the errors, then the whole', async () => {
  const lines = (await render('ndjson', everything))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(({ type }) => type)).toEqual(['document', 'error', 'report'])
  const { type: _, ...document } = lines[0]
  expect(document).toEqual(JSON.parse(await render('json', everything)).documents[0])
})
