/** The texts of a person's own grid: how a segment's name is read from a cell, and how places are listed in a message. */
import { type Cell, cellText, isBlank, isError } from '../cells.ts'
import { InputError } from '../errors.ts'

/** Zero-length where there is none. */
export function nameIn(cell: Cell): string {
  if (isError(cell)) throw new InputError('ARGUMENT_ERROR', { param: 'grid', actual: cell.error })
  return isBlank(cell) ? '' : cellText(cell).trim()
}

const MOST_LISTED = 10

export function listed(places: readonly string[]): string {
  const more = places.length - MOST_LISTED
  return more > 0 ? `${places.slice(0, MOST_LISTED).join(', ')} and ${more} more` : places.join(', ')
}
