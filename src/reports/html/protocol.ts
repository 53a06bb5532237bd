/** The text of a protocol on a page: its headings, lists and tables again, the sentences that matter marked. */
import type { ShownBlock, ShownPlace, ShownText } from '../../audit/shown-text.ts'
import type { Span } from '../../documents/index.ts'
import { type Html, html, type Part } from './html.ts'
import { type Mark, type Marks, toneOf } from './marks.ts'
import type { PageWords } from './words.ts'

/** `level` is that of the heading above the text: those in it are lower. */
export function protocolOf(
  path: string,
  text: ShownText,
  marks: Marks,
  words: PageWords,
  level: number,
): Html[] {
  return new Writer(text, marks.ofFile(path), words, level).write()
}

const TAGS: Partial<Record<Span['kind'], string>> = { strong: 'strong', emphasis: 'em', deleted: 'del' }

class Writer {
  readonly #blocks: readonly ShownBlock[]
  readonly #marks: ReadonlyMap<string, Mark>
  readonly #places = new Map<number, ShownPlace[]>()
  readonly #words: PageWords
  readonly #base: number
  /** places of which a part is written: only the first part has the id */
  readonly #begun = new Set<string>()
  #level: number

  constructor(
    { blocks, places }: ShownText,
    marks: ReadonlyMap<string, Mark>,
    words: PageWords,
    level: number,
  ) {
    this.#blocks = blocks
    this.#marks = marks
    this.#words = words
    this.#base = level
    this.#level = level
    for (const place of places)
      if (marks.has(place.key))
        this.#places.set(place.block, [...(this.#places.get(place.block) ?? []), place])
  }

  write(): Html[] {
    const parts: Html[] = []
    for (let index = 0; index < this.#blocks.length; ) {
      const end = this.#endOf(index)
      const { cell, list } = this.#blocks[index]!
      parts.push(cell ? this.#table(index, end) : list ? this.#list(index, end, 1) : this.#block(index))
      index = end
    }
    return parts
  }

  /** Behind the last block that is in the same table or list. */
  #endOf(index: number): number {
    const { cell, list } = this.#blocks[index]!
    if (!cell && !list) return index + 1
    let end = index + 1
    while (
      end < this.#blocks.length &&
      (cell ? this.#blocks[end]!.cell?.table === cell.table : this.#blocks[end]!.list?.list === list!.list)
    )
      end++
    return end
  }

  #block(index: number): Html {
    const { kind, level = 1 } = this.#blocks[index]!
    const text = this.#text(index)
    if (kind === 'heading') {
      // no level is skipped: who listens to the page hears where they are
      this.#level = Math.min(this.#base + level, this.#level + 1, 6)
      return html`<p class="h" role="heading" aria-level="${this.#level}">${text}</p>\n`
    }
    if (kind === 'quotation') return html`<blockquote><p>${text}</p></blockquote>\n`
    return kind === 'code' ? html`<pre>${text}</pre>\n` : html`<p class="${kind}">${text}</p>\n`
  }

  #list(from: number, to: number, depth: number): Html {
    const items: Part[] = []
    const { ordered, number } = this.#blocks[from]!.list!
    for (let index = from; index < to; ) {
      let end = index + 1
      while (end < to && this.#blocks[end]!.list!.depth > depth) end++
      const own = this.#blocks[index]!.list!
      // a list that begins deeper than its items should is still a list
      if (own.depth > depth) items.push(html`<li>${this.#list(index, end, depth + 1)}</li>\n`)
      else {
        const value = ordered && own.number !== undefined && html` value="${own.number}"`
        const below = end > index + 1 && this.#list(index + 1, end, depth + 1)
        items.push(html`<li${value}>${this.#text(index)}${below}</li>\n`)
      }
      index = end
    }
    return ordered && number !== undefined ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`
  }

  #table(from: number, to: number): Html {
    const rows = new Map<number, Html[]>()
    for (let index = from; index < to; index++) {
      const { row, isHeader } = this.#blocks[index]!.cell!
      const text = this.#text(index)
      const cell = isHeader ? html`<th scope="col">${text}</th>` : html`<td>${text}</td>`
      rows.set(row, [...(rows.get(row) ?? []), cell])
    }
    return html`<table>${[...rows.values()].map(cells => html`<tr>${cells}</tr>\n`)}</table>\n`
  }

  #text(index: number): Part {
    const block = this.#blocks[index]!
    const places = (this.#places.get(index) ?? []).toSorted((a, b) => a.start - b.start || b.end - a.end)
    return this.#marked(block, 0, block.text.length, places)
  }

  /** A stretch of text with its places, each within the one before it or behind it. */
  #marked(block: ShownBlock, from: number, to: number, places: readonly ShownPlace[]): Part[] {
    const parts: Part[] = []
    let at = from
    for (let i = 0; i < places.length; ) {
      const place = places[i]!
      const inner: ShownPlace[] = []
      const later: ShownPlace[] = []
      let next = i + 1
      for (; next < places.length && places[next]!.start < place.end; next++) {
        const other = places[next]!
        inner.push({ ...other, end: Math.min(other.end, place.end) })
        // what reaches beyond is divided
        if (other.end > place.end) later.push({ ...other, start: place.end })
      }
      if (later.length > 0) {
        const rest = [...later, ...places.slice(next)].toSorted((a, b) => a.start - b.start || b.end - a.end)
        return [
          ...parts,
          ...this.#plain(block, at, place.start),
          this.#mark(block, place, inner),
          ...this.#marked(block, place.end, to, rest),
        ]
      }
      parts.push(...this.#plain(block, at, place.start), this.#mark(block, place, inner))
      at = place.end
      i = next
    }
    return [...parts, ...this.#plain(block, at, to)]
  }

  #mark(block: ShownBlock, { key, start, end }: ShownPlace, inner: readonly ShownPlace[]): Html {
    const mark = this.#marks.get(key)!
    const isFirst = !this.#begun.has(key)
    this.#begun.add(key)
    const content = this.#marked(block, start, end, inner)
    if (!isFirst) return html`<mark class="m-${toneOf(mark)}">${content}</mark>`
    const back = mark.uses.map(
      ({ target, title }) =>
        html`<a class="back" href="#${target}" aria-label="${this.#words.backTo(title)}" title="${title}">↩</a>`,
    )
    return html`<mark class="m-${toneOf(mark)}" id="${mark.id}">${content}</mark>${back}`
  }

  /** Text without places in it; bold, italic and struck out as in the file. */
  #plain({ text, spans }: ShownBlock, from: number, to: number): Part[] {
    const own = spans.filter(({ kind, start, end }) => kind in TAGS && start < to && end > from)
    const cuts = [...new Set([from, to, ...own.flatMap(({ start, end }) => [start, end])])]
      .filter(cut => cut >= from && cut <= to)
      .sort((a, b) => a - b)
    return cuts.slice(1).map((end, i) => {
      const start = cuts[i]!
      const tags = own.filter(span => span.start <= start && span.end >= end).map(({ kind }) => TAGS[kind])
      const content: Html = html`${text.slice(start, end)}`
      if (tags.includes('del')) return html`<del>${content}</del>`
      if (tags.includes('strong')) return html`<strong>${content}</strong>`
      return tags.includes('em') ? html`<em>${content}</em>` : content
    })
  }
}
