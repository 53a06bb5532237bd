/** Makes PDF files of a few lines, for the tests. */

/** A line of text at a place in points from the bottom left. */
export interface Print {
  text: string
  x: number
  y: number
  size?: number
  bold?: boolean
}

/** Lines below each other, 14 points apart. */
export const column = (texts: string[], own: Partial<Print> = {}): Print[] =>
  texts.map((text, i) => ({ x: 72, size: 12, ...own, text, y: (own.y ?? 700) - 14 * i }))

/** A PDF with a page for each list of lines. `extra` stands in its catalogue as it is. */
export function pdfOf(pages: Print[][], { title = '', extra = '' } = {}): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title (${title}) >>`,
  ]
  for (const [i, lines] of pages.entries()) {
    const stream = lines
      .map(
        ({ text, x, y, size = 12, bold }) =>
          `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, letter => letter.charCodeAt(0))
}
