/** What a file without a name is, by its first bytes and, in an archive, by the names of its parts. */

/**
 * The extension of a docx, odt or pdf; undefined for anything else, such as text.
 *
 * @throws Refusal when it is an archive that is damaged or has too many parts
 */
export async function extensionOfContent(bytes: Uint8Array): Promise<'docx' | 'odt' | 'pdf' | undefined> {
  const begin = String.fromCharCode(...bytes.subarray(0, 4))
  if (begin === '%PDF') return 'pdf'
  if (begin !== 'PK\x03\x04') return undefined
  const { entriesOf } = await import('./office/archive.ts')
  let found: 'docx' | 'odt' | undefined
  const type = entriesOf(bytes, name => {
    if (name.startsWith('word/')) found = 'docx'
    return name === 'mimetype'
  }).get('mimetype')
  const isOdt = new TextDecoder().decode(type).startsWith('application/vnd.oasis.opendocument.text')
  return isOdt ? 'odt' : found
}
