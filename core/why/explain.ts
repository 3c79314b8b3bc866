/** Rows -> why each has its segment: the rule, its words, the smallest change that would move it, and where to. */
import { type Cell, cellText, type Grid, isBlank, quoteCell } from '../cells.ts'
import type { Column, TextColumn } from '../columns.ts'
import { printDate } from '../criteria/print.ts'
import { textWords } from '../criteria/text-words.ts'
import { isBlankRow } from '../model/assign.ts'
import type { CompiledModel } from '../model/compile-model.ts'
import { float64, int32 } from '../scratch.ts'
import { type ChangedRow, createChangedRow } from './changed-row.ts'
import { type Field, fieldsOf } from './fields.ts'
import { isDay } from './nearest-number.ts'
import { createOutcomes, type Outcomes } from './outcomes.ts'
import { type Change, smallestChange } from './smallest-change.ts'

interface Explainer {
  readonly row: ChangedRow
  readonly outcomes: Outcomes
}

/** One per compiled model: a filled-down formula asks row by row. */
const known = new WeakMap<CompiledModel, Explainer>()
/** When more outcomes than these are known, they are given back after the call. */
const MOST_KNOWN = 65_536
/** A longer text is cut where the change begins from it. */
const LONGEST = 40

/** The columns model row, because, change and to; blank where the whole row is blank. `asOf` is the day it was compiled for. */
export function explainRows(compiled: CompiledModel, asOf: number | null, grid: Grid, rows: number, width: number): Column[] {
  const explainer = known.get(compiled) ?? newExplainer(compiled, asOf)
  const { outcomes, row } = explainer
  const reasons = int32(rows)
  const changes: string[] = ['no change of one field would move it']
  const changeCodes = int32(rows)
  const targets = int32(rows)
  for (let index = 0; index < rows; index++) {
    const cells = grid[index]!
    reasons[index] = changeCodes[index] = targets[index] = -1
    if (isBlankRow(cells, width)) continue
    reasons[index] = outcomes.reasonOf(row.take(cells), cells)
    const change = smallestChange(row, width)
    changeCodes[index] = change === null ? 0 : changes.push(changeWords(change)) - 1
    targets[index] = change === null ? -1 : change.segment
  }
  if (outcomes.size() <= MOST_KNOWN) known.set(compiled, explainer)
  else known.delete(compiled)
  const text = (codes: Int32Array, dictionary: readonly string[]): TextColumn => ({ kind: 'text', length: rows, codes, dictionary })
  return [
    ruleColumn(compiled, outcomes, reasons),
    text(reasons, outcomes.words),
    text(changeCodes, changes),
    text(targets, outcomes.segments),
  ]
}

function newExplainer(compiled: CompiledModel, asOf: number | null): Explainer {
  const outcomes = createOutcomes(compiled)
  return { outcomes, row: createChangedRow(fieldsOf(compiled, asOf), outcomes, compiled.model.rules.length) }
}

/** Numbers where only one rule can decide a row, else lists of them. */
function ruleColumn({ model }: CompiledModel, { rules }: Outcomes, reasons: Int32Array): Column {
  const { length } = reasons
  const isDecided = (id: number): boolean => id >= 0 && rules[id] !== ''
  if (model.policy === 'first') {
    const values = float64(length)
    for (let row = 0; row < length; row++) values[row] = isDecided(reasons[row]!) ? Number(rules[reasons[row]!]) : Number.NaN
    return { kind: 'number', length, values }
  }
  const codes = int32(length)
  for (let row = 0; row < length; row++) codes[row] = isDecided(reasons[row]!) ? reasons[row]! : -1
  return { kind: 'text', length, codes, dictionary: rules }
}

/** "Employees 980 -> 1000". */
function changeWords({ field, from, to }: Change): string {
  return `${field.header} ${cellWords(field, from, LONGEST)} -> ${cellWords(field, to, Number.POSITIVE_INFINITY)}`
}

function cellWords({ isDates }: Field, cell: Cell, longest: number): string {
  if (isBlank(cell)) return 'blank'
  if (typeof cell === 'string') return cell.length > longest ? quoteCell(cell) : textWords(cell)
  return typeof cell === 'number' && isDates && isDay(cell) ? printDate(cell) : cellText(cell)
}
