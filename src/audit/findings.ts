/** Remarks on the draft: what a reader would send it back for, whatever it provides (`rules/findings.yaml`). */
import { at, type Block, type ProtocolDocument } from '../documents/index.ts'
import {
  type AbolishedName,
  type Analysis,
  checks,
  type FindingRules,
  type Grounds,
  markOf,
  misnumbered,
  onlyRefers,
  type Passage,
  type Text,
} from '../evidence/index.ts'
import { normalise, placeholdersIn, wordsOf } from '../text/index.ts'
import { givesAway, type NotAProtocol } from './genre.ts'
import type { Finding, FindingRule } from './report.ts'

type Severity = Finding['severity']
type Slots = Record<string, string | number | Text>

/** All remarks on a draft, in the order of the text. `kind` is what the text is when it is no protocol. */
export function findingsOf(grounds: Grounds, rules: FindingRules, kind: NotAProtocol | undefined): Finding[] {
  const { analysis } = grounds
  const { document } = analysis
  const { year } = analysis.circumstances
  const make = maker(document, rules)
  const found = [
    ...(kind ? [] : placeholders(document, make)),
    ...(kind ? [] : abolishedNames(analysis, rules, year, make)),
    ...emptySections(analysis, make),
    ...numbering(grounds, make),
    ...(year === undefined && !kind ? [make('no-date', 'no-date', 'warning', top(document), {})] : []),
    ...(kind || hasContact(analysis) ? [] : [make('no-contact', 'no-contact', 'warning', top(document), {})]),
  ].sort((a, b) => a.line - b.line || a.column - b.column)
  return kind ? [make('not-a-protocol', kind, 'error', telling(analysis, kind), {}), ...found] : found
}

/** A stretch of a block: where a finding points. */
interface Place {
  block: number
  start: number
  end: number
}

type Make = (rule: FindingRule, message: string, severity: Severity, place: Place, slots: Slots) => Finding

/** The first words of the document, for what concerns all of it. */
const top = ({ blocks }: ProtocolDocument): Place => ({
  block: 0,
  start: 0,
  end: Math.min(80, blocks[0]?.text.length ?? 0),
})

/** The first sentence that shows what kind of text this is. */
const telling = (analysis: Analysis, kind: NotAProtocol): Place =>
  analysis.passages.find(passage => !passage.isHeading && givesAway(kind, analysis.textOf(passage))) ??
  top(analysis.document)
/** Characters on either side of a quote: enough to tell it from its like, and few edits touch them. */
const AROUND = 40

function maker(document: ProtocolDocument, { messages }: FindingRules): Make {
  return (rule, message, severity, { block, start, end }, slots) => {
    const from = at(document, block, start)
    const to = at(document, block, end)
    const { text } = document.blocks[block] ?? { text: '' }
    const quote = text.slice(start, end)
    const template = messages[message] ?? messages[rule] ?? { nl: rule, en: rule }
    const fill = (language: 'nl' | 'en') =>
      template[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
        const value = name === 'quote' ? quote : slots[name]
        return value === undefined ? slot : String(typeof value === 'object' ? value[language] : value)
      })
    return {
      rule,
      severity,
      message: { nl: fill('nl'), en: fill('en') },
      quote,
      ...(from.page !== undefined && { page: from.page }),
      around: text.slice(Math.max(0, start - AROUND), end + AROUND),
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    }
  }
}

const INSTRUCTION =
  /^\W*(?:hier|tekst|alinea|nog (?!op\b)|vul|voeg|noem|beschrijf|let op: (?:nog|hier)|aanvullen|uitwerken)\b|\b(?:wordt|worden) (?:\p{L}{1,20} ){0,5}(?:aangevuld|ingevuld|toegevoegd|uitgewerkt|aangeleverd)\W*$/iu

function placeholders({ blocks }: ProtocolDocument, make: Make): Finding[] {
  /** sections in which dots to write on were seen: a form has many, and one remark will do */
  const dotted = new Set<number>()
  return blocks.flatMap(({ text, kind, spans, section }, block) => {
    if (kind === 'code') return []
    const found = placeholdersIn(text).filter(({ start, end }) => {
      if (!/^[.…_]+$/.test(text.slice(start, end))) return true
      const first = !dotted.has(section)
      dotted.add(section)
      return first
    })
    // an author's instruction to themselves, all in italics: "Tekst aanleveren door …"
    for (const { kind: markup, start, end } of spans)
      if (
        markup === 'emphasis' &&
        INSTRUCTION.test(text.slice(start, end)) &&
        !found.some(other => other.start < end && start < other.end)
      )
        found.push({ start, end })
    return found.map(({ start, end }) =>
      make('placeholder', 'placeholder', 'error', withLabel(text, { block, start, end }), {}),
    )
  })
}

