/** Word documents: which parts of the archive hold what. */
import type { MetadataEntry } from '../document.ts'
import { type Composed, compose } from '../paragraphs/compose.ts'
import { marginLinesOf } from '../paragraphs/margins.ts'
import type { ReadOptions } from '../read.ts'
import { Refusal } from '../refusal.ts'
import { entriesOf } from './archive.ts'
import { DocxBody } from './docx-body.ts'
import { DocxMargins, targetsIn } from './docx-margins.ts'
import { readStyles } from './docx-styles.ts'
import { Numbering } from './numbering.ts'
import { propertiesOf } from './properties.ts'
import { walkXml, type XmlHandler } from './xml.ts'

/**
 * Reads a docx (docm, dotx, dotm) as Word would show it with all changes accepted and comments hidden.
 *
 * @throws Refusal when it is damaged, too large or not a Word document
 */
export function readDocx(
  bytes: Uint8Array,
  { maxUnpacked, maxDepth }: ReadOptions = {},
): Composed & { metadata: MetadataEntry[] } {
  const main = mainPartOf(bytes)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const beside = (name: string) => `${folder}${name}.xml`
  const names = ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'].map(beside)
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`
  const wanted = new Set([main, ...names, relations, 'docProps/core.xml'])
  const parts = entriesOf(bytes, name => wanted.has(name), maxUnpacked)
  const document = parts.get(main)
  if (!document) throw new Refusal('damaged')

  const styles = readStyles(parts.get(beside('styles')))
  const numbering = new Numbering(parts.get(beside('numbering')))
  const body = new DocxBody(styles, numbering)
  const margins = new DocxMargins(parts.get(beside('settings')))
  walkXml(document, both(body, margins), maxDepth)
  for (const notes of ['footnotes', 'endnotes'])
    if (parts.has(beside(notes))) walkXml(parts.get(beside(notes))!, body, maxDepth)
  const metadata = propertiesOf(parts.get('docProps/core.xml'))

  const targets = parts.has(relations) ? targetsIn(parts.get(relations)!, folder) : new Map<string, string>()
  const shown = new Set([...margins.shown].flatMap(id => targets.get(id) ?? []))
  const lines = [...entriesOf(bytes, name => shown.has(name), maxUnpacked).values()].flatMap(margin => {
    const own = new DocxBody(styles, numbering, true)
    walkXml(margin, own, maxDepth)
    return marginLinesOf(own.paragraphs)
  })
  return { ...compose(body.paragraphs, lines), metadata }
}

/** Two readers of one walk. */
const both = (body: DocxBody, margins: DocxMargins): XmlHandler => ({
  open(name, attributes, parent) {
    body.open(name, attributes, parent)
    margins.open(name, attributes)
  },
  text: text => body.text(text),
  close(name, parent) {
    body.close(name, parent)
    margins.close(name)
  },
})

/** The name of the part that holds the text: nearly always `word/document.xml`, but the archive says so itself. */
function mainPartOf(bytes: Uint8Array): string {
  const relations = entriesOf(bytes, name => name === '_rels/.rels').get('_rels/.rels')
  let main = ''
  if (relations)
    walkXml(relations, {
      open(_, attributes) {
        if (attributes.get('Type')?.endsWith('/officeDocument')) main = attributes.get('Target') ?? ''
      },
      text() {},
      close() {},
    })
  if (main === '') throw new Refusal('damaged')
  return main.replace(/^\.?\//, '')
}
