/**
 * Pictures of the panel at 300 px, light and dark, in dist/screens: every step over the sample workbook as a person would
 * walk through it, and the pages beside them. For looking at; no test compares them.
 */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { openBrowser } from '../test/kit/browser.ts'
import { buildPlayground } from './build-playground.ts'
import { serve } from './serve.ts'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const OUT = path.join(ROOT, 'dist/screens')
const PAGE = path.join(OUT, 'playground')

type Shot = (name: string) => Promise<void>

async function walk(panel: Locator, shot: Shot): Promise<void> {
  const press = (name: string | RegExp): Promise<void> => panel.getByRole('button', { name }).first().click()
  const ready = (): Promise<void> => panel.locator('button.primary[aria-disabled="false"]').waitFor()
  await ready()
  await shot('1-first-run')
  const table = panel.getByLabel('Table', { exact: true })
  const accounts = await table.locator('option').evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
  await table.selectOption(accounts.find((value) => value.startsWith('Accounts!'))!)
  await panel.getByText('Company size').first().waitFor()
  await ready()
  await shot('2-data')
  await press(/^Employees/)
  await panel.getByLabel('Used as').scrollIntoViewIfNeeded()
  await shot('3-data-column')
  await panel.getByRole('heading', { name: 'Add columns' }).scrollIntoViewIfNeeded()
  await panel.getByRole('checkbox', { name: /^RFM segment/ }).check()
  await panel.getByRole('checkbox', { name: /^Survey points/ }).check()
  await panel.getByText('alpha').waitFor()
  await panel.getByText('alpha').scrollIntoViewIfNeeded()
  await shot('4-data-added')
  await press('Choose a method')
  await panel.locator('input[type=radio]:checked').waitFor({ state: 'attached' })
  await shot('5-method')
  await panel.locator('.drivers summary').click()
  await shot('6-method-drivers')
  await press('Edit the rules')
  await panel.getByRole('heading', { level: 1, name: 'Rules' }).waitFor()
  await shot('7-rules')
  await press('Preview')
  await panel.getByRole('heading', { level: 1, name: 'Preview' }).waitFor()
  await shot('8-preview')
  await press('Choose what to write')
  await ready()
  await shot('9-write')
  await press('Write')
  await panel.getByText('Undo', { exact: true }).first().waitFor()
  await shot('10-written')
  await press('More')
  await shot('11-menu')
  for (const [number, name] of ['Compare', 'Help'].entries()) {
    if (number > 0) await press('More')
    await press(name)
    await shot(`${12 + number}-${name.toLowerCase()}`)
    await press('Back')
  }
}

async function take(address: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const browser = await openBrowser({ viewport: { width: 1280, height: 760 }, colorScheme })
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    await page.goto(address)
    const panel = page.locator('#panel')
    await walk(panel, async (name) => {
      // What is worked out after the page is drawn has its place, too.
      await page.waitForTimeout(700)
      await panel.screenshot({ path: path.join(OUT, `${name}-${colorScheme}.png`) })
    })
  } finally {
    await browser.close()
  }
}

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
await buildPlayground(PAGE)
const server = await serve(PAGE, 0)
try {
  await take(server.address, 'light')
  await take(server.address, 'dark')
} finally {
  await server.close()
  await rm(PAGE, { recursive: true })
}
console.log(`pictures of the panel are in ${path.relative(process.cwd(), OUT)}`)
