/** The Excel host, through Microsoft's client library over the in-memory workbook: the laws of every host, and of plans in Excel. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { areaOf } from '../../core/plans/area.ts'
import type { Step } from '../../core/plans/step.ts'
import { type BookSheet, type FakeSheet, numberFormatAt, setCell } from '../kit/excel-book.ts'
import { resultsOf } from '../kit/excel-formulas.ts'
import { type ExcelUnderTest, excelUnderTest, type Setup } from '../kit/excel-under-test.ts'
import { ACCOUNTS, BUILD, FREEZE, TEXTS } from './contract/plans.ts'
import { benchOf, outlast, write } from './contract/workbook-under-test.ts'
import { writingLaws } from './contract/writing.ts'
import { hostContract } from './contract.ts'

hostContract('Excel', async () => excelUnderTest())

// What Excel gives as the formula of a cell that another one's formula spilled into is not known.
describe.each(['value', 'parent'] as const)('Excel, where the formula of a spilled cell is its %s', (spilledFormulas) => {
  const bench = benchOf(async () => excelUnderTest({ spilledFormulas }))
  afterEach(bench.clear)
  writingLaws(bench)
})

let workbook: ExcelUnderTest

afterEach(() => vi.unstubAllGlobals())

async function withAccounts(setup: Setup = {}): Promise<ExcelUnderTest> {
  workbook = excelUnderTest(setup)
  await workbook.person.addSheet('Accounts', ACCOUNTS)
  return workbook
}

const sheetNamed = (name: string): BookSheet => workbook.pane.book.sheets.find((sheet) => sheet.name === name)!
const planOf = (...steps: Step[]) => ({ id: 'p1', title: '', steps })

describe('cells that are formatted as text', () => {
  // Whether Excel takes an apostrophe before a text in such a cell for a part of the text is not known.
  it.each([true, false])(
    'hold what is written, texts and all else, and stay so: an apostrophe is kept there: %s',
    async (keepsApostrophe) => {
      await withAccounts({ textFormat: { keepsApostrophe } })
      const host = await workbook.open()
      const cells = [...TEXTS, 7, true, null, { error: '#N/A' }].map((cell) => [cell])
      const area = { ...areaOf('Texts', 'A1'), rows: cells.length }
      const steps: Step[] = [
        { step: 'sheet', sheet: 'Texts', rows: 40, columns: 2 },
        { step: 'format', area: { ...area, rows: area.rows + 1 }, format: 'text' },
        { step: 'values', at: area, cells },
        { step: 'formula', at: { ...area, row: area.rows }, formula: { native: 'ROWS', args: [{ area }] }, rows: 1, columns: 1 },
      ]
      await write(host, planOf(...steps), 1000)
      expect(await host.readArea('Texts', `A1:A${cells.length + 1}`)).toEqual([...cells, [cells.length]])
      const sheet = sheetNamed('Texts')
      expect(new Set(cells.map((_, row) => numberFormatAt(sheet, row, 0)))).toEqual(new Set(['@']))
    },
  )
})

describe('a block of cells', () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, `Kite ${row}`])
  const block: Step = { step: 'values', at: { sheet: 'Accounts', row: 0, column: 8 }, cells: rows }

  it('of which Excel keeps a part when it fails in the middle leaves nothing', async () => {
    const before = await (await withAccounts()).seen()
    let call = 0
    for (let isMet = true; isMet; call++) {
      await withAccounts()
      const failed = workbook.failAt(call)
      await write(await workbook.open(), planOf(block), 10_000).catch(() => undefined)
      isMet = failed()
      if (!isMet) break
      outlast(workbook)
      await (await workbook.open()).undoAll()
      expect(await workbook.seen(), `after a failure at call ${call}`).toEqual(before)
    }
    // The library sends 4,000 cells in three parts.
    expect(call).toBeGreaterThan(10)
  })
})

describe('a formula that Strata writes', () => {
  it('is in the form of the API, whatever the language and the decimal sign of this Excel', async () => {
    await withAccounts({ decimalSeparator: ',', displayLanguage: 'de-DE' })
    const host = await workbook.open()
    expect(await host.limits()).toMatchObject({ argumentSeparator: ';', blanksAsZero: false })
    await write(host, BUILD)
    expect(await workbook.person.contents('Accounts', 'G2')).toEqual([
      [{ formula: '=STRATA.VALUE_TIER(IF(Accounts!$C$2:$C$4="","",Accounts!$C$2:$C$4), "quantile", 2)' }],
    ])
  })

  it('is not replaced by its results while they are not there', async () => {
    await withAccounts()
    const host = await workbook.open()
    await write(host, BUILD)
    setCell(workbook.pane.book, sheetNamed('Accounts'), 1, 6, { error: '#BUSY!' })
    await expect(write(host, FREEZE)).rejects.toThrow('formulas are still being calculated; wait until their results are there')
  })
})

describe('an Excel table', () => {
  const orders: FakeSheet = {
    name: 'Orders',
    cells: [
      ['Order', 'Amount', 'Score'],
      [1, 20],
      [2, 30],
    ],
    tables: [{ name: 'OrderTable', address: 'A1:C3' }],
  }
  const column = (letter: string): Step => ({ step: 'values', at: areaOf('Orders', `${letter}2`), cells: [[1], [2]] })

  it('is never written into, its empty columns too', async () => {
    workbook = excelUnderTest({ sheets: [orders] })
    const host = await workbook.open()
    const before = await workbook.seen()
    await expect(write(host, planOf(column('C')))).rejects.toThrow('Orders!C2 is filled, and Orders!C2:C3 must be empty')
    expect(await workbook.seen()).toEqual(before)
    await write(host, planOf(column('E')))
    expect(await host.readArea('Orders', 'E2:E3')).toEqual([[1], [2]])
  })

  it('has a name that no range can have', async () => {
    workbook = excelUnderTest({ sheets: [orders] })
    const step: Step = { step: 'name', name: 'ordertable', area: areaOf('Orders', 'E1:E3') }
    await expect(write(await workbook.open(), planOf(step))).rejects.toThrow('the name ordertable is in use in this workbook')
  })
})

describe('a chart', () => {
  it('has the series of the plan, by their names, and none that Excel guessed', async () => {
    await withAccounts()
    const cells = [
      ['Segment', 'Accounts', 'ARR'],
      ['Large', 2, 900],
      ['Small', 5, 100],
    ]
    const at = { sheet: 'Profile', row: 5, column: 1 }
    const series = [areaOf('Profile', 'B1:B3'), areaOf('Profile', 'C1:C3')]
    const steps: Step[] = [
      { step: 'sheet', sheet: 'Profile', rows: 20, columns: 8 },
      { step: 'values', at: { ...at, row: 0, column: 0 }, cells },
      {
        step: 'chart',
        chart: { kind: 'bars', title: 'By segment', categories: areaOf('Profile', 'A1:A3'), series, at, rows: 10, columns: 4 },
      },
    ]
    await write(await workbook.open(), planOf(...steps))
    const [{ id: _, ...chart }] = sheetNamed('Profile').charts as [BookSheet['charts'][number]]
    expect(chart).toEqual({
      kind: 'BarClustered',
      title: 'By segment',
      place: 'B6:E15',
      legend: true,
      reversed: true,
      series: [
        { name: 'Accounts', values: '~strata p1 2!B2:B3', categories: '~strata p1 2!A2:A3' },
        { name: 'ARR', values: '~strata p1 2!C2:C3', categories: '~strata p1 2!A2:A3' },
      ],
    })
  })
})

describe('trips to Excel', () => {
  it('are few: what only changes something goes along with the next question', async () => {
    await withAccounts()
    const host = await workbook.open()
    const before = workbook.pane.messages()
    await write(host, BUILD, 1000)
    // Opening, fourteen steps, closing. On the web a trip takes about a tenth of a second.
    expect(workbook.pane.messages() - before).toBeLessThanOrEqual(36)
    expect(resultsOf(workbook.pane.book).valueAt(sheetNamed('Accounts'), 1, 6)).toBe('Tier 1')
  })
})
