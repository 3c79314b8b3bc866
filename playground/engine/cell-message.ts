/**
 * How the message of a failed formula travels: as custom data of its error value, which Univer stores in the
 * cell beside #VALUE!. It follows the cell when rows move, and decides here which cell still means it.
 */
import type { ICellData, Nullable } from '@univerjs/core'
import { ErrorType, ErrorValueObject } from '@univerjs/engine-formula'

const KEY = 'strataMessage'

/** A fresh object each time: Univer caches errors by type, and a cached one would carry the last message everywhere. */
export function errorWithMessage(message: string): ErrorValueObject {
  return new ErrorValueObject(ErrorType.VALUE, message).withCustomData({ [KEY]: message })
}

/**
 * The message of a cell that shows our error, else `null`. Univer leaves the custom data behind when the
 * formula is repaired or replaced, so both the error and the function that the message is headed with must still be there.
 */
export function messageOf(cell: Nullable<ICellData>): string | null {
  if (!cell) return null
  const message: unknown = cell.custom?.[KEY]
  if (typeof message !== 'string' || cell.v !== ErrorType.VALUE || typeof cell.f !== 'string') return null
  return cell.f.toUpperCase().includes(functionIn(message)) ? message : null
}

/** "VALUE_TIER: …" and "Strata bug in VALUE_TIER, …" both name their function in capitals. */
function functionIn(message: string): string {
  return /[A-Z][A-Z0-9_.]{2,}/.exec(message)?.[0] ?? ''
}
