/**
 * The highest point of a smooth function within a box, by Newton steps that are damped where they would leave the region
 * the curvature speaks for (Levenberg 1944, Marquardt 1963). A coordinate whose slope leads out of the box rests at its edge.
 */
import { cholesky, solved } from './cholesky.ts'

/** A function at a point: its value, its slopes and, row by row, its second derivatives. */
export interface Surface {
  readonly value: number
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

export interface Box {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface Summit extends Surface {
  readonly at: Float64Array
  /** Per coordinate −1 at the box's low edge, 1 at its high one, else 0. */
  readonly edges: readonly number[]
  /** The greatest slope in a direction that is free. */
  readonly slope: number
  /** How often the function was computed. */
  readonly evaluations: number
}

const MOST_EVALUATIONS = 200
const FIRST_DAMPING = 1e-3
const LONGEST_STEP = 3
/** A gain below this share of the value is the value's own rounding: from there on slopes decide. */
const ROUNDING = 1e-13
/** A step that promises no more than this share of the value moves nothing by more than 1e-10. */
const ENOUGH = 1e-24

/**
 * The highest of the summits reached from several starts, `null` where all stay below one: their slope is above `flat`. With
 * `stopsInside` the first one that lies within the box ends the search.
 */
export function highestSummit(
  surfaceAt: (at: Float64Array) => Surface,
  starts: readonly (readonly number[])[],
  box: Box,
  { flat, stopsInside }: { readonly flat: number; readonly stopsInside: boolean },
): Summit | null {
  let best: Summit | null = null
  let evaluations = 0
  for (const start of starts) {
    const summit = climb(surfaceAt, start, box)
    evaluations += summit.evaluations
    if (summit.slope <= flat && (best === null || summit.value > best.value)) best = summit
    if (stopsInside && best?.edges.every((edge) => edge === 0)) break
  }
  return best && { ...best, evaluations }
}

/** Climbs from `start`, which lies within the box. Where it stays below the summit, `slope` says so. */
export function climb(surfaceAt: (at: Float64Array) => Surface, start: readonly number[], box: Box): Summit {
  let at: Float64Array = Float64Array.from(start)
  let surface = surfaceAt(at)
  let free = freeAt(at, surface.gradient, box)
  let damping = FIRST_DAMPING
  let evaluations = 1
  while (evaluations < MOST_EVALUATIONS && damping < 1e12) {
    const step = dampedStep(surface, free, damping)
    if (step === null) {
      damping = Math.max(damping, FIRST_DAMPING) * 10
      continue
    }
    const next = stepped(at, step, box)
    if (next.every((value, index) => Math.abs(value - at[index]!) <= 1e-15 * Math.max(1, Math.abs(value)))) break
    // Near the summit a step gains half of slope × step.
    const promised = step.reduce((sum, one, index) => sum + (free[index] ? one * surface.gradient[index]! : 0), 0) / 2
    const there = surfaceAt(next)
    const freeThere = freeAt(next, there.gradient, box)
    evaluations++
    const gain = there.value - surface.value
    const noise = ROUNDING * Math.max(1, Math.abs(surface.value))
    const isHigher = gain > noise || (gain >= -noise && steepest(there.gradient, freeThere) < steepest(surface.gradient, free))
    if (!isHigher) {
      if (Math.abs(gain) <= noise && damping <= FIRST_DAMPING) break
      damping = Math.max(damping, FIRST_DAMPING) * 10
      continue
    }
    ;[at, surface, free] = [next, there, freeThere]
    if (damping <= FIRST_DAMPING && promised <= ENOUGH * Math.max(1, Math.abs(surface.value))) break
    damping = damping < 1e-9 ? 0 : damping / 20
  }
  const edges = [...at].map((value, index) => (free[index] ? 0 : value <= box.low[index]! ? -1 : 1))
  return { ...surface, at, edges, slope: steepest(surface.gradient, free), evaluations }
}

function freeAt(at: Float64Array, gradient: Float64Array, { low, high }: Box): boolean[] {
  return [...at].map(
    (value, index) => !((value <= low[index]! && gradient[index]! <= 0) || (value >= high[index]! && gradient[index]! >= 0)),
  )
}

function steepest(gradient: Float64Array, free: readonly boolean[]): number {
  return gradient.reduce((most, slope, index) => (free[index] ? Math.max(most, Math.abs(slope)) : most), 0)
}

function stepped(at: Float64Array, step: Float64Array, { low, high }: Box): Float64Array {
  const longest = step.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  const scale = Math.min(1, LONGEST_STEP / longest)
  return at.map((value, index) => Math.max(low[index]!, Math.min(high[index]!, value + scale * step[index]!)))
}

/** Solves (−H + damping · diagonal) step = gradient over the free coordinates; `null` where that is no descent into a bowl. */
function dampedStep({ gradient, hessian }: Surface, free: readonly boolean[], damping: number): Float64Array | null {
  const size = gradient.length
  const matrix = new Float64Array(size * size)
  const right = gradient.map((slope, index) => (free[index] ? slope : 0))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++)
      matrix[row * size + column] = free[row] && free[column] ? -hessian[row * size + column]! : row === column ? 1 : 0
    if (free[row]) matrix[row * size + row]! += damping * (Math.abs(hessian[row * size + row]!) + 1e-12)
  }
  const factor = cholesky(matrix, size)
  return factor && solved(factor, right)
}
