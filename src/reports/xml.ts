/** Text in XML 1.0. */
import { safe } from './safe.ts'

/** Those of XML and HTML alike. */
export const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML may not hold, shown as a visible mark. For a library that writes the XML itself. */
export const xmlText = (text: string): string => safe(text).replace(/[\ufffe\uffff]/g, '\ufffd')

/** Text of several lines, each cleaned. */
export const xmlLines = (text: string): string => text.split('\n').map(xmlText).join('\n')

/** Text for an element or a quoted attribute. */
export const xml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, character => ENTITIES[character]!)

/** ` name="value"` for each attribute. */
export const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')
