/** What the page of charts draws, from tables as people keep them. */
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../core/cells.ts'
import { serialOf } from '../../core/dates.ts'
import type { TableRef } from '../../core/host.ts'
import { activeColumn, funnelOf, logColumns, retentionOf, scoreCounts } from '../../wizard/state/chart-data.ts'
import type { TableData } from '../../wizard/state/table-data.ts'
import { runCore } from '../kit/run-core.ts'

const day = (month: number): number => serialOf(2025, month, 1)

function tableOf(headers: readonly string[], rows: Grid): TableData {
  const ref: TableRef = { sheet: 'Data', address: 'A1:C9', headers, rows: rows.length }
  return { ref, rows, formats: headers.map(() => null) }
}

describe('recency and frequency', () => {
  const rows = ['A', 'B', 'B', 'C', 'C', 'C', 'D', 'D', 'D', 'D', 'E'].map((id, index) => [id, day(1 + index), 10])
  const data = tableOf(['Customer', 'Date', 'Amount'], rows)

  it('counts customers by the scores that RFM_SCORE gives them', () => {
    const counts = scoreCounts({ ref: data.ref, customer: 0, date: 1, amount: 2 }, data)
    const column = (index: number) => rows.map((row) => [row[index]!])
    const scores = runCore('RFM_SCORE', [['A'], ['B'], ['C'], ['D'], ['E']], column(0), column(1), column(2))
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(5)
    for (const [r, f] of scores) expect(counts[Number(r) - 1]![Number(f) - 1]).toBeGreaterThan(0)
  })
})

describe('stages', () => {
  it.each([
    [['Account ID', 'Stage', 'Entered'], { id: 0, stage: 1, day: 2 }],
    [['Deal ID', 'Entry date', 'Deal stage'], { id: 0, stage: 2, day: 1 }],
    [['Account ID', 'Industry', 'Employees', 'ARR', 'Country', 'Lifecycle stage', 'Stage date'], null],
    [['Customer', 'Date', 'Amount'], null],
  ])('are read from %j', (headers, columns) => {
    expect(logColumns(tableOf(headers, []).ref)).toEqual(columns)
  })

  it('are counted as STAGE_VELOCITY counts them', () => {
    const log = [
      ...Array.from({ length: 12 }, (_, index) => [`L-${index}`, 'Lead', day(1)]),
      ...Array.from({ length: 6 }, (_, index) => [`L-${index}`, 'Customer', day(3)]),
    ]
    const { stages } = funnelOf(tableOf(['Id', 'Stage', 'Entered'], log))
    const [, ...rows] = runCore('STAGE_VELOCITY', ...[0, 1, 2].map((index) => log.map((row) => [row[index]!])))
    expect(stages.map(({ name, entered }) => [name, entered])).toEqual(rows.map(([name, entered]) => [name, entered]))
    expect(stages.map(({ name, entered }) => [name, entered])).toEqual([
      ['Lead', 12],
      ['Customer', 6],
    ])
  })
})

describe('a cohort', () => {
  const COHORT = tableOf(
    ['Year', 'Active'],
    [640, 531, 472, 438].map((active, year) => [year, active]),
  )

  it.each([
    [['Year', 'Active'], 1],
    [['Month', 'Customers', 'Still there'], 2],
    [['Account ID', 'Active users', 'Plan', 'Country'], -1],
  ])('is found in %j at column %i', (headers, column) => {
    expect(activeColumn({ ...COHORT.ref, headers })).toBe(column)
  })

  it('stays as CLV_CONTRACT says', () => {
    const { curve } = retentionOf(COHORT)
    const [, ...rows] = runCore('CLV_CONTRACT', [[640], [531], [472], [438]], 0.1, 1, 'show=curve; ahead=5')
    expect(curve.map(({ modelSurvival }) => modelSurvival)).toEqual(rows.map((row) => row[3]))
  })

  it('that grows is refused in the words of CLV_CONTRACT', () => {
    expect(() =>
      retentionOf(
        tableOf(
          ['Year', 'Active'],
          [
            [0, 100],
            [1, 120],
            [2, 90],
          ],
        ),
      ),
    ).toThrow('active rises to 120 at row 2')
  })
})
