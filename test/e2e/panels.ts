/**
 * The built panel in a real Chromium, in each of its three hosts, over a workbook of sample accounts: the playground's page
 * with its engine, Sidebar.html over a strict google.script.run and the built Code.js, the task pane over Microsoft's client
 * library. Decides what a test sees of the workbook, the same for all.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { isError } from '../../core/cells.ts'
import type { Content } from '../../core/plans/workbook.ts'
import { drawAccounts } from '../../playground/sample/accounts.ts'
import { accountsSheet } from '../../playground/sample/accounts-sheet.ts'
import { buildExcel } from '../../scripts/build-excel.ts'
import type { Person } from '../hosts/contract/workbook-under-test.ts'
import { excelUnderTest } from '../kit/excel-under-test.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { sheetsUnderTest } from '../kit/sheets-workbook.ts'
import { openPlayground } from './playground-page.ts'
import { openSidebarPage } from './sidebar-page.ts'
import { openTaskPane } from './task-pane.ts'

export interface Panel {
  readonly page: Page
  /** The element that holds the panel. */
  readonly root: Locator
  /** Selectors of what on the page is not ours. */
  readonly foreign: readonly string[]
  /** The sheets that are shown. */
  sheets(): Promise<readonly string[]>
  /** Formulas as { formula }, everything else as its value. */
  contents(sheet: string, address: string): Promise<readonly (readonly Content[])[]>
  close(): Promise<void>
}

/** So many accounts in the fakes; the playground brings its own thousand. */
const ACCOUNTS = 160
type Scheme = 'light' | 'dark'

/** Of the sample, header row first, as plain values; those with an error cell are left out. */
function accountCells(): readonly (readonly Content[])[] {
  const { cells } = accountsSheet(drawAccounts())
  const plain = cells.map((row) =>
    row.map((cell) => (typeof cell !== 'object' || cell === null ? cell : 'value' in cell ? cell.value : { error: '' })),
  )
  return plain.filter((row) => !row.some((cell) => isError(cell))).slice(0, ACCOUNTS + 1)
}

async function placeAccounts(person: Person): Promise<void> {
  await person.addSheet('Accounts', accountCells())
  for (const letter of ['M', 'P']) await person.format('Accounts', `${letter}2:${letter}${ACCOUNTS + 1}`, 'date')
  await person.select('Accounts', 'A2')
}

export async function playgroundPanel(scheme: Scheme): Promise<Panel> {
  const playground = await openPlayground({ scheme })
  const { page } = playground
  return {
    page,
    root: page.locator('#panel'),
    foreign: ['#grid > *'],
    sheets: () =>
      page.evaluate(() =>
        window.univerAPI
          .getActiveWorkbook()!
          .getSheets()
          .flatMap((sheet) => (sheet.isSheetHidden() ? [] : [sheet.getSheetName()])),
      ),
    contents: async (sheet, address) => {
      const values = await playground.read(sheet, address)
      const formulas = await page.evaluate(
        ({ sheet, address }) => window.univerAPI.getActiveWorkbook()!.getSheetByName(sheet)!.getRange(address).getFormulas(),
        { sheet, address },
      )
      return values.map((row, r) => row.map((value, c) => (formulas[r]?.[c] ? { formula: formulas[r][c] } : value)))
    },
    close: playground.close,
  }
}

export async function sheetsPanel(scheme: Scheme): Promise<Panel> {
  const { code, sidebar } = await builtSheets()
  const workbook = sheetsUnderTest(code)
  await placeAccounts(workbook.person)
  const { page, close } = await openSidebarPage(sidebar, workbook.send, scheme)
  return {
    page,
    root: page.locator('#strata'),
    foreign: [],
    sheets: workbook.person.sheets,
    contents: workbook.person.contents,
    close,
  }
}

export async function excelPanel(scheme: Scheme): Promise<Panel> {
  const folder = await mkdtemp(path.join(tmpdir(), 'strata-pane-'))
  await buildExcel(folder)
  const workbook = excelUnderTest()
  await placeAccounts(workbook.person)
  const opened = await openTaskPane({ folder, pane: workbook.pane, theme: { isDarkTheme: scheme === 'dark' }, scheme })
  return {
    page: opened.page,
    root: opened.page.locator('#strata'),
    foreign: [],
    sheets: workbook.person.sheets,
    contents: workbook.person.contents,
    close: async () => {
      await opened.close()
      await workbook.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const PANELS = [
  ['the playground', playgroundPanel],
  ['Sheets', sheetsPanel],
  ['Excel', excelPanel],
] as const
