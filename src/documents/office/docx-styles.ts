/** The styles of a docx: what a paragraph or run is by its style, and by the styles that one is based on. */
import { type Attributes, walkXml } from './xml.ts'

/** What the markup of a run or a style says of its letters; undefined: nothing. */
export interface RunLook {
  bold?: boolean
  italic?: boolean
  /** hidden or struck out */
  hidden?: boolean
  /** in points */
  size?: number
}

export interface Style extends RunLook {
  name: string
  basedOn?: string
  /** outline level, 0 for the highest; 9 is text */
  outline?: number
  numId?: string
  indentLevel?: number
}

export interface Styles {
  /** resolved: what it inherits filled in */
  get(id: string | undefined): Style
  /** the style of a paragraph that names none */
  normal: Style
}

const NONE: Style = { name: '' }

/** Reads `w:b`, `w:i`, `w:vanish`, `w:strike` and `w:sz`. */
export function readRunProperty(look: RunLook, name: string, attributes: Attributes): void {
  if (name === 'b') look.bold = isOn(attributes)
  else if (name === 'i') look.italic = isOn(attributes)
  // Struck text is what an author takes back.
  else if (/^(?:vanish|d?strike)$/.test(name)) look.hidden = isOn(attributes)
  else if (name === 'sz') look.size = Number(attributes.get('val')) / 2 || 0
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off|none)$/.test(attributes.get('val') ?? '')

export function readStyles(xml: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  const defaults: RunLook = {}
  let normal: string | undefined
  let style: Style | undefined
  let inDefaults = false
  if (xml)
    walkXml(xml, {
      open(name, attributes, parent) {
        if (name === 'style') {
          style = { name: '' }
          const id = attributes.get('styleId') ?? ''
          styles.set(id, style)
          if (attributes.get('type') === 'paragraph' && attributes.get('default') === '1') normal = id
        } else if (name === 'rPrDefault') inDefaults = true
        else if (parent === 'rPr') readRunProperty(style ?? (inDefaults ? defaults : {}), name, attributes)
        else if (!style) return
        else if (name === 'name') style.name = attributes.get('val') ?? ''
        else if (name === 'basedOn') style.basedOn = attributes.get('val') ?? ''
        else if (name === 'outlineLvl') style.outline = Number(attributes.get('val'))
        else if (name === 'numId') style.numId = attributes.get('val') ?? ''
        else if (name === 'ilvl') style.indentLevel = Number(attributes.get('val'))
      },
      text() {},
      close(name) {
        if (name === 'style') style = undefined
        else if (name === 'rPrDefault') inDefaults = false
      },
    })

  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined): Style => {
    if (id === undefined) return NONE
    const known = resolved.get(id)
    if (known) return known
    const chain: Style[] = []
    const seen = new Set<string>()
    // Styles of a broken file may be based on each other.
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
      seen.add(at)
      const own = styles.get(at)
      if (own) chain.unshift(own)
    }
    const style = Object.assign({}, NONE, ...chain) as Style
    resolved.set(id, style)
    return style
  }
  const base = { ...NONE, size: 10, ...defaults, ...definedOf(resolve(normal)) }
  return { get: resolve, normal: base }
}

const definedOf = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>

/** What a paragraph is by the name of its style; Word translates the names in its menus, some programs in the file. */
export function roleOf({ name, outline }: Style) {
  const heading = /^(?:heading|kop|überschrift|titre)\s?([1-9])$/i.exec(name)
  return {
    level: heading ? Number(heading[1]) : outline !== undefined && outline < 9 ? outline + 1 : 0,
    isTitle: /^(?:title|titel)$/i.test(name),
    isContents: /^(?:toc|inhopg|inhoudsopgave|contents|table of figures|lijst met afbeeldingen)\b/i.test(
      name,
    ),
    kind: /caption|bijschrift/i.test(name)
      ? ('caption' as const)
      : /^(?:(?:intense )?quote|(?:duidelijk )?citaat|block text|bloktekst|quotations)$/i.test(name)
        ? ('quotation' as const)
        : /^(?:source code|html preformatted|preformatted text|plain text)$/i.test(name)
          ? ('code' as const)
          : ('paragraph' as const),
  }
}
