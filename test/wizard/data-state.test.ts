/** What the step Data works out of a table, without a page: what its columns hold, what is missing, from which day on. */
import { expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { serialOf } from '../../core/dates.ts'
import type { ColumnFormat, TableRef } from '../../core/host.ts'
import { areaWritten } from '../../core/plans/step.ts'
import { amountText, dayText } from '../../wizard/figures.ts'
import type { Role } from '../../wizard/roles/role.ts'
import { samplePlan, sampleTable } from '../../wizard/sample-accounts.ts'
import { accountsOf } from '../../wizard/state/accounts.ts'
import { defaultMetrics } from '../../wizard/state/default-metrics.ts'
import { latestDay } from '../../wizard/state/latest-day.ts'
import { profileTable, weighProfiles } from '../../wizard/state/profile-table.ts'
import { ReadingStopped, type TableData } from '../../wizard/state/table-data.ts'
import { valueDriversOf } from '../../wizard/state/value-drivers.ts'
import { worstGaps } from '../../wizard/steps/data/gaps.ts'

function tableOf(headers: readonly string[], rows: readonly (readonly Cell[])[], formats: readonly ColumnFormat[] = []): TableData {
  const ref: TableRef = { sheet: 'Accounts', address: 'A1', headers, rows: rows.length }
  return { ref, rows, formats: headers.map((_, column) => formats[column] ?? null) }
}
it('a gap says which share of accounts and of value it costs, the costliest gap first', async () => {
  const data = tableOf(
    ['ARR', 'Employees', 'Sector'],
    [
      [60, null, 'a'],
      [20, 5, null],
      [10, 6, null],
      [10, 7, 'b'],
      [null, null, 'b'],
    ],
  )
  const roles: readonly Role[] = ['value', 'employees', 'sector']
  const profiles = await profileTable(data, roles)
  const weighed = await weighProfiles(data, profiles, accountsOf(data, profiles, roles, []).values)
  expect(weighed.map(({ filledWeight }) => filledWeight)).toEqual([100, 40, 70])
  expect(worstGaps(weighed, roles, 100).map(({ header }) => header)).toEqual(['Employees', 'Sector'])
  expect(worstGaps(weighed, ['value', 'other', 'sector'], 100).map(({ header }) => header)).toEqual(['Sector'])
})

it("the sheet's date format makes bare numbers days, and so does the role that a person gives", async () => {
  const rows = [[45_000], [45_100], [45_200]]
  const type = async (formats: readonly ColumnFormat[], roles: readonly Role[] | null): Promise<string> =>
    (await profileTable(tableOf(['Kickoff'], rows, formats), roles))[0]!.type
  expect(await type([null], null)).toBe('number')
  expect(await type(['date'], null)).toBe('date')
  expect(await type([null], ['activity'])).toBe('date')
})

it('profiling stops when asked', async () => {
  await expect(profileTable(tableOf(['A', 'B'], [[1, 2]]), null, () => true)).rejects.toBeInstanceOf(ReadingStopped)
})

it('days count from the last one on which something happened, not from renewals or from a slip in the year', async () => {
  const day = serialOf(2026, 8, 31)
  const rows = Array.from({ length: 40 }, (_, row) => [day - row, day + 200 + row])
  const roles: readonly Role[] = ['activity', 'renewal']
  const profiles = await profileTable(tableOf(['Last login', 'Renewal'], rows), roles)
  expect(latestDay(profiles, roles)).toBe(day)
  const slipped = await profileTable(tableOf(['Last login', 'Renewal'], [...rows, [serialOf(2062, 8, 31), day]]), roles)
  expect(latestDay(slipped, roles)).toBeLessThanOrEqual(day)
  expect(latestDay(profiles, ['other', 'renewal'])).toBe(day)
  expect(latestDay([], [])).toBeNull()
})

it('segments are tested on what is measured of accounts: value first, then use; never ids or texts', async () => {
  const data = tableOf(
    ['Id', 'Logins', 'Sector', 'ARR'],
    [
      [1, 5, 'a', 10],
      [2, 6, 'b', 20],
    ],
  )
  const roles: readonly Role[] = ['id', 'usage', 'sector', 'value']
  expect(defaultMetrics(accountsOf(data, await profileTable(data, roles), roles, []))).toEqual(['ARR', 'Logins'])
})

it('what drives the value leaves out what adds up to it, and puts what tells most first', async () => {
  const rows = Array.from({ length: 200 }, (_, row) => {
    const value = row < 100 ? 10 + (row % 50) : 100 + (row % 50)
    const part = (row * 7) % 9
    return [value, row < 100 ? 'small' : row % 3 === 0 ? 'small' : 'large', `r${row % 4}`, part, value - part]
  })
  const roles: readonly Role[] = ['value', 'plan', 'region', 'other', 'other']
  const data = tableOf(['ARR', 'Plan', 'Region', 'One part', 'Rest'], rows)
  const drivers = await valueDriversOf(accountsOf(data, await profileTable(data, roles), roles, []))
  expect(drivers!.drivers[0]!.name).toBe('Plan')
  expect(drivers!.effectOf('One part')).toBeNull()
  expect(drivers!.effectOf('ARR')).toBeNull()
})

it('the sample is always the same: 60 accounts with ids of their own, on a sheet of their own', () => {
  const plan = samplePlan('sample-1', 'Sample', 'Sample accounts')
  expect(samplePlan('sample-1', 'Sample', 'Sample accounts')).toEqual(plan)
  const values = plan.steps.find((step) => step.step === 'values')!
  expect(areaWritten(values)).toMatchObject({ sheet: 'Sample', rows: 61, columns: 11 })
  expect(sampleTable('Sample')).toMatchObject({ address: 'A1:K61', rows: 60 })
  const [, ...rows] = values.step === 'values' ? values.cells : []
  expect(new Set(rows.map(([id]) => id)).size).toBe(60)
})

it.each([
  [61, '61'],
  [0.25, '0.25'],
  [4180, '4,180'],
  [60_800_000, '60.8M'],
])('%s is written as %s', (value, text) => {
  expect(amountText(value)).toBe(text)
})

it('a day is written as people say it', () => {
  expect(dayText(serialOf(2026, 8, 31))).toBe('31 Aug 2026')
})
