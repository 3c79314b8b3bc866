/**
 * Labels of the search for the latest hires: the first dates decided. Decides which of two is the better one, and which
 * need not be followed up because of another.
 */

export interface Label {
  readonly hires: readonly number[]
  readonly count: number
  /** The sum over the hires of how many dates lie after theirs. */
  readonly cost: number
  /** By period that needs something, what is still missing, as a share of the need. */
  readonly missing: Float64Array
  /** What the whole costs at least. */
  readonly bound: number
}

/** The cheaper first; of equal ones that with fewer at the first date at which they differ. */
export function byCost(left: Label, right: Label): number {
  if (left.cost !== right.cost) return left.cost - right.cost
  const date = left.hires.findIndex((hired, index) => hired !== right.hires[index])
  return date < 0 ? 0 : left.hires[date]! - right.hires[date]!
}

/** Those that may lead to the least cost. */
export function lowest(labels: readonly Label[], most: number): readonly Label[] {
  if (labels.length <= most) return labels
  return [...labels].sort((left, right) => left.bound - right.bound || byCost(left, right)).slice(0, most)
}

/** Those that no other with as many hires is nowhere worse than. */
export function undominated(labels: readonly Label[]): Label[] {
  const kept = new Map<number, Label[]>()
  for (const label of [...labels].sort(byCost)) {
    const others = kept.get(label.count) ?? []
    kept.set(label.count, others)
    if (!others.some(({ missing }) => isNowhereMore(missing, label.missing))) others.push(label)
  }
  return [...kept.values()].flat()
}

function isNowhereMore(one: Float64Array, other: Float64Array): boolean {
  for (let index = 0; index < one.length; index++) if (one[index]! > other[index]!) return false
  return true
}
