/** The value that a flow carries where one number must stand for it: the value before, and that after for new accounts. */
import type { Flows } from './flows.ts'

export function flowValues({ from, to, before, after }: Flows): Float64Array {
  const firstNew = from.length * (to.length + 1)
  return before.map((value, cell) => (cell < firstNew ? value : after[cell]!))
}
