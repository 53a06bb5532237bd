/**
 * The steps of a protocol, however it writes them: headings, rows of a table, items of a list, first words of
 * a paragraph, a line with arrows, or one sentence after another.
 *
 * A step is known by what it does ("leg het voor aan een collega"), by its number, and by its place in a row
 * of five; the number decides where a row counts from one to five, the wording where it does not.
 */
import type { Analysis, Passage } from './passages.ts'
import { onlyRefers } from './sections.ts'
import { type Mark, markOf, type StepNumber, speaksOfStep, stepFunction, talksFirst } from './step-names.ts'

/** A step as the protocol presents it. */
export interface Step {
  /** numbers written before it; more than one for "stap 4 en 5", none when it is not numbered */
  numbers: number[]
  /** which of the five steps it is; more than one when merged, none when it is another */
  functions: number[]
  /** the passage that names it */
  label: Passage
  /** index of its first passage, and one past its last */
  from: number
  to: number
  /** written as "stap 3", not only as an item's number */
  explicit: boolean
  /** what is done when the five have been taken */
  isFollowUp: boolean
}

/** Steps that belong together: the rows of a table, sibling headings, the items of a list. */
export interface StepScheme {
  kind: 'headings' | 'runs' | 'items' | 'rows' | 'sentences' | 'arrows'
  steps: Step[]
}

/** A step as it is first seen, before its scheme is known. */
interface Candidate extends Omit<Step, 'functions' | 'isFollowUp'> {
  style: Mark['style'] | undefined
  /** its name, without the mark */
  name: string
  /** the step that its name names; 0 for none */
  wording: StepNumber | 0
}

/** The schemes of steps in a protocol, in document order. */
export function stepSchemes(analysis: Analysis): StepScheme[] {
  const schemes = [
    ...groupsOf(analysis).flatMap(({ kind, candidates }) =>
      runsOf(withoutChapters(candidates)).map(run => ({
        kind,
        steps: resolve(kind, withoutOtherCounts(run), analysis),
      })),
    ),
    ...arrowSchemes(analysis),
  ].filter(isScheme)
  return schemes.filter(
    scheme => !schemes.some(other => other.steps.length > scheme.steps.length && holds(other, scheme)),
  )
}

/** Whether a scheme is only a part of another, as steps divided over two chapters are. */
const holds = (whole: StepScheme, { steps }: StepScheme): boolean =>
  steps.every(({ label }) => whole.steps.some(step => step.label === label))

interface Group {
  kind: StepScheme['kind']
  candidates: Candidate[]
}

