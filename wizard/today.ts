/** The wizard's only clock: the day it is where the user sits, as a serial day. */
import { serialOf } from '../core/dates.ts'

export function today(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
