/**
 * The orders of three years. Each customer buys at a rate of its own (gamma) and after any order may stop for
 * good (dropout), which is the pattern that RFM and lifetime-value models look for.
 */
import type { Account } from './account.ts'
import { AS_OF } from './as-of.ts'
import { between, chance, exponential, gamma, logNormal } from './draws.ts'
import { isCustomer } from './lifecycle.ts'
import { type Random, randomStream } from './random.ts'

export interface Order {
  readonly customer: string
  readonly day: number
  /** Negative for a refund, `null` where nobody filled it in. */
  readonly amountUsd: number | null
  /** A further line of the order before it, under the same number. */
  readonly continues: boolean
}

const HISTORY_DAYS = 3 * 365
/** Averages over customers while they still buy. */
const MEAN_ORDERS_PER_DAY = 1 / 48
const MOST_ORDERS = 140

/** In the order of their days; lines of one order stay together. */
export function drawOrders(accounts: readonly Account[]): readonly Order[] {
  const random = randomStream('orders')
  const customers = new Map(accounts.filter(({ stage }) => isCustomer(stage)).map((account) => [account.id, account]))
  const orders = [...customers.values()].flatMap((account) => drawHistory(account, random))
  return orders.sort((one, other) => one[0]!.day - other[0]!.day).flat()
}

/** The orders of one customer, each as its lines. */
function drawHistory(account: Account, random: Random): readonly (readonly Order[])[] {
  const last = lastOrderDay(account)
  const ordersPerDay = gamma(random, 0.9, MEAN_ORDERS_PER_DAY)
  const dropout = 0.12 * random() ** 2
  const typicalUsd = logNormal(random, 380, 0.7) * (account.employees / 80) ** 0.35
  const history: (readonly Order[])[] = []
  for (let day = firstOrderDay(account, last, random); day <= last; day += exponential(random, 1 / ordersPerDay)) {
    history.push(drawLines(account.id, workday(day), typicalUsd, random))
    if (chance(random, 0.012)) history.push([refundOf(history[history.length - 1]![0]!, random)])
    if (chance(random, dropout) || history.length >= MOST_ORDERS) break
  }
  return history
}

function firstOrderDay({ stage, stageDate }: Account, last: number, random: Random): number {
  if (stage === 'Onboarding') return Math.min(stageDate, last)
  return Math.max(AS_OF - HISTORY_DAYS, last - between(random, 20, HISTORY_DAYS))
}

/** A customer who no longer logs in no longer orders. */
function lastOrderDay({ stage, lastLogin }: Account): number {
  return stage === 'Churned' || stage === 'At risk' ? (lastLogin ?? AS_OF) : AS_OF
}

function drawLines(customer: string, day: number, typicalUsd: number, random: Random): readonly Order[] {
  const line = (continues: boolean): Order => ({ customer, day, amountUsd: drawAmount(typicalUsd, random), continues })
  return chance(random, 0.04) ? [line(false), line(true)] : [line(false)]
}

function drawAmount(typicalUsd: number, random: Random): number | null {
  const amountUsd = Math.round(logNormal(random, typicalUsd, 0.45) * 100) / 100
  return chance(random, 0.005) ? null : amountUsd
}

function refundOf({ customer, day, amountUsd }: Order, random: Random): Order {
  const share = chance(random, 0.6) ? 1 : 0.5
  return {
    customer,
    day: Math.min(AS_OF, day + between(random, 2, 30)),
    amountUsd: amountUsd === null ? null : -Math.round(amountUsd * share * 100) / 100,
    continues: false,
  }
}

/** Saturdays and Sundays count for the Friday before; serial day 0 was a Saturday. */
function workday(day: number): number {
  const whole = Math.floor(day)
  const weekday = whole % 7
  return weekday < 2 ? whole - weekday - 1 : whole
}
