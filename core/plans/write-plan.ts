/**
 * Carrying out a plan. Decides that cells of a person's are never written over, that one plan is written at a time,
 * that everything is noted before it is made, and that what is new stays hidden until all of it is there.
 */

import { InputError } from '../errors.ts'
import type { Limits } from '../host.ts'
import { type Area, addressOf, isInside } from './area.ts'
import { printFormula } from './formula.ts'
import { keep } from './kept-cells.ts'
import { type Entry, type Lease, markOf, placeOf, readDone, readLease, stagingName, writeLease } from './record.ts'
import { showPlan } from './show-plan.ts'
import type { Step } from './step.ts'
import { recover, takeBack } from './undo-plan.ts'
import { type Asking, ask } from './workbook.ts'

export interface PlanHead {
  readonly id: string
  readonly title: string
  /** The areas on sheets that are there already and must be empty; looked at before anything is written. */
  readonly needsEmpty: readonly Area[]
  /** The sheets it will add. */
  readonly adds: readonly string[]
}

export function* openPlan({ id, title, needsEmpty, adds }: PlanHead, leaseMs: number): Asking<void> {
  yield* recover()
  const other = yield* readLease()
  if (other !== null) throw new InputError('PLAN_BUSY', { title: other.title })
  const sheets = yield* ask('sheets')
  for (const name of adds) {
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw new InputError('PLAN_SHEET_TAKEN', { sheet: name })
  }
  for (const area of needsEmpty) yield* checkEmpty({ ...area, sheet: idOf(sheets, area.sheet) }, area.sheet)
  const expires = (yield* ask('now')) + leaseMs
  yield* writeLease({ id, title, entries: [], keptOn: null, expires, closing: false, keptRows: 0 })
}

/** Carries out some of the plan's steps, in their order. */
export function* applySteps(id: string, steps: readonly Step[], limits: Limits, leaseMs: number): Asking<void> {
  let lease = yield* leaseOf(id)
  lease = yield* note(lease, { expires: (yield* ask('now')) + leaseMs })
  for (const step of steps) lease = yield* apply(lease, step, limits)
}

/** Shows what was made and notes the plan as done. */
export function* closePlan(id: string): Asking<void> {
  const lease = yield* note(yield* leaseOf(id), { closing: true })
  yield* showPlan(lease)
}

/** Takes back all that the plan has made so far. */
export function* cancelPlan(id: string): Asking<void> {
  const lease = yield* readLease()
  if (lease?.id === id) yield* takeBack(lease)
}

function* leaseOf(id: string): Asking<Lease> {
  const lease = yield* readLease()
  if (lease?.id !== id || lease.closing) throw new InputError('PLAN_LOST')
  return lease
}

function* note(lease: Lease, change: Partial<Lease>): Asking<Lease> {
  const noted = { ...lease, ...change }
  yield* writeLease(noted)
  return noted
}

