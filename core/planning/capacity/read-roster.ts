/** The roster -> seats. Decides which headers are read, and what a blank stands for. */
import type { Warn } from '../../columns.ts'
import { isoOf } from '../../dates.ts'
import { InputError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
import type { Block } from '../../registry/define.ts'
import { type Fields, headedColumns } from './headed-columns.ts'
import { planCells } from './plan-cells.ts'
import { NO_RAMP, type Ramp } from './ramps.ts'
import type { Seat } from './seat.ts'

const FIELDS = {
  name: ['Name', 'Rep', 'Rep name', 'Employee'],
  role: ['Role', 'Job title', 'Position'],
  segment: ['Segment', 'Team'],
  start: ['Start', 'Start date', 'Hire date'],
  end: ['End', 'End date', 'Last day'],
  fte: ['FTE'],
  count: ['Count', 'Seats', 'Headcount'],
  quota: ['Quota', 'Annual quota'],
  productivity: ['Productivity', 'Annual productivity'],
  ramp: ['Ramp', 'Ramp name', 'Ramp profile'],
  leaveFrom: ['Leave from', 'Leave start'],
  leaveTo: ['Leave to', 'Leave end'],
  cost: ['Cost', 'Annual cost', 'OTE'],
} as const satisfies Fields<string>

/** Beginnings of the names of seats that nobody has yet. */
const TO_BE_HIRED = /^(tbh|tbd|to[ -]be[ -]hired|vacant)\b/i

export interface Ramps {
  /** As written; letter case makes no other name. */
  readonly named: ReadonlyMap<string, Ramp>
  /** Of seats that name none and whose role names none. */
  readonly other: Ramp | null
}

export interface Roster {
  readonly basis: 'quota' | 'productivity'
  readonly seats: readonly Seat[]
  readonly hasCost: boolean
}

/** `lastDay` is that of the plan. */
export function readRoster(block: Block, { named, other }: Ramps, lastDay: number, warn: Warn): Roster {
  const columns = headedColumns(block, FIELDS, warn)
  if (columns.quota >= 0 && columns.productivity >= 0) throw new InputError('ROSTER_BASES')
  const amountColumn = Math.max(columns.quota, columns.productivity)
  if (amountColumn < 0) {
    const headers = block.grid[0]!.flatMap((cell) => (typeof cell === 'string' ? [cell] : []))
    const nearest = nearestName('Quota', headers) || nearestName('Productivity', headers)
    throw new InputError('ROSTER_BASIS', { nearest })
  }
  const cells = planCells(block)
  const known = new Map([...named].map(([name, ramp]) => [name.toLowerCase(), ramp]))
  const rampOf = (row: number, role: string): Ramp => {
    const name = cells.text(row, columns.ramp)
    const ramp = known.get((name || role).toLowerCase())
    if (name !== '' && ramp === undefined)
      throw new InputError('ROSTER_RAMP', { name, row: row + 1, nearest: nearestName(name, [...named.keys()]) })
    return ramp ?? other ?? NO_RAMP
  }
  /** Two days of which the second must not be before the first. */
  const days = (row: number, first: 'start' | 'leaveFrom', last: 'end' | 'leaveTo'): [number, number] => {
    const [from, to] = [cells.date(row, columns[first]), cells.date(row, columns[last])]
    if (to < from)
      throw new InputError('ROSTER_DAYS', {
        row: row + 1,
        last: FIELDS[last][0],
        to: isoOf(to),
        first: FIELDS[first][0],
        from: isoOf(from),
      })
    return [from, to]
  }
  const seatOf = (row: number): Seat => {
    const [start, end] = days(row, 'start', 'end')
    const [leaveFrom, leaveTo] = days(row, 'leaveFrom', 'leaveTo')
    if (Number.isNaN(start) && TO_BE_HIRED.test(cells.text(row, columns.name))) throw new InputError('ROSTER_TO_BE_HIRED', { row: row + 1 })
    if (start > lastDay) warn({ code: 'ROSTER_LATER', values: { row: row + 1, start: isoOf(start), last: isoOf(lastDay) }, row: row + 1 })
    const count = orElse(cells.number(row, columns.count, 0, 1_000_000), 1)
    if (!Number.isInteger(count))
      throw new InputError('PLAN_CELL', { param: 'roster', header: 'Count', row: row + 1, expected: 'a whole number', actual: count })
    const role = cells.text(row, columns.role)
    const isAway = !(Number.isNaN(leaveFrom) && Number.isNaN(leaveTo))
    return {
      role,
      segment: cells.text(row, columns.segment),
      start: orElse(start, -Infinity),
      end: orElse(end, Infinity),
      fte: orElse(cells.number(row, columns.fte, 0, 1), 1),
      count,
      amount: cells.number(row, amountColumn, 0, Infinity),
      ramp: rampOf(row, role),
      leaveFrom: orElse(leaveFrom, isAway ? -Infinity : Infinity),
      leaveTo: orElse(leaveTo, isAway ? Infinity : -Infinity),
      cost: orElse(cells.number(row, columns.cost, 0, Infinity), 0),
    }
  }
  const seats: Seat[] = []
  for (let row = 1; row < block.rows; row++) if (!cells.isBlankRow(row)) seats.push(seatOf(row))
  if (seats.length === 0) throw new InputError('ROSTER_EMPTY')
  const used = new Set(seats.map(({ ramp }) => ramp))
  for (const [name, ramp] of named) if (!used.has(ramp)) warn({ code: 'ROSTER_RAMP_UNUSED', values: { name } })
  return {
    basis: columns.quota >= 0 ? 'quota' : 'productivity',
    seats,
    hasCost: columns.cost >= 0,
  }
}

function orElse(value: number, fallback: number): number {
  return Number.isNaN(value) ? fallback : value
}