/** "AMK: ………" says more than the dots alone: the line's label belongs to the quotation. */
function withLabel(text: string, place: Place): Place {
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1
  const label = /[^.!?\n]{2,60}:\s*$/.exec(text.slice(lineStart, place.start))
  return label && label[0].length === place.start - lineStart ? { ...place, start: lineStart } : place
}

function abolishedNames(
  analysis: Analysis,
  rules: FindingRules,
  year: number | undefined,
  make: Make,
): Finding[] {
  const isHistory = historyTest(analysis, rules.history)
  const seen = new Set<AbolishedName>()
  const findings: Finding[] = []
  for (const { passage, name, start, end } of mentions(analysis, rules.abolishedNames)) {
    if (name.severity === 'info' && (year === undefined || year >= Number(name.since.slice(0, 4)))) continue
    if (seen.has(name) || isHistory(passage) || isCited(analysis, passage)) continue
    seen.add(name)
    const { successor, since, severity, note } = name
    // when the text was made the name was still right: worth knowing, no error
    const current = year === undefined || year >= Number(since.slice(0, 4))
    const place = { block: passage.block, start, end }
    findings.push(
      make('abolished-name', 'abolished-name', current ? severity : 'info', place, {
        successor,
        since: dutchDate(since),
        note,
      }),
    )
  }
  return findings
}

const dutchDate = (iso: string) => iso.split('-').reverse().map(Number).join('-')

function historyTest(analysis: Analysis, history: string[]): (passage: Passage) => boolean {
  const words = new Set(history.filter(phrase => !phrase.includes(' ')).map(normalise))
  const phrases = history.filter(phrase => phrase.includes(' ')).map(phrase => phrase.toLowerCase())
  return passage => {
    if (passage.words.some(({ form }) => words.has(form))) return true
    const text = analysis.textOf(passage).toLowerCase()
    return phrases.some(phrase => text.includes(phrase))
  }
}

interface NameIndex {
  byFirst: Map<string, { name: AbolishedName; term: string; forms: string[] }[]>
  byDigits: Map<string, AbolishedName>
}

const NONE: never[] = []
const indexes = new WeakMap<AbolishedName[], NameIndex>()

/** Names by their first word, numbers by their digits: made once for a set of rules. */
function indexOf(names: AbolishedName[]): NameIndex {
  let index = indexes.get(names)
  if (index) return index
  index = { byFirst: new Map(), byDigits: new Map() }
  for (const name of names)
    for (const term of name.terms) {
      const forms = wordsOf(term).map(({ form }) => form)
      const known = index.byFirst.get(forms[0]!) ?? []
      if (isNumber(term)) index.byDigits.set(forms.join(''), name)
      else index.byFirst.set(forms[0]!, [...known, { name, term, forms }])
    }
  indexes.set(names, index)
  return index
}

/** Every place where a name or number is written, passage by passage. Abbreviations count in capitals only. */
function* mentions(analysis: Analysis, names: AbolishedName[]) {
  const { byFirst, byDigits } = indexOf(names)
  for (const passage of analysis.passages) {
    const { words } = passage
    const { text } = analysis.blockOf(passage)
    for (let i = 0; i < words.length; i++)
      for (const { name, term, forms } of byFirst.get(words[i]!.form) ?? NONE) {
        if (!forms.every((form, k) => words[i + k]?.form === form)) continue
        const { start } = words[i]!
        const { end } = words[i + forms.length - 1]!
        if (!/^[A-Z]{2,6}$/.test(term) || text.slice(start, end) === term) yield { passage, name, start, end }
      }
    if (!/\d{3}/.test(text)) continue
    // however its digits are grouped: "0900-123 12 30", "0900-123 123 0"
    for (const { 0: number, index } of text.slice(passage.start, passage.end).matchAll(PHONE)) {
      const name = byDigits.get(number.replace(/\D/g, ''))
      const start = passage.start + index
      if (name) yield { passage, name, start, end: start + number.length }
    }
  }
}

const isNumber = (term: string) => /^\d/.test(term)

/** A name that is explained, quoted or listed is not used. */
function isCited(analysis: Analysis, passage: Passage): boolean {
  if (
    onlyRefers(analysis.sectionKinds[analysis.blockOf(passage).section]!) ||
    analysis.blockOf(passage).kind === 'quotation'
  )
    return true
  return /\bheet(?:te)?\b|\bopgegaan in\b/i.test(analysis.textOf(passage))
}

