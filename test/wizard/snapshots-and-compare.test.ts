/** Snapshots below each other, read back by day; and what a comparison of two models or two days says. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { textColumn } from '../../core/columns.ts'
import type { Host } from '../../core/host.ts'
import { areaOf } from '../../core/plans/area.ts'
import { comparePlan } from '../../core/plans/build/compare-sheet.ts'
import { snapshotPlan } from '../../core/plans/build/snapshot-plan.ts'
import { snapshotRows } from '../../core/plans/build/snapshot-sheet.ts'
import { vectorOf } from '../../core/vector.ts'
import { accountsOf } from '../../wizard/state/accounts.ts'
import { compareByRow, compareSnapshots } from '../../wizard/state/compare-models.ts'
import type { SavedModel } from '../../wizard/state/saved-model.ts'
import { readSnapshots, segmentsOnSheet } from '../../wizard/state/snapshots.ts'
import { today } from '../../wizard/today.ts'

const SHEET: Cell[][] = [
  ['id', 'segment', 'value', 'date'],
  ['a', 'Large', 100, 46_000],
  ['b', 'Small', 20, 46_000],
  ['a', 'Large', 110, 46_100],
  ['b', 'Large', 90, 46_100],
  ['c', 'Small', 5, 46_100],
]

/** A workbook of one sheet, as much of a host as reading needs; three cells a call. */
const hostWith = (cells: readonly (readonly Cell[])[]): Host =>
  ({
    limits: async () => ({ cellsPerCall: 12 }),
    readArea: async (sheet: string, address: string) => {
      const { row, column, rows, columns } = areaOf(sheet, address)
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cells[row + r]?.[column + c] ?? null))
    },
  }) as unknown as Host

const texts = (names: readonly (string | null)[]) =>
  textColumn(
    vectorOf(
      'segments',
      names.map((name) => [name]),
    ),
    () => undefined,
  )
const accounts = accountsOf(
  {
    ref: { sheet: 'Accounts', address: 'A1:B4', headers: ['Id', 'ARR'], rows: 3 },
    rows: [
      ['a', 100],
      ['b', 20],
      ['c', 5],
    ],
    formats: [null, null],
  },
  [],
  ['id', 'value'],
  [],
)

describe('snapshots', () => {
  it('know of a segment formula that fails by its header, below which is nothing', async () => {
    const failing = hostWith([[{ error: '#VALUE!' }], [null], [null]])
    const model = { segment: { at: { sheet: 'Accounts', row: 0, column: 0 } } } as SavedModel
    expect(await segmentsOnSheet(failing, model, 2)).toEqual([{ error: '#VALUE!' }])
  })

  it('are read back by day, and the last one is the one that can be replaced', async () => {
    const { days, end } = await readSnapshots(hostWith(SHEET), 'Snapshots')
    expect(days.map(({ day, row, cells, isLast }) => [day, row, cells.length, isLast])).toEqual([
      [46_000, 1, 2, false],
      [46_100, 3, 3, true],
    ])
    expect(end).toBe(6)
    expect(await readSnapshots(hostWith(SHEET.slice(0, 1)), 'Snapshots')).toEqual({ days: [], end: 1 })
  })

  it('keep accounts that have an id and a segment', () => {
    const rows: Cell[][] = [
      ['a', 100],
      [null, 20],
      ['c', null],
      ['d', 1],
    ]
    expect(snapshotRows({ rows, segments: ['Large', 'Small', 'Small', null], idColumn: 0, valueColumn: 1 }, 46_000)).toEqual([
      ['a', 'Large', 100, 46_000],
      ['c', 'Small', null, 46_000],
    ])
  })

  it('of the same day take its place, of another go below', () => {
    const place = { sheet: 'Snapshots', isNew: false }
    const cells: Cell[][] = [['a', 'Large', 1, 46_100]]
    const below = snapshotPlan({ id: 'p', title: '', place, cells, row: 6, replaced: 0 })
    expect(below.steps[0]).toEqual({ step: 'values', at: { sheet: 'Snapshots', row: 6, column: 0 }, cells })
    const over = snapshotPlan({ id: 'p', title: '', place, cells, row: 3, replaced: 2 })
    const blank = [null, null, null, null]
    expect(over.steps).toEqual([
      { step: 'values', at: { sheet: 'Snapshots', row: 3, column: 0 }, cells: [...cells, blank], replaces: true },
    ])
  })
})

describe('a comparison', () => {
  it('of two models counts who moves, with the value they have', () => {
    const { moves, movers, matrix } = compareByRow(accounts, texts(['Large', 'Small', 'Small']), texts(['Large', 'Large', 'Small']))
    expect([moves.movedAccounts, moves.movedValue, moves.accountsInBoth]).toEqual([1, 20, 3])
    expect(movers.rows).toEqual([['b', 'Small', 'Large', 20, 20, 0]])
    expect(matrix.rows[1]).toEqual(['Small', 1, 1, 2])
  })

  it('of two snapshots goes by id: who came, who left, who moved', async () => {
    const { days } = await readSnapshots(hostWith(SHEET), 'Snapshots')
    const { moves, movers } = compareSnapshots(days[0]!.cells, days[1]!.cells)
    expect([moves.movedAccounts, moves.newAccounts, moves.lostAccounts]).toEqual([1, 1, 0])
    expect(movers.rows).toEqual([
      ['b', 'Small', 'Large', 20, 90, 70],
      ['c', '(New)', 'Small', null, 5, 5],
    ])
  })

  it('is written as a sheet of its own: three tables below each other, none over another', () => {
    const comparison = compareByRow(accounts, texts(['Large', 'Small', 'Small']), texts(['Large', 'Large', 'Small']))
    const { steps } = comparePlan({ id: 'p', sheet: 'Comparison', title: 'T', note: 'N', comparison })
    const rows = steps.flatMap((step) => (step.step === 'values' ? step.cells.map((_, index) => step.at.row + index) : []))
    expect(new Set(rows).size).toBe(rows.length)
    expect(steps[0]!.step).toBe('sheet')
  })
})

it.each([
  [new Date(2026, 10, 23, 0, 5), 46_349],
  [new Date(2026, 10, 23, 23, 55), 46_349],
  [new Date(2028, 1, 29, 12), 46_812],
])('today is the day on the wall: %s is %i', (now, day) => expect(today(now)).toBe(day))
