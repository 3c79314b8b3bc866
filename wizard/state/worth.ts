/** What accounts weigh by their value: blanks and amounts below 0 weigh nothing, as in core/quality/weights.ts. */
export function worthOf(values: Float64Array): Float64Array {
  return values.map((value) => Math.max(0, value || 0))
}

export function totalWorth(values: Float64Array): number {
  return worthOf(values).reduce((sum, value) => sum + value, 0)
}
