/** Prints pages with the browser that is on the machine; without one, says what to do. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import type { Lang } from '../../reports/messages.ts'
import { safe } from '../../reports/safe.ts'
import { cliMessages } from '../messages.ts'
import { UsageError } from '../usage.ts'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'msedge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
/** A page of text prints in about a second. */
const DEADLINE = 60_000

/** Nothing leaves the machine: names are not looked up, and the browser does none of its own errands. */
const FLAGS = [
  '--headless=new',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
]

function findBrowser(env = process.env): string | undefined {
  if (env.MELDCODE_BROWSER) return existsSync(env.MELDCODE_BROWSER) ? env.MELDCODE_BROWSER : undefined
  const folders = (env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), ...PLACES].find(existsSync)
}

/**
 * What turns a page into the bytes of a PDF.
 * @throws UsageError when there is no browser
 */
export function printer(lang: Lang): (html: string) => Promise<Uint8Array> {
  const words = cliMessages[lang]
  const browser = findBrowser()
  if (browser === undefined) throw new UsageError(words.browserAbsent, 'browser')
  return async html => {
    const folder = mkdtempSync(join(tmpdir(), 'meldcode-'))
    try {
      const page = join(folder, 'page.html')
      const pdf = join(folder, 'page.pdf')
      writeFileSync(page, html)
      const reason = await runs(browser, [
        ...FLAGS,
        // a container has no other user to be
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ])
      if (!existsSync(pdf)) throw new UsageError(words.browserFailed(safe(browser), safe(reason)), 'browser')
      return readFileSync(pdf)
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** Runs to its end, or to the deadline; gives the last line of what it complained of. */
function runs(command: string, args: string[]): Promise<string> {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: DEADLINE })
    let told = ''
    child.stderr.on('data', data => (told = `${told}${data}`.slice(-500)))
    child.on('error', error => resolve(error.message))
    child.on('close', () => resolve(told.trim().split('\n').at(-1) ?? ''))
  })
}
