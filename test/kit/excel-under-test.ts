/**
 * A workbook in the in-memory Excel for the host contract. Decides what the person does and sees in it; the host reaches
 * it through Microsoft's client library, which is loaded once and connected to one workbook after the other.
 */
import { vi } from 'vitest'
import type { Cell } from '../../core/cells.ts'
import type { ColumnFormat } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import type { Chart } from '../../core/plans/step.ts'
import type { Content } from '../../core/plans/workbook.ts'
import { excelHost } from '../../excel-addin/taskpane/excel-host.ts'
import type { WorkbookUnderTest } from '../hosts/contract.ts'
import { addSheet, type BookSheet, setCell, setLook } from './excel-book.ts'
import { renameSheet, resultsOf } from './excel-formulas.ts'
import { type ExcelPane, excelPane, type Library, libraryInProcess, type PaneSetup } from './excel-pane.ts'

export interface Setup extends Partial<Omit<PaneSetup, 'active'>> {
  readonly displayLanguage?: string
}

export interface ExcelUnderTest extends WorkbookUnderTest {
  readonly pane: ExcelPane
}

const NAMESPACE = 'STRATA'
const PATTERN: Readonly<Record<Exclude<ColumnFormat, null>, string>> = {
  date: 'm/d/yyyy',
  money: '$#,##0.00',
  percent: '0%',
  text: '@',
}
const KIND: Readonly<Record<string, Chart['kind']>> = {
  BarClustered: 'bars',
  ColumnClustered: 'columns',
  ColumnStacked: 'stacked',
  Line: 'line',
}

let library: Library | undefined

export function excelUnderTest({
  displayLanguage = 'en-US',
  sheets = [{ name: 'Start', cells: [] }],
  ...setup
}: Setup = {}): ExcelUnderTest {
  library ??= libraryInProcess()
  const { globals, connect, send } = library
  const pane = excelPane({ ...setup, sheets, active: { sheet: sheets[0]!.name, row: 0, column: 0 } })
  connect(pane)
  vi.stubGlobal('Excel', globals.Excel)
  vi.stubGlobal('Office', { context: { displayLanguage } })
  const { book } = pane
  let clock = 0
  const sheetNamed = (name: string): BookSheet => book.sheets.find((sheet) => sheet.name === name)!
  const type = (name: string, address: string, cells: readonly (readonly Content[])[]): void => {
    const { row, column } = areaOf(name, address)
    const width = Math.max(0, ...cells.map((one) => one.length))
    cells.forEach((one, r) => {
      one.forEach((cell, c) => {
        setCell(book, sheetNamed(name), row + r, column + c, cell)
      })
    })
    if (width === 0) return
    for (const message of pane.changed(sheetNamed(name).id, addressOf({ row, column, rows: cells.length, columns: width }))) send(message)
  }
  return {
    pane,
    computes: true,
    open: async () => excelHost(NAMESPACE, () => clock),
    person: {
      addSheet: async (name, cells) => {
        addSheet(book, name)
        type(name, 'A1', cells)
      },
      type: async (sheet, address, cells) => {
        // A person is slower than the library is with what it was asked to do.
        await new Promise((resolve) => setTimeout(resolve, 20))
        type(sheet, address, cells)
      },
      format: async (sheet, address, format) => setLook(sheetNamed(sheet), areaOf(sheet, address), { numberFormat: PATTERN[format] }),
      select: async (sheet, address) => {
        const { row, column } = areaOf(sheet, address)
        for (const message of pane.select({ sheet, row, column })) send(message)
      },
      renameSheet: async (sheet, name) => renameSheet(book, sheetNamed(sheet), name),
      deleteSheet: async (sheet) => {
        book.sheets.splice(book.sheets.indexOf(sheetNamed(sheet)), 1)
        book.changes++
      },
      sheets: async () => book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name),
      contents: async (name, address) => {
        const sheet = sheetNamed(name)
        const area = areaOf(name, address)
        const spilled = resultsOf(book).spilled(sheet)
        const contentAt = (row: number, column: number): Content => {
          const cell = sheet.cells.get(`${row},${column}`)
          if (cell === undefined) return spilled.has(`${row},${column}`) ? resultsOf(book).valueAt(sheet, row, column) : null
          return cell as Exclude<Cell, null> | { readonly formula: string }
        }
        return Array.from({ length: area.rows }, (_, r) =>
          Array.from({ length: area.columns }, (__, c) => contentAt(area.row + r, area.column + c)),
        )
      },
      charts: async (name) => sheetNamed(name).charts.map(({ kind, title }) => ({ kind: KIND[kind]!, title })),
    },
    seen: async () => ({
      sheets: book.sheets.map(({ name, visibility, cells, looks, widths, scales, charts, frozenRows }) => ({
        name,
        visibility,
        cells: sorted(cells),
        looks: sorted(looks),
        widths: [...widths],
        scales: [...scales],
        charts: charts.map(({ id: _, ...chart }) => ({ ...chart, series: chart.series.map((one) => ({ ...one })) })),
        frozenRows,
      })),
      names: [...book.names].map(([name, { box }]) => `${name} ${addressOf(box)}`),
      settings: [...book.settings.keys()],
    }),
    failAt: pane.failAt,
    later: (ms) => {
      clock += ms
    },
    close: async () => {
      vi.unstubAllGlobals()
    },
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1))
}
