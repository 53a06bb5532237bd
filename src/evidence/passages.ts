/** A protocol's sentences in their place: what each says itself, what it leans on, and how it speaks. */
import type { Block, ProtocolDocument, Section } from '../documents/index.ts'
import { COMMON_VERBS, FUNCTION_WORDS } from '../text/cues.ts'
import {
  type Circumstances,
  type Clause,
  clausesOf,
  isDefinition,
  isGloss,
  isQuoted,
  isWithout,
  linesOf,
  personsIn,
  type Standing,
  sentencesOf,
  speaksOfUs,
  standingsOf,
  type Word,
  wordsOf,
  writtenAs,
} from '../text/index.ts'
import { placeholdersIn } from '../text/placeholders.ts'
import { statusOf } from '../text/status.ts'
import { include, PassageSets } from './passage-sets.ts'
import { type SectionKind, sectionKinds } from './sections.ts'
import type { Hit, Vocabulary } from './vocabulary.ts'

/** A sentence in its place. Offsets are those of its block's text. */
export interface Passage {
  /** index in `Analysis.passages` */
  index: number
  /** index in `ProtocolDocument.blocks` */
  block: number
  start: number
  end: number
  words: Word[]
  hits: Hit[]
  isHeading: boolean
}

/** The passage that opens an enumeration, the cells beside it, or the sentence that a pronoun points at. */
interface Lean {
  passage: Passage
  kind: 'opener' | 'row' | 'header' | 'antecedent'
}

const PRONOUNS = new Set(
  `hij zij ze dit dat deze die hem hen hun haar daarvan hiervan daarover hierover daarvoor hiervoor daarbij hierbij daarna daarin hierin daarop hierop daaraan hieraan
  daarmee hiermee daartoe ervan erover ervoor erin hiertoe daaruit eruit dan diens hiervoor het`.split(/\s+/),
)

