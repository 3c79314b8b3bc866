/** Which lines a plan has: all together first, then each segment that a seat or a target names, in code-unit order. */
import { UNASSIGNED } from '../../model/segment-model.ts'
import { TOTAL } from '../segment-codes.ts'

export interface PlanLines {
  readonly names: readonly string[]
  /** The line of a segment beside that of all together; 0 where the plan has no segments. */
  readonly lineOf: (segment: string) => number
}

/** Zero-length is a seat or target without a segment, which counts as Unassigned where others have one. */
export function planLines(segments: Iterable<string>): PlanLines {
  const met = new Set(segments)
  met.delete('')
  if (met.size === 0) return { names: [TOTAL], lineOf: () => 0 }
  const names = [...new Set([...segments].map((segment) => segment || UNASSIGNED))].sort()
  const lines = new Map(names.map((name, index) => [name, index + 1]))
  return { names: [TOTAL, ...names], lineOf: (segment) => lines.get(segment || UNASSIGNED)! }
}
