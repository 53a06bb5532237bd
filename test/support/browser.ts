/** A real Chromium, where one is installed: what a reader sees, and what a page may do. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap(name => (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name)))
  .find(existsSync)

export const hasBrowser = executablePath !== undefined
if (!hasBrowser) console.warn('Chromium is not installed: what the pages show and do in it is not tested')

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })

export interface Window {
  width: number
  colorScheme: 'light' | 'dark'
  javaScriptEnabled?: boolean
}

export interface Opened {
  page: Page
  /** what the page complained of: errors, what its policy refused */
  complaints: string[]
  /** what it asked for beside itself */
  requests: string[]
}

export async function open(browser: Browser, file: string, window: Window): Promise<Opened> {
  const { width, ...options } = window
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options })
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', request => requests.push(request.url()))
  await page.goto(`file://${file}`)
  return { page, complaints, requests: requests.filter(url => url !== `file://${file}`) }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** What axe finds wrong, with the first place of each. */
export async function violations(browser: Browser, file: string, window: Window): Promise<string[]> {
  const { width, ...options } = window
  // axe is a script that the page itself rightly refuses
  const page = await browser.newPage({ viewport: { width, height: 900 }, bypassCSP: true, ...options })
  await page.goto(`file://${file}`)
  await page.addScriptTag({ content: axe })
  const found = (await page.evaluate('axe.run()')) as AxeResults
  await page.close()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
}
