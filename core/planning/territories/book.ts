/**
 * The accounts, sorted by id, with what a carving is to respect: weights, owners, who may own what, locks, groups. Decides
 * which rows are accounts and in which order reps are taken, so that neither the order of rows nor names change a plan.
 */
import { type Cell, cellText, isBlank, isError, quoteCell } from '../../cells.ts'
import type { TextColumn, Warn } from '../../columns.ts'
import { InputError } from '../../errors.ts'
import { compareIds, idText } from '../../id-text.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Block } from '../../registry/define.ts'
import { cellAt, placeOf, type Vector } from '../../vector.ts'
import { columnNamed, type HeadedBlock, headedBlock, weightsIn } from './headed-block.ts'
import { type Rep, readReps } from './read-reps.ts'

export interface NamedWeights {
  readonly name: string
  /** One per account. */
  readonly values: Float64Array
}

export interface Book {
  /** As the cells have them. */
  readonly ids: readonly Cell[]
  /** The row of each account among those given, from 0. */
  readonly rows: readonly number[]
  readonly weights: readonly NamedWeights[]
  readonly reps: readonly Rep[]
  /** The places of the reps in the order in which they were given. */
  readonly repsAsGiven: readonly number[]
  /** Per account its rep, NOBODY, or STRANGER for an owner who is not among the reps; `null` where owners are not given. */
  readonly owners: Int32Array | null
  readonly ownerName: (account: number) => string
  /** `mayOwn[account * reps + rep]` */
  readonly mayOwn: Uint8Array
  readonly attributes: HeadedBlock | null
  readonly isLocked: Uint8Array
  /** Zero-length where an account stands by itself. */
  readonly groups: readonly string[]
  /** What moving each away from its owner costs. */
  readonly moveCost: Float64Array
}

export const NOBODY = -1
export const STRANGER = -2

export interface BookArguments {
  readonly accounts: Vector
  readonly weights: Block
  readonly reps: Block
  readonly owners: TextColumn | null
  readonly attributes: Block | null
  readonly lock: string | null
  readonly together: string | null
  readonly moveCost: string | null
}

export function readBook(given: BookArguments, warn: Warn): Book {
  const rows = accountRows(given.accounts, warn)
  const count = given.accounts.length
  const weights = readWeights(given.weights, count, warn)
  const attributes = given.attributes === null ? null : headedBlock(given.attributes, count)
  const ownerNames = given.owners?.dictionary ?? []
  const codes = given.owners?.codes
  const namedBy = (row: number): string => (codes === undefined || codes[row]! < 0 ? '' : ownerNames[codes[row]!]!)
  const inUse = [...new Set(rows.map(namedBy))].filter((name) => name !== '').sort()
  const asGiven = readReps(given.reps, inUse, attributes?.headers ?? [], warn)
  const reps = inOrder(asGiven, rows.map(namedBy))
  const repNamed = new Map(reps.map(({ name }, index) => [name, index]))
  const owners =
    codes === undefined ? null : Int32Array.from(rows, (row) => (namedBy(row) === '' ? NOBODY : (repNamed.get(namedBy(row)) ?? STRANGER)))
  if (owners !== null) warnOfStrangers(owners, (account) => namedBy(rows[account]!), reps, warn)

  const option = (name: 'lock' | 'together' | 'moveCost', written: string): number =>
    given[name] === null ? -1 : columnNamed(attributes, written, given[name])
  const lock = option('lock', 'lock')
  const together = option('together', 'together')
  const cost = option('moveCost', 'move_cost')
  const costs = cost < 0 ? null : weightsIn(attributes!, cost, warn)
  return {
    ids: rows.map((row) => cellAt(given.accounts, row)),
    rows,
    weights: weights.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (row) => values[row]!) })),
    reps,
    repsAsGiven: asGiven.map(({ name }) => repNamed.get(name)!),
    owners,
    ownerName: (account) => namedBy(rows[account]!),
    mayOwn: eligibility(attributes, rows, reps),
    attributes,
    isLocked: Uint8Array.from(rows, (row) => (lock >= 0 && isYes(attributes!.cellOf(row, lock)) ? 1 : 0)),
    groups: rows.map((row) => (together < 0 ? '' : idText(attributes!.cellOf(row, together)))),
    moveCost: Float64Array.from(rows, (row) => (costs === null ? 1 : costs[row]!)),
  }
}

