/** The sheet that an opened file becomes. */
import { expect, it } from 'vitest'
import { addRows, newSheet, sheetName } from '../../playground/import/new-sheet.ts'
import { placeSheet } from '../../playground/import/place-sheet.ts'
import { createUniverHost } from '../kit/univer-host.ts'

it('never holds a formula: a cell that begins with = + - or @ is text, and stays text when it is edited', () => {
  const sheet = newSheet('a.csv', 2, ['plain', 'plain', 'plain', 'plain'])
  addRows(sheet, [['h'], ['=1+1', '+1 x', '-x', '@SUM(A1)']])
  expect(Object.values(sheet.rows[1]!).map(({ f, v, t, s }) => [f, v, t, s])).toEqual([
    [undefined, '=1+1', 1, 'literal'],
    [undefined, '+1 x', 1, 'literal'],
    [undefined, '-x', 1, 'literal'],
    [undefined, '@SUM(A1)', 1, 'literal'],
  ])
})

it('marks each cell with its type, shows dates as dates and leaves blanks out', () => {
  const sheet = newSheet('a.csv', 2, ['plain', 'plain', 'date', 'plain'])
  addRows(sheet, [
    ['a', 'b', 'c', 'd'],
    ['007', true, 45688, null],
  ])
  expect(sheet.rows[1]).toEqual({ 0: { v: '007', t: 1 }, 1: { v: 1, t: 3 }, 2: { v: 45688, t: 2, s: 'date' } })
})

it.each([
  ['orders.csv', 'orders'],
  ['Q3 [final].xlsx', 'Q3 final'],
  ["it's a/b\\c:d*?.tsv", 'it s a b c d'],
  ['a name that is much too long for the tab of a sheet.csv', 'a name that is much too long fo'],
  ['.csv', 'File'],
])('is named after its file, as a formula could write it: %s', (file, name) => {
  expect(sheetName(file)).toBe(name)
})

it('stands in the workbook with free rows and columns for results, and formulas read it', async () => {
  const host = createUniverHost()
  const sheet = newSheet('orders.csv', 3, ['plain', 'plain'])
  addRows(sheet, [
    ['id', 'amount'],
    ['x', 10],
    ['y', 32],
  ])
  const names = [placeSheet(host.api, host.injector, sheet), placeSheet(host.api, host.injector, sheet)]
  await host.write('D1', [['=SUM(orders!B2:B3)']])
  const [total, rows] = [host.cell('D1')?.v, host.workbook.getActiveSheet().getMaxRows()]
  host.dispose()
  expect([total, rows > 100, names[0], names[1] === names[0]]).toEqual([42, true, 'orders', false])
})
