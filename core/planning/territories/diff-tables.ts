/** Two plans of the same accounts: what each rep gains and loses, and the accounts that move. Decides their order. */
import { type Cell, isBlank, isError, quoteCell, type Row } from '../../cells.ts'
import type { ReadColumn, TextColumn, Warn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { compareIds, idText } from '../../id-text.ts'
import type { Table } from '../../registry/define.ts'
import { createExactSums } from '../../statistics/exact-sums.ts'
import { cellAt, placeOf, type Vector } from '../../vector.ts'
import { usedNames } from './balance-table.ts'

export interface Plans {
  readonly accounts: Vector
  readonly before: TextColumn
  readonly after: TextColumn
  readonly values: ReadColumn | null
}

interface Account {
  readonly id: Cell
  readonly text: string
  /** `null` where nobody owns it. */
  readonly from: string | null
  readonly to: string | null
  /** NaN where blank. */
  readonly value: number
}

const NONE = '(None)'

/** Per rep, those of either plan by name. */
export function changesTable(plans: Plans, warn: Warn): Table {
  const accounts = accountsOf(plans, warn)
  const names = [...new Set([...usedNames(plans.before), ...usedNames(plans.after)])].sort()
  if (accounts.some(({ from, to }) => from === null || to === null)) names.push(NONE)
  const place = new Map(names.map((name, index) => [name, index]))
  const group = (name: string, kind: number): number => place.get(name)! * 4 + kind
  const counts = new Float64Array(names.length * 4)
  const sums = createExactSums(names.length * 4)
  for (const { from, to, value } of accounts) {
    const [left, right] = [from ?? NONE, to ?? NONE]
    const kinds = [group(left, 0), group(right, 3), ...(left === right ? [] : [group(right, 1), group(left, 2)])]
    for (const kind of kinds) {
      counts[kind]!++
      if (!Number.isNaN(value)) sums.add(kind, value)
    }
  }
  const rows = names.map((name, index): Row => {
    const four = [0, 1, 2, 3].map((kind) => index * 4 + kind)
    return [name, ...four.map((kind) => counts[kind]!), ...(plans.values === null ? [] : four.map((kind) => sums.total(kind)))]
  })
  const measures = ['before', 'gained', 'lost', 'after']
  return { header: ['rep', ...measures, ...(plans.values === null ? [] : measures.map((measure) => `value ${measure}`))], rows }
}

/** The largest value first, then by id. */
export function movesTable(plans: Plans, warn: Warn): Table {
  const moves = accountsOf(plans, warn).filter(({ from, to }) => from !== to)
  const sizeOf = ({ value }: Account): number => (Number.isNaN(value) ? 0 : Math.abs(value))
  moves.sort((left, right) => sizeOf(right) - sizeOf(left) || compareIds(left.text, right.text))
  const hasValues = plans.values !== null
  return {
    header: ['account', 'from', 'to', ...(hasValues ? ['value'] : [])],
    rows: moves.map(({ id, from, to, value }) => [id, from, to, ...(hasValues ? [Number.isNaN(value) ? null : value] : [])]),
  }
}

/** A row without an id is none. */
function accountsOf({ accounts, before, after, values }: Plans, warn: Warn): Account[] {
  const rowOf = new Map<string, number>()
  const list: Account[] = []
  const nameIn = ({ codes, dictionary }: TextColumn, row: number): string | null => (codes[row]! < 0 ? null : dictionary[codes[row]!]!)
  for (let row = 0; row < accounts.length; row++) {
    const id = cellAt(accounts, row)
    const text = idText(id)
    const [from, to] = [nameIn(before, row), nameIn(after, row)]
    const where = placeOf(accounts, row)
    const first = rowOf.get(text)
    if (text === '') {
      if (isError(id)) warn({ code: 'CELL_ERROR', values: { param: accounts.param, actual: id.error, where }, row: row + 1 })
      else if (isBlank(id) && (from !== null || to !== null)) warn({ code: 'TERRITORY_NO_ID', values: { where }, row: row + 1 })
      continue
    }
    if (first !== undefined) throw new InputError('TERRITORY_TWICE', { id: quoteCell(id), first: placeOf(accounts, first), second: where })
    rowOf.set(text, row)
    list.push({ id, text, from, to, value: values === null ? Number.NaN : values.values[row]! })
  }
  return list
}