const NONE: Lean[] = []
/** "Veilig Thuis [regio invullen]": who is meant is said all the same. */
const isDetailOfName = (text: string, { start, end }: { start: number; end: number }): boolean =>
  /^.(?:regio|plaats|gemeente|vestiging|telefoon|tel\b|nummer)/i.test(text.slice(start, end)) &&
  /\p{Lu}\p{Ll}+ \(?$/u.test(text.slice(0, start))

/** "Nee, het is een onderdeel van …": leans on its question. */
const ANSWER = /^\W*(?:ja|nee|zeker|dat mag|antwoord)\b/i

/** An item that a text copied from elsewhere writes within a paragraph. */
const ITEM = /^(?:[•▪●○◦‣·–—*-]|\(?\d{1,2}[.)]|\(?[a-h][.)])\s/

/** How many sentences of a cell, and of a row, speak for the others of the row: they look at each other one by one. */
const MOST_OF_CELL = 64
const MOST_OF_ROW = 256

/** The sentences of a document with their concepts; positions and standings are worked out when asked for. */
export class Analysis {
  readonly document: ProtocolDocument
  readonly vocabulary: Vocabulary
  /** set before standings are asked for: what the year and the organisation's own names are */
  circumstances: Circumstances = { year: undefined, own: new Set() }
  /** set before standings are asked for: the zones of every passage */
  zones: Uint16Array | undefined
  /** true for a text that is no organisation's protocol: nothing in it is a provision */
  provesNothing = false
  readonly passages: Passage[] = []
  /** passages of each block: first index, and one past the last */
  readonly #blockPassages: [number, number][] = []
  readonly sectionKinds: SectionKind[]
  /** by concept: the passages that say it themselves, and those that say it with all they lean on */
  readonly own: PassageSets
  readonly available: PassageSets
  /** the passages that may prove something: no heading, and not beside the subject */
  readonly prose: Uint32Array
  /** per passage: the standing of its words, and of its clauses */
  readonly #standings: Standing[][] = []
  readonly #clauseStandings: Standing[][] = []
  readonly #clauses: (Clause[] | undefined)[] = []
  /** per passage: the places left open in it */
  readonly #open: ReturnType<typeof placeholdersIn>[] = []
  readonly #leans: (Lean[] | undefined)[] = []
  readonly #around = new Map<number, Uint32Array>()
  #title: Set<number> | undefined
  /** by table and row: its passages, and those of them that the others look at */
  readonly #rows = new Map<string, { all: Passage[]; near: Passage[] }>()
  /** by passage: how others of its row lean on it */
  readonly #rowLeans: (Lean | undefined)[] = []

  constructor(document: ProtocolDocument, vocabulary: Vocabulary) {
    this.document = document
    this.vocabulary = vocabulary
    this.sectionKinds = sectionKinds(document)
    this.#read()
    this.own = new PassageSets(vocabulary.size, this.passages.length)
    this.prose = this.own.empty()
    for (const passage of this.passages) {
      for (const { concepts } of passage.hits)
        for (const concept of concepts) this.own.add(concept, passage.index)
      if (!passage.isHeading && !this.#isBesideTheSubject(passage)) include(this.prose, passage.index)
    }
    this.available = this.own.copy()
    for (const passage of this.passages)
      for (const { passage: from } of this.leansOn(passage))
        for (const { concepts } of from.hits)
          for (const concept of concepts) this.available.add(concept, passage.index)
  }

  /** "Iedere trainer volgt de spelregelcursus": about something else, and nothing in it of what a meldcode is about. */
  #isBesideTheSubject({ index }: Passage): boolean {
    const has = (name: string) => {
      const concept = this.vocabulary.indexOf(name)
      return concept >= 0 && this.own.has(concept, index)
    }
    return has('ander-onderwerp') && !has('thema')
  }

  #read(): void {
    const { persons } = this.vocabulary
    /** first names that surely are, to be known again where they stand alone: "met Joyce" */
    const names = new Set<string>()
    for (const [number, block] of this.document.blocks.entries()) {
      const first = this.passages.length
      const isHeading = block.kind === 'heading'
      for (const { start, end } of isHeading
        ? [{ start: 0, end: block.text.length }]
        : block.kind === 'code'
          ? linesOf(block.text)
          : sentencesOf(block.text)) {
        const words = wordsOf(block.text, start, end)
        const hits = this.vocabulary.hits(block.text, words)
        for (const { word, sure } of personsIn(block.text, words, form => this.vocabulary.knows(form))) {
          hits.push({ concepts: persons, word, group: -1 })
          if (sure) names.add(words[word]!.form)
        }
        this.passages.push({ index: this.passages.length, block: number, start, end, words, hits, isHeading })
      }
      this.#blockPassages.push([first, this.passages.length])
      if (block.cell) {
        const key = `${block.cell.table} ${block.cell.row}`
        const own = this.ofBlock(number)
        const row = this.#rows.get(key) ?? { all: [], near: [] }
        this.#rows.set(key, row)
        for (const passage of own) row.all.push(passage)
        row.near.push(...own.slice(0, Math.min(MOST_OF_CELL, MOST_OF_ROW - row.near.length)))
      }
    }
    if (names.size)
      for (const passage of this.passages)
        for (const word of writtenAs(this.blockOf(passage).text, passage.words, names))
          if (!passage.hits.some(hit => hit.word === word && hit.concepts === persons))
            passage.hits.push({ concepts: persons, word, group: -1 })
  }

  blockOf(passage: Passage): Block {
    return this.document.blocks[passage.block]!
  }

  textOf(passage: Passage): string {
    return this.blockOf(passage).text.slice(passage.start, passage.end)
  }

  sectionOf(passage: Passage): Section {
    return this.document.sections[this.blockOf(passage).section]!
  }

  ofBlock(block: number): Passage[] {
    const [first, end] = this.#blockPassages[block] ?? [0, 0]
    return this.passages.slice(first, end)
  }

  /** The cells of a passage's table row, itself included. */
  rowOf(table: number, row: number): Passage[] {
    return this.#rows.get(`${table} ${row}`)?.all ?? []
  }

  #near({ table, row }: { table: number; row: number }): Passage[] {
    return this.#rows.get(`${table} ${row}`)?.near ?? []
  }

  /** What stands in the other cells of a passage's table row, of long ones the beginning; none outside tables. */
  rowMates(passage: Passage): Passage[] {
    const { cell } = this.blockOf(passage)
    return cell ? this.#near(cell).filter(other => other.block !== passage.block) : []
  }

  /** What a passage leans on: the line that opens its list, its row and column, the sentence of its pronoun. */
  leansOn(passage: Passage): Lean[] {
    return (this.#leans[passage.index] ??= passage.isHeading ? NONE : this.#leansOf(passage))
  }

  #leansOf(passage: Passage): Lean[] {
    const block = this.blockOf(passage)
    const leans: Lean[] = []
    const item = ITEM.test(block.text.slice(passage.start, passage.start + 5))
    const siblings = this.#blockPassages[passage.block]!
    const isFirst = passage.index === siblings[0]
    if (item && !isFirst)
      for (let i = passage.index - 1; i >= siblings[0]; i--)
        if (block.text[this.passages[i]!.end - 1] === ':') {
          leans.push({ passage: this.passages[i]!, kind: 'opener' })
          break
        }
    for (
      let opener = block.opener, depth = 0;
      opener !== undefined && depth < 3;
      opener = this.document.blocks[opener]!.opener, depth++
    ) {
      const last = this.passages[this.#blockPassages[opener]![1] - 1]
      if (last && last.index < passage.index) leans.push({ passage: last, kind: 'opener' })
    }
    // a table of one row has no header, whatever its markup
    if (block.cell && (!block.cell.isHeader || this.rowOf(block.cell.table, 1).length === 0)) {
      for (const other of this.#near(block.cell))
        if (other.block !== passage.block)
          leans.push((this.#rowLeans[other.index] ??= { passage: other, kind: 'row' }))
      for (const header of this.#near({ table: block.cell.table, row: 0 }))
        if (this.blockOf(header).cell!.column === block.cell.column && this.blockOf(header).cell!.isHeader)
          leans.push({ passage: header, kind: 'header' })
    }
    const section = this.document.sections[block.section]!
    if (section.origin === 'key' && section.headingBlock >= 0 && (isFirst || block.list))
      leans.push(
        ...this.ofBlock(section.headingBlock).map(heading => ({ passage: heading, kind: 'opener' as const })),
      )
    const before = this.passages[passage.index - 1]
    const leansBack = before !== undefined && (pointsBack(passage.words) || ANSWER.test(this.textOf(passage)))
    if (leansBack && !before.isHeading && !item && this.#samePlace(before, passage))
      leans.push({ passage: before, kind: 'antecedent' })
    return leans
  }

  #samePlace(before: Passage, passage: Passage): boolean {
    if (before.block === passage.block) return true
    const [one, two] = [this.blockOf(before), this.blockOf(passage)]
    return one.section === two.section && one.kind === two.kind && !two.cell && !two.list
  }

  /** The sentence before, where it stands in the same section and kind of text. */
  previous(passage: Passage): Passage | undefined {
    const before = this.passages[passage.index - 1]
    return before &&
      !before.isHeading &&
      this.blockOf(before).section === this.blockOf(passage).section &&
      !this.blockOf(passage).cell
      ? before
      : undefined
  }

  /** The headings above a passage, innermost first. */
  *headingsAbove(passage: Passage): Iterable<Passage> {
    for (
      let section = this.blockOf(passage).section;
      section > 0;
      section = this.document.sections[section]!.parent
    ) {
      const { headingBlock } = this.document.sections[section]!
      if (headingBlock !== passage.block) yield* this.ofBlock(headingBlock)
    }
  }

  /** The passages around which a concept is named: in a heading above, the sentence before, earlier in its paragraph, or the title. */
  around(concept: number): Uint32Array {
    let set = this.#around.get(concept)
    if (set) return set
    set = this.#titleHas(concept) ? this.prose.slice() : this.own.empty()
    for (const index of this.own.members(concept)) {
      const passage = this.passages[index]!
      const next = this.passages[index + 1]
      if (passage.isHeading)
        for (let under = index + 1; under < this.#endOfSection(passage); under++) include(set, under)
      else if (next && this.previous(next) === passage) {
        include(set, index + 1)
        for (let later = index + 2; this.passages[later]?.block === passage.block; later++)
          include(set, later)
      }
    }
    this.#around.set(concept, set)
    return set
  }

  /** Whether a heading above the passage names the concept. */
  headingHas(passage: Passage, concept: number): boolean {
    for (const { index } of this.headingsAbove(passage)) if (this.own.has(concept, index)) return true
    return false
  }

  /** One past the last passage of the section that a heading opens. */
  #endOfSection(heading: Passage): number {
    const { sections, blocks } = this.document
    const { level } = sections[blocks[heading.block]!.section]!
    for (let block = heading.block + 1; block < blocks.length; block++)
      if (blocks[block]!.kind === 'heading' && sections[blocks[block]!.section]!.level <= level)
        return this.#blockPassages[block]![0]
    return this.passages.length
  }

  /** The sentences of a section's own blocks. */
  ofSection(section: number): Passage[] {
    return this.passages.filter(passage => !passage.isHeading && this.blockOf(passage).section === section)
  }

  /** Whether the document's title names the concept. */
  #titleHas(concept: number): boolean {
    this.#title ??= new Set(
      this.vocabulary.hits(this.document.title, wordsOf(this.document.title)).flatMap(hit => hit.concepts),
    )
    return this.#title.has(concept)
  }

  clausesOf(passage: Passage): Clause[] {
    return (this.#clauses[passage.index] ??= clausesOf(this.blockOf(passage).text, passage.words))
  }

  /** How the clause with a word speaks. */
  standingAt(passage: Passage, word: number): Standing {
    // asked again by every rule that the sentence may prove
    const known = (this.#standings[passage.index] ??= [])
    return (known[word] ??= this.#standingOfWord(passage, word))
  }

  #standingOfWord(passage: Passage, word: number): Standing {
    const clauses = this.clausesOf(passage)
    const standings = (this.#clauseStandings[passage.index] ??= this.#standingsOf(passage, clauses))
    const found = clauses.findIndex(({ last }) => last >= word)
    const at = found < 0 ? standings.length - 1 : found
    const standing = standings[at] ?? 'reference'
    if (standing !== 'provision') return standing
    const { text } = this.blockOf(passage)
    if (isQuoted(text, passage.words, word)) return 'reference'
    if (this.#isLeftOpen(passage, text, word)) return 'placeholder'
    return isWithout(passage.words, word, clauses[at]!) ? 'denial' : standing
  }

  /** Whether a word stands in a part with a place left open, or in a part without a verb beside one: "telefoon [nummer]". */
  #isLeftOpen({ index, start, end, words }: Passage, text: string, word: number): boolean {
    const open = (this.#open[index] ??= placeholdersIn(text.slice(start, end)).filter(
      place => !isDetailOfName(text.slice(start, end), place),
    ))
    if (open.length === 0) return false
    const inPart = (from: number, to: number) => !/[,;]/.test(text.slice(from, to))
    const at = words[word]!
    return (
      open.some(place =>
        at.start < start + place.start
          ? inPart(at.end, start + place.start) || /:\s*$/.test(text.slice(at.end, start + place.start))
          : inPart(start + place.end, at.start),
      ) ||
      !words.some(
        ({ form, start: from, end: to }) =>
          COMMON_VERBS.has(form) && (from < at.start ? inPart(from, at.start) : inPart(at.end, to)),
      )
    )
  }

  #standingsOf(passage: Passage, clauses: Clause[]): Standing[] {
    const whole = this.#standingOfPlace(passage)
    if (whole) return clauses.map(() => whole)
    const standings = standingsOf(this.blockOf(passage).text, passage.words, clauses, this.circumstances)
    if (standings[0] === 'provision' && this.#speaksOfOther(passage)) standings[0] = 'other'
    return standings
  }

  /** "De GGD houdt … bij. Zij brengt …": who was another in the sentence before still is. */
  #speaksOfOther(passage: Passage): boolean {
    if (!/^(?:zij|ze|hij)$/.test(passage.words[0]?.form ?? '')) return false
    const before = this.passages[passage.index - 1]
    return (
      before !== undefined &&
      !before.isHeading &&
      this.#samePlace(before, passage) &&
      this.standingAt(before, 0) === 'other'
    )
  }

  /** "Verzekering voor medewerkers | offerte aangevraagd": a cell that says how far it is speaks for its row. */
  #standingOfRow(passage: Passage): Standing | undefined {
    const { cell } = this.blockOf(passage)
    if (cell!.isHeader) return undefined
    for (const other of [passage, ...this.rowMates(passage)]) {
      const status = statusOf(this.textOf(other), other.words.length, this.blockOf(other).cell!.columnHeader)
      if (status) return status
    }
    return undefined
  }

  /** "Vragen wij advies? Nee, dat doen wij niet.": a question that is answered with no. */
  #isAnsweredNo(text: string, { index, block }: Passage): boolean {
    // "Mag ik … zonder …? Nee": what is forbidden is a rule
    if (/^\W*(?:vraag\W+)?mag\b/i.test(text)) return false
    const next = this.passages[index + 1]
    const answer =
      text.slice(text.indexOf('?') + 1).trim() ||
      (next !== undefined && next.block - block <= 1 ? this.textOf(next) : '')
    return NO.test(answer)
  }

  /** The standing that follows from where a sentence stands and how it is built, whatever its verbs say. */
  #standingOfPlace(passage: Passage): Standing | undefined {
    if (passage.isHeading) return 'heading'
    if (this.provesNothing) return 'reference'
    const block = this.blockOf(passage)
    const text = this.textOf(passage)
    const kind = this.sectionKinds[block.section]!
    if (kind === 'plans') return 'intention'
    if (kind === 'denials') return 'denial'
    if (kind === 'others') return 'other'
    if (kind === 'contents' && (LEADERS.test(block.text) || !isSentence(text, passage.words)))
      return 'reference'
    if (kind === 'reference' || (kind === 'law' && !speaksOfUs(passage.words))) return 'reference'
    if (block.kind === 'quotation' && !speaksOfUs(passage.words)) return 'reference'
    if (
      /(?:\.{4,}|…{2,}|\t)\s*\d+$/.test(text) ||
      isLink(block, passage) ||
      isDefinition(text, passage.words) ||
      (!this.zones?.[passage.index] && isGloss(text.replace(ITEM, '')))
    )
      return 'reference'
    const status = block.cell && this.#standingOfRow(passage)
    if (status) return status
    if (text.includes('?') && (ASKS_WHAT_IS_NOT.test(text) || this.#isAnsweredNo(text, passage)))
      return 'denial'
    return undefined
  }
}

/** "Weet je wat wij zelf niet doen? …" */
const ASKS_WHAT_IS_NOT = /\bwat (?:wij|we)\b[^?]{0,40}\bn[ií]et\b[^?]{0,40}\?/i

/** "Nee", "Nee, dat doen wij niet"; not "Nee, die zijn op elkaar afgestemd". */
const NO =
  /^\W*(?:antwoord\W+)?nee\b(?:[.!\s]*$|\W.*\b(?:niet|geen|niets|afgezien|nooit|uitsluitend|alleen)\b|[.!])/i

function pointsBack(words: Word[]): boolean {
  if (words.length === 0) return false
  if (PRONOUNS.has(words[0]!.form) && words[0]!.form !== 'het') return true
  for (let i = 1; i < Math.min(words.length, 6); i++) {
    const { form } = words[i]!
    if (
      /^(dit|deze|daarvan|hiervan|daarover|hierover|ervan|erover|zij|ze|hij|hem|hen|daarbij|hierbij|ervoor|daarvoor|hiervoor)$/.test(
        form,
      )
    )
      return true
    // "Schrijf het op": a pronoun, not the article of "het dossier"
    if (i === 1 && /^(?:het|er|die)$/.test(form) && FUNCTION_WORDS.has(words[2]?.form ?? 'in')) return true
    if (form === 'dat' && i <= 2 && COMMON_VERBS.has(words[i - 1]!.form)) return true
  }
  return false
}

/** "Het gesprek ........ 7" */
const LEADERS = /\.{4}|…{2}|\t\d/
/** More than an entry in a table of contents: some words, and the end of a sentence. */
const isSentence = (text: string, { length }: Word[]) => length >= 5 && /[.!?]["”’')]*$/.test(text.slice(-4))

/** Only a link: it says where something is, not what is done. */
const isLink = ({ spans }: Block, { start, end }: Passage) =>
  spans.some(span => span.kind === 'link' && span.start <= start + 2 && span.end >= end - 2)
