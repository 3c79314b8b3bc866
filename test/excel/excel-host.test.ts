/** The Host port over Microsoft's client library: what the panel is told about the cell a person stands on. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../core/host.ts'
import { excelHost } from '../../excel-addin/taskpane/excel-host.ts'
import type { FakeSheet } from '../kit/excel-objects.ts'
import { type ExcelPane, excelPane, paneInProcess } from '../kit/excel-pane.ts'

const ACCOUNTS: FakeSheet = {
  name: 'Accounts',
  cells: [
    ['Account ID', 'Industry', 'ARR', null, 'a remark'],
    ['A-1', 'Retail', 1200],
    ['A-2', null, 300],
    [],
    [null, null, null, null, 'Q1', 2026],
  ],
}
const TABLES: FakeSheet = {
  name: 'My tables',
  cells: [
    ['Account', 'ARR', 'beside the table'],
    ['A-1', 1200, 'x'],
    ['A-2', 300, 'y'],
    ['Total', 1500, 'z'],
    [],
    ['Retail', 7],
    ['Software', 8],
  ],
  tables: [
    { address: 'A1:B4', showTotals: true },
    { address: 'A6:B7', showHeaders: false },
  ],
}

let pane: ExcelPane
let send: (text: string) => void
let host: Host

function open(decimalSeparator = '.', displayLanguage = 'en-US'): void {
  pane = excelPane({ sheets: [ACCOUNTS, TABLES], active: { sheet: 'Accounts', row: 1, column: 1 }, decimalSeparator })
  const { globals, send: deliver } = paneInProcess(pane)
  send = deliver
  vi.stubGlobal('Excel', globals.Excel)
  vi.stubGlobal('Office', { context: { displayLanguage } })
  host = excelHost('STRATADEV')
}

beforeEach(() => open())
afterEach(() => vi.unstubAllGlobals())

const select = (sheet: string, row: number, column: number): void => pane.select({ sheet, row, column }).forEach(send)

describe('the table at the selection in Excel', () => {
  it('is the region around the active cell, headed by its first row', async () => {
    expect(await host.selection()).toEqual({ sheet: 'Accounts', address: 'A1:C3', headers: ['Account ID', 'Industry', 'ARR'], rows: 2 })
  })

  it('is found from a blank cell in it and from beside it, and shows headers as the sheet does', async () => {
    select('Accounts', 2, 1)
    expect(await host.selection()).toMatchObject({ address: 'A1:C3' })
    select('Accounts', 5, 5)
    expect(await host.selection()).toEqual({ sheet: 'Accounts', address: 'E5:F6', headers: ['Q1', '2026'], rows: 1 })
  })

  it('is the Excel table there, without its totals and without what stands beside it', async () => {
    select('My tables', 2, 0)
    expect(await host.selection()).toEqual({ sheet: 'My tables', address: 'A1:B3', headers: ['Account', 'ARR'], rows: 2 })
  })

  it('is the region where an Excel table has no header row', async () => {
    select('My tables', 6, 1)
    expect(await host.selection()).toEqual({ sheet: 'My tables', address: 'A6:B7', headers: ['Retail', '7'], rows: 1 })
  })

  it('is none on an empty spot', async () => {
    select('Accounts', 40, 20)
    expect(await host.selection()).toBeNull()
  })
})

describe('formulas in Excel', () => {
  it.each([
    ['.', 'en-US', ',', true],
    [',', 'en-GB', ';', true],
    [',', 'de-DE', ';', false],
  ] as const)(
    'with the decimal sign %s in %s have the separator %s, and wrap ranges in IF: %s',
    async (decimal, language, separator, wraps) => {
      open(decimal, language)
      expect(await host.limits()).toEqual({ functionPrefix: 'STRATADEV.', argumentSeparator: separator, blanksAsZero: wraps })
    },
  )
})

describe('watching the selection in Excel', () => {
  it('tells of a move once it has settled, on the sheet and to another sheet, until stopped', async () => {
    const moved = vi.fn()
    const stop = host.watchSelection(moved)!
    await vi.waitFor(() => expect(pane.listening()).toEqual(['SelectionChanged', 'Activated']))
    for (const row of [2, 3, 4]) select('Accounts', row, 0)
    await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(1))
    select('My tables', 0, 0)
    await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(2))
    stop()
    await vi.waitFor(() => expect(pane.listening()).toEqual([]))
    select('Accounts', 0, 0)
    expect(moved).toHaveBeenCalledTimes(2)
  })
})
