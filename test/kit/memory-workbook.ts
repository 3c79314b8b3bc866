/**
 * A workbook in memory, as strict as the real ones: shapes must match, names are unique, deleted sheets are gone,
 * and it can be made to fail, or its client to die, at any question.
 */
import { type Area, addressOf, qualified } from '../../core/plans/area.ts'
import type { Chart, Format } from '../../core/plans/step.ts'
import { type Content, isFormula, type Workbook } from '../../core/plans/workbook.ts'
import { TooLarge } from '../../core/plans/write-in-pieces.ts'

interface Sheet {
  readonly id: string
  name: string
  hidden: boolean
  readonly cells: Map<string, Content>
  readonly formats: string[]
}

export interface MemoryWorkbook extends Workbook {
  /** All that a person could see or find, for comparing before and after. */
  seen(): unknown
  /** What a person types. */
  type(sheet: string, row: number, column: number, content: Content): void
  addOwnSheet(name: string, cells: readonly (readonly Content[])[]): void
  /** The question that is answered with this failure, counted from 0. */
  failAt(question: number, failure: Error): void
  asked(): number
  /** Larger writes are refused from now on. */
  takeAtMost(cells: number): void
  tick(ms: number): void
}

export function memoryWorkbook(): MemoryWorkbook {
  const sheets: Sheet[] = []
  const names = new Map<string, Area>()
  const properties = new Map<string, string>()
  let ids = 0
  let clock = 0
  let count = 0
  let most = Number.POSITIVE_INFINITY
  let failing: { at: number; failure: Error } | null = null

  const sheetOf = (id: string): Sheet => {
    const sheet = sheets.find((one) => one.id === id)
    if (sheet === undefined) throw new Error(`no sheet ${id}`)
    return sheet
  }
  const add = (name: string, hidden: boolean): Sheet => {
    if (sheets.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new Error(`the sheet ${name} exists`)
    const sheet = { id: `s${ids++}`, name, hidden, cells: new Map<string, Content>(), formats: [] }
    sheets.push(sheet)
    return sheet
  }
  const each = <T>({ row, column, rows, columns }: Area, read: (key: string, r: number, c: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => read(`${row + r},${column + c}`, r, c)))

  const workbook: Workbook = {
    sheets: () => sheets.map(({ id, name }) => ({ id, name })),
    addSheet: (name) => add(name, true).id,
    renameSheet: (id, name) => {
      if (sheets.some((one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase())) throw new Error(`the sheet ${name} exists`)
      const [from, to] = [sheetOf(id).name, name].map((one) => qualified(one, '')) as [string, string]
      sheetOf(id).name = name
      for (const { cells } of sheets)
        for (const [key, content] of cells) if (isFormula(content)) cells.set(key, { formula: content.formula.split(from).join(to) })
    },
    showSheet: (id) => {
      sheetOf(id).hidden = false
    },
    deleteSheet: (id) => {
      sheets.splice(sheets.indexOf(sheetOf(id)), 1)
    },
    firstFilled: (area) => {
      const { cells } = sheetOf(area.sheet)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (cells.has(`${row},${column}`)) return addressOf({ row, column, rows: 1, columns: 1 })
      return null
    },
    contents: (area) => each(area, (key) => sheetOf(area.sheet).cells.get(key) ?? null),
    values: (area) =>
      each(area, (key) => {
        const content = sheetOf(area.sheet).cells.get(key) ?? null
        return isFormula(content) ? `result of ${content.formula}` : content
      }),
    put: (area, contents) => {
      if (contents.length !== area.rows || contents.some((row) => row.length !== area.columns)) throw new Error('the shapes differ')
      if (area.rows * area.columns > most) throw new TooLarge()
      const { cells } = sheetOf(area.sheet)
      each(area, (key, r, c) => {
        const content = contents[r]![c]!
        if (content === null || content === '') cells.delete(key)
        else cells.set(key, content)
      })
    },
    grow: (id) => void sheetOf(id),
    clear: (area) => void each(area, (key) => sheetOf(area.sheet).cells.delete(key)),
    hasName: (name) => names.has(name),
    addName: (name, area) => {
      if (names.has(name)) throw new Error(`the name ${name} exists`)
      sheetOf(area.sheet)
      names.set(name, area)
    },
    deleteName: (name) => {
      if (!names.delete(name)) throw new Error(`no name ${name}`)
    },
    format: (area: Area, format: Format) => void sheetOf(area.sheet).formats.push(`${addressOf(area)} ${format}`),
    unformat: (area) => {
      const { formats } = sheetOf(area.sheet)
      const kept = formats.filter((format) => !format.startsWith(`${addressOf(area)} `))
      formats.splice(0, formats.length, ...kept)
    },
    layout: (id, widths, frozenRows) => void sheetOf(id).formats.push(`widths ${widths.join()} frozen ${frozenRows}`),
    chart: ({ at, kind }: Chart) => void sheetOf(at.sheet).formats.push(`chart ${kind}`),
    property: (key) => properties.get(key) ?? null,
    setProperty: (key, text) => void (text === null ? properties.delete(key) : properties.set(key, text)),
    now: () => clock,
  }

  const counted = Object.fromEntries(
    Object.entries(workbook).map(([what, answer]) => [
      what,
      (...given: never[]) => {
        if (failing !== null && count === failing.at) {
          const { failure } = failing
          failing = null
          throw failure
        }
        count++
        return (answer as (...args: never[]) => unknown)(...given)
      },
    ]),
  ) as unknown as Workbook

  return {
    ...counted,
    seen: () => ({
      sheets: sheets.map(({ name, hidden, cells, formats }) => ({
        name,
        hidden,
        formats: [...formats],
        cells: [...cells].sort(([left], [right]) => (left < right ? -1 : 1)),
      })),
      names: [...names.keys()],
      properties: [...properties.keys()],
    }),
    type: (name, row, column, content) => void sheets.find((one) => one.name === name)!.cells.set(`${row},${column}`, content),
    addOwnSheet: (name, rows) => {
      const { cells } = add(name, false)
      for (const [r, row] of rows.entries()) for (const [c, cell] of row.entries()) if (cell !== null) cells.set(`${r},${c}`, cell)
    },
    failAt: (at, failure) => {
      count = 0
      failing = { at, failure }
    },
    asked: () => count,
    takeAtMost: (cells) => {
      most = cells
    },
    tick: (ms) => {
      clock += ms
    },
  }
}
