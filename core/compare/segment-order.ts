/** In which order segments are listed: the user's, best first, which must then name each of them; else that of their names. */
import { InputError } from '../errors.ts'
import { nearestName } from '../nearest-name.ts'

export function inOrder(names: readonly string[], order: readonly string[] | null): string[] {
  if (order === null) return [...names].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
  const missing = names.find((name) => !order.includes(name))
  if (missing !== undefined) throw new InputError('COMPARE_ORDER', { actual: missing, nearest: nearestName(missing, order) })
  return [...names].sort((left, right) => order.indexOf(left) - order.indexOf(right))
}
