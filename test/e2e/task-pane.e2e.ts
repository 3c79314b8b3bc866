/** The task pane as Excel shows it: Microsoft's library in a real Chromium, a workbook on the other side. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { REGISTRY } from '../../core/registry/index.ts'
import { buildExcel } from '../../scripts/build-excel.ts'
import { violations } from '../kit/axe.ts'
import type { FakeSheet } from '../kit/excel-book.ts'
import { type ExcelPane, excelPane } from '../kit/excel-pane.ts'
import { OFFICE_URL, openTaskPane, type TaskPane } from './task-pane.ts'

const ACCOUNTS: FakeSheet = {
  name: 'Accounts',
  cells: [
    ['Account ID', 'Industry', 'ARR'],
    ['A-1', 'Retail', 1200],
    ['A-2', 'Software', 300],
  ],
}

const ORDERS: FakeSheet = {
  name: 'Orders',
  cells: [
    ['Order', 'Amount'],
    ['O-1', 20],
    ['O-2', 30],
  ],
}

/** Stands beside the first column once the table has been read. */
const READ = 'Account id · all distinct'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'strata-pane-'))
  await buildExcel(folder)
})
afterAll(() => rm(folder, { recursive: true }))

let opened: TaskPane
afterEach(() => opened.close())

const workbook = (): ExcelPane => excelPane({ sheets: [ACCOUNTS, ORDERS], active: { sheet: 'Accounts', row: 1, column: 1 } })

async function open(
  theme: Parameters<typeof openTaskPane>[0]['theme'],
  pane: ExcelPane | null = workbook(),
  scheme: 'light' | 'dark' = 'light',
) {
  opened = await openTaskPane({ folder, pane, theme, scheme })
  return opened
}

const ground = (): Promise<string> => opened.page.evaluate(() => getComputedStyle(document.querySelector('.strata')!).backgroundColor)
const LIGHT = 'rgb(255, 255, 255)'
const DARK = 'rgb(41, 41, 41)'

it.each([
  ['a light Excel on a dark system', { isDarkTheme: false }, 'dark', LIGHT],
  ['a dark Excel on a light system', { isDarkTheme: true }, 'light', DARK],
] as const)(
  'shows the table with its columns, at 320 px and without an accessibility violation, in %s',
  async (_, theme, scheme, colour) => {
    const { page, address, requests, complaints } = await open(theme, workbook(), scheme)
    await page.getByText(READ).waitFor()
    expect(await page.getByLabel('Table').inputValue()).toBe('Accounts!A1:C3')
    expect(await ground()).toBe(colour)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    expect(requests.filter((url) => url !== OFFICE_URL && !url.startsWith(address))).toEqual([])
  },
)

it('registers every function in the page of the pane', async () => {
  const { page } = await open(null)
  const names = await page.evaluate(() =>
    Object.keys((window as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions._association.mappings),
  )
  expect(names.sort()).toEqual(REGISTRY.map(({ name }) => name).sort())
})

it("has nothing to click where Excel's own menu lies, 34 by 32 px in the top right corner", async () => {
  const { page } = await open(null)
  await page.getByText(READ).waitFor()
  const under = await page.evaluate(() => {
    const hits = new Set<string>()
    for (let x = 320 - 34; x < 320; x += 2)
      for (let y = 0; y < 32; y += 2)
        if (document.elementFromPoint(x, y)?.closest('button, a, select, input, summary, label, [role]')) hits.add(`${x},${y}`)
    return [...hits]
  })
  expect(under).toEqual([])
  const title = await page.getByRole('heading', { level: 1 }).boundingBox()
  expect(title!.x + title!.width).toBeLessThanOrEqual(320 - 34)
})

it('has a formula to copy for each function, as this Excel writes it', async () => {
  const { page } = await open(null)
  await page.getByText(READ).waitFor()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Formulas for this table' }).click()
  await page.getByText('=STRATADEV.VALUE_TIER(IF(Accounts!C2:C3="","",Accounts!C2:C3))').waitFor()
  expect(await violations(page)).toEqual([])
})

it('follows the selection until a person has chosen a table', async () => {
  const pane = workbook()
  const { page, send } = await open(null, pane)
  const table = page.getByLabel('Table')
  await page.getByText(READ).waitFor()
  await vi.waitFor(() => expect(pane.listening()).toContain('Activated'))
  for (const message of pane.select({ sheet: 'Orders', row: 1, column: 0 })) await send(message)
  await vi.waitFor(async () => expect(await table.inputValue()).toBe('Orders!A1:B3'))
  await table.selectOption('Accounts!A1:C3')
  await page.getByText(READ).waitFor()
  for (const message of pane.select({ sheet: 'Orders', row: 2, column: 1 })) await send(message)
  await page.getByText(READ).waitFor()
  expect(await table.inputValue()).toBe('Accounts!A1:C3')
  expect(await violations(page)).toEqual([])
})

it.each([
  ['has the colours of a dark Excel', { bodyBackgroundColor: '#262626' }, 'light', DARK],
  ['has the colours of a light Excel', { bodyBackgroundColor: '#F3F3F3' }, 'dark', LIGHT],
  ['follows the system where Excel tells no theme', null, 'dark', DARK],
] as const)('%s', async (_, theme, scheme, colour) => {
  const { page } = await open(theme, workbook(), scheme)
  await page.locator('.strata').waitFor()
  expect(await ground()).toBe(colour)
})

it('takes on a theme that was changed while it was closed', async () => {
  const pane = workbook()
  const { page, send, setTheme } = await open({ isDarkTheme: false }, pane)
  await page.getByText(READ).waitFor()
  expect(await ground()).toBe(LIGHT)
  await setTheme({ isDarkTheme: true })
  await send(pane.shownAgain)
  await vi.waitFor(async () => expect(await ground()).toBe(DARK))
})

it('says outside Excel that the files are there and what comes next', async () => {
  const { page, complaints } = await open(null, null)
  await page.getByText('Install the add-in').waitFor({ state: 'visible' })
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('shows a way on where Office.js can not be loaded', async () => {
  const { page } = await open(null)
  await page.route(OFFICE_URL, (route) => route.abort())
  await page.reload()
  await page.getByText('Excel could not load Office.js').waitFor({ state: 'visible' })
})
