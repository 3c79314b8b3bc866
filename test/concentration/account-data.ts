/** Accounts for the tests of profiles and drivers: drawn with a seed, so that what tells something about their value is known. */
import type { Cell } from '../../core/cells.ts'
import { createRandom } from '../../core/statistics/random.ts'

export interface AccountData {
  readonly values: Cell[][]
  /** With its header row. */
  readonly profiles: Cell[][]
}

/** A column: its header and what it holds of an account, given its number, its value and a source of chance. */
export type ColumnMaker = readonly [header: string, cell: (value: number, next: () => number, account: number) => Cell]

/** `draw` makes the value out of chance and the account's number; columns are filled after it. */
export function accountData(
  accounts: number,
  seed: number,
  draw: (next: () => number, account: number) => number,
  columns: readonly ColumnMaker[],
): AccountData {
  const { next } = createRandom(seed)
  const values = Array.from({ length: accounts }, (_, account) => [Math.round(100 * draw(next, account)) / 100])
  return {
    values,
    profiles: [
      columns.map(([header]) => header),
      ...values.map(([value], account) => columns.map(([, cell]) => cell(value!, next, account))),
    ],
  }
}

/** Exponential of a normal number (Box and Muller 1958): most accounts small, few very large. */
export function skewed(next: () => number, spread: number): number {
  return Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()))
}

export function oneOf(texts: readonly string[], next: () => number): string {
  return texts[Math.floor(next() * texts.length)]!
}
