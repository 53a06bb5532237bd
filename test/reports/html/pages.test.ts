/** The pages in a real browser: of one organisation, and the overview of all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDashboard } from '../../../src/reports/html/dashboard.ts'
import { renderOrganisationHtml } from '../../../src/reports/html/organisation.ts'
import { hasBrowser, launch, open, violations, type Window } from '../../support/browser.ts'
import { organisationPage, portfolioPage } from '../../support/portfolio.ts'

const folder = mkdtempSync(join(tmpdir(), 'meldcode-pages-'))
const file = (name: string) => join(folder, `${name}.html`)

const HOSTILE =
  '<script>window.hit=1</script><svg onload="window.hit=1"><img src=x onerror="window.hit=1"></style><script>window.hit=1</script>" onfocus="window.hit=1" autofocus \u202e'
const PROTOCOL = `# Meldcode ${HOSTILE}

## Stap 1 ${HOSTILE}

De leerkracht legt de signalen vast. ${HOSTILE}

[klik](javascript:window.hit=1) Wij melden bij het AMK. Voor advies bellen wij [naam invullen].
`

const WINDOWS: Window[] = [360, 1440].flatMap(width =>
  (['light', 'dark'] as const).map(colorScheme => ({ width, colorScheme })),
)
const PHONE = WINDOWS[0]!

let browser: Browser
beforeAll(async () => {
  if (!hasBrowser) return
  browser = await launch()
  const organisation = async (name: string, path: string, lang: 'nl' | 'en') =>
    writeFileSync(file(name), await renderOrganisationHtml(await organisationPage([{ path }], lang)))
  await organisation('jozef', 'fixtures/corpus/onderwijs-sint-jozef-2010.md', 'nl')
  await organisation('ooststelle', 'fixtures/formats/gemeente-ooststelle.docx', 'en')
  const hostile = await organisationPage([{ path: 'p.md', text: PROTOCOL }], 'nl', HOSTILE)
  writeFileSync(file('hostile'), await renderOrganisationHtml(hostile))
  const portfolio = await portfolioPage(12)
  writeFileSync(file('overview'), await renderDashboard(portfolio))
  const [first] = portfolio.run.organisations
  const organisations = [
    ...portfolio.run.organisations,
    { ...first!, organisation: { ...first!.organisation, id: 'x', name: HOSTILE, contact: HOSTILE } },
  ]
  writeFileSync(
    file('hostile-overview'),
    await renderDashboard({
      ...portfolio,
      problems: [HOSTILE],
      run: { ...portfolio.run, name: HOSTILE, organisations },
    }),
  )
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(!hasBrowser).each(['jozef', 'ooststelle', 'overview'])('%s', name => {
  test.each(WINDOWS)('is accessible at $width, $colorScheme', async window => {
    expect(await violations(browser, file(name), window)).toEqual([])
  })

  test('fits on a phone, asks for nothing and complains of nothing', async () => {
    const { page, complaints, requests } = await open(browser, file(name), PHONE)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect([complaints, requests]).toEqual([[], []])
    await page.close()
  })

  test('is read without JavaScript', async () => {
    const with_ = await open(browser, file(name), PHONE)
    const without = await open(browser, file(name), { ...PHONE, javaScriptEnabled: false })
    const words = async ({ page }: typeof without) => (await page.locator('table, article, h2').count()) > 5
    expect([await words(with_), await words(without)]).toEqual([true, true])
    await with_.page.close()
    await without.page.close()
  })
})

describe.skipIf(!hasBrowser)('the page of an organisation', () => {
  test('leads from a finding to its sentence and back, by keyboard', async () => {
    const { page } = await open(browser, file('jozef'), { width: 1440, colorScheme: 'light' })
    const link = page.locator('.criterion .quote a').first()
    const quote = await page.locator('.criterion .quote p').first().textContent()
    await link.focus()
    await page.keyboard.press('Enter')
    const mark = page.locator('mark:target')
    expect(`“${await mark.textContent()}”`).toBe(quote)
    expect(await mark.isVisible()).toBe(true)
    await page.locator('mark:target + .back').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.criterion:target').count()).toBe(1)
    await page.close()
  })
})

describe.skipIf(!hasBrowser)('the overview', () => {
  test('sorts by keyboard, and says so', async () => {
    const { page, complaints } = await open(browser, file('overview'), { width: 1440, colorScheme: 'light' })
    const table = page.locator('table', { has: page.locator('button') }).first()
    const names = () => table.locator('tbody th').allInnerTexts()
    const button = table.locator('thead button').first()
    const before = await names()
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    expect(await names()).toEqual(before.toReversed())
    expect(complaints).toEqual([])
    await page.close()
  })

  test('filters by name, and tells how many are left', async () => {
    const { page } = await open(browser, file('overview'), { width: 1440, colorScheme: 'light' })
    const box = page.locator('input[type="search"], input[type="text"]').first()
    const status = page.locator('[aria-live], [role="status"], output').first()
    const before = await status.textContent()
    await box.focus()
    await page.keyboard.type('hazelhof')
    await expect.poll(() => status.textContent()).not.toBe(before)
    expect(await status.textContent()).toMatch(/\b1\b/)
    await page.close()
  })

  test('of 1,000 organisations stays under 3 MB', async () => {
    const page = await portfolioPage(12)
    const organisations = Array.from({ length: 1000 }, (_, i) => {
      const result = page.run.organisations[i % page.run.organisations.length]!
      const name = `${result.organisation.name} ${i}`
      return { ...result, organisation: { ...result.organisation, id: `o-${i}`, name } }
    })
    const html = await renderDashboard({ ...page, run: { ...page.run, organisations } })
    expect(new TextEncoder().encode(html).length).toBeLessThan(3_000_000)
  })
})

describe.skipIf(!hasBrowser).each(['hostile', 'hostile-overview'])('%s text', name => {
  test('does nothing, and is shown as text', async () => {
    const { page, complaints, requests } = await open(browser, file(name), PHONE)
    expect(await page.evaluate('window.hit')).toBeUndefined()
    expect([complaints, requests]).toEqual([[], []])
    expect(await page.locator('body').textContent()).toContain('<script>window.hit=1</script>')
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(await page.content()).not.toContain('\u202e')
    await page.close()
  })
})
