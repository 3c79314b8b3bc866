/**
 * Cells of the tables that a plan is made of. Unlike a column of data, a cell that can't be read is refused: a plan that
 * leaves out a rep without a word is worse than none.
 */
import { type Cell, cellText, isBlank, isError, quoteCell } from '../../cells.ts'
import { isAmbiguousDate, LAST_SERIAL, parseDate } from '../../dates.ts'
import { InputError } from '../../errors.ts'
import { numberIn } from '../../numbers.ts'
import type { Block } from '../../registry/define.ts'

export interface PlanCells {
  readonly text: (row: number, column: number) => string
  /** NaN where blank, or where there is no such column. */
  readonly number: (row: number, column: number, least: number, most: number) => number
  /** A whole serial day, NaN likewise. */
  readonly date: (row: number, column: number) => number
  readonly isBlankRow: (row: number) => boolean
}

/** Rows and columns count from 0, the header row included. */
export function planCells({ param, grid }: Block): PlanCells {
  const cellOf = (row: number, column: number): Cell => (column < 0 ? null : (grid[row]![column] ?? null))
  const refuse = (row: number, column: number, expected: string): never => {
    const header = cellText(grid[0]![column]!).trim()
    throw new InputError('PLAN_CELL', { param, header, row: row + 1, expected, actual: quoteCell(cellOf(row, column)) })
  }
  return {
    text: (row, column) => {
      const cell = cellOf(row, column)
      if (isBlank(cell)) return ''
      return isError(cell) ? refuse(row, column, 'a text') : cellText(cell).trim()
    },
    number: (row, column, least, most) => {
      const cell = cellOf(row, column)
      if (isBlank(cell)) return Number.NaN
      const value = numberIn(cell)
      if (value >= least && value <= most) return value
      return refuse(row, column, most === Infinity ? `a number of ${least} or more` : `a number from ${least} to ${most}`)
    },
    date: (row, column) => {
      const cell = cellOf(row, column)
      // A host may hand over 0 for a blank cell, and day 0 is no date.
      if (isBlank(cell) || cell === 0) return Number.NaN
      const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseDate(cell) : Number.NaN
      if (value >= 1 && value < LAST_SERIAL + 1) return Math.floor(value)
      const isAmbiguous = typeof cell === 'string' && isAmbiguousDate(cell)
      return refuse(row, column, isAmbiguous ? 'a date that is one day only, such as 2026-01-31' : 'a date such as 2026-01-31')
    },
    isBlankRow: (row) => grid[row]!.every((cell) => isBlank(cell)),
  }
}
