/**
 * The built Sidebar.html in a real Chromium, 300 px wide as in Sheets. Decides what stands in for google.script.run in the
 * page: it hands each request to the test's process and answers later.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { serve } from '../../scripts/serve.ts'
import { openBrowser } from '../kit/browser.ts'

export interface SidebarPage {
  readonly page: Page
  /** Every address that the page asked for. */
  readonly requests: readonly string[]
  readonly close: () => Promise<void>
}

export async function openSidebarPage(
  sidebar: string,
  send: (request: string) => unknown,
  colorScheme: 'light' | 'dark',
): Promise<SidebarPage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strata-sidebar-'))
  await writeFile(path.join(folder, 'index.html'), sidebar)
  const server = await serve(folder, 0)
  const browser = await openBrowser({ viewport: { width: 300, height: 640 }, colorScheme })
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.exposeFunction('toServer', send)
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
  return {
    page,
    requests,
    close: async () => {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true })
    },
  }
}
