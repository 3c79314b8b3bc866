/** Firmographic: companies by their size. Decides that employees count before revenue, and revenue where employees are blank. */
import { quantileOf } from '../../../core/statistics/quantile.ts'
import type { Accounts } from '../../state/accounts.ts'
import { classCuts } from '../shared/class-cuts.ts'
import { bandConditions } from '../shared/conditions.ts'
import { accountCount, columnsOf, isFilled, numberAt, smallestSegment, sortedColumn } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, withRest } from '../shared/model.ts'
import { bandModel } from '../shared/number-bands.ts'
import { equalCuts, roundest } from '../shared/round-cuts.ts'
import { UNKNOWN_PLAYS } from '../shared/unknown-plays.ts'
import { filledWords, listed, short } from '../shared/words.ts'
import { SIZE_PLAYS } from './plays.ts'
import { SIZE_CLASSES, sizeNames } from './size-bands.ts'
import { bySizeWords } from './size-words.ts'

export const FIRMOGRAPHIC = defineMethod({
  kind: 'firmographic',
  title: 'Firmographic',
  purpose: 'Groups companies by size, so that each gets the sales motion it can pay for.',
  needs: 'Employees or annual revenue per account.',
  complexity: 1,
  resources: 'One analyst for an afternoon; an enrichment list where sizes are missing.',
  outcome: 'Clear ownership and coverage by size; easy to explain to every team.',
  attempt: (accounts) => byEmployees(accounts) ?? bySizeWords(accounts, UNKNOWN) ?? byRevenue(accounts) ?? { missing: missing(accounts) },
  ladder: SIZE_PLAYS,
  named: UNKNOWN_PLAYS,
})

const UNKNOWN = 'Size unknown'

function byEmployees(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'employees')) {
    const sorted = sortedColumn(accounts, column)
    const cuts = classCuts(sorted, SIZE_CLASSES, smallestSegment(accountCount(accounts)))
    if (cuts === null) continue
    const names = sizeNames(cuts)
    const sized = bandConditions(cuts, sorted.every(Number.isInteger)).map((condition, at) => ({
      segment: names[at]!,
      where: { [column]: condition },
    }))
    const stand = byStandIn(accounts, column, cuts)
    const rules = withRest(
      accounts,
      stand === null ? sized : sized.flatMap((rule, at) => [rule, stand.ruleAt(rule.segment, at)]),
      UNKNOWN,
      null,
    )
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `Cut at ${listed(cuts.map(String))} employees, size classes of the US Census Bureau (Statistics of U.S. Businesses).${stand?.note ?? ''}`,
      score: 0.55 + (0.4 * sorted.length) / Math.max(1, accountCount(accounts)),
      because: filledWords(accounts, column),
    }
  }
  return null
}

/** From this share of the accounts on, sizes that are missing are worth a second column. */
const WORTH_A_STAND_IN = 0.02
/** How far the stand-in's cuts may be moved for roundness. */
const ROUNDING = 0.15

interface StandIn {
  readonly note: string
  readonly ruleAt: (segment: string, band: number) => RuleDraft
}

/** Revenue in the place of missing employees, at the median revenue per employee of the accounts that have both. */
function byStandIn(accounts: Accounts, employees: number, cuts: readonly number[]): StandIn | null {
  const [revenue] = columnsOf(accounts, 'revenue')
  if (revenue === undefined) return null
  const total = accountCount(accounts)
  const least = Math.max(1, WORTH_A_STAND_IN * total)
  const { filled } = accounts.profiles[employees]!
  if (total - filled < least) return null
  const helped = accounts.rows.filter((row) => !isFilled(row, employees) && !Number.isNaN(numberAt(row, revenue))).length
  const each = Float64Array.from(accounts.rows, (row) => numberAt(row, revenue) / numberAt(row, employees))
  const ratios = each.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).sort()
  if (helped < least || ratios.length < least) return null
  const ratio = quantileOf(ratios, 0.5)
  const standing = cuts.map((cut) => roundest(cut * ratio * (1 - ROUNDING), cut * ratio * (1 + ROUNDING), cut * ratio))
  const conditions = bandConditions(standing, false)
  const { headers } = accounts
  return {
    ruleAt: (segment, band) => ({ segment, where: { [employees]: 'blank', [revenue]: conditions[band]! } }),
    note: ` Where ${headers[employees]} is blank, ${headers[revenue]} stands in at the median of ${short(ratio)} per employee: ${listed(standing.map(short))}.`,
  }
}

const MOST_BANDS = 4

function byRevenue(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'revenue')) {
    const sorted = sortedColumn(accounts, column)
    const cuts = equalCuts(sorted, MOST_BANDS, 2, smallestSegment(accountCount(accounts)))
    if (cuts === null) continue
    const model = bandModel(accounts, column, cuts, { unknown: UNKNOWN, unit: '', isWhole: false })
    if (model === null) continue
    return {
      model,
      added: [],
      note: `${accounts.headers[column]} cut into ${cuts.length + 1} about equal bands at the round numbers nearest to its quantiles.`,
      score: 0.45 + (0.4 * sorted.length) / Math.max(1, accountCount(accounts)),
      because: filledWords(accounts, column),
    }
  }
  return null
}

function missing(accounts: Accounts): string {
  const [column] = [...columnsOf(accounts, 'employees'), ...columnsOf(accounts, 'revenue')]
  if (column === undefined) return 'No column of company size. Employees or annual revenue would do.'
  return `${accounts.headers[column]} does not tell companies apart. Another size, such as annual revenue, would do.`
}
