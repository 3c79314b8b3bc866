/**
 * Behavioural: accounts by what they do. Decides the spans of silence: 30 and 90 days where each holds accounts, else
 * others that do; and that the active ones are split by use where a count of uses is known.
 */
import { isoOf } from '../../../core/dates.ts'
import { quantileOf } from '../../../core/statistics/quantile.ts'
import type { Accounts } from '../../state/accounts.ts'
import type { Surroundings } from '../method.ts'
import { bandConditions } from '../shared/conditions.ts'
import { accountCount, columnsOf, filledShare, numberAt, smallestSegment, sortedColumn } from '../shared/data.ts'
import { type Attempt, defineMethod } from '../shared/define-method.ts'
import { modelOf, type RuleDraft, segmentsOf, withoutEmpty, withRest } from '../shared/model.ts'
import { areFull, equalCuts, roundest } from '../shared/round-cuts.ts'
import { filledWords } from '../shared/words.ts'
import { BEHAVIOUR_LADDER, BEHAVIOUR_PLAYS } from './plays.ts'

export const BEHAVIOURAL = defineMethod({
  kind: 'behavioural',
  title: 'Behavioural',
  purpose: 'Groups accounts by what they do, and moves them by itself when that changes.',
  needs: 'The date of the last activity, and a count of uses if there is one.',
  complexity: 2,
  resources: 'Product data in the sheet, refreshed weekly; a success team that acts on alerts.',
  outcome: 'Accounts that go quiet are seen weeks before the renewal.',
  attempt: (accounts, around) => byActivity(accounts, around) ?? byUsage(accounts) ?? { missing: missing(accounts) },
  ladder: BEHAVIOUR_LADDER,
  named: BEHAVIOUR_PLAYS,
})

/** Days of silence, the usual ones first. */
const SPANS: readonly (readonly [recent: number, late: number])[] = [
  [30, 90],
  [7, 30],
  [14, 60],
  [60, 180],
  [90, 180],
  [90, 365],
  [180, 365],
  [365, 730],
]
const NEVER = 'Never active'

function byActivity(accounts: Accounts, { asOf }: Surroundings): Attempt | null {
  const least = smallestSegment(accountCount(accounts))
  for (const column of columnsOf(accounts, 'activity')) {
    const days = sortedColumn(accounts, column)
    if (days.length === 0) continue
    const last = asOf ?? Math.floor(days[days.length - 1]!)
    // A day later than as_of is nobody's silence.
    const silence = Float64Array.from(
      days.filter((day) => day >= 1 && day < last + 1),
      (day) => last - Math.floor(day),
    ).sort()
    const span = SPANS.find(([recent, late]) => areFull(silence, [recent + 1, late + 1], least))
    if (span === undefined) continue
    const since = (count: number): string => (asOf === null ? `>=${isoOf(last - count)}` : `last ${count} days`)
    const before = (count: number): string => (asOf === null ? `<${isoOf(last - count)}` : `older than ${count} days`)
    const [recent, late] = span
    const rules = [
      ...activeRules(accounts, { activity: column, condition: since(recent), from: last - recent, least }),
      { segment: 'Slipping', where: { [column]: since(late) } },
      { segment: 'Dormant', where: { [column]: before(late) } },
    ]
    const all = withRest(accounts, withoutEmpty(accounts, rules, asOf), NEVER, asOf)
    return {
      model: modelOf(accounts, all),
      added: [],
      note: `Active within ${recent} days, slipping up to ${late}, dormant after${asOf === null ? `, counted to ${isoOf(last)}` : ''}.`,
      score: 0.45 + 0.4 * filledShare(accounts, column),
      because: filledWords(accounts, column),
    }
  }
  return null
}

interface Active {
  readonly activity: number
  readonly condition: string
  /** The first day that counts as recent. */
  readonly from: number
  readonly least: number
}

/** Split at the median use of the active ones, made round, if both halves are large enough. */
function activeRules(accounts: Accounts, { activity, condition, from, least }: Active): RuleDraft[] {
  const whole: RuleDraft = { segment: 'Active', where: { [activity]: condition } }
  for (const usage of columnsOf(accounts, 'usage')) {
    const uses = Float64Array.from(
      accounts.rows.flatMap((row) => (numberAt(row, activity) >= from ? [numberAt(row, usage)] : [])).filter((value) => value === value),
    ).sort()
    if (uses.length < 2 * least) continue
    const cut = roundest(quantileOf(uses, 0.42), quantileOf(uses, 0.58), quantileOf(uses, 0.5))
    if (!areFull(uses, [cut], least)) continue
    return [
      { segment: 'Heavy users', where: { [activity]: condition, [usage]: `>=${cut}` } },
      { segment: 'Light users', where: { [activity]: condition } },
    ]
  }
  return [whole]
}

const USES = ['Heavy users', 'Regular users', 'Light users'] as const

function byUsage(accounts: Accounts): Attempt | null {
  for (const column of columnsOf(accounts, 'usage')) {
    const sorted = sortedColumn(accounts, column)
    const used = sorted.filter((value) => value > 0)
    const cuts = equalCuts(used, USES.length, 2, smallestSegment(accountCount(accounts)))
    if (cuts === null) continue
    const conditions = bandConditions(cuts, sorted.every(Number.isInteger))
    const lowest = used.length < sorted.length ? `(0..${cuts[0]})` : conditions[cuts.length]!
    const names = cuts.length === 2 ? USES : [USES[0], USES[2]]
    const rules = withRest(
      accounts,
      [...conditions.slice(0, -1), lowest].map((condition, at) => ({ segment: names[at]!, where: { [column]: condition } })),
      NEVER,
      null,
    )
    if (segmentsOf(rules).length < 3) continue
    return {
      model: modelOf(accounts, rules),
      added: [],
      note: `${accounts.headers[column]} cut into about equal bands at round numbers.`,
      score: 0.35 + 0.4 * filledShare(accounts, column),
      because: filledWords(accounts, column),
    }
  }
  return null
}

function missing(accounts: Accounts): string {
  const [column] = [...columnsOf(accounts, 'activity'), ...columnsOf(accounts, 'usage')]
  if (column === undefined) return 'No column of activity. The date of the last login, contact or order would do.'
  return `${accounts.headers[column]} does not tell accounts apart. The date of the last login or order would do.`
}
