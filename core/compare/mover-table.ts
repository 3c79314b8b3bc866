/** show=movers: the accounts whose segment changed, the largest change of value first, as a list that a CRM can import. */
import { figureCell, type Row } from '../cells.ts'
import { compareIds } from '../id-text.ts'
import type { Table } from '../registry/define.ts'
import { float64 } from '../scratch.ts'
import { createExactSums } from '../statistics/exact-sums.ts'
import type { Aligned } from './aligned.ts'
import { flowsOf } from './flows.ts'
import { type MATCHES, matchSegments } from './matching.ts'
import { LOST, NEW } from './states.ts'

export function moverTable(accounts: Aligned, match: (typeof MATCHES)[number], order: readonly string[] | null): Table {
  const { ids, idCell, before, after, values, valuesAfter } = accounts
  const flows = flowsOf(accounts, order)
  const { partners } = matchSegments(flows, match)
  const from = before.dictionary.map((name) => flows.from.indexOf(name))
  const to = after.dictionary.map((name) => flows.to.indexOf(name))
  const movers: number[] = []
  const sums = createExactSums(ids.length)
  const changes = float64(ids.length)
  for (let account = 0; account < ids.length; account++) {
    const start = before.codes[account]!
    const end = after.codes[account]!
    if (start < 0 ? end < 0 : end >= 0 && partners[from[start]!] === to[end]) continue
    movers.push(account)
    sums.add(account, end < 0 ? 0 : valuesAfter[account]! || 0)
    sums.add(account, start < 0 ? 0 : -values[account]! || 0)
    changes[account] = sums.total(account)
  }
  movers.sort((left, right) => Math.abs(changes[right]!) - Math.abs(changes[left]!) || compareIds(ids[left]!, ids[right]!))
  const rows = movers.map((account): Row => {
    const start = before.codes[account]!
    const end = after.codes[account]!
    return [
      idCell(account),
      before.dictionary[start] ?? NEW,
      after.dictionary[end] ?? LOST,
      start < 0 ? null : figureCell(values[account]!),
      end < 0 ? null : figureCell(valuesAfter[account]!),
      changes[account]!,
    ]
  })
  return { header: ['id', 'from', 'to', 'value', 'value after', 'change'], rows }
}
