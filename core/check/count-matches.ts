/** How many cells of one data column pass each of many tests, every distinct value being tested once. */
import type { Test } from '../criteria/compile.ts'
import { cellClasses } from '../model/cell-classes.ts'
import type { Block } from '../registry/define.ts'
import { float64 } from '../scratch.ts'

/** `cuts` holds every number at which a test may change its answer. */
export function countMatches(
  { grid, rows }: Pick<Block, 'grid' | 'rows'>,
  index: number,
  tests: readonly Test[],
  cuts: readonly number[],
): Float64Array {
  const words = Math.ceil(tests.length / 32)
  const tested = tests.map((test) => [test])
  const { classOf, masks } = cellClasses(index, tested, cuts, words)
  const matches = float64(tests.length)
  const counts: number[] = []
  const add = (at: number, cells: number): void => {
    for (let word = 0; word < words; word++) {
      let mask = masks()[at * words + word]!
      for (; mask !== 0; mask &= mask - 1) matches[(word << 5) + 31 - Math.clz32(mask & -mask)]! += cells
    }
  }
  for (let row = 0; row < rows; row++) {
    const at = classOf(grid[row]![index])
    // Class 0 is rewritten for every text of a column with very many of them.
    if (at === 0) add(0, 1)
    else counts[at] = (counts[at] ?? 0) + 1
  }
  counts.forEach((cells, at) => {
    add(at, cells)
  })
  return matches
}
