/** The last carvings with the problems they solve, found again by content: a plan and its summary are two formulas over one search. */
import { type Carving, carve } from './carve.ts'
import type { CarveProblem } from './problem.ts'

interface Settings {
  readonly seed: number
  readonly effort: number
}

const remembered: { readonly key: string; readonly carving: Carving }[] = []
const MOST_REMEMBERED = 4

export function rememberedCarving(problem: CarveProblem, settings: Settings): Carving {
  const key = keyOf(problem, settings)
  const known = remembered.find((entry) => entry.key === key)
  if (known !== undefined) return known.carving
  const carving = carve(problem, settings)
  remembered.unshift({ key, carving })
  remembered.length = Math.min(remembered.length, MOST_REMEMBERED)
  return carving
}

/** All numbers of the problem; a search is far dearer than writing them down. */
function keyOf({ units, reps, measures, choices, cost }: CarveProblem, { seed, effort }: Settings): string {
  const numbers = measures.flatMap(({ weights, low, high, scale, isLimit }) =>
    [weights, low, high, scale].map(String).concat(String(isLimit)),
  )
  return [units, reps, seed, effort, cost, choices.map(String).join('|'), ...numbers].join(';')
}
