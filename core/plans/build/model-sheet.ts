/** The model sheet: what is said on top of it, its labelled inputs with names, and the rule table with room for more rules. */
import type { Area } from '../area.ts'
import { isRangeName } from '../names.ts'
import type { Step } from '../step.ts'
import { MODEL_INPUTS, type ModelAnswers, type ModelInput, type ModelPlace } from './model-answers.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'

/** Blank rows below the rules that the formula reads too, for rules that are added by hand. */
export const SPARE_RULES = 20
const FIRST_INPUT = 3

/** Where the parts of a new model sheet go. */
export function newModelPlace(sheet: string): ModelPlace {
  const inputs = Object.fromEntries(MODEL_INPUTS.map((input, index) => [input, FIRST_INPUT + index])) as Record<ModelInput, number>
  return { sheet, inputs, header: FIRST_INPUT + MODEL_INPUTS.length + 1, old: null }
}

/** The rule table with its header and its spare rows. */
export function rulesArea({ model, rules }: Pick<ModelAnswers, 'model' | 'rules'>): Area {
  return { sheet: model.sheet, row: model.header, column: 0, rows: 1 + rules.rows.length + SPARE_RULES, columns: rules.header.length }
}

/** The cell of an input, or `null` where its row is gone. */
export function inputArea({ sheet, inputs }: ModelPlace, input: ModelInput): Area | null {
  return inputs[input] < 0 ? null : { sheet, row: inputs[input], column: 1, rows: 1, columns: 1 }
}

export function modelSheet(answers: ModelAnswers): Step[] {
  return answers.model.old === null ? newSheet(answers) : updatedSheet(answers)
}

function newSheet(answers: ModelAnswers): Step[] {
  const { model, rules, title, suffix } = answers
  const { sheet, header } = model
  const table = rulesArea(answers)
  const width = Math.max(3, table.columns)
  const inputs = MODEL_INPUTS.map((input) => {
    const { label, hint } = SHEET_TEXTS.model.inputs[input]
    return [label, cellOf(answers, input), hint]
  })
  const below = { ...table, row: header + 1, rows: table.rows - 1 }
  const steps: Step[] = [
    { step: 'sheet', sheet, rows: header + table.rows + 10, columns: width + 4 },
    { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [[title], [noteOf(answers)]] },
    { step: 'values', at: { sheet, row: model.inputs.asOf, column: 0 }, cells: inputs },
    { step: 'format', area: below, format: 'text' },
    { step: 'values', at: { sheet, row: header, column: 0 }, cells: rulesCells(answers) },
    { step: 'format', area: cellsAt(sheet, 0, 0, 1, 1), format: 'title' },
    { step: 'format', area: cellsAt(sheet, 1, 0, 1, 1), format: 'muted' },
    { step: 'format', area: cellsAt(sheet, model.inputs.asOf, 2, MODEL_INPUTS.length, 1), format: 'muted' },
    { step: 'format', area: cellsAt(sheet, model.inputs.asOf, 1, MODEL_INPUTS.length, 1), format: 'input' },
    ...(['asOf', 'effective', 'review'] as const).map(
      (input): Step => ({ step: 'format', area: inputArea(model, input)!, format: 'date' }),
    ),
    { step: 'format', area: { ...table, rows: 1 }, format: 'heading' },
    { step: 'format', area: { ...below, rows: Math.max(1, rules.rows.length) }, format: 'input' },
    { step: 'layout', sheet, widths: [170, ...Array(width - 1).fill(150)], frozenRows: 0 },
  ]
  for (const input of MODEL_INPUTS) steps.push(named(`${NAMES[input]}${suffix}`, inputArea(model, input)!))
  steps.push(named(`Strata_model${suffix}`, table))
  return steps
}

/** The same cells again, and blanks where rules or columns went. */
function updatedSheet(answers: ModelAnswers): Step[] {
  const { model, rules } = answers
  const { sheet, header, old } = model
  const rows = Math.max(rules.rows.length, old!.rules)
  const columns = Math.max(rules.header.length, old!.columns)
  const cells = rulesCells(answers)
  const padded = Array.from({ length: 1 + rows }, (_, row) => Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? null))
  const steps: Step[] = MODEL_INPUTS.flatMap((input): Step[] => {
    const area = inputArea(model, input)
    return area === null ? [] : [{ step: 'values', at: area, cells: [[cellOf(answers, input)]], replaces: true }]
  })
  if (rows > old!.rules + SPARE_RULES || columns > old!.columns)
    steps.push({ step: 'format', area: cellsAt(sheet, header + 1, 0, rows, columns), format: 'text' })
  steps.push({ step: 'values', at: { sheet, row: header, column: 0 }, cells: padded, replaces: true })
  return steps
}

function rulesCells({ rules }: ModelAnswers): (string | null)[][] {
  return [rules.header, ...rules.rows].map((row) => rules.header.map((_, column) => row[column] || null))
}

function noteOf({ as }: ModelAnswers): string {
  return as === 'formulas' ? SHEET_TEXTS.model.live : SHEET_TEXTS.model.values
}

function cellOf(answers: ModelAnswers, input: ModelInput): number | string | null {
  return answers[input]
}

const NAMES: Readonly<Record<ModelInput, string>> = {
  asOf: 'Strata_as_of',
  otherwise: 'Strata_otherwise',
  version: 'Strata_version',
  effective: 'Strata_effective',
  review: 'Strata_next_review',
}

function named(name: string, area: Area): Step {
  if (!isRangeName(name)) throw new Error(`${name} can't be the name of a range`)
  return { step: 'name', name, area }
}

function cellsAt(sheet: string, row: number, column: number, rows: number, columns: number): Area {
  return { sheet, row, column, rows, columns }
}
