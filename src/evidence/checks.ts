/** Checks that a rule names where order or structure is the requirement itself. Each returns its evidence. */
import type { Grounds } from './grounds.ts'
import type { Analysis, Passage } from './passages.ts'
import { speaksOfStep } from './step-names.ts'
import type { StepScheme } from './steps.ts'
import { ZONES } from './zones.ts'

/** A check: the passages that prove the requirement, none when it is not met. */
export type Check = (grounds: Grounds) => Passage[]

/** A step with something under it, or with words of its own behind its name. */
function isDescribed({ from, to, label }: StepScheme['steps'][number], { analysis }: Grounds): boolean {
  if (!label.isHeading) return true
  return analysis.passages.slice(from + 1, to).some(({ isHeading, words }) => !isHeading && words.length > 0)
}

/** The five steps, each one once, in the order 1-5 (MIZ 1.1.4, 1.2.1). A step 0 does not break the order. */
function fiveSteps(grounds: Grounds): Passage[] {
  if (grounds.analysis.provesNothing || misnumbered(grounds.schemes).length) return []
  const [best] = grounds.schemes
    .filter(scheme => isFive(scheme, grounds))
    .toSorted((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))
  return best ? [...new Set(best.steps.filter(step => step.functions.length).map(({ label }) => label))] : []
}

/** Where steps are named most fully, first. */
const TELLING: StepScheme['kind'][] = ['headings', 'runs', 'sentences', 'items', 'rows', 'arrows']

function isFive({ steps }: StepScheme, grounds: Grounds): boolean {
  const own = steps.filter(step => !step.numbers.includes(0) && step.functions.length)
  const extra = steps.some(
    ({ functions, isFollowUp, numbers }) =>
      functions.length === 0 && !isFollowUp && numbers.some(number => number >= 1 && number <= 7),
  )
  return (
    !extra &&
    own.flatMap(step => step.functions).join() === '1,2,3,4,5' &&
    own.every(step => isDescribed(step, grounds) && !denied(step, grounds))
  )
}

const denied = ({ label }: StepScheme['steps'][number], { analysis }: Grounds) =>
  !label.isHeading && analysis.standingAt(label, 0) !== 'provision'

/** A step whose number is not the one that was due, and why. */
export interface Misnumbering {
  label: Passage
  variant: 'duplicated' | 'gap' | 'out-of-order'
  number: number
}

/**
 * Where steps that are called by a number skip, repeat or fall back. Notes on some of the steps, behind a row that has them
 * all ("Stap 1. … Stap 2. … Stap 5."), skip nothing.
 */
export function misnumbered(schemes: StepScheme[]): Misnumbering[] {
  return schemes.flatMap((scheme, i) => {
    const wrong = misnumbering(scheme)
    if (!wrong) return []
    const isNote =
      wrong.variant === 'gap' &&
      schemes.some(
        (whole, k) =>
          k !== i &&
          whole.steps[0]!.from < scheme.steps[0]!.from &&
          whole.steps.flatMap(({ numbers }) => numbers).join() === '1,2,3,4,5',
      )
    return isNote ? [] : [wrong]
  })
}

/** The first step whose number is not the one that was due, and why. */
function misnumbering({ kind, steps }: StepScheme): Misnumbering | undefined {
  if (kind === 'arrows') return undefined
  const explicit = steps.filter(step => step.explicit)
  if (explicit.length < 2) return undefined
  let due = Math.min(explicit[0]!.numbers[0]!, 1)
  const seen = new Set<number>()
  for (const { numbers, label } of explicit) {
    for (const number of numbers) {
      if (number !== due)
        return {
          label,
          number,
          variant: seen.has(number) ? 'duplicated' : number > due ? 'gap' : 'out-of-order',
        }
      seen.add(number)
      due++
    }
  }
  return undefined
}

