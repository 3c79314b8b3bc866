/** Why an account is where it is, in a few plain words: what forced a move, or what it was good for. */
import { isBlank, quoteCell } from '../../cells.ts'
import { percent } from '../../percent.ts'
import { type Book, NOBODY, STRANGER } from './book.ts'
import { homeOf, isHeld, type Units } from './units.ts'

export interface Placed {
  readonly book: Book
  readonly units: Units
  readonly tolerance: number
  readonly repOf: Int32Array
}

/** `null` where nothing needs to be said: an account that stays with its owner, or a plan without owners. */
export function reasonsOf(placed: Placed): (account: number) => string | null {
  const { book, repOf, tolerance } = placed
  const before = sharesBefore(placed)
  const { reps, owners } = book
  const whyMoved = (from: number, to: number): string => {
    const over = furthest(before, from, (share) => share - 1 - tolerance)
    if (over >= 0) return `${reps[from]!.name} had ${percent(before[over]![from]!)} of target ${book.weights[over]!.name}`
    const under = furthest(before, to, (share) => 1 - tolerance - share)
    if (under >= 0) return `${reps[to]!.name} had ${percent(before[under]![to]!)} of target ${book.weights[under]!.name}`
    return 'makes room for other moves'
  }
  return (account) => {
    const owner = owners === null ? NOBODY : owners[account]!
    const rep = repOf[account]!
    if (rep < 0) return whyStuck(book, account)
    if (isHeld(book, account))
      return book.mayOwn[account * reps.length + rep] === 1 ? 'locked' : `locked, although ${whyNot(book, account, rep)}`
    if (book.mayOwn[account * reps.length + rep] === 0)
      return `kept with a locked account of ${book.groups[account]}, although ${whyNot(book, account, rep)}`
    if (owner === NOBODY) return owners === null ? null : 'had no owner'
    if (owner === STRANGER) return `${book.ownerName(account)} is not among the reps`
    if (owner === rep) return null
    if (homeOf(book, account) === NOBODY) return whyNot(book, account, owner)
    return book.groups[account] === '' || !isGathered(placed, account) ? whyMoved(owner, rep) : `kept together with ${book.groups[account]}`
  }
}

/** True where the group had several owners, so that some had to move whatever the balance. */
function isGathered({ book, repOf }: Placed, account: number): boolean {
  const group = book.groups[account]!
  return book.groups.some((other, index) => other === group && homeOf(book, index) === repOf[account])
}

/** Per weight and rep, what it owned over its target. */
function sharesBefore({ book, units }: Placed): Float64Array[] {
  return book.weights.map(({ values }, weight) => {
    const loads = new Float64Array(book.reps.length)
    book.owners?.forEach((owner, account) => {
      if (owner >= 0) loads[owner]! += values[account]!
    })
    return loads.map((load, rep) => (units.targets[weight]![rep]! > 0 ? load / units.targets[weight]![rep]! : 1))
  })
}

/** The weight in which the rep is furthest beyond; −1 where in none. */
function furthest(shares: readonly Float64Array[], rep: number, beyond: (share: number) => number): number {
  let most = 1e-9
  let worst = -1
  shares.forEach((share, weight) => {
    if (beyond(share[rep]!) <= most) return
    most = beyond(share[rep]!)
    worst = weight
  })
  return worst
}

/** The attribute that keeps the rep from owning the account. */
function whyNot({ attributes, reps, rows }: Book, account: number, rep: number): string {
  for (const [column, { text, test }] of reps[rep]!.rules) {
    const found = attributes!.cellOf(rows[account]!, column)
    const cell = isBlank(found) ? null : found
    if (!test(cell)) return `${reps[rep]!.name} has ${attributes!.headers[column]!} ${text}, not ${quoteCell(cell)}`
  }
  throw new Error(`rep ${rep} may own account ${account}`)
}

export function whyStuck(book: Book, account: number): string {
  const { attributes, reps, rows, groups, mayOwn } = book
  const isAlone = mayOwn.subarray(account * reps.length, (account + 1) * reps.length).every((one) => one === 0)
  if (!isAlone) return `no one rep may own all of ${groups[account]}`
  const columns = [...new Set(reps.flatMap(({ rules }) => [...rules.keys()]))].sort((left, right) => left - right)
  const closed = columns.find((column) => {
    const found = attributes!.cellOf(rows[account]!, column)
    return reps.every(({ rules }) => rules.get(column)?.test(isBlank(found) ? null : found) === false)
  })
  if (closed === undefined) return 'no rep may own it'
  return `no rep may own ${attributes!.headers[closed]!} ${quoteCell(attributes!.cellOf(rows[account]!, closed))}`
}
