/** PDF files with a text layer. */
import { getDocumentProxy } from 'unpdf'
import type { MetadataEntry } from '../document.ts'
import { type Composed, compose } from '../paragraphs/compose.ts'
import { Refusal } from '../refusal.ts'
import { inReadingOrder } from './columns.ts'
import { type Item, type Line, linesOf } from './lines.ts'
import { withoutMargins } from './margins.ts'
import { paragraphsOf } from './paragraphs.ts'

const MOST_PAGES = 2_000
const MOST_ITEMS = 1_000_000
/** Fewer letters on a page than this, and what one sees is a picture of text. */
const LEAST_LETTERS = 10

/**
 * Reads the text of a PDF: scripts, forms and attachments in it are left alone.
 *
 * @throws Refusal when it is damaged, protected by a password, too large or a scan
 */
export async function readPdf(bytes: Uint8Array): Promise<Composed & { metadata: MetadataEntry[] }> {
  const pdf = await open(bytes)
  try {
    // A broken file may say that it has none, or fewer.
    if (!(pdf.numPages >= 1)) throw new Refusal('damaged')
    if (pdf.numPages > MOST_PAGES) throw new Refusal('too-complex', { what: 'pages', limit: MOST_PAGES })
    const fonts = new Map<string, number>()
    const pages: Line[][] = []
    let count = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const items = await itemsOf(pdf, number)
      count += items.length
      if (count > MOST_ITEMS) throw new Refusal('too-complex', { what: 'items', limit: MOST_ITEMS })
      for (const { font, text } of items) fonts.set(font, (fonts.get(font) ?? 0) + text.trim().length)
      pages.push(linesOf(items))
    }
    const letters = [...fonts.values()].reduce((sum, letters) => sum + letters, 0)
    if (letters < LEAST_LETTERS * pdf.numPages) throw new Refusal('no-text')
    const [bodyFont] = [...fonts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
    const { pages: bodies, margins } = withoutMargins(pages)
    const paragraphs = paragraphsOf(bodies.map(inReadingOrder), bodyFont)
    return { ...compose(paragraphs, margins), metadata: await metadataOf(pdf) }
  } finally {
    await pdf.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, since the library takes the bytes away from whoever hands them over.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
      enableXfa: false,
    })
  } catch (error) {
    throw new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** The pieces of text of a page; of one that cannot be drawn none, so that the others are still read. */
async function itemsOf(pdf: Pdf, number: number): Promise<Item[]> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return items.flatMap(item => {
      if (!('str' in item)) return []
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
      // Text on its side is a watermark or a stamp.
      if (Math.abs(b) > Math.abs(a)) return []
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), font: item.fontName }]
    })
  } catch {
    return []
  }
}

/** The title, unless it is the name of the file it was made from. */
async function metadataOf(pdf: Pdf): Promise<MetadataEntry[]> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  if (title === '' || /^microsoft word|\.(?:docx?|odt|indd|rtf)$/i.test(title)) return []
  const start = { line: 1, column: 1, offset: 0 }
  return [{ key: 'title', value: title, range: { start, end: start } }]
}
