/** The best plan of a carving by an exact solver (HiGHS, mixed integer programming): what tests and the bench hold the search against. */
import loadHighs from 'highs'
import type { CarveProblem } from '../core/planning/territories/problem.ts'

const highs = await loadHighs()

/** The least cost of a plan within all windows; `null` where there is none. Throws where the solver stops before it knows. */
export function exactCost(problem: CarveProblem): number | null {
  const { Status: status, ObjectiveValue: value } = highs.solve(linearProgram(problem), { output_flag: false, mip_rel_gap: 0 })
  if (status === 'Infeasible') return null
  if (status !== 'Optimal') throw new Error(`HiGHS: ${status}`)
  return value
}

/** One 0–1 variable per unit and rep, in CPLEX's LP format. */
function linearProgram({ units, reps, measures, choices, cost }: CarveProblem): string {
  const objective: string[] = []
  const rows: string[] = []
  const names: string[] = []
  for (let unit = 0; unit < units; unit++) {
    const own = [...choices[unit]!].map((rep) => `x${unit}_${rep}`)
    names.push(...own)
    objective.push(...[...choices[unit]!].map((rep) => `${cost[unit * reps + rep]!} x${unit}_${rep}`))
    rows.push(`u${unit}: ${own.join(' + ')} = 1`)
  }
  measures.forEach(({ weights, low, high }, m) => {
    for (let rep = 0; rep < reps; rep++) {
      const load = choices.flatMap((own, unit) => (own.includes(rep) ? [`${weights[unit]!} x${unit}_${rep}`] : [])).join(' + ')
      // A rep that may own nothing has an empty load, which the format can't say.
      const sum = load === '' ? `0 ${names[0]!}` : load
      if (high[rep]! < Infinity) rows.push(`h${m}_${rep}: ${sum} <= ${high[rep]!}`)
      if (low[rep]! > 0) rows.push(`l${m}_${rep}: ${sum} >= ${low[rep]!}`)
    }
  })
  const lines = (parts: readonly string[]): string => parts.join('\n + ')
  return `Minimize\n obj: ${lines(objective)}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${names.join('\n ')}\nEnd`
}
