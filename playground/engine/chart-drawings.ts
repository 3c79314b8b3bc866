/**
 * Charts as Univer's floating drawings: the spec is the drawing's own data, so that a chart is saved, moved, deleted and
 * undone with the sheet it is on. What it looks like is drawn by ../charts.
 */
import { DrawingTypeEnum, generateRandomId, type IMutationInfo, type Injector } from '@univerjs/core'
import type { FWorksheet } from '@univerjs/sheets/facade'
import { ISheetDrawingService, type ISheetFloatDom, SetDrawingApplyMutation } from '@univerjs/sheets-drawing'
import type { Chart } from '../../core/plans/step.ts'

/** Under which name the page registers what draws a chart. */
export const CHART_COMPONENT = 'strata-chart'

/** What adds the chart to its sheet, and what takes it away again. */
export function chartDrawing(
  injector: Injector,
  unitId: string,
  sheet: FWorksheet,
  chart: Chart,
): { redo: IMutationInfo; undo: IMutationInfo } {
  const { at, rows, columns } = chart
  const sum = (from: number, count: number, size: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => size(from + index)).reduce((total, one) => total + one, 0)
  const config = sheet.getSheet().getConfig()
  const width = (column: number): number => sheet.getColumnWidth(column)
  const height = (row: number): number => sheet.getRowHeight(row)
  const position = {
    from: { row: at.row, rowOffset: 0, column: at.column, columnOffset: 0 },
    to: { row: at.row + rows, rowOffset: 0, column: at.column + columns, columnOffset: 0 },
  }
  const drawing: ISheetFloatDom = {
    unitId,
    subUnitId: at.sheet,
    drawingId: generateRandomId(8),
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: CHART_COMPONENT,
    data: { ...chart } as unknown as NonNullable<ISheetFloatDom['data']>,
    allowTransform: true,
    sheetTransform: position,
    axisAlignSheetTransform: position,
    // The headers of rows and columns belong to the canvas that drawings lie on.
    transform: {
      left: config.rowHeader.width + sum(0, at.column, width),
      top: config.columnHeader.height + sum(0, at.row, height),
      width: sum(at.column, columns, width),
      height: sum(at.row, rows, height),
    },
  }
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
