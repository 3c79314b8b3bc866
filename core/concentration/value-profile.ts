/**
 * The smallest profile of at most two columns: the fewest accounts, told by groups of one column or of two crossed, that
 * hold a share of the value. Many descriptions are tried, and the best of many fits chance too: so each is charged with
 * what the same groups would save if values were dealt out at random, and a profile must beat the best of such deals.
 */
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import { createRandom } from '../statistics/random.ts'
import { curveOf, targetOf } from './curve.ts'
import type { Explainer } from './explainers.ts'
import { crossed, type Groups } from './grouping.ts'
import { densestCover, smallestCover } from './smallest-cover.ts'

/** A column of more groups is not crossed with others: what came of it would be no profile that a person could keep in mind. */
const MOST_CROSSED_GROUPS = 200
/** Of more columns, those that tell most by themselves are crossed. */
const MOST_CROSSED_COLUMNS = 30

/** Values dealt out at random so often, fewer where accounts are many: about so many values in all. */
const MOST_DEALS = 50
const LEAST_DEALS = 20
const DEALT_VALUES = 4_000_000

interface Description {
  readonly columns: readonly string[]
  readonly groups: Groups
}

export interface ProfileGroup {
  readonly label: string
  readonly accounts: number
  readonly value: number
}

export interface ValueProfile {
  /** One or two column names. */
  readonly columns: readonly string[]
  /** The most value per account first. */
  readonly groups: readonly ProfileGroup[]
  readonly accounts: number
  readonly value: number
  /** All accounts outside of it. */
  readonly others: { readonly accounts: number; readonly value: number }
  /** The share of accounts that the smallest profile by these groups has on average where values are dealt out at random. */
  readonly shareByChance: number
}

export interface ProfileSettings {
  /** The share of the value that it must hold. */
  readonly hold: number
  /** Groups of fewer accounts count as one. */
  readonly smallest: number
  readonly seed: number
}

/** `null` where no description does better than chance. */
export function valueProfileOf(
  explainers: readonly Explainer[],
  amounts: Float64Array,
  { hold, smallest, seed }: ProfileSettings,
): ValueProfile | null {
  const { values, total, accounts } = curveOf(amounts)
  const descriptions = descriptionsOf(explainers, amounts, smallest)
  if (descriptions.length === 0 || total === 0) return null
  const target = targetOf(total, hold)
  const covers = descriptions.map(({ groups }) => densestCover(groups, target))
  const byChance = sharesByChance(descriptions, values, target, seed)
  const means = byChance.map((shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length)
  /** What groups that tell nothing would save: without a choice among them, a share of the value takes that share of the accounts. */
  const charge = means.map((mean) => Math.max(0, hold - mean))
  const charged = covers.map((cover, index) => cover.accounts / accounts + charge[index]!)
  const best = charged.indexOf(Math.min(...charged))
  const bestByChance = Math.min(...byChance.map((shares, index) => Math.min(...shares) + charge[index]!))
  return charged[best]! < bestByChance ? profileOf(descriptions[best]!, target, means[best]!) : null
}

function profileOf({ columns, groups }: Description, target: number, shareByChance: number): ValueProfile {
  const cover = smallestCover(groups, target)
  const sums = createExactSums(2)
  groups.values.forEach((value, group) => {
    sums.add(cover.groups.includes(group) ? 1 : 0, value)
  })
  const all = groups.accounts.reduce((sum, count) => sum + count, 0)
  return {
    columns,
    groups: cover.groups.map((group) => ({
      label: groups.labels[group]!,
      accounts: groups.accounts[group]!,
      value: groups.values[group]!,
    })),
    accounts: cover.accounts,
    value: sums.total(1),
    others: { accounts: all - cover.accounts, value: sums.total(0) },
    shareByChance,
  }
}

/** Each column by itself, then all pairs of them. */
function descriptionsOf(explainers: readonly Explainer[], amounts: Float64Array, smallest: number): Description[] {
  const usable = explainers.filter(({ leftOut }) => leftOut === null)
  const single = usable.map(({ name, groups }) => ({
    columns: [name],
    groups: { ...groups, labels: groups.labels.map((label) => `${name} ${label}`) },
  }))
  const few = usable.filter(({ groups }) => groups.labels.length <= MOST_CROSSED_GROUPS)
  const telling = new Set([...few].sort((left, right) => right.effect - left.effect).slice(0, MOST_CROSSED_COLUMNS))
  const crossable = few.filter((explainer) => telling.has(explainer))
  const pairs = crossable.flatMap((left, index) =>
    crossable.slice(index + 1).map((right) => ({
      columns: [left.name, right.name],
      groups: crossed(left.groups, right.groups, amounts, smallest, (a, b) => `${left.name} ${a} & ${right.name} ${b}`),
    })),
  )
  return [...single, ...pairs]
}

/**
 * By description, the shares of the accounts that its groups take where the values are dealt out at random to
 * groups of the same sizes. The values come sorted, so that the deals depend on nothing but them and the seed.
 */
function sharesByChance(descriptions: readonly Description[], values: Float64Array, target: number, seed: number): number[][] {
  const random = createRandom(seed)
  const dealt = float64(values.length)
  dealt.set(values)
  const sums = float64(values.length + 1)
  const shares: number[][] = descriptions.map(() => [])
  const deals = Math.min(MOST_DEALS, Math.max(LEAST_DEALS, Math.ceil(DEALT_VALUES / values.length)))
  for (let deal = 0; deal < deals; deal++) {
    for (let index = dealt.length - 1; index > 0; index--) {
      const other = random.below(index + 1)
      const value = dealt[index]!
      dealt[index] = dealt[other]!
      dealt[other] = value
    }
    for (let index = 0; index < dealt.length; index++) sums[index + 1] = sums[index]! + dealt[index]!
    descriptions.forEach(({ groups: { accounts } }, index) => {
      let end = 0
      const own = accounts.map((count) => {
        end += count
        return sums[end]! - sums[end - count]!
      })
      shares[index]!.push(densestCover({ accounts, values: own }, target).accounts / dealt.length)
    })
  }
  return shares
}
