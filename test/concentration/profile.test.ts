/** show=profile: the profile that is found where there is one, none where there is none, and what is said of it. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { type AccountData, accountData, type ColumnMaker, oneOf, skewed } from './account-data.ts'

const REGIONS = ['North', 'South', 'East', 'West']
const INDUSTRIES = ['Software', 'Retail', 'Health', 'Media', 'Energy']
const region: ColumnMaker = ['Region', (_, next) => oneOf(REGIONS, next)]
const noise = (count: number, texts: readonly string[]): ColumnMaker[] =>
  Array.from({ length: count }, (_, index) => [`Noise ${index + 1}`, (_, next) => oneOf(texts, next)])

const profile = ({ values, profiles }: AccountData, options = ''): Cell[][] =>
  runCore('VALUE_CONCENTRATION', values, profiles, `show=profile;${options}`)
const found = (table: readonly (readonly Cell[])[]): Cell | undefined => table.find(([group]) => group === 'Profile')?.[6]

/** Accounts of the industries in turn; the first of them holds most. */
const byIndustry = (accounts: number, others: readonly ColumnMaker[] = []): AccountData =>
  accountData(accounts, 1, (next, account) => (account % 5 === 0 ? 40 : 1) * skewed(next, 0.5), [
    ['Industry', (_value, _next, account) => INDUSTRIES[account % 5]!],
    ...others,
  ])

describe('a profile', () => {
  it('is the one column that tells who holds the value, among others that do not', () => {
    const table = profile(byIndustry(300, [region, ['Employees', (_, next) => Math.round(skewed(next, 1) * 100)]]))
    expect(table.map(([group, accounts]) => [group, accounts])).toEqual([
      ['group', 'accounts'],
      ['Profile', 60],
      ['Industry Software', 60],
      ['Others', 240],
      ['Total', 300],
    ])
    expect(found(table)).toMatch(
      /^20 % of the accounts hold 9\d(\.\d)? % of the value, told by Industry; by chance it would take \d\d(\.\d)? %$/,
    )
  })

  it('crosses two columns where it takes both: an industry counts in one region only', () => {
    const data = accountData(
      600,
      2,
      (next, account) => (account % 5 === 0 && Math.floor(account / 5) % 2 === 0 ? 60 : 1) * skewed(next, 0.4),
      [
        region,
        ['Industry', (_value, _next, account) => INDUSTRIES[account % 5]!],
        ['Segment', (_value, _next, account) => (Math.floor(account / 5) % 2 === 0 ? 'New' : 'Old')],
      ],
    )
    const table = profile(data)
    expect(table.slice(1, 3).map(([group, accounts]) => [group, accounts])).toEqual([
      ['Profile', 60],
      ['Industry Software & Segment New', 60],
    ])
    expect(found(table)).toMatch(/told by Industry and Segment;/)
  })

  it('takes bands of numbers, and as many groups as it needs: the most value per account first', () => {
    const data = accountData(500, 3, (next) => skewed(next, 1), [
      region,
      ['Employees', (value, next) => Math.round(10 * value * skewed(next, 0.5))],
    ])
    const [, ...rows] = profile(data)
    const groups = rows.slice(1, -2)
    expect(String(groups[0]![0])).toMatch(/^Employees \d+ and above$/)
    expect(groups.length).toBeGreaterThan(1)
    const indexes = groups.map((row) => Number(row[5]))
    expect(indexes).toEqual([...indexes].sort((left, right) => right - left))
  })

  it('adds up: its groups to the profile, profile and others to the total; shares and indexes follow', () => {
    const [, ...rows] = profile(byIndustry(300, [region]))
    const [whole, others, total] = [rows[0]!, rows[rows.length - 2]!, rows[rows.length - 1]!]
    const groups = rows.slice(1, -2)
    for (const column of [1, 2, 3, 4]) {
      const sum = groups.reduce((part, row) => part + Number(row[column]), 0)
      expect(sum).toBeCloseTo(Number(whole[column]), 9)
      expect(Number(whole[column]) + Number(others[column])).toBeCloseTo(Number(total[column]), 9)
    }
    for (const row of rows) expect(Number(row[5])).toBeCloseTo((100 * Number(row[4])) / Number(row[2]), 9)
  })

  it('holds the share that is asked for', () => {
    const data = byIndustry(300, [region])
    expect(Number(profile(data, 'hold=50%')[1]![4])).toBeGreaterThanOrEqual(0.5)
    const most = profile(data, 'hold=95%')
    expect(Number(most[1]![4])).toBeGreaterThanOrEqual(0.95)
    expect(Number(most[1]![1])).toBeGreaterThan(60)
  })

  it('does not depend on the order of the rows, only on the seed', () => {
    const { values, profiles } = byIndustry(300, [region, ...noise(3, REGIONS)])
    const [header, ...rows] = profiles
    const turned = { values: [...values].reverse(), profiles: [header!, ...rows.reverse()] }
    expect(profile(turned)).toEqual(profile({ values, profiles }))
    expect(profile(turned, 'seed=1')).toEqual(profile(turned))
    const few = byIndustry(100)
    const chance = (seed: number): string => /take (.*)$/.exec(String(found(profile(few, `smallest_group=20; seed=${seed}`))))![1]!
    expect(new Set([1, 2, 3, 4].map(chance)).size).toBeGreaterThan(1)
  })
})

