/** What the value of the accounts hangs on, as VALUE_CONCENTRATION tells it, for a panel that must stay awake meanwhile. */
import { type Concentration, concentrationOf } from '../../core/concentration/concentration.ts'
import { type Explainer, explainersOf } from '../../core/concentration/explainers.ts'
import { accountsOf } from '../../core/concentration/read-profiles.ts'
import { partsOf } from '../../core/concentration/restating.ts'
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
  const explainers: Explainer[] = []
  const numbers: { readonly name: string; readonly values: Float64Array }[] = []
  // Column by column, because all at once would keep the page from being drawn.
  for (let column = 0; column < headers.length; column++) {
    if (roles[column] === 'value') continue
    await pause()
    const grid = [[headers[column]!], ...rows.map((row) => [row[column] ?? null])]
    const accounts = accountsOf(values, { param: 'profiles', grid, width: 1, rows: grid.length }, () => undefined)
    for (const { name, column: cells } of accounts.descriptors) if (cells.kind === 'number') numbers.push({ name, values: cells.values })
    explainers.push(...explainersOf(accounts, SMALLEST_GROUP))
  }
  await pause()
  const parts = partsOf(
    numbers.map((number) => number.values),
    amountsOf(values),
  )
  const isPart = (name: string): boolean => parts.has(numbers.findIndex((number) => number.name === name))
  const telling = explainers.filter(({ name, leftOut }) => leftOut === null && !isPart(name))
  const effects = new Map(telling.map(({ name, effect }) => [name, effect]))
  return {
    concentration,
    drivers: telling.filter(({ effect }) => effect > 0).sort((left, right) => right.effect - left.effect),
    effectOf: (header) => effects.get(header.trim()) ?? null,
  }
}

/** Of the accounts that have a value, as core/concentration takes them. */
function amountsOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).map((value) => Math.max(0, value))
}
