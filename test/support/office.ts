/** LibreOffice, where it is installed: what an office really shows of a file. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
export async function textByOffice(bytes: Uint8Array, name: string): Promise<string> {
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
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 100_000 },
    )
    return readFileSync(join(folder, `${parse(name).name}.txt`), 'utf8').replace(/^\ufeff/, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
