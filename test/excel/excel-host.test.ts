/** The Host port over Microsoft's client library: the tables a person has, the cell they stand on, and what Excel tells of by itself. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../core/host.ts'
import type { FakeSheet } from '../kit/excel-book.ts'
import { type ExcelUnderTest, excelUnderTest, type Setup } from '../kit/excel-under-test.ts'

const ACCOUNTS: FakeSheet = {
  name: 'Accounts',
  cells: [
    ['Account ID', 'Industry', 'ARR', null, 'a remark'],
    ['A-1', 'Retail', 1200],
    ['A-2', null, 300],
    [],
    [null, null, null, null, 'Quarter', 'Target'],
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
    [],
    ['Region', 'Owner'],
    ['North', 'Ada'],
  ],
  tables: [
    { name: 'Accounts2', address: 'A1:B4', showTotals: true },
    { address: 'A6:B7', showHeaders: false },
  ],
}
/** A block of 600 rows, with another one beside its lower rows and a third below. */
const LONG: FakeSheet = {
  name: 'Long',
  cells: [
    ['Id', 'ARR'],
    ...Array.from({ length: 600 }, (_, row) => [
      row,
      row * 2,
      ...(row === 399 ? [null, 'Note', 'By'] : row === 400 ? [null, 'late', 'Ada'] : []),
    ]),
    [],
    ['Region', 'Owner'],
    ['North', 'Ada'],
  ],
}

let workbook: ExcelUnderTest
let host: Host

async function open(setup: Setup = {}): Promise<void> {
  workbook = excelUnderTest({ sheets: [ACCOUNTS, TABLES, LONG], ...setup })
  host = await workbook.open()
}

afterEach(() => vi.unstubAllGlobals())

const select = (sheet: string, address: string): Promise<void> => workbook.person.select(sheet, address)

describe('the table at the selection in Excel', () => {
  it.each([
    ['the region around the active cell, headed by its first row', 'Accounts', 'B2', 'A1:C3', ['Account ID', 'Industry', 'ARR'], undefined],
    ['that region from a blank cell in it', 'Accounts', 'B3', 'A1:C3', ['Account ID', 'Industry', 'ARR'], undefined],
    ['that region from a cell beside it', 'Accounts', 'G7', 'E5:F6', ['Quarter', 'Target'], undefined],
    ['the Excel table there, without totals and what stands beside it', 'My tables', 'A3', 'A1:B3', ['Account', 'ARR'], 'Accounts2'],
    ['the Excel table beside the active cell', 'My tables', 'C2', 'A1:B3', ['Account', 'ARR'], 'Accounts2'],
    ['the region, as it is, where an Excel table has no headers', 'My tables', 'B7', 'A6:B7', ['Retail', '7'], undefined],
    ['the region that the list of tables leaves out', 'Long', 'E401', 'D401:E402', ['Note', 'By'], undefined],
  ] as const)('is %s', async (_, sheet, cell, address, headers, table) => {
    await open()
    await select(sheet, cell)
    const { row, rows } = { row: Number(/\d+/.exec(address)![0]), rows: Number(/\d+$/.exec(address)![0]) }
    expect(await host.selection()).toEqual({ sheet, address, headers, rows: rows - row, ...(table !== undefined && { table }) })
  })

  it('is none on an empty spot', async () => {
    await open()
    await select('Accounts', 'U41')
    expect(await host.selection()).toBeNull()
  })
})

describe('the tables of a workbook', () => {
  it('are Excel tables by their names and blocks by their headers, in order; what stands beside a table is none', async () => {
    await open()
    expect((await host.tables()).map(({ sheet, address, table }) => `${sheet}!${address} ${table ?? ''}`)).toEqual([
      'Accounts!A1:C3 ',
      'Accounts!E5:F6 ',
      'My tables!A1:B3 Accounts2',
      'My tables!A9:B10 ',
      'Long!A1:B601 ',
      'Long!A603:B604 ',
    ])
  })

  it('of 20,000 rows are found with a look at the first 200', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row, `Account ${row}`])
    await open({ sheets: [{ name: 'Big', cells: [['Id', 'Name'], ...rows] }] })
    const before = workbook.pane.messages()
    expect(await host.tables()).toEqual([{ sheet: 'Big', address: 'A1:B20001', headers: ['Id', 'Name'], rows: 20_000 }])
    expect(workbook.pane.messages() - before).toBeLessThanOrEqual(10)
    expect(workbook.pane.largest()).toBeLessThan(20_000)
  })

  it('can not be read when their sheet is gone', async () => {
    await open()
    const [ref] = await host.tables()
    await workbook.person.deleteSheet('Accounts')
    await expect(host.read(ref!, [0], 0, 1)).rejects.toThrow('the sheet Accounts is no longer there; go back to Data')
  })
})

describe('formulas in Excel', () => {
  it.each([
    ['.', 'en-US', ',', true],
    [',', 'en-GB', ';', true],
    [',', 'de-DE', ';', false],
  ] as const)(
    'with the decimal sign %s in %s are copied with the separator %s, and ranges in IF: %s',
    async (decimalSeparator, displayLanguage, separator, wraps) => {
      await open({ decimalSeparator, displayLanguage })
      expect(await host.limits()).toMatchObject({ functionPrefix: 'STRATA.', argumentSeparator: separator, blanksAsZero: wraps })
    },
  )
})

describe('watching in Excel', () => {
  it('tells of a move once it has settled, on the sheet and to another sheet, until stopped', async () => {
    await open()
    const moved = vi.fn()
    const stop = host.watchSelection(moved)!
    await vi.waitFor(() => expect(workbook.pane.listening()).toEqual(['SelectionChanged', 'Activated']))
    for (const row of [2, 3, 4]) await select('Accounts', `A${row}`)
    await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(1))
    await select('My tables', 'A1')
    await vi.waitFor(() => expect(moved).toHaveBeenCalledTimes(2))
    stop()
    await vi.waitFor(() => expect(workbook.pane.listening()).toEqual([]))
    await select('Accounts', 'A1')
    expect(moved).toHaveBeenCalledTimes(2)
  })

  it('tells of a change in the table or right below it, and of no other', async () => {
    await open()
    const changed = vi.fn()
    const [ref] = await host.tables()
    const stop = host.watchTable(ref!, changed)!
    await vi.waitFor(() => expect(workbook.pane.listening()).toEqual(['DataChanged']))
    await workbook.person.type('Accounts', 'E1', [['another remark']])
    await workbook.person.type('Accounts', 'C2', [[5], [6]])
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1))
    await workbook.person.type('Accounts', 'A4', [['A-3']])
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2))
    stop()
    await vi.waitFor(() => expect(workbook.pane.listening()).toEqual([]))
  })
})
