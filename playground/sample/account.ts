/** One account as it truly is, before anybody mistyped it: how size, plan, contract and habits hang together. */
import { logNormal, normal, pick, weighted } from './draws.ts'
import { INDUSTRIES } from './industries.ts'
import { drawLifecycle, isCustomer, type Lifecycle } from './lifecycle.ts'
import { drawPlace, type Place } from './places.ts'
import type { Random } from './random.ts'
import { drawVoice, type Voice } from './survey.ts'
import { drawTechStack } from './tech-stack.ts'

export interface Account extends Place, Lifecycle, Voice {
  readonly id: string
  readonly name: string
  readonly industry: string
  readonly employees: number
  readonly revenueUsd: number
  /** `null` before the first contract, 0 after the last. */
  readonly arrUsd: number | null
  readonly product: string
  readonly plan: string
  readonly techStack: readonly string[]
  readonly owner: string
}

/** A plan, the headcount (as a power of ten) up to which it is usual, and its yearly price per seat. */
const PLANS = [
  { plan: 'Starter', upTo: 1.4, seatUsd: 420 },
  { plan: 'Team', upTo: 2.2, seatUsd: 600 },
  { plan: 'Business', upTo: 3, seatUsd: 780 },
  { plan: 'Enterprise', upTo: Number.POSITIVE_INFINITY, seatUsd: 950 },
] as const
/** The more seats, the less each costs. */
const SEAT_DISCOUNT = 0.75
const PRODUCTS = ['Core', 'Core', 'Core', 'Core + Insights', 'Core + Insights', 'Core + Automate', 'Full suite'] as const
const PRODUCT_PRICE: Readonly<Record<string, number>> = { Core: 1, 'Core + Insights': 1.35, 'Core + Automate': 1.45, 'Full suite': 1.9 }

export function drawAccount(random: Random, id: string, nameFor: (lastWords: readonly string[]) => string): Account {
  const industry = weighted(random, INDUSTRIES)
  const employees = Math.round(Math.min(48_000, Math.max(2, logNormal(random, 80 * industry.size, 1.7))))
  const revenueUsd = roundTo(employees * industry.revenuePerEmployee * logNormal(random, 1, 0.45), 1_000)
  const lifecycle = drawLifecycle(random)
  const planSize = Math.log10(employees) + 0.35 * normal(random)
  const { plan, seatUsd } = PLANS.find(({ upTo }) => planSize < upTo)!
  const product = pick(random, PRODUCTS)
  const seats = Math.max(3, employees * Math.min(0.9, logNormal(random, 0.25, 0.6)))
  const contractUsd = roundTo(seats ** SEAT_DISCOUNT * seatUsd * PRODUCT_PRICE[product]!, 60)
  return {
    id,
    name: nameFor(industry.words),
    industry: industry.name,
    employees,
    revenueUsd,
    arrUsd: !isCustomer(lifecycle.stage) ? null : lifecycle.stage === 'Churned' ? 0 : contractUsd,
    ...drawPlace(random),
    product,
    plan,
    techStack: drawTechStack(random, employees),
    ...lifecycle,
    ...drawVoice(random, industry.name, lifecycle.stage),
  }
}

function roundTo(value: number, step: number): number {
  return Math.max(step, Math.round(value / step) * step)
}
