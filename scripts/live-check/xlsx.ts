/**
 * The Excel workbook. Formulas of ours are stored as texts, because Excel runs a custom function only where the cell
 * was entered while the add-in was loaded (OfficeDev/Excel-Custom-Functions issue 108): the reader turns column D into
 * formulas by replacing = with =. Verdicts are live formulas. One formula on a second sheet is stored as Excel itself
 * stores it, with the prefix _xldudf_, to find out whether that comes alive.
 */
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node'
import { callsStrata } from './formula-text.ts'
import { ANSWER_COLUMN, type LiveSheet, VERDICT_COLUMN } from './layout.ts'
import type { LiveCell } from './live-check.ts'
import { withoutDates } from './zip-dates.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#e4ecfa' } as const
const COLOURS = { PASS: '#d9ead3', FAIL: '#f4c7c3', 'TO DO': '#fff2cc' } as const

export async function xlsxOf(sheet: LiveSheet): Promise<Buffer> {
  return withoutDates(await writeExcelFile([liveSheet(sheet), storedFormulaSheet()], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer())
}

function liveSheet({ cells, headingRow }: LiveSheet): Sheet<never> {
  const width = Math.max(...cells.map((row) => row.length))
  const verdicts = { from: { row: headingRow + 1, column: VERDICT_COLUMN }, to: { row: cells.length - 1, column: VERDICT_COLUMN } }
  return {
    sheet: 'Live check',
    data: cells.map((row, index) =>
      row.map((cell) => (index === headingRow && cell !== null ? { ...HEAD, value: String(cell) } : cellOf(cell))),
    ),
    columns: [{ width: 26 }, { width: 9 }, { width: 60 }, ...Array.from({ length: width - ANSWER_COLUMN }, () => ({ width: 14 }))],
    stickyRowsCount: headingRow + 1,
    stickyColumnsCount: VERDICT_COLUMN + 1,
    conditionalFormatting: Object.entries(COLOURS).map(([value, backgroundColor]) => ({
      cellRange: verdicts,
      condition: { operator: '=', value },
      style: { backgroundColor },
    })),
  }
}

/** Leading =, as a person writes it, is no part of a stored formula. */
function cellOf(cell: LiveCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('formula' in cell) return callsStrata(cell.formula) ? cell.formula : { type: 'Formula', value: cell.formula.slice(1) }
  return { value: cell.value, format: cell.format }
}

function storedFormulaSheet(): Sheet<never> {
  const formula = 'ROWS(_xldudf_STRATA_VALUE_TIER({10;40;30;20}))'
  return {
    sheet: 'Stored formula',
    data: [
      ['verdict', 'answer', 'expected', 'stored as'],
      [{ type: 'Formula', value: 'IF(ISERROR(B2),"FAIL",IF(B2=C2,"PASS","FAIL"))' }, { type: 'Formula', value: formula }, 4, `=${formula}`],
    ],
    columns: [{ width: 9 }, { width: 14 }, { width: 14 }, { width: 60 }],
  }
}
