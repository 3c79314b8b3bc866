/** Which segment each row of a planning table counts in, and in what order segments come before their order is known. */
import type { TextColumn } from '../columns.ts'
import { UNASSIGNED } from '../model/segment-model.ts'
import { int32 } from '../scratch.ts'

/** What the sums of all segments are called. */
export const TOTAL = 'Total'

export interface SegmentCodes {
  /** Those of the rows that count, by code units. */
  readonly names: readonly string[]
  /** By row, −1 where the row does not count. */
  readonly codes: Int32Array
}

/** A row that counts and has a blank segment is Unassigned, so that the sums add up to the data. */
export function segmentCodes({ codes, dictionary }: TextColumn, isCounted: (row: number) => boolean): SegmentCodes {
  const nameOf = (code: number): string => dictionary[code] ?? UNASSIGNED
  const met = new Set<number>()
  const own = int32(codes.length).fill(-1)
  for (let row = 0; row < codes.length; row++) if (isCounted(row)) met.add(codes[row]!)
  const names = [...new Set([...met].map(nameOf))].sort()
  const places = new Map([...met].map((code) => [code, names.indexOf(nameOf(code))]))
  for (let row = 0; row < codes.length; row++) if (isCounted(row)) own[row] = places.get(codes[row]!)!
  return { names, codes: own }
}