function* apply(lease: Lease, step: Step, limits: Limits): Asking<Lease> {
  const sheets = yield* ask('sheets')
  const find = (name: string): string => ownSheet(lease, name) ?? idOf(sheets, name)
  const located = <A extends { readonly sheet: string }>(area: A): A => ({ ...area, sheet: find(area.sheet) })
  switch (step.step) {
    case 'sheet': {
      const added = yield* ask('addSheet', stagingName(lease.id, sheets.length), step.rows, step.columns)
      return yield* noteEntry(lease, { made: 'sheet', id: added, name: step.sheet })
    }
    case 'values': {
      const area = located({ ...step.at, rows: step.cells.length, columns: step.cells[0]?.length ?? 0 })
      const noted = yield* claim(lease, area, { replaces: step.replaces, mark: markOf(step.cells), formula: false })
      yield* ask('write', area, step.cells)
      return noted
    }
    case 'formula': {
      const area = located({ ...step.at, rows: step.rows, columns: step.columns })
      let noted = yield* claim(lease, area, { replaces: step.replaces, mark: '', formula: true })
      const text = printFormula(step.formula, limits, (name) => sheets.find(({ id }) => id === find(name))!.name)
      yield* ask('grow', area.sheet, area.row + area.rows, area.column + area.columns)
      const first = { ...area, rows: 1, columns: 1 }
      yield* ask('write', first, [[{ formula: text }]])
      // The host may write the formula in another way; undo looks for what stands there now.
      const mark = markOf(yield* ask('contents', first))
      noted = { ...noted, entries: noted.entries.map((entry) => (isAwaiting(entry, area) ? { ...entry, mark } : entry)) }
      yield* writeLease(noted)
      return noted
    }
    case 'freeze': {
      const area = located(step.area)
      const cells = yield* ask('values', area)
      const noted = yield* claim(lease, area, { replaces: true, mark: markOf(cells), formula: false })
      yield* ask('clear', area)
      yield* ask('write', area, cells)
      return noted
    }
    case 'name': {
      if (yield* ask('hasName', step.name)) throw new InputError('PLAN_NAME_TAKEN', { name: step.name })
      const noted = yield* noteEntry(lease, { made: 'name', name: step.name })
      yield* ask('addName', step.name, located(step.area))
      return noted
    }
    case 'format':
      yield* ask('format', located(step.area), step.format)
      return lease
    case 'layout':
      yield* ask('layout', find(step.sheet), step.widths, step.frozenRows)
      return lease
    case 'chart': {
      const { categories, series, at } = step.chart
      yield* ask('chart', { ...step.chart, categories: located(categories), series: series.map(located), at: located(at) })
      return lease
    }
  }
}

interface Claim {
  readonly replaces: boolean | undefined
  readonly mark: string
  readonly formula: boolean
}

/** Notes that an area is about to be written. On the plan's own new sheets there is nothing to lose. */
function* claim(lease: Lease, area: Area, { replaces, mark, formula }: Claim): Asking<Lease> {
  if (lease.entries.some((entry) => entry.made === 'sheet' && entry.id === area.sheet)) return lease
  if (replaces === true) {
    yield* checkOurs(lease, area)
    const { lease: noted, kept } = yield* keep(lease, area)
    return yield* noteEntry(noted, { made: 'replaced', area, kept })
  }
  yield* checkEmpty(area, null)
  return yield* noteEntry(lease, { made: 'cells', area, mark, formula })
}

function* noteEntry(lease: Lease, entry: Entry): Asking<Lease> {
  return yield* note(lease, { entries: [...lease.entries, entry] })
}

function* checkEmpty(area: Area, name: string | null): Asking<void> {
  const filled = yield* ask('firstFilled', area)
  if (filled === null) return
  const sheet = name ?? (yield* ask('sheets')).find(({ id }) => id === area.sheet)!.name
  throw new InputError('PLAN_CELLS_FILLED', { where: `${sheet}!${filled}`, area: `${sheet}!${addressOf(area)}` })
}

/** Only cells that Strata made may be replaced: those of its sheets, and those it wrote beside a table. */
function* checkOurs(lease: Lease, area: Area): Asking<void> {
  const entries = [...(yield* readDone()).flatMap((record) => record.entries), ...lease.entries]
  const isOurs = entries.some((entry) =>
    entry.made === 'sheet' ? entry.id === area.sheet : entry.made === 'cells' && isInside(area, entry.area),
  )
  if (!isOurs) throw new InputError('PLAN_NOT_OURS', { where: yield* placeOf(area) })
}

function ownSheet(lease: Lease, name: string): string | undefined {
  return lease.entries.flatMap((entry) => (entry.made === 'sheet' && entry.name === name ? [entry.id] : []))[0]
}

function idOf(sheets: readonly { readonly id: string; readonly name: string }[], name: string): string {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new InputError('PLAN_SHEET_MISSING', { sheet: name })
  return sheet.id
}

function isAwaiting(entry: Entry, area: Area): boolean {
  return (
    entry.made === 'cells' &&
    entry.formula &&
    entry.mark === '' &&
    entry.area.sheet === area.sheet &&
    addressOf(entry.area) === addressOf(area)
  )
}
