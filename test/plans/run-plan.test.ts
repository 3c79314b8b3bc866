/** How a plan travels to a host: pieces, progress, stopping, and what becomes of a plan that fails. */
import { describe, expect, it } from 'vitest'
import { Cancelled, headOf, type PlanWriter, type Progress, runPlan } from '../../core/plans/run-plan.ts'
import type { Plan, Step } from '../../core/plans/step.ts'

const values = (rows: number, extra: object = {}): Step => ({
  step: 'values',
  at: { sheet: 'Accounts', row: 1, column: 3 },
  cells: Array.from({ length: rows }, (_, row) => [row]),
  ...extra,
})

const PLAN: Plan = {
  id: 'p1',
  title: 'Segments',
  steps: [
    { step: 'sheet', sheet: 'Model', rows: 10, columns: 4 },
    values(25),
    { step: 'values', at: { sheet: 'Model', row: 0, column: 0 }, cells: [['Segment']] },
  ],
}

/** A host that notes what it is asked and fails where told. */
function notingHost(failAt = Number.POSITIVE_INFINITY): PlanWriter & { readonly asked: string[] } {
  const asked: string[] = []
  const answer = async (what: string): Promise<void> => {
    asked.push(what)
    if (asked.length === failAt) throw new Error(`${what} failed`)
  }
  return {
    asked,
    begin: ({ id }) => answer(`begin ${id}`),
    apply: (_, steps) =>
      answer(steps.map((step) => (step.step === 'values' ? `values ${step.at.row}+${step.cells.length}` : step.step)).join(', ')),
    close: () => answer('close'),
    cancel: () => answer('cancel'),
  }
}

describe('a plan is sent in pieces', () => {
  it('of at most so many cells, in order, with progress in cells', async () => {
    const host = notingHost()
    const seen: Progress[] = []
    await runPlan(
      host,
      PLAN,
      10,
      (progress) => seen.push(progress),
      () => false,
    )
    expect(host.asked).toEqual(['begin p1', 'sheet', 'values 1+10', 'values 11+10', 'values 21+5, values 0+1', 'close'])
    expect(seen.map(({ done }) => done)).toEqual([0, 1, 11, 21, 27])
    expect(seen.every(({ total }) => total === 27)).toBe(true)
  })

  it('is taken back where the user stops it', async () => {
    const host = notingHost()
    let isCancelled = false
    const stopped = runPlan(
      host,
      PLAN,
      10,
      ({ done }) => (isCancelled = done > 10),
      () => isCancelled,
    )
    await expect(stopped).rejects.toBeInstanceOf(Cancelled)
    expect(host.asked).toEqual(['begin p1', 'sheet', 'values 1+10', 'cancel'])
  })

  it('is taken back where any piece fails, and the failure is what the user hears of', async () => {
    for (const [failAt, text] of [
      [2, 'sheet failed'],
      [4, 'values 11+10 failed'],
      [6, 'close failed'],
    ] as const) {
      const host = notingHost(failAt)
      await expect(
        runPlan(
          host,
          PLAN,
          10,
          () => undefined,
          () => false,
        ),
      ).rejects.toThrow(text)
      expect(host.asked.at(-1)).toBe('cancel')
    }
  })

  it('that can not be opened is not cancelled: another may be running', async () => {
    const host = notingHost(1)
    await expect(
      runPlan(
        host,
        PLAN,
        10,
        () => undefined,
        () => false,
      ),
    ).rejects.toThrow('begin p1 failed')
    expect(host.asked).toEqual(['begin p1'])
  })
})

it('what must be empty is what is written on sheets that are there already, and not replaced', () => {
  expect(headOf({ ...PLAN, steps: [...PLAN.steps, values(3, { replaces: true })] })).toEqual({
    id: 'p1',
    title: 'Segments',
    adds: ['Model'],
    needsEmpty: [{ sheet: 'Accounts', row: 1, column: 3, rows: 25, columns: 1 }],
  })
})
