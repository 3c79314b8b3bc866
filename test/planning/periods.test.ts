/** Periods from their first days: where the last one ends, and which lists are refused. */
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../core/cells.ts'
import { numberColumn } from '../../core/columns.ts'
import { isoOf } from '../../core/dates.ts'
import { periodsOf } from '../../core/planning/periods.ts'
import { day, starts, weeks445 } from './calendar-days.ts'

const read = (cells: Grid, until: string | null = null): string[] => {
  const vector = { param: 'periods', grid: cells, width: 1, length: cells.length }
  const periods = periodsOf(
    numberColumn(vector, 'date', () => undefined),
    until === null ? null : day(until),
  )
  return periods.map(({ start, end }) => `${isoOf(start)}..${isoOf(end - 1)}`)
}

describe('the last period', () => {
  it.each([
    ['a single one is a month', [['2026-02-01']], '2026-02-01..2026-02-28'],
    ['a month after a month, however long', starts('2026-01-01', 1, 2), '2026-02-01..2026-02-28'],
    ['a leap February', starts('2028-01-01', 1, 2), '2028-02-01..2028-02-29'],
    ['a quarter after a quarter', starts('2026-01-01', 3, 4), '2026-10-01..2026-12-31'],
    ['a year after a year, from any day', starts('2025-04-06', 12, 2), '2026-04-06..2027-04-05'],
    ['five weeks at the end of 4-4-5, as a quarter before', weeks445('2025-12-29', 12), '2026-11-23..2026-12-27'],
    ['four weeks where there is no quarter before', weeks445('2025-12-29', 3), '2026-02-23..2026-03-22'],
    ['a week after weeks', [['2026-01-05'], ['2026-01-12'], ['2026-01-19'], ['2026-01-26'], ['2026-02-02']], '2026-02-02..2026-02-08'],
    ['as many days as the one before, else', [['2026-01-10'], ['2026-01-20']], '2026-01-20..2026-01-29'],
  ])('%s', (_, cells, last) => expect(read(cells).at(-1)).toBe(last))

  it('ends on the day that until names', () => {
    expect(read(starts('2026-01-01', 1, 2), '2026-03-15')).toEqual(['2026-01-01..2026-01-31', '2026-02-01..2026-03-15'])
  })
})

it('each period ends where the next begins', () => {
  expect(read([['2026-01-01'], ['2026-02-01'], ['2026-04-01']])).toEqual([
    '2026-01-01..2026-01-31',
    '2026-02-01..2026-03-31',
    '2026-04-01..2026-05-31',
  ])
})

it('a time of day is dropped', () => {
  expect(read([[day('2026-01-01') + 0.75]])).toEqual(['2026-01-01..2026-01-31'])
})

describe('refused', () => {
  it.each<[string, Grid, string | null, string]>([
    ['a date twice', [['2026-01-01'], ['2026-01-01']], null, 'periods must rise, but 2026-01-01 at row 2 does not come after 2026-01-01'],
    ['a date before the one above', [['2026-02-01'], ['2026-01-01']], null, 'periods must rise, but 2026-01-01 at row 2'],
    ['a gap in the list', [['2026-01-01'], [null], ['2026-03-01']], null, 'periods has no date at row 2; fill in the first day'],
    ['a date that could be two days', [['2026-01-01'], ['3/4/2026']], null, 'periods has no date at row 2'],
    [
      'an end before the last period',
      [['2026-01-01'], ['2026-02-01']],
      '2026-01-31',
      'option until is 2026-01-31, before the last period begins',
    ],
  ])('%s', (_, cells, until, text) => expect(() => read(cells, until)).toThrow(text))
})
