/** Where the parts of a table lie, as formulas write them. */
import { describe, expect, it } from 'vitest'
import type { TableRef } from '../../core/host.ts'
import { bodyRange, columnLetters, columnRange, headerRange } from '../../wizard/ranges.ts'

const table = (sheet: string, address: string, columns: number, rows: number): TableRef => ({
  sheet,
  address,
  headers: Array.from({ length: columns }, (_, index) => `H${index}`),
  rows,
})

describe('the ranges of a table', () => {
  it('leave the header row out of columns and rows', () => {
    const accounts = table('Accounts', 'A1:N1001', 14, 1000)
    expect(headerRange(accounts)).toBe('Accounts!A1:N1')
    expect(bodyRange(accounts)).toBe('Accounts!A2:N1001')
    expect(columnRange(accounts, 0)).toBe('Accounts!A2:A1001')
    expect(columnRange(accounts, 13)).toBe('Accounts!N2:N1001')
  })

  it('start where the table starts, also past column Z and with $ signs', () => {
    const far = table('Accounts', '$Y$7:$AC$9', 5, 2)
    expect([0, 1, 2, 4].map((index) => columnLetters(far, index))).toEqual(['Y', 'Z', 'AA', 'AC'])
    expect(bodyRange(far)).toBe('Accounts!Y8:AC9')
    expect(columnLetters(table('Accounts', 'ZZ1:AAA2', 2, 1), 1)).toBe('AAA')
  })

  it.each([
    ['Closed won', "'Closed won'!A1"],
    ["Kite's accounts", "'Kite''s accounts'!A1"],
    ['2026', "'2026'!A1"],
    ['Q1', "'Q1'!A1"],
    ['ARR', "'ARR'!A1"],
    ['True', "'True'!A1"],
    ['Übersicht', "'Übersicht'!A1"],
    ['Closed_won', 'Closed_won!A1'],
  ])('quote the sheet name %s wherever it could be read as something else', (sheet, range) => {
    expect(headerRange(table(sheet, 'A1:A2', 1, 1))).toBe(range)
  })

  it('refuse an address that is no range, which would be a fault of the host', () => {
    expect(() => headerRange(table('Accounts', 'Accounts!A1', 1, 1))).toThrow('an address must be written as A1:N1001, got "Accounts!A1"')
  })
})
