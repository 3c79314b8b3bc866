/** Which table the panel starts with, where none is selected. */
import { expect, it } from 'vitest'
import type { TableRef } from '../../core/host.ts'
import { likeliestTable } from '../../wizard/state/find-table.ts'

const table = (sheet: string, headers: readonly string[], rows: number): TableRef => ({ sheet, address: 'A1:B2', headers, rows })
const ACCOUNTS = table('Accounts', ['Account ID', 'Industry', 'Employees', 'ARR', 'Country'], 1000)
const LOG = table('Stage log', ['Account ID', 'Stage', 'Entered'], 6000)

it('is the one whose columns say most of accounts, not the longest', () => {
  expect(likeliestTable([LOG, ACCOUNTS])).toBe(ACCOUNTS)
  expect(likeliestTable([ACCOUNTS, LOG])).toBe(ACCOUNTS)
})

it('is the longest among those that say as much', () => {
  const more = { ...ACCOUNTS, sheet: 'More', rows: 2000 }
  expect(likeliestTable([ACCOUNTS, more, LOG])).toBe(more)
})

it('is none in a workbook without tables', () => {
  expect(likeliestTable([])).toBe(null)
})
