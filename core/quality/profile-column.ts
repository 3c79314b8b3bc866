/**
 * All that is known of one column before anything is asked of it: type, counts, distinct values, the shape of its numbers, its
 * most frequent values, what is odd in it. The table of DATA_QUALITY and the sidebar's Data step are views of this.
 */
import { type Cell, cellText, type Grid, isBlank } from '../cells.ts'
import { isAmbiguousDate, LAST_SERIAL } from '../dates.ts'
import { float64 } from '../scratch.ts'
import { PLACEHOLDERS } from './cell-kind.ts'
import {
  type CellCounts,
  type ColumnType,
  columnType,
  END_OF_PLAUSIBLE_DAYS,
  FIRST_PLAUSIBLE_DAY,
  NO_HINTS,
  type TypeHints,
} from './column-type.ts'
import { firstWith, sortedValues, valueCounts } from './column-values.ts'
import { type CurrencyCount, currenciesIn } from './currencies.ts'
import type { ValueCount } from './frequent.ts'
import { isFutureHeader } from './header-hints.ts'
import { isListTally, memberTally } from './list-members.ts'
import { countBelow, type NumberProfile, numberProfile } from './number-profile.ts'
import { countOdd, type OddNumbers, oddDays, oddNumbers } from './odd-numbers.ts'
import { type OddText, oddTexts } from './odd-texts.ts'
import { type CellAt, type ReadCells, readCells } from './read-cells.ts'
import { type TextTally, textsOfKind } from './text-tally.ts'

export interface ColumnProfile {
  readonly index: number
  /** As the header row has it, outer spaces removed; zero-length where it is blank. */
  readonly header: string
  readonly type: ColumnType
  /** Rows with any filled cell. */
  readonly accounts: number
  /** Cells by kind; those of all kinds and the blank ones make up the accounts. */
  readonly counts: CellCounts
  readonly blank: number
  /** Cells that say something: neither blank nor placeholder nor error. */
  readonly filled: number
  /** The weight of the rows in which it is filled; 0 where there are no weights. */
  readonly filledWeight: number
  /** Different filled values; texts count as ids do: outer spaces don't matter, case does, 5 is "5". */
  readonly distinct: number
  /** The most frequent values, at most 100, ties to the smaller; of a list its members. Numbers and days as numbers. */
  readonly frequent: readonly ValueCount[]
  /** Of a column of numbers or dates (serial days); `null` for others, and where amounts are of several currencies. */
  readonly numbers: NumberProfile | null
  readonly currencies: readonly CurrencyCount[]
  /** Dates written as text that could be two different days; `null` where there are none. */
  readonly ambiguous: { readonly cells: number; readonly at: CellAt } | null
  readonly odd: OddValues
  /** The first cell of each kind. */
  readonly firsts: ReadCells['firsts']
}

export interface OddValues {
  /** How many are odd by any rule, each counted once; of a list, members. */
  readonly cells: number
  readonly numbers: readonly (OddNumbers & { readonly at: CellAt })[]
  readonly texts: readonly OddText[]
}

/** How to look at the columns of a table; the same for all but the hints. */
export interface ProfileSettings {
  /** Rows with any filled cell. */
  readonly accounts: number
  /** Days after it are odd; `null` where no day is given. */
  readonly asOf: number | null
  /** Days before it are odd. */
  readonly since: number
  readonly placeholders: ReadonlySet<string>
  /** Per row what it weighs, never NaN; `null` where rows are only counted. */
  readonly weights: Float64Array | null
  readonly hints: TypeHints
  /** A number per row, overwritten: the columns of a table share it. */
  readonly space: Float64Array
}

/** `grid` is the data without its header row; of it `rows` rows are read. */
export function profileColumn(
  grid: Grid,
  rows: number,
  index: number,
  header: Cell,
  settings: Partial<ProfileSettings> & Pick<ProfileSettings, 'accounts'>,
): ColumnProfile {
  const { accounts, asOf = null, since = FIRST_PLAUSIBLE_DAY, weights = null, hints = NO_HINTS } = settings
  const { placeholders = PLACEHOLDERS, space = float64(rows) } = settings
  const name = isBlank(header) ? '' : cellText(header).trim()
  const read = readCells({ grid, rows, index, placeholders, weights, space })
  const { counts, filled, tally } = read
  const words = textsOfKind(tally, 'text')
  const type = columnType(counts, name, isListTally(words), hints)
  const currencies = currenciesIn(tally)
  const sorted = sortedValues(read, type)
  const isMeasured = (type === 'number' && currencies.length < 2) || type === 'date'
  const measured = type === 'date' ? sorted.subarray(countBelow(sorted, 1), countBelow(sorted, LAST_SERIAL + 1)) : sorted
  const numbers = isMeasured && measured.length > 0 ? numberProfile(measured, type === 'date') : null
  const end = isFutureHeader(name) || asOf === null ? END_OF_PLAUSIBLE_DAYS : Math.min(asOf + 1, END_OF_PLAUSIBLE_DAYS)
  const oddOnes = type === 'date' ? oddDays(sorted, since, end) : numbers === null ? [] : oddNumbers(sorted, numbers)
  const names = type === 'list' ? memberTally(words) : words
  const texts = type === 'id' ? [] : oddTexts(names)
  return {
    index,
    header: name,
    type,
    accounts,
    counts,
    blank: accounts - filled - counts.placeholder - counts.error,
    filled,
    filledWeight: read.filledWeight,
    ...valueCounts(tally, type === 'list' ? names : null, sorted, type),
    numbers,
    currencies,
    ambiguous: ambiguousDates(tally),
    odd: {
      cells: countOdd(sorted, oddOnes) + texts.reduce((sum, { cells }) => sum + cells, 0),
      numbers: oddOnes.map((odd) => ({ ...odd, at: firstWith(odd.example, grid, index, tally, type) })),
      texts,
    },
    firsts: read.firsts,
  }
}

function ambiguousDates({ texts, kinds, counts, firsts }: TextTally): ColumnProfile['ambiguous'] {
  const codes = texts.flatMap((text, code) => (kinds[code] === 'date as text' && isAmbiguousDate(text) ? [code] : []))
  if (codes.length === 0) return null
  return { cells: codes.reduce((sum, code) => sum + counts[code]!, 0), at: { cell: texts[codes[0]!]!, row: firsts[codes[0]!]! + 1 } }
}
