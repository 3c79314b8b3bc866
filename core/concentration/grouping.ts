/**
 * A column that describes accounts, or two of them -> groups of accounts. Decides what a group is (a text, a band of
 * numbers or dates, blank cells together) and that small groups become one, so that chance in a few accounts does not
 * look like a finding.
 */
import type { Column } from '../columns.ts'
import { float64, int32 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { bandsOf } from './bands.ts'

const BLANK = '(blank)'
const SMALL = 'other (small groups)'

/** None of them without accounts, in an order that does not depend on the rows. */
export interface Groups {
  readonly labels: readonly string[]
  readonly accounts: readonly number[]
  /** What the accounts of each hold together. */
  readonly values: readonly number[]
}

export interface Grouping extends Groups {
  /** The group of each account. */
  readonly codes: Int32Array
}

/** Texts by name, numbers and dates by size, blank cells last; small ones as they are. */
export function groupingOf(column: Column, amounts: Float64Array, smallest: number): Grouping {
  const { labels, codes } =
    column.kind === 'text' ? { labels: column.dictionary, codes: column.codes } : bandsOf(column.values, column.kind, smallest)
  return grouping(amounts, [...labels, BLANK], (account) => (codes[account]! < 0 ? labels.length : codes[account]!))
}

/** The same with all groups of fewer than `smallest` accounts as one, the last. */
export function withoutSmall({ labels, codes, accounts }: Grouping, amounts: Float64Array, smallest: number): Grouping {
  const groupOf = accounts.map((count, group) => (count < smallest ? labels.length : group))
  return grouping(amounts, [...labels, SMALL], (account) => groupOf[codes[account]!]!)
}

/** Accounts that share a group of both columns, small groups as one. */
export function crossed(
  rows: Grouping,
  columns: Grouping,
  amounts: Float64Array,
  smallest: number,
  labelOf: (row: string, column: string) => string,
): Groups {
  const width = columns.labels.length
  const cells = totals(amounts, rows.labels.length * width, (account) => rows.codes[account]! * width + columns.codes[account]!)
  const labels: string[] = []
  const accounts: number[] = []
  const values: number[] = []
  const small = createExactSums(1)
  let smallAccounts = 0
  cells.accounts.forEach((count, cell) => {
    if (count < smallest) {
      smallAccounts += count
      small.add(0, cells.values[cell]!)
      return
    }
    labels.push(labelOf(rows.labels[Math.floor(cell / width)]!, columns.labels[cell % width]!))
    accounts.push(count)
    values.push(cells.values[cell]!)
  })
  return smallAccounts === 0
    ? { labels, accounts, values }
    : { labels: [...labels, SMALL], accounts: [...accounts, smallAccounts], values: [...values, small.total(0)] }
}

/** Groups without an account are left out. */
function grouping(amounts: Float64Array, labels: readonly string[], groupOf: (account: number) => number): Grouping {
  const { accounts, values } = totals(amounts, labels.length, groupOf)
  const filled = labels.map((_, group) => group).filter((group) => accounts[group]! > 0)
  const place = int32(labels.length)
  filled.forEach((group, index) => {
    place[group] = index
  })
  const codes = int32(amounts.length)
  for (let account = 0; account < codes.length; account++) codes[account] = place[groupOf(account)]!
  return {
    labels: filled.map((group) => labels[group]!),
    codes,
    accounts: filled.map((group) => accounts[group]!),
    values: filled.map((group) => values[group]!),
  }
}

interface Totals {
  readonly accounts: Int32Array
  readonly values: Float64Array
}

function totals(amounts: Float64Array, groups: number, groupOf: (account: number) => number): Totals {
  const accounts = int32(groups)
  const sums = createExactSums(groups)
  for (let account = 0; account < amounts.length; account++) {
    const group = groupOf(account)
    accounts[group]!++
    sums.add(group, amounts[account]!)
  }
  const values = float64(groups)
  for (let group = 0; group < groups; group++) values[group] = sums.total(group)
  return { accounts, values }
}
