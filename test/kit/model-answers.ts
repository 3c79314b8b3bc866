/** Answers of the wizard for plans under test: five accounts on a sheet, three rules, everything written for the first time. */
import type { Limits } from '../../core/host.ts'
import type { ModelAnswers } from '../../core/plans/build/model-answers.ts'
import { newModelPlace } from '../../core/plans/build/model-sheet.ts'
import { FIRST_PLAY } from '../../core/plans/build/playbook-sheet.ts'

export const SHEETS_LIMITS: Limits = {
  functionPrefix: '',
  argumentSeparator: ';',
  cellsPerCall: 20_000,
  cellsPerFormula: 100_000,
  bytesPerFormula: null,
}
export const EXCEL_LIMITS: Limits = {
  functionPrefix: 'STRATA.',
  argumentSeparator: ',',
  blanksAsZero: true,
  cellsPerCall: 20_000,
  cellsPerFormula: 100_000,
  bytesPerFormula: 3_000_000,
}
export const PLAYGROUND_LIMITS: Limits = { ...SHEETS_LIMITS, argumentSeparator: ',', cellsPerFormula: 1_000_000 }

export const ACCOUNT_CELLS = [
  ['Id', 'Account', 'Employees', 'Country', 'ARR', 'Named'],
  ['a1', 'Kite', 1200, 'US', 90_000, null],
  ['a2', '=Tern', 640, 'DE', 20_000, null],
  ['a3', 'Lumen', null, 'US', 5000, 'Partner'],
  ['a4', 'Osprey', 20, 'CA', 1200, null],
  ['a5', 'Gull', 90, null, null, null],
] as const

const [HEADERS, ...ROWS] = ACCOUNT_CELLS
const DAY = 46_349

export function modelAnswers(change: Partial<ModelAnswers> = {}): ModelAnswers {
  return {
    id: 'plan-1',
    title: 'Firmographic segments',
    host: 'sheets',
    limits: SHEETS_LIMITS,
    as: 'formulas',
    table: { sheet: 'Accounts', address: 'A1:F6', headers: HEADERS, rows: ROWS.length },
    headers: HEADERS,
    rows: ROWS,
    idColumn: 0,
    nameColumn: 1,
    valueColumn: 4,
    columns: [0, 2, 3],
    namedColumn: null,
    rules: {
      header: ['Segment', 'Employees', 'Country'],
      rows: [
        ['Enterprise', '>=1000', ''],
        ['Mid-market', '100..999', ''],
        ['North America', '', 'US | CA'],
      ],
    },
    otherwise: 'Unassigned',
    asOf: DAY - 9,
    version: 1,
    effective: DAY,
    review: DAY + 546,
    segments: ['Enterprise', 'Mid-market', 'North America', 'North America', 'Unassigned'],
    added: [],
    segment: { header: 'Segment', at: { sheet: 'Accounts', row: 0, column: 6 }, old: null },
    dropped: [],
    columnsSheet: null,
    model: newModelPlace('Segment model'),
    suffix: '',
    profile: { sheet: 'Segment profile', isNew: true },
    playbook: {
      place: { sheet: 'Playbook', isNew: true },
      rows: ['Enterprise', 'Mid-market', 'North America'].map((segment) => ({
        segment,
        texts: ['events', 'named rep', 'QBR', 'custom', 'NRR'],
      })),
      firstRow: FIRST_PLAY,
    },
    snapshots: null,
    ...change,
  }
}

/** The same model written again with other rules, over what the first plan made; the table has a row more. */
export function updateAnswers(first: ModelAnswers): ModelAnswers {
  const isFormula = first.as === 'formulas'
  return {
    ...first,
    id: 'plan-2',
    version: 2,
    table: { ...first.table, address: 'A1:F7', rows: 6 },
    rows: [...first.rows, ['a6', 'Heron', 5000, 'FR', 70_000, null]],
    rules: {
      header: ['Segment', 'Employees'],
      rows: [
        ['Enterprise', '>=500'],
        ['SMB', '<500'],
      ],
    },
    columns: [0, 2],
    segments: ['Enterprise', 'Enterprise', 'Unassigned', 'SMB', 'SMB', 'Enterprise'],
    segment: { ...first.segment, old: { rows: 5, isFormula } },
    added: first.added.map(({ column, cells, formula }) => ({
      column: { ...column, old: { rows: 5, isFormula: isFormula && formula !== null } },
      cells: [...cells, null],
      formula,
    })),
    model: { ...first.model, old: { rules: 3, columns: 3 } },
    profile: first.profile && { ...first.profile, isNew: false },
    playbook: {
      place: { sheet: 'Playbook', isNew: false },
      rows: [{ segment: 'SMB', texts: ['a', 'b', 'c', 'd', 'e'] }],
      firstRow: FIRST_PLAY + 3,
    },
  }
}
