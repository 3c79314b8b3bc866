/**
 * A workbook in the playground for the host contract. Decides what the person does and sees through Univer's own script
 * interface, and imports no engine: the same code runs in Node and inside the page.
 */
import type { ICellData, ICommandService, IWorkbookData } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type {} from '@univerjs/sheets/facade'
import type { ColumnFormat, Host } from '../../core/host.ts'
import { type Area, areaOf } from '../../core/plans/area.ts'
import type { Chart } from '../../core/plans/step.ts'
import type { Content } from '../../core/plans/workbook.ts'
import type { WorkbookUnderTest } from '../hosts/contract.ts'

type Column = Exclude<ColumnFormat, null>
const PATTERN: Readonly<Record<Column, string>> = { date: 'yyyy-mm-dd', money: '"$"#,##0.00', percent: '0.0%', text: '@' }

/** Of CellValueType. */
const [STRING, NUMBER, BOOLEAN] = [1, 2, 3] as const

let made = 0

export function playgroundUnderTest(api: FUniver, open: () => Host): WorkbookUnderTest {
  const previous = api.getActiveWorkbook()
  if (previous) api.disposeUnit(previous.getId())
  const id = `contract-${++made}`
  api.createWorkbook({
    id,
    sheetOrder: ['start'],
    sheets: { start: { id: 'start', name: 'Start', rowCount: 100, columnCount: 20 } },
  })
  const book = () => api.getActiveWorkbook()!
  const sheetNamed = (name: string) => book().getSheetByName(name)!

  const put = (area: Area, cell: (row: number, column: number) => ICellData): void => {
    const rows = Array.from({ length: area.rows }, (_, r) => {
      const cells = Array.from({ length: area.columns }, (_, c) => [area.column + c, cell(r, c)])
      return [area.row + r, Object.fromEntries(cells)]
    })
    const range = {
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    }
    const params = { unitId: id, subUnitId: sheetNamed(area.sheet).getSheetId(), range, value: Object.fromEntries(rows) }
    if (!api.syncExecuteCommand('sheet.command.set-range-values', params)) throw new Error(`${area.sheet} could not be typed into`)
  }
  const type = (sheet: string, address: string, cells: readonly (readonly Content[])[]): void => {
    const at = areaOf(sheet, address)
    put({ ...at, rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) }, (r, c) => cellData(cells[r]?.[c] ?? null))
  }

  const now = Date.now
  let shift = 0
  Date.now = () => now() + shift
  let mend = (): void => undefined

  return {
    computes: true,
    open: async () => open(),
    person: {
      addSheet: async (name, cells) => {
        const columnCount = Math.max(20, ...cells.map((row) => row.length + 10))
        book().insertSheet(name, { sheet: { rowCount: cells.length + 100, columnCount } })
        type(name, 'A1', cells)
      },
      type: async (sheet, address, cells) => type(sheet, address, cells),
      format: async (sheet, address, format) => put(areaOf(sheet, address), () => ({ s: { n: { pattern: PATTERN[format] } } })),
      select: async (sheet, address) => {
        book().setActiveSheet(sheetNamed(sheet))
        sheetNamed(sheet).getRange(address).activate()
      },
      renameSheet: async (sheet, name) => void sheetNamed(sheet).setName(name),
      deleteSheet: async (sheet) => void book().deleteSheet(sheetNamed(sheet)),
      sheets: async () =>
        book()
          .getSheets()
          .flatMap((sheet) => (sheet.isSheetHidden() ? [] : [sheet.getSheetName()])),
      contents: async (sheet, address) => {
        const { row, column, rows, columns } = areaOf(sheet, address)
        const worksheet = sheetNamed(sheet).getSheet()
        return Array.from({ length: rows }, (_, r) =>
          Array.from({ length: columns }, (_, c) => contentOf(worksheet.getCellRaw(row + r, column + c) as ICellData | null)),
        )
      },
      charts: async (sheet) => chartsIn(book().save(), sheetNamed(sheet).getSheetId()).map(({ kind, title }) => ({ kind, title })),
    },
    seen: async () =>
      seenIn(
        book().save(),
        new Map(
          book()
            .getSheets()
            .map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]),
        ),
      ),
    failAt: (call) => {
      let count = 0
      let failed = false
      const fails = (): boolean => {
        if (failed || count++ !== call) return false
        failed = true
        return true
      }
      const { _commandService: commands } = api as unknown as { readonly _commandService: ICommandService }
      const execute = commands.syncExecuteCommand
      // Univer refuses with `false`. Moving the selection and the engine's calculating are no calls of the host's.
      commands.syncExecuteCommand = ((command, ...rest) => {
        const isOurs = !command.includes('.operation.') && !command.startsWith('formula.') && rest[1]?.onlyLocal !== true
        return isOurs && fails() ? false : execute.call(commands, command, ...rest)
      }) as typeof execute
      const model = book().getWorkbook()
      const keep = model.setCustomMetadata
      model.setCustomMetadata = (texts) => {
        if (fails()) throw new Error('the text was not kept')
        keep.call(model, texts)
      }
      mend = () => {
        commands.syncExecuteCommand = execute
        model.setCustomMetadata = keep
      }
      return () => failed
    },
    later: (ms) => {
      shift += ms
    },
    close: async () => {
      mend()
      Date.now = now
    },
  }
}

