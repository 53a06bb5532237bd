/** Numbers that a word processor puts before paragraphs by itself, and that stand nowhere in the text. */
import { type Attributes, walkXml } from './xml.ts'

interface Level {
  format: string
  /** "%1.%2", "Stap %1:" */
  text: string
  start: number
}

/** The mark of one paragraph. */
export interface Mark {
  /** "1.", "Stap 2:", "•"; empty for a level without a mark */
  label: string
  /** how it is counted: decimal, lowerLetter, bullet, none … */
  format: string
  number: number
}

/** Levels of lists are 0 to 8. */
const LEVELS = 9

/** The lists of a docx, counting while the document is read from its start to its end. */
export class Numbering {
  readonly #lists = new Map<string, Map<number, Level>>()
  /** the list that a number id stands for, and at which numbers it begins anew */
  readonly #numbers = new Map<string, { list: string; starts: Map<number, number> }>()
  readonly #counters = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(xml: Uint8Array | undefined) {
    if (xml) this.#read(xml)
  }

  /** The mark of the next paragraph that has this number id and level; undefined when there is no such list. */
  next(numId: string, level: number): Mark | undefined {
    const number = this.#numbers.get(numId)
    const levels = number && this.#lists.get(number.list)
    const own = levels?.get(level)
    if (!number || !own) return undefined

    const counters = this.#counters.get(number.list) ?? []
    this.#counters.set(number.list, counters)
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId)
      for (const [at, start] of number.starts) {
        counters[at] = start - 1
        counters.length = Math.min(counters.length, at + 1)
      }
    }
    counters.length = Math.min(counters.length, level + 1)
    for (let at = 0; at < level; at++) counters[at] ??= levels!.get(at)?.start ?? 1
    counters[level] = (counters[level] ?? own.start - 1) + 1

    const label =
      own.format === 'bullet'
        ? '•'
        : own.format === 'none'
          ? own.text.replace(/%\d/g, '')
          : own.text.replace(/%(\d)/g, (_, digit: string) => {
              const at = Number(digit) - 1
              return written(counters[at] ?? 1, levels!.get(at)?.format ?? 'decimal')
            })
    return { label: label.trim(), format: own.format, number: counters[level] }
  }

  #read(xml: Uint8Array): void {
    let list: Map<number, Level> | undefined
    let level: Level | undefined
    let number: { list: string; starts: Map<number, number> } | undefined
    let override = 0
    const value = (attributes: Attributes) => attributes.get('val') ?? ''
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === 'abstractNum') this.#lists.set(attributes.get('abstractNumId') ?? '', (list = new Map()))
        else if (name === 'lvl') {
          level = { format: 'decimal', text: '', start: 1 }
          const at = Number(attributes.get('ilvl'))
          if (list && at < LEVELS) list.set(at, level)
        } else if (name === 'start' && level) level.start = Number(value(attributes)) || 0
        else if (name === 'numFmt' && level) level.format = value(attributes)
        else if (name === 'lvlText' && level) level.text = value(attributes)
        else if (name === 'num') {
          number = { list: '', starts: new Map() }
          this.#numbers.set(attributes.get('numId') ?? '', number)
        } else if (name === 'abstractNumId' && number) number.list = value(attributes)
        else if (name === 'lvlOverride') override = Number(attributes.get('ilvl')) || 0
        else if (name === 'startOverride' && override < LEVELS)
          number?.starts.set(override, Number(value(attributes)) || 1)
      },
      text() {},
      close(name) {
        if (name === 'abstractNum') list = undefined
        else if (name === 'lvl') level = undefined
        else if (name === 'num') number = undefined
      },
    })
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const ROMAN: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as a list writes it: 4, d, D, iv, IV. */
export function written(number: number, format: string): string {
  if (number < 1 || number > 399) return String(number)
  if (/letter/i.test(format)) return cased(LETTERS[(number - 1) % 26]!.repeat(Math.ceil(number / 26)), format)
  if (/roman/i.test(format)) {
    let rest = number
    let text = ''
    for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters
    return cased(text, format)
  }
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number)
}

const cased = (text: string, format: string): string =>
  format.startsWith('upper') ? text.toUpperCase() : text
