/**
 * What is kept in the workbook about each model, beside its sheet, so that it is found again: which table, which sheets and
 * columns, and the choices that no cell shows. The rules themselves are read from the sheet.
 */
import type { Host, TableRef } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import type { WrittenColumn } from '../../core/plans/build/model-answers.ts'
import type { Draft } from './draft.ts'

export interface SavedModel extends Pick<Draft, 'roles' | 'added' | 'method' | 'namedBy' | 'metrics' | 'write'> {
  /** From 1; behind the names of its cells from 2 on. */
  readonly number: number
  readonly title: string
  /** Without Strata's own columns. */
  readonly table: TableRef
  /** The sheet with the rules. */
  readonly sheet: string
  readonly segment: WrittenColumn
  readonly columns: readonly WrittenColumn[]
  /** The sheet with the segments, where they are not beside the table. */
  readonly columnsSheet: string | null
  /** `segments`: how many the chart on it shows; `columns`: of its table. */
  readonly profile: { readonly sheet: string; readonly segments: number; readonly columns: number; readonly isLive: boolean } | null
  readonly playbook: string | null
  readonly snapshots: string | null
  /** The plan that wrote it last, and what was kept before that. */
  readonly plan: string
  readonly before: SavedModel | null
}

const KEY = 'models'
const VERSION = 1
/** How many earlier writes of one model can be undone one by one with all that is kept about it. */
const MOST_BEFORE = 3

/** The one written last comes last. Of a later version of Strata nothing is read. */
export async function loadModels(host: Host): Promise<readonly SavedModel[]> {
  const text = await host.load(KEY)
  if (text === null) return []
  const kept = JSON.parse(text) as { readonly version: number; readonly models: readonly SavedModel[] }
  return kept.version === VERSION ? kept.models : []
}

export async function saveModels(host: Host, models: readonly SavedModel[]): Promise<void> {
  const kept = models.map((model) => ({ ...model, before: cutOff(model.before, MOST_BEFORE) }))
  await host.save(KEY, kept.length === 0 ? null : JSON.stringify({ version: VERSION, models: kept }))
}

export async function saveModel(host: Host, model: SavedModel): Promise<void> {
  const others = (await loadModels(host)).filter(({ number }) => number !== model.number)
  await saveModels(host, [...others, model])
}

/** After plans were taken back: each model as it was before them, or forgotten. */
export async function forgetUndone(host: Host): Promise<readonly SavedModel[]> {
  const done = new Set((await host.plans()).map(({ id }) => id))
  const models = (await loadModels(host)).flatMap((model) => {
    let left: SavedModel | null = model
    while (left !== null && !done.has(left.plan)) left = left.before
    return left === null ? [] : [left]
  })
  await saveModels(host, models)
  return models
}

function cutOff(model: SavedModel | null, most: number): SavedModel | null {
  if (model === null || most === 0) return null
  return { ...model, before: cutOff(model.before, most - 1) }
}

/** The table without the columns at its right end that Strata wrote there. */
export function ownPart(table: TableRef, models: readonly SavedModel[]): TableRef {
  const area = areaOf(table.sheet, table.address)
  const ours = new Set(
    models.flatMap(({ segment, columns }) =>
      [segment, ...columns].flatMap(({ at, header }) =>
        at.sheet === table.sheet && at.row === area.row ? [`${at.column - area.column} ${header}`] : [],
      ),
    ),
  )
  let width = table.headers.length
  while (width > 1 && ours.has(`${width - 1} ${table.headers[width - 1]}`)) width--
  if (width === table.headers.length) return table
  return { ...table, address: addressOf({ ...area, columns: width }), headers: table.headers.slice(0, width) }
}
