/** What is missing in the values that accounts are weighed by. */
import { isBlank, quoteCell } from '../cells.ts'
import { type Finding, finding } from '../findings.ts'
import { isBlankRow } from '../model/assign.ts'
import { cellAt, placeOf, type Vector } from '../vector.ts'
import { counted } from './phrases.ts'
import { dataPlace } from './places.ts'
import type { Accounts } from './row-groups.ts'

export function valueFindings(cells: Vector, { grid, rows, width, values }: Accounts): Finding[] {
  let blank = 0
  let unread = 0
  let first = -1
  for (let row = 0; row < rows; row++) {
    if (values![row] === values![row] || isBlankRow(grid[row]!, width)) continue
    if (isBlank(cellAt(cells, row))) blank++
    else if (unread++ === 0) first = row
  }
  const findings: Finding[] = []
  if (unread > 0) {
    const values = { cells: counted(unread, 'cell'), actual: quoteCell(cellAt(cells, first)), where: placeOf(cells, first) }
    findings.push(finding('Warning', dataPlace('values'), 'CHECK_VALUES_UNREAD', values))
  }
  if (blank > 0) findings.push(finding('Note', dataPlace('values'), 'CHECK_VALUES_BLANK', { accounts: counted(blank, 'account') }))
  return findings
}
