/**
 * The number next to a bound that a person would write: a whole day for dates, else one unit of the last decimal
 * place that counts.
 */

/** Finer decimals of a cell are left over from computing; of a bound in a rule all are meant. */
const MOST_DECIMALS = 4

/** The most decimal places that can be rounded to. */
const MOST_PRINTED = 100

/** The decimal places that count between a cell and bounds: 980 and 1000 give 0, 980.5 and 1000 give 1. */
export function decimalsBetween(cell: number, bound: number, other = bound): number {
  return Math.max(Math.min(decimalsOf(cell), MOST_DECIMALS), decimalsOf(bound), decimalsOf(other))
}

/** The first number above (`direction` 1) or below (-1) a bound; coarser than asked where doubles are. */
export function stepFrom(bound: number, direction: 1 | -1, decimals: number, isDates: boolean): number {
  if (isDates) return direction > 0 ? Math.floor(bound) + 1 : Math.ceil(bound) - 1
  for (let places = decimals; ; places--) {
    const next = bound + direction * 10 ** -places
    if (next !== bound) return places > 0 && places <= MOST_PRINTED ? Number(next.toFixed(places)) : next
  }
}

export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0
  const [digits, exponent] = String(value).split('e') as [string, string | undefined]
  const point = digits.indexOf('.')
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - Number(exponent ?? 0))
}
