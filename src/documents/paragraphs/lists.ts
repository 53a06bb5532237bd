/** Lists, put together from items that each know only how deep they stand. */
import { markTitles } from '../headings.ts'
import type { Part } from '../parts.ts'
import type { ListRef } from './paragraph.ts'

interface OpenList {
  id: string
  depth: number
  ordered: boolean
  list: number
  opener: number | undefined
  items: number
  first: number
}

/** The lists that the paragraph at hand may be an item of, outermost first. */
export class OpenLists {
  readonly #parts: Part[]
  readonly #open: OpenList[] = []
  #count = 0

  constructor(parts: Part[]) {
    this.#parts = parts
  }

  /** Makes an item of a part that is about to be added; `marker` is the offset of its number or bullet. */
  add(part: Part, { id, depth, ordered, number }: ListRef, marker?: number): void {
    const open = this.#open
    while (open.length > 0 && open.at(-1)!.depth > depth) this.#close()
    const top = open.at(-1)
    if (top && top.depth === depth && (top.id !== id || top.ordered !== ordered)) this.#close()
    if (open.at(-1)?.depth !== depth) {
      const first = this.#parts.length
      open.push({ id, depth, ordered, list: this.#count++, opener: this.#opener(), items: 0, first })
    }
    const list = open.at(-1)!
    list.items++
    part.kind = part.kind === 'paragraph' ? 'list-item' : part.kind
    if (marker !== undefined) part.marker = marker
    this.#place(part, list, number)
  }

  /** Makes a part that is about to be added a further paragraph of the last item. */
  continue(part: Part): void {
    const list = this.#open.at(-1)
    if (list) this.#place(part, list, this.#parts.at(-1)?.list?.number)
  }

  closeAll(): void {
    while (this.#open.length > 0) this.#close()
  }

  #place(part: Part, { list, ordered, opener }: OpenList, number: number | undefined): void {
    part.list = { list, depth: this.#open.length, ordered, number }
    if (opener !== undefined) part.opener = opener
  }

  /** The line right before a list, when it can be the beginning of its items' sentences. */
  #opener(): number | undefined {
    const before = this.#parts.at(-1)
    if (!before || before.list?.list !== this.#open.at(-1)?.list) return undefined
    return before.kind === 'table-cell' || before.kind === 'caption' ? undefined : this.#parts.length - 1
  }

  #close(): void {
    const { ordered, first, items, list, opener } = this.#open.pop()!
    const own = this.#parts.slice(first)
    if (ordered && this.#open.length === 0 && own.length === items && own.every(p => p.list?.list === list))
      markTitles(own, opener === undefined ? undefined : this.#parts[opener])
  }
}
