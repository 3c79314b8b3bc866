/** The wizard's answers -> the plan that writes a model, for the first time or again. Decides what is written, in which order. */
import type { Formula } from '../formula.ts'
import type { Plan, Step } from '../step.ts'
import { formulasOrValues } from './formulas-or-values.ts'
import type { ModelAnswers } from './model-answers.ts'
import { modelSheet } from './model-sheet.ts'
import { playbookSheet } from './playbook-sheet.ts'
import { profileSheet } from './profile-sheet.ts'
import { segmentFormula } from './segment-formula.ts'
import { SHEET_TEXTS } from './sheet-texts.ts'
import { snapshotRows, snapshotSheet } from './snapshot-sheet.ts'
import { columnArea } from './source-cells.ts'
import { clearedColumn, writtenColumn } from './written-column.ts'

export function modelPlan(answers: ModelAnswers): Plan {
  const { id, title, version, host, added, segment, segments, dropped, snapshots, effective } = answers
  const live = formulasOrValues(answers).as === 'formulas'
  const steps: Step[] = [
    ...modelSheet(answers),
    ...columnsSheet(answers, live),
    ...added.flatMap(({ column, cells, formula }) => writtenColumn(host, column, live ? formula : null, cells)),
    ...writtenColumn(host, segment, live ? segmentFormula(answers) : null, segments),
    ...dropped.flatMap(clearedColumn),
    ...profileSheet(answers, live),
    ...playbookSheet(answers),
    ...(snapshots === null ? [] : snapshotSheet(snapshots, snapshotRows(answers, effective))),
  ]
  return { id, title: version === 1 ? title : `${title}, version ${version}`, steps }
}

/** Where the segments do not stand beside the table: the sheet for them, beginning with what tells the accounts apart. */
function columnsSheet(answers: ModelAnswers, live: boolean): Step[] {
  const { columnsSheet: place, table, headers, rows } = answers
  if (place === null) return []
  const { sheet, isNew } = place
  const keys = accountColumns(answers)
  const at = { sheet, row: 1, column: 0 }
  const names = { step: 'values', at: { sheet, row: 0, column: 0 }, cells: [keys.map((column) => headers[column]!)] } as const
  const replaces = isNew ? {} : { replaces: true }
  const columns = keys.map((column): Step => {
    const formula: Formula = { native: 'HSTACK', args: [{ area: columnArea(answers, column), data: true }] }
    const place = { ...at, column: keys.indexOf(column) }
    return live
      ? { step: 'formula', at: place, formula, rows: table.rows, columns: 1, ...replaces }
      : { step: 'values', at: place, cells: rows.map((row) => [row[column] ?? null]), ...replaces }
  })
  if (!isNew) return columns
  return [
    { step: 'sheet', sheet, rows: table.rows + 20, columns: keys.length + answers.added.length + 6 },
    names,
    ...columns,
    { step: 'format', area: { sheet, row: 0, column: 0, rows: 1, columns: keys.length }, format: 'heading' },
    { step: 'layout', sheet, widths: [...keys.map(() => 150), ...answers.added.map(() => 130), 150], frozenRows: 1 },
  ]
}

/** What tells accounts apart on another sheet: the id and the name, else the first column. */
export function accountColumns({ idColumn, nameColumn }: Pick<ModelAnswers, 'idColumn' | 'nameColumn'>): number[] {
  const known = [idColumn, nameColumn].filter((column) => column !== null)
  return known.length === 0 ? [0] : known
}

export const SHEET_NAMES = SHEET_TEXTS.sheets
