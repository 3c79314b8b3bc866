/**
 * Value-based: accounts by what they are worth. Decides between Pareto tiers (80 and 95 % of all value) and bands of
 * equal size, and that accounts worth nothing are a segment of their own.
 */
import { percent } from '../../../core/percent.ts'
import { countBelow } from '../../../core/quality/number-profile.ts'
import { paretoTiers } from '../../../core/tiers/floors.ts'
import { defaultLabels } from '../../../core/tiers/labels.ts'
import type { Accounts } from '../../state/accounts.ts'
import { bandConditions } from '../shared/conditions.ts'
import { accountCount, columnsOf, filledShare, smallestSegment, sortedColumn } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, segmentsOf, withRest } from '../shared/model.ts'
import { equalCuts, roundCuts } from '../shared/round-cuts.ts'
import { listed, short } from '../shared/words.ts'
import { NO_VALUE_PLAYS, VALUE_PLAYS } from './plays.ts'

export const VALUE = defineMethod({
  kind: 'value',
  title: 'Value-based',
  purpose: 'Tiers accounts by what they are worth to you, so that time goes where the money is.',
  needs: 'A yearly value per account, such as ARR, contract value or spend.',
  complexity: 1,
  resources: 'One analyst and the finance export; a refresh every quarter.',
  outcome: 'Service levels and coverage that pay for themselves; the accounts you can not lose by name.',
  attempt: (accounts) => byValue(accounts) ?? { missing: missing(accounts) },
  ladder: VALUE_PLAYS,
  named: [[/^no /i, NO_VALUE_PLAYS]],
})

const SHARES = [0.8, 0.95]
const MOST_TIERS = 4

function byValue(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'value')) {
    const sorted = sortedColumn(accounts, column)
    const worth = sorted.subarray(countBelow(sorted, Number.MIN_VALUE))
    if (worth.length === 0) continue
    const least = smallestSegment(accountCount(accounts))
    const pareto = paretoCuts(worth, least)
    const cuts = pareto ?? equalCuts(worth, MOST_TIERS, 2, least)
    if (cuts === null) continue
    const header = accounts.headers[column]!.trim()
    const names = pareto ? ['A accounts', 'B accounts', 'C accounts'] : tierNames(cuts.length + 1)
    const conditions = bandConditions(cuts, false)
    const lowest = worth.length < sorted.length ? `(0..${cuts[0]})` : conditions[cuts.length]!
    const tiers = [...conditions.slice(0, -1), lowest].map((condition, at) => ({ segment: names[at]!, where: { [column]: condition } }))
    const rules = withRest(accounts, tiers, `No ${header}`, null)
    if (segmentsOf(rules).length < 3) continue
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: pareto
        ? `A accounts hold about 80 % of all ${header}, A and B 95 % (Pareto, ABC analysis); the cuts ${listed(cuts.map(short))} are round.`
        : `${header} cut into ${cuts.length + 1} about equal tiers at the round numbers ${listed(cuts.map(short))}.`,
      score: 0.5 + 0.4 * filledShare(accounts, column),
      because: concentration(worth, accountCount(accounts), header),
    }
  }
  return null
}

/** Where the smallest of the A and of the B accounts lie, made round. */
function paretoCuts(worth: Float64Array, least: number): number[] | null {
  const shares = paretoTiers(worth, SHARES).map((floor) => countBelow(worth, floor) / worth.length)
  return shares.some((share) => share <= 0) ? null : roundCuts(worth, shares.reverse(), least)
}

function tierNames(tiers: number): string[] {
  return defaultLabels('quantile', tiers)
}

/** "12 % of accounts hold 80 % of ARR". */
function concentration(worth: Float64Array, accounts: number, header: string): string {
  const [floor] = paretoTiers(worth, [SHARES[0]!])
  return `${percent(worth.length - countBelow(worth, floor!), accounts)} of accounts hold 80 % of ${header}`
}

function missing(accounts: Accounts): string {
  const [column] = columnsOf(accounts, 'value')
  if (column === undefined) return 'No column of value. ARR, contract value or yearly spend would do.'
  return `${accounts.headers[column]} does not tell accounts apart. Contract value or yearly spend would do.`
}
