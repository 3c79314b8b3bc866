/** The typed stage funnel that charts and the sidebar ask for without the worksheet function. */
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import { numberColumn, textColumn } from '../../core/columns.ts'
import { type FunnelSettings, stageFunnel } from '../../core/lifecycle/stage-funnel.ts'
import { vectorOf } from '../../core/vector.ts'

const ROWS: readonly (readonly [id: string, stage: string, day: number])[] = [
  ['A', 'Trial', 45_000],
  ['A', 'Customer', 45_010],
  ['B', 'Trial', 45_000],
  ['B', 'Customer', 45_030],
  ['C', 'Trial', 45_020],
]
const SETTINGS: FunnelSettings = { order: null, asOf: null, lost: null, until: 'advance', minimum: 1 }

function funnelOf(settings: Partial<FunnelSettings>) {
  const column = (place: 0 | 1 | 2): Cell[][] => ROWS.map((row) => [row[place]])
  const none = (): void => undefined
  const log = {
    ids: vectorOf('ids', column(0)),
    stages: textColumn(vectorOf('stages', column(1)), none),
    entered: numberColumn(vectorOf('entered', column(2)), 'date', none),
  }
  return stageFunnel(log, { ...SETTINGS, ...settings }, none)
}

describe('stageFunnel', () => {
  it('gives the day it counts to, whether the order was found, and the curve of each stage', () => {
    const { asOf, isOrderDerived, stages } = funnelOf({})
    expect([asOf, isOrderDerived]).toEqual([45_030, true])
    expect(stages.map(({ name, kind, entered, advanced }) => [name, kind, entered, advanced])).toEqual([
      ['Trial', 'stage', 3, 2],
      ['Customer', 'last', 2, 0],
    ])
    // C is seen for 10 days, the time after which A advances, so it is still at risk then.
    expect([...stages[0]!.curve.times]).toEqual([10, 30])
    expect([...stages[0]!.curve.surviving].map((share) => share.toFixed(12))).toEqual(['0.666666666667', '0.000000000000'])
  })

  it('keeps its results where another is computed after it', () => {
    const first = funnelOf({})
    const times = [...first.stages[0]!.curve.times]
    funnelOf({ asOf: 45_010, order: ['Trial', 'Customer'] })
    expect([...first.stages[0]!.curve.times]).toEqual(times)
  })
})
