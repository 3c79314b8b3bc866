/**
 * The draft and the workbook as it is -> the plan to be carried out, and what is kept about it afterwards. Decides which
 * sheets and columns of an earlier write are brought up to date, and where new ones go.
 */
import type { Cell } from '../../core/cells.ts'
import { addMonths } from '../../core/dates.ts'
import type { Host } from '../../core/host.ts'
import { formulasOrValues, type WrittenAs } from '../../core/plans/build/formulas-or-values.ts'
import type { AddedResult, ModelAnswers, PlaybookRow, SheetPlace, WrittenColumn } from '../../core/plans/build/model-answers.ts'
import { modelPlan } from '../../core/plans/build/model-plan.ts'
import { newModelPlace } from '../../core/plans/build/model-sheet.ts'
import { profileColumns } from '../../core/plans/build/profile-sheet.ts'
import { segmentFormula } from '../../core/plans/build/segment-formula.ts'
import { SHEET_TEXTS } from '../../core/plans/build/sheet-texts.ts'
import { type Formula, printFormula } from '../../core/plans/formula.ts'
import { freeSheetName } from '../../core/plans/names.ts'
import type { Plan } from '../../core/plans/step.ts'
import { type Accounts, columnOf } from './accounts.ts'
import { assignmentOf, columnsHanded, otherwiseOf } from './assignment.ts'
import type { Draft, ModelTable } from './draft.ts'
import { nextPlan } from './next-plan.ts'
import { placeColumns } from './place-columns.ts'
import { readModelSheet } from './read-model-sheet.ts'
import { loadModels, type SavedModel } from './saved-model.ts'
import { sheetEdits } from './sheet-edits.ts'
import { playbookPart, snapshotPart } from './sheet-parts.ts'

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
  /** The rules on the sheet, where a person edited them there since the panel saw them; writing would take their edits away. */
  readonly sheetEdits: ModelTable | null
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
    sheetEdits: found === null ? null : sheetEdits(found.model, draft.seen, draft.model),
  }
}

/** The sheet of snapshots is one for all models. */
export function snapshotSheetOf(models: readonly SavedModel[]): string | null {
  return models.reduce<string | null>((sheet, { snapshots }) => snapshots ?? sheet, null)
}

function segmentsShown(segments: readonly Cell[]): number {
  return new Set(segments).size
}

function nullable(column: number): number | null {
  return column < 0 ? null : column
}
