/** Ranges of the fake spreadsheet: what Strata reads and writes, as Google documents it. */
import { addressOf } from '../../core/plans/area.ts'
import type { SheetsFile } from './sheets-file.ts'
import { type Box, eachCell, type Grid, isWithin, keyOf, overlaps, type Value } from './sheets-grid.ts'
import { type AuthMode, READ, service, WRITE } from './sheets-service.ts'
import { sheetObject } from './sheets-sheet.ts'
import { typed } from './sheets-typing.ts'

/** What getNumberFormats says of a cell that has none. */
const AUTOMATIC = '0.###############'
const MOST_TEXT = 50_000

/** Which cells a range object stands for. */
const boxes = new WeakMap<object, { readonly grid: Grid; readonly box: Box }>()

export function boxOf(range: object): { readonly grid: Grid; readonly box: Box } {
  const known = boxes.get(range)
  if (known === undefined) throw new Error('The parameters do not match the method signature: no Range')
  return known
}

export function rangeObject(file: SheetsFile, mode: AuthMode, grid: Grid, box: Box): object {
  const { top, left, bottom, right } = box
  const handedOver = (row: number, column: number): unknown => file.handedOver(grid, row, column)
  const display = (row: number, column: number): string => {
    const shown = file.shown(grid, row, column)
    if (typeof shown === 'object') return shown.error
    return typeof shown === 'boolean' ? String(shown).toUpperCase() : String(shown)
  }
  const change = (work: () => unknown): object => {
    checkEditable(grid, box)
    work()
    file.changed()
    return self
  }
  const style = (property: string) =>
    [WRITE, (value: string | number) => change(() => eachCell(box, (key) => setStyle(grid, key, property, value)))] as const
  const self: object = service(file.log, mode, 'Range', {
    getSheet: [READ, () => sheetObject(file, mode, grid)],
    getRow: [READ, () => top + 1],
    getColumn: [READ, () => left + 1],
    getNumRows: [READ, () => bottom - top + 1],
    getNumColumns: [READ, () => right - left + 1],
    getA1Notation: [READ, () => addressOf({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })],
    getValues: [READ, () => eachCell(box, (_, r, c) => handedOver(top + r, left + c))],
    getDisplayValues: [READ, () => eachCell(box, (_, r, c) => display(top + r, left + c))],
    getFormulas: [READ, () => eachCell(box, (key) => grid.cells.get(key)?.formula ?? '')],
    getNumberFormats: [READ, () => eachCell(box, (key) => grid.formats.get(key) ?? AUTOMATIC)],
    getDataRegion: [READ, () => rangeObject(file, mode, grid, dataRegion(file, grid, box))],
    offset: [
      READ,
      (rows: number, columns: number, height: number, width: number) =>
        rangeObject(file, mode, grid, {
          top: top + rows,
          left: left + columns,
          bottom: top + rows + height - 1,
          right: left + columns + width - 1,
        }),
    ],
    canEdit: [READ, () => !isProtected(grid, box)],
    setValues: [WRITE, (values: readonly (readonly unknown[])[]) => change(() => setValues(grid, box, values, file.keepsApostrophes))],
    clearContent: [WRITE, () => change(() => eachCell(box, (key) => grid.cells.delete(key)))],
    setNumberFormat: [WRITE, (format: string) => change(() => eachCell(box, (key) => setFormat(grid, key, format)))],
    setFontWeight: style('weight'),
    setFontSize: style('size'),
    setFontColor: style('color'),
    setBackground: style('background'),
    setWrap: style('wrap'),
    setVerticalAlignment: style('vertical'),
    // Number formats and conditional formats stay.
    clearFormat: [WRITE, () => change(() => eachCell(box, (key) => grid.styles.delete(key)))],
  })
  boxes.set(self, { grid, box })
  return self
}

export function setFormat(grid: Grid, key: string, format: string): void {
  if (format === 'General' || format === AUTOMATIC) grid.formats.delete(key)
  else grid.formats.set(key, format)
}

function setStyle(grid: Grid, key: string, property: string, value: string | number): void {
  grid.styles.set(key, { ...grid.styles.get(key), [property]: value })
}

function setValues(
  grid: Grid,
  { top, left, bottom, right }: Box,
  values: readonly (readonly unknown[])[],
  keepsApostrophes: boolean,
): void {
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  if (values.length !== rows)
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    )
  for (const row of values)
    if (row.length !== columns)
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      )
  const cells = values.flatMap((row, r) => row.map((value, c) => [keyOf(top + r, left + c), value] as const))
  for (const [, value] of cells) {
    if (!['string', 'number', 'boolean'].includes(typeof value) || Number.isNaN(value))
      throw new Error(`the fake Sheets takes no ${String(value)} as a value`)
    if (typeof value === 'string' && value.replace(/^'/, '').length > MOST_TEXT)
      throw new Error(`Your input contains more than the maximum of ${MOST_TEXT} characters in a single cell.`)
  }
  for (const [key, value] of cells) {
    const { cell, format } =
      typeof value === 'string' ? typed(value, grid.formats.get(key), keepsApostrophes) : { cell: { value: value as Value } }
    if (cell === null) grid.cells.delete(key)
    else grid.cells.set(key, cell)
    if (format !== undefined) grid.formats.set(key, format)
  }
}

/** Grows in the four directions while the next row or column beside the box holds anything; corners don't count. */
function dataRegion(file: SheetsFile, grid: Grid, start: Box): Box {
  const isFilled = (row: number, column: number): boolean => file.shown(grid, row, column) !== ''
  let box = start
  for (;;) {
    const { top, left, bottom, right } = box
    const inRow = (row: number): boolean => Array.from({ length: right - left + 1 }, (_, c) => isFilled(row, left + c)).some(Boolean)
    const inColumn = (column: number): boolean =>
      Array.from({ length: bottom - top + 1 }, (_, r) => isFilled(top + r, column)).some(Boolean)
    if (inRow(top - 1)) box = { ...box, top: top - 1 }
    else if (inRow(bottom + 1)) box = { ...box, bottom: bottom + 1 }
    else if (inColumn(left - 1)) box = { ...box, left: left - 1 }
    else if (inColumn(right + 1)) box = { ...box, right: right + 1 }
    else return box
  }
}

function isProtected(grid: Grid, box: Box): boolean {
  return grid.protected.some((area) => area === null || overlaps(area, box))
}

export function checkEditable(grid: Grid, box: Box): void {
  if (isProtected(grid, box))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    )
}

export function isInside(grid: Grid, box: Box): boolean {
  return isWithin(box, { top: 0, left: 0, bottom: grid.rows - 1, right: grid.columns - 1 })
}
