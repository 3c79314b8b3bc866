/**
 * The draft and the workbook as it is -> the plan to be carried out, and what is kept about it afterwards. Decides which
 * sheets and columns of an earlier write are brought up to date, and where new ones go.
 */
import type { Cell, Grid } from '../../core/cells.ts'
import { addMonths } from '../../core/dates.ts'
import type { Host, TableRef } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import { formulasOrValues, type WrittenAs } from '../../core/plans/build/formulas-or-values.ts'
import type { AddedResult, ModelAnswers, PlaybookRow, SheetPlace, WrittenColumn } from '../../core/plans/build/model-answers.ts'
import { accountColumns, modelPlan } from '../../core/plans/build/model-plan.ts'
import { newModelPlace } from '../../core/plans/build/model-sheet.ts'
import { FIRST_PLAY } from '../../core/plans/build/playbook-sheet.ts'
import { profileColumns } from '../../core/plans/build/profile-sheet.ts'
import { segmentFormula } from '../../core/plans/build/segment-formula.ts'
import { SHEET_TEXTS } from '../../core/plans/build/sheet-texts.ts'
import { type Formula, printFormula } from '../../core/plans/formula.ts'
import { freeSheetName } from '../../core/plans/names.ts'
import type { Plan } from '../../core/plans/step.ts'
import { type Accounts, columnOf } from './accounts.ts'
import { assignmentOf, columnsHanded, otherwiseOf } from './assignment.ts'
import type { Draft } from './draft.ts'
import { freeColumns } from './free-columns.ts'
import { nextPlan } from './next-plan.ts'
import { readModelSheet } from './read-model-sheet.ts'
import { loadModels, type SavedModel } from './saved-model.ts'

export interface Writing {
  readonly plan: Plan
  readonly answers: ModelAnswers
  readonly as: WrittenAs
  /** The formula of the segments, as the host writes it. */
  readonly formula: string | null
  readonly saved: SavedModel
  /** How many cells of the rules can't be used: SEGMENT would refuse them. */
  readonly problems: number
  /** The column right beside the table was not free. */
  readonly isApart: boolean
  readonly isUpdate: boolean
}

/** A column of the draft's `added`, in their order, with its formula. */
export interface AddedFormula {
  readonly header: string
  readonly formula: Formula | null
}

export interface Wishes {
  readonly title: string
  readonly plays: (segments: readonly string[]) => readonly PlaybookRow[]
  readonly added: readonly AddedFormula[]
  readonly today: number
  /** The number for a new model's names; higher where names of that number are taken. */
  readonly number?: number
}

