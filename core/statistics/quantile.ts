/** A quantile as a number, of type 7 (Hyndman and Fan 1996; PERCENTILE.INC): straight between the two values beside it. */
import { snap } from './quantile-floors.ts'

/** `sorted` ascending and not empty, `share` from 0 to 1; `of` gives the quantile of another, rising scale such as the logarithm. */
export function quantileOf(sorted: ArrayLike<number>, share: number, of: (value: number) => number = (value) => value): number {
  const position = snap((sorted.length - 1) * share)
  const rank = Math.floor(position)
  const below = of(sorted[rank]!)
  return position === rank ? below : below + (position - rank) * (of(sorted[rank + 1]!) - below)
}
