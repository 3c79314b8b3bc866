/** CAPACITY_PLAN, CAPACITY_HIRES and QUOTA_SPLIT give the figures that others published; each case names where. */
import { describe, expect, it } from 'vitest'
import type { Argument, Cell } from '../../core/cells.ts'
import { runCore } from '../kit/run-core.ts'
import { expectCells } from '../kit/same-cells.ts'
import { day, starts } from './calendar-days.ts'

const YEAR = 'until=2026-12-31'
/** One column of the rows of Total. */
const column = (name: string, ...args: Argument[]): Cell[] => {
  const [header, ...rows] = runCore('CAPACITY_PLAN', ...args)
  return rows.filter((row) => row[1] === 'Total').map((row) => row[header!.indexOf(name)]!)
}

describe('seat yields at 1.0 M a year and a ramp of 0, 50, 90 % in steps of three months (pipeline-gen-as-code, engine test)', () => {
  it.each([
    ['hired in month 1', '2026-01-01', 600000],
    ['hired in month 3', '2026-03-01', 433333.333333333],
    ['hired in month 6', '2026-06-01', 200000],
    ['carried over at tenure 4', '2025-10-01', 850000],
    ['carried over at tenure 3', '2025-11-01', 766666.666666667],
    ['carried over ramped', '2025-01-01', 1000000],
  ])('%s', (_, start, amount) => {
    const roster = [
      ['Start', 'Productivity'],
      [day(start), 1000000],
    ]
    expectCells([column('expected', roster, [['2026-01-01']], undefined, `ramp=0, 50, 90; ramp_step=3; ${YEAR}`)], [[amount]])
  })
})

it('three AEs from month 1 at 1.2 M with a ramp of 0, 25, 50, 75, 100 %: 225 K, 825 K, 900 K, 900 K (Modus wiki, ramp curves)', () => {
  const roster = [
    ['Start', 'Quota', 'Count', 'Ramp'],
    [day('2026-01-01'), 1200000, 3, 'AE'],
  ]
  const quarters = starts('2026-01-01', 3, 4)
  expect(column('gross', roster, quarters, undefined, 'ramp.AE=0, 25, 50, 75, 100')).toEqual([225000, 825000, 900000, 900000])
})

it('5 at 25 %, 3 at 60 %, 2 at 85 % and 15 ramped are 19.75 ramped rep equivalents (Modus wiki, RRE)', () => {
  const roster = [
    ['Ramp', 'Start', 'Count', 'Quota'],
    ['first', '2026-01-01', 5, 100],
    ['second', '2026-01-01', 3, 100],
    ['third', '2026-01-01', 2, 100],
    [null, null, 15, 100],
  ]
  const options = 'ramp.first=25; ramp.second=60; ramp.third=85'
  expect(column('ramped equivalents', roster, [['2026-01-01']], undefined, options)).toEqual([19.75])
  expect(column('ramping', roster, [['2026-01-01']], undefined, options)).toEqual([10])
})

it('7 at 150 K and 85 %, and 3 ramping at 40 %, give 1,072,500 in a quarter (metrickittools, sales capacity guide)', () => {
  // The 40 % of the page are of quota as sold, so the ramp that goes with an attainment of 85 % is 40 / 85.
  const roster = [
    ['Start', 'Count', 'Quota'],
    [null, 7, 600000],
    ['2026-01-01', 3, 600000],
  ]
  const ramp = 40 / 85
  const expected = column('expected', roster, starts('2026-01-01', 3, 2), undefined, `attainment=85%; ramp=${ramp}, ${ramp}, ${ramp}`)
  expectCells([[expected[0]!]], [[1072500]])
})

it('12 reps, 83 % ramped, 500 K, 80 % attained, 15 % turnover give 3,386,400 a year (ColdIQ capacity guide; it prints 3.39 M)', () => {
  const roster = [
    ['Count', 'FTE', 'Quota'],
    [12, 0.83, 500000],
  ]
  // The guide takes the turnover of the whole year off: what is there in its twelfth month.
  const expected = column('expected', roster, starts('2026-01-01', 1, 12), undefined, 'attainment=80%; attrition=15%')
  expectCells([[12 * (expected[11] as number)]], [[3386400]])
})

it('a goal of 3.0 M at 85 % needs 3.53 M; 4.188 M + 0.088 M − 0.4 M leave 3.876 M, 0.35 M more (Modus wiki, hiring planning)', () => {
  const roster = [
    ['Name', 'Start', 'End', 'Quota'],
    ['carried', null, null, 3788000],
    ['leavers', null, '2026-01-31', 400000],
    ['pipeline', '2026-02-01', null, 88000],
  ]
  const periods = [['2026-02-01']]
  const [, row] = runCore('CAPACITY_PLAN', roster, periods, undefined, 'show=waterfall')
  expect(row!.slice(2)).toEqual([4188000, -400000, 0, 0, 0, 88000, 3876000, 0])
  // Quota on the street for 3.0 M at an attainment of 85 % is an over-assignment of 1 / 0.85 − 1.
  const options = `attainment=85%; over_assignment=${1 / 0.85 - 1}`
  const [street] = column('minimum street quota', roster, periods, [[3000000]], options)
  expectCells([[street!, 3876000 - (street as number)]], [[3529411.76470588, 346588.235294118]])
})

it('a target of 100 M with 60 M renewing at 85 %: 58 reps of 850 K, of 40 less 20 % 32 are left, so 26 hires (startup-os-skills)', () => {
  const netNew = 100_000_000 - 60_000_000 * 0.85
  const roster = [
    ['Count', 'Productivity'],
    [40, 850000],
  ]
  const left = runCore('CAPACITY_PLAN', roster, starts('2026-01-01', 1, 12), undefined, 'show=waterfall; attrition=20%')
  const capacity = left[12]![8] as number
  expect(capacity / 850000).toBeCloseTo(32, 9)
  const hires = (target: number, base: number): number =>
    runCore('CAPACITY_HIRES', target, base, [['2026-01-01']], `productivity=850000; ${YEAR}`)
      .slice(1)
      .reduce((sum, row) => sum + (row[3] as number), 0)
  expect(hires(netNew, 0)).toBe(58)
  expect(hires(netNew, capacity)).toBe(26)
})

it('over-assignment of 20 % is met at an attainment of 83.3 % (Kellogg 2018)', () => {
  const quotas = runCore('QUOTA_SPLIT', 1000000, [[1], [1], [1], [1]], '20%')
  expect(quotas).toEqual([[300000], [300000], [300000], [300000]])
  expect(1000000 / 1200000).toBeCloseTo(0.8333, 4)
})
