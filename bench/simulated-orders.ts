/** Orders of customers whose parameters are known, drawn from the models' own story; amounts by Gamma–Gamma. */
import type { Orders } from '../core/clv/order-days.ts'
import { createRandom, type Random } from '../core/statistics/random.ts'

/** Marsaglia and Tsang (2000). */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.next()) ** (1 / shape)
  const [d, c] = [shape - 1 / 3, 1 / Math.sqrt(9 * shape - 3)]
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random.next()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

export interface Truth {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
  readonly p: number
  readonly q: number
  readonly v: number
}

export const CDNOW: Truth = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, p: 6.25, q: 3.74, v: 15.44 }

/** Customers begin within the first twelve weeks; `weeks` are seen. Days begin at 45,000. */
export function simulatedOrders(
  customers: number,
  truth: Truth,
  { weeks, seed, stopsAtOnce }: { weeks: number; seed: number; stopsAtOnce: boolean },
): Orders {
  const random = createRandom(seed)
  const rows: (readonly [number, number, number])[] = []
  for (let customer = 0; customer < customers; customer++) {
    const rate = gamma(random, truth.r) / truth.alpha
    const [leave, stay] = [gamma(random, truth.a), gamma(random, truth.b)]
    const scale = gamma(random, truth.q) / truth.v
    const stops = (): boolean => random.next() < leave / (leave + stay)
    const add = (day: number): void => void rows.push([customer, Math.floor(day), Math.ceil((gamma(random, truth.p) / scale) * 100) / 100])
    let day = 45_000 + random.next() * 84
    add(day)
    if (stopsAtOnce && stops()) continue
    for (;;) {
      day += (-Math.log(1 - random.next()) / rate) * 7
      if (day >= 45_000 + weeks * 7) break
      add(day)
      if (stops()) break
    }
  }
  return {
    customerCodes: Int32Array.from(rows, ([customer]) => customer),
    customers,
    dates: Float64Array.from(rows, ([, day]) => day),
    amounts: Float64Array.from(rows, ([, , amount]) => amount),
  }
}
