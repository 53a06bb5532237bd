/** Where Dutch sentences begin and end. */

/** A stretch of a block's text; offsets in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

/** Abbreviations after which a sentence goes on, without their last full stop. */
const ABBREVIATIONS = new Set(
  `a.h.w. a.s. a.u.b. afd. afl. alg. art. bijv. bijz. blz. bv. c.q. ca. circa d.d. d.i. d.m.v. d.w.z. dhr. dr. drs. e.a. e.d.
  e.v. enz. etc. evt. excl. fig. ged. gem. hfst. i.c. i.c.m. i.d. i.h.a. i.h.b. i.o. i.o.v. i.p.v. i.s.m. i.v.m. incl. ing. ir.
  jl. jr. lid. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.n. m.u.v. max. mej. mevr. min. mr. mw. n.a.v. n.b. n.l. nl. no. nr. nrs. o.a. o.b.v. o.g.v.
  o.i.d. o.l.v. o.m. o.v.v. p. p.a. p.j. p.m. p.w. par. pag. plv. prof. resp. s.v.p. st. stb. stcrt. t.a.v. t.b.v. t.g.v. t.h.v. t.k.
  t.o.v. t.w. t.z.t. tel. toel. v. v.a. v.d. v.w.b. vgl. vlg. vnl. vs. w.o. wo. z.g. z.o.z. z.s.m. zgn`
    .split(/\s+/)
    .map(word => word.replace(/\.$/, '')),
)

const STOP = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n/g

/** A line that opens with a bullet or number is a sentence of its own, however the text is wrapped. */
const ITEM = /^\s*(?:[•▪●○◦‣·–—*-]|o(?= )||\(?\d{1,2}[.)]|\(?[a-hA-H][.)])\s+\S/

/**
 * The sentences of a block, in order, without the white space around them.
 *
 * A line break ends a sentence where the line is a thing of its own (a bullet, a short label), not where
 * a long line is wrapped. "Twijfelt u? Leg de zaak voor" is one sentence: the question is the condition.
 */
export function sentencesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  const longest = text.includes('\n') ? Math.max(...text.split('\n', 2000).map(line => line.length)) : 0
  let start = 0
  STOP.lastIndex = 0
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length
    if (
      stop[0] === '\n'
        ? !lineEnds(text, start, stop.index, longest)
        : !sentenceEnds(text, start, stop.index, end)
    )
      continue
    push(stretches, text, start, end)
    start = end
  }
  push(stretches, text, start, text.length)
  return joinQuestions(text, stretches)
}

/** The lines of a block that is laid out by hand: a protocol holds no programs, but does hold flow charts. */
export function linesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  for (const line of text.split('\n')) {
    push(stretches, text, start, start + line.length)
    start += line.length + 1
  }
  return stretches
}

function push(stretches: Stretch[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end > start) stretches.push({ start, end })
}

/** "fase A  vermoeden", "fase B  overleg": lines that count */
const COUNTED = /^\s*(?:stap|fase)\s+(?:\d|[a-g]\b|[iv]{1,3}\b)/i

function lineEnds(text: string, start: number, at: number, longest: number): boolean {
  const next = text.slice(at + 1, text.indexOf('\n', at + 1) < 0 ? text.length : text.indexOf('\n', at + 1))
  if (!next.trim()) return true
  if (ITEM.test(next)) return true
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd()
  if (COUNTED.test(line) && COUNTED.test(next)) return true
  if (/(?:\.{4,}|…{2,}|[:;])\s*\d*$/.test(line)) return true
  const opensNew = /^\s*["“'(]?[\p{Lu}\d]/u.test(next)
  return opensNew && at > start && line.length < longest * 0.6 && !/[,-]$/.test(line)
}

function sentenceEnds(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true
  const next = /\S/.exec(text.slice(end, end + 8))?.[0] ?? ''
  if (text[at] !== '.' || end - at > 1) {
    // dots that stand for something left open ("AMK: ………") end nothing by themselves
    return !/^[.…]{2,}/.test(text.slice(at, end))
      ? !/\p{Ll}/u.test(next) || text[at] === '?'
      : /\p{Lu}/u.test(next)
  }
  if (/\p{Ll}/u.test(next)) return false
  const before = /[^\s(“"']*$/.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? ''
  if (ABBREVIATIONS.has(before.toLowerCase()))
    return /^(?:enz|etc|e\.d|e\.a)$/i.test(before) && /\p{Lu}/u.test(next)
  if (/^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(before)) return false
  // "1. In kaart brengen", "II. Overleggen": the number opens the sentence
  return !(/^\(?(?:\d+(?:\.\d+)*|[IVX]{1,4})$/.test(before) && text.slice(start, at).trim() === before)
}

/** Verb-first questions are conditions: "Is er gevaar? Bel dan …" and "moeten wij melden? En kunnen wij …". */
const CONDITION_QUESTION = new Set(
  `is zijn heeft hebben heb kan kunnen kun kom komt komen twijfel twijfelt twijfelen blijkt blijft blijven blijf wordt worden word weet
  weten denk denkt ziet zie zien gaat gaan ga lukt wil willen wilt maakt maken maak moet moeten speelt bestaat vermoed vermoedt krijg
  krijgt krijgen hoor hoort levert leidt vindt staat geeft mag ben bent valt merk merkt schat rest aarzel aarzelt`.split(
    /\s+/,
  ),
)

function joinQuestions(text: string, stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const previous = joined.at(-1)
    if (previous && asksForNext(text, previous) && !ITEM.test(text.slice(stretch.start, stretch.start + 8)))
      previous.end = stretch.end
    else joined.push({ ...stretch })
  }
  return joined
}

/** "Is er gevaar?" and "Twee besluiten: moeten wij melden?": the answer belongs to the question. */
function asksForNext(text: string, { start, end }: Stretch): boolean {
  if (text[end - 1] !== '?' || end - start >= 240) return false
  const question = text.slice(start, end)
  return question.includes(':')
    ? /:\s*\p{Ll}[^:]*\?$/u.test(question)
    : CONDITION_QUESTION.has(/[a-z]+/i.exec(question)?.[0].toLowerCase() ?? '')
}
