/** The most frequent of many values, without sorting them all: ties go to the smaller value. */
import type { Cell } from '../cells.ts'

export interface ValueCount<T extends Cell = Cell> {
  readonly value: T
  readonly cells: number
}

/** Gathers values, each once, and keeps the `most` most frequent in order. */
export function createFrequent<T extends number | string>(
  most: number,
): {
  readonly add: (value: T, cells: number) => void
  readonly list: readonly ValueCount<T>[]
} {
  const list: ValueCount<T>[] = []
  const isBefore = (value: T, cells: number, other: ValueCount<T>): boolean =>
    cells > other.cells || (cells === other.cells && value < other.value)
  return {
    list,
    add: (value, cells) => {
      if (list.length === most && !isBefore(value, cells, list[most - 1]!)) return
      let at = list.length
      while (at > 0 && isBefore(value, cells, list[at - 1]!)) at--
      list.splice(at, 0, { value, cells })
      if (list.length > most) list.pop()
    },
  }
}
