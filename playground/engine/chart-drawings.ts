/**
 * Charts as Univer's floating drawings: the spec is the drawing's own data, so that a chart is saved, moved, deleted and
 * undone with the sheet it is on. What it looks like is drawn by ../charts.
 */
import { DrawingTypeEnum, generateRandomId, type IMutationInfo, type Injector } from '@univerjs/core'
import type { FWorksheet } from '@univerjs/sheets/facade'
import { ISheetDrawingService, type ISheetFloatDom, SetDrawingApplyMutation } from '@univerjs/sheets-drawing'
import type { Chart } from '../../core/plans/step.ts'
import type { FloatingChart } from '../charts/series.ts'

/** Under which name the page registers what draws a chart. */
export const CHART_COMPONENT = 'strata-chart'

/** How large the cells of a sheet are, in pixels. */
export interface CellSizes {
  readonly rowHeaderWidth: number
  readonly columnHeaderHeight: number
  readonly width: (column: number) => number
  readonly height: (row: number) => number
}

/** The sheets that a chart names are named by their ids. */
export function drawingOf(chart: FloatingChart, unitId: string, drawingId: string, sizes: CellSizes): ISheetFloatDom {
  const { at, rows, columns } = chart
  const sum = (from: number, count: number, size: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => size(from + index)).reduce((total, one) => total + one, 0)
  const position = {
    from: { row: at.row, rowOffset: 0, column: at.column, columnOffset: 0 },
    to: { row: at.row + rows, rowOffset: 0, column: at.column + columns, columnOffset: 0 },
  }
  return {
    unitId,
    subUnitId: at.sheet,
    drawingId,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: CHART_COMPONENT,
    data: { ...chart } as unknown as NonNullable<ISheetFloatDom['data']>,
    allowTransform: true,
    sheetTransform: position,
    axisAlignSheetTransform: position,
    // The headers of rows and columns belong to the canvas that drawings lie on.
    transform: {
      left: sizes.rowHeaderWidth + sum(0, at.column, sizes.width),
      top: sizes.columnHeaderHeight + sum(0, at.row, sizes.height),
      width: sum(at.column, columns, sizes.width),
      height: sum(at.row, rows, sizes.height),
    },
  }
}

/** What adds the chart to its sheet, and what takes it away again. */
export function chartDrawing(
  injector: Injector,
  unitId: string,
  sheet: FWorksheet,
  chart: Chart,
): { redo: IMutationInfo; undo: IMutationInfo } {
  const config = sheet.getSheet().getConfig()
  const drawing = drawingOf(chart, unitId, generateRandomId(8), {
    rowHeaderWidth: config.rowHeader.width,
    columnHeaderHeight: config.columnHeader.height,
    width: (column) => sheet.getColumnWidth(column),
    height: (row) => sheet.getRowHeight(row),
  })
  const { subUnitId, undo, redo, objects } = injector.get(ISheetDrawingService).getBatchAddOp([drawing]) as unknown as {
    readonly [K in 'subUnitId' | 'undo' | 'redo' | 'objects']: unknown
  }
  const apply = (op: unknown, type: number): IMutationInfo => ({
    id: SetDrawingApplyMutation.id,
    params: { unitId, subUnitId, op, objects, type },
  })
  return { redo: apply(redo, ADD), undo: apply(undo, REMOVE) }
}

/** Of the enum DrawingApplyType, which Univer exports as a type only. */
const ADD = 0
const REMOVE = 1