function groupsOf(analysis: Analysis): Group[] {
  const groups = new Map<string, Group>()
  const add = (key: string, kind: Group['kind'], candidate: Candidate) => {
    const group = groups.get(key)
    if (group) group.candidates.push(candidate)
    else groups.set(key, { kind, candidates: [candidate] })
  }
  const { blocks, sections } = analysis.document
  for (const [number, block] of blocks.entries()) {
    const passages = analysis.ofBlock(number)
    const [first] = passages
    if (!first || onlyRefers(analysis.sectionKinds[block.section]!) || block.kind === 'quotation') continue
    const end = first.index + passages.length
    if (block.kind === 'heading') {
      if (/^\W*(?:toelichting|bijlage|uitleg|voorbeeld|vragen)\b/i.test(block.text)) continue
      const section = sections[block.section]!
      const candidate = candidateOf(
        nameOfHeading(analysis, number),
        first,
        first.index,
        sectionEnd(analysis, number),
      )
      add(`h ${section.parent} ${section.level}`, 'headings', candidate)
      if (candidate.explicit) add('explicit headings', 'headings', candidate)
    } else if (block.cell) {
      const { table, row, column, isHeader } = block.cell
      if (isHeader || column > 0) continue
      const cells = analysis.rowOf(table, row)
      const named = cells.find(cell => analysis.blockOf(cell).cell!.column === 1)
      const isMark = /^\W*(?:(?:stap|fase)\s*)?(?:\d{0,2}|[ivIV]{1,3}|[A-E])\W*$/i.test(block.text)
      const label = isMark && named ? `${block.text}. ${analysis.textOf(named)}` : block.text
      const candidate = candidateOf(label, first, first.index, (cells.at(-1)?.index ?? first.index) + 1)
      add(`t ${table}`, 'rows', isMark && named ? { ...candidate, label: named } : candidate)
    } else if (block.list) {
      if (block.list.depth > 1) continue
      let to = end
      for (let next = number + 1; (blocks[next]?.list?.depth ?? 0) > 1; next++)
        to += analysis.ofBlock(next).length
      const candidate = candidateOf(labelOf(block.text), first, first.index, to)
      if (candidate.numbers.length === 0 && block.list.number !== undefined) {
        candidate.numbers = [block.list.number]
        candidate.style = 'number'
      }
      add(`l ${block.list.list}`, 'items', candidate)
    } else {
      const run = block.spans.find(({ kind, start }) => /^(?:strong|emphasis)$/.test(kind) && start === 0)
      const name = run && run.end < 80 ? block.text.slice(0, run.end) : ''
      if (name && !name.includes('\n'))
        add(
          `b ${block.section}`,
          'runs',
          candidateOf(name, first, first.index, sectionEnd(analysis, number), NAMES_STEP.test(name)),
        )
      for (const passage of passages) {
        const text = analysis.textOf(passage)
        const mark = markOf(text, false)
        if (!mark || isMention(text)) continue
        const candidate = candidateOf(labelOf(text), passage, passage.index, sectionEnd(analysis, number))
        add(mark.explicit ? 'p' : `n ${block.section} ${mark.style} ${depthOf(text)}`, 'sentences', candidate)
      }
    }
  }
  return [...groups.values()]
}

/** A heading, with what stands first under it where it is a mark alone, as the keys "II" and "b" are. */
function nameOfHeading(analysis: Analysis, block: number): string {
  const { blocks } = analysis.document
  const text = blocks[block]!.text.slice(0, 120)
  if (!/^\W*(?:\d{1,2}|[IV]{1,3}|[A-Ea-e])\W*$/.test(text)) return text
  const below = blocks.slice(block + 1, block + 4).find(({ kind }) => kind !== 'heading')
  return `${text}. ${below?.text.slice(0, 120) ?? ''}`
}

/** How deep a decimal number counts: "3.2" and "3.2.1" are no row. */
const depthOf = (text: string): number =>
  /^\W*\d[\d.]*/.exec(text)?.[0].split('.').filter(Boolean).length ?? 0

/** "Artikel 5 (tweede stap).", "De ouders (stap 3)" open a paragraph as a heading would; "Meer over stap 2" does not. */
const NAMES_STEP = /^\W*(?:artikel|art\.|hoofdstuk|paragraaf|onderdeel|§)\s*\d|\((?:stap|fase) [^()]+\)\W*$/i

/** "Stap 4 en 5 worden binnen een week gezet": speaks of a step, does not name it. */
const isMention = (text: string) =>
  /^\W*(?:de\s+)?(?:stap|fase)\s*\d(?:\s*(?:en|t\/m|tot)\s*\d)?\s+(?:is|zijn|wordt|worden|kan|kunnen|mag|mogen|moet|moeten|opnieuw|in het|gaat|begint|zonder|neemt|nemen|over|van|uit|tot|en de|blijft|geldt|gelden|duurt|volgt|doe|doen|kost)\b/i.test(
    text,
  )

