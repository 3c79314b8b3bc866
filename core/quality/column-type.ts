/**
 * What a column holds: the one decision between numbers, dates, text and the rest, from the kinds of its cells and its
 * header. Two thirds of the filled cells must agree, placeholders and errors aside; dates are bare numbers in every
 * host, so a column of numbers is dates only where the header or dates written as text say so.
 */
import { type Cell, type Grid, isBlank } from '../cells.ts'
import { LAST_SERIAL, serialOf } from '../dates.ts'
import { CELL_KINDS, type CellKind, PLACEHOLDERS, textKind } from './cell-kind.ts'
import { isCodeHeader, isDateHeader, isIdHeader } from './header-hints.ts'

/** `id`: numbers or texts that name something. `list`: texts such as "Salesforce; HubSpot". `mixed`: no type has two thirds. */
export type ColumnType = 'number' | 'date' | 'text' | 'yes-no' | 'id' | 'list' | 'mixed' | 'blank'

/** How many cells there are of each kind; blank ones are not counted. */
export interface CellCounts extends Readonly<Record<CellKind, number>> {
  /** Those of the numbers that would be days from 1990 to 2099. */
  readonly days: number
}

/** What a person has said about a column; `null` leaves it to header and cells. */
export interface TypeHints {
  readonly isDate: boolean | null
  readonly isId: boolean | null
}

export const NO_HINTS: TypeHints = { isDate: null, isId: null }

/** 1990-01-01 and 2100-01-01: bare numbers are taken for days only where most lie between. */
export const FIRST_PLAUSIBLE_DAY = serialOf(1990, 1, 1)
export const END_OF_PLAUSIBLE_DAYS = serialOf(2100, 1, 1)

/** `isList` says that the texts are lists. `header` is zero-length where there is none. */
export function columnType(counts: CellCounts, header: string, isList: boolean, hints: TypeHints = NO_HINTS): ColumnType {
  const { number, days, 'number as text': textNumber, 'date as text': textDate, 'yes-no': yesNo } = counts
  const said = number + textNumber + textDate + yesNo + counts.text
  if (said === 0) return 'blank'
  const most = (count: number, of = said): boolean => count > 0 && 3 * count >= 2 * of
  if (hints.isId ?? (isIdHeader(header) && !most(yesNo))) return 'id'
  const isDays = hints.isDate ?? ((isDateHeader(header) || 3 * textDate >= said) && most(days, number))
  if (most(textDate + (isDays ? number : 0))) return 'date'
  const isCode = isCodeHeader(header)
  if (!isCode && most(number + textNumber)) return 'number'
  if (most(yesNo)) return 'yes-no'
  if (!most(counts.text + (isCode ? number + textNumber : 0))) return 'mixed'
  return isList ? 'list' : 'text'
}

/** The type of one column of a block, for those who need nothing else of it. Lists count as text. */
export function typeOfColumn(grid: Grid, rows: number, index: number, header: string): ColumnType {
  const counts = emptyCounts()
  const known = new Map<string, CellKind>()
  for (let row = 0; row < rows; row++) {
    const cell = grid[row]![index] as Cell | undefined
    if (isBlank(cell)) continue
    if (typeof cell !== 'string') {
      countCell(counts, cell)
      continue
    }
    let kind = known.get(cell)
    if (kind === undefined) {
      kind = textKind(cell, PLACEHOLDERS)
      known.set(cell, kind)
    }
    counts[kind]++
  }
  return columnType(counts, header, false)
}

export type MutableCounts = { -readonly [K in keyof CellCounts]: number }

export function emptyCounts(): MutableCounts {
  return { ...(Object.fromEntries(CELL_KINDS.map((kind) => [kind, 0])) as Record<CellKind, number>), days: 0 }
}

/** Counts a filled cell that is no text. */
export function countCell(counts: MutableCounts, cell: Exclude<Cell, string | null>): void {
  if (typeof cell === 'number') {
    counts.number++
    if (cell >= FIRST_PLAUSIBLE_DAY && cell < END_OF_PLAUSIBLE_DAYS) counts.days++
  } else counts[typeof cell === 'boolean' ? 'yes-no' : 'error']++
}

/** Whether a number is a day at all, plausible or not. */
export function isDay(value: number): boolean {
  return value >= 1 && value < LAST_SERIAL + 1
}
