/** LibreOffice, where it is installed: what an office really shows of a file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('LibreOffice (soffice) is not installed: what it shows of the files is not tested')
    return false
  }
}

export const office = isInstalled()

/** The text of a document as LibreOffice opens it. */
export const textByOffice = async (bytes: Uint8Array, name: string): Promise<string> =>
  byOffice(bytes, name, 'txt:Text (encoded):UTF8', folder =>
    readFileSync(join(folder, `${parse(name).name}.txt`), 'utf8').replace(/^\ufeff/, ''),
  )

/** Whether LibreOffice opens sheets: where only its Writer is installed, it does not. */
export function opensSheets(): boolean {
  if (!office) return false
  let sheets = 0
  try {
    sheets = sheetsByOffice(new TextEncoder().encode('ID;P\nC;X1;Y1;K"a"\nE\n'), 'tabel.slk').size
  } catch {}
  if (sheets === 0)
    console.warn('LibreOffice Calc is not installed: what it shows of the workbooks is not tested')
  return sheets > 0
}

/** Each sheet of a workbook as CSV, as LibreOffice shows it, by the name of the sheet. */
export const sheetsByOffice = (bytes: Uint8Array, name: string): Map<string, string> =>
  // comma, quote, UTF-8, from line 1, …, as shown, all sheets each in a file
  byOffice(
    bytes,
    name,
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
    folder => {
      const stem = `${parse(name).name}-`
      const files = readdirSync(folder).filter(file => file.startsWith(stem) && file.endsWith('.csv'))
      return new Map(
        files.map(file => [file.slice(stem.length, -4), readFileSync(join(folder, file), 'utf8')]),
      )
    },
  )

function byOffice<T>(bytes: Uint8Array, name: string, filter: string, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'meldcode-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    execFileSync(
      'soffice',
      // a profile of its own: two that run at once would wait for each other
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    )
    return read(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
