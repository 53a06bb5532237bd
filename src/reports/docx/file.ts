/** What our Word documents have in common: a section on A4, in one font. Lengths are in twips, sizes in half points. */
import {
  Document,
  type IPageMarginAttributes,
  type IParagraphStylePropertiesOptions,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
} from 'docx'
import { localeOf } from '../dates.ts'
import type { Lang } from '../messages.ts'

const FONT = 'Calibri'
export const NAVY = '1F3A5F'

export const textStyle = (lang: Lang, size: number) => ({
  font: FONT,
  size,
  language: { value: localeOf(lang) },
})

export const headingStyle = (size: number, paragraph: IParagraphStylePropertiesOptions) => ({
  run: { font: FONT, size, bold: true, color: NAVY },
  paragraph,
})

interface WordFile extends Omit<IPropertiesOptions, 'creator' | 'sections'> {
  section: Omit<ISectionOptions, 'properties'>
  margin: IPageMarginAttributes
  isLandscape?: boolean
}

/** The bytes of a document (`.docx`). */
export async function wordFile({ section, margin, isLandscape, ...options }: WordFile): Promise<Uint8Array> {
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const page = { size: { orientation, width: 11906, height: 16838 }, margin }
  const sections = [{ properties: { page }, ...section }]
  const document = new Document({ ...options, creator: 'meldcode', sections })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
