/** Writing more than a host takes at once. Decides that a block is halved by its rows until the pieces are taken. */
import { InputError } from '../errors.ts'
import type { Area } from './area.ts'
import { type Asking, ask, type Content } from './workbook.ts'

/** What a host answers to a write that is too large for it. Nothing of it was written. */
export class TooLarge extends InputError {
  constructor() {
    super('HOST_TOO_LARGE')
  }
}

/** For cells that are written again, or removed as a whole, where this is cut off: it is not all or nothing. */
export function* writeInPieces(area: Area, contents: readonly (readonly Content[])[]): Asking<void> {
  try {
    yield* ask('put', area, contents)
  } catch (error) {
    if (!mayBeHalved(error, area)) throw error
    for (const half of halvesOf(area)) yield* writeInPieces(half, contents.slice(half.row - area.row, half.row - area.row + half.rows))
  }
}

export function mayBeHalved(error: unknown, area: Area): boolean {
  return error instanceof TooLarge && area.rows > 1
}

export function halvesOf(area: Area): readonly [Area, Area] {
  const rows = Math.ceil(area.rows / 2)
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ]
}
