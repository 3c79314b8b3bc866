/**
 * The metrics of accounts as whole numbers, which is all that rules can see: numbers by their place in the order, texts
 * by their value. So nothing changes where a metric is scaled or its logarithm taken.
 */
import type { Column, TextColumn } from '../columns.ts'
import { int32 } from '../scratch.ts'
import { midRanks } from '../statistics/mid-ranks.ts'
import { denseCodes } from './dense-codes.ts'
import { isSparse } from './metric-test.ts'

export interface Places {
  /** Places are below this. */
  readonly count: number
  /** Per account, −1 where blank. */
  readonly codes: Int32Array
  /** Whether a rule may ask for less or more, or only for equal. */
  readonly isOrdered: boolean
}

/** `rows` are those of the accounts. `null` where a metric tells no accounts apart, or a text nearly each from each. */
export function placesOf(column: Column, rows: Int32Array, segments: number): Places | null {
  return column.kind === 'text' ? textPlaces(column, rows, segments) : numberPlaces(column.values, rows)
}

function textPlaces({ codes: all, dictionary }: TextColumn, rows: Int32Array, segments: number): Places | null {
  const { codes, count } = denseCodes(
    rows.map((row) => all[row]!),
    dictionary.length,
  )
  const filled = codes.reduce((sum, code) => (code < 0 ? sum : sum + 1), 0)
  return isSparse(segments, count, filled) || !tellsApart(codes) ? null : { count, codes, isOrdered: false }
}

function numberPlaces(all: Float64Array, rows: Int32Array): Places | null {
  const { count, ranks } = midRanks(Float64Array.from(rows, (row) => all[row]!))
  const codes = int32(rows.length)
  // Mid-ranks of different values are at least 1 apart.
  for (let account = 0; account < codes.length; account++) codes[account] = Math.floor(ranks[account]! || 0) - 1
  return tellsApart(codes) ? { count, codes, isOrdered: true } : null
}

function tellsApart(codes: Int32Array): boolean {
  return codes.some((code) => code !== codes[0])
}
