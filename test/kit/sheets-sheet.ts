/** Sheets of the fake spreadsheet, with their charts and conditional formats. */
import { areaOf } from '../../core/plans/area.ts'
import type { SheetsFile } from './sheets-file.ts'
import { renamed } from './sheets-formulas.ts'
import { type FakeChart, type FileState, type Gradient, type Grid, keyOf } from './sheets-grid.ts'
import { boxOf, checkEditable, isInside, rangeObject, setFormat } from './sheets-range.ts'
import { type AuthMode, READ, service, WRITE } from './sheets-service.ts'

const MOST_CELLS = 10_000_000

const grids = new WeakMap<object, Grid>()
const charts = new WeakMap<object, FakeChart>()
const rules = new WeakMap<object, Gradient>()

export function gridBehind(sheet: object): Grid {
  const grid = grids.get(sheet)
  if (grid === undefined) throw new Error('The parameters do not match the method signature: no Sheet')
  return grid
}

export function sheetObject(file: SheetsFile, mode: AuthMode, { id }: Grid): object {
  /** A sheet that is gone fails at every call. */
  const grid = (): Grid => file.gridOf(id)
  const change = (work: (grid: Grid) => unknown): object => {
    work(grid())
    file.changed()
    return self
  }
  const last = (of: (cell: readonly [number, number]) => number): number =>
    file.filled(grid()).reduce((most, cell) => Math.max(most, of(cell) + 1), 0)
  const self: object = service(file.log, mode, 'Sheet', {
    getSheetId: [READ, () => grid().id],
    getName: [READ, () => grid().name],
    getType: [READ, () => 'GRID'],
    getMaxRows: [READ, () => grid().rows],
    getMaxColumns: [READ, () => grid().columns],
    getLastRow: [READ, () => last(([row]) => row)],
    getLastColumn: [READ, () => last(([, column]) => column)],
    getRange: [
      READ,
      (row: number, column: number, rows = 1, columns = 1) => {
        for (const count of [row, column, rows, columns])
          if (!Number.isInteger(count)) throw new Error('The parameters do not match the method signature')
        if (rows < 1 || columns < 1) throw new Error(`The number of ${rows < 1 ? 'rows' : 'columns'} in the range must be at least 1.`)
        const box = { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 }
        if (!isInside(grid(), box)) throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
        return rangeObject(file, mode, grid(), box)
      },
    ],
    getRangeList: [READ, (addresses: readonly string[]) => rangeListObject(file, mode, grid, addresses)],
    setName: [WRITE, (name: string) => change((one) => rename(file.state, one, name))],
    showSheet: [WRITE, () => change((one) => (one.hidden = false))],
    hideSheet: [
      WRITE,
      () =>
        change((one) => {
          one.hidden = true
          leaveHidden(file.state)
        }),
    ],
    insertRowsAfter: [WRITE, (after: number, count: number) => change((one) => insertAfter(file.state, one, 'rows', after, count))],
    insertColumnsAfter: [WRITE, (after: number, count: number) => change((one) => insertAfter(file.state, one, 'columns', after, count))],
    setColumnWidths: [
      WRITE,
      (from: number, count: number, width: number) =>
        change((one) => {
          if (from < 1 || count < 1 || from + count - 1 > one.columns) throw new Error('Those columns are out of bounds.')
          for (let column = from; column < from + count; column++) one.widths.set(column - 1, width)
        }),
    ],
    setFrozenRows: [
      WRITE,
      (count: number) =>
        change((one) => {
          if (count >= one.rows) throw new Error("You can't freeze all visible rows on the sheet.")
          one.frozenRows = count
        }),
    ],
    getConditionalFormatRules: [READ, () => grid().rules.map((gradient) => ruleObject(file, mode, grid(), gradient))],
    setConditionalFormatRules: [WRITE, (given: readonly object[]) => change((one) => (one.rules = given.map((rule) => rules.get(rule)!)))],
    newChart: [READ, () => chartBuilder(file, mode)],
    insertChart: [
      WRITE,
      (chart: object) =>
        change((one) => {
          const made = charts.get(chart)
          if (made === undefined) throw new Error('The parameters do not match the method signature: no EmbeddedChart')
          one.charts = [...one.charts, made]
        }),
    ],
  })
  grids.set(self, file.gridOf(id))
  return self
}

