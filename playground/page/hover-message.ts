/**
 * The note that Univer shows while the mouse rests on an error cell, with our message in place of its general one
 * ("A value used in the formula is of the wrong data type").
 */
import type { Injector } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import { CellAlertManagerService } from '@univerjs/preset-sheets-core'
import { problemAt } from '../engine/cell-problem.ts'

export function showMessageOnHover(api: FUniver, injector: Injector): void {
  const alerts = injector.get(CellAlertManagerService)
  alerts.currentAlert$.subscribe((shown) => {
    for (const [key, { alert }] of shown) {
      const { subUnitId, row, col } = alert.location
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)
      const problem = sheet ? problemAt(sheet, row, col) : null
      if (problem === null || alert.message === problem.text) continue
      // Taken away first: a second alert under the same key would keep the first one's text.
      alerts.removeAlert(key)
      alerts.showAlert({ ...alert, title: problem.place, message: problem.text })
    }
  })
}
