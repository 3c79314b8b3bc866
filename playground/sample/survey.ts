/** What accounts say they need, and survey answers that fit it, so that needs can be found again in the answers. */
import { chance, normal, weighted } from './draws.ts'
import type { Stage } from './lifecycle.ts'
import type { Random } from './random.ts'

export interface Voice {
  readonly need: string
  /** 1 (no) to 5 (yes), `null` where the question was skipped or nobody answered. */
  readonly answers: readonly (number | null)[]
}

/** The headers of the answers, in their order. */
export const QUESTIONS = ['Q1 Price matters', 'Q2 Easy to use', 'Q3 Support matters', 'Q4 Security matters', 'Q5 Would recommend'] as const

interface Need {
  readonly need: string
  readonly weight: number
  /** The typical answers to the first four questions. */
  readonly typical: readonly [number, number, number, number]
}

const NEEDS: readonly Need[] = [
  { need: 'Reduce cost', weight: 34, typical: [4.6, 3.2, 2.6, 2.5] },
  { need: 'Compliance', weight: 20, typical: [2.3, 2.8, 3.8, 4.7] },
  { need: 'Speed', weight: 26, typical: [2.9, 4.5, 3, 2.5] },
  { need: 'Insight', weight: 20, typical: [2.6, 3.4, 4.4, 3.2] },
]
const REGULATED: readonly string[] = ['Financial services', 'Healthcare', 'Government']
const LOYALTY: Readonly<Record<Stage, number>> = {
  Lead: 3,
  Trial: 3.4,
  Onboarding: 3.7,
  Active: 3.9,
  Expansion: 4.5,
  'At risk': 2.4,
  Churned: 1.8,
}

export function drawVoice(random: Random, industry: string, stage: Stage): Voice {
  const likely = NEEDS.map((need) => (need.need === 'Compliance' && REGULATED.includes(industry) ? { ...need, weight: 90 } : need))
  const { need, typical } = weighted(random, likely)
  const responds = stage !== 'Lead' && chance(random, 0.58)
  const answers = [...typical, LOYALTY[stage]].map((mean) => {
    const answer = Math.min(5, Math.max(1, Math.round(mean + 0.75 * normal(random))))
    return responds && !chance(random, 0.06) ? answer : null
  })
  return { need, answers }
}
