/** What a person does with a fake spreadsheet and sees in it, past the script: typing, formatting, renaming. */
import type { ColumnFormat } from '../../core/host.ts'
import { areaOf } from '../../core/plans/area.ts'
import type { Chart } from '../../core/plans/step.ts'
import { type Content, isFormula } from '../../core/plans/workbook.ts'
import type { Person } from '../hosts/contract.ts'
import type { SheetsFile } from './sheets-file.ts'
import { type Box, eachCell, type Grid, keyOf, newGrid } from './sheets-grid.ts'
import { freeName, leaveHidden, rename } from './sheets-sheet.ts'

const PATTERNS: Readonly<Record<Exclude<ColumnFormat, null>, string>> = {
  date: 'd/m/yyyy',
  money: '[$€-407] #,##0.00',
  percent: '0.00%',
  text: '@',
}

const CHARTS: Readonly<Record<string, Chart['kind']>> = { BAR: 'bars', COLUMN: 'columns', LINE: 'line' }

export function sheetsPerson(file: SheetsFile): Person {
  const gridNamed = (name: string): Grid => file.state.grids.find((grid) => grid.name === name)!
  const put = (grid: Grid, row: number, column: number, cells: readonly (readonly Content[])[]): void => {
    for (const [r, line] of cells.entries())
      for (const [c, content] of line.entries()) {
        const key = keyOf(row + r, column + c)
        if (content === null) grid.cells.delete(key)
        else grid.cells.set(key, isFormula(content) ? content : { value: content })
      }
    file.changed()
  }
  return {
    addSheet: async (name, cells) => {
      const grid = newGrid(file.newId(), freeName(file.state, name), Math.max(1000, cells.length))
      file.state.grids.push(grid)
      put(grid, 0, 0, cells)
    },
    type: async (sheet, address, cells) => {
      const { row, column } = areaOf(sheet, address)
      put(gridNamed(sheet), row, column, cells)
    },
    format: async (sheet, address, format) => {
      eachCell(boxOf(address), (key) => gridNamed(sheet).formats.set(key, PATTERNS[format]))
      file.changed()
    },
    select: async (sheet, address) => {
      file.state.active = gridNamed(sheet).id
      file.state.current = areaOf(sheet, address)
    },
    renameSheet: async (sheet, name) => {
      rename(file.state, gridNamed(sheet), name)
      file.changed()
    },
    deleteSheet: async (sheet) => {
      file.state.grids = file.state.grids.filter((grid) => grid !== gridNamed(sheet))
      leaveHidden(file.state)
      file.changed()
    },
    sheets: async () => file.state.grids.filter(({ hidden }) => !hidden).map(({ name }) => name),
    contents: async (sheet, address) => {
      const grid = gridNamed(sheet)
      const box = boxOf(address)
      return eachCell(box, (key, r, c): Content => {
        const formula = grid.cells.get(key)?.formula
        const shown = file.shown(grid, box.top + r, box.left + c)
        return formula !== undefined ? { formula } : shown === '' ? null : shown
      })
    },
    charts: async (sheet) =>
      gridNamed(sheet).charts.map(({ type, options }) => ({
        kind: options.isStacked === true ? 'stacked' : CHARTS[type]!,
        title: options.title as string,
      })),
  }
}

/** All that a person could see, and which texts are kept, without ids. */
export function seenIn(file: SheetsFile): unknown {
  const sorted = <T>(entries: Iterable<readonly [string | number, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const nameOf = (id: number): string => file.state.grids.find((grid) => grid.id === id)?.name ?? 'gone'
  return {
    active: nameOf(file.state.active),
    sheets: file.state.grids.map(({ id: _, rows: __, columns: ___, cells, formats, styles, widths, ...rest }) => ({
      ...rest,
      cells: sorted(cells),
      shown: sorted(
        file.filled(file.gridOf(_)).map(([row, column]) => [keyOf(row, column), file.shown(file.gridOf(_), row, column)] as const),
      ),
      formats: sorted(formats),
      styles: sorted(styles),
      widths: sorted(widths),
    })),
    names: file.state.names.map(({ name, sheet, box }) => ({ name, sheet: nameOf(sheet), box })),
    kept: [...file.properties.keys()].sort(),
  }
}

function boxOf(address: string): Box {
  const { row, column, rows, columns } = areaOf('', address)
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }
}
