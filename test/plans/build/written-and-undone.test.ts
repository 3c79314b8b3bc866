/** The golden plans, carried out in a workbook in memory: undo brings back what was, whatever fails and whenever the client dies. */
import { describe, expect, it } from 'vitest'
import { modelPlan } from '../../../core/plans/build/model-plan.ts'
import { headOf } from '../../../core/plans/run-plan.ts'
import type { Plan } from '../../../core/plans/step.ts'
import { undoAll, undoPlan } from '../../../core/plans/undo-plan.ts'
import { answerAtOnce } from '../../../core/plans/workbook.ts'
import { applySteps, cancelPlan, closePlan, openPlan } from '../../../core/plans/write-plan.ts'
import { GOLDEN_ANSWERS } from '../../kit/golden-plans.ts'
import { type MemoryWorkbook, memoryWorkbook } from '../../kit/memory-workbook.ts'
import { ACCOUNT_CELLS, modelAnswers } from '../../kit/model-answers.ts'

const STYLE = { functionPrefix: '', argumentSeparator: ';' } as const
const LEASE_MS = 120_000
const FIRST = modelPlan(modelAnswers())

/** Plans of a first write, and the second one, which needs the first. */
const CASES = Object.entries(GOLDEN_ANSWERS).map(([name, answers]) => [name, modelPlan(answers), answers.version > 1] as const)

function workbookFor(isSecond: boolean): MemoryWorkbook {
  const workbook = memoryWorkbook()
  workbook.addOwnSheet('Accounts', ACCOUNT_CELLS)
  if (isSecond) write(workbook, FIRST)
  return workbook
}

function write(workbook: MemoryWorkbook, plan: Plan): void {
  answerAtOnce(workbook, openPlan(headOf(plan), LEASE_MS))
  for (const step of plan.steps) answerAtOnce(workbook, applySteps(plan.id, [step], STYLE, LEASE_MS))
  answerAtOnce(workbook, closePlan(plan.id))
}

describe.each(CASES)('%s', (_, plan, isSecond) => {
  it('is written, and undone without a trace', () => {
    const workbook = workbookFor(isSecond)
    const before = workbook.seen()
    write(workbook, plan)
    expect(workbook.seen()).not.toEqual(before)
    expect(answerAtOnce(workbook, undoPlan(plan.id))).toEqual({ left: [] })
    expect(workbook.seen()).toEqual(before)
  })

  it('is written in cells that were empty, never over a person’s', () => {
    const workbook = workbookFor(isSecond)
    write(workbook, plan)
    const seen = workbook.seen() as { sheets: { name: string; cells: [string, unknown][] }[] }
    const cells = new Map(seen.sheets.find(({ name }) => name === 'Accounts')!.cells)
    ACCOUNT_CELLS.forEach((row, r) => {
      row.forEach((cell, c) => {
        expect(cells.get(`${r},${c}`) ?? null).toBe(cell)
      })
    })
  })

  it.each([true, false])('leaves nothing whichever question fails; cancelled: %s', (isCancelled) => {
    const whole = workbookFor(isSecond)
    const before = whole.seen()
    whole.failAt(Number.POSITIVE_INFINITY, new Error())
    write(whole, plan)
    const questions = whole.asked()
    for (let question = 0; question < questions; question++) {
      const workbook = workbookFor(isSecond)
      workbook.failAt(question, new Error('the host failed'))
      expect(() => write(workbook, plan)).toThrow('the host failed')
      if (isCancelled) answerAtOnce(workbook, cancelPlan(plan.id))
      // Otherwise nobody was left to cancel it, and somebody opens the workbook later.
      workbook.tick(LEASE_MS + 1)
      answerAtOnce(workbook, undoPlan(plan.id))
      expect(workbook.seen(), `question ${question}`).toEqual(before)
    }
    expect(questions).toBeGreaterThan(20)
  })
})

it('everything that Strata made goes, first and second write', () => {
  const workbook = workbookFor(false)
  const before = workbook.seen()
  write(workbook, FIRST)
  write(workbook, modelPlan(GOLDEN_ANSWERS['sheets-second-write']!))
  expect(answerAtOnce(workbook, undoAll())).toEqual({ left: [] })
  expect(workbook.seen()).toEqual(before)
})
