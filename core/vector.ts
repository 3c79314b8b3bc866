/**
 * The one reading of a range as a list: a single cell, a row, a column or a block, read left to right and then
 * down, without copying a cell. Also decides what "row 3" means in a message about it.
 */
import { type Argument, type Cell, type Grid, isBlank, isGrid } from './cells.ts'

export interface Vector {
  /** The parameter's name, for messages. */
  readonly param: string
  readonly grid: Grid
  readonly width: number
  /** How many cells are read; cells beyond it are a blank tail. */
  readonly length: number
}

/** A range or a single value as a list of all its cells. */
export function vectorOf(param: string, argument: Argument): Vector {
  const grid = gridOf(argument)
  const width = widthOf(grid)
  return { param, grid, width, length: grid.length * width }
}

/** A value on its own, and a range without any cell, count as a range of one. */
export function gridOf(argument: Argument): Grid {
  if (isGrid(argument)) return argument.length > 0 ? argument : [[null]]
  return [[argument ?? null]]
}

/** Array expressions may be ragged and are small; a range of more rows than this is a host's rectangle. */
const MOST_RAGGED = 4096

/** The longest row: ragged rows count as filled up with blanks. Never 0: a range without a cell is one blank. */
export function widthOf(grid: Grid): number {
  let width = Math.max(1, grid[0]?.length ?? 1)
  if (grid.length <= MOST_RAGGED) for (const row of grid) if (row.length > width) width = row.length
  return width
}

export function cellAt({ grid, width }: Vector, index: number): Cell {
  if (width === 1) return grid[index]?.[0] ?? null
  const row = Math.floor(index / width)
  return grid[row]?.[index - row * width] ?? null
}

/** One past the last filled cell; 0 where all are blank. */
export function filledLength(vector: Vector): number {
  let length = vector.length
  while (length > 0 && isBlank(cellAt(vector, length - 1))) length--
  return length
}

/** Where a cell sits in its range, as people count: "row 3", "column 2" of a single row, "row 3, column 2" of a block. */
export function placeOf({ grid, width }: Vector, index: number): string {
  if (width === 1) return `row ${index + 1}`
  if (grid.length === 1) return `column ${index + 1}`
  return `row ${Math.floor(index / width) + 1}, column ${(index % width) + 1}`
}
