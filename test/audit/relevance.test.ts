/** A protocol that a folder hides is worse than a letter that is audited: what counts as being about the subject. */
import { expect, test } from 'vitest'
import { isAboutMeldcode } from '../../src/audit/index.ts'
import { readDocument } from '../../src/documents/index.ts'

function isAbout(source: string): boolean {
  const read = readDocument(new TextEncoder().encode(source), 'file.md')
  if (!read.ok) throw new Error(read.error.code)
  return isAboutMeldcode(read.document)
}

test.each([
  ['# Meldcode\n\nZie het intranet.', true],
  ['# Als het thuis niet goed zit\n\nZie je een blauwe plek? Bel Veilig Thuis.', true],
  ['# Zwemmen zonder zorgen\n\nBij verwaarlozing of misbruik belt de trainer het AMK.', true],
  [
    '# Wij bellen als wij ons zorgen maken\n\nEen kind dat wordt mishandeld, een vrouw die wordt mishandeld.',
    true,
  ],
  ['# Leesmij\n\nInstalleer Node en voer de tests uit.', false],
  ['# Jaarverslag\n\nEén kind had een blauwe plek van het klimrek.', false],
])('%s %s', (source, expected) => expect(isAbout(source)).toBe(expected))
