/**
 * The accounts, grouped by what the rules make of each of their cells: accounts of one group match the same rules, for
 * the same reasons. There are few groups however many rows, and everything else is asked of groups.
 */
import { type Cell, type Grid, isBlank, isError } from '../cells.ts'
import { isBlankRow } from '../model/assign.ts'
import type { CellClasses } from '../model/cell-classes.ts'
import { fullMask } from '../model/matchers.ts'
import { int32 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'

/** What a cell is to the rules. */
export interface CellState {
  /** One bit per rule, set where its conditions on this column hold. */
  readonly mask: Int32Array
  readonly isBlank: boolean
  readonly isError: boolean
}

export interface RowGroup {
  /** One per column. */
  readonly states: readonly CellState[]
  /** The rules that match. */
  readonly mask: Int32Array
  readonly accounts: number
  /** The sum of their values, blanks counting 0. */
  readonly value: number
  /** The first of its rows, from 0. */
  readonly first: number
}

export interface Accounts {
  readonly grid: Grid
  readonly rows: number
  readonly width: number
  /** Per row, NaN where blank; `null` where none are given. */
  readonly values: Float64Array | null
}

/** Several groups taken together. Sums are exact, so nothing depends on the order of the rows. */
export function tally(groups: readonly RowGroup[]): Pick<RowGroup, 'accounts' | 'value' | 'first'> {
  const sums = createExactSums(1)
  let accounts = 0
  let first = Number.POSITIVE_INFINITY
  for (const group of groups) {
    sums.add(0, group.value)
    accounts += group.accounts
    first = Math.min(first, group.first)
  }
  return { accounts, value: sums.total(0), first }
}

/** Node numbers of a tree are combined with state numbers below this. */
const MOST_STATES = 2 ** 22

export function groupRows(columns: readonly CellClasses[], rules: number, { grid, rows, width, values }: Accounts): RowGroup[] {
  const words = Math.ceil(rules / 32)
  const readers = columns.map((column) => stateReader(column, words))
  /** From a node of the tree and a column's state to the node below: its leaves are the groups. */
  const tree = new Map<number, number>()
  const groupOf = int32(rows).fill(-1)
  const groupAt = new Map<number, number>()
  const found: { states: CellState[]; first: number }[] = []
  for (let row = 0; row < rows; row++) {
    const cells = grid[row]!
    if (isBlank(cells[0]) && isBlankRow(cells, width)) continue
    let node = 0
    for (let at = 0; at < readers.length; at++) {
      const key = node * MOST_STATES + readers[at]!.numberOf(cells[columns[at]!.index])
      let next = tree.get(key)
      if (next === undefined) {
        next = tree.size + 1
        tree.set(key, next)
      }
      node = next
    }
    let group = groupAt.get(node)
    if (group === undefined) {
      group = found.length
      groupAt.set(node, group)
      found.push({ states: readers.map((reader, at) => reader.states[reader.numberOf(cells[columns[at]!.index])]!), first: row })
    }
    groupOf[row] = group
  }
  const accounts = int32(found.length)
  const sums = createExactSums(found.length)
  for (let row = 0; row < rows; row++) {
    const group = groupOf[row]!
    if (group < 0) continue
    accounts[group]!++
    const value = values === null ? Number.NaN : values[row]!
    if (value === value) sums.add(group, value)
  }
  return found.map(({ states, first }, group) => {
    const mask = joined(states, rules)
    return { states, mask, accounts: accounts[group]!, value: sums.total(group), first }
  })
}

interface StateReader {
  readonly states: readonly CellState[]
  readonly numberOf: (cell: Cell | undefined) => number
}

function stateReader({ classOf, masks }: CellClasses, words: number): StateReader {
  const states: CellState[] = []
  const numbers = new Map<string, number>()
  const known: number[] = []
  const read = (at: number, cell: Cell | undefined): number => {
    const mask = masks().slice(at * words, (at + 1) * words)
    const kind = isBlank(cell) ? 'blank' : isError(cell) ? 'error' : ''
    const key = kind + mask.join()
    let number = numbers.get(key)
    if (number === undefined) {
      number = states.push({ mask, isBlank: kind === 'blank', isError: kind === 'error' }) - 1
      numbers.set(key, number)
    }
    return number
  }
  return {
    states,
    numberOf: (cell) => {
      const at = classOf(cell)
      // Class 0 is rewritten for every text of a column with very many of them.
      if (at === 0) return read(at, cell)
      known[at] ??= read(at, cell)
      return known[at]
    },
  }
}

/** The rules that hold on all columns, or on all but one. */
export function joined(states: readonly CellState[], rules: number, except = -1): Int32Array {
  const mask = fullMask(rules)
  states.forEach((state, at) => {
    if (at !== except) for (let word = 0; word < mask.length; word++) mask[word]! &= state.mask[word]!
  })
  return mask
}
