/**
 * npx tsx bench/lifetime.ts: lifetime values of simulated customers, and their fit beside the usual way to it: Nelder and
 * Mead's simplex (1965) on the logarithms of the parameters, over the same groups of equal histories. `--rows 2357,100000`.
 */
import { buyingHistories } from '../core/clv/buying-histories.ts'
import { customerValue } from '../core/clv/customer-value.ts'
import { type DistinctHistories, distinctHistories } from '../core/clv/distinct-histories.ts'
import { fitBuying } from '../core/clv/fit-buying.ts'
import { type Orders, orderDays } from '../core/clv/order-days.ts'
import { logGamma } from '../core/statistics/log-gamma.ts'
import { vectorOf } from '../core/vector.ts'
import { CDNOW, simulatedOrders } from './simulated-orders.ts'

/** Fits are remembered by content, so every sample is other data. */
const SAMPLES = 5
const WEEKS = 39

function logLikelihood({ frequency, purchaseSpan, age, counts }: DistinctHistories, [r, alpha, a, b]: readonly number[]): number {
  let sum = 0
  for (let group = 0; group < counts.length; group++) {
    const [x, t, age7] = [frequency[group]!, purchaseSpan[group]! / 7, age[group]! / 7]
    const rates = logGamma(r! + x) - logGamma(r!) + r! * Math.log(alpha!)
    const stays = logGamma(a! + b!) + logGamma(b! + x) - logGamma(b!) - logGamma(a! + b! + x)
    const alive = -(r! + x) * Math.log(alpha! + age7)
    const gone = x === 0 ? -Infinity : Math.log(a! / (b! + x - 1)) - (r! + x) * Math.log(alpha! + t)
    sum += counts[group]! * (rates + stays + Math.max(alive, gone) + Math.log1p(Math.exp(-Math.abs(alive - gone))))
  }
  return sum
}

/** The lowest point of `f`, until the simplex is small. */
function nelderMead(f: (at: readonly number[]) => number, start: readonly number[]): { at: readonly number[]; evaluations: number } {
  let evaluations = 0
  const valued = (at: readonly number[]): { at: readonly number[]; value: number } => {
    evaluations++
    return { at, value: f(at) }
  }
  const simplex = [start, ...start.map((_, index) => start.map((one, other) => (other === index ? one + 0.5 : one)))].map(valued)
  for (let step = 0; step < 2000; step++) {
    simplex.sort((left, right) => left.value - right.value)
    const [best, worst] = [simplex[0]!, simplex[simplex.length - 1]!]
    if (worst.value - best.value < 1e-9 && Math.max(...worst.at.map((one, index) => Math.abs(one - best.at[index]!))) < 1e-7) break
    const middle = start.map((_, index) => simplex.slice(0, -1).reduce((sum, { at }) => sum + at[index]!, 0) / start.length)
    const towards = (factor: number): { at: readonly number[]; value: number } =>
      valued(middle.map((one, index) => one + factor * (worst.at[index]! - one)))
    const reflected = towards(-1)
    const next =
      reflected.value < best.value ? towards(-2) : reflected.value < simplex[simplex.length - 2]!.value ? reflected : towards(0.5)
    const chosen = next.value < reflected.value ? next : reflected
    if (chosen.value < worst.value) simplex[simplex.length - 1] = chosen
    else simplex.splice(1, start.length, ...simplex.slice(1).map(({ at }) => valued(at.map((one, index) => (one + best.at[index]!) / 2))))
  }
  return { at: simplex[0]!.at.map(Math.exp), evaluations }
}

function timed<T>(run: () => T): readonly [T, number] {
  const start = performance.now()
  const result = run()
  return [result, performance.now() - start]
}

function wholeCall(orders: Orders): unknown {
  const ids = Array.from({ length: orders.customers }, (_, id) => [id])
  const customers = vectorOf('customers', ids)
  const orderCustomers = vectorOf(
    'order_customers',
    Array.from(orders.customerCodes, (id) => [id]),
  )
  const settings = { asOf: null, months: 12, annualDiscount: 0.1, margin: 1, model: 'bgnbd' } as const
  return customerValue({ customers, orderCustomers, orderDates: orders.dates, orderAmounts: orders.amounts, ...settings }, () => undefined)
}

const median = (numbers: readonly number[]): string => [...numbers].sort((left, right) => left - right)[numbers.length >> 1]!.toFixed(2)
const option = process.argv.indexOf('--rows')
for (const customers of (option < 0 ? '2357,100000' : process.argv[option + 1]!).split(',').map(Number)) {
  const [fits, peers, calls]: [number[], number[], number[]] = [[], [], []]
  let [off, slope] = [0, 0]
  for (let seed = 1; seed <= SAMPLES; seed++) {
    const orders = simulatedOrders(customers, CDNOW, { weeks: WEEKS, seed, stopsAtOnce: false })
    calls.push(timed(() => wholeCall(orders))[1])
    // The fit of the call above would be found again: one day earlier it is another.
    const days = orderDays(orders, 45_000 + WEEKS * 7 - 2)
    const histories = distinctHistories(buyingHistories(days, days.asOf))
    const [fit, fitMs] = timed(() => fitBuying(histories, 'bgnbd'))
    fits.push(fitMs)
    slope = Math.max(slope, fit.slope)
    if (peers.length > 0 && customers > 10_000) continue
    const [peer, peerMs] = timed(() => nelderMead((at) => -logLikelihood(histories, at.map(Math.exp)), [0, 1, 0, 0]))
    peers.push(peerMs)
    const { r, alpha, a, b } = fit.parameters
    off = Math.max(off, ...[r, alpha, a, b].map((one, index) => Math.abs(peer.at[index]! / one - 1)))
  }
  console.log(
    `${customers} customers: fit ${median(fits)} ms (slope left ${slope.toExponential(1)}), Nelder–Mead ${median(peers)} ms, at most ${off.toExponential(1)} apart; whole call ${median(calls)} ms`,
  )
}
