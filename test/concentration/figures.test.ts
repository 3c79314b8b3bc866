/** How concentrated value is: Gini, HHI and shares against published figures, slow second computations and their laws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationOf } from '../../core/concentration/concentration.ts'
import { accountsBehind, accountsInTop, curveOf } from '../../core/concentration/curve.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'

const figures = (values: readonly number[]) => concentrationOf(Float64Array.from(values))
const behind = (values: readonly number[], share: number): number => accountsBehind(curveOf(Float64Array.from(values)), share)
const heldByTop = (values: readonly number[], share: number): number => {
  const curve = curveOf(Float64Array.from(values))
  return curve.sums[accountsInTop(curve, share)]!
}

/** Half the mean difference of all pairs over the mean, by its definition. */
const pairwiseGini = (values: readonly number[]): number => {
  const total = values.reduce((sum, one) => sum + one, 0)
  let differences = 0
  for (const one of values) for (const other of values) differences += Math.abs(one - other)
  return differences / (2 * values.length * total)
}

const money = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100)
const amounts = fc.array(money, { minLength: 1, maxLength: 40 }).filter((values) => values.some((value) => value > 0))

describe('Gini (Gini 1912): half the mean difference of all pairs over the mean', () => {
  it('published: incomes of the R packages ineq and acid, 0.4620911, corrected 0.5134346', () => {
    const { gini, giniOfSample } = figures([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261])
    expect(gini).toBeCloseTo(0.4620911, 7)
    expect(giniOfSample).toBeCloseTo(0.5134346, 7)
  })

  it('published: the example of the R package phylotools, 0.3076923', () => {
    expect(figures([1, 3, 2, 1, 1, 1, 4]).gini).toBeCloseTo(0.3076923, 7)
  })

  it.each([2, 3, 10, 1000])('of 1 to %i is (n − 1) / 3n, for a sample 1/3', (n) => {
    const { gini, giniOfSample } = figures(Array.from({ length: n }, (_, index) => index + 1))
    expect(gini).toBeCloseTo((n - 1) / (3 * n), 14)
    expect(giniOfSample).toBeCloseTo(1 / 3, 14)
  })

  it('is exactly 0 where all hold the same, and 1 − 1/n, for a sample 1, where one holds all', () => {
    expect(figures(new Array(7).fill(0.1)).gini).toBe(0)
    expect(figures([0, 0, 0, 12]).gini).toBe(0.75)
    expect(figures([0, 0, 0, 12]).giniOfSample).toBe(1)
  })

  it('agrees with its definition over all pairs', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(figures(values).gini).toBeCloseTo(pairwiseGini(values), 12)
      }),
      { seed: 1, examples: [[[5]], [[0, 0, 1]]] },
    )
  })

  it('is the same in cents and in millions, and for every account twice; it falls where a larger account gives to a smaller', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.nat(), (values, from, to) => {
        const { gini } = figures(values)
        expect(figures(values.map((value) => value * 1024)).gini).toBe(gini)
        expect(figures([...values, ...values]).gini).toBeCloseTo(gini, 12)
        const [a, b] = [from % values.length, to % values.length]
        const gift = Math.max(0, (values[a]! - values[b]!) / 4)
        const shared = values.map((value, index) => value - (index === a ? gift : 0) + (index === b ? gift : 0))
        expect(figures(shared).gini).toBeLessThanOrEqual(gini + 1e-12)
      }),
      { seed: 2 },
    )
  })
})

describe('HHI (Hirschman 1945, Herfindahl 1950): the sum of squared shares', () => {
  it('published: 30, 30, 20 and 20 % make 2600 (US Department of Justice, Herfindahl-Hirschman Index)', () => {
    const { herfindahl, effectiveNumber } = figures([30, 30, 20, 20])
    expect(herfindahl).toBeCloseTo(0.26, 15)
    expect(effectiveNumber).toBeCloseTo(1 / 0.26, 12)
  })

  it('halves, thirds and a fifth: .5² + .3² + .2² = .38', () => {
    expect(figures([50, 30, 20]).herfindahl).toBeCloseTo(0.38, 15)
  })

  it('n equal accounts have 1/n and count as n, one that holds all has 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        expect(figures(new Array(n).fill(7)).effectiveNumber).toBeCloseTo(n, 9)
        expect(figures([7, ...new Array(n).fill(0)]).herfindahl).toBe(1)
      }),
      { seed: 3 },
    )
  })
})

