/** Which headers and footers the pages of a Word document show: a file may hold others that were switched off. */
import { isOn } from './docx-styles.ts'
import { type Attributes, walkXml } from './xml.ts'

/** Gathers the relationship ids of the headers and footers while the document is walked through. */
export class DocxMargins {
  readonly shown = new Set<string>()
  /** by place and kind of page; a section without its own goes on with those of the section before */
  readonly #references = new Map<string, string>()
  readonly #hasEven: boolean
  #hasFirst = false

  constructor(settings: Uint8Array | undefined) {
    this.#hasEven = settings !== undefined && tellsEvenPages(settings)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'headerReference' || name === 'footerReference') {
      const type = /^(?:first|even)$/.exec(attributes.get('type') ?? '')?.[0] ?? 'default'
      this.#references.set(`${name} ${type}`, attributes.get('id') ?? '')
    } else if (name === 'titlePg') this.#hasFirst = isOn(attributes)
  }

  close(name: string): void {
    if (name !== 'sectPr') return
    for (const [place, id] of this.#references)
      if (/ default$/.test(place) || (/ first$/.test(place) ? this.#hasFirst : this.#hasEven))
        this.shown.add(id)
    this.#hasFirst = false
  }
}

function tellsEvenPages(settings: Uint8Array): boolean {
  let found = false
  const open = (name: string, attributes: Attributes) => {
    if (name === 'evenAndOddHeaders') found = isOn(attributes)
  }
  walkXml(settings, { open, text() {}, close() {} })
  return found
}

/** Where the relationships of a part lead to: names in the archive by id. `folder` is that of the part. */
export function targetsIn(relations: Uint8Array, folder: string): Map<string, string> {
  const targets = new Map<string, string>()
  const open = (_: string, attributes: Attributes) => {
    const target = attributes.get('Target') ?? ''
    targets.set(
      attributes.get('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    )
  }
  walkXml(relations, { open, text() {}, close() {} })
  return targets
}
