/** The search against exact answers: every plan of small problems, and HiGHS for larger ones. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactCost } from '../../../bench/exact-carving.ts'
import { carve } from '../../../core/planning/territories/carve.ts'
import type { CarveProblem } from '../../../core/planning/territories/problem.ts'
import { balanced } from '../../../core/planning/territories/units.ts'
import { createRandom } from '../../../core/statistics/random.ts'

interface Drawn {
  readonly weights: readonly (readonly [number, number])[]
  readonly owners: readonly number[]
  readonly costs: readonly number[]
  /** Bits of the reps that may own it. */
  readonly eligible: readonly number[]
  readonly reps: number
  readonly tolerance: number
}

function problemOf({ weights, owners, costs, eligible, reps, tolerance }: Drawn): CarveProblem {
  const units = weights.length
  const targets = (of: Float64Array): Float64Array => new Float64Array(reps).fill(of.reduce((sum, one) => sum + one, 0) / reps)
  const columns = [0, 1].map((at) => Float64Array.from(weights, (pair) => pair[at]!)).filter((of) => of.some((one) => one > 0))
  const choices = eligible.map((bits) => {
    const own = Array.from({ length: reps }, (_, rep) => rep).filter((rep) => (bits >> rep) & 1)
    return Int32Array.from(own.length === 0 ? [0] : own)
  })
  const cost = new Float64Array(units * reps)
  owners.forEach((owner, unit) => {
    for (let rep = 0; rep < reps; rep++) cost[unit * reps + rep] = owner >= reps || owner === rep ? 0 : costs[unit]!
  })
  return { units, reps, measures: columns.map((of) => balanced(of, targets(of), tolerance)), choices, cost }
}

/** Every plan there is; the least cost of one within all windows, `null` where there is none. */
function bestOfAll({ units, reps, measures, choices, cost }: CarveProblem): number | null {
  const loads = measures.map(() => new Float64Array(reps))
  let best: number | null = null
  const place = (unit: number, spent: number): void => {
    if (unit === units) {
      const isWithin = measures.every(({ low, high }, m) => loads[m]!.every((load, rep) => load >= low[rep]! && load <= high[rep]!))
      if (isWithin && (best === null || spent < best)) best = spent
      return
    }
    for (const rep of choices[unit]!) {
      measures.forEach(({ weights }, m) => {
        loads[m]![rep]! += weights[unit]!
      })
      place(unit + 1, spent + cost[unit * reps + rep]!)
      measures.forEach(({ weights }, m) => {
        loads[m]![rep]! -= weights[unit]!
      })
    }
  }
  place(0, 0)
  return best
}

const drawn = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.05, 0.2, 0.5))
  .chain(([units, reps, tolerance]) => {
    const list = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: units, maxLength: units })
    return fc.record({
      weights: list(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))),
      owners: list(fc.integer({ min: 0, max: 3 })),
      costs: list(fc.constantFrom(1, 1, 1, 0, 2.5)),
      eligible: list(fc.constantFrom(7, 7, 7, 3, 6)),
      reps: fc.constant(reps),
      tolerance: fc.constant(tolerance),
    })
  })

describe('on every problem small enough to try all plans', () => {
  it('bound <= optimum <= found, and a plan within the windows is found only where there is one', () => {
    let met = 0
    let missed = 0
    fc.assert(
      fc.property(drawn, (one) => {
        const problem = problemOf(one)
        const found = carve(problem, { seed: 1, effort: 1 })
        const best = bestOfAll(problem)
        expect(found.repOf.every((rep, unit) => problem.choices[unit]!.includes(rep))).toBe(true)
        if (best === null) {
          expect(found.violation).toBeGreaterThan(0)
          return
        }
        expect(found.isProvedImpossible).toBe(false)
        expect(found.bound).toBeLessThanOrEqual(best + 1e-6)
        if (found.violation > 0) missed++
        else {
          expect(found.cost).toBeGreaterThanOrEqual(best - 1e-6)
          expect(found.cost).toBeGreaterThanOrEqual(found.bound - 1e-6)
          if (found.cost <= best + 1e-6) met++
          else missed++
        }
      }),
      { seed: 1, numRuns: 200 },
    )
    // The search proves nothing about being best: how often it is, on these.
    expect(met / (met + missed)).toBeGreaterThan(0.97)
  })
})

describe('on larger ones, against HiGHS', () => {
  it.each([
    [60, 4, 0.1],
    [120, 5, 0.05],
    [200, 6, 0.05],
  ])('%i accounts for %i reps within %d: the bound holds and the plan is at most 1.02 times the optimum', (units, reps, tolerance) => {
    const random = createRandom(units)
    const draw = <T>(one: () => T): T[] => Array.from({ length: units }, one)
    const problem = problemOf({
      weights: draw(() => [Math.round(20 * Math.exp(2 * random.next())), 1 + random.below(9)] as const),
      owners: draw(() => Math.floor(reps * random.next() ** 1.7)),
      costs: draw(() => 1),
      eligible: draw(() => (1 << reps) - 1),
      reps,
      tolerance,
    })
    const exact = exactCost(problem)!
    const found = carve(problem, { seed: 1, effort: 1 })
    expect(found.violation).toBe(0)
    expect(found.bound).toBeLessThanOrEqual(exact + 1e-6)
    expect(found.cost).toBeGreaterThanOrEqual(exact - 1e-6)
    expect(found.cost).toBeLessThanOrEqual(Math.ceil(exact * 1.02 - 1e-6))
  })
})
