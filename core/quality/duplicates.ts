/** Ids that stand in more than one row, and ids that are told apart by letter case alone. */
import type { Cell, Grid } from '../cells.ts'
import { compareIds, createCodes, idText } from '../id-text.ts'
import { int32 } from '../scratch.ts'

export interface Duplicates {
  /** Ids met more than once. */
  readonly ids: number
  /** The cells in which an id comes again. */
  readonly cells: number
  /** The id that comes most often, ties to the first by id, with its first two rows, counted from 1. */
  readonly example: { readonly id: string; readonly first: number; readonly second: number } | null
  readonly byCase: { readonly ids: number; readonly one: string; readonly other: string } | null
}

export function findDuplicates(grid: Grid, rows: number, index: number): Duplicates {
  const ids: string[] = []
  const codeOf = createCodes(ids)
  const firsts = int32(rows)
  const seconds = int32(rows)
  const counts = int32(rows)
  for (let row = 0; row < rows; row++) {
    const code = codeOf(idText((grid[row]![index] as Cell | undefined) ?? null))
    if (code < 0) continue
    const count = ++counts[code]!
    if (count === 1) firsts[code] = row + 1
    else if (count === 2) seconds[code] = row + 1
  }
  let repeated = 0
  let cells = 0
  let worst = -1
  ids.forEach((id, code) => {
    const again = counts[code]! - 1
    if (again === 0) return
    repeated++
    cells += again
    const most = worst < 0 ? 0 : counts[worst]! - 1
    if (again > most || (again === most && compareIds(id, ids[worst]!) < 0)) worst = code
  })
  const example = worst < 0 ? null : { id: ids[worst]!, first: firsts[worst]!, second: seconds[worst]! }
  return { ids: repeated, cells, example, byCase: differingByCase(ids) }
}

function differingByCase(ids: readonly string[]): Duplicates['byCase'] {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const key = id.toLowerCase()
    const group = groups.get(key)
    if (group) group.push(id)
    else groups.set(key, [id])
  }
  const same = [...groups.values()].filter((group) => group.length > 1)
  if (same.length === 0) return null
  const pairs = same.map((group) => [...group].sort(compareIds) as [string, string])
  const [one, other] = pairs.reduce((least, pair) => (compareIds(pair[0], least[0]) < 0 ? pair : least))
  return { ids: same.reduce((sum, group) => sum + group.length, 0), one, other }
}
