/** The lifecycle of an account: which stage it is in since when, and how that shows in logins and use of the product. */
import { AS_OF } from './as-of.ts'
import { between, exponential, gamma, weighted } from './draws.ts'
import type { Random } from './random.ts'

export type Stage = 'Lead' | 'Trial' | 'Onboarding' | 'Active' | 'Expansion' | 'At risk' | 'Churned'

export interface Lifecycle {
  readonly stage: Stage
  readonly stageDate: number
  /** `null` for a lead, who has no login. */
  readonly lastLogin: number | null
  /** Uses of the key feature in the last 30 days; `null` for a lead. */
  readonly featureUses: number | null
}

interface StageHabits {
  readonly stage: Stage
  readonly weight: number
  /** Days since the last login: at least the first, and on average the second more. */
  readonly silence: readonly [number, number]
  /** Days in the stage, lowest and highest. */
  readonly tenure: readonly [number, number]
  readonly meanUses: number
}

const HABITS: readonly StageHabits[] = [
  { stage: 'Lead', weight: 5, silence: [0, 0], tenure: [1, 180], meanUses: 0 },
  { stage: 'Trial', weight: 5, silence: [0, 6], tenure: [1, 30], meanUses: 9 },
  { stage: 'Onboarding', weight: 6, silence: [0, 5], tenure: [3, 75], meanUses: 14 },
  { stage: 'Active', weight: 52, silence: [0, 10], tenure: [60, 900], meanUses: 42 },
  { stage: 'Expansion', weight: 12, silence: [0, 3], tenure: [10, 300], meanUses: 110 },
  { stage: 'At risk', weight: 11, silence: [35, 80], tenure: [5, 60], meanUses: 4 },
  { stage: 'Churned', weight: 9, silence: [130, 220], tenure: [1, 120], meanUses: 0 },
]
const LONGEST_SILENCE = 900

export function drawLifecycle(random: Random): Lifecycle {
  const { stage, silence, tenure, meanUses } = weighted(random, HABITS)
  const silentDays = Math.min(Math.floor(silence[0] + exponential(random, silence[1])), LONGEST_SILENCE)
  const stageDays = between(random, tenure[0], tenure[1])
  const uses = meanUses === 0 ? 0 : Math.round(gamma(random, 1.2, meanUses))
  // Nobody logs in before a trial began, and a customer is written off only after falling silent.
  const inStage = stage === 'Trial' || stage === 'Onboarding'
  return {
    stage,
    stageDate: AS_OF - (stage === 'Churned' ? Math.max(1, silentDays - stageDays) : stageDays),
    lastLogin: stage === 'Lead' ? null : AS_OF - (inStage ? Math.min(silentDays, stageDays) : silentDays),
    featureUses: stage === 'Lead' ? null : uses,
  }
}

/** Leads and trials have not bought yet. */
export function isCustomer(stage: Stage): boolean {
  return stage !== 'Lead' && stage !== 'Trial'
}
