/** Holm's step-down correction of p values (Holm 1979): how likely any of several tests errs, whatever their dependence. */

/** The corrected p values, in the order given: never below the plain ones, never above 1. */
export function holm(pValues: readonly number[]): number[] {
  const corrected = new Array<number>(pValues.length)
  const ascending = pValues.map((_, index) => index).sort((left, right) => pValues[left]! - pValues[right]!)
  let largest = 0
  ascending.forEach((index, place) => {
    largest = Math.min(1, Math.max(largest, (pValues.length - place) * pValues[index]!))
    corrected[index] = largest
  })
  return corrected
}
