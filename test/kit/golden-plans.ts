/** The plans whose JSON is kept in test/golden/plans: hosts, values, a layered model, named accounts, a second write. */
import type { ModelAnswers } from '../../core/plans/build/model-answers.ts'
import { EXCEL_LIMITS, modelAnswers, PLAYGROUND_LIMITS, updateAnswers } from './model-answers.ts'

const TIER: ModelAnswers['added'][number] = {
  column: { header: 'Value tier', at: { sheet: 'Accounts', row: 0, column: 6 }, old: null },
  cells: ['A', 'B', 'C', 'C', null],
  formula: {
    strata: 'VALUE_TIER',
    args: [{ area: { sheet: 'Accounts', row: 1, column: 4, rows: 5, columns: 1 }, data: true }, { value: 'pareto' }],
  },
}

const LAYERED: Partial<ModelAnswers> = {
  title: 'Layered segments',
  headers: ['Id', 'Account', 'Employees', 'Country', 'ARR', 'Named', 'Value tier'],
  rows: modelAnswers().rows.map((row, index) => [...row, TIER.cells[index]!]),
  columns: [0, 2, 6],
  rules: {
    header: ['Segment', 'Employees', 'Value tier'],
    rows: [
      ['Large, best', '>=500', 'A'],
      ['Large, others', '>=500', ''],
      ['Small', '<500', ''],
    ],
  },
  added: [TIER],
  segment: { header: 'Segment', at: { sheet: 'Accounts', row: 0, column: 7 }, old: null },
  segments: ['Large, best', 'Large, others', 'Unassigned', 'Small', 'Small'],
}

const EXCEL: Partial<ModelAnswers> = {
  host: 'excel',
  limits: EXCEL_LIMITS,
  table: { ...modelAnswers().table, table: 'Accounts' },
  segment: { header: 'Segment', at: { sheet: 'Accounts', row: 0, column: 7 }, old: null },
}

export const GOLDEN_ANSWERS: Readonly<Record<string, ModelAnswers>> = {
  'sheets-formulas': modelAnswers(),
  'excel-formulas-beside-a-table': modelAnswers(EXCEL),
  'playground-formulas-with-snapshot': modelAnswers({
    host: 'playground',
    limits: PLAYGROUND_LIMITS,
    snapshots: { place: { sheet: 'Snapshots', isNew: true }, row: 1 },
  }),
  'sheets-values-on-a-sheet-of-their-own': modelAnswers({
    as: 'values',
    columnsSheet: { sheet: 'Segments', isNew: true },
    segment: { header: 'Segment', at: { sheet: 'Segments', row: 0, column: 2 }, old: null },
  }),
  'excel-values-above-its-limit': modelAnswers({ ...EXCEL, limits: { ...EXCEL_LIMITS, bytesPerFormula: 60 } }),
  'sheets-layered': modelAnswers(LAYERED),
  'sheets-named-accounts': modelAnswers({
    namedColumn: 5,
    segments: ['Enterprise', 'Mid-market', 'Partner', 'North America', 'Unassigned'],
  }),
  'excel-counts-only': modelAnswers({ ...EXCEL, valueColumn: null, playbook: null }),
  'sheets-second-write': updateAnswers(modelAnswers()),
}