/** The words by which a step is named: up to the first colon or full stop, not all of its text. */
function labelOf(text: string): string {
  const lead =
    /^[^\p{L}\d]*(?:(?:stap|fase)\s*\d{0,2}(?:\s*(?:en|\/|\+)\s*\d)?|(?:eerste|tweede|derde|vierde|vijfde) (?:stap|fase)|\d{1,2}|[IV]{1,3}\b|[A-E]\b)\s*[.:)\]·–—-]*\s*/iu.exec(
      text,
    )?.[0] ?? ''
  const rest = text.slice(lead.length, lead.length + 200)
  const stop = /[.:?!\n]|\s[–—-]\s/.exec(rest)
  return lead + (stop && stop.index > 2 ? rest.slice(0, stop.index) : rest)
}

/** A whole sentence behind "Stap 1" speaks of many things; a name of a few words says what the step is. */
const LONGEST_NAME = 60

function candidateOf(
  text: string,
  label: Passage,
  from: number,
  to: number,
  isHeading = label.isHeading,
): Candidate {
  const mark = markOf(text, isHeading)
  const name = mark?.bare ?? text
  return {
    numbers: mark?.numbers ?? [],
    explicit: mark?.explicit ?? false,
    style: mark?.style,
    name,
    wording: !mark?.explicit || name.length <= LONGEST_NAME ? stepFunction(name) : 0,
    label,
    from,
    to,
  }
}

/** One past the last passage of the section that begins (or stands) at a block. */
function sectionEnd(analysis: Analysis, block: number): number {
  const { sections, blocks } = analysis.document
  const level = Math.max(1, sections[blocks[block]!.section]!.level)
  for (let next = block + 1; next < blocks.length; next++)
    if (blocks[next]!.kind === 'heading' && sections[blocks[next]!.section]!.level <= level)
      return analysis.ofBlock(next)[0]!.index
  return analysis.passages.length
}

/** "2.2 Stap 4 en 5" over "Stap 4" and "Stap 5" is a chapter, no step. */
const withoutChapters = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(
    ({ numbers, from, to }) =>
      numbers.length < 2 ||
      !candidates.some(
        inner =>
          inner.from > from && inner.from < to && inner.numbers.some(number => numbers.includes(number)),
      ),
  )

/** A protocol may present its steps twice, in short and in full: each time is a run that starts anew. */
function runsOf(candidates: Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [[]]
  let highest = 0
  for (const candidate of candidates) {
    const [number] = candidate.numbers
    if (number !== undefined && number <= 1 && highest >= 3) {
      runs.push([])
      highest = 0
    }
    if (number !== undefined) highest = Math.max(highest, number)
    runs.at(-1)!.push(candidate)
  }
  return runs
}

/** Among "Stap 1" to "Stap 5" the chapters "6" and "7" count something else. */
function withoutOtherCounts(run: Candidate[]): Candidate[] {
  if (run.filter(({ explicit }) => explicit).length < 3) return run
  return run.filter(({ explicit, numbers }) => explicit || numbers.length === 0)
}

/** Gives every candidate of a run the step that it is. */
function resolve(kind: StepScheme['kind'], run: Candidate[], analysis: Analysis): Step[] {
  // a step ends where the next of its scheme begins
  if (kind === 'sentences' || kind === 'headings' || kind === 'runs')
    for (const [i, candidate] of run.entries())
      candidate.to = Math.min(candidate.to, run[i + 1]?.from ?? candidate.to)
  const five = fiveOf(run, analysis)
  return (five ? amongFive(run, five) : run).map((candidate, i, all) => {
    const { numbers, explicit, name, wording, label, from, to } = candidate
    const functions = five
      ? (five.get(candidate) ?? [])
      : numbers.length > 1 || (explicit && !wording)
        ? numbers
            .filter(number => number >= 1 && number <= 5)
            .map(number =>
              number === 2 && talksFirst(name, opening(analysis, from, to), all[i + 1]?.name ?? '')
                ? 3
                : number,
            )
        : wording
          ? [wording]
          : []
    return { numbers, functions, label, from, to, explicit, isFollowUp: isFollowUp(numbers, name) }
  })
}

