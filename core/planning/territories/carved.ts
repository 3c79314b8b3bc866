/** A carving told of accounts: who goes to whom, with all that the tables say about it still as numbers. */
import { quoteCell } from '../../cells.ts'
import type { Warn } from '../../columns.ts'
import { percent } from '../../percent.ts'
import { type Blocker, worstBlocker } from './blocker.ts'
import { blockerWords } from './blocker-words.ts'
import type { Book } from './book.ts'
import type { Carving } from './carve.ts'
import { whyStuck } from './reasons.ts'
import { rememberedCarving } from './remembered-carving.ts'
import { type Units, unitsOf } from './units.ts'

export interface Carved {
  readonly book: Book
  readonly units: Units
  readonly carving: Carving
  readonly tolerance: number
  /** Per account its rep, −1 where no rep may own it. */
  readonly repOf: Int32Array
  /** Why the tolerance can't be met; `null` where it is met, or where nothing proves that it can't be. */
  readonly blocker: Blocker | null
}

export interface CarveSettings {
  readonly tolerance: number
  readonly seed: number
  readonly effort: number
}

export function carveBook(book: Book, { tolerance, seed, effort }: CarveSettings, warn: Warn): Carved {
  const units = unitsOf(book, tolerance)
  const carving = rememberedCarving(units.problem, { seed, effort })
  const repOf = new Int32Array(book.ids.length).fill(-1)
  units.accounts.forEach((members, unit) => {
    for (const account of members) repOf[account] = carving.repOf[unit]!
  })
  const carved = { book, units, carving, tolerance, repOf, blocker: carving.violation === 0 ? null : worstBlocker(units) }
  const [first] = units.stuck
  if (first !== undefined)
    warn({
      code: 'TERRITORY_NOBODY',
      values: { accounts: units.stuck.length, id: quoteCell(book.ids[first]), reason: whyStuck(book, first) },
    })
  if (carving.violation > 0) warn({ code: 'TERRITORY_TOLERANCE', values: { tolerance: percent(tolerance), reason: blockerWords(carved) } })
  return carved
}
