/** Plans are functions of the answers alone, and their JSON is kept: whoever changes one sees what changes in workbooks. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelPlan } from '../../../core/plans/build/model-plan.ts'
import { printFormula } from '../../../core/plans/formula.ts'
import type { Step } from '../../../core/plans/step.ts'
import { GOLDEN_ANSWERS } from '../../kit/golden-plans.ts'

const FOLDER = path.join(import.meta.dirname, '../../golden/plans')
const HOW = 'read the difference; if workbooks should change so, renew with: npx vitest run --project node test/plans/build -u'

describe('a plan is what is kept in test/golden/plans', () => {
  it.each(Object.entries(GOLDEN_ANSWERS))('%s', async (name, answers) => {
    const { id, title, steps } = modelPlan(answers)
    // One step a line, formulas as the host writes them: so a person can read the difference.
    const lines = steps.map((step) => JSON.stringify(readable(step, answers)))
    const text = `{"id":${JSON.stringify(id)},"title":${JSON.stringify(title)},"steps":[\n${lines.join(',\n')}\n]}\n`
    await expect(text, HOW).toMatchFileSnapshot(path.join(FOLDER, `${name}.json`))
  })

  it('is the same whenever it is asked for, and its answers stay as they were', () => {
    for (const answers of Object.values(GOLDEN_ANSWERS)) {
      const before = JSON.stringify(answers)
      expect(modelPlan(answers)).toEqual(modelPlan(answers))
      expect(JSON.stringify(answers)).toBe(before)
    }
  })
})

function readable(step: Step, { limits }: (typeof GOLDEN_ANSWERS)[string]): unknown {
  return step.step === 'formula' ? { ...step, formula: printFormula(step.formula, limits) } : step
}
