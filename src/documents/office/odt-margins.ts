/** Headers and footers of an odt: they stand in the styles of its pages, in `styles.xml`. */
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { OdtBody } from './odt-body.ts'
import type { OdtStyles } from './odt-styles.ts'
import type { Attributes, XmlHandler } from './xml.ts'

/** Fields that say where on paper a text stands, when it is printed and where it is kept. */
const OF_PROGRAM = new Set('page-number page-count file-name date time print-date print-time'.split(' '))
const MARGIN = /^(?:header|footer)(?:-left|-first)?$/

export class OdtMargins implements XmlHandler {
  readonly #body: OdtBody
  /** styles of pages that the text asks for; "Standard" is that of who asks for none */
  readonly #pages: Set<string>
  #isUsed = false
  #isInside = false
  #isOfProgram = false

  constructor(styles: OdtStyles) {
    this.#body = new OdtBody(styles)
    this.#pages = new Set(['Standard', ...styles.pages])
  }

  get paragraphs(): Paragraph[] {
    return this.#body.paragraphs
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'master-page') {
      this.#isUsed = this.#pages.has(attributes.get('name') ?? '')
      if (this.#isUsed) this.#pages.add(attributes.get('next-style-name') ?? '')
    } else if (MARGIN.test(name)) this.#isInside = this.#isUsed && attributes.get('display') !== 'false'
    // a date that is fixed was put in by the author
    else if (OF_PROGRAM.has(name)) this.#isOfProgram = attributes.get('fixed') !== 'true'
    else if (this.#isInside) this.#body.open(name, attributes)
  }

  text(text: string): void {
    if (this.#isInside && !this.#isOfProgram) this.#body.text(text)
  }

  close(name: string): void {
    if (name === 'master-page') this.#isUsed = false
    else if (MARGIN.test(name)) this.#isInside = false
    else if (OF_PROGRAM.has(name)) this.#isOfProgram = false
    else if (this.#isInside) this.#body.close(name)
  }
}
