/**
 * The built playground in a real Chromium. Decides how a test reads a cell (through Univer's own script interface, since
 * the grid is a canvas), how it types into one (with the keyboard), and that every request is noted.
 */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import type {} from '../../playground/script-access.ts'
import { buildPlayground } from '../../scripts/build-playground.ts'
import { serve } from '../../scripts/serve.ts'
import { openBrowser } from '../kit/browser.ts'

interface Options {
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  /** Where below the server's root the page lies, such as "deep/er/". */
  readonly under?: string
}

export interface Playground {
  readonly page: Page
  readonly address: string
  /** Every address that the page asked for, those of the browser's own memory left out. */
  readonly requests: readonly string[]
  /** What the page reported as wrong: exceptions, console errors and breaches of its content security policy. */
  readonly complaints: readonly string[]
  /** The values of a range, spilled results included; a blank is `null`. */
  readonly read: (sheet: string, range: string) => Promise<Cell[][]>
  /** Shows the sheet and stands on the cell, with the keyboard in the grid. */
  readonly pick: (sheet: string, address: string) => Promise<void>
  /** Types into a cell as a person does, Enter included. */
  readonly type: (sheet: string, address: string, text: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openPlayground({ scheme = 'light', width = 1280, under = '' }: Options = {}): Promise<Playground> {
  const root = await builtUnder(under)
  const server = await serve(root, 0)
  const browser = await openBrowser({ viewport: { width, height: 800 }, colorScheme: scheme })
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const requests: string[] = []
  const complaints: string[] = []
  browser.context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (entry) => {
    if (entry.type() === 'error') complaints.push(entry.text())
  })
  const address = new URL(under, server.address).href
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} forbids ${blockedURI}`),
    )
  })
  // A request to anywhere else is noted and goes nowhere.
  await browser.context.route(
    ({ href }) => !href.startsWith(address),
    (route) => route.abort(),
  )
  await page.goto(address)
  await page.locator('#grid canvas').first().waitFor()
  // Until the sample has been computed the first time, the engine is busy and keys may go astray.
  await eventually(async () => expect((await readRange(page, 'Segments', 'D5'))[0]).toEqual(['Enterprise']))
  return {
    page,
    address,
    requests,
    complaints,
    read: (sheet, range) => readRange(page, sheet, range),
    pick: (sheet, cell) => pickCell(page, sheet, cell),
    type: async (sheet, cell, text) => {
      await pickCell(page, sheet, cell)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      // The entry is taken once the selection has moved on to the cell below.
      await standsOn(page, below(cell))
    },
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** One build per file of tests, whatever is opened how often. */
const built = new Map<string, Promise<string>>()

function builtUnder(under: string): Promise<string> {
  const known = built.get(under)
  if (known !== undefined) return known
  const building = (async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'strata-playground-'))
    process.once('exit', () => rmSync(root, { recursive: true, force: true }))
    await buildPlayground(path.join(root, under))
    return root
  })()
  built.set(under, building)
  return building
}

async function pickCell(page: Page, sheet: string, address: string): Promise<void> {
  await page.locator('#grid').getByText(sheet, { exact: true }).first().click()
  // The tab has the keyboard now; a click somewhere on the cells hands it back to them.
  await page.locator('#grid').click({ position: { x: 300, y: 300 } })
  await page.evaluate((at) => {
    window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(at).activate()
  }, address)
  await standsOn(page, address)
}

/** Waits until the name box shows the cell, and so the editor stands there, and two frames have been drawn. */
async function standsOn(page: Page, address: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll<HTMLInputElement>('#grid input')].some(({ value }) => value === wanted),
    address,
  )
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

function below(address: string): string {
  return address.replace(/\d+$/, (row) => String(Number(row) + 1))
}

/** Waits until an assertion holds: a calculation has no other end that a person could see. */
export function eventually(assertion: () => Promise<void>): Promise<void> {
  return vi.waitFor(assertion, { timeout: 60_000, interval: 100 })
}

/**
 * Typed cells raw, since Univer gives numbers and dates out as their formatted texts; spilled ones as they are shown,
 * since they are in no other place.
 */
function readRange(page: Page, sheet: string, range: string): Promise<Cell[][]> {
  return page.evaluate(
    ({ sheet, range }) => {
      const block = window.univerAPI.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(range)
      const worksheet = window.univerAPI.getActiveWorkbook()?.getSheetByName(sheet)?.getSheet()
      const rows: Cell[][] = []
      if (!block || !worksheet) return rows
      const { startRow, endRow, startColumn, endColumn } = block.getRange()
      for (let row = startRow; row <= endRow; row++) {
        const cells: Cell[] = []
        for (let column = startColumn; column <= endColumn; column++) {
          const value = worksheet.getCellRaw(row, column)?.v ?? worksheet.getCell(row, column)?.v ?? null
          cells.push(value === '' ? null : value)
        }
        rows.push(cells)
      }
      return rows
    },
    { sheet, range },
  )
}