describe('of more than 30 columns', () => {
  it('those that tell most by themselves are crossed', () => {
    const crossedPair = (strength: number): AccountData =>
      accountData(600, 2, (next, account) => (account % 10 === 0 ? strength : 1) * skewed(next, 0.4), [
        ...noise(31, REGIONS),
        ['Industry', (_value, _next, account) => INDUSTRIES[account % 5]!],
        ['Segment', (_value, _next, account) => (account % 2 === 0 ? 'New' : 'Old')],
      ])
    expect(
      profile(crossedPair(60))
        .slice(1, 3)
        .map(([group]) => group),
    ).toEqual(['Profile', 'Industry Software & Segment New'])
  })
})

describe('no profile', () => {
  const NONE = 'no profile of one or two columns is smaller than chance gives'

  it('is shown of columns that have nothing to do with the value: 2 of 40 at the most, which chance allows', () => {
    let shown = 0
    for (let seed = 1; seed <= 40; seed++) {
      const data = accountData(400, seed, (next) => skewed(next, 1.5), noise(6, ['a', 'b', 'c', 'd', 'e', 'f']))
      if (found(profile(data)) !== undefined) shown++
    }
    expect(shown).toBeLessThanOrEqual(2)
  })

  it('where there is no value, no account, no column or no group of the size', () => {
    const industries: Cell[][] = [['Industry'], ['a'], ['b']]
    const last = (values: Cell[][], profiles: Cell[][]): Cell[] => profile({ values, profiles }).at(-1)!
    expect(last([[0], [0]], industries)).toEqual(['Total', 2, 1, 0, null, null, NONE])
    expect(last([[null], [null]], industries)).toEqual(['Total', 0, null, 0, null, null, NONE])
    expect(last([[5], [1]], industries)).toEqual(['Total', 2, 1, 6, 1, 100, NONE])
    expect(last([[5], [1]], [['Industry'], [null], [null]])).toEqual(['Total', 2, 1, 6, 1, 100, NONE])
  })

  it('of columns that restate the value, however small they would make it', () => {
    const data = byIndustry(300, [
      ['Tier', (value) => (value > 20 ? 'Gold' : 'Silver')],
      ['Monthly', (value) => value / 12],
    ])
    expect(found(profile(data))).toMatch(/told by Industry;/)
  })
})

describe('groups that are too small', () => {
  /** 100 accounts; Media has 29 and holds nearly all, the other group the rest. */
  const small = (size: number): AccountData =>
    accountData(100, 4, (next, account) => (account < size ? 100 : 1) * skewed(next, 0.3), [
      ['Industry', (_value, _next, account) => (account < size ? 'Media' : account < 65 ? 'Retail' : 'Health')],
    ])

  it('are pooled: 29 accounts are no group, 30 are', () => {
    expect(profile(small(29))[2]![0]).toBe('Industry other (small groups)')
    expect(profile(small(30))[2]![0]).toBe('Industry Media')
    expect(profile(small(29), 'smallest_group=29')[2]![0]).toBe('Industry Media')
  })

  it('are pooled again where columns are crossed', () => {
    const data = accountData(400, 5, (next, account) => (account < 40 ? 80 : 1) * skewed(next, 0.3), [
      ['Industry', (_value, _next, account) => (account < 40 || account >= 340 ? 'Media' : 'Retail')],
      ['Plan', (_value, _next, account) => (account < 40 || (account >= 40 && account < 100) ? 'Pro' : account < 120 ? 'Trial' : 'Basic')],
    ])
    expect(profile(data).map(([group, accounts]) => [group, accounts])).toEqual([
      ['group', 'accounts'],
      ['Profile', 40],
      ['Industry Media & Plan Pro', 40],
      ['Others', 360],
      ['Total', 400],
    ])
  })
})

describe('values and profiles that do not fit', () => {
  it('profiles are needed, with a header row and a row for each value', () => {
    expect(() => runCore('VALUE_CONCENTRATION', [[1], [2]], undefined, 'show=profile')).toThrow(
      'VALUE_CONCENTRATION: show=profile needs profiles; give the columns that describe the accounts, with their header row',
    )
    expect(() => runCore('VALUE_CONCENTRATION', [[1], [2]], [['a'], ['b']], 'show=drivers')).toThrow(
      'profiles has 1 rows below its header, but there are 2 values; begin it one row above values',
    )
  })

  it('a blank value is no account, and rows of profiles beyond the last value are none either', () => {
    const { values, profiles } = byIndustry(300)
    const longer = { values: [...values, [null], [null]], profiles: [...profiles, ['Software'], ['Retail']] }
    expect(profile(longer)).toEqual(profile({ values, profiles }))
    const between = {
      values: [[null], ...values],
      profiles: [profiles[0]!, ['Media'], ...profiles.slice(1)],
    }
    expect(profile(between)).toEqual(profile({ values, profiles }))
  })
})
