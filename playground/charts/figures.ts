/** How numbers are written in a chart: short, in the page's language. */

const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const SHARE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** Numbers that all lie between 0 and 1 are shares, as the profile writes them. */
export function figuresFor(values: readonly number[]): (value: number) => string {
  const isShare = values.some((value) => value !== 0 && value !== 1) && values.every((value) => value >= 0 && value <= 1)
  return (value) => (isShare ? SHARE : SHORT).format(value)
}