/** The candidates that are counted or stand between the five; other headings of the same depth are chapters. */
function amongFive(run: Candidate[], five: Map<Candidate, number[]>): Candidate[] {
  const first = run.findIndex(candidate => five.has(candidate))
  const last = run.findLastIndex(candidate => five.has(candidate))
  return run.filter(({ numbers }, i) => numbers.length > 0 || (i >= first && i <= last))
}

/** The five candidates of a run that are the five steps, by their numbers or by their names alone. */
function fiveOf(run: Candidate[], analysis: Analysis): Map<Candidate, number[]> | undefined {
  const numbered = run.filter(({ numbers }) => numbers.length > 0)
  const due = [1, 2, 3, 4, 5]
  const counted = numbered.filter(({ numbers, name }) => !numbers.includes(0) && !isFollowUp(numbers, name))
  if (counted.flatMap(({ numbers }) => numbers).join() === due.join()) {
    const explicit = counted.filter(candidate => candidate.explicit).length >= 3
    const { fits, misfits } = fitOf(counted, analysis)
    // six phases of another kind may pass for five steps and what follows
    const isFollowed = numbered.some(({ numbers, name }) => isFollowUp(numbers, name))
    return misfits <= (isFollowed ? 0 : 1) && (explicit || fits >= 3.5) ? byPlace(counted) : undefined
  }
  if (numbered.length > 0) return undefined
  for (let i = 0; i + 5 <= run.length; i++) {
    const five = run.slice(i, i + 5)
    if (five.some(({ name }) => name.length > LONGEST_NAME)) continue
    if (
      five.filter(({ name }, k) => speaksOfStep(name, (k + 1) as StepNumber) || ORDER[k]!.test(name)).length <
      3
    )
      continue
    const { fits, misfits, named } = fitOf(five, analysis)
    if (misfits <= 1 && fits >= 4 && named >= 4) return byPlace(five)
  }
  return undefined
}

/** "6. Nazorg", "Fase 6. Vervolg": behind the five, and none of them. */
const isFollowUp = (numbers: number[], name: string): boolean =>
  numbers.length > 0 && numbers.every(number => number > 5) && FOLLOW_UP.test(name)
const FOLLOW_UP = /volg|nazorg|evalu|monitor|afsluit|afrond|borg|terugkijk|terugblik|verder|vinger|daarna/i

function byPlace(candidates: Candidate[]): Map<Candidate, number[]> {
  let place = 0
  return new Map(
    candidates.map(candidate => {
      const functions = (candidate.numbers.length > 1 ? candidate.numbers : [0]).map(() => ++place)
      return [candidate, functions]
    }),
  )
}

/** How well names and texts agree with the places of a row of five, and how many names say another step. */
function fitOf(
  candidates: Candidate[],
  analysis: Analysis,
): { fits: number; named: number; misfits: number } {
  let named = 0
  let fits = 0
  let misfits = 0
  const place = byPlace(candidates)
  for (const [i, candidate] of candidates.entries()) {
    const places = place.get(candidate)!
    const { name, wording, from, to } = candidate
    const nextName = candidates[i + 1]?.name ?? ''
    const speaks = (place: number) => speaksOfStep(opening(analysis, from, to), place as StepNumber)
    // a talk with the client before anyone is consulted: another order than the five steps have
    if (places.join() === '2' && talksFirst(name, opening(analysis, from, to), nextName)) misfits += 2
    else if (places.some(place => speaksOfStep(name, place as StepNumber))) named++
    else if (wording) misfits++
    // "Om te beginnen", "Daarna": says which in the row it is
    else if (!candidate.numbers.length && places.some(place => ORDER[place - 1]?.test(name) && speaks(place)))
      named++
    // a name that says nothing may stand over a text that does
    else if (places.some(speaks)) fits += 0.5
  }
  return { fits: fits + named, named, misfits }
}

/** The first words under a step's name. */
function opening(analysis: Analysis, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to && text.length < 300; i++) text += ` ${analysis.textOf(analysis.passages[i]!)}`
  return text
}

