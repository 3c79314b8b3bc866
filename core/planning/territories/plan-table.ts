/** show=plan: each account in the order of its row, with its rep, whether it moves, and why. */
import type { Row } from '../../cells.ts'
import type { Table } from '../../registry/define.ts'
import type { Carved } from './carved.ts'
import { reasonsOf } from './reasons.ts'

export function planTable(carved: Carved): Table {
  const { book, repOf } = carved
  const reasonOf = reasonsOf(carved)
  const lines = book.ids.map((id, account): Row => {
    const owner = book.ownerName(account)
    const rep = repOf[account]! < 0 ? null : book.reps[repOf[account]!]!.name
    return [id, rep, owner === '' ? null : owner === rep ? 'no' : 'yes', reasonOf(account)]
  })
  const order = [...lines.keys()].sort((left, right) => book.rows[left]! - book.rows[right]!)
  return { header: ['account', 'rep', 'moved', 'reason'], rows: order.map((account) => lines[account]!) }
}
