/**
 * The built Sidebar.html in a real Chromium, 300 px wide as in Sheets. Its google.script.run leads to the built
 * Code.js in the fake Apps Script, so a click goes all the way.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { loadScript } from '../kit/apps-script.ts'
import { violations } from '../kit/axe.ts'
import { openBrowser } from '../kit/browser.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { type FileSetup, fakeFile } from '../kit/spreadsheet-app.ts'

const ACCOUNTS = {
  name: 'Accounts',
  cells: [
    ['Account ID', 'Industry', 'ARR'],
    ['A-1', 'Retail', 1200],
    ['A-2', 'Software', 300],
  ],
}

let close: () => Promise<void>
afterEach(() => close())

async function openSidebar(file: FileSetup, colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; requests: string[] }> {
  const { code, sidebar } = await builtSheets()
  const script = loadScript(code, fakeFile(file).services)
  const folder = await mkdtemp(path.join(tmpdir(), 'strata-sidebar-'))
  await writeFile(path.join(folder, 'index.html'), sidebar)
  const server = await serve(folder, 0)
  const browser = await openBrowser({ viewport: { width: 300, height: 640 }, colorScheme })
  close = async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true })
  }
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.exposeFunction('toServer', (request: string) => script.call('hostCall', request))
  await page.addInitScript(() => {
    const { toServer } = window as unknown as { toServer: (request: string) => Promise<string> }
    const run = {
      withSuccessHandler: (succeed: (reply: string) => void) => ({
        withFailureHandler: (fail: (error: Error) => void) => ({
          hostCall: (request: string) => void toServer(request).then(succeed, fail),
        }),
      }),
    }
    Object.assign(window, { google: { script: { run } } })
  })
  await page.goto(server.address)
  return { page, requests }
}

it.each(['light', 'dark'] as const)(
  'shows the table at the selection with its formulas and no accessibility violation, %s',
  async (scheme) => {
    const { page, requests } = await openSidebar({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } }, scheme)
    await page.getByText('Accounts!A1:C3').first().waitFor()
    expect(await page.getByText('=VALUE_TIER(Accounts!C2:C3)').count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300)
    expect(await violations(page)).toEqual([])
    expect(requests).toHaveLength(1)
  },
)

it('says what to do where the selection is no table', async () => {
  const { page } = await openSidebar({ sheets: [{ name: 'Empty', cells: [['']] }], current: { sheet: 'Empty', row: 0, column: 0 } })
  await page.getByRole('heading', { name: 'No table here yet' }).waitFor()
  await page.getByRole('button', { name: 'Read selection again' }).press('Enter')
  await page.getByRole('heading', { name: 'No table here yet' }).waitFor()
  expect(await violations(page)).toEqual([])
})