/** A title is often set as several bold lines, with nothing under them. */
const TITLE_BLOCKS = 3

/** Headings that promise something and have nothing under them. */
/** "Pagina 3 van 4" fills no section. */
const PAGE = /^\W*(?:pagina|blad|bladzijde|blz)\b\.?\s*\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?\W*$/i

function emptySections({ document, sectionKinds }: Analysis, make: Make): Finding[] {
  const { sections, blocks } = document
  const filled = new Set<number>()
  for (const { section, kind, text } of blocks)
    if (kind !== 'heading' && !PAGE.test(text))
      for (let i = section; i >= 0; i = sections[i]!.parent) filled.add(i)
  const parents = new Set(sections.map(({ parent }) => parent))
  return sections.flatMap(({ headingBlock }, i) => {
    if (
      headingBlock < 0 ||
      filled.has(i) ||
      parents.has(i) ||
      opensRow(blocks, headingBlock) ||
      headingBlock < TITLE_BLOCKS ||
      onlyRefers(sectionKinds[i]!)
    )
      return []
    const { text } = blocks[headingBlock]!
    return [
      make(
        'empty-section',
        'empty-section',
        'warning',
        { block: headingBlock, start: 0, end: text.length },
        { section: text },
      ),
    ]
  })
}

/** "De weg in vijven" right above "I. Rapporteren": the title of a row, not an empty section. */
const opensRow = (blocks: Block[], heading: number): boolean => {
  const next = blocks[heading + 1]
  const isFirst = (text: string) => markOf(text, true)?.numbers[0] === 1
  return next?.kind === 'heading' && isFirst(next.text) && !markOf(blocks[heading]!.text, true)
}

const ANNOUNCES = /\bvijf stappen\b|\b5 stappen\b/i

function numbering(grounds: Grounds, make: Make): Finding[] {
  const { analysis, schemes } = grounds
  const findings: Finding[] = []
  const seen = new Set<number>()
  for (const wrong of misnumbered(schemes)) {
    if (seen.has(wrong.label.index)) continue
    seen.add(wrong.label.index)
    findings.push(
      make('misnumbered-steps', `steps-${wrong.variant}`, 'error', placeOf(analysis, wrong.label), {
        number: wrong.number,
      }),
    )
  }
  if (findings.length || checks['five-steps']!(grounds).length) return findings
  // announced, and a procedure with fewer steps follows
  const scheme = schemes.find(({ steps }) => steps.some(({ explicit }) => explicit))
  const announced =
    scheme &&
    analysis.passages.find(
      passage =>
        ANNOUNCES.test(analysis.textOf(passage)) &&
        passage.index < scheme.steps.at(-1)!.to &&
        analysis.standingAt(passage, 0) !== 'reference',
    )
  const present = (of: 'functions' | 'numbers') => new Set(scheme?.steps.flatMap(step => step[of])).size
  if (announced && Math.max(present('functions'), present('numbers')) < 5)
    findings.push(make('misnumbered-steps', 'steps-announced', 'error', placeOf(analysis, announced), {}))
  return findings
}

function placeOf(analysis: Analysis, { block, start, end }: Passage): Place {
  const stop = analysis
    .blockOf({ block } as Passage)
    .text.slice(start, end)
    .search(/[.:](?:\s|$)/)
  return { block, start, end: stop > 0 ? start + stop + 1 : end }
}

const PHONE = /(?<!\d)0[\d\s()./–-]{7,16}\d(?!\d)/g

/** Whether a reader finds a number, an address or a site of the meldpunt; that a number is abolished is told apart. */
function hasContact(analysis: Analysis): boolean {
  const meldpunt = analysis.vocabulary.indexOf('meldpunt')
  return analysis.passages.some(passage => {
    const near = [
      passage,
      ...analysis.rowMates(passage),
      ...(analysis.own.has(meldpunt, passage.index) ? [analysis.passages[passage.index + 1]] : []),
    ]
    const texts = near.filter(other => other !== undefined).map(other => analysis.textOf(other))
    if (texts.some(text => /0800\W{0,3}2\s?0\s?0\s?0|veiligthuis\w*\.nl|@veiligthuis/i.test(text)))
      return true
    if (!analysis.available.has(meldpunt, passage.index)) return false
    return texts.some(text => text.search(PHONE) >= 0 || /\b\d{4}\s?[A-Z]{2}\b/.test(text))
  })
}
