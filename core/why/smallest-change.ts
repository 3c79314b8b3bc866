/**
 * The smallest change of one field that moves a row to another segment. Decides what is smaller: a number by its
 * relative change, then another value for a text or a boolean, then a blank filled, then a text for a number, then a
 * cell emptied; among equals the field that the model names first, then the smaller number or what is named first.
 */
import { type Cell, isBlank, type Row } from '../cells.ts'
import type { ChangedRow } from './changed-row.ts'
import type { Field, Offer } from './fields.ts'
import { listEdit } from './list-edits.ts'
import { nearestNumber } from './nearest-number.ts'

export interface Change {
  readonly field: Field
  readonly from: Cell
  readonly to: Cell
  /** The code of the segment after it. */
  readonly segment: number
}

/** A date has no zero to be relative to: a year counts as much as the doubling of a number. */
const YEAR = 365

/** Of the row taken up, which is `width` cells wide; `null` where no such change is found. */
export function smallestChange(row: ChangedRow, width: number): Change | null {
  return numberChange(row) ?? otherChange(row) ?? emptied(row, width)
}

function numberChange(row: ChangedRow): Change | null {
  let best: Change | null = null
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < row.fields.length; at++) {
    const field = row.fields[at]!
    const value = field.numberOf(row.cellIn(at))
    if (Number.isNaN(value) || !row.turnTo(at)) continue
    const unit = field.isDates ? YEAR : Math.max(Math.abs(value), 1)
    for (const direction of [-1, 1]) {
      const change = nearestMove(row, at, value, direction)
      if (change === null) continue
      const size = Math.abs((change.to as number) - value) / unit
      if (size >= least) continue
      best = change
      least = size
    }
  }
  return best
}

/** The nearest number above or below that moves the row. A text that reads as a number may become that number itself. */
function nearestMove(row: ChangedRow, at: number, value: number, direction: number): Change | null {
  const field = row.fields[at]!
  const from = row.cellIn(at)
  const own = field.zoneOf(value)
  for (let zone = typeof from === 'string' ? own : own + direction; zone >= 0 && zone < field.zones.length; zone += direction) {
    const segment = row.segmentWith(field.zones[zone]!)
    if (segment === null) continue
    const to = zone === own ? value : nearestNumber(field, zone, value)
    if (!Number.isNaN(to)) return { field, from, to, segment }
  }
  return null
}

type Held = 'text' | 'blank' | 'number'
/** What a field holds, in the order in which it is changed. */
const ORDER: readonly Held[] = ['text', 'blank', 'number']

function otherChange(row: ChangedRow): Change | null {
  for (const wanted of ORDER)
    for (let at = 0; at < row.fields.length; at++) {
      const field = row.fields[at]!
      if (heldIn(field, row.cellIn(at)) !== wanted || !row.turnTo(at)) continue
      const change = listChange(row, at) ?? offered(row, at, wanted === 'number' ? field.otherOffers : field.offers)
      if (change !== null) return change
    }
  return null
}

/** Where no rule compares numbers, a number is a value like any text; so are booleans and errors. */
function heldIn(field: Field, cell: Cell): Held {
  if (cell === null) return 'blank'
  return typeof cell === 'number' && !Number.isNaN(field.numberOf(cell)) ? 'number' : 'text'
}

/** A member added to a list, or taken out of it. */
function listChange(row: ChangedRow, at: number): Change | null {
  const { members, offerOf } = row.fields[at]!
  const from = row.cellIn(at)
  if (typeof from !== 'string') return null
  const lists = members.map((member) => listEdit(from, member)).filter((list) => list !== '')
  return offered(row, at, lists.map(offerOf))
}

function emptied(row: ChangedRow, width: number): Change | null {
  for (let at = 0; at < row.fields.length; at++) {
    if (row.cellIn(at) === null || !isFilledBeside(row.cells(), width, row.fields[at]!.index) || !row.turnTo(at)) continue
    const change = offered(row, at, [row.fields[at]!.offerOf(null)])
    if (change !== null) return change
  }
  return null
}

/** A row that is blank from edge to edge has no segment to move to. */
function isFilledBeside(cells: Row, width: number, index: number): boolean {
  for (let column = 0; column < width; column++) if (column !== index && !isBlank(cells[column])) return true
  return false
}

/** The first that moves the row, in the field turned to. */
function offered(row: ChangedRow, at: number, offers: readonly Offer[]): Change | null {
  for (const offer of offers) {
    const segment = row.segmentWith(offer)
    if (segment !== null) return { field: row.fields[at]!, from: row.cellIn(at), to: offer.cell, segment }
  }
  return null
}
