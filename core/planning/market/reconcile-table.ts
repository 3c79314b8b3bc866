/** The market from the top down beside that from the bottom up. Decides how far apart the two may be. */
import type { Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import type { Sizes } from './sizing.ts'

export const LEVELS = ['TAM', 'SAM', 'SOM'] as const

/** gonogo.team's template: within 3 times passes, above 5 times is to be investigated. */
const AGREE = 3
const INVESTIGATE = 5
const ROUNDING = 1 + 1e-12

/** `spend` is what the category spends a year; `shares` are by level, multiplied: of the category, then of the TAM, then of the SAM. */
export function reconcileTable(spend: number, shares: readonly (readonly number[])[], { tam, sam, som }: Sizes): Table {
  let down = spend
  const rows = [tam, sam, som].map((bottomUp, level): Row => {
    for (const share of shares[level]!) down *= share
    const up = bottomUp[bottomUp.length - 1]!
    return [LEVELS[level]!, down, up, up === 0 ? null : down / up, readingOf(down, up)]
  })
  return { header: ['level', 'top-down', 'bottom-up', 'ratio', 'reading'], rows }
}

function readingOf(down: number, up: number): string {
  if (down === 0 || up === 0) return 'nothing to compare'
  const apart = Math.max(down, up) / Math.min(down, up) / ROUNDING
  if (apart <= AGREE) return 'agree within 3 times'
  return apart <= INVESTIGATE ? 'more than 3 times apart: check the assumptions' : 'more than 5 times apart: investigate'
}