export function rename(state: FileState, grid: Grid, name: string): void {
  const from = grid.name
  grid.name = freeName(state, name, grid.id)
  for (const { cells } of state.grids)
    for (const [key, { formula }] of cells) if (formula !== undefined) cells.set(key, { formula: renamed(formula, from, name) })
}

/** Sheets compares names without their case. */
export function freeName(state: FileState, name: string, own: number | null = null): string {
  if (name === '' || name.length > 100) throw new Error('Sheet names must have from 1 to 100 characters.')
  if (state.grids.some((one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase()))
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
  return name
}

/** The sheet in front is one that is shown. */
export function leaveHidden(state: FileState): void {
  const shown = state.grids.filter(({ hidden }) => !hidden)
  if (shown.length === 0) throw new Error("You can't hide or remove all the sheets in a document.")
  if (!shown.some(({ id }) => id === state.active)) state.active = shown[0]!.id
}

function insertAfter(state: FileState, grid: Grid, what: 'rows' | 'columns', after: number, count: number): void {
  if (after !== grid[what]) throw new Error(`the fake Sheets inserts ${what} at the end only`)
  const cells = state.grids.reduce((sum, { rows, columns }) => sum + rows * columns, 0)
  if (cells + count * (what === 'rows' ? grid.columns : grid.rows) > MOST_CELLS)
    throw new Error(`This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`)
  grid[what] += count
}

function rangeListObject(file: SheetsFile, mode: AuthMode, grid: () => Grid, addresses: readonly string[]): object {
  const self: object = service(file.log, mode, 'RangeList', {
    setNumberFormat: [
      WRITE,
      (format: string) => {
        for (const { row, column, rows, columns } of addresses.map((address) => areaOf('', address))) {
          checkEditable(grid(), { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
          for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) setFormat(grid(), keyOf(r, c), format)
        }
        file.changed()
        return self
      },
    ],
  })
  return self
}

export function ruleBuilder(file: SheetsFile, mode: AuthMode, colours: readonly string[] = [], range: object | null = null): object {
  return service(file.log, mode, 'ConditionalFormatRuleBuilder', {
    setGradientMinpoint: [READ, (colour: string) => ruleBuilder(file, mode, [...colours, colour], range)],
    setGradientMaxpoint: [READ, (colour: string) => ruleBuilder(file, mode, [...colours, colour], range)],
    setRanges: [READ, ([one]: readonly object[]) => ruleBuilder(file, mode, colours, one!)],
    build: [
      READ,
      () => {
        const { grid, box } = boxOf(range!)
        return ruleObject(file, mode, grid, { area: box, colours })
      },
    ],
  })
}

function ruleObject(file: SheetsFile, mode: AuthMode, grid: Grid, gradient: Gradient): object {
  const rule: object = service(file.log, mode, 'ConditionalFormatRule', {
    getRanges: [READ, () => [rangeObject(file, mode, grid, gradient.area)]],
  })
  rules.set(rule, gradient)
  return rule
}

function chartBuilder(
  file: SheetsFile,
  mode: AuthMode,
  made: FakeChart = { type: '', ranges: [], position: [], headers: 0, options: {} },
): object {
  let chart = made
  const set = (change: Partial<FakeChart>): object => {
    chart = { ...chart, ...change }
    return self
  }
  const typed = (type: string) => [READ, () => chartBuilder(file, mode, { ...chart, type })] as const
  const self: object = service(file.log, mode, 'EmbeddedChartBuilder', {
    addRange: [
      READ,
      (range: object) => {
        const { grid, box } = boxOf(range)
        return set({ ranges: [...chart.ranges, `${grid.name}!${box.top},${box.left},${box.bottom},${box.right}`] })
      },
    ],
    setNumHeaders: [READ, (headers: number) => set({ headers })],
    setPosition: [READ, (...position: readonly number[]) => set({ position })],
    setOption: [READ, (option: string, value: unknown) => set({ options: { ...chart.options, [option]: value } })],
    asColumnChart: typed('COLUMN'),
    asBarChart: typed('BAR'),
    asLineChart: typed('LINE'),
    build: [
      READ,
      () => {
        if (chart.type === '' || chart.position.length !== 4) throw new Error('A chart needs a type and a position.')
        const built = service(file.log, mode, 'EmbeddedChart', {})
        charts.set(built, chart)
        return built
      },
    ],
  })
  return self
}