export async function prepareWriting(host: Host, draft: Draft, accounts: Accounts, wishes: Wishes): Promise<Writing> {
  const { table, write } = draft
  if (table === null) throw new Error('a table is chosen before anything is written')
  const [limits, sheets, models, plan] = await Promise.all([host.limits(), host.sheets(), loadModels(host), nextPlan(host)])
  const before = models.find(({ number }) => number === draft.savedAs) ?? null
  const found = before === null ? null : await readModelSheet(host, before)
  const earlier = found === null ? null : before
  const number = earlier?.number ?? wishes.number ?? 1 + Math.max(0, ...models.map((model) => model.number))
  const namesTaken = [...sheets]
  const nameFor = (wish: string): string => {
    const name = freeSheetName(wish, namesTaken)
    namesTaken.push(name)
    return name
  }
  const sheetFor = (known: string | null | undefined, wish: string): SheetPlace =>
    known && sheets.includes(known) ? { sheet: known, isNew: false } : { sheet: nameFor(wish), isNew: true }

  const names = SHEET_TEXTS.sheets
  const model = found === null ? newModelPlace(nameFor(names.model)) : found.place
  const assignment = assignmentOf(accounts, draft)
  const { codes, dictionary } = assignment.segments
  const segments = Array.from(codes, (code): Cell => (code < 0 ? null : dictionary[code]!))
  const columnsSheet = write.segments === 'sheet' ? sheetFor(earlier?.columnsSheet, names.columns) : null
  const header = number === 1 ? SHEET_TEXTS.segment : `${SHEET_TEXTS.segment} ${number}`
  const keys = { idColumn: nullable(columnOf(accounts, 'id')), nameColumn: nullable(columnOf(accounts, 'name')) }
  const columns = await placeColumns({
    host,
    table,
    headers: [...wishes.added.map((one) => one.header), header],
    earlier,
    columnsSheet,
    keys,
  })
  const segment = columns.wanted[columns.wanted.length - 1]!
  const added = wishes.added.map(({ formula }, index): AddedResult => {
    const cells = accounts.rows.map((row) => row[accounts.ownColumns + index] ?? null)
    return { column: columns.wanted[index]!, cells, formula }
  })
  const shown = segmentsShown(segments)
  const hasProfile = earlier?.profile && earlier.profile.segments === shown ? earlier.profile.sheet : null
  const names3 = assignment.sizes.filter(({ kind }) => kind !== 'otherwise').map(({ name }) => name)
  const answers: ModelAnswers = {
    id: plan,
    title: wishes.title,
    host: host.kind,
    limits,
    as: write.as,
    table,
    headers: accounts.headers,
    rows: accounts.rows,
    ...keys,
    valueColumn: nullable(columnOf(accounts, 'value')),
    columns: columnsHanded(accounts, draft),
    namedColumn: draft.namedBy === null ? null : nullable(accounts.headers.indexOf(draft.namedBy)),
    rules: draft.model,
    otherwise: otherwiseOf(draft),
    asOf: draft.asOf,
    version: found === null ? 1 : found.version + 1,
    effective: wishes.today,
    review: addMonths(wishes.today, write.reviewMonths),
    segments,
    added,
    segment,
    dropped: columns.dropped,
    columnsSheet,
    model,
    suffix: number === 1 ? '' : `_${number}`,
    profile: write.profile ? sheetFor(hasProfile, names.profile) : null,
    playbook: write.playbook ? await playbookPart(host, sheetFor(earlier?.playbook, names.playbook), wishes.plays(names3)) : null,
    snapshots:
      write.snapshot && keys.idColumn !== null ? await snapshotPart(host, sheetFor(snapshotSheetOf(models), names.snapshots)) : null,
  }
  const as = formulasOrValues(answers)
  const isFormula = as.as === 'formulas'
  const kept = (column: WrittenColumn, formula: boolean): WrittenColumn => ({
    ...column,
    old: { rows: Math.max(table.rows, column.old?.rows ?? 0), isFormula: formula },
  })
  const saved: SavedModel = {
    number,
    title: wishes.title,
    table,
    roles: draft.roles,
    added: draft.added,
    method: draft.method,
    namedBy: draft.namedBy,
    metrics: draft.metrics,
    write,
    sheet: model.sheet,
    segment: kept(segment, isFormula),
    columns: added.map(({ column, formula }) => kept(column, isFormula && formula !== null)),
    columnsSheet: columnsSheet?.sheet ?? null,
    profile:
      answers.profile === null
        ? (earlier?.profile ?? null)
        : {
            sheet: answers.profile.sheet,
            segments: shown,
            columns: profileColumns(answers),
            isLive: isFormula && answers.valueColumn !== null,
          },
    playbook: answers.playbook?.place.sheet ?? earlier?.playbook ?? null,
    snapshots: answers.snapshots?.place.sheet ?? snapshotSheetOf(models),
    plan,
    before: earlier,
  }
  return {
    plan: modelPlan(answers),
    answers,
    as,
    formula: isFormula ? printFormula(segmentFormula(answers), limits) : null,
    saved,
    problems: assignment.problems.length,
    isApart: columns.isApart,
    isUpdate: earlier !== null,
  }
}

/** The sheet of snapshots is one for all models. */
export function snapshotSheetOf(models: readonly SavedModel[]): string | null {
  return models.reduce<string | null>((sheet, { snapshots }) => snapshots ?? sheet, null)
}

interface ColumnsAsked {
  readonly host: Host
  readonly table: TableRef
  readonly headers: readonly string[]
  readonly earlier: SavedModel | null
  readonly columnsSheet: SheetPlace | null
  readonly keys: Pick<ModelAnswers, 'idColumn' | 'nameColumn'>
}

