/** The formula of the segment column: the columns that decide, the rules, and named accounts before both. */
import type { Formula } from '../formula.ts'
import type { ModelAnswers } from './model-answers.ts'
import { inputArea, rulesArea } from './model-sheet.ts'
import { columnArea, columnsArguments } from './source-cells.ts'

export function segmentFormula(answers: ModelAnswers): Formula {
  const { host, model, otherwise, asOf, namedColumn } = answers
  const { rows, headers } = columnsArguments(answers, answers.columns)
  const [otherwiseAt, asOfAt] = [inputArea(model, 'otherwise'), inputArea(model, 'asOf')]
  const args: Formula[] = [
    rows,
    headers,
    { area: rulesArea(answers), data: true },
    otherwiseAt === null ? { value: otherwise } : { area: otherwiseAt, data: true },
  ]
  if (asOfAt !== null) args.push({ area: asOfAt, data: true })
  else if (asOf !== null) args.push({ value: asOf })
  const segment: Formula = { strata: 'SEGMENT', args }
  if (namedColumn === null) return segment
  const named = columnArea(answers, namedColumn)
  const choice: Formula = { native: 'IF', args: [{ native: 'LEN', args: [{ area: named }] }, { area: named }, segment] }
  // Sheets compares a whole range only inside ARRAYFORMULA.
  return host === 'sheets' ? { native: 'ARRAYFORMULA', args: [choice] } : choice
}
