/** Numbers of lists and headings in an odt, counted as LibreOffice counts them. */

import type { ListRef } from '../paragraphs/paragraph.ts'
import { written } from './numbering.ts'
import type { OdtStyles } from './odt-styles.ts'
import type { Attributes } from './xml.ts'

const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

interface OpenList {
  id: string
  style: string
  number: number | undefined
  /** whether the next paragraph is the first of its item */
  isNew: boolean
}

export class OdtLists {
  readonly #styles: OdtStyles
  readonly #open: OpenList[] = []
  readonly #lastNumbers = new Map<string, number>()
  readonly #chapters: number[] = []
  #count = 0

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'list') {
      const style = attributes.get('style-name') || (this.#open.at(-1)?.style ?? '')
      const goesOn = attributes.get('continue-numbering') === 'true' || attributes.has('continue-list')
      const number = goesOn ? this.#lastNumbers.get(this.#keyOf(style)) : undefined
      this.#open.push({ id: `${this.#count++}`, style, number, isNew: false })
    }
    const top = this.#open.at(-1)
    if (!top || name !== 'list-item') return
    const level = this.#styles.levelOf(top.style, this.#open.length - 1)
    const own = Number(attributes.get('start-value'))
    top.number = own > 0 ? own : (top.number ?? (level?.start ?? 1) - 1) + 1
    top.isNew = true
    this.#lastNumbers.set(this.#keyOf(top.style), top.number)
  }

  close(name: string): void {
    if (name === 'list') this.#open.pop()
  }

  /** What stands before the next paragraph, and the list that it is an item of. */
  next(): { label: string; list?: ListRef; isContinued: boolean } {
    const top = this.#open.at(-1)
    if (!top) return { label: '', isContinued: false }
    if (!top.isNew) return { label: '', isContinued: true }
    top.isNew = false
    const depth = this.#open.length
    const level = this.#styles.levelOf(top.style, depth - 1)
    const format = level?.format ?? 'bullet'
    if (format === '') return { label: '', isContinued: true }
    const { id } = top
    if (format === 'bullet')
      return { label: '•', isContinued: false, list: { id, depth, ordered: false, number: undefined } }
    const numbers = this.#open.slice(depth - Math.min(level!.shown, depth)).map(({ number }) => number ?? 1)
    const shown = numbers.map(number => written(number, FORMATS[format] ?? 'decimal')).join('.')
    const label = `${level!.prefix}${shown}${level!.suffix}`.trim()
    const isCounted = /^\(?\d+[.)]?$/.test(label)
    const list = { id, depth, ordered: true, number: isCounted ? top.number : undefined }
    return isCounted || FORMATS[format] ? { label, isContinued: false, list } : { label, isContinued: false }
  }

  /** The number that the chapters of the document have before a heading of this level; empty for none. */
  chapter(level: number): string {
    const chapters = this.#chapters
    chapters.length = Math.min(chapters.length, level)
    for (let at = 0; at < level; at++) chapters[at] ??= at === level - 1 ? 0 : 1
    chapters[level - 1]!++
    const style = this.#styles.levelOf('outline', level - 1)
    if (!style?.format) return ''
    const shown = chapters.slice(level - Math.min(style.shown, level))
    const number = shown.map(count => written(count, FORMATS[style.format] ?? 'decimal')).join('.')
    return `${style.prefix}${number}${style.suffix}`.trim()
  }

  #keyOf = (style: string): string => `${style} ${this.#open.length}`
}
