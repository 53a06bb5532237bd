/** Word documents: which parts of the archive hold what. */
import type { MetadataEntry } from '../document.ts'
import { type Composed, compose } from '../paragraphs/compose.ts'
import type { ReadOptions } from '../read.ts'
import { Refusal } from '../refusal.ts'
import { entriesOf } from './archive.ts'
import { DocxBody } from './docx-body.ts'
import { readStyles } from './docx-styles.ts'
import { Numbering } from './numbering.ts'
import { propertiesOf } from './properties.ts'
import { walkXml } from './xml.ts'

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
  const names = ['styles', 'numbering', 'footnotes', 'endnotes'].map(beside)
  const wanted = new Set([main, ...names, 'docProps/core.xml'])
  const parts = entriesOf(bytes, name => wanted.has(name), maxUnpacked)
  const document = parts.get(main)
  if (!document) throw new Refusal('damaged')

  const body = new DocxBody(
    readStyles(parts.get(beside('styles'))),
    new Numbering(parts.get(beside('numbering'))),
  )
  walkXml(document, body, maxDepth)
  for (const notes of ['footnotes', 'endnotes'])
    if (parts.has(beside(notes))) walkXml(parts.get(beside(notes))!, body, maxDepth)
  const metadata = propertiesOf(parts.get('docProps/core.xml'))
  return { ...compose(body.paragraphs), metadata }
}

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
