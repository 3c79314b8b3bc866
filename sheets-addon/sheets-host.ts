/** The Host port over SpreadsheetApp: what the sidebar learns about the open file. Reads only. */
import type { ServedHost } from '../core/remote.ts'

export const sheetsHost: ServedHost = {
  // A semicolon is read in every locale of Sheets, a comma only where it is not the decimal sign.
  limits: () => ({ functionPrefix: '', argumentSeparator: ';' }),

  selection: () => {
    const cell = SpreadsheetApp.getCurrentCell()
    if (cell === null) return null
    const region = cell.getDataRegion()
    const rows = region.getNumRows()
    if (rows === 1 && region.isBlank()) return null
    return {
      sheet: region.getSheet().getName(),
      address: region.getA1Notation(),
      headers: region.offset(0, 0, 1, region.getNumColumns()).getDisplayValues()[0]!,
      rows: rows - 1,
    }
  },
}
