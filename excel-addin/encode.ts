/**
 * What may be sent back to Excel. Decides how large a result can be: Excel takes 5 MB per message, and a result
 * above that leaves the formula at #BUSY! for ever, so the size is checked before computing and again after.
 *
 * Measured: a column of numbers or of labels takes 12.7 bytes a cell, brackets included, so about 350,000 cells
 * fill 4.5 MB. Long labels take more, which only the finished result shows.
 */
import type { Cell } from '../core/cells.ts'
import { InputError } from '../core/errors.ts'
import type { FunctionSpec } from '../core/registry/index.ts'

export const MAX_CELLS = 350_000

/** A tenth less than 5 MB, for the envelope around the result. */
const MAX_BYTES = 4_500_000
/** The longest number in JSON with its comma, as -1.2345678901234567e-100. */
const NUMBER_BYTES = 25
/** The longest that JSON can make of one character: \u001f. */
const CHARACTER_BYTES = 6

/**
 * The cells unchanged, once it is certain that they arrive as they are: the JSON of Office.js turns NaN and
 * Infinity into null, which Excel shows as 0, and a ragged result is an error without a message.
 */
export function sendable(spec: FunctionSpec, cells: Cell[][]): Cell[][] {
  const width = cells[0]?.length ?? 0
  if (width === 0) throw new Error('a result without cells')
  let atMost = 0
  for (const row of cells) {
    if (row.length !== width) throw new Error(`a result row of ${row.length} cells, the first has ${width}`)
    atMost += 3
    for (const cell of row) {
      if (typeof cell === 'string') atMost += cell.length * CHARACTER_BYTES + 3
      else if (typeof cell === 'boolean' || Number.isFinite(cell)) atMost += NUMBER_BYTES
      else throw new Error(`a result cell is ${String(cell)}`)
    }
  }
  if (atMost > MAX_BYTES) checkBytes(spec, cells, width)
  return cells
}

function checkBytes(spec: FunctionSpec, cells: Cell[][], columns: number): void {
  const bytes = utf8Bytes(JSON.stringify(cells))
  if (bytes <= MAX_BYTES) return
  const rows = cells.length
  const most = Math.floor((rows * columns * MAX_BYTES) / bytes)
  throw new InputError('RESULT_TOO_LARGE', { rows, columns, most }, spec.name)
}

function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7f) bytes += unit > 0x7ff && !isSurrogate(unit) ? 2 : 1
  }
  return bytes
}

/** Half of a character of four bytes. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
