/** A core that answers by what stands in the file, and an outside world that remembers what it was told. */
import type { Core } from '../../src/cli/core.ts'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/main.ts'
import type { ProtocolDocument } from '../../src/documents/index.ts'
import type { CriterionRule, ElementRule, ModelRule, Strictness } from '../../src/evidence/rules.ts'
import { document, elements, text } from '../reports/sample.ts'

const model = (id: string, order: number): ModelRule => ({
  id,
  order,
  title: text(`Model ${id}`),
  description: text(`Voor wie ${id} wil.`),
  binding: false,
  sources: ['MIZ'],
})

const criterion = (id: string, models: Record<string, Strictness>): CriterionRule => ({
  id,
  title: text(`Titel ${id}`),
  effort: 'text',
  owner: text('Schrijver'),
  models,
  why: text('Omdat het telt.'),
  remedy: { advice: text('Leg het vast.'), example: text('Wij leggen het vast.') },
  evidence: [],
  examples: {
    meets: ['Dit voldoet.'],
    fails: [
      { kind: 'denial', text: 'Wij doen dit niet.' },
      { kind: 'near', text: 'Bijna \u001b[2J.' },
    ],
  },
})

const rule = (id: string, criteria: CriterionRule[]): ElementRule => ({
  id,
  order: 1,
  group: 'steps',
  title: text(`Element ${id}`),
  sources: ['MIZ 1.1.4'],
  models: { 'basismodel-2010': 'required', 'besluit-2019': 'required' },
  alternatives: false,
  criteria,
})

export const core: Core = {
  digest: () => 'proef',
  maxBytesOf: () => 1000,
  models: [model('basismodel-2010', 1), model('besluit-2019', 2)],
  elements: [
    rule('stap-2-consultatie', [
      criterion('collegiale-consultatie', { 'basismodel-2010': 'required', 'besluit-2019': 'required' }),
      criterion('meldpunt-raadplegen', { 'basismodel-2010': 'recommended', 'besluit-2019': 'required' }),
    ]),
    rule('kindcheck', [
      criterion('kindcheck-instructie', {
        // biome-ignore lint/suspicious/noThenProperty: the rule format's own word
        'besluit-2019': { when: 'adult-clients', then: 'required', else: 'not-applicable' },
      }),
    ]),
  ],
  sectors: ['onderwijs', 'kinderopvang'],
  sectorRules: [],
  async read(bytes, path) {
    const source = new TextDecoder().decode(bytes)
    if (source.includes('BOOM'))
      throw new RangeError('Maximum call stack size exceeded\n    at read (read.ts:1)')
    if (source.trim() === '') return { ok: false, error: { code: 'empty' } }
    return { ok: true, document: { path, source, format: 'markdown' } as ProtocolDocument }
  },
  isAboutMeldcode: ({ source }) => source.includes('meldcode'),
  audit: ({ path, source }, options) => {
    const named = (['partial', 'denied', 'recommended'] as const).filter(name => source.includes(name))
    const sector = options.sector
      ? ({ value: options.sector, origin: 'option' } as const)
      : document().context.sector
    return document({
      path,
      title: JSON.stringify(options),
      context: { ...document().context, sector },
      elements: [elements.present, ...named.map(name => elements[name])],
      findings: [],
    })
  },
}

export interface Outcome {
  code: number
  out: string
  err: string
  /** how often the whole core was loaded */
  loads: number
}

export async function meldcode(argv: string[], own: Partial<Io> & { input?: string } = {}): Promise<Outcome> {
  const outcome: Outcome = { code: -1, out: '', err: '', loads: 0 }
  const { input = '', ...io } = own
  outcome.code = await run(
    argv,
    {
      version: '1.2.3',
      cwd: process.cwd(),
      stdout: shown => {
        outcome.out += shown
      },
      stderr: shown => {
        outcome.err += shown
      },
      stdin: async function* () {
        yield new TextEncoder().encode(input)
      },
      columns: 80,
      colour: 0,
      now: () => new Date(2026, 5, 15),
      ...io,
    },
    async () => {
      outcome.loads++
      return core
    },
  )
  return outcome
}
