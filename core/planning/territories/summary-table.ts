/**
 * show=summary: what the plan does and how good it is, then each rep's accounts, loads and indexes. Decides what is said
 * of the bound, the gap to it and the tolerance.
 */
import type { Row } from '../../cells.ts'
import { percent } from '../../percent.ts'
import type { Table } from '../../registry/define.ts'
import { worstBlocker } from './blocker.ts'
import { blockerWords } from './blocker-words.ts'
import { STRANGER } from './book.ts'
import type { Carved } from './carved.ts'
import { largestDeviation, tightestTolerance } from './tightest.ts'
import { homeOf } from './units.ts'

const PLAN = '(Plan)'

export function summaryTable(carved: Carved, isCosted: boolean): Table {
  return {
    header: ['who', 'measure', 'value', 'reading'],
    rows: [...planRows(carved, isCosted), ...carved.book.repsAsGiven.flatMap((rep) => repRows(carved, rep))],
  }
}

function planRows(carved: Carved, isCosted: boolean): Row[] {
  const { book, units, carving, repOf, tolerance } = carved
  const rows: Row[] = [
    [PLAN, 'accounts', repOf.length, units.stuck.length === 0 ? 'all have a rep' : `${units.stuck.length} have none: see show=plan`],
  ]
  if (book.owners !== null) rows.push(...moveRows(carved, isCosted))
  const isMet = carving.violation === 0
  rows.push([
    PLAN,
    'tolerance',
    tolerance,
    isMet ? 'met' : carving.isProvedImpossible || isProved(carved) ? 'can not be met' : 'not met by any plan found',
  ])
  const { size, rep, weight } = largestDeviation(units, carving.repOf)
  rows.push([PLAN, 'largest deviation', size, rep < 0 ? 'all are on target' : `${book.reps[rep]!.name}, ${book.weights[weight]!.name}`])
  const least = Math.max(0, worstBlocker(units)?.deviation ?? 0)
  const tightest = tightestTolerance(units, carving.repOf, least)
  rows.push([PLAN, 'tightest tolerance', tightest, `the tightest found; below ${percent(least)} there is none`])
  rows.push([PLAN, 'blocked by', null, isMet ? 'nothing' : blockerWords(carved)])
  rows.push([
    PLAN,
    'search',
    null,
    carving.isBudgetSpent ? 'ended with its budget; a higher effort may find a better plan' : 'ended with nothing left to gain',
  ])
  return rows
}

function isProved({ blocker, tolerance }: Carved): boolean {
  return blocker !== null && blocker.deviation > tolerance + 1e-9
}

/** Forced moves are no choice: neither the bound nor the gap counts them. */
function moveRows({ book, carving, repOf }: Carved, isCosted: boolean): Row[] {
  let moved = 0
  let forced = 0
  book.owners!.forEach((owner, account) => {
    const isForced = owner === STRANGER || (owner >= 0 && homeOf(book, account) < 0)
    if (isForced) forced++
    else if (owner >= 0 && owner !== repOf[account]) moved++
  })
  const unit = isCosted ? 'cost of moves' : 'moves'
  const rows: Row[] = [
    [PLAN, 'moves', moved, 'by choice, to balance or to keep groups together'],
    [PLAN, 'forced moves', forced, 'their owner is not among the reps or may not own them'],
  ]
  if (isCosted) rows.push([PLAN, unit, carving.cost, 'of the moves by choice'])
  if (carving.violation > 0) rows.push([PLAN, `fewest ${unit} possible`, null, 'unknown, since the tolerance is not met'])
  else {
    const over = Math.max(0, carving.cost - carving.bound)
    const isBest = over < 1e-6
    rows.push([
      PLAN,
      isCosted ? 'least cost possible' : 'fewest moves possible',
      isBest ? carving.cost : Math.max(0, carving.bound),
      'no plan within the tolerance has less: a bound, not a plan',
    ])
    rows.push([
      PLAN,
      'gap',
      isBest ? 0 : over / carving.cost,
      isBest ? 'proved best' : `at most ${percent(over / carving.cost)} of it could be saved`,
    ])
  }
  return rows
}

function repRows({ book, units, repOf }: Carved, rep: number): Row[] {
  const { name, mostAccounts } = book.reps[rep]!
  const own = [...repOf.keys()].filter((account) => repOf[account] === rep)
  const rows: Row[] = [[name, 'accounts', own.length, mostAccounts === Infinity ? null : `at most ${mostAccounts}`]]
  if (book.owners !== null) {
    rows.push([name, 'accounts in', own.filter((account) => book.owners![account] !== rep).length, 'from another owner or from none'])
    rows.push([
      name,
      'accounts out',
      [...repOf.keys()].filter((account) => book.owners![account] === rep && repOf[account] !== rep).length,
      null,
    ])
  }
  book.weights.forEach(({ name: weight, values }, index) => {
    const load = own.reduce((sum, account) => sum + values[account]!, 0)
    const target = units.targets[index]![rep]!
    rows.push([name, weight, load, `target ${Math.round(target * 100) / 100}`])
    rows.push([name, `${weight} index`, target > 0 ? (100 * load) / target : null, target > 0 ? '100 is on target' : 'no target'])
  })
  return rows
}
