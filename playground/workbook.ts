/**
 * The Workbook port over Univer, of which the rules of writing ask their questions. Decides which of Univer's commands
 * answers each, and that a person's active sheet stays active while a plan is being written.
 */
import { BooleanNumber, generateRandomId, type ICellData, type Injector, mergeWorksheetSnapshotWithDefault } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula'
import {
  InsertDefinedNameCommand,
  InsertSheetMutation,
  RemoveDefinedNameCommand,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowHeightCommand,
  SetStyleCommand,
  SetWorksheetColumnCountCommand,
  SetWorksheetNameCommand,
  SetWorksheetRowCountCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets'
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade'
import { type Area, addressOf, qualified } from '../core/plans/area.ts'
import type { Workbook } from '../core/plans/workbook.ts'
import { chartDrawing } from './engine/chart-drawings.ts'
import { type Edits, editsOf } from './engine/edits.ts'
import { looksOf } from './engine/looks.ts'
import { cellData, gridOf, type SheetCells, sheetCells } from './engine/sheet-cells.ts'
import { CELL_STYLE, TITLE_HEIGHT } from './engine/styles.ts'

/** Free rows and columns beyond what a plan fills, for a person to go on. */
const SPARE_ROWS = 40
const SPARE_COLUMNS = 10

export function univerWorkbook(api: FUniver, injector: Injector): Workbook {
  const book = (): FWorkbook => api.getActiveWorkbook()!
  const unitId = (): string => book().getId()
  const edits = (): Edits => editsOf(injector, unitId())
  const sheetOf = (id: string): FWorksheet => {
    const sheet = book().getSheetBySheetId(id)
    if (!sheet) throw new Error(`no sheet ${id}`)
    return sheet
  }
  const onSheet = (id: string): { unitId: string; subUnitId: string } => ({ unitId: unitId(), subUnitId: id })
  const cellsOf = (id: string): SheetCells => sheetCells(injector, unitId(), sheetOf(id).getSheet())

  /** One mutation for all of the cells. `trigger`: looks only; Univer would take a cell without a formula for one that lost it. */
  const setCells = ({ sheet, row, column }: Area, cells: readonly (readonly (ICellData | null)[])[], trigger?: string): void => {
    const changed = cells.map((cellsOfRow, r) => [
      row + r,
      Object.fromEntries(cellsOfRow.flatMap((cell, c) => (cell === null ? [] : [[column + c, cell]]))),
    ])
    const params = { ...onSheet(sheet), cellValue: Object.fromEntries(changed), ...(trigger === undefined ? {} : { trigger }) }
    const undo = SetRangeValuesUndoMutationFactory(injector, params)
    edits().mutation({ id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo })
  }

  const grow: Workbook['grow'] = (id, rows, columns) => {
    const sheet = sheetOf(id)
    if (sheet.getMaxRows() < rows) edits().command(SetWorksheetRowCountCommand.id, { ...onSheet(id), rowCount: rows + SPARE_ROWS })
    if (sheet.getMaxColumns() < columns)
      edits().command(SetWorksheetColumnCountCommand.id, { ...onSheet(id), columnCount: columns + SPARE_COLUMNS })
  }

  const clear = (area: Area): void => {
    const inside = within(area, cellsOf(area.sheet))
    setCells(
      inside,
      gridOf(inside, () => cellData(null)),
    )
  }

  const named = (name: string): IDefinedNamesServiceParam | undefined =>
    Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId()) ?? {}).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    )

  return {
    sheets: () =>
      book()
        .getSheets()
        .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() })),

    addSheet: (name, rows, columns) => {
      const id = generateRandomId(8)
      const sheet = mergeWorksheetSnapshotWithDefault({
        id,
        name,
        hidden: BooleanNumber.TRUE,
        rowCount: rows + SPARE_ROWS,
        columnCount: columns + SPARE_COLUMNS,
        defaultStyle: CELL_STYLE,
      })
      edits().mutation(
        { id: InsertSheetMutation.id, params: { unitId: unitId(), index: book().getSheets().length, sheet } },
        { id: RemoveSheetMutation.id, params: { ...onSheet(id), subUnitName: name } },
        // Univer shows a sheet that a person adds at once; one of somebody else's it leaves in the background.
        { fromCollab: true },
      )
      return id
    },
    renameSheet: (id, name) => edits().command(SetWorksheetNameCommand.id, { ...onSheet(id), name }),
    showSheet: (id) => {
      if (!sheetOf(id).isSheetHidden()) return
      // Univer goes to a sheet that is shown, but a person stays where they are.
      const active = book().getActiveSheet()
      edits().command(SetWorksheetShowCommand.id, onSheet(id))
      book().setActiveSheet(active)
    },
    deleteSheet: (id) => {
      // Univer draws the sheet that a person looks at once more, gone or not.
      const other = book()
        .getSheets()
        .find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden())
      if (book().getActiveSheet().getSheetId() === id && other) book().setActiveSheet(other)
      edits().command(RemoveSheetCommand.id, onSheet(sheetOf(id).getSheetId()))
    },

    firstFilled: (area) => {
      const cells = cellsOf(area.sheet)
      const { row, column, rows, columns } = within(area, cells)
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) if (cells.filled(r, c)) return addressOf({ row: r, column: c, rows: 1, columns: 1 })
      return null
    },
    contents: (area) => gridOf(area, cellsOf(area.sheet).content),
    values: (area) => gridOf(area, cellsOf(area.sheet).value),
    put: (area, contents) => {
      if (contents.length !== area.rows || contents.some((row) => row.length !== area.columns)) throw new Error('the shapes differ')
      grow(area.sheet, area.row + area.rows, area.column + area.columns)
      setCells(
        area,
        contents.map((row) => row.map(cellData)),
      )
    },
    grow,
    clear,

    hasName: (name) => named(name) !== undefined,
    addName: (name, area) => {
      const absolute = addressOf(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)
      edits().command(InsertDefinedNameCommand.id, {
        id: generateRandomId(10),
        unitId: unitId(),
        name,
        formulaOrRefString: qualified(sheetOf(area.sheet).getSheetName(), absolute),
        localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      })
    },
    deleteName: (name) => edits().command(RemoveDefinedNameCommand.id, { ...named(name)!, unitId: unitId() }),

    format: (area, format) => {
      grow(area.sheet, area.row + area.rows, area.column + area.columns)
      const matrix = sheetOf(area.sheet).getSheet().getCellMatrix()
      const looks = looksOf(format, gridOf(area, cellsOf(area.sheet).value))
      // Without its type, Univer would read a cell anew: a text such as 007 would become a number.
      const typed = (style: ICellData['s'], row: number, column: number): ICellData => {
        const type = matrix.getValue(row, column)?.t
        return type ? { s: style, t: type } : { s: style }
      }
      setCells(
        area,
        looks.map((row, r) => row.map((style, c) => (style === null ? null : typed(style, area.row + r, area.column + c)))),
        SetStyleCommand.id,
      )
      const last = area.row + area.rows - 1
      const range = { startRow: area.row, endRow: last, startColumn: area.column, endColumn: area.column }
      if (format === 'title') edits().command(SetRowHeightCommand.id, { ...onSheet(area.sheet), ranges: [range], value: TITLE_HEIGHT })
    },
    unformat: (area) => {
      const matrix = sheetOf(area.sheet).getSheet().getCellMatrix()
      setCells(
        area,
        gridOf(area, (row, column) => {
          const type = matrix.getValue(row, column)?.t
          return type ? { s: null, t: type } : { s: null }
        }),
        SetStyleCommand.id,
      )
    },
    layout: (id, widths, frozenRows) => {
      for (const [column, value] of widths.entries()) {
        const range = { startRow: 0, endRow: sheetOf(id).getMaxRows() - 1, startColumn: column, endColumn: column }
        edits().command(SetColWidthCommand.id, { ...onSheet(id), ranges: [range], value })
      }
      const freeze = { startRow: frozenRows > 0 ? frozenRows : -1, ySplit: frozenRows, startColumn: -1, xSplit: 0 }
      edits().command(SetFrozenCommand.id, { ...onSheet(id), ...freeze })
    },
    chart: (chart) => {
      const { redo, undo } = chartDrawing(injector, unitId(), sheetOf(chart.at.sheet), chart)
      edits().mutation(redo, undo)
    },

    property: (key) => {
      const text: unknown = book().getWorkbook().getCustomMetadata()?.[key]
      return typeof text === 'string' ? text : null
    },
    setProperty: (key, text) => {
      const { [key]: _, ...others } = book().getWorkbook().getCustomMetadata() ?? {}
      book()
        .getWorkbook()
        .setCustomMetadata(text === null ? others : { ...others, [key]: text })
    },
    now: () => Date.now(),
  }
}

/** The part of an area that lies where cells may be filled. */
function within(area: Area, { rows, columns }: Pick<SheetCells, 'rows' | 'columns'>): Area {
  return {
    ...area,
    rows: Math.max(0, Math.min(area.rows, rows - area.row)),
    columns: Math.max(0, Math.min(area.columns, columns - area.column)),
  }
}