/** The rows that hold an id, sorted by it. */
function accountRows(accounts: Vector, warn: Warn): number[] {
  const rowOf = new Map<string, number>()
  for (let row = 0; row < accounts.length; row++) {
    const cell = cellAt(accounts, row)
    const id = idText(cell)
    const first = rowOf.get(id)
    if (id === '') {
      const where = placeOf(accounts, row)
      if (isError(cell)) warn({ code: 'CELL_ERROR', values: { param: 'accounts', actual: cell.error, where }, row: row + 1 })
      else warn({ code: 'TERRITORY_NO_ID', values: { where }, row: row + 1 })
    } else if (first !== undefined) {
      throw new InputError('TERRITORY_TWICE', { id: quoteCell(cell), first: placeOf(accounts, first), second: placeOf(accounts, row) })
    } else {
      rowOf.set(id, row)
    }
  }
  if (rowOf.size === 0) throw new InputError('TERRITORY_NO_ACCOUNTS')
  return [...rowOf].sort(([left], [right]) => compareIds(left, right)).map(([, row]) => row)
}

/** Every headed column of the weights. */
export function readWeights(block: Block, accounts: number, warn: Warn): NamedWeights[] {
  const number = block.grid[0]!.find((cell) => typeof cell === 'number')
  if (number !== undefined) throw new InputError('TERRITORY_NUMBER_HEADER', { actual: number as number })
  const headed = headedBlock(block, accounts)
  return headed.headers.flatMap((name, column) => (name === '' ? [] : [{ name, values: weightsIn(headed, column, warn) }]))
}

/**
 * By what they may take, then by the first account they own. Names come last, where two reps are alike in all of it:
 * then they can trade places.
 */
function inOrder(reps: readonly Rep[], owners: readonly string[]): Rep[] {
  const keys = new Map(
    reps.map((rep) => {
      const first = owners.indexOf(rep.name)
      return [rep, [-rep.capacity, rep.mostAccounts, first < 0 ? owners.length : first] as const]
    }),
  )
  const rulesOf = ({ rules }: Rep): string =>
    [...rules]
      .map(([column, { text }]) => `${column} ${text}`)
      .sort()
      .join('\n')
  return [...reps].sort((left, right) => {
    const [a, b] = [keys.get(left)!, keys.get(right)!]
    const by = a.findIndex((key, index) => key !== b[index])
    if (by >= 0) return a[by]! < b[by]! ? -1 : 1
    const [one, other] = [rulesOf(left), rulesOf(right)]
    return one === other ? compareIds(left.name, right.name) : one < other ? -1 : 1
  })
}

function warnOfStrangers(owners: Int32Array, nameOf: (account: number) => string, reps: readonly Rep[], warn: Warn): void {
  const accounts = new Map<string, number>()
  owners.forEach((owner, account) => {
    if (owner === STRANGER) accounts.set(nameOf(account), (accounts.get(nameOf(account)) ?? 0) + 1)
  })
  const names = reps.map(({ name }) => name)
  for (const [owner, count] of [...accounts].sort())
    warn({ code: 'TERRITORY_OWNER', values: { owner: quoteCell(owner), accounts: count, nearest: nearestName(owner, names) } })
}

/** Each distinct cell is tested once per rep. */
function eligibility(attributes: HeadedBlock | null, rows: readonly number[], reps: readonly Rep[]): Uint8Array {
  const mayOwn = new Uint8Array(rows.length * reps.length).fill(1)
  const columns = new Set(reps.flatMap(({ rules }) => [...rules.keys()]))
  for (const column of columns) {
    const answers = new Map<Cell, Uint8Array>()
    rows.forEach((row, account) => {
      const found = attributes!.cellOf(row, column)
      const cell = isBlank(found) ? null : found
      let answer = answers.get(cell)
      if (answer === undefined) {
        answer = Uint8Array.from(reps, ({ rules }) => (rules.get(column)?.test(cell) === false ? 0 : 1))
        answers.set(cell, answer)
      }
      for (let rep = 0; rep < reps.length; rep++) mayOwn[account * reps.length + rep]! &= answer[rep]!
    })
  }
  return mayOwn
}

/** Filled, and with no word for no. */
function isYes(cell: Cell): boolean {
  return !isBlank(cell) && !isError(cell) && !/^(?:false|no|0)$/i.test(cellText(cell).trim())
}
