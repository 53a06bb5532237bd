/** What must make a criterion fall: its evidence taken away, denied, put off, or given to another. */
import { at, type ProtocolDocument, readDocument } from '../src/documents/index.ts'
import { sentencesOf } from '../src/text/index.ts'
import type { LabelledProtocol } from './labelled.ts'

/** A stretch of a file; offsets in UTF-16 code units. */
interface Range {
  from: number
  to: number
}

export interface Mutation {
  name: string
  /** what stands in place of the sentence */
  instead: (sentence: string) => string
  /** the file again, with the sentences put where they prove nothing */
  elsewhere?: (source: string, sentences: string[]) => string
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const none = () => ''

export const MUTATIONS: Mutation[] = [
  { name: 'deleted', instead: none },
  { name: 'denied', instead: sentence => `Het is niet zo dat ${lower(sentence)}` },
  {
    name: 'put off',
    instead: sentence =>
      `Wij zijn van plan om het volgende vanaf volgend jaar in te voeren: ${lower(sentence)}`,
  },
  {
    name: "another's",
    instead: sentence => `De GGD schrijft haar eigen medewerkers het volgende voor: ${lower(sentence)}`,
  },
  {
    name: 'quoted from the law',
    instead: none,
    elsewhere: (source, sentences) =>
      `${source}\n\n## Tekst van de wet\n\n${sentences.map(sentence => `> Artikel 4: “${sentence}”\n`).join('\n')}`,
  },
  {
    name: 'in a table of contents',
    instead: none,
    elsewhere: (source, sentences) =>
      `${source}\n\n## Inhoud\n\n${sentences.map((sentence, i) => `${sentence.slice(0, 80)} .......... ${i + 1}\n`).join('\n')}`,
  },
  { name: 'in a comment', instead: sentence => `<!-- ${sentence.replaceAll('--', '–')} -->` },
  { name: 'struck out', instead: sentence => `~~${sentence.trim()}~~` },
]

/** The sentences of a file that hold any of the quotes. */
export function sentencesWith(source: string, quotes: Range[]): Range[] {
  const read = readDocument(new TextEncoder().encode(source), 'protocol.md')
  if (!read.ok) throw new Error(read.error.code)
  return rangesOf(read.document).filter(({ from, to }) =>
    quotes.some(quote => quote.from < to && from < quote.to),
  )
}

function rangesOf(document: ProtocolDocument): Range[] {
  return document.blocks.flatMap(({ text }, block) =>
    sentencesOf(text).map(({ start, end }) => ({
      from: at(document, block, start).offset,
      to: at(document, block, end - 1).offset + 1,
    })),
  )
}

/** The file with some of its sentences changed. */
export function mutated(source: string, sentences: Range[], { instead, elsewhere }: Mutation): string {
  let text = ''
  let done = 0
  for (const { from, to } of sentences.toSorted((a, b) => a.from - b.from)) {
    if (from < done) continue
    text += source.slice(done, from) + instead(source.slice(from, to).replaceAll('\n', ' '))
    done = to
  }
  text += source.slice(done)
  return elsewhere
    ? elsewhere(
        text,
        sentences.map(({ from, to }) => source.slice(from, to).replaceAll('\n', ' ')),
      )
    : text
}

/** How many criteria fell when their evidence was mutated. */
export interface MutationScore {
  name: string
  fell: number
  all: number
}

/**
 * Mutates the labelled evidence of every criterion that holds and is found, one criterion at a time. `statusOf` gives
 * the status of every criterion of a source.
 */
export function scoreMutations(
  protocols: LabelledProtocol[],
  statusOf: (source: string) => Map<string, string>,
): MutationScore[] {
  const scores = MUTATIONS.map(({ name }) => ({ name, fell: 0, all: 0 }))
  for (const { path, source, gold } of protocols) {
    if (!path.endsWith('.md')) continue
    const before = statusOf(source)
    for (const [id, labels] of Object.entries(gold.evidence ?? {})) {
      if (!gold.criteria[id] || before.get(id) !== 'met') continue
      const sentences = sentencesWith(
        source,
        labels
          .map(label => ({ from: source.indexOf(label), to: source.indexOf(label) + label.length }))
          .filter(({ from }) => from >= 0),
      )
      for (const [i, mutation] of MUTATIONS.entries()) {
        scores[i]!.all++
        if (statusOf(mutated(source, sentences, mutation)).get(id) !== 'met') scores[i]!.fell++
      }
    }
  }
  return scores
}
