/** A share as people read it, the one way in all words: "12.5 %", to a tenth of a percent. */

/** What is left of a difference by this share of the whole is rounding. */
const ROUNDING = 1e-9

/** `whole` is above 0. Some is never rounded to none, nor nearly all to all. */
export function percent(part: number, whole = 1): string {
  const tenths = Math.round((1000 * part) / whole)
  if (tenths === 0 && part > ROUNDING * whole) return '<0.1 %'
  if (tenths === 1000 && whole - part > ROUNDING * whole) return '>99.9 %'
  return `${tenths / 10} %`
}
