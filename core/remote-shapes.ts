/**
 * What each request of the sidebar may carry. Anyone can send anything to the spreadsheet's side, so every argument is
 * looked at before it is used; a field that is added to a type without its shape here is a compile error.
 */
import type { CellError } from './cells.ts'
import type { HostMethod, TableRef } from './host.ts'
import type { Area, Place } from './plans/area.ts'
import type { Chart, Format, Step } from './plans/step.ts'
import type { PlanHead } from './plans/write-plan.ts'

type Shape = (value: unknown) => boolean

/** Above every sheet, and above what any table needs. */
const MOST_ROWS = 20_000_000
const MOST_TEXT = 50_000
const MOST_ITEMS = 100_000

const like =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

const text =
  (most: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length <= most

const oneOf =
  (...choices: readonly unknown[]): Shape =>
  (value) =>
    choices.includes(value)

const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value))

const listOf =
  (shape: Shape, most = MOST_ITEMS): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(shape)

const optional = (shape: Shape): Shape => either(oneOf(undefined), shape)

/** An object with these fields and no others. */
function fields<T>(shapes: { readonly [K in keyof T]-?: Shape }): Shape {
  const entries = Object.entries(shapes as Readonly<Record<string, Shape>>)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const given = value as Readonly<Record<string, unknown>>
    return Object.keys(given).every((key) => entries.some(([name]) => name === key)) && entries.every(([name, shape]) => shape(given[name]))
  }
}

const count: Shape = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_ROWS
const sheetName = text(100)
const planId = like(/^[\w-]{1,40}$/)
const address = like(/^[A-Z]{1,3}\d{1,8}(?::[A-Z]{1,3}\d{1,8})?$/)

/** The characters that can stand in the name of a range, a function or a key. */
const word = like(/^[A-Za-z_][\w.]{0,99}$/)

const cell = either(
  oneOf(null, true, false),
  (value) => typeof value === 'number' && Number.isFinite(value),
  text(MOST_TEXT),
  fields<CellError>({ error: like(/^#[A-Z/0_]{2,15}[!?]?$/) }),
)
const area = fields<Area>({ sheet: sheetName, row: count, column: count, rows: count, columns: count })
/** An area is a place too: its first cell. */
const place = either(area, fields<Place>({ sheet: sheetName, row: count, column: count }))

/** JSON has no cycles, and a text of at most so many characters can't nest deeper than they allow. */
const formula: Shape = (value) =>
  either(
    fields<{ strata: string; args: unknown }>({ strata: word, args: listOf(formula, 100) }),
    fields<{ native: string; args: unknown }>({ native: word, args: listOf(formula, 100) }),
    fields<{ area: Area; data?: boolean }>({ area, data: optional(oneOf(true, false)) }),
    fields<{ value: unknown }>({ value: cell }),
    fields<{ name: string }>({ name: word }),
  )(value)

const FORMATS: { readonly [F in Format]: true } = {
  text: true,
  date: true,
  whole: true,
  decimal: true,
  money: true,
  percent: true,
  title: true,
  heading: true,
  muted: true,
  wrap: true,
  input: true,
  scale: true,
}

const chart = fields<Chart>({
  kind: oneOf('bars', 'columns', 'stacked', 'line'),
  title: text(1000),
  categories: area,
  series: listOf(area, 100),
  at: place,
  rows: count,
  columns: count,
})

type StepOf<K extends Step['step']> = Extract<Step, { readonly step: K }>
const flag = optional(oneOf(true, false))

const STEPS: { readonly [K in Step['step']]: Shape } = {
  sheet: fields<StepOf<'sheet'>>({ step: text(20), sheet: sheetName, rows: count, columns: count }),
  values: fields<StepOf<'values'>>({ step: text(20), at: place, cells: listOf(listOf(cell)), replaces: flag }),
  formula: fields<StepOf<'formula'>>({ step: text(20), at: place, formula, rows: count, columns: count, replaces: flag }),
  freeze: fields<StepOf<'freeze'>>({ step: text(20), area }),
  name: fields<StepOf<'name'>>({ step: text(20), name: word, area }),
  format: fields<StepOf<'format'>>({ step: text(20), area, format: oneOf(...Object.keys(FORMATS)) }),
  layout: fields<StepOf<'layout'>>({ step: text(20), sheet: sheetName, widths: listOf(count, 1000), frozenRows: count }),
  chart: fields<StepOf<'chart'>>({ step: text(20), chart }),
}

const step: Shape = (value) => {
  const kind = (value as { readonly step?: unknown } | null)?.step
  return Object.keys(STEPS).some((name) => name === kind && STEPS[name as Step['step']](value))
}

const head = fields<PlanHead>({ id: planId, title: text(1000), needsEmpty: listOf(area), adds: listOf(sheetName, 1000) })
const table = fields<TableRef>({
  sheet: sheetName,
  address,
  headers: listOf(text(MOST_TEXT)),
  rows: count,
  table: optional(text(300)),
})
const key = like(/^[\w.-]{1,100}$/)

const ARGUMENTS: { readonly [M in HostMethod]: readonly Shape[] } = {
  limits: [],
  sheets: [],
  tables: [],
  selection: [],
  read: [table, listOf(count), count, count],
  columnFormats: [table],
  readArea: [sheetName, address],
  begin: [head],
  apply: [planId, listOf(step)],
  close: [planId],
  cancel: [planId],
  plans: [],
  undo: [planId],
  undoAll: [],
  load: [key],
  save: [key, either(oneOf(null), text(400_000))],
}

export function fits(method: HostMethod, args: readonly unknown[]): boolean {
  const shapes = ARGUMENTS[method]
  return args.length === shapes.length && shapes.every((shape, index) => shape(args[index]))
}
