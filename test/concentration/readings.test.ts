/** Figures of concentration in words: every sentence, at both sides of where it changes. */
import { describe, expect, it } from 'vitest'
import type { Explainer, LeftOut } from '../../core/concentration/explainers.ts'
import {
  behindReading,
  belowZeroReading,
  effectiveReading,
  effectReading,
  giniOfSampleReading,
  herfindahlReading,
  leftOutReading,
  profileReading,
  topReading,
} from '../../core/concentration/readings.ts'
import type { Strength } from '../../core/separation/effect-strength.ts'

describe('the summary in words', () => {
  it.each([
    [behindReading(1, 3, 0.5), 'the largest account (33.3 % of all) holds at least 50 % of the value'],
    [behindReading(12_000, 100_000, 0.8), 'the 12,000 largest accounts (12 % of all) hold at least 80 % of the value'],
    [topReading(1, 0.25), 'the largest account holds 25 % of the value'],
    [topReading(2, 0.7461), 'the 2 largest accounts hold 74.6 % of the value'],
    [giniOfSampleReading(Number.NaN), 'needs two accounts'],
    [giniOfSampleReading(0.3), 'the same as an estimate from a sample, 1 where one holds all'],
    [herfindahlReading(0.26), '2600 on the scale to 10,000'],
    [herfindahlReading(1), '10,000 on the scale to 10,000'],
    [effectiveReading(1), 'as if one account held all'],
    [effectiveReading(1.04), 'as if one account held all'],
    [effectiveReading(1.06), 'as concentrated as 1.1 accounts of equal value'],
    [effectiveReading(12_345.67), 'as concentrated as 12,345.7 accounts of equal value'],
    [belowZeroReading(1), '1 account below 0, counted as holding nothing'],
    [belowZeroReading(2), '2 accounts below 0, counted as holding nothing'],
  ])('%s', (text, expected) => expect(text).toBe(expected))
})

describe('a profile in words', () => {
  it('says how few hold how much, by what, and what chance would give', () => {
    const profile = { columns: ['Industry', 'Employees'], groups: [], accounts: 60, value: 8040, others: { accounts: 440, value: 1960 } }
    expect(profileReading({ ...profile, shareByChance: 0.6123 }, 500, 10_000)).toBe(
      '12 % of the accounts hold 80.4 % of the value, told by Industry and Employees; by chance it would take 61.2 %',
    )
  })
})

describe('an effect in words', () => {
  const explainer = (effect: number, correlation: number): Explainer => ({
    name: 'Seats',
    groups: { labels: [], codes: new Int32Array(0), accounts: [], values: [] },
    effect,
    correlation,
    leftOut: null,
  })

  it.each<[number, number, Strength, string]>([
    [0, 0.5, 'negligible', 'Seats tells no more than chance'],
    [0.0099, 0.5, 'negligible', 'Seats tells next to nothing of how the accounts rank by value'],
    [0.01, Number.NaN, 'small', 'small: Seats alone tells 1 % of how the accounts rank by value'],
    [0.25, 0.0999, 'large', 'large: Seats alone tells 25 % of how the accounts rank by value'],
    [0.25, 0.1, 'large', 'large: Seats alone tells 25 % of how the accounts rank by value, which rises with it (rank correlation 0.10)'],
    [0.25, -0.1, 'large', 'large: Seats alone tells 25 % of how the accounts rank by value, which falls with it (rank correlation -0.10)'],
  ])('effect %d, correlation %d', (effect, correlation, strength, expected) =>
    expect(effectReading(explainer(effect, correlation), strength)).toBe(expected),
  )
})

describe('why a column is left out, in words', () => {
  it.each<[LeftOut, string]>([
    [{ kind: 'blank' }, 'left out: all cells are blank'],
    [{ kind: 'constant' }, 'left out: every account has the same'],
    [{ kind: 'ids' }, 'left out: no two accounts have the same, as in a column of ids'],
    [{ kind: 'small' }, 'left out: no two groups of 30 accounts or more'],
    [{ kind: 'bands' }, 'left out: restates the value, its groups are bands of it'],
    [{ kind: 'same ranks', correlation: 0.9999 }, 'left out: restates the value (rank correlation 0.99)'],
    [{ kind: 'same ranks', correlation: -1 }, 'left out: restates the value (rank correlation -1.00)'],
    [{ kind: 'part', others: ['Seats'] }, 'left out: restates the value, with Seats it adds up to it'],
    [{ kind: 'part', others: ['Seats', 'Services'] }, 'left out: restates the value, with Seats and Services it adds up to it'],
  ])('%j', (reason, expected) => expect(leftOutReading(reason, 30)).toBe(expected))
})
