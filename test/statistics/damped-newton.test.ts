/** Climbing: known summits, edges of the box, a saddle to leave and a plateau to give up on. */
import { describe, expect, it } from 'vitest'
import { climb, highestSummit, type Surface } from '../../core/statistics/damped-newton.ts'

const surface = (value: number, gradient: readonly number[], hessian: readonly number[]): Surface => ({
  value,
  gradient: Float64Array.from(gradient),
  hessian: Float64Array.from(hessian),
})
const WIDE = { low: [-100, -100], high: [100, 100] }

/** Rosenbrock's valley turned upside down, its summit 0 at (1, 1). */
const rosenbrock = ([x, y]: Float64Array | readonly number[]): Surface => {
  const [u, v] = [x!, y!]
  const bend = v - u * u
  return surface(
    -100 * bend ** 2 - (1 - u) ** 2,
    [400 * u * bend + 2 * (1 - u), -200 * bend],
    [400 * bend - 800 * u * u - 2, 400 * u, 400 * u, -200],
  )
}

/** Two hills, the higher one at x = 2; a saddle between them. */
const twoHills = ([x, y]: Float64Array | readonly number[]): Surface => {
  const [u, v] = [x!, y!]
  return surface(-((u * u - 4) ** 2) / 16 + u / 10 - v * v, [(-u * (u * u - 4)) / 4 + 0.1, -2 * v], [(-3 * u * u + 4) / 4, 0, 0, -2])
}

describe('climbing to a summit', () => {
  it('finds the end of Rosenbrock’s valley from its classic start, to the last digits', () => {
    const { at, slope, edges } = climb(rosenbrock, [-1.2, 1], WIDE)
    expect([...at].map((one) => Math.abs(one - 1) < 1e-12)).toEqual([true, true])
    expect([slope < 1e-10, edges]).toEqual([true, [0, 0]])
  })

  it('rests at an edge whose slope leads outward, and is highest along it', () => {
    const { at, edges, slope } = climb(rosenbrock, [-1, 0], { low: [-2, -2], high: [0.5, 2] })
    expect([at[0], edges, slope < 1e-10]).toEqual([0.5, [1, 0], true])
    expect(at[1]).toBeCloseTo(0.25, 12)
  })

  it('leaves a place that curves upward, from wherever it begins', () => {
    for (let x = -3; x <= 3; x += 0.25) expect(climb(twoHills, [x, 1], WIDE).slope, `from ${x}`).toBeLessThan(1e-9)
  })

  it('of several starts takes the highest summit', () => {
    const starts = [
      [-2, 0],
      [2, 0],
    ]
    const search = { flat: 1e-8, stopsInside: false }
    expect(highestSummit(twoHills, starts, WIDE, search)!.at[0]).toBeGreaterThan(2)
    expect(highestSummit(twoHills, starts, WIDE, { ...search, stopsInside: true })!.at[0]).toBeLessThan(0)
  })

  it('without any curvature ends at the edge of the box, or nowhere', () => {
    const slope = ([x]: Float64Array): Surface => surface(x!, [1, 0], [0, 0, 0, 0])
    expect(climb(slope, [0, 0], WIDE).at[0]).toBe(100)
    const never = (): Surface => surface(0, [1, 1], [0, 0, 0, 0])
    expect(highestSummit(never, [[0, 0]], { low: [-1e9, -1e9], high: [1e9, 1e9] }, { flat: 1e-8, stopsInside: true })).toBeNull()
  })
})