describe('accounts behind a share: the fewest, largest first, whose values reach it', () => {
  it('agrees with adding them up one by one, in cents', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const cents = values.map((value) => Math.round(value * 100)).sort((left, right) => right - left)
        const total = cents.reduce((sum, one) => sum + one, 0)
        let count = 0
        let held = 0
        while (held * 100 < percent * total) held += cents[count++]!
        expect(behind(values, percent / 100)).toBe(count)
      }),
      { seed: 4, examples: [[[0.7, 0.1, 0.1, 0.1], 80]] },
    )
  })

  it('counts a share as reached where cents reach it exactly: 75,600 × 0.67 of 95,700 accounts are 80 %', () => {
    const values = [...new Array(75_600).fill(0.67), ...new Array(20_100).fill(0.63)]
    expect(behind(values, 0.8)).toBe(75_600)
  })

  it('both sides of a border: 80 of 100 is 80 %, 79.99 is not', () => {
    expect(behind([80, 20], 0.8)).toBe(1)
    expect(behind([79.99, 20.01], 0.8)).toBe(2)
  })
})

describe('what the top of the accounts holds, their number rounded up', () => {
  it.each([
    [0.2, 5, 1],
    [0.2, 6, 2],
    [0.1, 10, 1],
    [0.1, 11, 2],
    [0.01, 3, 1],
    [0.07, 100, 7],
    [0.29, 100, 29],
  ])('%d of %i accounts is %i', (share, accounts, count) => {
    expect(heldByTop(new Array(accounts).fill(1), share)).toBe(count)
  })

  it('of equal accounts takes as many as it says, whatever else is equal', () => {
    expect(heldByTop([5, 5, 5, 5, 1, 1, 1, 1, 1, 1], 0.2)).toBe(10)
  })
})

describe('the summary', () => {
  const summary = (values: readonly (number | string | null)[]) =>
    runCore(
      'VALUE_CONCENTRATION',
      values.map((value) => [value]),
    )

  it('does not depend on the order of the rows, nor on blank ones', () => {
    fc.assert(
      fc.property(amounts, fc.nat(40), (values, at) => {
        const table = summary(values)
        expect(summary([...values].reverse())).toEqual(table)
        expect(summary([...values.slice(0, at), null, ...values.slice(at)])).toEqual(table)
      }),
      { seed: 5 },
    )
  })

  it('counts accounts below 0 as holding nothing, says what they come to, and warns', () => {
    const negative = summary([60, 40, -30, -5])
    expect(negative.find(([measure]) => measure === 'value below 0')).toEqual([
      'value below 0',
      -35,
      0.5,
      '2 accounts below 0, counted as holding nothing',
    ])
    const rest = (table: typeof negative) => table.filter(([measure]) => measure !== 'value below 0' && measure !== 'total value')
    expect(rest(negative)).toEqual(rest(summary([60, 40, 0, 0])))
    expect(warningsOf('VALUE_CONCENTRATION', [[60], [40], [-30], [-5]])).toMatchObject([
      { code: 'CONCENTRATION_BELOW_ZERO', values: { accounts: '2 accounts', total: '100', net: '65' } },
    ])
  })

  it('of nothing says so: no account, or none that holds anything', () => {
    expect(summary([null]).slice(1, 3)).toEqual([
      ['accounts', 0, null, 'no account has a value'],
      ['total value', 0, null, 'of all accounts'],
    ])
    for (const values of [[null], [0, 0], [0, -4]])
      for (const row of summary(values).slice(-10)) expect(row.slice(1)).toEqual([null, null, 'no value to share out'])
  })

  it('of one account has no estimate of a sample', () => {
    expect(summary([7]).slice(-4)).toEqual([
      ['Gini', 0, null, '0 where all accounts hold the same, nearly 1 where one holds all'],
      ['Gini (n - 1)', null, null, 'needs two accounts'],
      ['HHI', 1, null, '10,000 on the scale to 10,000'],
      ['effective number', 1, 1, 'as if one account held all'],
    ])
  })

  it('reads any shape, and refuses what holds no number', () => {
    expect(runCore('VALUE_CONCENTRATION', [[50, 30, 20]])).toEqual(summary([50, 30, 20]))
    expect(() => summary(['ARR', 'MRR'])).toThrow('no cell of values can be read as a number, the first is "ARR" at row 1')
  })
})

it('values near the largest number there is have all their figures', () => {
  const { curve, gini, herfindahl } = figures([8e307, 2e307, 0])
  expect([curve.total, gini, herfindahl]).toEqual([1e308, expect.closeTo(1.6 / 3, 12), expect.closeTo(0.68, 12)])
})
