/** The argument `reps` -> reps: a number of territories, or a table of names, capacities, limits and what each may own. */
import { cellText, isBlank, isError, quoteCell } from '../../cells.ts'
import type { Warn } from '../../columns.ts'
import { compileRule, type Test } from '../../criteria/compile.ts'
import { parseRule } from '../../criteria/parse.ts'
import { isRelative } from '../../criteria/rule.ts'
import { InputError } from '../../errors.ts'
import { nearestName } from '../../nearest-name.ts'
import { numberIn } from '../../numbers.ts'
import type { Block } from '../../registry/define.ts'
import { type Fields, headedColumns } from '../capacity/headed-columns.ts'
import { planCells } from '../capacity/plan-cells.ts'
import { isSameHeader } from './headed-block.ts'

export interface Rep {
  readonly name: string
  /** In parts of a full seat: targets are shared out by it. */
  readonly capacity: number
  /** Infinity where there is no limit. */
  readonly mostAccounts: number
  /** By column of the attributes what the rep may own; a column that is not in it decides nothing. */
  readonly rules: ReadonlyMap<number, Eligibility>
}

export interface Eligibility {
  /** As the cell has it. */
  readonly text: string
  readonly test: Test
}

export const MOST_REPS = 1000

const FIELDS = {
  capacity: ['Capacity', 'FTE', 'Seats'],
  mostAccounts: ['Max accounts', 'Maximum accounts', 'Account limit'],
} as const satisfies Fields<string>

/** `owners` are the names that own an account now; where `reps` is a number they are the first of the reps. */
export function readReps(block: Block, owners: readonly string[], attributes: readonly string[], warn: Warn): Rep[] {
  return block.grid.length === 1 && block.width === 1 ? countedReps(block, owners) : listedReps(block, attributes, warn)
}

function countedReps({ grid }: Block, owners: readonly string[]): Rep[] {
  const cell = grid[0]![0] ?? null
  const count = numberIn(cell)
  if (!Number.isInteger(count) || count < 1 || count > MOST_REPS)
    throw new InputError('TERRITORY_REPS', { most: MOST_REPS, actual: quoteCell(cell) })
  if (owners.length > count) throw new InputError('TERRITORY_OWNERS', { reps: count, owners: owners.length })
  const names = [...owners]
  for (let number = 1; names.length < count; number++) if (!owners.includes(`Territory ${number}`)) names.push(`Territory ${number}`)
  return names.map((name) => ({ name, capacity: 1, mostAccounts: Infinity, rules: new Map() }))
}

function listedReps(block: Block, attributes: readonly string[], warn: Warn): Rep[] {
  const silent: Warn = () => undefined
  const columns = headedColumns(block, FIELDS, silent)
  const conditions = conditionColumns(block, Object.values(columns), attributes, warn)
  const cells = planCells(block)
  const rowOf = new Map<string, number>()
  const reps: Rep[] = []
  for (let row = 1; row < block.rows; row++) {
    if (cells.isBlankRow(row)) continue
    const name = cells.text(row, 0)
    if (name === '') throw new InputError('TERRITORY_REP_NAME', { row: row + 1 })
    const first = rowOf.get(name)
    if (first !== undefined) throw new InputError('TERRITORY_REP_TWICE', { name: quoteCell(name), first, second: row + 1 })
    rowOf.set(name, row + 1)
    const capacity = cells.number(row, columns.capacity, 0, Infinity)
    const most = cells.number(row, columns.mostAccounts, 0, Infinity)
    reps.push({
      name,
      capacity: Number.isNaN(capacity) ? 1 : capacity,
      mostAccounts: Number.isNaN(most) ? Infinity : Math.floor(most),
      rules: rulesIn(block, row, conditions),
    })
  }
  if (reps.length === 0) throw new InputError('TERRITORY_REPS_EMPTY')
  if (reps.length > MOST_REPS) throw new InputError('TERRITORY_REPS', { most: MOST_REPS, actual: `${reps.length} reps` })
  if (reps.every(({ capacity }) => capacity === 0)) throw new InputError('TERRITORY_CAPACITY')
  return reps
}

/** By column of the table the column of the attributes that it is about. */
function conditionColumns(
  { grid, width }: Block,
  known: readonly number[],
  attributes: readonly string[],
  warn: Warn,
): Map<number, number> {
  const conditions = new Map<number, number>()
  for (let column = 1; column < width; column++) {
    const cell = grid[0]![column] ?? null
    if (isBlank(cell) || known.includes(column)) continue
    const header = cellText(cell).trim()
    const attribute = attributes.findIndex((one) => isSameHeader(one, header))
    if (attribute >= 0) conditions.set(column, attribute)
    else warn({ code: 'TERRITORY_REP_COLUMN', values: { header: quoteCell(header), nearest: nearestName(header, attributes) } })
  }
  return conditions
}

function rulesIn({ grid }: Block, row: number, conditions: ReadonlyMap<number, number>): Map<number, Eligibility> {
  const rules = new Map<number, Eligibility>()
  for (const [column, attribute] of conditions) {
    const cell = grid[row]![column] ?? null
    if (isBlank(cell)) continue
    const place = { row: row + 1, header: cellText(grid[0]![column]!).trim() }
    const rule = ((): ReturnType<typeof parseRule> => {
      try {
        return parseRule(cell)
      } catch (error) {
        if (!(error instanceof InputError && error.code === 'RULE')) throw error
        throw new InputError('TERRITORY_RULE', { ...error.values, ...place })
      }
    })()
    if (rule === null) continue
    if (isRelative(rule)) throw new InputError('TERRITORY_RULE_DATE', { ...place, actual: quoteCell(cell) })
    rules.set(attribute, { text: isError(cell) ? cell.error : cellText(cell).trim(), test: compileRule(rule, null) })
  }
  return rules
}
