/** Where the columns that a formula reads lie, and one argument that hands over just these: a range, or several joined. */
import { type Area, areaOf } from '../area.ts'
import type { Formula } from '../formula.ts'
import type { ModelAnswers } from './model-answers.ts'

/** A column's data cells; columns count from the table's first, then the added ones. */
export function columnArea({ table, added }: Pick<ModelAnswers, 'table' | 'added'>, column: number): Area {
  const corner = areaOf(table.sheet, table.address)
  if (column < table.headers.length) return { ...corner, row: corner.row + 1, column: corner.column + column, rows: table.rows, columns: 1 }
  const { at } = added[column - table.headers.length]!.column
  return { ...at, row: at.row + 1, rows: table.rows, columns: 1 }
}

/** The cells of these columns and, alike, their headers. Neighbours make one range. */
export function columnsArguments(
  answers: Pick<ModelAnswers, 'table' | 'added'>,
  columns: readonly number[],
): { rows: Formula; headers: Formula } {
  const areas: Area[] = []
  for (const area of [...new Set(columns)].map((column) => columnArea(answers, column)).sort(fromTheLeft)) {
    const last = areas[areas.length - 1]
    const isNext = last !== undefined && last.sheet === area.sheet && last.row === area.row && last.column + last.columns === area.column
    if (isNext) areas[areas.length - 1] = { ...last, columns: last.columns + 1 }
    else areas.push(area)
  }
  const heads = areas.map((area) => ({ ...area, row: area.row - 1, rows: 1 }))
  return { rows: joined(areas.map((area) => ({ area, data: true }))), headers: joined(heads.map((area) => ({ area }))) }
}

function joined(parts: readonly Formula[]): Formula {
  return parts.length === 1 ? parts[0]! : { native: 'HSTACK', args: parts }
}

function fromTheLeft(one: Area, other: Area): number {
  return one.sheet === other.sheet ? one.column - other.column : one.sheet < other.sheet ? -1 : 1
}
