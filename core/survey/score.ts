/**
 * Answers -> points per row, and how far the items belong together: the typed result of a scale. Decides what
 * stands in for answers that are missing.
 */
import { float64 } from '../scratch.ts'
import { cronbachAlpha, type Reliability } from '../statistics/cronbach-alpha.ts'
import type { Answers } from './read-answers.ts'

export const POINTS = ['mean', 'sum', 'percent'] as const
/** mean: on the scale of the answers; sum: as many times that as there are items; percent: 0 the lowest, 100 the highest. */
export type Points = (typeof POINTS)[number]

export interface ScoreSettings {
  readonly points: Points
  /** The share of the items that a row must answer to get points. */
  readonly answeredShare: number
}

export interface SurveyScore {
  /** By row; NaN where too few items are answered. */
  readonly points: Float64Array
  /** By row: items answered. */
  readonly answered: Float64Array
  readonly reliability: Reliability
}

/** The mean of the answers given stands in for those missing. */
export function scoreSurvey(answers: Answers, { points, answeredShare }: ScoreSettings): SurveyScore {
  const { rows, items, low, high, values } = answers
  const scores = float64(rows)
  const answered = float64(rows)
  // A share such as 0.6 of 5 items is 3, not a little more.
  const needed = Math.max(1, Math.ceil(answeredShare * items - 1e-9))
  for (let row = 0; row < rows; row++) {
    let sum = 0
    let count = 0
    for (let at = row * items; at < (row + 1) * items; at++) {
      if (Number.isNaN(values[at]!)) continue
      sum += values[at]!
      count++
    }
    answered[row] = count
    scores[row] = count < needed ? Number.NaN : pointsOf(points, sum / count, answers)
  }
  return { points: scores, answered, reliability: cronbachAlpha(values, items, (low + high) / 2) }
}

function pointsOf(points: Points, mean: number, { items, low, high }: Answers): number {
  return points === 'mean' ? mean : points === 'sum' ? mean * items : (100 * (mean - low)) / (high - low)
}
