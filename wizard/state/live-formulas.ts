/** Where formulas of Strata's stand, of all models of the workbook. */
import { isError } from '../../core/cells.ts'
import type { Host } from '../../core/host.ts'
import { addressOf, areaOf } from '../../core/plans/area.ts'
import type { WrittenColumn } from '../../core/plans/build/model-answers.ts'
import { profileArea } from '../../core/plans/build/profile-sheet.ts'
import type { SavedModel } from './saved-model.ts'

export interface LiveFormula {
  readonly name: string
  readonly sheet: string
  readonly address: string
  /** Whether it shows an error, which as a value would only be a word. */
  readonly fails: boolean
}

export async function liveFormulas(host: Host, models: readonly SavedModel[]): Promise<readonly LiveFormula[]> {
  const sheets = await host.sheets()
  const ofColumn = ({ header, at, old }: WrittenColumn): Omit<LiveFormula, 'fails'>[] =>
    old?.isFormula ? [{ name: header, sheet: at.sheet, address: addressOf({ ...at, rows: old.rows + 1, columns: 1 }) }] : []
  const found = models
    .flatMap(({ segment, columns, profile }) => [
      ...[segment, ...columns].flatMap(ofColumn),
      ...(profile?.isLive ? [{ name: profile.sheet, sheet: profile.sheet, address: addressOf(profileArea(profile)) }] : []),
    ])
    .filter(({ sheet }) => sheets.includes(sheet))
  return Promise.all(
    found.map(async (one) => {
      // The formula stands in the first row, or in Excel below a header.
      const top = await host.readArea(one.sheet, addressOf({ ...areaOf(one.sheet, one.address), rows: 2, columns: 1 }))
      return { ...one, fails: (top ?? []).flat().some(isError) }
    }),
  )
}

/** The model once its formulas are values. */
export function frozen(model: SavedModel): SavedModel {
  const still = (column: WrittenColumn): WrittenColumn => ({ ...column, old: column.old && { ...column.old, isFormula: false } })
  const { segment, columns, profile } = model
  return { ...model, segment: still(segment), columns: columns.map(still), profile: profile && { ...profile, isLive: false } }
}
