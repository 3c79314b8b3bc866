/**
 * Where the tables of a sheet are: blocks of filled cells that blank rows and columns surround, and in each the row
 * of headers. Every host asks here, so that all find the same tables.
 */
import { type Cell, type Grid, isBlank } from './cells.ts'
import type { Area } from './plans/area.ts'

export type Block = Omit<Area, 'sheet'>

/** How many rows of a block are looked at for headers. */
export const HEADER_ROWS = 10

/** The blocks of a sheet from the top down. Cells that touch at a corner belong together, as with Ctrl+A. */
export function blocksIn(rows: number, columns: number, filled: (row: number, column: number) => boolean): Block[] {
  const done: Box[] = []
  let open: Box[] = []
  for (let row = 0; row < rows; row++) {
    const runs = runsIn(row, columns, filled)
    done.push(...open.filter(({ bottom }) => bottom < row - 1))
    open = merged([...open.filter(({ bottom }) => bottom >= row - 1), ...runs])
  }
  const blocks = merged([...done, ...open]).sort((a, b) => a.top - b.top || a.left - b.left)
  return blocks.map(({ top, left, bottom, right }) => ({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }))
}

/**
 * The table in a block, from its header row down; `null` where there is none. `top` holds the block's first rows. The
 * header row is the first that is at least half filled, with more texts than anything else; a title above it is no part.
 */
export function tableIn(block: Block, top: Grid): Block | null {
  if (block.columns < 2) return null
  const header = top.slice(0, Math.min(HEADER_ROWS, block.rows - 1)).findIndex((row) => isHeader(row, block.columns))
  return header < 0 ? null : { ...block, row: block.row + header, rows: block.rows - header }
}

function isHeader(row: readonly Cell[], columns: number): boolean {
  const filled = row.filter((cell) => !isBlank(cell))
  return filled.length * 2 >= columns && filled.filter((cell) => typeof cell === 'string').length * 2 > filled.length
}

/** Corners counted from 0 and included. */
interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function runsIn(row: number, columns: number, filled: (row: number, column: number) => boolean): Box[] {
  const runs: Box[] = []
  for (let column = 0; column < columns; column++) {
    if (!filled(row, column)) continue
    const left = column
    while (column + 1 < columns && filled(row, column + 1)) column++
    runs.push({ top: row, left, bottom: row, right: column })
  }
  return runs
}

/** Boxes that touch or overlap become one, which may touch others in turn. */
function merged(boxes: readonly Box[]): Box[] {
  const apart: Box[] = []
  for (let next of boxes) {
    for (let index = 0; index < apart.length; ) {
      const other = apart[index]!
      if (!touch(next, other)) index++
      else {
        next = around(next, other)
        apart.splice(index, 1)
        index = 0
      }
    }
    apart.push(next)
  }
  return apart
}

function touch(a: Box, b: Box): boolean {
  return a.top <= b.bottom + 1 && b.top <= a.bottom + 1 && a.left <= b.right + 1 && b.left <= a.right + 1
}

function around(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }
}