function cellData(content: Content): ICellData {
  if (content === null) return { v: null, f: null }
  if (typeof content === 'string') return { v: content, t: STRING, f: null }
  if (typeof content === 'number') return { v: content, t: NUMBER, f: null }
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: BOOLEAN, f: null }
  return 'formula' in content ? { f: content.formula, v: null } : { v: content.error, t: STRING, f: null }
}

function contentOf(cell: ICellData | null | undefined): Content {
  if (typeof cell?.f === 'string') return { formula: cell.f }
  if (cell?.t === BOOLEAN) return cell.v === 1
  return (cell?.v ?? '') === '' ? null : cell!.v!
}

function chartsIn({ resources }: IWorkbookData, sheetId: string): readonly Chart[] {
  const text = resources?.find(({ name }) => name === 'SHEET_DRAWING_PLUGIN')?.data || '{}'
  const drawings = JSON.parse(text) as Readonly<Record<string, { readonly data?: Readonly<Record<string, { readonly data: Chart }>> }>>
  return Object.values(drawings[sheetId]?.data ?? {}).map(({ data }) => data)
}

function seenIn(saved: IWorkbookData, names: ReadonlyMap<string, string>): unknown {
  const styleOf = (style: ICellData['s']): unknown => (typeof style === 'string' ? saved.styles[style] : style) ?? null
  return {
    sheets: saved.sheetOrder.map((id) => {
      const sheet = saved.sheets[id]!
      const cells = Object.entries(sheet.cellData ?? {}).flatMap(([row, columns]) =>
        Object.entries(columns as Readonly<Record<string, ICellData>>).flatMap(([column, cell]) => {
          const [content, style] = [contentOf(cell), styleOf(cell.s)]
          return content === null && style === null ? [] : [{ row, column, content, style }]
        }),
      )
      const charts = chartsIn(saved, id).map(({ kind, title, at }) => ({ kind, title, at: { ...at, sheet: names.get(at.sheet) } }))
      const widths = Object.entries(sheet.columnData ?? {}).map(([column, data]) => [column, (data as { readonly w?: number }).w])
      return { name: sheet.name, hidden: sheet.hidden === 1, cells, charts, widths, frozen: sheet.freeze?.ySplit ?? 0 }
    }),
    names: definedNames(saved),
    texts: Object.keys(saved.custom ?? {}).sort(),
  }
}

function definedNames({ resources }: IWorkbookData): readonly unknown[] {
  const text = resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN')?.data || '{}'
  return Object.values(JSON.parse(text) as Readonly<Record<string, { readonly name: string; readonly formulaOrRefString: string }>>)
    .map(({ name, formulaOrRefString }) => `${name} ${formulaOrRefString}`)
    .sort()
}
