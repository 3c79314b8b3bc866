/** The Sheets host, through the built Code.js and google.script.run: the laws of every host, and those of its own. */
import { beforeAll, describe, expect, it } from 'vitest'
import { LEASE_MS } from '../../core/plans/record.ts'
import type { Plan, Step } from '../../core/plans/step.ts'
import { builtSheets } from '../kit/sheets-runner.ts'
import { type Setup, type SheetsWorkbookUnderTest, sheetsUnderTest } from '../kit/sheets-workbook.ts'
import { faultLaws } from './contract/faults.ts'
import { ACCOUNTS, BUILD, EDIT, TEXTS } from './contract/plans.ts'
import { benchOf, tableOn, write } from './contract/workbook-under-test.ts'
import { hostContract } from './contract.ts'

let code: string

beforeAll(async () => {
  code = (await builtSheets()).code
})

// Every step of a plan is many calls of the service, and each of them loads the script anew.
hostContract('Sheets', async () => sheetsUnderTest(code), 3)

describe('Sheets, whose execution is killed with all that it has not flushed', () => {
  faultLaws({ ...benchOf(async () => sheetsUnderTest(code, { how: 'is killed' })), failEvery: 2 })
})

async function withAccounts(setup: Setup = {}): Promise<SheetsWorkbookUnderTest> {
  const workbook = sheetsUnderTest(code, setup)
  await workbook.person.addSheet('Accounts', ACCOUNTS)
  await workbook.person.format('Accounts', 'D2:D4', 'date')
  return workbook
}

async function callsOf({ file }: SheetsWorkbookUnderTest, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = file.log.calls.length
  await work()
  return file.log.calls.slice(before)
}

const count = (calls: readonly string[], name: string): number => calls.filter((call) => call === name).length

describe('service calls', () => {
  const block = (rows: number): Step => ({
    step: 'values',
    at: { sheet: 'Accounts', row: 0, column: 10 },
    cells: Array.from({ length: rows }, (_, row) => [row, 'text', true, null]),
  })

  it('one read is one getValues, whatever its size', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    const ref = await tableOn(host, 'Accounts')
    const calls = await callsOf(workbook, () => host.read(ref, [0, 3, 5], 0, 3))
    expect(count(calls, 'Range.getValues')).toBe(1)
    // May a cell call this, which file, which sheet, its size, its range, its values, and its time zone for the dates.
    expect(calls.length).toBeLessThanOrEqual(9)
  })

  it('one block is one setValues, and 20,000 cells take no call more than four', async () => {
    const calls: (readonly string[])[] = []
    for (const rows of [1, 5000]) {
      const workbook = await withAccounts()
      const host = await workbook.open()
      await host.begin({ id: 'p1', title: '', needsEmpty: [], adds: [] })
      calls.push(await callsOf(workbook, () => host.apply('p1', [block(rows)])))
    }
    const [few, many] = calls as [readonly string[], readonly string[]]
    // A sheet of a thousand rows grows.
    expect(many.filter((call) => call !== 'Sheet.insertRowsAfter')).toEqual(few)
    expect(count(many, 'Range.setValues')).toBe(1)
    // Nothing is left to be written when the lock is free again.
    expect(many.at(-1)).toBe('SpreadsheetApp.flush')
    // Lock 2, notes 2 and 2 to write them, sheets 1 and 2 for each of two, room 4, cells 4, flush 1, and who asks 2.
    expect(many.length).toBeLessThanOrEqual(25)
  })

  it('an answer from the notes reads all of them in one call', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    await host.save('model', 'x'.repeat(100_000))
    const calls = await callsOf(workbook, () => host.load('model'))
    expect(calls).toEqual([
      'SpreadsheetApp.getUi',
      'SpreadsheetApp.getActive',
      'PropertiesService.getDocumentProperties',
      'Properties.getProperties',
    ])
  })

  it('a sheet without a table costs its size only, and a long one its first rows', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    const rows = Array.from({ length: 3000 }, (_, row) => [row, `a${row}`])
    await workbook.person.addSheet('Long', [['Id', 'Name'], ...rows])
    const calls = await callsOf(workbook, () => host.tables())
    expect(count(calls, 'Range.getValues')).toBe(2)
    expect(count(calls, 'Range.getDataRegion')).toBe(1)
  })
})

