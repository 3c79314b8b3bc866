/** The *Migration* sheet: two snapshots, and how accounts and value have moved between the segments from one to the other. */
import type { Account } from './account.ts'
import { formulaCell } from './cells.ts'
import { OTHERWISE, SEGMENTS } from './model.ts'
import { placed } from './placed.ts'
import { SNAPSHOT_HEADERS, snapshots } from './snapshots.ts'
import type { SampleSheet } from './types.ts'

const NAMES = [...SEGMENTS, OTHERWISE]
const MATRIX_ROW = 5
/** Segments, those that were lost or are new, and the total. */
const MATRIX_END = MATRIX_ROW + NAMES.length + 3
const CHART_ROW = MATRIX_END + 2
const BRIDGE_ROW = CHART_ROW + 18

export function migrationSheet(accounts: readonly Account[]): SampleSheet {
  const { lastYear, today } = snapshots(accounts)
  const { cells, put, putRows } = placed()
  putRows(1, 0, [SNAPSHOT_HEADERS, ...lastYear, ...today])
  const columns = (first: number, last: number): string =>
    ['A', 'B', 'C'].map((letter) => `Migration!${letter}${first}:${letter}${last}`).join(',')
  const before = columns(2, lastYear.length + 1)
  const after = columns(lastYear.length + 2, lastYear.length + today.length + 1)
  const migration = (show: string): string => `=VALUE_MIGRATION(${before},${after},"show=${show}; order=${NAMES.join(', ')}")`
  put(1, 5, 'From last year to today')
  put(2, 5, 'Columns A to D hold two snapshots, one below the other, as the sidebar takes them. The formulas match them by id.')
  put(MATRIX_ROW - 1, 5, 'Accounts from (rows) to (columns)')
  put(MATRIX_ROW, 5, formulaCell(migration('matrix')))
  put(BRIDGE_ROW - 1, 5, 'ARR from last year to today; the check is 0 where it adds up')
  put(BRIDGE_ROW, 5, formulaCell(migration('bridge')))
  const letters = ['F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']
  // The segments of either day, and those that are new or lost; the total beside them is no flow.
  const [from, to] = [lastYear, today].map((rows) => new Set(rows.map(([, segment]) => segment)).size + 1) as [number, number]
  const column = (letter: string): string => `${letter}${MATRIX_ROW}:${letter}${MATRIX_ROW + from}`
  return {
    name: 'Migration',
    columnWidths: [85, 120, 90, 90, 30, 130, ...letters.slice(1).map(() => 105)],
    cells,
    frozenRows: 1,
    styles: [
      { range: 'A1:D1', style: 'heading' },
      { range: 'F1', style: 'title' },
      { range: 'F2', style: 'note' },
      ...[MATRIX_ROW - 1, BRIDGE_ROW - 1].map((row) => ({ range: `F${row}:O${row}`, style: 'heading' as const })),
      ...[MATRIX_ROW, BRIDGE_ROW].map((row) => ({ range: `F${row}:O${row}`, style: 'column-names' as const })),
      { range: `G${BRIDGE_ROW + 1}:O${BRIDGE_ROW + NAMES.length + 2}`, style: 'count-cell' },
    ],
    charts: [
      {
        kind: 'flows',
        title: 'Accounts from last year to today',
        categories: column('F'),
        series: letters.slice(1, to + 1).map(column),
        over: `F${CHART_ROW}:M${CHART_ROW + 15}`,
      },
    ],
  }
}
