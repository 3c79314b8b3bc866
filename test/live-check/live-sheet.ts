/** A live check's sheet in the playground's engine: pasted, calculated, and read by the id of its rows. */
import type { ICellData } from '@univerjs/core'
import { REGISTRY } from '../../core/registry/index.ts'
import { messageOf } from '../../playground/engine/cell-message.ts'
import { PREFIX } from '../../scripts/live-check/formula-text.ts'
import { type LiveSheet, type Placed, VERDICT_COLUMN } from '../../scripts/live-check/layout.ts'
import { tsvOf } from '../../scripts/live-check/tsv.ts'
import { createUniverHost, type UniverHost } from '../kit/univer-host.ts'
import { paste } from './paste.ts'

/** Room for answers that are larger than expected. */
const SPARE = 20

/** One engine for a test file, with the functions under Excel's names too. */
export function liveCheckHost(): UniverHost {
  return createUniverHost(
    undefined,
    REGISTRY.map((spec) => ({ ...spec, name: PREFIX.excel + spec.name })),
  )
}

export interface Calculated {
  /** PASS, FAIL, NOTE or TO DO, and what stands in the answer for the report of a failing test. */
  verdict(placed: Placed): { readonly says: string; readonly answer: string }
}

/** `change` may alter cells between pasting and calculating. */
export async function calculate(host: UniverHost, sheet: LiveSheet, change: Change = () => {}): Promise<Calculated> {
  const { cells, rows, columns } = paste(sheet.host, tsvOf(sheet))
  change((row, column, cell) => {
    cells[row] = { ...cells[row], [column]: cell }
  })
  const made = host.workbook.insertSheet(undefined, {
    sheet: { cellData: cells, rowCount: rows + SPARE, columnCount: columns + SPARE },
  })
  await host.settle()
  const at = (row: number, column: number): ICellData | null => made.getRange(row, column).getCellData()
  const answers = new Map(
    sheet.placed.map(({ check, got }) => {
      const shown = Array.from({ length: got.rows }, (_, row) =>
        Array.from({ length: got.columns }, (_, column) => String(at(got.row + row, got.column + column)?.v ?? '')).join(', '),
      )
      const answer = [...shown, messageOf(at(got.row, got.column)) ?? ''].join('\n')
      return [check.id, { says: String(at(got.row, VERDICT_COLUMN)?.v ?? ''), answer }]
    }),
  )
  host.workbook.deleteSheet(made)
  return { verdict: ({ check }) => answers.get(check.id)! }
}

export type Change = (put: (row: number, column: number, cell: ICellData) => void) => void