describe('tables', () => {
  it('below each other are found, also beyond the rows that are read at once', async () => {
    const workbook = sheetsUnderTest(code)
    const rows = (length: number): (readonly unknown[])[] => Array.from({ length }, (_, row) => [row, `a${row}`])
    const cells = [['Id', 'Name'], ...rows(350), [null, null], ['Region', 'Lead'], ...rows(300), [null, null], ['City', 'Head'], ...rows(2)]
    await workbook.person.addSheet('Stacked', cells as typeof ACCOUNTS)
    const tables = await (await workbook.open()).tables()
    expect(tables.map(({ address, headers }) => [address, headers])).toEqual([
      ['A1:B351', ['Id', 'Name']],
      ['A353:B653', ['Region', 'Lead']],
      ['A655:B657', ['City', 'Head']],
    ])
  })
})

describe('dates', () => {
  it.each(['Etc/UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu'])(
    'are the same serial days, written and read back, where the spreadsheet lives in %s',
    async (zone) => {
      const workbook = sheetsUnderTest(code, { zone })
      const host = await workbook.open()
      // The days on which summer time begins and ends in 2025 and 2026, noon and a minute before midnight.
      const cells = [45725, 45746, 45956, 45963, 46089, 46110, 46320, 46327].flatMap((day) => [[day], [day + 0.5], [day + 1439 / 1440]])
      const area = { sheet: 'Days', row: 0, column: 0, rows: cells.length, columns: 1 }
      const steps: Step[] = [
        { step: 'sheet', sheet: 'Days', rows: 30, columns: 1 },
        { step: 'values', at: area, cells },
        { step: 'format', area, format: 'date' },
      ]
      await write(host, { id: 'p1', title: '', steps })
      const back = (await host.readArea('Days', `A1:A${cells.length}`))!
      expect(back.map(([day]) => Math.round(Number(day) * 1440))).toEqual(cells.map(([day]) => Math.round(day! * 1440)))
      expect(workbook.file.handedOver(workbook.file.state.grids[1]!, 0, 0)).toBeInstanceOf(Date)
    },
  )
})

describe('text in cells that are formatted as text', () => {
  it('is right also where Sheets would keep the apostrophe that it is written with', async () => {
    const workbook = sheetsUnderTest(code)
    workbook.file.keepsApostrophes = true
    const cells = TEXTS.map((text) => [text])
    const area = { sheet: 'Texts', row: 0, column: 0, rows: cells.length, columns: 1 }
    const steps: Step[] = [
      { step: 'sheet', sheet: 'Texts', rows: 30, columns: 1 },
      { step: 'format', area, format: 'text' },
      { step: 'values', at: area, cells },
    ]
    await write(await workbook.open(), { id: 'p1', title: '', steps })
    const address = `A1:A${cells.length}`
    expect(await workbook.person.contents('Texts', address)).toEqual(cells)
    expect([...workbook.file.state.grids[1]!.formats.values()]).toEqual(cells.map(() => '@'))
  })
})

describe('what Sheets refuses becomes a plain message, and leaves nothing', () => {
  const VALUES: Step = { step: 'values', at: { sheet: 'Accounts', row: 0, column: 6 }, cells: [['Tier']] }

  async function refusal(workbook: SheetsWorkbookUnderTest, plan: Plan): Promise<string> {
    const host = await workbook.open()
    const before = await workbook.seen()
    const text = await write(host, plan).then(
      () => 'written',
      (error: Error) => error.message,
    )
    expect(await workbook.seen()).toEqual(before)
    return text
  }

  it('a protected sheet', async () => {
    const workbook = await withAccounts()
    workbook.file.state.grids[1]!.protected = [null]
    expect(await refusal(workbook, { id: 'p1', title: '', steps: [VALUES] })).toBe(
      'the cells or sheets to be changed are protected; ask the owner of the file to lift the protection, or choose another place',
    )
  })

  it('a lock that someone else holds', async () => {
    const workbook = await withAccounts()
    workbook.file.lock.isTaken = true
    expect(await refusal(workbook, BUILD)).toBe('Strata is at work in this file for someone else; try again in a few seconds')
  })

  it('more cells than a file may have', async () => {
    const workbook = await withAccounts()
    const steps: Step[] = [{ step: 'sheet', sheet: 'Huge', rows: 400_000, columns: 26 }]
    expect(await refusal(workbook, { id: 'p1', title: '', steps })).toBe(
      'the file has no room for so many cells; delete sheets, or empty rows and columns, that you no longer need',
    )
  })

  it('formulas that are still being calculated, when their results are to take their place', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    await write(host, BUILD)
    await workbook.person.type('Accounts', 'G2', [['Loading...']])
    const freeze: Step = { step: 'freeze', area: { sheet: 'Accounts', row: 1, column: 6, rows: 3, columns: 1 } }
    expect(await refusal(workbook, { id: 'p3', title: '', steps: [freeze] })).toBe(
      'formulas are still being calculated; wait until their results are there, then try again',
    )
  })

  it('more notes than the file takes: what was kept before stays', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    await host.save('first', 'a'.repeat(300_000))
    await expect(host.save('second', 'b'.repeat(300_000))).rejects.toThrow(
      'the file holds as many notes of Strata as it can; undo plans that you no longer need',
    )
    expect(await host.load('first')).toBe('a'.repeat(300_000))
    expect(await host.load('second')).toBeNull()
  })
})

