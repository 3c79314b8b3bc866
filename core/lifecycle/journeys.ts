/** A log of stage entries by record: which rows count, and the rows of each record together. */
import type { ReadColumn, TextColumn, Warn } from '../columns.ts'
import { InputError } from '../errors.ts'
import { createIdTable } from '../ids.ts'
import { int32 } from '../scratch.ts'
import { placeOf, type Vector } from '../vector.ts'

/** One row per entry into a stage: a lead, deal or account, the stage, the day. */
export interface StageLog {
  readonly ids: Vector
  readonly stages: TextColumn
  readonly entered: ReadColumn
}

export interface Journeys {
  /** The day up to which entries count. */
  readonly asOf: number
  readonly records: number
  /** Where the rows of each record begin in `rows`; one entry more than records. */
  readonly starts: Int32Array
  readonly rows: Int32Array
  /** By row of the log, whole serial days. */
  readonly dayOf: (row: number) => number
}

/** `asOf` left out is the day of the latest entry. Rows after it are left out. */
export function journeysOf({ ids, stages, entered }: StageLog, asOf: number | null, warn: Warn): Journeys {
  const table = createIdTable(ids.length)
  const codes = table.codesOf(ids)
  const days = entered.values
  const last = asOf ?? latestDay(codes, stages.codes, days)
  const records = table.size()
  const starts = int32(records + 1)
  let incomplete = 0
  let firstIncomplete = -1
  for (let row = 0; row < codes.length; row++) {
    const isWhole = codes[row]! >= 0 && stages.codes[row]! >= 0 && !Number.isNaN(days[row]!)
    if (isWhole && Math.floor(days[row]!) <= last) {
      starts[codes[row]! + 1]!++
      continue
    }
    if (!isWhole && (codes[row]! >= 0 || stages.codes[row]! >= 0 || !Number.isNaN(days[row]!)) && incomplete++ === 0) firstIncomplete = row
    codes[row] = -1
  }
  if (incomplete > 0) warn({ code: 'LIFECYCLE_INCOMPLETE', values: { count: incomplete, where: placeOf(ids, firstIncomplete) } })
  for (let record = 0; record < records; record++) starts[record + 1]! += starts[record]!
  if (starts[records] === 0) throw new InputError('LIFECYCLE_NO_ENTRIES')
  return { asOf: last, records, starts, rows: grouped(codes, starts), dayOf: (row) => Math.floor(days[row]!) }
}

function grouped(codes: Int32Array, starts: Int32Array): Int32Array {
  const next = int32(starts.length)
  next.set(starts)
  const rows = int32(starts[starts.length - 1]!)
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) rows[next[codes[row]!]!++] = row
  return rows
}

function latestDay(codes: Int32Array, stages: Int32Array, days: Float64Array): number {
  let latest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0 && stages[row]! >= 0 && days[row]! > latest) latest = days[row]!
  return Math.floor(latest)
}
