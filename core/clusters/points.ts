/**
 * Rows of numbers -> points that distances are fair between: z-scores, on request of logarithms. They are rounded to a
 * step so small that no figure shows it and so large that any sum of them is exact: sums, and with them all centres,
 * do not depend on the order of the rows.
 */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'

export interface Points {
  /** Point by point, `width` numbers each. */
  readonly values: Float64Array
  readonly count: number
  readonly width: number
}

/** One point per row of numbers; `isLog` says of each column how it counts. */
export function pointsOf({ values: numbers, count, width }: Points, isLog: readonly boolean[]): Points {
  const values = float64(count * width)
  const one = float64(count)
  // Squared z-scores add up to their count, so z-scores to no more, and sums of so many steps fit a double.
  const steps = 2 ** (52 - Math.ceil(Math.log2(count)))
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < count; row++) one[row] = numbers[row * width + column]!
    if (isLog[column]) takeLogarithms(one)
    standardise(one)
    for (let row = 0; row < count; row++) values[row * width + column] = Math.round(one[row]! * steps) / steps
  }
  return { values, count, width }
}

/** Some of the points, in the order of `places`. */
export function pointsAt({ values, width }: Points, places: Int32Array): Points {
  const picked = float64(places.length * width)
  places.forEach((place, index) => {
    for (let at = 0; at < width; at++) picked[index * width + at] = values[place * width + at]!
  })
  return { values: picked, count: places.length, width }
}

/** Where there are zeros half of the smallest value above 0 is added to all (started logarithms: Tukey 1977), whatever the unit. */
function takeLogarithms(values: Float64Array): void {
  let least = Infinity
  let hasZero = false
  for (const value of values) {
    if (value === 0) hasZero = true
    else if (value < least) least = value
  }
  const start = hasZero ? least / 2 : 0
  for (let index = 0; index < values.length; index++) values[index] = Math.log(values[index]! + start)
}

/** Scaled by powers of two, which is exact, so that sums in ten-thousandths lose nothing however small the unit. */
function standardise(values: Float64Array): void {
  scale(values)
  const sum = createExactSums(1)
  for (let index = 0; index < values.length; index++) sum.add(0, values[index]!)
  const mean = sum.total(0) / values.length
  for (let index = 0; index < values.length; index++) values[index]! -= mean
  scale(values)
  const squares = createExactSums(1)
  for (let index = 0; index < values.length; index++) squares.add(0, values[index]! * values[index]!)
  const deviation = Math.sqrt(squares.total(0) / values.length)
  // Logarithms of different numbers may be equal.
  if (deviation > 0) for (let index = 0; index < values.length; index++) values[index]! /= deviation
}

/** The reciprocals of smaller powers of two are no doubles. */
const LEAST_EXPONENT = -1000

function scale(values: Float64Array): void {
  let most = 0
  for (let index = 0; index < values.length; index++) most = Math.max(most, Math.abs(values[index]!))
  if (most === 0) return
  const factor = 2 ** -Math.max(LEAST_EXPONENT, Math.floor(Math.log2(most)))
  for (let index = 0; index < values.length; index++) values[index]! *= factor
}
