/** show=drivers: what each column tells about the value, and which are left out for restating it or telling nothing. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore, warningsOf } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'
import { accountData, oneOf, skewed } from './account-data.ts'

const drivers = (values: readonly Cell[], columns: Readonly<Record<string, readonly Cell[]>>, options = ''): Cell[][] =>
  runCore(
    'VALUE_CONCENTRATION',
    values.map((value) => [value]),
    [Object.keys(columns), ...values.map((_, row) => Object.values(columns).map((cells) => cells[row] ?? null))],
    `show=drivers;${options}`,
  ).slice(1)

/** The row of one column beside values. */
const driver = (values: readonly Cell[], cells: readonly Cell[], options = '', header = 'Column'): Cell[] =>
  drivers(values, { [header]: cells }, options)[0]!
const reading = (values: readonly Cell[], cells: readonly Cell[], options = '', header = 'Column'): Cell =>
  driver(values, cells, options, header)[6]!
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('the effect of a column', () => {
  const values = [9, 4, 7, 12, 3, 15, 8, 2, 11, 6, 5, 1]
  const plan = ['A', 'B', 'A', 'A', 'B', null, 'B', 'C', 'A', 'C', null, 'C']

  it('is (H − k + 1) / (n − k) of Kruskal and Wallis over its groups, blank cells being one: scipy.stats.kruskal 1.17.1', () => {
    // H of A {9, 7, 12, 11}, B {4, 3, 8}, C {2, 6, 1} and blank {15, 5} is 6.28846153846154.
    const [row] = drivers(values, { Plan: plan }, 'smallest_group=1')
    expectCells(
      [row!],
      [
        [
          'Plan',
          (6.28846153846154 - 3) / 8,
          'large',
          4,
          '(blank)',
          (100 * 10) / (83 / 12),
          'large: Plan alone tells 41.1 % of how the accounts rank by value',
        ],
      ],
    )
  })

  it('of numbers is that of their bands, with the direction of their rank correlation: scipy 1.17.1', () => {
    const risen = upTo(100).map((one) => ((one * 37) % 101) + one)
    const fallen = upTo(100).map((one) => ((one * 37) % 101) - one)
    // Three bands cut by numpy.quantile; H is 46.06155027267431 and 44.083292211574076, Spearman's rho 0.7166756675667565 and -0.7055745574557455.
    expect(driver(upTo(100), risen)[1]).toBeCloseTo(0.45424278631623, 12)
    expect(reading(upTo(100), risen)).toMatch(/, which rises with it \(rank correlation 0.72\)$/)
    expect(driver(upTo(100), fallen)[1]).toBeCloseTo(0.43384837331519666, 12)
    expect(reading(upTo(100), fallen)).toMatch(/, which falls with it \(rank correlation -0.71\)$/)
  })

  it('is 0 and says so where groups differ no more than chance gives', () => {
    expect(
      driver(
        upTo(80),
        upTo(80).map((one) => (one % 2 === 0 ? 'x' : 'y')),
      ).slice(1, 3),
    ).toEqual([0, 'negligible'])
    expect(
      reading(
        upTo(80),
        upTo(80).map((one) => (one % 2 === 0 ? 'x' : 'y')),
      ),
    ).toBe('Column tells no more than chance')
    expect(
      reading(
        new Array(80).fill(5),
        upTo(80).map((one) => (one % 2 === 0 ? 'x' : 'y')),
      ),
    ).toBe('Column tells no more than chance')
  })

  it('on average is 0 for a column of chance, however many groups it has', () => {
    const effects = upTo(60).map((seed) => {
      const { values: rows, profiles } = accountData(600, seed, (next) => skewed(next, 1.5), [
        ['Noise', (_, next) => oneOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'], next)],
      ])
      return Number(runCore('VALUE_CONCENTRATION', rows, profiles, 'show=drivers; smallest_group=10')[1]![1])
    })
    // Uncorrected, 15 groups of 600 accounts tell 14/599 = .023 by chance.
    expect(effects.reduce((sum, effect) => sum + effect, 0) / effects.length).toBeLessThan(0.006)
  })

  it('comes largest first; columns left out follow in the order of the sheet', () => {
    const many = upTo(200)
    const table = drivers(many, {
      Id: many.map((one) => `A-${one}`),
      Weak: many.map((one) => (one % 7 < 3 ? 'x' : one > 120 && one % 2 ? 'x' : 'y')),
      Same: many.map(() => 'US'),
      Strong: many.map((one) => (one > 100 !== (one % 9 === 0) ? 'high' : 'low')),
    })
    expect(table.map(([column, effect]) => [column, effect !== null])).toEqual([
      ['Strong', true],
      ['Weak', true],
      ['Id', false],
      ['Same', false],
    ])
  })

  it('does not change with the order of the rows, nor with the unit of the value', () => {
    const columns = { Plan: plan, Seats: values.map((value) => value * 3 + (value % 4) * 9) }
    const table = drivers(values, columns, 'smallest_group=2')
    const turned = { Plan: [...plan].reverse(), Seats: [...columns.Seats].reverse() }
    expect(drivers([...values].reverse(), turned, 'smallest_group=2')).toEqual(table)
    expectCells(
      drivers(
        values.map((value) => value * 1000),
        columns,
        'smallest_group=2',
      ),
      table,
    )
  })
})

describe('a column that restates the value is left out', () => {
  /** Neighbours change places: each time the sum of squared rank differences rises by 2, of 165 for ten accounts. */
  const swapped = (times: number): number[] => upTo(10).map((one) => (one <= 2 * times ? (one % 2 === 1 ? one + 1 : one - 1) : one))

  it('from a rank correlation of .95 on: 1 − 8/165 is, 1 − 10/165 is not', () => {
    expect(reading(upTo(10), swapped(4), 'smallest_group=3')).toBe('left out: restates the value (rank correlation 0.95)')
    expect(reading(upTo(10), swapped(5), 'smallest_group=3')).toMatch(/rank correlation 0.94\)$/)
  })

  it('as a multiple, in other units, the other way round, as text, or as the value itself', () => {
    const restates = 'left out: restates the value (rank correlation'
    const values = upTo(90)
    expect(
      reading(
        values,
        values.map((one) => one / 12),
      ),
    ).toBe(`${restates} 1.00)`)
    expect(
      reading(
        values,
        values.map((one) => -one),
      ),
    ).toBe(`${restates} -1.00)`)
    expect(
      reading(
        values,
        values.map((one) => `$${one},000`),
      ),
    ).toBe(`${restates} 1.00)`)
    expect(reading(values, values)).toBe(`${restates} 1.00)`)
  })

  it('where groups do not overlap in value, such as tiers, or customers and those who bought nothing', () => {
    const values = upTo(90)
    const bands = 'left out: restates the value, its groups are bands of it'
    expect(
      reading(
        values,
        values.map((one) => (one > 45 ? 'Gold' : 'Silver')),
      ),
    ).toBe(bands)
    expect(
      reading(
        values.map((one) => Math.max(0, one - 45)),
        values.map((one) => (one > 45 ? 'Customer' : 'Prospect')),
      ),
    ).toBe(bands)
    const overlapping = values.map((one) => (one === 40 ? 'Gold' : one > 45 ? 'Gold' : 'Silver'))
    expect(reading(values, overlapping)).toMatch(/^large: Column alone tells/)
  })

  it('where groups tell .95² of the ranks, though neighbours overlap a little, but not where they overlap much', () => {
    const values = upTo(400)
    const tiers = (count: number): string[] => values.map((one) => `Tier ${Math.floor((one + (one % 2) * 3 - 1) / (400 / count))}`)
    expect(reading(values, tiers(8))).toBe('left out: restates the value, its groups are bands of it')
    expect(
      reading(
        values,
        values.map((one) => `Tier ${Math.floor((one + (one % 2) * 90 - 1) / 100)}`),
      ),
    ).toMatch(/^large:/)
  })

  it('where two or three columns add up to it', () => {
    const values = upTo(90).map((one) => one * 10)
    const [first, second, third] = [
      values.map((one) => (one * 7) % 130),
      values.map((_, row) => ((row * 5) % 11) * 3),
      values.map((one, row) => one - ((one * 7) % 130) - ((row * 5) % 11) * 3),
    ]
    const two = drivers(values, { Licences: first!, Services: values.map((one, row) => one - first![row]!) })
    expect(two.map((row) => row[6])).toEqual([
      'left out: restates the value, with Services it adds up to it',
      expect.stringMatching(/^left out: restates the value \(rank correlation 0.9/),
    ])
    const three = drivers(values, { Licences: first!, Seats: second!, Services: third! })
    expect(three.find(([column]) => column === 'Licences')![6]).toBe(
      'left out: restates the value, with Seats and Services it adds up to it',
    )
  })

  it('as parts that miss it by .4 % each or in 1 % of the accounts, but not by .6 % or in 2 %', () => {
    const values = upTo(100).map((one) => one * 10)
    const part = values.map((_, row) => (row * 37) % 101)
    const parts = (change: (rest: number, value: number, row: number) => number) =>
      drivers(values, { Part: part, Rest: values.map((one, row) => change(one - part[row]!, one, row)) }).find(
        ([column]) => column === 'Part',
      )![6]
    const isPart = 'left out: restates the value, with Rest it adds up to it'
    expect(parts((rest, value) => rest + 0.004 * value)).toBe(isPart)
    expect(parts((rest, value) => rest + 0.006 * value)).not.toBe(isPart)
    expect(parts((rest, _, row) => (row < 1 ? rest + 500 : rest))).toBe(isPart)
    expect(parts((rest, _, row) => (row < 2 ? rest + 500 : rest))).not.toBe(isPart)
  })
})

describe('a column that tells nothing is left out', () => {
  const values = upTo(80)

  it.each<[string, readonly Cell[], string]>([
    ['blank throughout', [], 'left out: all cells are blank'],
    ['one text', values.map(() => 'US'), 'left out: every account has the same'],
    ['one number', values.map(() => 7), 'left out: every account has the same'],
    ['ids', values.map((one) => `A-${one}`), 'left out: no two accounts have the same, as in a column of ids'],
    [
      'ids with blanks',
      values.map((one) => (one % 3 === 0 ? null : `A-${one}`)),
      'left out: no two accounts have the same, as in a column of ids',
    ],
    ['names, each of few accounts', values.map((one) => `Owner ${one % 40}`), 'left out: no two groups of 30 accounts or more'],
    ['numbers of few accounts', upTo(59), 'left out: restates the value (rank correlation 1.00)'],
  ])('%s', (_, cells, text) => expect(reading(values, cells)).toBe(text))

  it('of a header that says id, its numbers are names and no amounts', () => {
    expect(
      reading(
        values,
        values.map((one) => 1000 + one),
        '',
        'Account ID',
      ),
    ).toBe('left out: no two accounts have the same, as in a column of ids')
    expect(
      reading(
        values,
        values.map((one) => 1 + (one % 2)),
        '',
        'Owner ID',
      ),
    ).toBe('Owner ID tells no more than chance')
  })
})

describe('what a column holds is decided by its cells and its header', () => {
  const values = upTo(90)
  const scattered = values.map((one) => (one * 37) % 91)

  it('dates are bands of days, yes and no are groups, a column of both numbers and words is texts', () => {
    const dates = driver(
      values,
      scattered.map((one) => 45_000 + one),
      '',
      'Created',
    )
    expect(String(dates[4])).toMatch(/^(up to 2023-04-\d\d|2023-\d\d-\d\d and above|2023-.* to 2023-.*)$/)
    expect(
      driver(
        values,
        scattered.map((one) => one > 45),
      )[3],
    ).toBe(2)
    expect(
      driver(
        values,
        scattered.map((one) => (one % 3 === 0 ? 'many' : one % 3)),
      )[3],
    ).toBe(3)
  })

  it('a cell that does not fit its column is blank', () => {
    const cells = scattered.map((one, row) => (row % 3 === 0 ? 'n/a' : one))
    const [, , , groups, highest] = driver(values, cells)
    expect(groups).toBe(3)
    expect(['(blank)', expect.any(String)]).toContainEqual(highest)
  })

  it('and said so, with its place in the range', () => {
    const cells = scattered.map((one, row) => (row === 1 ? 'n/a' : one))
    const profiles = [['Region', 'Seats'], ...cells.map((cell) => ['N', cell])]
    expect(
      warningsOf(
        'VALUE_CONCENTRATION',
        values.map((value) => [value]),
        profiles,
        'show=drivers',
      ),
    ).toMatchObject([{ code: 'TEXT_NUMBER_UNREADABLE', values: { param: 'profiles', actual: '"n/a"', where: 'row 3, column 2' } }])
  })

  it('a column without a header is called by its place, one without a header and a cell is none', () => {
    const table = runCore(
      'VALUE_CONCENTRATION',
      values.map((one) => [one]),
      [['Region', null, ''], ...scattered.map((one) => [one > 45 ? 'N' : 'S', null, one > 30 ? 'x' : 'y'])],
      'show=drivers',
    )
    expect(
      table
        .slice(1)
        .map(([column]) => column)
        .sort(),
    ).toEqual(['Column 3', 'Region'])
  })
})
