/** OpenDocument text, as LibreOffice and Google Docs save it. */
import type { MetadataEntry } from '../document.ts'
import { type Composed, compose } from '../paragraphs/compose.ts'
import { marginLinesOf } from '../paragraphs/margins.ts'
import type { ReadOptions } from '../read.ts'
import { Refusal } from '../refusal.ts'
import { entriesOf } from './archive.ts'
import { OdtBody } from './odt-body.ts'
import { OdtMargins } from './odt-margins.ts'
import { OdtStyles } from './odt-styles.ts'
import { propertiesOf } from './properties.ts'
import { walkXml } from './xml.ts'

const WANTED = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])

/**
 * Reads an odt as LibreOffice would show it with all changes accepted and comments hidden.
 *
 * @throws Refusal when it is damaged, too large, protected by a password or no text document
 */
export function readOdt(
  bytes: Uint8Array,
  { maxUnpacked, maxDepth }: ReadOptions = {},
): Composed & { metadata: MetadataEntry[] } {
  const parts = entriesOf(bytes, name => WANTED.has(name), maxUnpacked)
  const content = parts.get('content.xml')
  if (!content) throw new Refusal('damaged')
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && isEncrypted(manifest)) throw new Refusal('encrypted')

  const styles = new OdtStyles()
  const pages = parts.get('styles.xml')
  if (pages) styles.read(pages)
  styles.read(content)
  const body = new OdtBody(styles)
  walkXml(content, body, maxDepth)
  const margins = new OdtMargins(styles)
  if (pages) walkXml(pages, margins, maxDepth)
  const lines = marginLinesOf(margins.paragraphs)
  return { ...compose(body.paragraphs, lines), metadata: propertiesOf(parts.get('meta.xml')) }
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false
  const open = (name: string) => {
    found ||= name === 'encryption-data'
  }
  walkXml(manifest, { open, text() {}, close() {} })
  return found
}
