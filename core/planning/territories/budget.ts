/**
 * How much work a search may do, counted in looks at one unit and one rep: a clock would give another plan on a busy
 * day. Decides nothing about how long a look takes.
 */
export interface Budget {
  readonly spend: (looks: number) => void
  readonly isSpent: () => boolean
  /** A part of what is left, as a budget of its own; what it spends is spent here too. */
  readonly part: (share: number) => Budget
}

export function createBudget(looks: number): Budget {
  let left = looks
  const spend = (count: number): void => {
    left -= count
  }
  return { spend, isSpent: () => left <= 0, part: (share) => partOf(Math.max(0, left) * share, spend) }
}

function partOf(looks: number, spendToo: (looks: number) => void): Budget {
  const own = createBudget(looks)
  return {
    ...own,
    spend: (count) => {
      own.spend(count)
      spendToo(count)
    },
  }
}