/** Who does which step: someone who acts in at least three of the five steps. */
function rolesPerStep(grounds: Grounds): Passage[] {
  const { analysis, zones } = grounds
  if (analysis.provesNothing) return []
  const who = ['uitvoerder', 'persoonsnaam'].map(name => analysis.vocabulary.indexOf(name))
  /** per step the passage that says best who takes it: a label, else one that tells of the step */
  const found = new Map<number, { passage: Passage; telling: number }>()
  for (const passage of analysis.passages) {
    const steps = zones[passage.index]! & 31
    if (!steps || passage.isHeading || zones[passage.index]! & ZONES.opvolging) continue
    const isLabel = saysWho(analysis, passage)
    const actors = passage.hits.filter(({ concepts }) => concepts.some(concept => who.includes(concept)))
    if (!actors.some(({ word }) => acts(analysis, passage, word, isLabel))) continue
    const text = analysis.textOf(passage)
    for (const step of [1, 2, 3, 4, 5] as const) {
      if (!(steps & (1 << (step - 1)))) continue
      const telling = isLabel ? 2 : Number(speaksOfStep(text, step))
      if (telling > (found.get(step)?.telling ?? -1)) found.set(step, { passage, telling })
    }
  }
  if (found.size < 3) return []
  const all = [...found.values()]
  const plain = all.filter(({ telling }) => telling > 0)
  return [...new Set((plain.length > 1 ? plain : all).map(({ passage }) => passage))]
}

const WHO =
  /^\W*(?:wie|door|door wie|verantwoordelijk\w*|uitvoer\w*|aan zet|wie is aan zet|trekker|actiehouder)\b/i

/** A cell, key or line that is there to say who: under "Wie", behind "verantwoordelijk:". */
function saysWho(analysis: Analysis, passage: Passage): boolean {
  const { cell, section } = analysis.blockOf(passage)
  if (cell) return WHO.test(cell.columnHeader)
  const { origin, heading } = analysis.document.sections[section]!
  return WHO.test(analysis.textOf(passage)) || (origin === 'key' && WHO.test(heading))
}

/** The one who acts opens the clause or stands behind the verb, not behind a preposition; a label only names. */
function acts(analysis: Analysis, passage: Passage, word: number, isLabel: boolean): boolean {
  if (analysis.standingAt(passage, word) !== 'provision') return false
  if (isLabel || analysis.blockOf(passage).cell) return true
  const before = passage.words.slice(Math.max(0, word - 3), word).map(({ form }) => form)
  return !before.some(form => /^(?:met|aan|bij|van|voor|naar|over|tegen|op|gehoord|namens)$/.test(form))
}

/** A map of help: at least two organisations or people besides the meldpunt, each with what it is for or how it is reached. */
function socialMap(grounds: Grounds): Passage[] {
  const { analysis, zones } = grounds
  const helpers = ['ketenpartner', 'hulpsoort'].map(name => analysis.vocabulary.indexOf(name))
  const meldpunt = analysis.vocabulary.indexOf('meldpunt')
  /** the first passage of every entry: a row, an item, a line */
  const entries = new Map<string, Passage>()
  for (const passage of analysis.passages) {
    const { cell } = analysis.blockOf(passage)
    if (passage.isHeading || cell?.isHeader || !(zones[passage.index]! & ZONES['sociale-kaart'])) continue
    const texts = [passage, ...analysis.rowMates(passage)]
    if (texts.some(other => isEmergency(analysis, other, meldpunt))) continue
    if (!helpers.some(helper => analysis.own.has(helper, passage.index))) continue
    if (texts.some(other => !['provision', 'heading'].includes(analysis.standingAt(other, 0)))) continue
    const key = cell ? `row ${cell.table} ${cell.row}` : `passage ${passage.index}`
    if (!entries.has(key)) entries.set(key, passage)
  }
  return entries.size >= 2 ? [...entries.values()] : []
}

/** The meldpunt and the police stand on every list of numbers: they make no map of help. */
const isEmergency = (analysis: Analysis, passage: Passage, meldpunt: number): boolean =>
  analysis.own.has(meldpunt, passage.index) ||
  /^\W*(?:112|politie|alarmnummer|0900-?8844)\b/i.test(analysis.textOf(passage))

export const checks: Record<string, Check> = {
  'five-steps': fiveSteps,
  'roles-per-step': rolesPerStep,
  'social-map': socialMap,
}
