/** When each account entered the stages it has been through: a path that ends in the stage it is in now. */
import type { Account } from './account.ts'
import { AS_OF } from './as-of.ts'
import { dayCell } from './cells.ts'
import { between, chance, gamma } from './draws.ts'
import type { Stage } from './lifecycle.ts'
import { type Random, randomStream } from './random.ts'
import { type TableRanges, tableRanges } from './ranges.ts'
import type { SampleCell } from './types.ts'

/** The stages up to the first year of use, in their order; At risk, Churned and Lost leave it. */
export const STAGES = ['Lead', 'Trial', 'Onboarding', 'Active'] as const satisfies readonly Stage[]

/** Days on average from one stage to the next. */
const MEAN_DAYS = { Lead: 34, Trial: 21, Onboarding: 75, Active: 260 }
const SHAPE = 2.5
const BUYS_WITHOUT_TRIAL = 0.2
/** Those who never became accounts: half of all, most of them before a trial. */
const LOST = 1_100
const LOST_AFTER_TRIAL = 0.42
const FIRST_LOST = 20_001

const HEADERS = ['Account ID', 'Stage', 'Entered']

export interface StageLog {
  readonly rows: readonly (readonly SampleCell[])[]
  readonly ranges: TableRanges
}

export function stageLog(accounts: readonly Account[], sheet: string): StageLog {
  const random = randomStream('stage log')
  // An account that was entered twice under one id has one history.
  const once = [...new Map(accounts.map((account) => [account.id, account])).values()]
  const entries = once.flatMap((account) => history(account, random))
  for (let index = 0; index < LOST; index++) entries.push(...lost(`L-${FIRST_LOST + index}`, random))
  return { rows: [HEADERS, ...entries], ranges: tableRanges(sheet, HEADERS, entries.length) }
}

/** Backwards from the day on which the present stage began. */
function history({ id, stage, stageDate }: Account, random: Random): SampleCell[][] {
  const path = [...before(stage, random), ...(stage === 'Expansion' ? [] : [stage])]
  const entries: SampleCell[][] = []
  let day = stageDate
  for (const [index, entered] of [...path].reverse().entries()) {
    if (index > 0 || stage === 'Expansion') day -= daysIn(entered as (typeof STAGES)[number], random)
    entries.unshift([id, entered, dayCell(day)])
  }
  return entries
}

/** The stages on the way to this one. */
function before(stage: Stage, random: Random): readonly Stage[] {
  const at = (STAGES as readonly Stage[]).indexOf(stage)
  const passed: readonly Stage[] = at === -1 ? STAGES : STAGES.slice(0, at)
  return chance(random, BUYS_WITHOUT_TRIAL) ? passed.filter((earlier) => earlier !== 'Trial') : passed
}

function lost(id: string, random: Random): SampleCell[][] {
  let day = AS_OF - between(random, 60, 1_000)
  const entries: SampleCell[][] = [[id, 'Lead', dayCell(day)]]
  if (chance(random, LOST_AFTER_TRIAL)) {
    day += daysIn('Lead', random)
    entries.push([id, 'Trial', dayCell(day)])
  }
  entries.push([id, 'Lost', dayCell(Math.min(AS_OF, day + daysIn('Trial', random)))])
  return entries
}

function daysIn(stage: (typeof STAGES)[number], random: Random): number {
  return Math.max(1, Math.round(gamma(random, SHAPE, MEAN_DAYS[stage])))
}
