/**
 * A lower bound on how early the hires still to be placed must begin: what each period still misses is priced, and the
 * hires go where date and prices together cost least. The prices come from subgradient steps (Held, Wolfe and Crowder 1974).
 */
export interface Pricing {
  /** By date, then by period, what one hire brings as a share of the need. */
  readonly shares: readonly Float64Array[]
  readonly most: number
  readonly count: number
  /** The cost of a plan that is known. */
  readonly target: number
}

/** The bound for the dates from `date` on, `rest` hires and what is still missing by period. */
export type Bound = (date: number, rest: number, missing: Float64Array) => number

const STEPS = 400

export function boundBy({ shares, most, count, target }: Pricing): Bound {
  const dates = shares.length
  const size = shares[0]?.length ?? 0
  let own = new Float64Array(size)
  let best = own
  let highest = -Infinity
  let pace = 2
  let stuck = 0
  for (let step = 0; step < STEPS && highest < target; step++) {
    const order = orderOf(own, shares, 0)
    const gradient = new Float64Array(size).fill(1)
    let bound = own.reduce((sum, price) => sum + price, 0)
    let left = count
    for (const { date, weight } of order) {
      const hired = Math.min(most, left)
      if (hired === 0) break
      bound += hired * weight
      left -= hired
      for (let index = 0; index < size; index++) gradient[index]! -= hired * shares[date]![index]!
    }
    if (bound > highest + 1e-9) {
      highest = bound
      best = own
      stuck = 0
    } else if (++stuck === 10) {
      pace /= 1.5
      stuck = 0
    }
    const length = gradient.reduce((sum, slope, index) => sum + (own[index]! > 0 || slope > 0 ? slope * slope : 0), 0)
    if (length === 0) break
    const stride = (pace * (target + 1 - bound)) / length
    own = own.map((price, index) => Math.max(0, price + stride * gradient[index]!))
  }
  const orders = Array.from({ length: dates + 1 }, (_, date) => orderOf(best, shares, date))
  return (date, rest, missing) => {
    let bound = 0
    let left = rest
    for (const { weight } of orders[date]!) {
      if (left === 0) break
      const hired = Math.min(most, left)
      bound += hired * weight
      left -= hired
    }
    return missing.reduce((sum, share, index) => sum + share * best[index]!, bound)
  }
}

/** The dates from `from` on by what a hire there costs less what its yield is worth. */
function orderOf(own: Float64Array, shares: readonly Float64Array[], from: number): { date: number; weight: number }[] {
  return shares
    .map((one, date) => ({ date, weight: shares.length - 1 - date - one.reduce((sum, share, index) => sum + share * own[index]!, 0) }))
    .slice(from)
    .sort((left, right) => left.weight - right.weight)
}
