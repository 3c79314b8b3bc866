/** What the value of the accounts hangs on, as VALUE_CONCENTRATION tells it, for a panel that must stay awake meanwhile. */
import { type Concentration, concentrationOf } from '../../core/concentration/concentration.ts'
import { type Explainer, explainersOf } from '../../core/concentration/explainers.ts'
import { accountsOf } from '../../core/concentration/read-profiles.ts'
import type { Accounts } from './accounts.ts'
import { pause } from './pause.ts'

/** As VALUE_CONCENTRATION has it: groups of fewer accounts are pooled. */
export const SMALLEST_GROUP = 30

export interface ValueDrivers {
  readonly concentration: Concentration
  /** Those that tell something, the most first. */
  readonly drivers: readonly Explainer[]
  /** How much of the ranking by value a column tells; `null` where that says nothing, such as for the value itself. */
  readonly effectOf: (header: string) => number | null
}

/** `null` where there is no value to share out. */
export async function valueDriversOf({ headers, rows, values, roles }: Accounts): Promise<ValueDrivers | null> {
  if (values === null) return null
  const concentration = concentrationOf(values)
  if (concentration.curve.total === 0) return null
  const others = headers.map((_, column) => column).filter((column) => roles[column] !== 'value')
  await pause()
  const grid = [headers, ...rows].map((row) => others.map((column) => row[column] ?? null))
  const profiles = { param: 'profiles', grid, width: others.length, rows: grid.length }
  await pause()
  const described = accountsOf(values, profiles, () => undefined)
  await pause()
  const explainers = explainersOf(described, SMALLEST_GROUP)
  const effects = new Map(explainers.flatMap(({ name, effect, leftOut }) => (leftOut === null ? [[name, effect] as const] : [])))
  return {
    concentration,
    drivers: explainers.filter(({ leftOut, effect }) => leftOut === null && effect > 0).sort((left, right) => right.effect - left.effect),
    effectOf: (header) => effects.get(header) ?? null,
  }
}
