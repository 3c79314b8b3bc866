/** What Excel refuses, and what becomes of it: 5 MB, too many cells, a cell that is being edited, protection, files that may only be read. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../../core/host.ts'
import type { Plan } from '../../core/plans/step.ts'
import { write } from '../hosts/contract/workbook-under-test.ts'
import { type ExcelUnderTest, excelUnderTest, type Setup } from '../kit/excel-under-test.ts'

const SHEET: Plan = { id: 'p1', title: '', steps: [{ step: 'sheet', sheet: 'Model', rows: 10, columns: 4 }] }

let workbook: ExcelUnderTest
let host: Host

async function open(setup: Setup = {}): Promise<void> {
  workbook = excelUnderTest(setup)
  host = await workbook.open()
}

afterEach(() => vi.unstubAllGlobals())

/** 100 notes of 20,000 characters, of two bytes each: 4 MB. */
const NOTES = Array.from({ length: 100 }, (_, row) => [`note ${row} `.padEnd(20_000, 'é')])
const PLAN: Plan = { id: 'p1', title: '', steps: [{ step: 'values', at: { sheet: 'Start', row: 0, column: 2 }, cells: NOTES }] }

describe('cells above the size of a message', () => {
  it.each([
    ['are written in pieces that Excel on the web takes', 5_000_000],
    ['are written in smaller pieces where Excel refuses those', 700_000],
  ])('%s, read so, and undone as a whole', async (_, mostBytes) => {
    await open({ mostBytes })
    const before = await workbook.seen()
    await write(host, PLAN, 50_000)
    expect(await host.readArea('Start', 'C1:C100')).toEqual(NOTES)
    expect(await host.undo('p1')).toEqual({ left: [] })
    expect(await workbook.seen()).toEqual(before)
    expect(workbook.pane.refused() > 0).toBe(mostBytes < 5_000_000)
  })

  it('are refused where even one row is, and nothing is written', async () => {
    await open({ mostBytes: 10_000 })
    const before = await workbook.seen()
    await expect(write(host, PLAN, 50_000)).rejects.toThrow('that is more text than can be read or written at once')
    expect(await workbook.seen()).toEqual(before)
  })

  it('are read in halves where Excel gives nothing without saying so', async () => {
    await open({ mostCells: 1000 })
    const cells = [['Id', 'ARR'], ...Array.from({ length: 3000 }, (_, row) => [row, row * 2])]
    await workbook.person.addSheet('Accounts', cells)
    expect(await host.readArea('Accounts', 'A1:B3001')).toEqual(cells)
  })
})

describe('while a cell is being edited', () => {
  it('Excel is asked to wait, and the plan is written then', async () => {
    await open()
    const end = workbook.pane.edit()
    const written = write(host, PLAN, 50_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(workbook.pane.book.sheets[0]!.cells.size).toBe(0)
    end()
    await written
    expect(workbook.pane.book.sheets[0]!.cells.size).toBe(100)
  })

  it('an Excel that can not wait says what to do', async () => {
    await open({ waitsForEdit: false })
    const end = workbook.pane.edit()
    await expect(host.tables()).rejects.toThrow('a cell is being edited, or a dialog is open; press Enter or Escape there, then try again')
    end()
    expect(await host.tables()).toEqual([])
  })
})

describe('what may not be changed stays as it is, and the person hears why', () => {
  it('a protected sheet', async () => {
    await open()
    workbook.pane.book.sheets[0]!.isProtected = true
    const before = await workbook.seen()
    await expect(write(host, PLAN, 50_000)).rejects.toThrow('the cells or sheets to be changed are protected; ask the owner')
    expect(await workbook.seen()).toEqual(before)
  })

  it('a file that may only be read', async () => {
    await open()
    workbook.pane.book.isReadOnly = true
    const before = await workbook.seen()
    await expect(write(host, SHEET)).rejects.toThrow('you may read this file but not change it; ask its owner')
    expect(await workbook.seen()).toEqual(before)
  })

  it('a file that holds as many notes as it can', async () => {
    await open()
    await host.save('one', 'x'.repeat(1_500_000))
    await expect(host.save('other', 'x'.repeat(600_000))).rejects.toThrow('the file holds as many notes of Strata as it can; undo plans')
    expect(await host.load('one')).toHaveLength(1_500_000)
  })

  it('a sheet that has no room', async () => {
    await open()
    const at = { sheet: 'Start', row: 1_048_570, column: 0 }
    const plan: Plan = { id: 'p1', title: '', steps: [{ step: 'values', at, cells: [[1], [2], [3], [4], [5], [6], [7]] }] }
    await expect(write(host, plan, 1000)).rejects.toThrow('the file has no room for so many cells')
    expect(workbook.pane.book.sheets[0]!.cells.size).toBe(0)
  })
})

it('keeps texts that Office.js would take for dates', async () => {
  await open()
  await host.save('note', 'Date(1)')
  expect(await (await workbook.open()).load('note')).toBe('Date(1)')
})
