/** The styles of an odt: those of the file and those that the program makes for a single paragraph or word. */
import type { Style } from './docx-styles.ts'
import { type Attributes, walkXml } from './xml.ts'

export interface OdtStyle extends Style {
  /** list that paragraphs of this style are items of */
  list?: string
  struck?: boolean
  /** font size, when the style or one it is based on sets one */
  ownSize?: number
}

interface ListLevel {
  format: string
  prefix: string
  suffix: string
  /** number of levels that its number shows: 2 for "3.1" */
  shown: number
  start: number
}

export class OdtStyles {
  /** names of the styles of pages that paragraphs and tables begin on */
  readonly pages = new Set<string>()
  readonly #styles = new Map<string, OdtStyle>()
  readonly #lists = new Map<string, ListLevel[]>()
  readonly #resolved = new Map<string, OdtStyle>()
  #size = 12

  /** Adds the styles of `styles.xml`, then those of `content.xml`, which come first. */
  read(xml: Uint8Array): void {
    let style: OdtStyle | undefined
    let levels: ListLevel[] | undefined
    let isDefault = false
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === 'style') {
          style = styleOf(attributes)
          this.#styles.set(attributes.get('name') ?? '', style)
          this.pages.add(attributes.get('master-page-name') ?? '')
        } else if (name === 'default-style') isDefault = attributes.get('family') === 'paragraph'
        else if (name === 'text-properties') {
          if (style) readLook(style, attributes)
          else if (isDefault) this.#size = Number.parseFloat(attributes.get('font-size') ?? '') || this.#size
        } else if (name === 'list-style') this.#lists.set(attributes.get('name') ?? '', (levels = []))
        else if (name === 'outline-style') this.#lists.set('outline', (levels = []))
        else if (levels && /^(?:list-level-style-|outline-level-style)/.test(name))
          readLevel(levels, name, attributes)
      },
      text() {},
      close(name) {
        if (name === 'style') style = undefined
        else if (name === 'default-style') isDefault = false
        else if (name === 'list-style' || name === 'outline-style') levels = undefined
      },
    })
  }

  /** A style with all that it inherits. */
  get(name: string | undefined): OdtStyle {
    const known = this.#resolved.get(name ?? '')
    if (known) return known
    const chain: OdtStyle[] = []
    const seen = new Set<string>()
    for (let at = name; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.basedOn) {
      seen.add(at)
      const own = this.#styles.get(at)
      if (own) chain.unshift(own)
    }
    // A style made for one paragraph has a number for a name: what it is, its parent says.
    const named = chain.findLast(style => style.name !== '')
    const style: OdtStyle = Object.assign({}, ...chain, { name: named?.name ?? '' })
    if (style.size !== undefined) style.ownSize = style.size
    else style.size = this.#size
    this.#resolved.set(name ?? '', style)
    return style
  }

  levelOf(list: string, level: number): ListLevel | undefined {
    return this.#lists.get(list)?.[level]
  }
}

function styleOf(attributes: Attributes): OdtStyle {
  const name = attributes.get('name') ?? ''
  const style: OdtStyle = {
    name: /^[A-Z]{1,2}\d+$/.test(name) ? '' : readable(attributes.get('display-name') ?? name),
  }
  const parent = attributes.get('parent-style-name')
  const list = attributes.get('list-style-name')
  if (parent !== undefined) style.basedOn = parent
  if (list) style.list = list
  return style
}

/** "Heading_20_1" is "Heading 1". */
const readable = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function readLook(style: OdtStyle, attributes: Attributes): void {
  const weight = attributes.get('font-weight')
  if (weight) style.bold = weight === 'bold' || Number(weight) >= 600
  const slant = attributes.get('font-style')
  if (slant) style.italic = slant !== 'normal'
  const size = attributes.get('font-size')
  // "115%" is relative to the parent, whose size is not known here.
  if (size && !size.endsWith('%')) style.size = Number.parseFloat(size) || 0
  const line = attributes.get('text-line-through-style') ?? attributes.get('text-line-through-type')
  if (line) style.struck = line !== 'none'
  if (attributes.get('display') === 'none') style.hidden = true
}

function readLevel(levels: ListLevel[], name: string, attributes: Attributes): void {
  const at = Number(attributes.get('level')) - 1
  if (!(at >= 0 && at < 10)) return
  levels[at] = {
    format:
      name.endsWith('bullet') || name.endsWith('image') ? 'bullet' : (attributes.get('num-format') ?? ''),
    prefix: attributes.get('num-prefix') ?? '',
    suffix: attributes.get('num-suffix') ?? '',
    shown: Number(attributes.get('display-levels')) || 1,
    start: Number(attributes.get('start-value')) || 1,
  }
}
