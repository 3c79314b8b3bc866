/** Cells that a plan replaces, kept on a hidden sheet so that undo can bring them back: one text per row of cells. */
import { type Area, overlap } from './area.ts'
import { type Lease, readDone, stagingName } from './record.ts'
import { type Asking, ask, type Content, isFormula } from './workbook.ts'
import { writeInPieces } from './write-in-pieces.ts'

/** A cell holds up to 32,767 characters in Excel and 50,000 in Sheets. */
const MOST_TEXT = 30_000

/** The lease with these cells kept, and the row from which they are. */
export function* keep(lease: Lease, area: Area): Asking<{ readonly lease: Lease; readonly kept: number }> {
  const keptOn = lease.keptOn ?? (yield* ask('addSheet', stagingName(lease.id, 'kept'), area.rows, 1))
  const texts = (yield* ownContents(lease, area)).map((row) => piecesOf(JSON.stringify(row)))
  const columns = Math.max(...texts.map((pieces) => pieces.length))
  const cells = texts.map((pieces) => Array.from({ length: columns }, (_, index) => pieces[index] ?? null))
  yield* writeInPieces({ sheet: keptOn, row: lease.keptRows, column: 0, rows: cells.length, columns }, cells)
  return { lease: { ...lease, keptOn, keptRows: lease.keptRows + cells.length }, kept: lease.keptRows }
}

/**
 * What stands in the cells themselves. Not every host can tell what a formula of Strata's spilled from what stands
 * there; brought back as values, it would block the formula.
 */
function* ownContents(lease: Lease, area: Area): Asking<readonly (readonly Content[])[]> {
  let contents = yield* ask('contents', area)
  for (const { entries } of [...(yield* readDone()), lease])
    for (const entry of entries) {
      const isResult = entry.made === 'result' || (entry.made === 'cells' && entry.formula)
      if (!isResult || !overlap(entry.area, area)) continue
      const { sheet, row, column, rows, columns } = entry.area
      const [[first]] = (yield* ask('contents', { sheet, row, column, rows: 1, columns: 1 })) as [[Content]]
      // Where a formula no longer stands, its result has been replaced by values.
      if (!isFormula(first)) continue
      const isSpilled = (r: number, c: number): boolean =>
        r >= row && r < row + rows && c >= column && c < column + columns && (r > row || c > column)
      contents = contents.map((cells, r) => cells.map((cell, c) => (isSpilled(area.row + r, area.column + c) ? null : cell)))
    }
  return contents
}

/** The cells that were kept from this row on. */
export function* keptCells(keptOn: string, area: Area, kept: number): Asking<Content[][]> {
  const rows = yield* ask('values', { sheet: keptOn, row: kept, column: 0, rows: area.rows, columns: MOST_PIECES })
  return rows.map((row) => JSON.parse(row.map((cell) => cell ?? '').join('')) as Content[])
}

/** A row of cells is at most so many pieces: 16 × 30,000 characters. */
const MOST_PIECES = 16

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; start += MOST_TEXT) pieces.push(text.slice(start, start + MOST_TEXT))
  if (pieces.length > MOST_PIECES) throw new Error(`a row of ${text.length} characters can't be kept`)
  return pieces
}
