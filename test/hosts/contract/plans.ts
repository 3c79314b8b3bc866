/** The table and the plans of the host contract: a person's accounts, a model built beside them, its edit, its freezing. */
import type { Cell } from '../../../core/cells.ts'
import { areaOf } from '../../../core/plans/area.ts'
import type { Formula } from '../../../core/plans/formula.ts'
import type { Plan } from '../../../core/plans/step.ts'

/** Texts that look like numbers and formulas, a day and a half, blanks, a truth. The fourth column is formatted as dates. */
export const ACCOUNTS: readonly (readonly Cell[])[] = [
  ['Account', 'Code', 'ARR', 'Since', 'Active', 'Note'],
  ['Kite', '007', 1200.5, 45000, true, '=1+1'],
  ['Tern', '-3', 300, 45001.5, false, null],
  ['Émile "Q"', '+49 30', 700, null, true, 'two\nlines'],
]

/** Their median is 700: 1200.5 is above it, the others are not. */
export const TIERS: Extract<Formula, { strata: string }> = {
  strata: 'VALUE_TIER',
  args: [{ area: areaOf('Accounts', 'C2:C4'), data: true }, { value: 'quantile' }, { value: 2 }],
}

/** Points at a sheet that has another name while the plan is being written. */
export const RULES: Formula = { native: 'ROWS', args: [{ area: areaOf('Model', 'A1:A3') }] }

export const BUILD: Plan = {
  id: 'p1',
  title: 'Size segments',
  steps: [
    { step: 'sheet', sheet: 'Model', rows: 20, columns: 8 },
    {
      step: 'values',
      at: { sheet: 'Model', row: 0, column: 0 },
      cells: [
        ['Segment', 'ARR'],
        ['Large', '>=500'],
        ['Small', null],
      ],
    },
    { step: 'format', area: areaOf('Model', 'B2:B10'), format: 'text' },
    { step: 'format', area: areaOf('Model', 'A1:B1'), format: 'heading' },
    { step: 'layout', sheet: 'Model', widths: [140, 90], frozenRows: 1 },
    { step: 'values', at: { sheet: 'Accounts', row: 0, column: 6 }, cells: [['Tier', 'Review']] },
    { step: 'format', area: areaOf('Accounts', 'G1:H1'), format: 'heading' },
    { step: 'formula', at: { sheet: 'Accounts', row: 1, column: 6 }, formula: TIERS, rows: 3, columns: 1 },
    { step: 'values', at: { sheet: 'Accounts', row: 1, column: 7 }, cells: [[45300], [45301], [45302]] },
    { step: 'format', area: areaOf('Accounts', 'H2:H4'), format: 'date' },
    { step: 'formula', at: { sheet: 'Accounts', row: 1, column: 8 }, formula: RULES, rows: 1, columns: 1 },
    { step: 'format', area: areaOf('Model', 'F2:F9'), format: 'scale' },
    { step: 'name', name: 'Strata_model', area: areaOf('Model', 'A1:B3') },
    {
      step: 'chart',
      chart: {
        kind: 'columns',
        title: 'Segments',
        categories: areaOf('Model', 'A1:A3'),
        series: [areaOf('Model', 'B1:B3')],
        at: { sheet: 'Model', row: 5, column: 0 },
        rows: 10,
        columns: 5,
      },
    },
  ],
}

/** Cells of the model are written over, the row below is new; some of them are formatted as text. */
export const EDIT: Plan = {
  id: 'p2',
  title: 'Size segments, edited',
  steps: [
    { step: 'values', at: { sheet: 'Model', row: 1, column: 1 }, cells: [['>=1000']], replaces: true },
    { step: 'values', at: { sheet: 'Model', row: 3, column: 0 }, cells: [['Rest', '=US']] },
    { step: 'values', at: { sheet: 'Accounts', row: 0, column: 6 }, cells: [['Size']], replaces: true },
  ],
}

export const FREEZE: Plan = {
  id: 'p3',
  title: 'Results instead of formulas',
  steps: [{ step: 'freeze', area: areaOf('Accounts', 'G2:G4') }],
}

/** Three tiers instead of two: cuts at 566.7 and 866.8, as quantiles of type 7 are. */
export const THREE_TIERS: Plan = {
  id: 'p4',
  title: 'Three tiers',
  steps: [
    {
      step: 'formula',
      at: { sheet: 'Accounts', row: 1, column: 6 },
      formula: { strata: 'VALUE_TIER', args: [...TIERS.args.slice(0, 2), { value: 3 }] },
      rows: 3,
      columns: 1,
      replaces: true,
    },
  ],
}

/** What a spreadsheet would take for something else if it were typed; the last is as long as a kept cell may be. */
export const TEXTS: readonly string[] = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'quoted", "''", '007', '1e5', '1/2', '2025-01-31', '10:30', '10%', '$5', '5 €', '(3)'],
  ...['TRUE', 'false', '  spaced  ', 'two\nlines', 'say "hi"', 'Größe 語 😀', '>=500', '<>', '=', "'", '1,234.5', 'x'.repeat(30_000)],
]
