/**
 * A book -> the problem that is searched. Decides what a unit is (a group that stays together, or one account), who may
 * own it, what moving it costs, and what a rep's target and window are.
 */
import { InputError } from '../../errors.ts'
import { type Book, NOBODY } from './book.ts'
import { type CarveProblem, type Measure, SLACK } from './problem.ts'

export interface Units {
  readonly problem: CarveProblem
  /** Per unit its accounts. */
  readonly accounts: readonly (readonly number[])[]
  /** Accounts that no rep may own: they are part of no unit. */
  readonly stuck: readonly number[]
  /** Per weight its target for each rep. */
  readonly targets: readonly Float64Array[]
  /** The weights that are balanced, in their order among the measures of the problem: not those of which there is nothing. */
  readonly balancedWeights: readonly number[]
}

export function unitsOf(book: Book, tolerance: number): Units {
  const { reps } = book
  const accounts: number[][] = []
  const choices: Int32Array[] = []
  const stuck: number[] = []
  for (const members of groupsIn(book)) {
    const own = choicesOf(book, members)
    if (own.length === 0) stuck.push(...members)
    else {
      accounts.push(members)
      choices.push(own)
    }
  }
  const unitWeights = book.weights.map(({ values }) =>
    Float64Array.from(accounts, (members) => members.reduce((sum, one) => sum + values[one]!, 0)),
  )
  const seats = reps.reduce((sum, { capacity }) => sum + capacity, 0)
  const targets = unitWeights.map((weights) => {
    const total = weights.reduce((sum, one) => sum + one, 0)
    return Float64Array.from(reps, ({ capacity }) => (total * capacity) / seats)
  })
  const balancedWeights = [...targets.keys()].filter((weight) => targets[weight]!.some((target) => target > 0))
  const measures: Measure[] = balancedWeights.map((weight) => balanced(unitWeights[weight]!, targets[weight]!, tolerance))
  if (reps.some(({ mostAccounts }) => mostAccounts < Infinity))
    measures.push({
      weights: Float64Array.from(accounts, ({ length }) => length),
      low: new Float64Array(reps.length).fill(-Infinity),
      high: Float64Array.from(reps, ({ mostAccounts }) => mostAccounts),
      scale: new Float64Array(reps.length).fill(1),
      isLimit: true,
    })
  return {
    problem: { units: accounts.length, reps: reps.length, measures, choices, cost: costs(book, accounts) },
    accounts,
    stuck,
    targets,
    balancedWeights,
  }
}

/** A rep without capacity has a target of 0 and is measured by an average one. */
export function balanced(weights: Float64Array, targets: Float64Array, tolerance: number): Measure {
  const average = targets.reduce((sum, one) => sum + one, 0) / targets.length
  const scale = targets.map((target) => (target > 0 ? target : average))
  return {
    weights,
    low: targets.map((target, rep) => target * (1 - tolerance) - SLACK * scale[rep]!),
    high: targets.map((target, rep) => target * (1 + tolerance) + SLACK * scale[rep]!),
    scale,
    isLimit: false,
  }
}

/** In the order of their first accounts. */
function groupsIn({ ids, groups }: Book): number[][] {
  const units: number[][] = []
  const unitOf = new Map<string, number[]>()
  ids.forEach((_, account) => {
    const name = groups[account]!
    const known = name === '' ? undefined : unitOf.get(name)
    if (known !== undefined) known.push(account)
    else {
      const unit = [account]
      units.push(unit)
      if (name !== '') unitOf.set(name, unit)
    }
  })
  return units
}

/** True where a lock holds the account: a lock on an account that no rep of the plan owns has nothing to hold. */
export function isHeld({ isLocked, owners }: Book, account: number): boolean {
  return isLocked[account] === 1 && owners !== null && owners[account]! >= 0
}

/** The reps that may own all of a unit; where an account is held, its owner alone, whatever the rules say. */
function choicesOf(book: Book, members: readonly number[]): Int32Array {
  const { reps, mayOwn, owners, groups } = book
  const held = members.filter((account) => isHeld(book, account))
  if (held.length > 0) {
    const owner = owners![held[0]!]!
    const other = held.find((account) => owners![account] !== owner)
    if (other !== undefined)
      throw new InputError('TERRITORY_LOCKS', { group: groups[other]!, first: reps[owner]!.name, second: reps[owners![other]!]!.name })
    return Int32Array.of(owner)
  }
  const own: number[] = []
  for (let rep = 0; rep < reps.length; rep++) if (members.every((account) => mayOwn[account * reps.length + rep] === 1)) own.push(rep)
  return Int32Array.from(own)
}

/** An account costs where it is not with its owner, unless it can't stay there: a forced move is no choice. */
function costs(book: Book, units: readonly (readonly number[])[]): Float64Array {
  const { reps, moveCost } = book
  const cost = new Float64Array(units.length * reps.length)
  units.forEach((members, unit) => {
    for (const account of members) {
      const home = homeOf(book, account)
      if (home < 0) continue
      for (let rep = 0; rep < reps.length; rep++) if (rep !== home) cost[unit * reps.length + rep]! += moveCost[account]!
    }
  })
  return cost
}

/** The rep that an account can stay with; NOBODY where it has none, or has to leave. */
export function homeOf(book: Book, account: number): number {
  const owner = book.owners === null ? NOBODY : book.owners[account]!
  return owner >= 0 && (isHeld(book, account) || book.mayOwn[account * book.reps.length + owner] === 1) ? owner : NOBODY
}
