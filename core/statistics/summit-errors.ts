/** Standard errors of a maximum likelihood fit, from the curvature at its summit (the observed information). */
import { cholesky, solved } from './cholesky.ts'

/** Of the sum of coordinates weighted by `direction`; NaN where the summit is flat. */
export function summitErrors(hessian: Float64Array, size: number): (direction: readonly number[]) => number {
  const factor = cholesky(
    hessian.map((curve) => -curve),
    size,
  )
  return (direction) => {
    if (factor === null) return Number.NaN
    const spread = solved(factor, Float64Array.from(direction))
    return Math.sqrt(spread.reduce((sum, one, index) => sum + one * direction[index]!, 0))
  }
}
