import type { Section } from './document.ts'
import type { Part } from './parts.ts'
import type { Prose } from './prose.ts'

/** A heading as found at the beginning of a text. */
export interface Heading {
  origin: Section['origin']
  /** level in markup, or the number of parts in its number; 0 for neither */
  depth: number
  /** how it looks: headings that look alike have the same level */
  style: string
  /** length of the heading in the text; what follows stands under it */
  length: number
}

const LONGEST = 100

/** "3.2.1. Privacy", "2) Overleg", "A. Signaleren", "IV. Taken", "§ 3 Dossier" */
const NUMBER = /^(?:§\s?)?(\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})([.)]?)\s+(?=[\p{Lu}\d‘“"'(])/u
/** "Stap 2: Overleg", "Fase 1 – rapporteren", "HOOFDSTUK 2", "Bijlage A. Sociale kaart" */
const NAMED = new RegExp(
  `^(${['stap', 'fase', 'hoofdstuk', 'titel', 'paragraaf', 'bijlage', 'deel', 'artikel']
    // Not by the flag for any case, which would have a small letter pass for the capital after the number.
    .flatMap(word => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|')})\\s+(?:\\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})(?:\\s*[:.)–—-]+(?:\\s|$)|\\s+(?=\\p{Lu})|$)`,
  'u',
)
/** Names of what holds other headings: articles and paragraphs stand under a chapter. */
const CHAPTER = /^(?:hoofdstuk|titel|deel|bijlage)$/i
/** Dotted leaders: a line of a table of contents. */
const LEADERS = /\.{4,}|…{2,}|(?:\. ){4,}|\t\d+$/
/** How no heading ends: as a sentence, as a piece of one, or as a telephone number or address. */
const SENTENCE_END = /[.!;,]$|\d{3,}[ -]?\d{3,}|@|https?:/

/**
 * The heading that a text begins with though nothing marks it as such: Word users make them bold, or type
 * a number. Judged by line; a line with prose right under it is as much a heading as one on its own.
 */
export function headingIn(
  prose: Prose,
  part: Part,
  next: Part | undefined,
  opened: boolean,
): Heading | undefined {
  if (part.kind === 'list-item') return part.isTitled && !opened ? titleOfItem(prose.text, next) : undefined
  return part.kind === 'paragraph' && !part.list ? headingOfLine(prose, next) : undefined
}

/** The heading that the first line of a paragraph is. */
export function headingOfLine(prose: Prose, next: Part | undefined): Heading | undefined {
  const { text } = prose
  const newline = text.indexOf('\n')
  const length = newline < 0 ? text.length : newline
  if (length > LONGEST || length === 0) return undefined
  const line = text.slice(0, length).trimEnd()
  if (SENTENCE_END.test(line) || LEADERS.test(line)) return undefined

  const number = NUMBER.exec(line)
  const named = NAMED.exec(line)
  const markup = markupOf(prose, line.length)
  const depth = depthOf(number, named)
  const heading = (origin: Section['origin'], style: string): Heading => ({ origin, depth, style, length })

  if (markup === 'strong') return heading('bold', named && CHAPTER.test(named[1]!) ? 'chapter' : 'bold')
  if (markup === 'emphasis') return number || named ? heading('numbered', 'emphasis') : undefined
  if (line.endsWith(':') && !named) return undefined
  if (newline >= 0) {
    // Without emphasis only a clear number makes a heading of a first line, and only with prose under it.
    const clear = named !== null || (number !== null && depth > 1)
    return clear && beginsProse(text, newline + 1) ? heading('numbered', styleOf(named)) : undefined
  }
  if (number ? number[2] !== '' || depth > 1 : named) return heading('numbered', styleOf(named))
  return next && isCapitals(line) ? heading('numbered', 'capitals') : undefined
}

const styleOf = (named: RegExpExecArray | null): string => named?.[1]?.toLowerCase() ?? 'number'

/**
 * "1. Inleiding" with text under it is a heading to its author, and an item to a Markdown parser. A list is
 * taken for headings when it is a single line on its own, or when titles are followed by sentences that begin
 * on a new line though there was room on the line above.
 */
export function markTitles(items: Part[], opener: Part | undefined): void {
  if (opener?.text.endsWith(':')) return
  const lines = items.map(({ text }) => text.split('\n', 2))
  const broken = lines.map(
    ([first, second]) => first!.length <= 50 && /^\p{Lu}.{30}|^\p{Lu}.*\.$/u.test(second ?? ''),
  )
  const single = lines.every(([, second], i) => second === undefined || broken[i])
  if (single && (items.length === 1 || broken.includes(true))) for (const item of items) item.isTitled = true
}

/** "3. Privacy" on a line of its own, or with prose under it: its number is the mark of a list item. */
function titleOfItem(text: string, next: Part | undefined): Heading | undefined {
  const newline = text.indexOf('\n')
  const length = newline < 0 ? text.length : newline
  const line = text.slice(0, length).trimEnd()
  if ((newline < 0 && !next) || length > 80 || !/^\p{Lu}/u.test(line) || line.endsWith(':')) return undefined
  if (SENTENCE_END.test(line) || LEADERS.test(line)) return undefined
  return { origin: 'numbered', depth: 1, style: 'number', length }
}

/**
 * Offset of the next line that is a heading as clear as the one above the prose: "Stap 2: Overleg" right
 * under the sentences of step 1. The end of the text when there is none.
 */
export function nextHeadingIn({ text, spans }: Prose): number {
  const bold = new Set(spans.filter(span => span.kind === 'strong').map(span => span.start))
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const newline = text.indexOf('\n', at)
    const line = text.slice(at, newline < 0 ? text.length : newline)
    if (line.length <= LONGEST && (bold.has(at) || NAMED.test(line)) && !SENTENCE_END.test(line)) return at
  }
  return text.length
}

/** Whether one span covers the whole line, but for a mark at its end. */
function markupOf({ spans, text }: Prose, length: number): 'strong' | 'emphasis' | undefined {
  let found: 'strong' | 'emphasis' | undefined
  for (const { kind, start, end } of spans) {
    if (start > 0 || (kind !== 'strong' && kind !== 'emphasis')) continue
    if (end >= length || /^[:?]?$/.test(text.slice(end, length).trim())) {
      if (kind === 'strong') return kind
      found = kind
    }
  }
  return found
}

/** Prose, and not another line of a table of contents or of a form ("Versie: 2.0"). */
function beginsProse(text: string, from: number): boolean {
  const newline = text.indexOf('\n', from)
  const line = text.slice(from, newline < 0 ? text.length : newline)
  return (
    /^["'“‘(]?\p{Lu}|^(?:[a-z][.)]|[•▪◦‣·–-])\s/u.test(line) &&
    !NUMBER.test(line) &&
    !NAMED.test(line) &&
    (line.endsWith('.') || text.length - from > 40)
  )
}

function depthOf(number: RegExpExecArray | null, named: RegExpExecArray | null): number {
  if (number) return number[1]!.split('.').length
  return named && CHAPTER.test(named[1]!) ? 1 : 0
}

/** "PRIVACY EN DOSSIER", "2 WIE IS WIE", but not "AVG" or "N.V.T." */
function isCapitals(line: string): boolean {
  return (
    line.length <= 80 &&
    !/\p{Ll}/u.test(line) &&
    !/^[\p{L}\d]{1,4}\b:/u.test(line) &&
    (/\p{Lu}{4,}/u.test(line) || /^\d.*\p{Lu}{2,}.*\s\p{Lu}{2,}/u.test(line))
  )
}

/** A heading's words: its number and closing colon left out, "Stap 2" and "Bijlage A" kept. */
export function withoutNumber(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const bare = line
    .replace(/^(?:hoofdstuk|paragraaf)\s+(?:\d{1,2}(?:\.\d+)*|[IVX]{1,4})\s*[:.–—-]*\s+(?=\S)/i, '')
    .replace(/^(?:§\s?)?(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)]|[A-Z][.)]|[IVX]{1,4}[.)])\s+(?=\S)/, '')
    .replace(/^(?:§\s?)?\d{1,2}\s+(?=\p{Lu})/u, '')
  return bare.replace(/\s*:$/, '')
}

/** "Tabel 1: termijnen" */
export const isCaption = (text: string): boolean =>
  text.length <= 160 && /^(?:tabel|figuur|afbeelding|schema|grafiek)\s*\d/i.test(text)

/**
 * Gives headings without markup their level. A number says it (3.2.1 is the third under the last heading in
 * markup); else what looks as an open heading is its equal, and what looks new stands under the last one.
 */
export class LevelBook {
  #open: { level: number; style: string }[] = []

  levelOf({ origin, depth, style }: Heading): number {
    const markup = this.#open.find(heading => heading.style === 'markup-last')
    const base = markup?.level ?? 0
    let level: number
    if (origin === 'markup') level = depth
    else if (depth > 0) level = base + depth
    else {
      const equal = this.#open.findLast(heading => heading.style === style)
      level = equal?.level ?? (this.#open.at(-1)?.level ?? 0) + 1
    }
    this.#open = this.#open.filter(heading => heading.level < level && origin !== 'markup')
    this.#open.push({ level, style: origin === 'markup' ? 'markup-last' : style })
    return level
  }
}
