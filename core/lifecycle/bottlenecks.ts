/**
 * Which stages hold records up: the one from which the fewest advance, and the slowest. They need different remedies, so
 * they are told apart. Decides when there is nothing to compare.
 */

export interface Bottleneck {
  /** `clear`: the intervals of all other stages lie above its own. */
  readonly fewestAdvance: 'clear' | 'unclear' | null
  readonly isSlowest: boolean
}

interface Judged {
  readonly kind: 'stage' | 'last' | 'leaving'
  readonly isEarly: boolean
  readonly entered: number
  readonly conversion: number
  readonly low: number
  readonly high: number
  readonly medianDays: number
}

const NONE: Bottleneck = { fewestAdvance: null, isSlowest: false }

/** Stages that are too early to judge are not compared; those that tie are all marked, unless nothing differs. */
export function bottlenecks(stages: readonly Judged[]): Bottleneck[] {
  const compared = stages.filter(({ kind, isEarly, entered }) => kind === 'stage' && !isEarly && entered > 0)
  const lowest = Math.min(...compared.map(({ conversion }) => conversion))
  const slowest = Math.max(...compared.map(daysOf))
  const converts = compared.some(({ conversion }) => conversion > lowest)
  const isQuicker = compared.some((stage) => daysOf(stage) < slowest)
  return stages.map((stage) => {
    if (!compared.includes(stage)) return NONE
    const isClear = compared.every((other) => other === stage || other.low > stage.high)
    return {
      fewestAdvance: converts && stage.conversion === lowest ? (isClear ? 'clear' : 'unclear') : null,
      isSlowest: isQuicker && daysOf(stage) === slowest,
    }
  })
}

/** A median that is not reached is longer than any that is. */
function daysOf({ medianDays }: Judged): number {
  return Number.isNaN(medianDays) ? Infinity : medianDays
}
