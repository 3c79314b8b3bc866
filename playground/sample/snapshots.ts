/** Two snapshots as Strata takes them (id, segment, value, day), a year apart: what *Migration* compares. */
import { SEGMENT } from '../../core/functions/segment.ts'
import { call } from '../../core/registry/call.ts'
import type { Account } from './account.ts'
import { AS_OF } from './as-of.ts'
import { dayCell, integerCell } from './cells.ts'
import { chance, logNormal } from './draws.ts'
import { isCustomer } from './lifecycle.ts'
import { MODEL_HEADERS, OTHERWISE, RULES } from './model.ts'
import { type Random, randomStream } from './random.ts'
import type { SampleCell } from './types.ts'

const LAST_YEAR = AS_OF - 365
/** On average accounts have grown since. */
const [HEADCOUNT_GROWTH, VALUE_GROWTH] = [1.06, 1.12]
/** Customers of today who were not there yet. */
const NEW_SINCE = 0.12
/** A contract that has ended is no longer among the accounts' values. */
const ENDED_USD = 4_800
const STEP_USD = 60

export const SNAPSHOT_HEADERS = ['Account ID', 'Segment', 'ARR', 'Day']

type Rows = readonly (readonly SampleCell[])[]
type State = Pick<Account, 'id' | 'industry' | 'country' | 'employees' | 'lastLogin' | 'arrUsd'>

export function snapshots(accounts: readonly Account[]): { readonly lastYear: Rows; readonly today: Rows } {
  const random = randomStream('last year')
  // An account that was entered twice under one id is one.
  const customers = [...new Map(accounts.map((account) => [account.id, account])).values()].filter(({ stage }) => isCustomer(stage))
  return {
    lastYear: snapshot(
      customers.flatMap((account) => then(account, random) ?? []),
      LAST_YEAR,
    ),
    today: snapshot(
      customers.filter(({ stage }) => stage !== 'Churned'),
      AS_OF,
    ),
  }
}

/** With the segments of the sample's own model. */
function snapshot(states: readonly State[], day: number): Rows {
  const rows = states.map(({ employees, industry, country, lastLogin, arrUsd }) => [employees, industry, country, lastLogin, arrUsd])
  const model = [
    MODEL_HEADERS,
    ...RULES.map((rule) => [
      rule.segment,
      ...[rule.employees, rule.industry, rule.country, rule.lastLogin, rule.arr, null].map((cell) => cell ?? null),
    ]),
  ]
  const segments = call(SEGMENT, [rows, [MODEL_HEADERS.slice(1, 6)], model, OTHERWISE, day])
  return states.map(({ id, arrUsd }, row) => [id, segments[row]![0] as string, integerCell(arrUsd), dayCell(day)])
}

/** Whoever is silent today was not yet then. */
function then(account: Account, random: Random): State | null {
  const [headcount, value] = [logNormal(random, HEADCOUNT_GROWTH, 0.12), logNormal(random, VALUE_GROWTH, 0.35)]
  const isNew = account.stage === 'Onboarding' || chance(random, NEW_SINCE)
  const now = account.stage === 'Churned' ? logNormal(random, ENDED_USD, 0.8) : (account.arrUsd ?? 0)
  if (isNew) return null
  return {
    ...account,
    employees: Math.max(1, Math.round(account.employees / headcount)),
    lastLogin: LAST_YEAR - 5,
    arrUsd: Math.round(now / value / STEP_USD) * STEP_USD,
  }
}
