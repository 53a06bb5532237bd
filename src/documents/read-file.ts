/** Reads a file of any format. Each reader but that of Markdown is loaded only when a file asks for it. */
import type { DocumentFormat, MetadataEntry, ProtocolDocument, ReadResult } from './document.ts'
import { formatOf, MAX_OFFICE_BYTES } from './formats.ts'
import { readMarkdown } from './markdown.ts'
import type { Composed } from './paragraphs/compose.ts'
import { type ReadOptions, readWith } from './read.ts'
import { Refusal } from './refusal.ts'

/** Reads a protocol from the bytes of a file; its name says in which format it is. Never throws. */
export async function readFile(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const format = formatOf(path)
  const office = officeReader(format)
  if (office) return readOffice(bytes, path, format, options, await office())
  if (format === 'html') return readWith((await import('./web-page.ts')).readWebPage, bytes, path, options)
  if (format === 'text')
    return readWith((await import('./plain-text.ts')).readPlainText, bytes, path, options)
  if (format === 'yaml') {
    const { readYaml } = await import('./yaml.ts')
    const result = readWith(readYaml, bytes, path, options)
    if (!result.ok || !declaresSchema(result.document)) return result
    // Only one that declares our schema is held to it: the validator is the largest part of all.
    const { validateProtocol } = await import('./protocol-schema.ts')
    return readWith(readYaml, bytes, path, { ...options, validate: validateProtocol })
  }
  if (!mayHaveFrontMatter(bytes)) return readWith(readMarkdown, bytes, path, options)
  const { readFrontMatter } = await import('./front-matter.ts')
  return readWith(readMarkdown, bytes, path, { ...options, frontMatter: readFrontMatter })
}

type OfficeReader = (
  bytes: Uint8Array,
  options: ReadOptions,
) => (Composed & { metadata: MetadataEntry[] }) | Promise<Composed & { metadata: MetadataEntry[] }>

function officeReader(format: DocumentFormat): (() => Promise<OfficeReader>) | undefined {
  switch (format) {
    case 'docx':
      return async () => (await import('./office/docx.ts')).readDocx
    case 'odt':
      return async () => (await import('./office/odt.ts')).readOdt
    case 'pdf':
      return async () => (await import('./pdf/pdf.ts')).readPdf
    default:
      return undefined
  }
}

async function readOffice(
  bytes: Uint8Array,
  path: string,
  format: DocumentFormat,
  options: ReadOptions,
  read: OfficeReader,
): Promise<ReadResult> {
  const limit = options.maxBytes ?? MAX_OFFICE_BYTES
  if (bytes.length > limit)
    return { ok: false, error: { code: 'too-large', values: { bytes: bytes.length, limit } } }
  if (bytes.length === 0) return { ok: false, error: { code: 'empty' } }
  // A password makes of a docx what an old Word file also is: an OLE container.
  if (isOle(bytes)) return { ok: false, error: { code: 'encrypted' } }
  try {
    const { source, outline, pageBreaks, title, metadata } = await read(bytes, options)
    if (outline.blocks.length === 0) return { ok: false, error: { code: 'empty' } }
    const document: ProtocolDocument = {
      path,
      format,
      source,
      title: titleOf(title, metadata, outline),
      metadata,
      ...outline,
      encoding: 'utf-8',
    }
    if (pageBreaks.length > 0) document.pageBreaks = pageBreaks
    return { ok: true, document }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error }
    throw error
  }
}

/** The title as the text gives it; what the file's properties say is often that of a template. */
function titleOf(own: string, metadata: MetadataEntry[], { sections, blocks }: Composed['outline']): string {
  const highest = sections.find(({ level, origin }) => level === 1 && origin === 'markup')
  const named = metadata.find(({ key }) => key === 'title')?.value
  return own || highest?.heading || named || (blocks[0]?.text.split('\n', 1)[0] ?? '')
}

const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)

/** Three hyphens at the start, behind a byte-order mark if there is one, in any encoding. */
const mayHaveFrontMatter = (bytes: Uint8Array) =>
  bytes.subarray(0, 8).filter(byte => byte === 0x2d).length >= 3

const declaresSchema = ({ metadata }: ProtocolDocument) =>
  metadata.some(({ key }) => key === 'schema' || key === '$schema')
