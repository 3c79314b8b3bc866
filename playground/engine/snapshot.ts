/**
 * The sample workbook as Univer's own document. Decides the size of each sheet: results spill, and a spill that does
 * not fit is #SPILL!.
 */
import { CellValueType, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core'
import { deserializeRangeWithSheet } from '@univerjs/engine-formula'
import { SHEET_DRAWING_PLUGIN } from '@univerjs/sheets-drawing'
import { type Area, areaOf } from '../../core/plans/area.ts'
import type { FloatingChart } from '../charts/series.ts'
import type { NamedRange, SampleCell, SampleChart, SampleSheet, SampleWorkbook, StyledRange } from '../sample/types.ts'
import { drawingOf } from './chart-drawings.ts'
import { CELL_STYLE, FORMATS, IMPORT_STYLES, STYLES, TITLE_HEIGHT } from './styles.ts'

/** Free rows and columns beyond the sample's own cells. */
const SPARE_ROWS = 100
const SPARE_COLUMNS = 12

/** Under this name Univer finds the defined names of a document. */
const NAMES_RESOURCE = 'SHEET_DEFINED_NAME_PLUGIN'
const WORKBOOK_ID = 'playground'
/** Sizes of what the document does not size itself. */
const [COLUMN_WIDTH, ROW_HEIGHT, ROW_HEADER_WIDTH, COLUMN_HEADER_HEIGHT] = [88, 24, 46, 20]

type Cells = Record<number, Record<number, ICellData>>

export function snapshotOf({ sheets, names }: SampleWorkbook): Partial<IWorkbookData> {
  const ids = sheets.map((_, index) => `sample-${index + 1}`)
  // A spill may be as long as the longest table of the workbook.
  const rowCount = Math.max(...sheets.map(({ cells }) => cells.length)) + SPARE_ROWS
  return {
    id: WORKBOOK_ID,
    name: 'Strata',
    styles: { ...FORMATS, ...STYLES, ...IMPORT_STYLES },
    sheetOrder: ids,
    resources: [
      { name: NAMES_RESOURCE, data: JSON.stringify(namesOf(names)) },
      { name: SHEET_DRAWING_PLUGIN, data: JSON.stringify(drawingsOf(sheets, ids)) },
    ],
    sheets: Object.fromEntries(sheets.map((sheet, index) => [ids[index]!, sheetData(sheet, ids[index]!, rowCount)])),
  }
}

function namesOf(names: readonly NamedRange[]): Record<string, { id: string; name: string; formulaOrRefString: string }> {
  return Object.fromEntries(names.map(({ name, range }) => [name, { id: name, name, formulaOrRefString: range }]))
}

/** The charts by sheet, as Univer keeps them. */
function drawingsOf(sheets: readonly SampleSheet[], ids: readonly string[]): object {
  return Object.fromEntries(
    sheets.map((sheet, index) => {
      const sheetId = ids[index]!
      const titles = titleRows(sheet.styles)
      const sizes = {
        rowHeaderWidth: ROW_HEADER_WIDTH,
        columnHeaderHeight: COLUMN_HEADER_HEIGHT,
        width: (column: number) => sheet.columnWidths[column] ?? COLUMN_WIDTH,
        height: (row: number) => (titles.includes(row) ? TITLE_HEIGHT : ROW_HEIGHT),
      }
      const drawings = (sheet.charts ?? []).map((chart, order) =>
        drawingOf(chartOn(sheetId, chart), WORKBOOK_ID, `${sheetId}-chart-${order + 1}`, sizes),
      )
      const data = Object.fromEntries(drawings.map((drawing) => [drawing.drawingId, drawing]))
      return [sheetId, { data, order: drawings.map(({ drawingId }) => drawingId) }]
    }),
  )
}

function chartOn(sheet: string, { kind, title, categories, series, over }: SampleChart): FloatingChart {
  const area = (range: string): Area => areaOf(sheet, range)
  const { row, column, rows, columns } = area(over)
  return { kind, title, categories: area(categories), series: series.map(area), at: { sheet, row, column }, rows, columns }
}

function sheetData({ name, columnWidths, cells, frozenRows, styles }: SampleSheet, id: string, rowCount: number): Partial<IWorksheetData> {
  const cellData: Cells = cells.map((row) =>
    Object.fromEntries(row.flatMap((cell, column) => (cell === null ? [] : [[column, cellOf(cell)]]))),
  )
  for (const styled of styles) applyStyle(cellData, styled)
  return {
    id,
    name,
    rowCount,
    columnCount: Math.max(columnWidths.length, ...cells.map((row) => row.length)) + SPARE_COLUMNS,
    cellData,
    defaultStyle: CELL_STYLE,
    rowData: Object.fromEntries(titleRows(styles).map((row) => [row, { h: TITLE_HEIGHT }])),
    columnData: Object.fromEntries(columnWidths.map((w, column) => [column, { w }])),
    ...(frozenRows > 0 && { freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows, startColumn: -1 } }),
  }
}

function cellOf(cell: Exclude<SampleCell, null>): ICellData {
  if (typeof cell === 'string') return { v: cell, t: CellValueType.STRING }
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER }
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN }
  return 'formula' in cell ? { f: cell.formula } : { v: cell.value, t: CellValueType.NUMBER, s: cell.format }
}

function titleRows(styles: readonly StyledRange[]): readonly number[] {
  return styles.filter(({ style }) => style === 'title').map(({ range }) => deserializeRangeWithSheet(range).range.startRow)
}

/** Blank cells are styled too: a rule cell must hold text from the moment something is typed. */
function applyStyle(cells: Cells, { range, style }: StyledRange): void {
  const { startRow, endRow, startColumn, endColumn } = deserializeRangeWithSheet(range).range
  for (let row = startRow; row <= endRow; row++) {
    const data = cells[row] ?? {}
    cells[row] = data
    for (let column = startColumn; column <= endColumn; column++) {
      const cell = data[column]
      data[column] = { ...cell, s: styleBeside(cell?.s, style) }
    }
  }
}

function styleBeside(own: ICellData['s'], style: StyledRange['style']): string | IStyleData {
  if (!own) return style
  const format = typeof own === 'string' ? { ...FORMATS, ...STYLES }[own as keyof typeof FORMATS] : own
  return { ...format, ...STYLES[style] }
}