/** "signalen → overleg → gesprek → wegen → beslissen", "1. noteren; 2. overleg; …", "Eerst … Daarna …". */
function arrowSchemes(analysis: Analysis): StepScheme[] {
  const schemes: StepScheme[] = []
  for (const passage of analysis.passages) {
    if (passage.isHeading) continue
    const text = analysis.textOf(passage)
    const pieces = /[→⇒►↓]|-->|=>/.test(text)
      ? text.split(/\s*(?:→|⇒|►|↓|-+>|=+>|>)\s*/).filter(Boolean)
      : inlineSteps(text, analysis.blockOf(passage).list?.number)
    if (pieces.length < 4) continue
    const candidates = pieces.map(piece => candidateOf(piece, passage, passage.index, passage.index + 1))
    schemes.push({
      kind: 'arrows',
      steps: candidates.map(candidate => ({
        ...candidate,
        functions: [candidate.wording].filter(Boolean),
        isFollowUp: false,
      })),
    })
  }
  const told = toldInOrder(analysis)
  return told ? [...schemes, told] : schemes
}

/** "Stap 1 signalen verzamelen, stap 2 consulteren, …" in one sentence; none when it does not count to five. */
function inlineSteps(text: string, itemNumber: number | undefined): string[] {
  const marks = [...text.matchAll(/(?:^|[\s(;,])(?:stap\s+)?([1-7])(?:[.):]|(?<=stap\s[1-7]))\s/gi)]
  const numbers = marks.map(([, number]) => Number(number))
  const pieces = marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index))
  if (itemNumber === 1) {
    numbers.unshift(1)
    pieces.unshift(text.slice(0, marks[0]?.index))
  }
  return numbers.join() === '1,2,3,4,5' ? pieces : []
}

const ORDER = [
  /^(?:eerst|allereerst|om te beginnen|we beginnen|als eerste|ten eerste|bij|wie|zodra|als)\b/i,
  /^(?:daarna|vervolgens|dan|hierna|daarop|ten tweede|als tweede|de volgende dag)\b/i,
  /^(?:daarna|vervolgens|dan|hierna|daarop|ten derde|als derde)\b/i,
  /^(?:daarna|vervolgens|dan|hierna|daarop|ten vierde|als vierde)\b/i,
  /^(?:ten slotte|tenslotte|tot slot|als laatste|uiteindelijk|ten vijfde|daarna|vervolgens|dan|en dan|pas dan)\b/i,
]

/** Five sentences on end that tell the steps with words of order: "Eerst … Daarna … Ten slotte …". */
function toldInOrder(analysis: Analysis): StepScheme | undefined {
  const { passages } = analysis
  for (let i = 0; i + 5 <= passages.length; i++) {
    const five = passages.slice(i, i + 5)
    if (
      five.some(({ isHeading, block }) => isHeading || block !== five[0]!.block) ||
      !five.every((passage, k) => ORDER[k]!.test(analysis.textOf(passage)))
    )
      continue
    const steps = five.map((passage, k) => ({
      numbers: [],
      functions: speaksOfStep(analysis.textOf(passage), (k + 1) as StepNumber) ? [k + 1] : [],
      label: passage,
      from: passage.index,
      to: passage.index + 1,
      explicit: false,
      isFollowUp: false,
    }))
    if (steps.every(({ functions }) => functions.length)) return { kind: 'sentences', steps }
  }
  return undefined
}

/** Steps, not any list: two called "stap", or three different ones by wording that rise. */
function isScheme({ steps }: StepScheme): boolean {
  if (steps.filter(({ explicit }) => explicit).length >= 2) return true
  const functions = steps.flatMap(step => step.functions)
  const rises = functions.filter((step, i) => i > 0 && step > functions[i - 1]!).length
  return (
    new Set(functions).size >= 3 &&
    rises >= 2 &&
    steps.filter(step => step.functions.length).length >= steps.length * 0.5
  )
}
