import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { Person } from '../hosts/contract.ts'
import { loadScript } from '../kit/apps-script.ts'
import { violations } from '../kit/axe.ts'
import { sheetsPerson } from '../kit/sheets-person.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { type FileSetup, fakeFile } from '../kit/spreadsheet-app.ts'
import { openSidebarPage } from './sidebar-page.ts'

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

interface Sidebar {
  readonly page: Page
  readonly requests: readonly string[]
  /** The person at the grid beside it. */
  readonly person: Person
}

async function openSidebar(setup: FileSetup, colorScheme: 'light' | 'dark' = 'light'): Promise<Sidebar> {
  const { code, sidebar } = await builtSheets()
  const { services, file } = fakeFile(setup)
  const script = loadScript(code, services)
  const opened = await openSidebarPage(sidebar, (request) => script.call('hostCall', request), colorScheme)
  close = opened.close
  const { page, requests } = opened
  return { page, requests, person: sheetsPerson(file) }
}

it.each(['light', 'dark'] as const)(
  'shows the table at the selection with its columns, and no accessibility violation, where the system is %s',
  async (scheme) => {
    const { page, requests } = await openSidebar({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } }, scheme)
    await page.getByText('Account id · all distinct').waitFor()
    expect(await page.getByLabel('Table').inputValue()).toBe('Accounts!A1:C3')
    // Sheets itself is light whatever the system is.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.strata')!).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300)
    expect(await violations(page)).toEqual([])
    expect(requests).toHaveLength(1)
  },
)

it('has a formula to copy for each function that suits the table', async () => {
  const { page } = await openSidebar({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } })
  await page.getByText('Account id · all distinct').waitFor()
  await page.getByRole('button', { name: 'More' }).press('Enter')
  await page.getByRole('button', { name: 'Formulas for this table' }).press('Enter')
  await page.getByText('=VALUE_TIER(Accounts!C2:C3)').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await page.getByText('Account id · all distinct').waitFor()
})

it('reads again when asked, since Sheets tells of no change', async () => {
  const { page, person } = await openSidebar({ sheets: [ACCOUNTS], current: { sheet: 'Accounts', row: 1, column: 1 } })
  await page.getByText(/Value · 300–.1,200/).waitFor()
  person.type('Accounts', 'C2', [[1900]])
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Read the table again' }).click()
  await page.getByText(/Value · 300–.1,900/).waitFor()
})

it('explains itself in a file without a table, and writes sample accounts to go on with', async () => {
  const { page } = await openSidebar({ sheets: [{ name: 'Empty', cells: [['']] }], current: { sheet: 'Empty', row: 0, column: 0 } })
  await page.getByRole('heading', { name: 'No table of accounts here yet' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Use sample' }).press('Enter')
  await page.getByText('Account id · all distinct').waitFor()
  expect(await page.getByLabel('Table').inputValue()).toBe('Sample accounts!A1:K61')
})
