/** What the file says of itself beside its text: `docProps/core.xml` of a docx, `meta.xml` of an odt. */
import type { MetadataEntry } from '../document.ts'
import { walkXml } from './xml.ts'

const START = { line: 1, column: 1, offset: 0 }

/**
 * The title and the user's own fields (of an odt: "Sector", "Versie"). Dates of the file are left out: they
 * are the program's, and say when a template was made as often as when the protocol was.
 */
export function propertiesOf(xml: Uint8Array | undefined): MetadataEntry[] {
  const metadata: MetadataEntry[] = []
  let key = ''
  let value = ''
  const finish = () => {
    if (key !== '' && value.trim() !== '')
      metadata.push({ key, value: value.trim(), range: { start: START, end: START } })
    key = value = ''
  }
  if (xml)
    walkXml(xml, {
      open(name, attributes) {
        finish()
        if (name === 'title') key = 'title'
        else if (name === 'user-defined') key = attributes.get('name') ?? ''
      },
      text(text) {
        if (key !== '') value += text
      },
      close: finish,
    })
  return metadata
}
