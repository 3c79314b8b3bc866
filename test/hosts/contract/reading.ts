/** Laws of the reading half of a host: tables, the selection, cells and their formats. */
import { describe, expect, it, vi } from 'vitest'
import { ACCOUNTS } from './plans.ts'
import { type Bench, tableOn } from './workbook-under-test.ts'

export function readingLaws(bench: Bench): void {
  describe('reading', () => {
    it('says how formulas are written and how much goes into a call', async () => {
      const limits = await (await (await bench.newWorkbook()).open()).limits()
      expect([',', ';']).toContain(limits.argumentSeparator)
      expect(limits.functionPrefix).toMatch(/^(?:[A-Z.]+\.)?$/)
      expect(limits.cellsPerCall).toBeGreaterThanOrEqual(1000)
      expect(limits.cellsPerFormula).toBeGreaterThanOrEqual(1000)
      if (limits.bytesPerFormula !== null) expect(limits.bytesPerFormula).toBeGreaterThanOrEqual(100_000)
    })

    it('finds every table: blocks with a row of headers, titles and notes left out, in the order of the sheets', async () => {
      const workbook = await bench.newWorkbook()
      await workbook.person.addSheet('Two', [
        [null, 'Report'],
        [],
        [null, 'Account', 'ARR', 'Owner'],
        [null, 'Kite', 1200, null],
        [null, 'Tern', 300, 'Ada'],
        [],
        [],
        [null, 'Region', 'Target'],
        [null, 'North', 10],
        [],
        [null, 'a note'],
      ])
      await workbook.person.addSheet('Titled', [['All orders'], ['Order', 'Customer', 'Amount'], [1, 'Kite', 5], [2, 'Tern', 6]])
      await workbook.person.addSheet('No headers', [
        [1, 2],
        [3, 4],
      ])
      const host = await workbook.open()
      expect(await host.tables()).toEqual([
        { sheet: 'Two', address: 'B3:D5', headers: ['Account', 'ARR', 'Owner'], rows: 2 },
        { sheet: 'Two', address: 'B8:C9', headers: ['Region', 'Target'], rows: 1 },
        { sheet: 'Titled', address: 'A2:C4', headers: ['Order', 'Customer', 'Amount'], rows: 2 },
      ])
      expect(await host.sheets()).toEqual(['Start', 'Two', 'Titled', 'No headers'])
    })

    it('finds the table at the selection, the same as in the list, and none on an empty spot', async () => {
      const workbook = await bench.withAccounts()
      await workbook.person.addSheet('Titled', [['All orders'], ['Order', 'Customer', 'Amount'], [1, 'Kite', 5], [2, 'Tern', 6]])
      const host = await workbook.open()
      for (const [sheet, spot] of [
        ['Accounts', 'C3'],
        ['Titled', 'B4'],
      ] as const) {
        await workbook.person.select(sheet, spot)
        expect(await host.selection()).toEqual(await tableOn(host, sheet))
      }
      await workbook.person.select('Accounts', 'K20')
      expect(await host.selection()).toBeNull()
    })

    it('hands over cells as they are: dates as serial days, blanks as null, text as text', async () => {
      const host = await (await bench.withAccounts()).open()
      const ref = await tableOn(host, 'Accounts')
      expect(ref).toEqual({ sheet: 'Accounts', address: 'A1:F4', headers: ACCOUNTS[0], rows: 3 })
      expect(await host.read(ref, [0, 1, 2, 3, 4, 5], 0, 3)).toEqual(ACCOUNTS.slice(1))
    })

    it('reads some columns of some rows, in the order asked for', async () => {
      const workbook = await bench.newWorkbook()
      const cells = [['Id', 'A', 'B', 'C'], ...Array.from({ length: 5000 }, (_, row) => [row, row * 2, `text ${row}`, row % 2 === 0])]
      await workbook.person.addSheet('Long', cells)
      const host = await workbook.open()
      const ref = await tableOn(host, 'Long')
      expect(ref.rows).toBe(5000)
      expect(await host.read(ref, [3, 0], 2000, 2)).toEqual([
        [true, 2000],
        [false, 2001],
      ])
      expect(await host.read(ref, [2], 4998, 10)).toEqual([['text 4998'], ['text 4999']])
      expect(await host.read(ref, [0, 1, 2, 3], 0, 5000)).toEqual(cells.slice(1))
    })

    it('hands over errors as errors', async () => {
      const workbook = await bench.newWorkbook()
      await workbook.person.addSheet('Errors', [
        ['Account', 'Score'],
        ['Kite', { error: '#N/A' }],
        ['Tern', { error: '#DIV/0!' }],
      ])
      const host = await workbook.open()
      expect(await host.read(await tableOn(host, 'Errors'), [1], 0, 2)).toEqual([[{ error: '#N/A' }], [{ error: '#DIV/0!' }]])
    })

    it('says what columns look like by their number formats', async () => {
      const workbook = await bench.newWorkbook()
      await workbook.person.addSheet('Formats', [
        ['Id', 'Since', 'ARR', 'Share', 'Code'],
        [1, 45000, 10, 0.5, '007'],
        [2, 45001, 20, 0.25, '008'],
      ])
      await workbook.person.format('Formats', 'B2:B3', 'date')
      await workbook.person.format('Formats', 'C2:C3', 'money')
      await workbook.person.format('Formats', 'D2:D3', 'percent')
      await workbook.person.format('Formats', 'E2:E3', 'text')
      const host = await workbook.open()
      expect(await host.columnFormats(await tableOn(host, 'Formats'))).toEqual([null, 'date', 'money', 'percent', 'text'])
    })

    it('reads any area, also beyond what is filled, and nothing of a sheet that is gone', async () => {
      const host = await (await bench.withAccounts()).open()
      expect(await host.readArea('Accounts', 'A4:B5')).toEqual([ACCOUNTS[3]!.slice(0, 2), [null, null]])
      expect(await host.readArea('Accounts', 'ZZ90000')).toEqual([[null]])
      expect(await host.readArea('Gone', 'A1')).toBeNull()
    })

    it('tells of changes in a table where it has events', async () => {
      const workbook = await bench.withAccounts()
      const host = await workbook.open()
      const changed = vi.fn()
      const stop = host.watchTable(await tableOn(host, 'Accounts'), changed)
      if (stop === null) return
      await workbook.person.type('Accounts', 'C2', [[99]])
      await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 10_000)
      stop()
    })
  })
}
