/** Fields of Word: text that the program fills in, of which only some is text of the author. */
import type { Attributes } from './xml.ts'

/** Lists that repeat headings and captions with the pages they stand on. */
const CONTENTS = /^\s*(?:TOC|TOA|INDEX)\b/i
/** The old way to write a gap: clicking on it selects it all. */
const CLICK_HERE = /^\s*MACROBUTTON\s+\S+\s+(.{1,300})/is

/** Where on paper a text stands, when it is printed and where it is kept: the program's words, not the author's. */
const OF_PROGRAM = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|DATE|TIME|PRINTDATE|FILENAME|STYLEREF)\b/i

interface Field {
  instruction: string
  /** whether what follows is what the field shows */
  isResult: boolean
}

/** The fields that the text at hand stands in, outermost first. */
export class DocxFields {
  readonly #open: Field[] = []

  /** A field begins, shows its result or ends; returns text that stands in the instruction itself. */
  open(name: string, attributes: Attributes): string {
    if (name === 'fldSimple') {
      this.#open.push({ instruction: attributes.get('instr') ?? '', isResult: true })
      return ''
    }
    const step = attributes.get('fldCharType')
    if (step === 'begin') this.#open.push({ instruction: '', isResult: false })
    else if (step === 'separate' && this.#open.length > 0) this.#open.at(-1)!.isResult = true
    else if (step === 'end') {
      const shown = CLICK_HERE.exec(this.#open.pop()?.instruction ?? '')?.[1]?.trim()
      if (shown) return shown.startsWith('[') ? shown : `[${shown}]`
    }
    return ''
  }

  instruction(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult && field.instruction.length < 1000) field.instruction += text
  }

  /** The end of a field that is one element. */
  close(): void {
    this.#open.pop()
  }

  get inContents(): boolean {
    return this.#isShowing(CONTENTS)
  }

  get isOfProgram(): boolean {
    return this.#isShowing(OF_PROGRAM)
  }

  #isShowing(what: RegExp): boolean {
    return this.#open.some(({ instruction, isResult }) => isResult && what.test(instruction))
  }
}
