/** The header row that names the columns of a block of rows, and what is wrong with one that does not fit. */
import { type Cell, isBlank } from '../cells.ts'
import { InputError } from '../errors.ts'
import { cellAt, type Vector } from '../vector.ts'
import type { Block } from './define.ts'

/** One name per column of the rows; blank ones beyond them are an open range's tail. */
export function headerNames({ param, width }: Pick<Block, 'param' | 'width'>, headers: Vector): Cell[] {
  if (headers.grid.length > 1 && headers.width > 1) throw new InputError('HEADERS_ROW', { rows: headers.grid.length })
  const given = headers.grid.length * headers.width
  if (given < width || headers.length > width) throw new InputError('HEADERS_WIDTH', { param, columns: width, headers: given })
  const names = Array.from({ length: headers.length }, (_, index) => cellAt(headers, index))
  if (names.every((name) => isBlank(name))) throw new InputError('HEADERS_BLANK')
  return names
}
