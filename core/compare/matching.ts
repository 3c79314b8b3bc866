/**
 * Which segment before is which segment after, so that an account can be said to have stayed: the same name, or, where
 * the two models name nothing alike, the one-to-one match that keeps the most accounts in place.
 */
import { bestAssignment } from './assignment.ts'
import type { Flows } from './flows.ts'

export const MATCHES = ['auto', 'name', 'best'] as const

export interface Matching {
  readonly how: 'name' | 'best'
  /** By segment before, its segment after; −1 where it has none. */
  readonly partners: readonly number[]
}

export function matchSegments({ from, to, counts }: Flows, how: (typeof MATCHES)[number]): Matching {
  const byName = from.map((name) => to.indexOf(name))
  if (how === 'name' || (how === 'auto' && byName.some((partner) => partner >= 0))) return { how: 'name', partners: byName }
  const width = to.length + 1
  const shared = from.map((_, row) => to.map((__, column) => counts[row * width + column]!))
  // Two segments without an account in common are no match.
  const partners = bestAssignment(shared, to.length).map((column, row) => (column >= 0 && shared[row]![column]! > 0 ? column : -1))
  return { how: 'best', partners }
}
