/** Cells that are put at places of a sheet, for sheets whose blocks stand beside each other. */
import type { SampleCell } from './types.ts'

export interface Placed {
  readonly cells: readonly (readonly SampleCell[])[]
  /** Rows count from 1, as the sheet does; columns from 0. */
  readonly put: (row: number, column: number, cell: SampleCell) => void
  readonly putRows: (row: number, column: number, rows: readonly (readonly SampleCell[])[]) => void
}

export function placed(): Placed {
  const cells: SampleCell[][] = []
  const put = (row: number, column: number, cell: SampleCell): void => {
    while (cells.length < row) cells.push([])
    const line = cells[row - 1]!
    while (line.length < column) line.push(null)
    line[column] = cell
  }
  return {
    cells,
    put,
    putRows: (row, column, rows) => {
      for (const [index, line] of rows.entries()) for (const [offset, cell] of line.entries()) put(row + index, column + offset, cell)
    },
  }
}
