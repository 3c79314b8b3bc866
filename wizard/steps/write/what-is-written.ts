/** The list of what a plan writes, and where, in the order in which a person meets it. */
import { addressOf } from '../../../core/plans/area.ts'
import type { SheetPlace, WrittenColumn } from '../../../core/plans/build/model-answers.ts'
import type { WriteChoices } from '../../state/draft.ts'
import type { Writing } from '../../state/prepare-writing.ts'
import { TEXTS } from '../../texts.ts'

export interface Item {
  readonly name: string
  /** `null` where nothing of it is written. */
  readonly where: string | null
  /** The choice that it depends on; what has none is always written. */
  readonly choice: 'profile' | 'playbook' | 'snapshot' | null
  /** Why it can't be chosen. */
  readonly lacks?: string
}

export function whatIsWritten({ answers, isApart }: Writing, write: WriteChoices): readonly Item[] {
  const texts = TEXTS.write.items
  const { segment, added, dropped, rules, model, profile, playbook, snapshots, idColumn } = answers
  const sheet = (place: SheetPlace): string => (place.isNew ? texts.newSheet(place.sheet) : texts.update(place.sheet))
  const chosen = (choice: 'profile' | 'playbook' | 'snapshot', place: SheetPlace | null): Pick<Item, 'choice' | 'where'> => ({
    choice,
    where: write[choice] && place !== null ? sheet(place) : null,
  })
  return [
    { name: texts.segment, where: `${cellOf(segment)}${isApart ? ` ${texts.apart}` : ''}`, choice: null },
    ...added.map(({ column }): Item => ({ name: texts.column(column.header), where: cellOf(column), choice: null })),
    ...dropped.map((column): Item => ({ name: texts.removed(column.header), where: cellOf(column), choice: null })),
    { name: texts.model(rules.rows.length), where: sheet({ sheet: model.sheet, isNew: model.old === null }), choice: null },
    { name: texts.profile, ...chosen('profile', profile) },
    { name: texts.playbook, ...chosen('playbook', playbook?.place ?? null) },
    { name: texts.snapshot, ...chosen('snapshot', snapshots?.place ?? null), ...(idColumn === null ? { lacks: texts.noIds } : {}) },
  ]
}

function cellOf({ at }: WrittenColumn): string {
  return `${at.sheet}!${addressOf({ ...at, rows: 1, columns: 1 })}`
}
