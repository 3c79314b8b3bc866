/** What the workbook offers to compare, and the comparison of a choice. */
import type { Comparison } from '../../core/compare/comparison.ts'
import type { Host } from '../../core/host.ts'
import { dayText } from '../figures.ts'
import type { Accounts } from '../state/accounts.ts'
import { type AssignedBy, assignmentOf } from '../state/assignment.ts'
import { compareByRow, compareSnapshots } from '../state/compare-models.ts'
import type { Draft } from '../state/draft.ts'
import { snapshotSheetOf } from '../state/prepare-writing.ts'
import { reopenModel } from '../state/reopen.ts'
import { loadModels, type SavedModel } from '../state/saved-model.ts'
import { readSnapshots, type SnapshotDay } from '../state/snapshots.ts'
import { TEXTS } from '../texts.ts'

export const COMPARISON_KINDS = ['edits', 'models', 'snapshots'] as const
export type ComparisonKind = (typeof COMPARISON_KINDS)[number]

/** One side of a comparison. */
export interface Side {
  readonly name: string
  readonly by: AssignedBy | null
  readonly snapshot: SnapshotDay | null
}

/** Per kind the sides to choose from, in their order; fewer than two where there is nothing to compare. */
export type Offers = Readonly<Record<ComparisonKind, readonly Side[]>>

export async function offersOf(host: Host, draft: Draft): Promise<Offers> {
  const texts = TEXTS.compare
  const models = await loadModels(host)
  const sides: Side[] = []
  let own: Side | null = null
  for (const model of models.filter(({ table }) => isSameTable(table, draft.table))) {
    const { draft: by, title } = await reopenModel(host, model, models)
    if (by === null) continue
    const side: Side = { name: texts.onSheet(nameOf(title, model)), by, snapshot: null }
    sides.push(side)
    if (model.number === draft.savedAs) own = side
  }
  const now = own === null ? [] : [own, { name: texts.inPanel(own.name.split(',')[0]!), by: draft, snapshot: null }]
  const sheet = snapshotSheetOf(models)
  const { days } = sheet === null || !(await host.sheets()).includes(sheet) ? { days: [] } : await readSnapshots(host, sheet)
  return { edits: now, models: sides, snapshots: days.map((day): Side => ({ name: dayText(day.day), by: null, snapshot: day })) }
}

export function comparisonBetween(accounts: Accounts, before: Side, after: Side): Comparison {
  if (before.snapshot !== null && after.snapshot !== null) return compareSnapshots(before.snapshot.cells, after.snapshot.cells)
  const segmentsOf = ({ by }: Side) => assignmentOf(accounts, by!).segments
  return compareByRow(accounts, segmentsOf(before), segmentsOf(after))
}

function nameOf(title: string, { number }: SavedModel): string {
  return number === 1 ? title : `${title} (${number})`
}

function isSameTable(left: SavedModel['table'], right: Draft['table']): boolean {
  return right !== null && left.sheet === right.sheet && left.headers.join('\n') === right.headers.join('\n')
}