interface ColumnsPlaced {
  /** One per header asked for. */
  readonly wanted: readonly WrittenColumn[]
  readonly dropped: readonly WrittenColumn[]
  readonly isApart: boolean
}

async function placeColumns({ host, table, headers, earlier, columnsSheet, keys }: ColumnsAsked): Promise<ColumnsPlaced> {
  const area = areaOf(table.sheet, table.address)
  const sheet = columnsSheet?.sheet ?? table.sheet
  const known = earlier === null ? [] : [...earlier.columns, earlier.segment]
  const standing = columnsSheet?.isNew ? [] : await stillThere(host, known)
  const there = standing.filter(({ at }) => at.sheet === sheet && at.row === (columnsSheet === null ? area.row : 0))
  const missing = headers.filter((header) => !there.some((column) => column.header === header))
  const behind = columnsSheet === null ? area.column + area.columns + (table.table === undefined ? 0 : 1) : accountColumns(keys).length
  const last = Math.max(behind - 1, ...there.map(({ at }) => at.column))
  const first = await firstFor(missing.length)
  const wanted = headers.map(
    (header): WrittenColumn =>
      there.find((column) => column.header === header) ?? {
        header,
        at: { sheet, row: columnsSheet === null ? area.row : 0, column: first + missing.indexOf(header) },
        old: null,
      },
  )
  const dropped = standing.filter((column) => !wanted.includes(column))
  return { wanted, dropped, isApart: columnsSheet === null && missing.length > 0 && first !== last + 1 }

  async function firstFor(count: number): Promise<number> {
    if (count === 0 || columnsSheet !== null) return last + 1
    return freeColumns(host, { ...area, column: last + 1 }, count)
  }
}

/** Those whose header still stands where it was written; a person may have moved or deleted the others. */
async function stillThere(host: Host, known: readonly WrittenColumn[]): Promise<readonly WrittenColumn[]> {
  const standing: WrittenColumn[] = []
  for (const column of known) {
    const cell: Grid | null = await host.readArea(column.at.sheet, addressOf({ ...column.at, rows: 1, columns: 1 })).catch(() => null)
    if (cell?.[0]?.[0] === column.header) standing.push(column)
  }
  return standing
}

/** Plays for segments that the sheet does not have yet, below those that it has. */
async function playbookPart(host: Host, place: SheetPlace, plays: readonly PlaybookRow[]): Promise<ModelAnswers['playbook']> {
  if (place.isNew) return { place, rows: plays, firstRow: FIRST_PLAY }
  const names = (await columnCells(host, place.sheet, FIRST_PLAY, MOST_PLAYS)).map((cell) => String(cell ?? '').trim())
  const filled = names.reduce((count, name, row) => (name === '' ? count : row + 1), 0)
  return { place, rows: plays.filter(({ segment }) => !names.includes(segment)), firstRow: FIRST_PLAY + filled }
}

const MOST_PLAYS = 200

async function snapshotPart(host: Host, place: SheetPlace): Promise<ModelAnswers['snapshots']> {
  return { place, row: place.isNew ? 1 : await firstFreeRow(host, place.sheet) }
}

/** The row below the last filled one of a sheet's first column. */
export async function firstFreeRow(host: Host, sheet: string): Promise<number> {
  const { cellsPerCall } = await host.limits()
  for (let row = 0; ; row += cellsPerCall) {
    const cells = await columnCells(host, sheet, row, cellsPerCall)
    const filled = cells.reduce<number>((count, cell, index) => (cell === null || cell === '' ? count : index + 1), 0)
    if (filled < cells.length || cells.length === 0) return row + filled
  }
}

async function columnCells(host: Host, sheet: string, row: number, rows: number): Promise<readonly Cell[]> {
  const cells = await host.readArea(sheet, addressOf({ row, column: 0, rows, columns: 1 }))
  return (cells ?? []).map(([cell]) => cell ?? null)
}

function segmentsShown(segments: readonly Cell[]): number {
  return new Set(segments).size
}

function nullable(column: number): number | null {
  return column < 0 ? null : column
}
