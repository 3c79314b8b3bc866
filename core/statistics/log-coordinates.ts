/** A likelihood's slopes and curvatures over its parameters -> over sums and differences of their logarithms, in which Newton's steps keep parameters above 0. */
import type { Surface } from './damped-newton.ts'

/** Over the parameters; of `curves`, row by row, only the upper triangle is read. */
export interface Slopes {
  value: number
  readonly slopes: Float64Array
  readonly curves: Float64Array
}

export function createSlopes(parameters: number): Slopes {
  return { value: 0, slopes: new Float64Array(parameters), curves: new Float64Array(parameters ** 2) }
}

/**
 * By the chain rule. `sizes` holds the parameters, `null` for one whose slopes are over its logarithm already;
 * `weights[row][column]` is how much of coordinate `column` the logarithm of parameter `row` has.
 */
export function inLogCoordinates(
  { value, slopes, curves }: Slopes,
  sizes: readonly (number | null)[],
  weights: readonly (readonly number[])[],
): Surface {
  const count = sizes.length
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count * count)
  sizes.forEach((size, row) => {
    const slope = (size ?? 1) * slopes[row]!
    sizes.forEach((other, column) => {
      const curve = curves[Math.min(row, column) * count + Math.max(row, column)]! * (size ?? 1) * (other ?? 1)
      const own = row === column && size !== null ? slope : 0
      for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++) hessian[i * count + j]! += weights[row]![i]! * (curve + own) * weights[column]![j]!
    })
    for (let i = 0; i < count; i++) gradient[i]! += weights[row]![i]! * slope
  })
  return { value, gradient, hessian }
}