describe('long texts', () => {
  it('change as a whole or not at all, whichever call fails', async () => {
    const before = 'one '.repeat(5000)
    const after = 'two '.repeat(9000)
    for (let call = 0, isMet = true; isMet; call++) {
      const workbook = await withAccounts()
      const host = await workbook.open()
      await host.save('model', before)
      const failed = workbook.failAt(call)
      const error = await host.save('model', after).catch((reason: unknown) => reason)
      isMet = failed()
      const kept = await host.load('model')
      expect(isMet ? [before, after] : [after]).toContain(kept)
      if (error === undefined) expect(kept).toBe(after)
      await host.save('model', null)
      expect([...workbook.file.properties]).toEqual([])
    }
  })
})

describe('what a person sees', () => {
  it('stays on the sheet where they were, with the formulas as Sheets tells them', async () => {
    const workbook = await withAccounts()
    await workbook.person.select('Accounts', 'A1')
    await write(await workbook.open(), BUILD)
    expect(workbook.file.state.grids.find(({ id }) => id === workbook.file.state.active)!.name).toBe('Accounts')
    // Written with semicolons, which every locale reads; told back with commas in the United States.
    expect(await workbook.person.contents('Accounts', 'G2')).toEqual([[{ formula: '=VALUE_TIER(Accounts!$C$2:$C$4, "quantile", 2)' }]])
  })

  it('is a chart over the columns with their names, and a scale of colours', async () => {
    const workbook = await withAccounts()
    await write(await workbook.open(), BUILD)
    const model = workbook.file.state.grids.find(({ name }) => name === 'Model')!
    const options = { title: 'Segments', width: 500, height: 210, isStacked: false, legend: { position: 'none' } }
    const ranges = ['0,0,2,0', '0,1,2,1'].map((corners) => expect.stringMatching(new RegExp(`!${corners}$`)))
    expect(model.charts).toEqual([{ type: 'COLUMN', ranges, position: [6, 1, 0, 0], headers: 1, options }])
    expect(model.rules).toEqual([{ area: { top: 1, left: 5, bottom: 8, right: 5 }, colours: ['#ffffff', '#6fa8dc'] }])
    expect([model.frozenRows, ...model.widths]).toEqual([1, [0, 140], [1, 90]])
  })

  it('loses the colours again with the plan that put them beside the table', async () => {
    const workbook = await withAccounts()
    const host = await workbook.open()
    const area = { sheet: 'Accounts', row: 0, column: 8, rows: 2, columns: 1 }
    await workbook.person.type('Accounts', 'A20', [[1]])
    const before = await workbook.seen()
    const steps: Step[] = [
      { step: 'values', at: area, cells: [['Score'], [7]] },
      { step: 'format', area, format: 'scale' },
      { step: 'format', area, format: 'percent' },
    ]
    await write(host, { id: 'p1', title: '', steps })
    expect(workbook.file.state.grids[1]!.rules).toHaveLength(1)
    await host.undo('p1')
    expect(await workbook.seen()).toEqual(before)
  })
})

it('a plan that was interrupted is taken back by whoever comes next', async () => {
  const workbook = await withAccounts()
  const host = await workbook.open()
  await write(host, BUILD)
  const built = await workbook.seen()
  await host.begin({ id: 'p2', title: EDIT.title, needsEmpty: [], adds: [] })
  await host.apply('p2', EDIT.steps)
  workbook.later(LEASE_MS + 1)
  await write(await workbook.open(), { id: 'p5', title: '', steps: [] })
  await host.undo('p5')
  expect(await workbook.seen()).toEqual(built)
})
