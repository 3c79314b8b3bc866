/** What keeps a plan from its tolerance, in one sentence that names the account or the reps. */
import { quoteCell } from '../../cells.ts'
import { percent } from '../../percent.ts'
import type { Blocker } from './blocker.ts'
import type { Carving } from './carve.ts'
import type { Placed } from './reasons.ts'
import { largestDeviation } from './tightest.ts'

const MOST_NAMED = 4

interface Told extends Placed {
  readonly carving: Carving
  readonly blocker: Blocker | null
}

export function blockerWords({ book, units, carving, tolerance, blocker, repOf }: Told): string {
  const nameOf = (rep: number): string => book.reps[rep]!.name
  const accounts = units.problem.units === 0 ? 0 : repOf.length - units.stuck.length
  const places = book.reps.reduce((sum, { mostAccounts }) => sum + mostAccounts, 0)
  if (accounts > places) return `the reps may hold ${places} accounts and there are ${accounts}`
  if (blocker !== null && blocker.deviation > tolerance) {
    const { kind, reps, ratio, unit } = blocker
    const target = `target ${book.weights[blocker.weight]!.name}`
    const names = listed(book, reps)
    if (kind === 'unit') return `${unitWords(book, units.accounts[unit]!)} alone is ${percent(ratio)} of the ${target} of ${names}`
    if (kind === 'too much') return `what only ${names} may own is ${percent(ratio)} of ${reps.length === 1 ? 'the' : 'their'} ${target}`
    return `all that ${names} may own is ${percent(ratio)} of ${reps.length === 1 ? 'the' : 'their'} ${target}`
  }
  const { rep, weight, size } = largestDeviation(units, carving.repOf)
  if (size <= tolerance + 1e-9) {
    const full = book.reps.findIndex(({ mostAccounts }, index) => repOf.filter((one) => one === index).length > mostAccounts)
    return full < 0 ? 'the limits on accounts leave no room' : `${nameOf(full)} holds more accounts than the limit`
  }
  const values = book.weights[weight]!.values
  const own = [...repOf.keys()].filter((account) => repOf[account] === rep)
  const largest = own.reduce((best, account) => (best < 0 || values[account]! > values[best]! ? account : best), -1)
  const share = `${nameOf(rep)} is ${percent(size)} off the target ${book.weights[weight]!.name}`
  if (largest < 0) return `${share}, without an account`
  const part = percent(values[largest]! / units.targets[weight]![rep]!)
  return `${share}; the largest of ${own.length} accounts there, ${quoteCell(book.ids[largest])}, is ${part} of it`
}

function listed({ reps, repsAsGiven }: Placed['book'], wanted: readonly number[]): string {
  const names = repsAsGiven.filter((rep) => wanted.includes(rep)).map((rep) => reps[rep]!.name)
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more` : names.join(', ')
}

function unitWords({ ids, groups }: Placed['book'], members: readonly number[]): string {
  return members.length === 1 ? quoteCell(ids[members[0]!]) : `the group ${groups[members[0]!]}`
}
