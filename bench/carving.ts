/**
 * npx tsx bench/carving.ts: the carving search beside an exact solver, on drawn books. Prints moves, the proved bound, the
 * optimum and both times. `--large` adds 5,000 accounts for 40 reps at the sidebar's effort, which HiGHS is not asked for.
 */
import { carve } from '../core/planning/territories/carve.ts'
import type { CarveProblem } from '../core/planning/territories/problem.ts'
import { balanced } from '../core/planning/territories/units.ts'
import { createRandom } from '../core/statistics/random.ts'
import { exactCost } from './exact-carving.ts'

/** Lognormal potential and hours, a fifth of the reps at half capacity, skewed owners, 8 % without one. */
function drawn(units: number, reps: number, weights: number, seed: number): CarveProblem {
  const random = createRandom(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const capacity = Array.from({ length: reps }, (_, rep) => (rep < Math.floor(reps / 5) ? 0.5 : 1))
  const seats = capacity.reduce((sum, one) => sum + one, 0)
  const columns = Array.from({ length: weights }, (_, column) =>
    Float64Array.from({ length: units }, () =>
      column === 0 ? Math.round(20_000 * Math.exp(1.2 * normal())) : 2 + Math.round(10 * Math.exp(0.5 * normal())),
    ),
  )
  const pull = capacity.map(() => Math.exp(0.6 * normal()))
  const pulls = pull.reduce((sum, one) => sum + one, 0)
  const cost = new Float64Array(units * reps)
  for (let unit = 0; unit < units; unit++) {
    if (random.next() < 0.08) continue
    let left = random.next() * pulls
    let owner = 0
    while (owner < reps - 1 && left > pull[owner]!) left -= pull[owner++]!
    for (let rep = 0; rep < reps; rep++) cost[unit * reps + rep] = rep === owner ? 0 : 1
  }
  const all = Int32Array.from(capacity.keys())
  return {
    units,
    reps,
    cost,
    choices: Array.from({ length: units }, () => all),
    measures: columns.map((column) => {
      const total = column.reduce((sum, one) => sum + one, 0)
      return balanced(
        column,
        Float64Array.from(capacity, (one) => (total * one) / seats),
        0.05,
      )
    }),
  }
}

function line(units: number, reps: number, weights: number, seed: number, effort: number, isExact: boolean): void {
  const problem = drawn(units, reps, weights, seed)
  const start = performance.now()
  const found = carve(problem, { seed: 1, effort })
  const middle = performance.now()
  const best = isExact ? exactCost(problem) : null
  const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`
  const exact = isExact ? `HiGHS ${best === null ? 'none' : Math.round(best)} in ${seconds(middle, performance.now())}` : ''
  const off = found.violation > 0 ? `, ${found.violation.toFixed(3)} outside` : ''
  console.log(
    `${units} × ${reps}, ${weights} weights, seed ${seed}: ${found.cost} moves${off} in ${seconds(start, middle)}, bound ${found.bound} ${exact}`,
  )
}

for (const weights of [1, 2]) for (const seed of [1, 2, 3, 4, 5]) line(1000, 10, weights, seed, 1, true)
if (process.argv.includes('--large')) for (const weights of [1, 2]) line(5000, 40, weights, 1, 4, false)
