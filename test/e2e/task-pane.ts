/**
 * The built task pane in a real Chromium, 320 px wide, its Excel in this process. Decides what stands in for Office.js,
 * which no test may fetch: Microsoft's library from npm, with as much before and after it as the loader defines.
 */
import type { Page } from 'playwright-core'
import { excelHeaders } from '../../scripts/excel-headers.ts'
import { serve } from '../../scripts/serve.ts'
import { openBrowser } from '../kit/browser.ts'
import { librarySource, OFFICE_JS } from '../kit/excel-library.ts'
import type { ExcelPane } from '../kit/excel-pane.ts'

export const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

interface Theme {
  readonly isDarkTheme?: boolean
  readonly bodyBackgroundColor?: string
}

interface Setup {
  /** Where the add-in was built. */
  readonly folder: string
  /** `null` opens the page outside Excel. */
  readonly pane: ExcelPane | null
  /** `null` where Excel tells none. */
  readonly theme: Theme | null
  readonly scheme?: 'light' | 'dark'
}

export interface TaskPane {
  readonly page: Page
  readonly address: string
  readonly requests: readonly string[]
  /** Exceptions, console errors and what the page's policy refused. */
  readonly complaints: readonly string[]
  /** Hands the page a message of Excel's. */
  readonly send: (message: string) => Promise<void>
  readonly setTheme: (theme: Theme) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openTaskPane({ folder, pane, theme, scheme = 'light' }: Setup): Promise<TaskPane> {
  const server = await serve(folder, 0, { headers: excelHeaders })
  const browser = await openBrowser({ viewport: { width: 320, height: 640 }, colorScheme: scheme })
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text())
  })
  await page.route(OFFICE_URL, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `${OFFICE_JS}\n${librarySource()}\n${afterLibrary(pane !== null, theme)}` }),
  )
  await page.exposeFunction('toExcel', (text: string) => pane!.answer(text))
  await page.goto(`${server.address}taskpane.html`)
  return {
    page,
    address: server.address,
    requests,
    complaints,
    send: (message) => page.evaluate((text) => (window as unknown as { fromExcel: (text: string) => void }).fromExcel(text), message),
    setTheme: (next) => page.evaluate((value) => void Object.assign((window as unknown as { theme: object }).theme, value), next),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** What the loader adds, and the way to Excel. */
function afterLibrary(isInExcel: boolean, theme: Theme | null): string {
  return `
    window.theme = ${JSON.stringify(theme)}
    const context = { displayLanguage: 'en-US', ...(window.theme && { officeTheme: window.theme }) }
    const ready = Promise.resolve({ host: ${isInExcel ? "'Excel'" : 'null'} })
    window.Office = Object.create(Office, {
      HostType: { value: { Excel: 'Excel' } },
      context: { value: context },
      onReady: { value: (run) => ready.then(run) },
    })
    const bridge = { sendMessageToHost: (text) => window.toExcel(text).then((reply) => bridge.onMessageFromHost(reply)) }
    OfficeExtension.HostBridge.init(bridge)
    window.fromExcel = (text) => bridge.onMessageFromHost(text)`
}
